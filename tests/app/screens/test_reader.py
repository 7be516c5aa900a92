"""The reading screen under the fingers: every key that concerns reading."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from tests.app.pages import FLOOD, FLOOD_ANNOTATIONS
from tests.app.sittings import LONG, SOURCES, Shelf, app, one, reader, shelf, until
from tui.app.app import Broadsheet
from tui.app.screens.help import HelpScreen
from tui.app.screens.prompt import Prompt
from tui.app.screens.triage import TriageScreen
from tui.app.widgets.article_list import ArticleList
from tui.app.widgets.article_view import ArticleView
from tui.app.widgets.masthead import Masthead
from tui.app.widgets.notice import Notice
from tui.app.widgets.sidebar import Sidebar
from tui.app.widgets.status_line import StatusLine
from tui.config import Settings
from tui.model import Annotations, Article, Block, Mark

SIZE = (130, 40)


def focus(application: Broadsheet) -> tuple[str, str]:
    """What the reader's next verb would act on: its kind and its words."""
    view = reader(application).view
    target = view.focus_of_reader
    return target.kind, view.article.text[target.start : target.end]


def state(application: Broadsheet) -> str:
    return application.screen.query_one(StatusLine).state


async def type_in(pilot: Pilot[None], text: str) -> None:
    for character in text:
        await pilot.press("space" if character == " " else character)


async def test_one_source_opens_in_the_reading_screen() -> None:
    application = app(SOURCES[0])
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert reader(application).view.article == FLOOD
        masthead = application.screen.query_one(Masthead)
        assert masthead.head.title == FLOOD.title
        assert masthead.head.site == "The Estuary Post"
        assert masthead.progress == 1.0


@pytest.mark.parametrize("width", [20, 26, 30, 44, 80])
async def test_the_head_keeps_to_its_line_and_gives_the_share_last(width: int) -> None:
    application = app(SOURCES[1])
    async with application.run_test(size=(width, 20)) as pilot:
        await pilot.pause()
        line, rule = str(application.screen.query_one(Masthead).render()).split("\n")
        assert len(line) == len(rule) == width - 4
        assert line.endswith("%")


async def test_several_sources_open_as_a_list_and_enter_opens_one() -> None:
    application = app()
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert isinstance(application.screen, TriageScreen)
        await pilot.press("j", "enter")
        await pilot.pause()
        assert reader(application).view.article == LONG


async def test_paragraphs_quotes_figures_and_headings_are_walked() -> None:
    application = app(SOURCES[0])
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        stops: list[tuple[str, str]] = []
        for key in ("p", "P", "c", "c", "C", "F", "F", "f", "ctrl+down", "ctrl+up"):
            await pilot.press(key)
            stops.append((focus(application)[0], focus(application)[1][:18]))
        assert stops == [
            ("paragraph", "“We will not wait "),
            ("paragraph", "The river at Eastm"),
            ("quote", "We will not wait f"),
            ("quote", "the wall was never"),
            ("quote", "We will not wait f"),
            ("figure", "340 people"),
            ("figure", "2.4 metres"),
            ("figure", "340 people"),
            ("heading", "What the board kne"),
            ("heading", "What the board kne"),
        ]
        assert state(application) == "no heading before this"
        await pilot.press("F")
        assert state(application) == "≈12 % · figure 3 of 3"


async def test_m_walks_the_mentions_of_the_chosen_name() -> None:
    application = app(SOURCES[0])
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("l", "enter")
        assert focus(application) == ("mention", "Mara Lind")
        assert state(application) == "Mara Lind · mention 1 of 2"
        await pilot.press("m")
        assert focus(application) == ("mention", "Lind")
        assert state(application) == "Mara Lind · mention 2 of 2"
        await pilot.press("h", "M")
        assert focus(application) == ("mention", "Mara Lind")
        assert reader(application).view.chosen == FLOOD_ANNOTATIONS.entities[3]


async def test_backspace_returns_to_where_a_jump_left_from() -> None:
    application = app(SOURCES[1])
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        view = reader(application).view
        await pilot.press("space", "space")
        before = view.cursor
        await pilot.press("G")
        assert view.cursor == 39
        await pilot.press("backspace")
        assert view.cursor == before


async def test_what_was_said_of_a_jump_is_gone_when_the_reader_moves_on() -> None:
    application = app(SOURCES[0])
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        for away in ("backspace", "p"):
            await pilot.press("C", "c")
            assert state(application) == "Mara Lind · quote 1 of 2"
            await pilot.press(away)
            assert state(application) == ""


