from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.pilot import Pilot

from tests.app.pane_app import PaneApp, long_article, rows
from tui.app.pane.overlays import Overlay
from tui.app.widgets.article_view import ArticleView, PaneOptions
from tui.model import Article, Block, Clutter, Mark

THIRD = 24 // 3


@asynccontextmanager
async def reading(
    article: Article, options: PaneOptions | None = None, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[PaneApp, ArticleView, Pilot[None]]]:
    app = PaneApp(article, options)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield app, app.view, pilot


def is_visible(view: ArticleView) -> bool:
    """Whether the cursor's paragraph is on the screen, all of it or a part."""
    lines = view.lines.lines_of(view.cursor)
    return lines.start < view.scroll_offset.y + 24 and lines.stop > view.scroll_offset.y


def cursor_row(view: ArticleView) -> int:
    item = view.lines.item_of_block(view.cursor)
    return view.lines.lines_of_item(item).start - view.scroll_offset.y


async def test_the_cursor_is_marked_in_the_margin_and_moves_by_paragraphs() -> None:
    async with reading(long_article()) as (_, view, pilot):
        lines = len(view.lines.lines_of(0))
        assert [row[1:2] for row in rows(pilot)[: lines + 1]] == ["▌"] * lines + [" "]
        await pilot.press("p", "p", "P")
        assert view.cursor == 1
        marked = [y for y, row in enumerate(rows(pilot)) if "▌" in row]
        assert marked[0] == cursor_row(view)


async def test_lines_scroll_and_at_the_end_move_the_cursor() -> None:
    async with reading(long_article(3)) as (_, view, pilot):
        await pilot.press("j")
        assert (view.scroll_offset.y, view.cursor) == (0, 1)
        await pilot.press("k", "k")
        assert view.cursor == 0
    async with reading(long_article()) as (_, view, pilot):
        await pilot.press("j", "j")
        assert view.scroll_offset.y == 2
        await pilot.press("k")
        assert view.scroll_offset.y == 1


async def test_pages_carry_the_cursor_and_stop_at_both_ends() -> None:
    async with reading(long_article()) as (_, view, pilot):
        await pilot.press("space")
        assert view.scroll_offset.y == 22
        assert is_visible(view)
        for _ in range(40):
            await pilot.press("space")
        assert view.scroll_offset.y == view.max_scroll_y
        assert view.cursor == len(view.article.blocks) - 1
        assert view.share == 1
        for _ in range(40):
            await pilot.press("b")
        assert (view.scroll_offset.y, view.cursor) == (0, 0)
        await pilot.press("ctrl+d")
        assert view.scroll_offset.y == 12
        await pilot.press("ctrl+u")
        assert view.scroll_offset.y == 0


async def test_a_cursor_that_is_scrolled_away_comes_along() -> None:
    async with reading(long_article()) as (_, view, pilot):
        view.scroll_to(y=100, animate=False)
        await pilot.pause()
        assert is_visible(view)


@pytest.mark.parametrize(
    ("key", "back", "kind"),
    [
        ("c", "C", "quote"),
        ("f", "F", "figure"),
        ("m", "M", "mention"),
        ("ctrl+down", "ctrl+up", "heading"),
    ],
)
async def test_jumps_put_their_target_a_third_down_and_mark_it(
    key: str, back: str, kind: str
) -> None:
    async with reading(long_article()) as (_, view, pilot):
        await pilot.press(key, key, key)
        third = view.target
        assert third is not None
        assert third.kind == kind
        assert view.lines.line_of(third.start) - view.scroll_offset.y == THIRD
        assert rows(pilot)[THIRD].startswith("▸▌")
        await pilot.press(back)
        second = view.target
        assert second is not None
        assert second.start < third.start
        await pilot.press(key)
        assert view.target == third


async def test_backspace_returns_to_where_each_jump_left_from() -> None:
    async with reading(long_article()) as (_, view, pilot):
        await pilot.press("p", "p")
        left = (view.cursor, view.scroll_offset.y)
        await pilot.press("ctrl+down", "ctrl+down", "G")
        await pilot.press("backspace", "backspace", "backspace")
        assert (view.cursor, view.scroll_offset.y) == left


async def test_the_end_of_a_walk_is_told_and_moves_nothing() -> None:
    async with reading(long_article()) as (app, view, pilot):
        for _ in range(4):
            await pilot.press("ctrl+down")
        stood = view.target
        await pilot.press("ctrl+down")
        await pilot.pause()
        assert view.target == stood
        told = app.told[-1]
        assert isinstance(told, ArticleView.NothingThere)
        assert (told.kind, told.forward, told.count) == ("heading", True, 3)


