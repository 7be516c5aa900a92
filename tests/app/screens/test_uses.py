"""What the reader does with what is read is done, taken back, and kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from tests.app.pages import FLOOD, span
from tests.app.screens.test_reader import SIZE, type_in
from tests.app.sittings import SOURCES, Shelf, app, one, reader, until
from tui.app.rules import whole_page
from tui.app.screens.output import OutputScreen
from tui.app.screens.prompt import Prompt
from tui.app.widgets.masthead import Masthead
from tui.app.widgets.sidebar import Sidebar
from tui.library.records import Correction, SiteRule
from tui.library.store import Library
from tui.model import Annotations, Article, Block, Clutter, Entity, Mark, Mention

QUOTE = "We will not wait for the next tide"


async def test_a_wrong_name_is_hidden_undone_and_remembered(data_folder: Path) -> None:
    application = app(SOURCES[0])

    def people() -> list[str]:
        items = application.screen.query_one(Sidebar).items
        return [item.lead for item in items if item.section == "people"]

    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("l", "d")
        await pilot.pause()
        assert people() == ["Tom Okoro"]
        await pilot.press("z")
        await until(pilot, lambda: people() == ["Mara Lind", "Tom Okoro"])
        await pilot.press("Z")
        await pilot.pause()
    library = Library(data_folder)
    assert library.reading(SOURCES[0]).corrections == (Correction("hide", "Mara Lind", "PER"),)
    library.close()
    application = app(SOURCES[0])
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert people() == ["Tom Okoro"]


async def test_the_place_is_kept_over_a_restart() -> None:
    application = app(SOURCES[1])
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("space", "space", "space")
        before = reader(application).view.cursor
        assert before > 3
    again = app(SOURCES[1])
    async with again.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert reader(again).view.cursor == before


async def test_the_place_is_kept_while_the_program_runs(data_folder: Path) -> None:
    application = app(SOURCES[1])
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("space", "space", "space")

        def kept() -> bool:
            library = Library(data_folder)
            place = library.reading(SOURCES[1]).place
            library.close()
            return place is not None and place.offset > 0

        await until(pilot, kept)


async def test_a_highlight_takes_the_next_color_and_is_kept(data_folder: Path) -> None:
    application = app(SOURCES[0])
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("c", "H", "H")
        await pilot.pause()
        overlays = reader(application).view.overlays
        assert [(o.start, o.end, o.pen) for o in overlays] == [(*span(QUOTE), "green")]
        items = application.screen.query_one(Sidebar).items
        assert [i.words for i in items if i.section == "marked"] == [QUOTE]
        await pilot.press("z")
        await until(pilot, lambda: [o.pen for o in reader(application).view.overlays] == ["yellow"])
    again = app(SOURCES[0])
    async with again.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert [o.pen for o in reader(again).view.overlays] == ["yellow"]
        await pilot.press("c", "H", "H", "H", "H")
        await pilot.pause()
        assert not reader(again).view.overlays
    library = Library(data_folder)
    assert library.reading(SOURCES[0]).highlights == ()
    library.close()


async def test_a_note_is_written_and_an_empty_one_removes_it() -> None:
    application = app(SOURCES[0])
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("A")
        await type_in(pilot, "who says [so]?")
        await pilot.press("enter")
        await pilot.pause()
        assert [o.note for o in reader(application).view.overlays] == ["who says [so]?"]
        await pilot.press("A", "ctrl+u", "enter")
        await pilot.pause()
        assert not reader(application).view.overlays


async def test_undo_after_moving_on_changes_the_article_that_was_meant() -> None:
    application = app(SOURCES[0], SOURCES[1])
    async with application.run_test(size=SIZE) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("H", "J")
        await pilot.pause()
        await pilot.press("z", "K")
        await until(pilot, lambda: reader(application).view.article == FLOOD)
        assert not reader(application).view.overlays


async def test_tags_are_kept_and_shown_again(data_folder: Path) -> None:
    application = app(SOURCES[0])
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("t")
        await pilot.pause()
        await type_in(pilot, "water, north water")
        await pilot.press("enter", "t")
        await pilot.pause()
        assert isinstance(application.screen, Prompt)
    library = Library(data_folder)
    assert library.reading(SOURCES[0]).tags == ("north", "water")
    library.close()


CLUTTERED = Article(
    title="Tide tables",
    url=SOURCES[0],
    blocks=(Block("paragraph", "The tide comes at noon."), Block("paragraph", "It goes at six.")),
    clutter=(Clutter(Block("paragraph", "Sign up for our letter"), 1, "promotion"),),
)
WHOLE = ["The tide comes at noon.", "Sign up for our letter", "It goes at six."]


async def test_what_was_taken_out_is_brought_back_for_the_site(data_folder: Path) -> None:
    application = app(SOURCES[0], street=one(CLUTTERED))

    def body() -> list[str]:
        return [block.text for block in reader(application).view.article.blocks]

    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("I", "p", "enter")
        await until(pilot, lambda: body() == WHOLE)
    library = Library(data_folder)
    assert library.rules("estuary.example") == (
        SiteRule("estuary.example", "keep", "Sign up for our letter"),
    )
    library.close()
    application = app(SOURCES[0], street=one(CLUTTERED))
    async with application.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: body() == WHOLE)
        await pilot.press("I", "p", "enter")
        await until(pilot, lambda: body() == [WHOLE[0], WHOLE[2]])
        await pilot.press("z")
        await until(pilot, lambda: body() == WHOLE)


async def test_r_shows_the_whole_page_and_the_article_again() -> None:
    application = app(SOURCES[0], street=one(CLUTTERED))
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("r")
        await pilot.pause()
        assert [b.text for b in reader(application).view.article.blocks] == WHOLE
        assert application.screen.query_one(Masthead).note == "whole page"
        await pilot.press("r")
        await pilot.pause()
        assert reader(application).view.article == CLUTTERED
        assert application.screen.query_one(Masthead).note == ""


@pytest.fixture
def clipboard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What was copied last, by a tool that writes it down."""
    tool, copied = tmp_path / "bin" / "pbcopy", tmp_path / "copied"
    tool.parent.mkdir()
    tool.write_text(f"#!/bin/sh\n/bin/cat > {copied}.part && /bin/mv {copied}.part {copied}\n")
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", str(tool.parent))
    monkeypatch.delenv("SSH_CONNECTION", raising=False)
    return copied