async def test_paging_stops_at_the_end_and_never_opens_the_next_article() -> None:
    application = app(SOURCES[1], SOURCES[0])
    async with application.run_test(size=SIZE) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        for _ in range(40):
            await pilot.press("space")
        assert reader(application).view.article == LONG
        assert reader(application).view.cursor == 39
        await pilot.press("b", "ctrl+u", "ctrl+d", "j", "k", "down", "up")
        assert reader(application).view.article == LONG


async def test_j_and_k_go_from_article_to_article() -> None:
    application = app()
    async with application.run_test(size=SIZE) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("J")
        await pilot.pause()
        assert reader(application).view.article == LONG
        await pilot.press("J", "J")
        await pilot.pause()
        assert reader(application).index == 2
        await pilot.press("K", "K", "K")
        await pilot.pause()
        assert reader(application).index == 0
        assert reader(application).view.article == FLOOD


async def test_the_next_articles_are_made_ready_before_they_are_wanted() -> None:
    street = shelf()
    application = app(street=street)
    async with application.run_test(size=SIZE) as pilot:
        application.open_article(0)
        await pilot.pause()
        assert application.pile.held(1) is not None
        asked = list(street.asked)
        await pilot.press("J")
        await pilot.pause()
        assert street.asked == asked


@pytest.mark.parametrize("key", ["q", "escape"])
async def test_back_leads_to_the_list_on_the_article_that_was_read(key: str) -> None:
    application = app()
    async with application.run_test(size=SIZE) as pilot:
        await pilot.press("enter", "J", key)
        await pilot.pause()
        assert isinstance(application.screen, TriageScreen)
        assert application.screen.query_one(ArticleList).index == 1


async def test_a_key_with_nothing_to_go_to_says_what_would_give_it_something() -> None:
    application = app(SOURCES[0])
    async with application.run_test(size=(120, 30)) as pilot:
        await until(pilot, lambda: reader(application).held is not None)
        for key, said in (
            ("n", "no hit here, / finds words"),
            ("backspace", "no jump to go back from"),
            ("semicolon", "no link here"),
            ("enter", "no link here"),
        ):
            await pilot.press(key)
            await until(pilot, lambda said=said: state(application) == said)  # type: ignore[misc]
        await pilot.press("escape")
        await until(pilot, lambda: len(application._notifications) > 0)
        assert [n.message for n in application._notifications] == ["q leaves Broadsheet"]


async def test_from_the_first_screen_q_leaves_and_escape_does_not() -> None:
    application = app(SOURCES[0])
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert not application._exit
        await pilot.press("q")
        await pilot.pause()
        assert application._exit


async def test_find_goes_there_by_the_letter_and_n_walks_the_hits() -> None:
    application = app(SOURCES[0])
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("slash")
        assert isinstance(application.screen, Prompt)
        await type_in(pilot, "lind")
        await pilot.press("enter")
        await pilot.pause()
        assert focus(application) == ("hit", "Lind")
        assert state(application) == "hit 1 of 2"
        await pilot.press("n")
        assert state(application) == "hit 2 of 2"
        await pilot.press("N")
        assert state(application) == "hit 1 of 2"
        await pilot.press("escape")
        assert not reader(application).view.hits.spans


async def test_leaving_find_comes_back_to_the_place() -> None:
    application = app(SOURCES[1])
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        view = reader(application).view
        await pilot.press("slash")
        await type_in(pilot, "Note 30")
        assert view.cursor == 30
        await pilot.press("escape")
        await pilot.pause()
        assert view.cursor == 0
        assert not view.hits.spans


async def test_a_pattern_that_cannot_be_read_is_said_and_nothing_breaks() -> None:
    application = app(SOURCES[0])
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("slash")
        await type_in(pilot, "re:(")
        assert "not a pattern" in reader_below(application).query_one(StatusLine).state
        await type_in(pilot, "river)")
        await pilot.press("enter")
        await pilot.pause()
        assert focus(application) == ("hit", "river")


def reader_below(application: Broadsheet) -> object:
    return application.screen_stack[-2]


