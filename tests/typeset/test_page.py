from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from tui.model import Article, Block, Clutter
from tui.typeset import Line, Typeset, TypesetOptions, cells_of, typeset

KINDS = st.sampled_from(
    "paragraph heading list_item blockquote code table image caption divider".split()
)
TEXTS = st.one_of(
    st.text(max_size=60),
    st.text("ab c-\t\n", max_size=60),
    st.text("東京、「」。 e\u0301👨‍👩‍👧", max_size=40),
    st.lists(st.text("abcdef", min_size=1, max_size=9), max_size=30).map(" ".join),
)
BLOCKS = st.builds(
    Block, KINDS, TEXTS, level=st.integers(0, 8), marker=st.sampled_from(["", "1.", "•", "x)"])
)
ARTICLES = st.lists(BLOCKS, max_size=12).map(lambda blocks: Article(tuple(blocks)))
WIDTHS = st.integers(min_value=20, max_value=100)
FLOWING = {"paragraph", "heading", "list_item", "blockquote", "caption"}


def drawn(page: Typeset) -> list[str]:
    """The rows as a terminal would show them, without the space at their ends."""
    return [row_of(page, line) for line in page.lines]


def row_of(page: Typeset, line: Line) -> str:
    if not line.has_text:
        return (" " * line.indent + line.lead).rstrip()
    row = " " * (line.indent - cells_of(line.lead)) + line.lead
    if not line.cells:
        return (row + page.text(line.start, line.end, line.clutter) + line.tail).rstrip()
    for cell in line.cells:
        row += " " * (line.indent + cell.column - cells_of(row))
        row += page.text(cell.start, cell.end, line.clutter)
    return row.rstrip()


@given(ARTICLES, WIDTHS)
def test_flowing_text_fits_the_width(article: Article, width: int) -> None:
    page = typeset(article, width)
    for line in page.lines:
        if line.block >= 0 and article.blocks[line.block].kind in FLOWING:
            assert line.right <= width
            assert cells_of(row_of(page, line)) <= width


@given(ARTICLES, WIDTHS)
def test_the_lines_of_a_block_cover_its_text_and_lose_only_white_space(
    article: Article, width: int
) -> None:
    page = typeset(article, width)
    for index, block in enumerate(article.blocks):
        if block.kind in {"image", "divider"}:
            continue
        pieces = []
        for number in page.lines_of(index):
            line = page.lines[number]
            spans = [(cell.start, cell.end) for cell in line.cells] or [(line.start, line.end)]
            pieces += spans
        # A table's cells wrap beside one another: in the order of the text, not of the lines.
        text = "".join(article.text[start:end] for start, end in sorted(pieces))
        assert "".join(text.split()) == "".join(block.text.split())


@given(ARTICLES, WIDTHS)
def test_every_line_is_found_by_its_number_and_by_its_item(article: Article, width: int) -> None:
    page = typeset(article, width)
    everything = list(page.lines)
    assert len(everything) == page.height == len(page.lines)
    assert [page.lines[number] for number in range(page.height)] == everything
    for item in range(len(page.items)):
        for number in page.lines_of_item(item):
            assert page.item_at(number) == item


@given(ARTICLES, WIDTHS, st.data())
def test_an_offset_is_on_the_line_that_shows_it(
    article: Article, width: int, data: st.DataObject
) -> None:
    page = typeset(article, width)
    visible = [
        (number, start, end)
        for number, line in enumerate(page.lines)
        if line.has_text
        for start, end in ([(c.start, c.end) for c in line.cells] or [(line.start, line.end)])
        if start < end
    ]
    if visible:
        number, start, end = data.draw(st.sampled_from(visible))
        offset = data.draw(st.integers(start, end - 1))
        assert page.line_of(offset) == number


@given(ARTICLES, WIDTHS, WIDTHS)
def test_another_width_gives_what_setting_anew_gives(
    article: Article, width: int, other: int
) -> None:
    assert list(typeset(article, width).at(other).lines) == list(typeset(article, other).lines)


def page_of(*blocks: Block, width: int = 30, **options: bool) -> list[str]:
    return drawn(typeset(Article(blocks), width, options=TypesetOptions(**options)))


def test_list_items_hang_and_their_markers_align_to_the_right() -> None:
    assert page_of(
        Block("list_item", "First", level=1, marker="9."),
        Block("list_item", "Second, which goes on to another line", level=1, marker="10."),
        Block("list_item", "Inner", level=2),
    ) == [
        " 9. First",
        "10. Second, which goes on to",
        "    another line",
        "    ◦ Inner",
    ]


