"""The reader's word on names, and what the palette offers for them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from textual.pilot import Pilot

from tests.app.pages import FLOOD, FLOOD_ANNOTATIONS, LIND
from tests.app.screens.test_reader import SIZE, type_in
from tests.app.screens.test_uses import CLUTTERED
from tests.app.sittings import SOURCES, Shelf, app, one, reader, until
from tui.app.app import Broadsheet
from tui.app.widgets.sidebar import Sidebar
from tui.library.records import Correction
from tui.library.store import Library
from tui.model import Entity


def rows(application: Broadsheet, section: str) -> list[str]:
    return [i.lead for i in reader(application).query_one(Sidebar).items if i.section == section]


async def run_command(pilot: Pilot[None], words: str) -> None:
    """Type into the palette and take its first answer."""
    await pilot.press("colon")
    await pilot.pause()
    await type_in(pilot, words)
    await pilot.pause(0.4)
    await pilot.press("enter")
    await pilot.pause(0.1)


async def test_two_names_are_said_to_be_the_same(data_folder: Path) -> None:
    application = app(SOURCES[0])
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("l")
        await run_command(pilot, "same as")
        await type_in(pilot, "tom okoro")
        await pilot.press("enter")
        await pilot.pause()
        assert rows(application, "people") == ["Tom Okoro"]
        assert rows(application, "quotes") == ["Tom Okoro", ""]
        await pilot.press("z")
        await until(pilot, lambda: rows(application, "people") == ["Mara Lind", "Tom Okoro"])
        await pilot.press("Z")
        await pilot.pause()
    library = Library(data_folder)
    assert library.reading(SOURCES[0]).corrections == (
        Correction("merge", "Mara Lind", "PER", "Tom Okoro"),
    )
    library.close()


async def test_a_name_is_moved_to_its_section() -> None:
    application = app(SOURCES[0])
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("l")
        await run_command(pilot, "Lind is a place")
        assert rows(application, "people") == ["Tom Okoro"]
        assert rows(application, "places") == ["Mara Lind", "Eastmere"]


async def test_figures_are_sorted_by_kind_and_by_place_again() -> None:
    application = app(SOURCES[0])
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        by_place = rows(application, "figures")
        await run_command(pilot, "Sort the figures")
        assert rows(application, "figures") == ["340 people", "2.4 metres", "12%"]
        await run_command(pilot, "Sort the figures")
        assert rows(application, "figures") == by_place


async def test_a_rule_for_a_site_is_listed_and_forgotten() -> None:
    application = app(SOURCES[0], street=one(CLUTTERED))
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("I", "p", "enter")
        await until(pilot, lambda: len(reader(application).view.article.blocks) == 3)
        await run_command(pilot, "Forget the rule")
        await until(pilot, lambda: len(reader(application).view.article.blocks) == 2)


async def test_brackets_in_a_name_are_no_markup_in_the_palette() -> None:
    strange = Entity("[/b] [@click=app.quit]Lind[/]", "PER", (), LIND.mentions)
    annotations = replace(FLOOD_ANNOTATIONS, entities=(strange,), quotes=())
    application = app(SOURCES[0], street=Shelf({SOURCES[0]: (FLOOD, annotations)}))
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("l", "y")
        await run_command(pilot, "is an organisation")
        assert rows(application, "organisations") == [strange.name]
        await pilot.press("d")
        await pilot.pause()
        assert application.is_running


def shown(application: Broadsheet) -> list[str]:
    sidebar = reader(application).query_one(Sidebar)
    return [sidebar.render_line(y).text.rstrip() for y in range(sidebar.size.height)]


async def test_a_watched_name_is_marked_until_that_is_undone() -> None:
    application = app(SOURCES[0])
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("l", "s")
        await until(pilot, lambda: any(row.endswith("◆ 2") for row in shown(application)))
        await pilot.press("z")
        await until(pilot, lambda: not any("◆" in row for row in shown(application)))


async def test_the_next_row_is_under_the_cursor_when_one_is_hidden() -> None:
    application = app(SOURCES[0])
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        sidebar = reader(application).query_one(Sidebar)
        await pilot.press("l", "j", "d")
        await until(pilot, lambda: rows(application, "people") == ["Mara Lind"])
        assert sidebar.item is not None
        assert sidebar.item.section == "organisations"
        await pilot.press("k")
        assert any(row.startswith("▌▾ ORGANISATIONS") for row in shown(application))