async def test_the_body_is_there_first_and_the_sidebar_fills_without_moving_it() -> None:
    street = shelf()
    street.annotations_held_back.clear()
    application = app(SOURCES[0], street=street)
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        sidebar = application.screen.query_one(Sidebar)
        view = reader(application).view
        before = [view.render_line(y).text for y in range(view.size.height)]
        assert view.article == FLOOD
        assert sidebar.row_count == 0
        street.annotations_held_back.set()
        await pilot.pause()
        await pilot.pause()
        assert sidebar.row_count > 10
        signs = view.left
        after = [view.render_line(y).text for y in range(view.size.height)]
        assert [line[signs:] for line in after] == [line[signs:] for line in before]


async def test_the_rows_of_the_paragraph_are_lit_while_reading() -> None:
    application = app(SOURCES[0])
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.pause()
        sidebar = application.screen.query_one(Sidebar)

        def lit() -> list[str]:
            lines = [sidebar.render_line(y).text for y in range(sidebar.size.height)]
            return [line.split("▎")[1].split()[0] for line in lines if "▎" in line]

        assert lit() == ["Harbour", "Eastmere", "2.4", "340"]
        await pilot.press("G")
        await pilot.pause()
        assert lit() == ["Mara", "Tom", "“the"]


@pytest.mark.parametrize("key", ["escape", "J"])
async def test_escape_and_another_article_end_the_filter_of_the_sidebar(key: str) -> None:
    street = Shelf(dict.fromkeys(SOURCES, (FLOOD, FLOOD_ANNOTATIONS)))
    application = app(street=street)
    async with application.run_test(size=SIZE) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        screen = reader(application)
        sidebar = screen.query_one(Sidebar)
        await until(pilot, lambda: sidebar.row_count > 10)
        await pilot.press("l", "slash", "L", "i", "n", "d", "enter")
        await until(pilot, lambda: sidebar.row_count < 8)
        await pilot.press(key)
        await until(pilot, lambda: sidebar.row_count > 10)
        assert application.screen is screen


async def test_a_filtered_row_of_the_sidebar_leads_to_its_place() -> None:
    application = app(SOURCES[0])
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("tab", "slash")
        await type_in(pilot, "12%")
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert focus(application) == ("figure", "12%")


@pytest.mark.parametrize(
    ("size", "shown"), [((80, 24), False), ((120, 40), True), ((200, 60), True)]
)
async def test_the_sidebar_folds_itself_away_on_a_narrow_terminal(
    size: tuple[int, int], shown: bool
) -> None:
    application = app(SOURCES[0])
    async with application.run_test(size=size) as pilot:
        await pilot.pause()
        sidebar = application.screen.query_one(Sidebar)
        assert sidebar.display is shown
        await pilot.press("i")
        await pilot.pause()
        assert sidebar.display is not shown
        await pilot.press("i")
        await pilot.pause()
        assert sidebar.display is shown


async def test_on_a_narrow_terminal_enter_goes_there_and_gives_the_room_back() -> None:
    application = app(SOURCES[0])
    async with application.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        width = reader(application).view.size.width
        await pilot.press("i")
        await pilot.pause()
        assert isinstance(application.focused, Sidebar)
        assert reader(application).view.size.width == width
        await pilot.press("enter")
        await pilot.pause()
        assert not application.screen.query_one(Sidebar).display
        assert focus(application) == ("mention", "Mara Lind")
        assert isinstance(application.focused, ArticleView)