async def test_all_mentions_of_the_chosen_entity_are_lit() -> None:
    async with reading(long_article()) as (_, view, pilot):
        await pilot.press("m")
        assert view.chosen is not None
        chosen = view.look.style(("chosen",)).bgcolor
        item, length = view.lines.item_of_block(5), len(view.article.text)
        assert "chosen" in {lit.look for lit in view.lit_in(item, 0, length)}
        assert chosen != view.look.style(()).bgcolor


async def test_finding_counts_and_goes_letter_by_letter_with_one_way_back() -> None:
    async with reading(long_article()) as (_, view, pilot):
        await pilot.press("p")
        left = (view.cursor, view.scroll_offset.y)
        for query in ("m", "ma", "maria lopez said"):
            count = view.find(query)
        assert count == 12
        await pilot.press("n")
        assert view.target is not None
        assert view.article.text[view.target.start : view.target.end] == "Maria Lopez said"
        await pilot.press("backspace", "backspace")
        assert (view.cursor, view.scroll_offset.y) == left


async def test_a_phrase_is_found_across_wrapped_lines() -> None:
    async with reading(long_article(), size=(30, 24)) as (_, view, pilot):
        assert view.find("story goes on for a while, so that it takes") == 60
        await pilot.pause()
        target = view.target
        assert target is not None
        assert view.lines.line_of(target.end) > view.lines.line_of(target.start)


@pytest.mark.parametrize("width", [40, 57, 120, 200])
async def test_a_resize_keeps_the_paragraph_and_its_row(width: int) -> None:
    async with reading(long_article()) as (_, view, pilot):
        await pilot.press("ctrl+down", "p", "p")
        cursor, row = view.cursor, cursor_row(view)
        await pilot.resize_terminal(width, 24)
        await pilot.pause()
        assert view.cursor == cursor
        assert abs(cursor_row(view) - row) <= 1


async def test_the_cursor_stays_on_a_screen_that_becomes_lower() -> None:
    async with reading(long_article()) as (_, view, pilot):
        await pilot.press("p", "p", "p")
        await pilot.resize_terminal(80, 10)
        await pilot.pause()
        assert view.cursor == 3
        assert 0 <= cursor_row(view) < 10


@pytest.mark.parametrize("steps", [3, 4])
@pytest.mark.parametrize("size", [(40, 8), (120, 9), (26, 12), (20, 5)])
async def test_the_cursor_stays_on_its_paragraph_on_a_screen_both_lower_and_narrower(
    steps: int, size: tuple[int, int]
) -> None:
    async with reading(long_article()) as (_, view, pilot):
        await pilot.press(*["p"] * steps)
        await pilot.resize_terminal(*size)
        await pilot.pause()
        assert view.cursor == steps
        assert 0 <= cursor_row(view) < size[1]
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert view.cursor == steps


async def test_the_same_article_can_be_shown_again_from_another_place() -> None:
    async with reading(long_article()) as (_, view, pilot):
        await pilot.press("ctrl+down", "p")
        place, cursor = view.place(), view.cursor
        view.show(view.article)
        await pilot.pause()
        assert (view.cursor, view.scroll_offset.y) == (0, 0)
        view.show(view.article, place)
        await pilot.pause()
        assert view.cursor == cursor


async def test_a_place_is_restored_in_a_new_extraction() -> None:
    article = long_article()
    async with reading(article) as (app, view, pilot):
        await pilot.press("ctrl+down", "ctrl+down", "p")
        place, words = view.place(), article.blocks[view.cursor].text
        other = Article((Block("paragraph", "A new first paragraph. " * 20), *article.blocks))
        app.view.show(other, place)
        await pilot.pause()
        assert other.blocks[view.cursor].text == words
        assert cursor_row(view) == place.row


async def test_the_words_left_go_from_all_to_none() -> None:
    async with reading(long_article()) as (_, view, pilot):
        words = sum(len(block.text.split()) for block in view.article.blocks)
        at_the_top = view.words_left
        await pilot.press("space")
        assert words > at_the_top > view.words_left > 0
        await pilot.press("G")
        assert view.words_left == 0


async def test_a_selection_copies_unwrapped_text() -> None:
    async with reading(long_article()) as (app, view, pilot):
        await pilot.mouse_down(view, offset=(0, 0))
        await pilot.hover(view, offset=(70, 7))
        await pilot.mouse_up(view, offset=(70, 7))
        copied = app.screen.get_selected_text()
        assert copied is not None
        assert copied.startswith(view.article.blocks[0].text + "\n\nParagraph b of the story")
        before = copied
        await pilot.resize_terminal(60, 24)
        assert app.screen.get_selected_text() == before


