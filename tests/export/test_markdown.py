from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.export.items import ITEM
from tui.export import Item, markdown
from tui.export.markdown import escaped
from tui.model import Article, Block, Mark

READER = MarkdownIt("commonmark").enable("table")


def shown(source: str) -> str:
    """The text that a reader of Markdown shows."""

    def texts(tokens: list[Token]) -> str:
        pieces = []
        for token in tokens:
            if token.children:
                pieces.append(texts(token.children))
            elif token.type in {"text", "code_inline", "fence", "text_special"}:
                pieces.append(token.content)
            elif token.type in {"softbreak", "hardbreak"}:
                pieces.append("\n")
        return "".join(pieces)

    return texts(READER.parse(source))


def test_what_stands_in_a_quotation_is_quoted() -> None:
    blocks = (
        Block("list_item", "first", level=1, quoted=1),
        Block("code", "x = 1\n\ny = 2", quoted=2),
    )
    text = markdown(Item(Article(blocks, title="A list")))
    assert "\n> - first\n" in text
    assert "\n>> ```\n>> x = 1\n>>\n>> y = 2\n>> ```\n" in text


def test_every_block_comes_as_itself() -> None:
    text = markdown(ITEM)
    assert text.startswith("# Pier 50% dearer \\& late\n\nAda Lindqvist and Otto {von} Müller, ")
    assert "<https://news.example/pier>" in text
    assert "**Ada Lindqvist** said: “The [pier](/p%281%29) costs" in text
    assert "\n## What \\*it\\* costs\n" in text
    assert "\n- first\n\n    2. second\n" in text
    assert "\n> No pier,\n> no fair.\n" in text
    assert "| Year | Cost |\n| --- | --- |\n| 2025 | 3 \\| 4 |" in text
    assert "````python\nprint(```)\n````" in text
    assert "## Highlights\n\n- =SUM(A1) follows. — odd line" in text.replace("\\=", "=")
    assert "- “The pier costs 12% more.”, Ada Lindqvist" in text
    assert text.endswith("- Ada Lindqvist (1)\n")


PRINTABLE = st.text(
    st.characters(min_codepoint=33, max_codepoint=0x2FFF, exclude_categories=["C", "Z"])
)


@given(PRINTABLE)
def test_what_a_page_says_is_shown_and_never_obeyed(text: str) -> None:
    assert shown(escaped(text)) == text


@given(st.lists(PRINTABLE.filter(bool), min_size=1, max_size=6), st.data())
def test_marks_change_no_word(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    spans = data.draw(
        st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=4)
    )
    marks = tuple(Mark(a, b, "link", "https://news.example/") for a, b in spans if a < b)
    item = Item(Article((Block("paragraph", text, marks=marks),)))
    assert shown(markdown(item)) == text


def test_nothing_in_an_address_or_a_language_ends_its_line() -> None:
    block = Block("code", "x = 1", language="py`\n# shout")
    text = markdown(Item(Article((block,), url="https://port.example/<a> b")))
    first, *_ = READER.parse(text)
    assert first.type == "paragraph_open"
    assert "<https://port.example/%3Ca%3E%20b>" in text
    assert [token.content for token in READER.parse(text) if token.type == "fence"] == ["x = 1\n"]
    assert "heading_open" not in {token.type for token in READER.parse(text)}


def test_a_byline_that_begins_with_an_angle_bracket_is_shown_as_it_is() -> None:
    article = Article((Block("paragraph", "Text."),), byline="<script>x</script>")
    assert "<script>x</script>" in shown(markdown(Item(article)))
