"""The list of articles, narrow and wide, small and large."""

from __future__ import annotations

from datetime import UTC, datetime

from textual.app import App, ComposeResult

from tests.app.widgets.test_sidebar import lines
from tui.app.headline import Headline
from tui.app.stylesheets import STYLESHEETS
from tui.app.themes import DARK_COLORS
from tui.app.widgets.article_list import ArticleList

HEADLINES = [
    Headline(
        "a.html",
        "Eastmere clears its streets [updated]",
        "estuary.example",
        datetime(2016, 12, 7, tzinfo=UTC),
        4.2,
        ("Mara Lind", "Harbour Board"),
        "ready",
    ),
    Headline("b.html", "b.html", state="waiting"),
    Headline("c.html", "c.html", state="failed", error="c.html is empty. Try another"),
]


class Host(App[None]):
    CSS_PATH = STYLESHEETS

    def __init__(self, headlines: list[Headline]) -> None:
        super().__init__()
        self.headlines = headlines
        self.opened: list[int] = []

    def compose(self) -> ComposeResult:
        yield ArticleList()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return DARK_COLORS

    def on_mount(self) -> None:
        self.query_one(ArticleList).show(self.headlines)
        self.query_one(ArticleList).focus()

    def on_article_list_opened(self, message: ArticleList.Opened) -> None:
        self.opened.append(message.index)


async def test_a_wide_list_has_a_column_for_everything() -> None:
    app = Host(HEADLINES)
    async with app.run_test(size=(140, 20)) as pilot:
        await pilot.pause()
        first, second, third, *_ = lines(app.query_one(ArticleList))
        for part in (
            "Eastmere clears its streets [updated]",
            "Mara Lind, Harbour Board",
            "estuary.example",
            "2016",
            "4 min",
        ):
            assert part in first
        assert second.split() == ["·", "b.html"]
        assert "c.html is empty. Try another" in third


async def test_a_narrow_list_takes_two_lines_each() -> None:
    app = Host(HEADLINES)
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.pause()
        above, below, *_ = lines(app.query_one(ArticleList))
        assert "Eastmere clears its streets [updated]" in above
        assert above.endswith("4 min")
        assert below.strip("▌ ") == "estuary.example · 2016 · Mara Lind, Harbour Board"


async def test_why_a_source_failed_has_the_rest_of_its_row() -> None:
    error = "There is no file pages/c.html. Check the name and the folder"
    app = Host([Headline("c.html", "c.html", state="failed", error=error)])
    async with app.run_test(size=(140, 20)) as pilot:
        await pilot.pause()
        assert lines(app.query_one(ArticleList))[0].endswith(error)


async def test_a_site_in_wide_characters_leaves_the_names_their_ellipsis() -> None:
    headline = Headline("a", "a", "日本の新聞社", names=("Mara Lind " * 9,), state="ready")
    app = Host([headline])
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.pause()
        assert lines(app.query_one(ArticleList))[1].endswith("…")


async def test_a_resize_keeps_the_cursor() -> None:
    app = Host(HEADLINES)
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.press("j", "j")
        await pilot.resize_terminal(140, 20)
        await pilot.pause()
        assert app.query_one(ArticleList).index == 2


async def test_every_key_of_movement() -> None:
    app = Host([Headline(str(n), str(n), state="ready") for n in range(100)])
    async with app.run_test(size=(140, 20)) as pilot:
        articles = app.query_one(ArticleList)
        stood: list[int | None] = []
        for key in ("j", "down", "k", "up", "space", "b", "ctrl+d", "ctrl+u", "G", "j", "g", "k"):
            await pilot.press(key)
            stood.append(articles.index)
        assert stood == [1, 2, 1, 0, 19, 0, 10, 0, 99, 99, 0, 0]


async def test_enter_and_a_double_click_open() -> None:
    app = Host(HEADLINES)
    async with app.run_test(size=(140, 20)) as pilot:
        await pilot.press("j", "enter")
        await pilot.click(ArticleList, offset=(10, 2), times=2)
        assert app.opened == [1, 2]


async def test_a_filtered_list_counts_articles_among_all() -> None:
    app = Host(HEADLINES)
    async with app.run_test(size=(140, 20)) as pilot:
        articles = app.query_one(ArticleList)
        articles.show(HEADLINES, [2])
        await pilot.press("enter")
        assert app.opened == [2]
        articles.show(HEADLINES, [])
        await pilot.press("enter", "j")
        assert app.opened == [2]
        articles.show(HEADLINES)
        await pilot.pause()
        assert articles.row_count == 3