async def test_a_resize_keeps_the_paragraph_and_moves_the_sidebar() -> None:
    application = app(SOURCES[1])
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("space", "space", "p")
        before = reader(application).view.cursor
        for size in ((80, 24), (60, 20), (200, 60), (50, 24), (120, 40)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert reader(application).view.cursor == before
        assert application.screen.query_one(Sidebar).display


async def test_a_link_opens_as_an_article_with_a_way_back() -> None:
    words = "Tides are tabled here."
    linking = Article(
        blocks=(Block("paragraph", words, marks=(Mark(0, 5, "link", "/tides"),)),),
        title="Links",
        url=SOURCES[0],
    )
    street = one(linking)
    street.articles[SOURCES[1]] = shelf().articles[SOURCES[1]]
    application = app(SOURCES[0], street=street)
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("semicolon")
        label = next(iter(reader(application).view._hinted))
        await pilot.press(*label, "enter")
        await pilot.pause()
        await pilot.pause()
        assert reader(application).view.article == LONG
        await pilot.press("q")
        await pilot.pause()
        assert reader(application).view.article == linking


async def test_a_source_that_fails_is_a_sentence_and_a_way_on() -> None:
    street = shelf()
    application = app(street=street)
    async with application.run_test(size=SIZE) as pilot:
        await pilot.press("G", "enter")
        await pilot.pause()
        notice = application.screen.query_one(Notice)
        assert notice.display
        assert "there is no missing.html" in notice.sentence
        assert notice.offers == (("R", "tries again"), ("q", "goes back"))
        street.articles["missing.html"] = (LONG, FLOOD_ANNOTATIONS)
        await pilot.press("R")
        await pilot.pause()
        await pilot.pause()
        assert not notice.display
        assert reader(application).view.article == LONG


async def test_a_second_reading_that_fails_is_said_and_the_first_stays() -> None:
    street = shelf()
    application = app(SOURCES[0], street=street)
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        street.articles.clear()
        await pilot.press("R")
        await until(pilot, lambda: len(application._notifications) > 1)
        told = [notification.message for notification in application._notifications]
        assert "Reading it again" in told[0]
        assert "There is no" in told[1]
        assert reader(application).view.article == FLOOD


async def test_a_page_on_its_way_says_host_and_bytes_and_the_keys_go_on() -> None:
    street = shelf()
    street.held_back.clear()
    application = app(street=street)
    async with application.run_test(size=SIZE) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        notice = application.screen.query_one(Notice)
        assert notice.way_on == "estuary.example  124 of 310 KB"
        await pilot.press("J")
        await pilot.pause()
        assert reader(application).index == 1
        await pilot.press("question_mark")
        await pilot.pause()
        assert isinstance(application.screen, HelpScreen)
        street.held_back.set()
        await pilot.press("escape")
        await pilot.pause()
        assert reader(application).view.article == LONG


async def test_h_and_l_and_tab_go_between_the_panes() -> None:
    application = app(SOURCES[0])
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        panes: list[str] = []
        for key in ("l", "h", "tab", "tab", "shift+tab"):
            await pilot.press(key)
            panes.append(type(application.focused).__name__)
        assert panes == ["Sidebar", "ArticleView", "Sidebar", "ArticleView", "Sidebar"]


async def test_the_settings_reach_the_panes() -> None:
    settings = Settings(measure=60, ascii=True, sidebar=False)
    application = app(SOURCES[0], settings=settings)
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert reader(application).view.options.measure == 60
        sidebar = application.screen.query_one(Sidebar)
        assert not sidebar.display
        await pilot.press("i")
        await pilot.pause()
        shown = "".join(sidebar.render_line(y).text for y in range(sidebar.size.height))
        assert "PEOPLE" in shown
        assert shown.isascii()


async def test_an_article_stays_under_the_eyes_however_many_others_come() -> None:
    sources = tuple(f"https://estuary.example/{number}" for number in range(30))
    street = Shelf(
        {
            source: (Article((Block("paragraph", f"Tide number {number}. " * 300),)), Annotations())
            for number, source in enumerate(sources)
        }
    )
    street.held_back.clear()
    application = app(*sources, street=street)
    async with application.run_test(size=SIZE) as pilot:
        await pilot.press("enter")
        street.held_back.set()
        await until(pilot, lambda: all(h.state == "ready" for h in application.pile.headlines))
        await pilot.press("s", "p")
        await pilot.pause()
        reader(application).keep_place()
        await until(pilot, lambda: application.pile.headlines[0].starred)
        assert reader(application).view.display
        assert reader(application).held is not None


async def test_a_resize_leaves_the_sidebar_as_the_reader_has_it() -> None:
    application = app(SOURCES[0])
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        sidebar = reader(application).query_one(Sidebar)
        await pilot.press("i")
        await pilot.resize_terminal(SIZE[0] + 3, SIZE[1])
        await pilot.pause()
        assert not sidebar.display
        await pilot.resize_terminal(90, SIZE[1])
        await pilot.pause()
        await pilot.press("i")
        await pilot.resize_terminal(90, SIZE[1] - 5)
        await pilot.pause()
        assert sidebar.display
        await pilot.resize_terminal(*SIZE)
        await pilot.pause()
        assert not sidebar.display


@pytest.mark.parametrize("keys", [("enter",), ("o", "enter")])
async def test_a_link_that_is_no_address_is_said(keys: tuple[str, ...]) -> None:
    page = Article((Block("paragraph", "A broken link.", marks=(Mark(2, 8, "link", "//[x"),)),))
    application = app(SOURCES[0], street=one(page))
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("semicolon", "a", *keys)
        await pilot.pause()
        said = [notice.message for notice in application._notifications]
        assert any("//[x" in message for message in said)
