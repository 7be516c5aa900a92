"""What must hold of the word for why a block was taken out."""

from __future__ import annotations

import pytest

from tui.extract.blocks import candidates
from tui.extract.reasons import reason
from tui.extract.tree import parse


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("<nav><a href=/>Home</a></nav>", "navigation"),
        ("<p>Advertisement</p>", "advertisement"),
        ("<div class='ad-slot'><p>New shoes</p></div>", "advertisement"),
        ("<p>Share on Facebook</p>", "share"),
        ("<h3>Related stories</h3>", "related"),
        ("<div class=related-posts><a href=/x>Fish prices fall</a></div>", "related"),
        ("<p>Sign up for our newsletter</p>", "promotion"),
        ("<div id=comments><p>First!</p></div>", "comment"),
        ("<p>By Ola Nordmann</p>", "byline"),
        ("<figcaption>The quay</figcaption>", "caption"),
        ("<p>© 2026 The Coast. All rights reserved.</p>", "legal"),
        ("<h2>Something else</h2>", "heading"),
    ],
)
def test_clutter_is_named_for_what_it_is(markup: str, said: str) -> None:
    body = "<p>" + "A long day on the quay. " * 40 + "</p>"
    found = candidates(parse(f"<body>{markup}{body}</body>"), "https://coast.example/")
    assert reason(found[0]) == said
