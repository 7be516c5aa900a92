"""Articles are decided upon by keys, and nothing that was decided is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from tests.app.sittings import Shelf as Street
from tests.app.sittings import until
from tests.library.articles import story
from tui.app.app import Broadsheet
from tui.app.screens.reader import ReaderScreen
from tui.app.screens.triage import TriageScreen
from tui.app.widgets.preview import PreviewPane
from tui.config import Settings
from tui.library import entries, keeping, verdicts
from tui.library.query import parse
from tui.library.store import Library
from tui.model import Article
from tui.pipeline.ingest import keep
from tui.stories import sketch

COUNT = 12


@pytest.fixture
def inbox(data_folder: Path) -> Path:
    """A library with a dozen articles, the newest of which has the number 12."""
    library = Library(data_folder)
    for number in range(1, COUNT + 1):
        page, article, annotations = story(number)
        keeping.keep(library, page.url, page, article, annotations)
    library.close()
    return data_folder


def library_app() -> Broadsheet:
    return Broadsheet((), Settings(), Street({}))


def triage(app: Broadsheet) -> TriageScreen:
    assert isinstance(app.screen, TriageScreen)
    return app.screen


def heading(app: Broadsheet) -> str:
    """The line above the list."""
    return str(triage(app).query_one("#heading", Static).render())


async def filled(pilot: Pilot[None], count: int = COUNT) -> None:
    app = pilot.app
    assert isinstance(app, Broadsheet)
    await until(
        pilot,
        lambda: (
            (s := app.list_screen) is not None
            and s.articles.row_count == count
            and all(h.title for h in s.pile.headlines)
        ),
    )


def found(folder: Path, query: str) -> list[str]:
    """The titles that a query finds, as another program sees them."""
    library = Library(folder)
    titles = [e.title for e in entries.rows(library, entries.listed(library, parse(query)))]
    library.close()
    return titles


def title(number: int) -> str:
    return f"Bridge {number} stays shut"


async def test_one_key_decides_and_moves_on_and_the_row_stays(inbox: Path) -> None:
    app = library_app()
    async with app.run_test(size=(120, 30)) as pilot:
        await filled(pilot)
        await pilot.press("e", "w", "d", "j", "s")
        await until(pilot, lambda: found(inbox, "is:starred") == [title(8)])
        assert found(inbox, "is:archived") == [title(12)]
        assert found(inbox, "is:later") == [title(11)]
        assert found(inbox, "is:dismissed") == [title(10)]
        screen = triage(app)
        assert len(screen.pile) == COUNT
        assert [h.verdict for h in screen.pile.headlines[:4]] == [
            "archived",
            "later",
            "dismissed",
            "",
        ]
        assert screen.articles.cursor == 5
        await pilot.press("1")
        await filled(pilot, COUNT - 3)


async def test_undo_goes_on_after_a_restart(inbox: Path) -> None:
    first = library_app()
    async with first.run_test(size=(120, 30)) as pilot:
        await filled(pilot)
        await pilot.press("d", "x", "x", "x", "e")
        await until(pilot, lambda: len(found(inbox, "is:archived")) == 3)
    second = library_app()
    async with second.run_test(size=(120, 30)) as pilot:
        await filled(pilot, COUNT - 4)
        await pilot.press("z")
        await until(pilot, lambda: found(inbox, "is:archived") == [])
        await until(pilot, lambda: "Undone: 3 archived" in said(second))
        await pilot.press("z")
        await until(pilot, lambda: found(inbox, "is:dismissed") == [])
        await pilot.press("z")
        await until(pilot, lambda: "Nothing to undo" in said(second))
        await pilot.press("Z", "Z")
        await until(pilot, lambda: len(found(inbox, "is:archived")) == 3)
        assert found(inbox, "is:dismissed") == [title(12)]


def said(app: Broadsheet) -> list[str]:
    return [notification.message for notification in app._notifications]


async def test_all_above_are_dismissed_but_starred_and_selected(inbox: Path) -> None:
    app = library_app()
    async with app.run_test(size=(120, 30)) as pilot:
        await filled(pilot)
        await pilot.press("s", "x")
        await until(pilot, lambda: found(inbox, "is:starred") == [title(12)])
        await pilot.press("j", "j", "D")
        await until(pilot, lambda: found(inbox, "is:dismissed") == [title(10), title(9)])
        await until(pilot, lambda: "2 dismissed, z undoes" in said(app))


async def test_selecting_to_here_repeating_and_letting_go(inbox: Path) -> None:
    app = library_app()
    async with app.run_test(size=(120, 30)) as pilot:
        await filled(pilot)
        await pilot.press("x", "j", "j", "X")
        assert len(triage(app).articles.selected) == 4
        assert heading(app).endswith(f"4 of {COUNT}, 4 selected")
        await pilot.press("escape")
        assert not triage(app).articles.selected
        assert heading(app).endswith(f"4 of {COUNT}")
        await pilot.press("g", "w", "full_stop", "full_stop")
        await until(pilot, lambda: len(found(inbox, "is:later")) == 3)
        await pilot.press("ctrl+a", "d")
        await until(pilot, lambda: len(found(inbox, "is:dismissed")) == COUNT)


async def test_tags_are_put_on_what_is_selected(inbox: Path) -> None:
    app = library_app()
    async with app.run_test(size=(120, 30)) as pilot:
        await filled(pilot)
        await pilot.press("x", "x", "t", *"port", "enter")
        await until(pilot, lambda: found(inbox, "tag:port") == [title(12), title(11)])


async def test_views_show_what_their_name_says(inbox: Path) -> None:
    app = library_app()
    async with app.run_test(size=(120, 30)) as pilot:
        await filled(pilot)
        await pilot.press("w", "s")
        await until(pilot, lambda: found(inbox, "is:starred") == [title(11)])
        for key, count in (("2", 1), ("3", 1), ("4", 0), ("5", COUNT), ("1", COUNT - 1)):
            await pilot.press(key)
            await filled(pilot, count)


async def test_the_pace_is_told_where_there_is_something_to_decide(inbox: Path) -> None:
    app = library_app()
    async with app.run_test(size=(120, 30)) as pilot:
        await filled(pilot)
        await pilot.press("e", "e", "e")
        await until(pilot, lambda: "left at your pace" in heading(app))
        await pilot.press("4")
        await filled(pilot, 3)
        await until(pilot, lambda: heading(app).endswith("1 of 3"))


async def test_keys_go_to_the_list_again_after_a_view_with_nothing_in_it(inbox: Path) -> None:
    app = library_app()
    async with app.run_test(size=(120, 30)) as pilot:
        await filled(pilot)
        await pilot.press("4")
        await filled(pilot, 0)
        await pilot.pause()
        await pilot.press("1")
        await filled(pilot)
        await pilot.press("j")
        assert triage(app).articles.cursor == 1
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ReaderScreen))


async def test_the_filter_takes_the_query_language_letter_by_letter(inbox: Path) -> None:
    app = library_app()
    async with app.run_test(size=(120, 30)) as pilot:
        await filled(pilot)
        await pilot.press("slash", *"figure:>11 haddad")
        await filled(pilot, 2)
        await pilot.press("enter", "escape")
        await filled(pilot)


async def test_arrivals_wait_behind_a_bar_until_they_are_wanted(inbox: Path) -> None:
    app = library_app()
    async with app.run_test(size=(120, 30)) as pilot:
        await filled(pilot)
        other = Library(inbox)
        page, article, annotations = story(99)
        keeping.keep(other, page.url, page, article, annotations)
        other.close()
        await app.librarian.look_for_arrivals()
        assert len(triage(app).pile) == COUNT
        assert "1 new: R shows it" in str(triage(app).query_one("#arrivals").render())
        await pilot.press("R")
        await filled(pilot, COUNT + 1)
        assert not triage(app).query_one("#arrivals").display
        assert not said(app)
        await pilot.press("R")
        await until(pilot, lambda: said(app) == ["No feed is followed yet: a adds one"])


async def test_a_story_is_one_row_that_opens_and_is_dismissed_whole(data_folder: Path) -> None:
    library = Library(data_folder)
    more = " ".join(
        f"The mayor, asked for the {n}th time, said nothing about it." for n in range(9)
    )
    for number, source in enumerate(("a", "b", "c"), 3):
        _, article, annotations = story(number, f" {more}")
        keep(library, f"https://{source}.example/", None, article, annotations, sketch(article))
    keeping.keep(library, "https://d.example/", None, *story(20)[1:])
    library.close()
    app = library_app()
    async with app.run_test(size=(160, 40)) as pilot:
        await filled(pilot, 2)
        await pilot.press("j", "v")
        await filled(pilot, 3)
        await until(pilot, lambda: "6% here, 4% at Harbour News" in preview_text(app))
        await pilot.press("1")
        await filled(pilot, 2)
        await pilot.press("j", "d")
        await until(pilot, lambda: len(found(data_folder, "is:dismissed")) == 3)
        await pilot.press("z")
        await until(pilot, lambda: found(data_folder, "is:dismissed") == [])


def preview_text(app: Broadsheet) -> str:
    return str(triage(app).query_one(PreviewPane).render())


async def test_the_preview_has_the_lead_the_quote_and_the_figures(inbox: Path) -> None:
    app = library_app()
    async with app.run_test(size=(160, 40)) as pilot:
        await filled(pilot)
        await until(
            pilot, lambda: "“The bridge number 12 stays shut.” Samira Haddad" in preview_text(app)
        )
        assert "13%" in preview_text(app)
        await pilot.press("i")
        assert not triage(app).query_one(PreviewPane).display


async def test_a_screen_without_room_for_the_preview_says_so_when_it_is_asked_for(
    inbox: Path,
) -> None:
    app = library_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await filled(pilot)
        await pilot.press("i")
        await until(pilot, lambda: any("36 lines or 150 columns" in s for s in said(app)))
        await pilot.resize_terminal(160, 24)
        await until(pilot, lambda: triage(app).query_one(PreviewPane).display)


async def test_the_open_article_is_decided_by_the_same_keys(inbox: Path) -> None:
    app = library_app()
    async with app.run_test(size=(120, 30)) as pilot:
        await filled(pilot)
        await pilot.press("enter")
        await until(
            pilot, lambda: isinstance(app.screen, ReaderScreen) and app.screen.held is not None
        )
        await pilot.press("e")
        await until(pilot, lambda: found(inbox, "is:archived") == [title(12)])
        assert isinstance(app.screen, ReaderScreen)
        assert app.screen.index == 1
        await until(pilot, lambda: found(inbox, "is:read") != [])
        await pilot.press("z")
        await until(pilot, lambda: found(inbox, "is:archived") == [])


async def test_sources_that_were_opened_are_kept_and_decided(data_folder: Path) -> None:
    stories = [story(number) for number in (1, 2)]
    street = Street({article.url: (article, said) for _, article, said in stories})
    sources = [article.url for _, article, _ in stories]
    app = Broadsheet((*sources, "missing.html"), Settings(), street)
    async with app.run_test(size=(120, 30)) as pilot:
        await until(pilot, lambda: len(found(data_folder, "")) == 3)
        await pilot.press("d")
        await until(pilot, lambda: found(data_folder, "is:dismissed") == [title(1)])
        await pilot.press("4", "1")
        await filled(pilot, 2)
    assert found(data_folder, "is:failed") == ["missing.html"]


async def test_a_verdict_on_a_source_that_nobody_has_read_is_kept(data_folder: Path) -> None:
    street = Street({})
    street.held_back.clear()
    app = Broadsheet(("https://a.example/1", "https://a.example/2"), Settings(), street)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("w")
        await until(pilot, lambda: len(found(data_folder, "is:later")) == 1)
        street.held_back.set()


async def test_an_empty_library_says_how_to_fill_it(data_folder: Path) -> None:
    app = library_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "add" in str(triage(app).query_one("#none").render()))
        await pilot.press("e", "d", "x", "D", "v", "t", "z", "full_stop", "ctrl+a")
    library = Library(data_folder)
    assert list(verdicts.log(library)) == []
    library.close()


async def test_an_article_of_the_library_needs_no_worker(inbox: Path) -> None:
    class Idle(Street):
        async def annotate(self, article: Article) -> object:  # type: ignore[override]
            raise AssertionError("the library has the annotations")

    app = Broadsheet((), Settings(), Idle({}))
    async with app.run_test(size=(120, 30)) as pilot:
        await filled(pilot)
        await pilot.press("enter")
        await until(
            pilot,
            lambda: (
                isinstance(app.screen, ReaderScreen)
                and app.screen.held is not None
                and app.screen.held.annotations is not None
            ),
        )


async def test_the_readers_own_labels_are_on_the_number_keys(data_folder: Path) -> None:
    stories = [story(number) for number in (1, 2, 3)]
    street = Street({article.url: (article, said) for _, article, said in stories})
    sources = tuple(article.url for _, article, _ in stories)
    app = Broadsheet(sources, Settings(), street, labels=("keep", "drop"))
    async with app.run_test(size=(120, 30)) as pilot:
        await until(pilot, lambda: len(found(data_folder, "")) == 3)
        assert "1 keep  2 drop" in str(triage(app).query_one("#heading").render())
        await pilot.press("1")
        await until(pilot, lambda: said(app) == ["1 labelled keep, z undoes"])
        await pilot.press("2", "3", "enter")
        await until(pilot, lambda: isinstance(app.screen, ReaderScreen))
        await pilot.press("1", "7")
        await until(pilot, lambda: len(found(data_folder, "verdict:keep")) == 2)
    assert found(data_folder, "verdict:drop") == [title(2)]
    assert found(data_folder, "is:inbox") == []
