"""Deciding by keys over a library: nothing moves under the reader, and everything can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from tests.app.pages import FLOOD, FLOOD_ANNOTATIONS
from tests.app.sittings import LONG, SOURCES, app, reader, shelf, until
from tests.app.sittings import Shelf as Street
from tests.app.widgets.test_sidebar import lines
from tui.app.app import Broadsheet
from tui.app.commands import Actions
from tui.app.screens.reader import ReaderScreen
from tui.app.screens.triage import TriageScreen
from tui.app.widgets.preview import PreviewPane
from tui.config import Settings
from tui.library import entries, people, verdicts
from tui.library.query import parse
from tui.library.store import Library
from tui.model import Annotations, Article, Block, Entry, Quantity
from tui.pipeline.ingest import keep
from tui.stories import sketch

NEWEST = datetime(2026, 11, 20, tzinfo=UTC)
WIRE = " ".join(
    f"In the {ordinal} hour the ferry {verb} at Eastmere and the boats {verb} with it."
    for ordinal in ("first", "second", "third", "fourth", "fifth", "sixth")
    for verb in ("stopped", "turned", "waited", "rolled", "drifted")
)


def note(number: int) -> Article:
    """An article that tells nothing that another does."""
    words = " ".join(f"word{number}x{n}" for n in range(60))
    return Article(
        (Block("paragraph", f"Note {number}. {words}"),),
        title=f"Note {number}",
        site_name="The Estuary Post",
        published=NEWEST - timedelta(hours=number),
        url=f"https://estuary.example/{number}",
    )


def telling(boats: int) -> Article:
    """One of those that tell the same story."""
    words = f"{WIRE} In all {boats} boats stayed in."
    title = "Ferry stopped for the night at Eastmere"
    return replace(note(boats), title=title, blocks=(Block("paragraph", words),))


def add(library: Library, article: Article, annotations: Annotations = FLOOD_ANNOTATIONS) -> Entry:
    """Keep an article as `broadsheet add` does."""
    found = annotations if article is FLOOD else Annotations()
    return keep(library, article.url, None, article, found, sketch(article))


@pytest.fixture
def kept(data_folder: Path) -> Path:
    """A library with eight notes, the newest first in the inbox."""
    library = Library(data_folder)
    for number in range(8):
        add(library, note(number))
    library.close()
    return data_folder


def inbox(settings: Settings | None = None) -> Broadsheet:
    """The program as it opens with no sources."""
    return Broadsheet((), settings or Settings(), shelf())


def listed(application: Broadsheet) -> TriageScreen:
    """The list that is on the screen."""
    assert isinstance(application.screen, TriageScreen)
    return application.screen


def rows(application: Broadsheet) -> list[str]:
    """The lines of the list."""
    return [line for line in lines(listed(application).articles) if line.strip()]


def heading(application: Broadsheet) -> str:
    """What stands above the list."""
    return str(application.screen.query_one("#heading", Static).render())


async def opened(pilot: Pilot[None], count: int) -> None:
    """Wait until so many rows are on the screen, with what they say."""
    application = pilot.app
    assert isinstance(application, Broadsheet)
    await until(
        pilot,
        lambda: (
            isinstance(application.screen, TriageScreen)
            and len(application.screen.pile) == count
            and all(h.title for h in application.screen.pile.headlines)
        ),
    )


def verdicts_in(folder: Path) -> list[str]:
    """What the library on the disk says of each note, in their order."""
    library = Library(folder)
    try:
        found = entries.rows(library, entries.listed(library, parse("")))
        return [entry.verdict for entry in found]
    finally:
        library.close()


async def on_disk(pilot: Pilot[None], folder: Path, happened: Callable[[list[str]], bool]) -> None:
    """Wait until the verdicts in the library are as they should be."""
    await until(pilot, lambda: happened(verdicts_in(folder)))


async def test_a_key_decides_and_moves_on_and_the_row_stays(kept: Path) -> None:
    application = inbox()
    async with application.run_test(size=(120, 30)) as pilot:
        await opened(pilot, 8)
        await pilot.press("e", "w", "d")
        await on_disk(pilot, kept, lambda v: v[:3] == ["archived", "later", "dismissed"])
        await until(pilot, lambda: "Inbox 5" in heading(application))
        assert listed(application).articles.index == 3
        assert [row.split()[:3] for row in rows(application)[:3]] == [
            ["✓", "Note", "0"],
            ["◷", "Note", "1"],
            ["✗", "Note", "2"],
        ]
        assert len(rows(application)) == 8
        assert "4 of 8" in heading(application)


async def test_undo_has_no_limit_and_outlives_the_program(kept: Path) -> None:
    application = inbox()
    async with application.run_test(size=(120, 30)) as pilot:
        await opened(pilot, 8)
        await pilot.press("d", "e", "s")
        await on_disk(pilot, kept, lambda v: v[:2] == ["dismissed", "archived"])
    again = inbox()
    async with again.run_test(size=(120, 30)) as pilot:
        await opened(pilot, 6)
        await pilot.press("z", "z", "z")
        await on_disk(pilot, kept, lambda v: set(v) == {""})
        await until(pilot, lambda: "Undone: 1 dismissed" in toasts(again))
        await pilot.press("Z", "Z")
        await on_disk(pilot, kept, lambda v: v[:2] == ["dismissed", "archived"])
        await pilot.press("R")
        await opened(pilot, 6)


def toasts(application: Broadsheet) -> list[str]:
    """What is said in the corner now."""
    return [notification.message for notification in application._notifications]


async def test_a_toast_names_the_undo_and_is_alone(kept: Path) -> None:
    application = inbox()
    async with application.run_test(size=(120, 30)) as pilot:
        await opened(pilot, 8)
        await pilot.press("x", "x", "x", "d")
        await until(pilot, lambda: toasts(application) == ["3 dismissed, z undoes"])
        await pilot.press("z")
        await until(pilot, lambda: toasts(application) == ["Undone: 3 dismissed"])


async def test_what_is_said_names_the_keys_of_the_settings(kept: Path) -> None:
    keys = {"list.undo": "ctrl+y", "list.clear": "ctrl+g"}
    application = inbox(settings=Settings(keys=keys))
    async with application.run_test(size=(120, 30)) as pilot:
        await opened(pilot, 8)
        await pilot.press("e")
        await until(pilot, lambda: toasts(application) == ["1 archived, ctrl+y undoes"])
        await pilot.press("slash", *"zzz", "enter")
        nothing = application.screen.query_one("#none", Static)
        await until(pilot, lambda: "“zzz” in it; ctrl+g shows all" in str(nothing.render()))


async def test_undo_stands_on_what_it_brought_back(kept: Path) -> None:
    application = inbox()
    async with application.run_test(size=(120, 30)) as pilot:
        await opened(pilot, 8)
        await pilot.press("j", "d", "j", "j", "z")
        await until(pilot, lambda: listed(application).articles.index == 1)


async def test_the_same_verdict_again_brings_an_article_back_to_the_inbox(kept: Path) -> None:
    application = inbox()
    async with application.run_test(size=(120, 30)) as pilot:
        await opened(pilot, 8)
        await pilot.press("e")
        await on_disk(pilot, kept, lambda v: v[0] == "archived")
        await pilot.press("4")
        await opened(pilot, 1)
        await pilot.press("e")
        await on_disk(pilot, kept, lambda v: set(v) == {""})


async def test_dismissing_all_above_spares_the_starred_the_selected_and_the_decided(
    kept: Path,
) -> None:
    application = inbox()
    async with application.run_test(size=(120, 30)) as pilot:
        await opened(pilot, 8)
        await pilot.press("s", "w", "x", "j", "j", "D")
        wanted = ["", "later", "", "dismissed", "dismissed", "", "", ""]
        await on_disk(pilot, kept, lambda v: v == wanted)
        await until(pilot, lambda: toasts(application) == ["2 dismissed, z undoes"])


async def test_what_changes_nothing_offers_no_undo(kept: Path) -> None:
    application = inbox()
    async with application.run_test(size=(120, 30)) as pilot:
        await opened(pilot, 8)
        await pilot.press("e", "e")
        await until(pilot, lambda: toasts(application) == ["1 archived, z undoes"])
        await pilot.press("D")
        await until(pilot, lambda: toasts(application) == ["Nothing changes: that was so before"])


async def test_a_verb_acts_on_the_selection_and_repeats(kept: Path) -> None:
    application = inbox()
    async with application.run_test(size=(120, 30)) as pilot:
        await opened(pilot, 8)
        await pilot.press("x", "j", "X", "w")
        wanted = ["later"] * 3 + [""] * 5
        await on_disk(pilot, kept, lambda v: v == wanted)
        assert not listed(application).articles.selected
        await pilot.press("G", "full_stop")
        wanted[-1] = "later"
        await on_disk(pilot, kept, lambda v: v == wanted)
        await pilot.press("ctrl+a", "e")
        await on_disk(pilot, kept, lambda v: set(v) == {"archived"})


async def test_tags_go_on_all_that_is_selected_and_filter(kept: Path) -> None:
    application = inbox()
    async with application.run_test(size=(120, 30)) as pilot:
        await opened(pilot, 8)
        await pilot.press("x", "x", "t", *"tide", "enter")
        await until(pilot, lambda: toasts(application) == ["2 tagged tide, z undoes"])
        await pilot.press("slash", *"tide")
        await until(pilot, lambda: listed_below(application).articles.row_count == 2)


def listed_below(application: Broadsheet) -> TriageScreen:
    """The list, whatever stands over it."""
    screen = application.list_screen
    assert screen is not None
    return screen


async def test_every_letter_filters_and_decided_rows_stay(kept: Path) -> None:
    application = inbox()
    async with application.run_test(size=(120, 30)) as pilot:
        await opened(pilot, 8)
        await pilot.press("e")
        await on_disk(pilot, kept, lambda v: v[0] == "archived")
        await pilot.press("slash", *"note")
        await until(pilot, lambda: "8 (filtered from 8)" in heading_below(application))
        await pilot.press("space", "3")
        await until(pilot, lambda: listed_below(application).articles.row_count == 1)
        await pilot.press("enter")
        assert "Note 3" in rows(application)[0]
        await pilot.press("w")
        await on_disk(pilot, kept, lambda v: v[3] == "later")
        await pilot.press("escape")
        await until(pilot, lambda: listed(application).articles.row_count == 8)
        assert listed(application).articles.index == 3


def heading_below(application: Broadsheet) -> str:
    """What stands above the list, whatever stands over it."""
    return str(listed_below(application).query_one("#heading", Static).render())


async def test_sources_that_were_opened_are_filtered_by_every_word_without_its_accents() -> None:
    application = app(SOURCES[0], SOURCES[1])
    async with application.run_test(size=(120, 30)) as pilot:
        await until(pilot, lambda: len(rows(application)) == 2)
        await pilot.press("slash", *"TÍDES forty", "enter")
        await until(pilot, lambda: len(rows(application)) == 1)
        await pilot.press("slash", *"person:x", "enter")
        nothing = application.screen.query_one("#none", Static)
        await until(pilot, lambda: "fields are for views: 5 lists" in str(nothing.render()))


async def test_a_source_that_comes_is_let_through_the_filter_or_not() -> None:
    street = shelf()
    street.held_back.clear()
    application = app(SOURCES[0], SOURCES[1], street=street)
    async with application.run_test(size=(120, 30)) as pilot:
        await pilot.press("slash", *"forty", "enter")
        await until(pilot, lambda: listed(application).articles.row_count == 0)
        street.held_back.set()
        await until(pilot, lambda: [LONG.title in row for row in rows(application)] == [True])


async def test_fields_filter_too_and_half_a_field_is_no_mistake(kept: Path) -> None:
    application = inbox()
    async with application.run_test(size=(120, 30)) as pilot:
        await opened(pilot, 8)
        await pilot.press("s")
        await until(pilot, lambda: toasts(application) == ["1 starred, z undoes"])
        await pilot.press("slash", *"is:sta")
        assert toasts(application) == ["1 starred, z undoes"]
        await pilot.press(*"rred")
        await until(pilot, lambda: listed_below(application).articles.row_count == 1)
        await pilot.press("escape")
        await until(pilot, lambda: listed(application).articles.row_count == 8)


async def test_arrivals_wait_behind_a_bar(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.app.app.LOOKS", 0.05)
    application = inbox()
    async with application.run_test(size=(120, 30)) as pilot:
        await opened(pilot, 8)
        bar = application.screen.query_one("#arrivals", Static)
        assert not bar.display
        library = Library(kept)
        for number in (8, 9):
            add(library, note(number))
        library.close()
        await until(pilot, lambda: bar.display)
        assert str(bar.render()) == "2 new: R shows them"
        assert len(rows(application)) == 8
        await pilot.press("R")
        await opened(pilot, 10)
        assert not bar.display


async def test_arrivals_are_listed_at_once_where_nothing_is(
    data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.app.app.LOOKS", 0.05)
    application = inbox()
    async with application.run_test(size=(120, 30)) as pilot:
        nothing = application.screen.query_one("#none", Static)
        await until(pilot, lambda: "The inbox is empty" in str(nothing.render()))
        library = Library(data_folder)
        add(library, note(8))
        library.close()
        await opened(pilot, 1)
        assert not application.screen.query_one("#arrivals", Static).display


async def test_what_another_program_decides_is_seen(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.app.app.LOOKS", 0.05)
    application = inbox()
    async with application.run_test(size=(120, 30)) as pilot:
        await opened(pilot, 8)
        await pilot.pause(0.2)
        library = Library(kept)
        verdicts.decide(library, [entries.listed(library, parse(""))[0]], "archived")
        library.close()
        await until(pilot, lambda: "✓" in rows(application)[0])
        assert "Inbox 7" in heading(application)


async def test_views_by_number(kept: Path) -> None:
    application = inbox()
    async with application.run_test(size=(120, 30)) as pilot:
        await opened(pilot, 8)
        await pilot.press("w", "s", "e")
        await on_disk(pilot, kept, lambda v: v[2] == "archived")
        for key, count, name in (("2", 1, "0"), ("3", 1, "1"), ("4", 1, "2"), ("5", 8, "0")):
            await pilot.press(key)
            await opened(pilot, count)
            assert f"Note {name}" in rows(application)[0]
        await pilot.press("1")
        await opened(pilot, 6)


async def test_a_story_is_one_row_and_v_unfolds_it(data_folder: Path) -> None:
    library = Library(data_folder)
    for number in (3, 4, 5):
        add(library, telling(number))
    add(library, note(9))
    library.close()
    application = inbox()
    async with application.run_test(size=(120, 30)) as pilot:
        await opened(pilot, 2)
        assert "3 sources" in rows(application)[0]
        heading = application.screen.query_one("#heading", Static)
        await until(pilot, lambda: str(heading.render()).endswith("1 of 2 stories"))
        await pilot.press("v")
        await opened(pilot, 3)
        assert all("Ferry" in row for row in rows(application))
        await pilot.press("q")
        await opened(pilot, 2)
        await pilot.press("d")
        await on_disk(pilot, data_folder, lambda v: v.count("dismissed") == 3)
        await until(pilot, lambda: toasts(application) == ["3 dismissed, z undoes"])
        await pilot.press("z")
        await on_disk(pilot, data_folder, lambda v: set(v) == {""})


async def test_a_filter_is_there_again_when_the_story_is_left(data_folder: Path) -> None:
    library = Library(data_folder)
    for number in (3, 4, 5):
        add(library, telling(number))
    add(library, note(9))
    library.close()
    application = inbox()
    async with application.run_test(size=(120, 30)) as pilot:
        await opened(pilot, 2)
        await pilot.press("slash", *"ferry", "enter")
        await until(pilot, lambda: len(rows(application)) == 1)
        await pilot.press("v")
        await opened(pilot, 3)
        await pilot.press("q")
        await until(pilot, lambda: len(rows(application)) == 1)
        heading = application.screen.query_one("#heading", Static)
        assert "1 of 1 (filtered from 2)" in str(heading.render())
        await pilot.press("escape")
        await until(pilot, lambda: len(rows(application)) == 2)


async def test_one_telling_of_an_unfolded_story_is_decided_alone(data_folder: Path) -> None:
    library = Library(data_folder)
    for number in (3, 4, 5):
        add(library, telling(number))
    library.close()
    application = inbox()
    async with application.run_test(size=(120, 30)) as pilot:
        await opened(pilot, 1)
        await pilot.press("v")
        await opened(pilot, 3)
        await pilot.press("d")
        await on_disk(pilot, data_folder, lambda v: v.count("dismissed") == 1)
        await pilot.press("1")
        await opened(pilot, 1)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(application.screen, ReaderScreen))
        await pilot.press("e")
        await on_disk(pilot, data_folder, lambda v: v.count("archived") == 2)


async def test_a_preview_is_of_the_list_that_it_was_asked_for_in(data_folder: Path) -> None:
    library = Library(data_folder)
    for number in (3, 4, 5):
        add(library, telling(number))
    library.close()
    application = inbox()
    async with application.run_test(size=(160, 40)) as pilot:
        await opened(pilot, 1)
        await pilot.press("v")
        await opened(pilot, 3)
        await pilot.press("G")
        listed(application)._ask_preview()
        assert listed(application).go_back()  # before the library was asked for the third row
        await pilot.pause()
        assert listed(application).articles.row_count == 1


async def test_the_next_article_is_the_next_of_those_that_are_listed(kept: Path) -> None:
    application = inbox()
    async with application.run_test(size=(120, 30)) as pilot:
        await opened(pilot, 8)
        await pilot.press("j", "s", "j", "j", "s", "slash", *"is:starred", "enter")
        await until(pilot, lambda: listed(application).articles.row_count == 2)
        await pilot.press("g", "enter")
        await until(pilot, lambda: isinstance(application.screen, ReaderScreen))
        await pilot.press("J")
        assert reader(application).index == 4
        await pilot.press("J")
        assert reader(application).index == 4
        await pilot.press("K")
        assert reader(application).index == 1
        await pilot.press("q")
        await until(pilot, lambda: isinstance(application.screen, TriageScreen))
        assert listed(application).articles.index == 1


async def test_a_watched_name_lifts_its_articles(kept: Path) -> None:
    library = Library(kept)
    add(library, replace(FLOOD, published=NEWEST - timedelta(days=9)), FLOOD_ANNOTATIONS)
    keep(library, "https://estuary.example/flood", None, FLOOD, FLOOD_ANNOTATIONS, sketch(FLOOD))
    people.watch(library, "Mara Lind", "PER")
    library.close()
    application = inbox()
    async with application.run_test(size=(120, 30)) as pilot:
        await until(pilot, lambda: len(listed_below(application).pile) == 9)
        await until(pilot, lambda: "Eastmere" in rows(application)[0])
        assert "◆" in rows(application)[0]


async def test_the_preview_says_what_is_in_the_article(data_folder: Path) -> None:
    library = Library(data_folder)
    add(library, FLOOD)
    library.close()
    application = inbox()
    async with application.run_test(size=(160, 40)) as pilot:
        await opened(pilot, 1)
        pane = application.screen.query_one(PreviewPane)
        await until(pilot, lambda: "Mara Lind" in str(pane.render()))
        said = str(pane.render())
        for part in (FLOOD.title, "stood 2.4 metres above", "We will not wait", "340 people"):
            assert part in said
        await pilot.press("i")
        await pilot.pause()
        assert not pane.display


async def test_the_first_preview_comes_without_a_key(data_folder: Path) -> None:
    application = app(SOURCES[0], SOURCES[1])
    async with application.run_test(size=(160, 40)) as pilot:
        pane = application.screen.query_one(PreviewPane)
        await until(pilot, lambda: "We will not wait" in str(pane.render()))


@pytest.mark.parametrize(
    ("size", "where"), [((80, 24), "-alone"), ((120, 40), "-below"), ((200, 60), "-beside")]
)
async def test_the_preview_stands_where_there_is_room(
    kept: Path, size: tuple[int, int], where: str
) -> None:
    application = inbox()
    async with application.run_test(size=size) as pilot:
        await opened(pilot, 8)
        assert application.screen.has_class(where)
        assert application.screen.query_one(PreviewPane).region.height > 0 or where == "-alone"


async def test_what_is_told_to_a_list_that_is_being_taken_down_is_no_fault(kept: Path) -> None:
    application = inbox()
    async with application.run_test(size=(120, 30)) as pilot:
        await opened(pilot, 8)
        await listed(application).articles.remove()
        listed(application).say_how_much()
        listed(application).rows_came()
        listed(application).source_changed(0)


async def test_an_empty_library_says_how_to_add(data_folder: Path) -> None:
    application = inbox(settings=Settings(keys={"app.add": "ctrl+n"}))
    async with application.run_test(size=(80, 24)) as pilot:
        none = application.screen.query_one("#none", Static)
        await until(pilot, lambda: "empty" in str(none.render()))
        assert "ctrl+n  adds a page" in str(none.render())


async def test_articles_open_from_the_library_with_their_annotations(data_folder: Path) -> None:
    library = Library(data_folder)
    add(library, FLOOD)
    library.close()
    street = shelf()
    application = Broadsheet((), Settings(), street)
    async with application.run_test(size=(120, 30)) as pilot:
        await opened(pilot, 1)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(application.screen, ReaderScreen))
        screen = application.screen
        assert isinstance(screen, ReaderScreen)
        await until(pilot, lambda: bool(screen.view.annotations.quotes))
        assert street.asked == []


async def test_sources_that_were_opened_are_kept_and_can_be_left_for_the_library(
    data_folder: Path,
) -> None:
    application = app()
    async with application.run_test(size=(120, 30)) as pilot:
        await until(pilot, lambda: sum(h.entry > 0 for h in application.sitting.headlines) == 3)
        await pilot.press("d")
        await on_disk(pilot, data_folder, lambda v: v.count("dismissed") == 1)
        await pilot.press("5")
        await until(pilot, lambda: "All 3" in heading(application))
        await pilot.press("q")
        await until(pilot, lambda: listed(application).pile is application.sitting)
        assert LONG.title in rows(application)[1]
    library = Library(data_folder)
    found = entries.known(library, SOURCES[0])
    assert found is not None
    assert found.verdict == "dismissed"
    assert entries.annotations_of(library, found.id) == FLOOD_ANNOTATIONS
    library.close()


async def test_the_same_text_under_two_addresses_is_decided_in_both_rows() -> None:
    twice = {source: (LONG, Annotations()) for source in SOURCES[:2]}
    application = app(*twice, street=Street(twice))
    async with application.run_test(size=(120, 30)) as pilot:
        headlines = application.sitting.headlines
        await until(pilot, lambda: 0 < headlines[0].entry == headlines[1].entry)
        await pilot.press("s")
        await until(pilot, lambda: all(h.starred for h in headlines))


async def test_an_article_that_was_opened_alone_leads_to_the_library(kept: Path) -> None:
    application = app(SOURCES[0])
    async with application.run_test(size=(120, 30)) as pilot:
        await until(pilot, lambda: isinstance(application.screen, ReaderScreen))
        await until(pilot, lambda: application.sitting.headlines[0].entry > 0)
        await pilot.press("5")
        await opened(pilot, 9)
        await pilot.press("j", "e")
        await on_disk(pilot, kept, lambda v: v.count("archived") == 1)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(application.screen, ReaderScreen))
        await pilot.press("4")
        await opened(pilot, 1)
        await pilot.press("q")
        await until(pilot, lambda: isinstance(application.screen, ReaderScreen))
        assert reader(application).pile is application.sitting


async def test_a_story_has_its_differences_on_a_small_screen_too(data_folder: Path) -> None:
    library = Library(data_folder)
    for number in (3, 4):
        found = telling(number)
        start = found.text.index(f"{number} boats")
        sentence = (found.text.index("In all"), len(found.text))
        boats = Quantity(start, start + 7, "count", Decimal(number), unit="boat", sentence=sentence)
        keep(library, found.url, None, found, Annotations(quantities=(boats,)), sketch(found))
    library.close()
    application = inbox()
    async with application.run_test(size=(80, 24)) as pilot:
        await opened(pilot, 1)
        assert application.screen.has_class("-alone")
        await pilot.press("v")
        await opened(pilot, 2)
        pane = application.screen.query_one(PreviewPane)
        await until(pilot, lambda: "boats here" in str(pane.render()))
        assert pane.region.height > 5


async def test_saved_queries_are_in_the_palette(kept: Path) -> None:
    settings = Settings(views={"Third": "title:3"})
    application = inbox(settings=settings)
    async with application.run_test(size=(120, 30)) as pilot:
        await opened(pilot, 8)
        commands = await listed(application).more_commands()
        assert commands[0][0] == "View: Third"
        commands[0][1]()
        await opened(pilot, 1)
        assert "Note 3" in rows(application)[0]
        assert "Third" in heading(application)
        assert [verb for verb in Actions(application.screen).verbs() if verb.keys == "d"]


async def test_a_library_that_cannot_be_written_says_so_and_shows_nothing_as_decided(
    kept: Path,
) -> None:
    application = inbox()
    async with application.run_test(size=(120, 30)) as pilot:
        await opened(pilot, 8)
        await application.keeper.ask(lambda library: library.sqlite.execute("PRAGMA query_only=1"))
        await pilot.press("d")
        await until(pilot, lambda: any("library.db" in said for said in toasts(application)))
        assert "✗" not in "".join(rows(application))
        await pilot.press("k", "enter")
        await until(pilot, lambda: isinstance(application.screen, ReaderScreen))


async def test_what_the_library_cannot_keep_is_said_once_and_all_is_read(data_folder: Path) -> None:
    application = app()
    told: list[str] = []
    async with application.run_test(size=(120, 30)) as pilot:
        await application.keeper.ask(lambda library: library.sqlite.execute("PRAGMA query_only=1"))
        application.say = lambda text, wrong=False: told.append(text)  # type: ignore[method-assign]
        application.sitting.again(0)
        application.sitting.again(1)
        await until(pilot, lambda: application.sitting.held(1) is not None)
        await until(pilot, lambda: bool(told))
        await pilot.pause(0.3)
        assert len(told) == 1
        assert "library.db" in told[0]


@pytest.mark.parametrize(
    ("keymap", "key", "verdict"),
    [
        ("newsboat", "D", "dismissed"),
        ("gmail", "number_sign", "dismissed"),
        ("gmail", "b", "later"),
        ("eilmeldung", "r", "archived"),
    ],
)
async def test_the_keys_of_other_programs_decide_one_article(
    kept: Path, keymap: str, key: str, verdict: str
) -> None:
    application = inbox(Settings(keymap=keymap))  # type: ignore[arg-type]
    async with application.run_test(size=(120, 30)) as pilot:
        await opened(pilot, 8)
        await pilot.press("j", "j", key)
        await on_disk(pilot, kept, lambda v: v == ["", "", verdict, "", "", "", "", ""])
        assert listed(application).articles.index == 3