async def test_a_selection_by_keys_grows_and_shrinks_by_words_and_lines() -> None:
    async with reading(long_article()) as (app, view, pilot):
        await pilot.press("p", "shift+right", "shift+right", "shift+right")
        assert app.screen.get_selected_text() == "Paragraph b of"
        await pilot.press("shift+left")
        assert app.screen.get_selected_text() == "Paragraph b "
        await pilot.press("shift+down", "shift+down")
        copied = app.screen.get_selected_text()
        assert copied is not None
        assert "\n" not in copied
        assert view.article.blocks[1].text.startswith(copied)
        first, second = list(view.lines.lines_of(1))[:2]
        assert len(copied) == view.lines.lines[second].end - view.lines.lines[first].start
        await pilot.press("shift+up", "shift+up", "escape")
        assert app.screen.get_selected_text() is None


LINKED = Article(
    (
        Block(
            "paragraph",
            "See the report[1] and a very long link text that wraps over two lines of the page.",
            marks=(
                Mark(4, 14, "link", "https://example.com/report"),
                Mark(14, 17, "link", "#note-1"),
                Mark(22, 81, "link", "https://example.com/ü?q=a b"),
            ),
        ),
        *(Block("paragraph", "Filler. " * 40) for _ in range(12)),
        Block("paragraph", "1. The note itself.", anchor="note-1"),
    ),
    url="https://example.com/story",
)


async def test_hints_give_a_link_the_focus_and_enter_follows_it() -> None:
    async with reading(LINKED) as (app, view, pilot):
        await pilot.press("semicolon")
        assert "See Ahe reportS1] and D very" in rows(pilot)[0]
        await pilot.press("a")
        assert view.target is not None
        assert view.target.href == "https://example.com/report"
        await pilot.press("enter")
        await pilot.pause()
        told = app.told[-1]
        assert isinstance(told, ArticleView.LinkChosen)
        assert told.href == "https://example.com/report"


async def test_a_label_is_typed_even_where_its_letter_is_a_key() -> None:
    text = "one two three four five six"
    marks = tuple(
        Mark(text.index(word), text.index(word) + len(word), "link", f"https://{word}.example")
        for word in text.split()
    )
    async with reading(Article((Block("paragraph", text, marks=marks),))) as (_, view, pilot):
        await pilot.press("semicolon", "f")
        assert view.target is not None
        assert view.target.href == "https://four.example"


async def test_an_image_at_the_end_keeps_its_place() -> None:
    blocks = (*long_article().blocks, Block("image", "", alt="The last thing"))
    async with reading(Article(blocks)) as (_, view, pilot):
        await pilot.press("G")
        assert view.cursor == len(blocks) - 1
        await pilot.resize_terminal(60, 24)
        await pilot.pause()
        assert view.cursor == len(blocks) - 1


async def test_any_other_key_leaves_the_hints() -> None:
    async with reading(LINKED) as (_, view, pilot):
        before = rows(pilot)
        await pilot.press("semicolon", "escape")
        assert rows(pilot) == before
        await pilot.press("semicolon", "z", "p")
        assert view.cursor == 1


async def test_a_footnote_jumps_there_and_backspace_jumps_back() -> None:
    async with reading(LINKED) as (_, view, pilot):
        await pilot.press("semicolon", "s", "enter")
        assert view.cursor == 13
        await pilot.press("backspace")
        assert view.cursor == 0


async def test_a_click_follows_the_link_under_it_and_moves_the_cursor() -> None:
    async with reading(LINKED) as (app, view, pilot):
        await pilot.click(view, offset=(view.left + 5, 0))
        await pilot.pause()
        assert isinstance(app.told[-1], ArticleView.LinkChosen)
        await pilot.click(view, offset=(view.left + 5, 4))
        assert view.cursor == 1
        assert len(app.told) == 1


async def test_a_wrapped_link_is_one_hyperlink_percent_encoded() -> None:
    async with reading(LINKED) as (_, view, _pilot):
        styles = [
            style
            for number in (0, 1)
            for _, style, _ in view._painted(number).strip
            if style is not None and style.link and "q=" in style.link
        ]
        assert {style.link for style in styles} == {"https://example.com/%C3%BC?q=a%20b"}
        assert len(styles) == 2
        assert len({style.link_id for style in styles}) == 1


TAKEN = Article(
    tuple(Block("paragraph", f"Paragraph {n}.") for n in range(4)),
    clutter=(Clutter(Block("paragraph", "Subscribe now"), 2, "asks to subscribe"),),
)


