"""What is copied can be cited where it is pasted."""

from __future__ import annotations

from dataclasses import replace

from tests.app.pages import FLOOD, FLOOD_ANNOTATIONS
from tui.app.copying import figure_text, markdown_link, quote_text
from tui.model import Article, Quantity


def test_a_quote_without_a_speaker_has_its_title_and_address() -> None:
    assert quote_text(FLOOD, FLOOD_ANNOTATIONS.quotes[1]) == (
        f"“the wall was never tested”\n— {FLOOD.title}\n{FLOOD.url}"
    )


def test_a_figure_without_a_sentence_is_copied_by_itself() -> None:
    start = FLOOD.text.index("2.4")
    figure = Quantity(start, start + 10, "measure")
    assert figure_text(FLOOD, figure).splitlines()[0] == "2.4 metres"


def test_a_title_cannot_end_its_link() -> None:
    article = replace(FLOOD, title="Rates [cut] \\ up", url="https://a.example/b_(c) d")
    assert markdown_link(article) == ("[Rates \\[cut\\] \\\\ up](https://a.example/b_%28c%29%20d)")
    assert markdown_link(Article((), url="https://a.example/")) == (
        "[https://a.example/](https://a.example/)"
    )
