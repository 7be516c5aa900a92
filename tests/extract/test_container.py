"""Where blocks stand, seen from the element that holds the picked text."""

from __future__ import annotations

import numpy as np

from tui.extract.blocks import candidates
from tui.extract.features.container import add_container
from tui.extract.features.table import Table
from tui.extract.tree import parse

PAGE = """<body><div class=page>
<main><h1>Harbour</h1><div class=text><p>One two three four.</p><blockquote><p>Five six.</p>
</blockquote></div><p>Seven.</p></main>
<aside><ul><li>Eight</li><li>Nine</li></ul></aside></div></body>"""


def seen_from_the_text(picked: set[str]) -> dict[str, dict[str, float]]:
    """The columns for each block of the page, where a reader picked some of them."""
    found = candidates(parse(PAGE), "https://a.example/")
    texts = [c.block.text for c in found]
    counts = np.array([float(len(text.split())) for text in texts])
    cover = np.array([float(text in picked) for text in texts])
    table = Table([], [])
    add_container(table, found, counts, [cover])
    return {
        text: {name: float(col[i]) for name, col in zip(table.names, table.columns, strict=True)}
        for i, text in enumerate(texts)
    }


def test_steps_are_counted_up_to_what_holds_both() -> None:
    seen = seen_from_the_text({"One two three four.", "Five six."})
    steps = {t: (row["up_to_container"], row["down_to_container"]) for t, row in seen.items()}
    assert steps == {
        "Harbour": (1, 1),
        "One two three four.": (1, 0),
        "Five six.": (2, 0),
        "Seven.": (1, 1),
        "Eight": (3, 2),
        "Nine": (3, 2),
    }


def test_the_container_s_share_is_of_all_that_was_picked() -> None:
    seen = seen_from_the_text({"One two three four.", "Five six."})
    assert all(row["container_share"] == 4 / 6 for row in seen.values())


def test_where_nothing_was_picked_there_are_numbers_all_the_same() -> None:
    assert all(np.isfinite(list(row.values())).all() for row in seen_from_the_text(set()).values())