@pytest.mark.parametrize(
    ("keys", "copied"),
    [
        (["c", "y"], f"“{QUOTE}”\n— Mara Lind, {FLOOD.title}\n{FLOOD.url}"),
        (["f", "f", "f", "y"], f"About 12% of them have come back.\n— {FLOOD.title}\n{FLOOD.url}"),
        (["y"], f"{FLOOD.blocks[0].text}\n— {FLOOD.title}\n{FLOOD.url}"),
        (["Y"], f"[{FLOOD.title}]({FLOOD.url})"),
        (["l", "y"], "Mara Lind"),
    ],
)
async def test_a_copy_comes_with_its_source(keys: list[str], copied: str, clipboard: Path) -> None:
    application = app(SOURCES[0])
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        await until(pilot, clipboard.exists)
        assert clipboard.read_text() == copied


async def test_without_a_tool_the_terminal_copies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    application = app(SOURCES[0])
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("Y")
        await until(pilot, lambda: bool(application.clipboard))
        assert application.clipboard == f"[{FLOOD.title}]({FLOOD.url})"
        assert any("OSC 52" in n.message for n in application._notifications)


async def test_a_paragraph_is_piped_and_the_output_shown() -> None:
    application = app(SOURCES[0])
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("vertical_line")
        await type_in(pilot, "tr a-z A-Z")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(application.screen, OutputScreen))
        assert isinstance(application.screen, OutputScreen)
        assert application.screen._text.startswith("THE RIVER AT EASTMERE")