async def test_what_was_taken_out_is_shown_with_its_reason_and_can_be_chosen() -> None:
    async with reading(TAKEN) as (app, view, pilot):
        assert not any("Subscribe" in row for row in rows(pilot))
        await pilot.press("I", "p", "p")
        screen = "\n".join(rows(pilot))
        assert "taken out: asks to subscribe\n ▌ Subscribe now" in screen
        assert view.cursor == -1
        assert view.cursor_clutter == TAKEN.clutter[0]
        await pilot.press("enter", "p", "enter")
        await pilot.pause()
        chosen = [m.choice for m in app.told if isinstance(m, ArticleView.ClutterChosen)]
        assert chosen == [TAKEN.clutter[0], TAKEN.blocks[2]]
        await pilot.press("I")
        assert view.cursor == 2
        assert not any("Subscribe" in row for row in rows(pilot))


async def test_highlights_and_notes_show_in_text_and_margin() -> None:
    async with reading(long_article()) as (_, view, pilot):
        view.overlay([Overlay(0, 9, "green", "Look this up"), Overlay(300, 310, "red")])
        await pilot.pause()
        assert rows(pilot)[0].startswith("✎▌")
        assert view.kinds_by_row(24, ("pen",))[0] == "pen"


async def test_code_and_tables_move_sideways_where_they_are_too_wide() -> None:
    code = Block("code", "x = '" + "wide " * 40 + "'\ny = 1", language="python")
    async with reading(Article((code, Block("paragraph", "After.")))) as (_, _view, pilot):
        assert rows(pilot)[0].rstrip(" ▁▂▃▄▅▆▇█").endswith("›")
        await pilot.press("right", "right")
        assert "‹" in rows(pilot)[0]
        await pilot.press("left", "left", "left")
        assert "‹" not in rows(pilot)[0]
        await pilot.press("p", "right")
        assert "‹" not in rows(pilot)[0]


async def test_ascii_only_draws_nothing_past_ascii_but_the_text() -> None:
    article = Article((Block("blockquote", "Said so.", level=1), Block("divider", "")))
    async with reading(article, PaneOptions(ascii=True, masthead=False)) as (_, view, _pilot):
        for number in range(view.lines.height):
            assert view._painted(number).strip.text.isascii()


async def test_without_colours_every_kind_still_has_a_form_of_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = PaneApp(long_article(3))
    app.theme = "ansi-dark"
    async with app.run_test() as pilot:
        await pilot.pause()
        looks = ("quote", "figure", "person", "chosen", "hit", "target")
        forms = [
            (style.bold, style.italic, style.underline, style.reverse)
            for style in map(app.view.look.style, [(look,) for look in looks])
        ]
        assert len(set(forms)) == len(looks)
        plain = app.view.look.style(())
        assert (plain.bold, plain.italic, plain.underline, plain.reverse) not in forms


async def test_another_theme_is_painted_at_once() -> None:
    async with reading(long_article()) as (app, view, pilot):
        dark = view.look.style(())
        app.theme = "broadsheet-light"
        await pilot.pause()
        light = view.look.style(())
        assert dark.bgcolor != light.bgcolor
        assert view._painted(6).strip._segments[0].style == light


async def test_hostile_text_puts_no_control_character_on_the_screen() -> None:
    nasty = "\x1b]52;c;AAAA\x07 \x9b31m [/b] [red] \u202eabc\u2066 \x00\x08 \ud800 end"
    article = Article(
        (
            *(Block(kind, nasty, level=1) for kind in ("paragraph", "heading", "code", "table")),
            Block("image", "", alt=nasty),
            Block("list_item", "x", marker=nasty, marks=(Mark(0, 1, "link", "http://a/\x1b\\"),)),
        ),
        title=nasty,
        byline=nasty,
        clutter=(Clutter(Block("paragraph", nasty), 0, nasty),),
    )
    async with reading(article, PaneOptions(show_clutter=True)) as (_, _view, pilot):
        screen = "".join(rows(pilot))
        assert "[/b] [red]" in screen
        assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 for c in screen)
        assert not set(screen) & set("\u202e\u2066\ud800")


async def test_the_terminals_own_cursor_stands_on_the_paragraph() -> None:
    async with reading(long_article()) as (app, view, pilot):
        await pilot.press("p", "p")
        x, y = app.cursor_position
        assert (x, y) == (view.left, cursor_row(view))


async def test_without_an_article_every_key_is_harmless() -> None:
    async with reading(Article(())) as (_, view, pilot):
        for key in "j k space b g G p P c f m n semicolon enter I right backspace".split():
            await pilot.press(key)
        assert view.find("x") == 0
        assert view.place().offset == 0


@pytest.mark.parametrize("size", [(3, 3), (5, 2), (10, 1), (20, 5), (400, 100)])
async def test_any_size_of_terminal_is_drawn(size: tuple[int, int]) -> None:
    async with reading(long_article(8), size=size) as (_, view, pilot):
        await pilot.press("space", "p", "c")
        assert len(rows(pilot)) == size[1]
        assert view.cursor >= 0