def test_a_quotation_of_several_blocks_keeps_its_bar_through_the_air() -> None:
    assert page_of(Block("blockquote", "One", level=1), Block("blockquote", "Two", level=1)) == [
        "▎ One",
        "▎",
        "▎ Two",
    ]


def test_a_list_in_a_quotation_keeps_the_bar() -> None:
    assert page_of(
        Block("blockquote", "We want:", level=1),
        Block("list_item", "a pier that stands in every storm", level=1, quoted=1),
    ) == ["▎ We want:", "▎", "▎ • a pier that stands in", "▎   every storm"]


def test_code_keeps_its_white_space_and_never_wraps() -> None:
    code = "if x:\n\treturn  'a line that is much longer than the page is wide'\n\n# end"
    assert page_of(Block("code", code)) == [
        "if x:",
        "    return  'a line that is much longer than the page is wide'",
        "",
        "# end",
    ]


def test_a_table_fits_the_width_with_its_figures_to_the_right() -> None:
    table = "Country\tGrowth\tComment\nGermany\t0.3%\tA recession was averted\nFrance\t11%\tGood"
    assert page_of(Block("table", table)) == [
        "──────────────────────────────",
        "Country  Growth  Comment",
        "──────────────────────────────",
        "Germany    0.3%  A recession",
        "                 was averted",
        "",
        "France      11%  Good",
        "──────────────────────────────",
    ]


def test_a_heading_has_more_air_above_than_below() -> None:
    assert page_of(
        Block("paragraph", "Before"), Block("heading", "Head", level=2), Block("paragraph", "After")
    ) == ["Before", "", "", "Head", "", "After"]


def test_an_image_is_a_line_of_its_description_with_its_caption_below() -> None:
    assert page_of(
        Block("image", "", alt="A crowd"), Block("caption", "People"), Block("image", "")
    ) == ["[image: A crowd]", "People", "", "[image]"]


def test_right_to_left_paragraphs_are_set_to_the_right() -> None:
    assert page_of(Block("paragraph", "שלום עולם"), width=12) == ["   שלום עולם"]


def test_ascii_draws_nothing_past_ascii() -> None:
    rows = page_of(
        Block("list_item", "Item", level=1),
        Block("blockquote", "Said", level=1),
        Block("divider", ""),
        Block("table", "a\tb\n1\t2"),
        ascii=True,
    )
    assert all(row.isascii() for row in rows)
    assert "* Item" in rows
    assert "| Said" in rows


def test_what_was_taken_out_stands_in_its_place_with_the_reason_once() -> None:
    article = Article(
        (Block("paragraph", "One"), Block("paragraph", "Two")),
        clutter=(
            Clutter(Block("paragraph", "Subscribe"), 1, "asks to subscribe"),
            Clutter(Block("paragraph", "Now"), 1, "asks to subscribe"),
            Clutter(Block("paragraph", "Home"), 2, "navigation"),
        ),
    )
    page = typeset(article, 40, options=TypesetOptions(show_clutter=True))
    assert drawn(page) == [
        *["One", "", "taken out: asks to subscribe", "Subscribe", "", "Now", ""],
        *["Two", "", "taken out: navigation", "Home"],
    ]
    assert [line.clutter for line in page.lines if line.kind == "reason"] == [0, 2]
    assert page.line_of(article.offsets[1]) == 7


def test_the_masthead_gives_title_byline_date_and_minutes() -> None:
    article = Article(
        (Block("paragraph", "word " * 1190),),
        title="A headline",
        byline="Jane Doe",
        site_name="The Paper",
        published=date(2025, 3, 4),
    )
    page = typeset(article, 60, options=TypesetOptions(masthead=True))
    assert drawn(page)[:6] == [
        *["", "A headline", "", "Jane Doe · The Paper · 4 March 2025 · 5 min", "", ""]
    ]
    timed = Article((), title="T", published=datetime(2025, 3, 4, 7, 5, tzinfo=UTC))
    assert drawn(typeset(timed, 60, options=TypesetOptions(masthead=True)))[3] == (
        "4 March 2025, 07:05 UTC"
    )


def test_minutes_never_stand_alone_above_a_body_that_gives_its_own_title() -> None:
    article = Article(
        (Block("heading", "A headline", level=1), Block("paragraph", "Words.")), title="A Headline"
    )
    page = typeset(article, 60, options=TypesetOptions(masthead=True))
    assert drawn(page) == ["A headline", "", "Words."]


def test_an_article_without_blocks_has_no_lines() -> None:
    page = typeset(Article(()), 40)
    assert page.height == 0
    assert page.line_of(0) == 0