async def test_the_json_of_the_article_is_piped(tmp_path: Path) -> None:
    application = app(SOURCES[0])
    out = tmp_path / "out"
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("vertical_line", "tab", "tab")
        await type_in(pilot, f"cp /dev/stdin {out}")
        await pilot.press("enter")
        await until(pilot, lambda: out.exists() and out.read_text().endswith("\n"))
        assert '"Mara Lind"' in out.read_text()


async def test_o_opens_the_article_with_the_browser_of_the_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser, opened = tmp_path / "browser", tmp_path / "opened"
    browser.write_text(f'#!/bin/sh\nprintf %s "$1" > {opened}\n')
    browser.chmod(0o755)
    monkeypatch.setenv("BROWSER", str(browser))
    application = app(SOURCES[0])
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("o")
        await until(pilot, lambda: opened.exists() and bool(opened.read_text()))
        assert opened.read_text() == FLOOD.url
        assert any("estuary.example" in n.message for n in application._notifications)


async def test_a_links_real_host_is_shown_before_the_browser_opens_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser, opened = tmp_path / "browser", tmp_path / "opened"
    browser.write_text(f'#!/bin/sh\nprintf %s "$1" > {opened}\n')
    browser.chmod(0o755)
    monkeypatch.setenv("BROWSER", str(browser))
    href = "https://bank.example@evil.example/"
    words = "Go to bank.example and sign in."
    linking = Article((Block("paragraph", words, marks=(Mark(6, 18, "link", href),)),))
    application = app(SOURCES[0], street=one(linking))
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("semicolon")
        label = next(iter(reader(application).view._hinted))
        await pilot.press(*label, "o")
        await pilot.pause()
        assert isinstance(application.screen, Prompt)
        assert application.screen._question.verb == "open evil.example?"
        assert not opened.exists()
        await pilot.press("enter")
        await until(pilot, lambda: opened.exists() and opened.read_text() == href)


async def test_a_name_is_hidden_in_every_reading_of_the_page() -> None:
    named = Annotations((Entity("Tide", "ORG", (), (Mention(4, 8),)),))
    texts = {SOURCES[0]: (CLUTTERED, named), SOURCES[1]: (whole_page(CLUTTERED), named)}
    application = app(SOURCES[0], street=Shelf(texts))

    def names() -> list[str]:
        return [item.lead for item in application.screen.query_one(Sidebar).items]

    async with application.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: names() == ["Tide"])
        await pilot.press("r")
        await until(pilot, lambda: names() == ["Tide"])
        await pilot.press("l", "d")
        await until(pilot, lambda: names() == [])
        await pilot.press("z")
        await until(pilot, lambda: names() == ["Tide"])


async def test_a_mark_is_copied_with_its_source_and_not_with_its_note(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    copied: list[str] = []
    application = app(SOURCES[0])
    monkeypatch.setattr(application, "copy_to_clipboard", copied.append)
    monkeypatch.setenv("PATH", "")  # no clipboard but the terminal's
    async with application.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("p", "A")
        await type_in(pilot, "mine")
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("l", "G", "y")
        await pilot.pause()
    assert copied == [f"{FLOOD.blocks[1].text}\n— {FLOOD.title}\n{FLOOD.url}"]


async def test_tags_from_the_article_are_in_the_row_and_taken_off_there(data_folder: Path) -> None:
    application = app(SOURCES[0], SOURCES[1])
    headlines = application.sitting.headlines
    async with application.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: headlines[0].entry > 0)
        await pilot.press("enter", "t", *"water", "enter")
        await until(pilot, lambda: headlines[0].tags == ("water",))
        await pilot.press("q", "t")
        assert application.screen.query_one(Input).value == "water"
        await pilot.press("ctrl+u", *"north", "enter")
        await until(pilot, lambda: headlines[0].tags == ("north",))
    library = Library(data_folder)
    assert library.reading(SOURCES[0]).tags == ("north",)
    library.close()
