"""One key means one thing in one place, and what is printed about keys is true."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.sittings import SOURCES, app, reader, shelf
from tui.app.app import Broadsheet
from tui.app.commands import Actions
from tui.app.keymap import (
    PRESETS,
    SCOPE_TITLES,
    all_verbs,
    key_label,
    keymap_of,
    markdown_table,
    verbs_of,
)
from tui.app.screens.help import HelpScreen
from tui.app.screens.output import OutputScreen
from tui.app.screens.prompt import Prompt
from tui.app.screens.reader import ReaderScreen
from tui.app.screens.triage import TriageScreen
from tui.app.screens.welcome import WelcomeScreen
from tui.app.widgets.article_list import ArticleList
from tui.app.widgets.article_view import ArticleView
from tui.app.widgets.sidebar import Sidebar
from tui.config import Settings
from tui.errors import SettingsError

ROOT = Path(__file__).resolve().parents[2]
CHAINS = {
    "reading": (ArticleView, ReaderScreen, Broadsheet),
    "sidebar": (Sidebar, ReaderScreen, Broadsheet),
    "list": (ArticleList, TriageScreen, Broadsheet),
}
SHADOWED = {
    "sidebar": {"y", "/", "slash", "m", "M", "d", "s"},
    "reading": {"escape"},
}
"""Keys that the inner pane takes over on purpose: the same verb for its own object."""


def test_every_binding_has_an_id_of_its_scope() -> None:
    for node in (
        *(n for chain in CHAINS.values() for n in chain),
        HelpScreen, OutputScreen, Prompt, WelcomeScreen,
    ):  # fmt: skip
        for owner in node.__mro__:
            if owner.__module__.startswith("tui."):
                for binding in owner.__dict__.get("BINDINGS", ()):
                    assert binding.id, (owner, binding.key)
                    assert "." in binding.id
                    assert binding.description


def test_every_scope_has_a_title_and_every_verb_one_id() -> None:
    verbs = all_verbs()
    assert {verb.scope for verb in verbs} == set(SCOPE_TITLES)
    assert len({verb.id for verb in verbs}) == len(verbs)


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("chain", CHAINS)
def test_no_key_does_two_things_in_one_pane(chain: str, preset: str) -> None:
    for node in CHAINS[chain]:
        taken: dict[str, str] = {}
        for verb in verbs_of(node, PRESETS[preset]):
            for key in verb.keys:
                label = key_label(key)
                assert taken.setdefault(label, verb.id) == verb.id, (label, taken[label], verb.id)


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("chain", CHAINS)
def test_no_verb_is_out_of_reach(chain: str, preset: str) -> None:
    """A key that an inner pane takes leaves the outer verb at least one other, or is meant."""
    taken: set[str] = set()
    for node in CHAINS[chain]:
        here: set[str] = set()
        for verb in verbs_of(node, PRESETS[preset]):
            keys = set(verb.keys)
            if not keys - taken:
                assert keys <= SHADOWED.get(chain, set()) | {"slash"}, (verb.id, verb.keys)
            here |= keys
        taken |= here


def test_presets_name_bindings_that_are_there() -> None:
    known = {verb.id for verb in all_verbs()}
    for name, keys in PRESETS.items():
        assert set(keys) <= known, name


def test_the_table_of_the_readme_is_fresh() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    _, _, rest = readme.partition("<!-- keys -->\n")
    table, _, _ = rest.partition("<!-- /keys -->")
    assert table.strip() == markdown_table().strip(), "run: python -m tui.app.keymap"


def test_a_key_of_ones_own_that_does_not_exist_is_named() -> None:
    with pytest.raises(SettingsError) as caught:
        keymap_of("broadsheet", {"reading.next-qoute": "x"})
    assert "reading.next-quote" in caught.value.hint
    assert keymap_of("newsboat", {"reading.next-quote": "x"})["reading.next-quote"] == "x"


@pytest.mark.parametrize(
    ("key", "label"),
    [
        ("question_mark", "?"), ("vertical_line", "|"), ("ctrl+p", "ctrl+p"), ("J", "J"),
        ("escape", "esc"), ("+", "+"), ("ctrl+slash", "ctrl+/"),
    ],
)  # fmt: skip
def test_keys_are_written_as_they_are_typed(key: str, label: str) -> None:
    assert key_label(key) == label


async def test_keys_of_the_settings_hold_and_help_shows_them() -> None:
    settings = Settings(keymap="newsboat", keys={"reading.next-quote": "Q"})
    application = app(SOURCES[0], SOURCES[1], settings=settings)
    async with application.run_test(size=(120, 60)) as pilot:
        await pilot.press("enter", "n")
        await pilot.pause()
        assert reader(application).index == 1
        await pilot.press("p")
        await pilot.pause()
        assert reader(application).index == 0
        await pilot.press("Q")
        assert reader(application).view.focus_of_reader.kind == "quote"
        await pilot.press("question_mark")
        await pilot.pause()
        assert isinstance(application.screen, HelpScreen)
        table = application.screen._table("quote").plain
        assert table.split("\n")[1].split() == ["Q", "Quote"]


async def test_help_searches_keys_and_what_they_do() -> None:
    application = app(SOURCES[0])
    async with application.run_test(size=(120, 60)) as pilot:
        await pilot.pause()
        await pilot.press("question_mark")
        await pilot.pause()
        screen = application.screen
        assert isinstance(screen, HelpScreen)
        whole = screen._table("").plain
        assert whole.index("In the text") < whole.index("Everywhere")
        assert "Filter" not in whole
        assert screen._table("J").plain.split("\n")[1].endswith("Next article")
        assert "Highlight" in screen._table("highl").plain
        assert "zzz" in screen._table("zzz").plain


@pytest.mark.parametrize(
    ("labels", "said", "unsaid"),
    [
        ((), ["1  Inbox", "5  All"], ["label", "6"]),
        (("keep", "drop"), ["1  Label: keep", "2  Label: drop"], ["Starred", "3", "Your label"]),
    ],
)
async def test_help_and_palette_say_what_the_number_keys_do_here(
    labels: tuple[str, ...], said: list[str], unsaid: list[str]
) -> None:
    application = Broadsheet(SOURCES, Settings(), shelf(), labels=labels)
    async with application.run_test(size=(120, 60)) as pilot:
        await pilot.pause()
        commands = {f"{c.keys}  {c.words}" for c in Actions(application.screen).verbs()}
        await pilot.press("question_mark")
        await pilot.pause()
        assert isinstance(application.screen, HelpScreen)
        table = application.screen._table("").plain.partition("In a query")[0]
        helped = {"  ".join(line.split(maxsplit=1)) for line in table.split("\n")}
        for shown in (commands, helped):
            assert set(said) <= shown
            assert not any(line.startswith(tuple(unsaid)) or "Your" in line for line in shown)


async def test_the_palette_has_every_action_with_its_key() -> None:
    application = app(SOURCES[0])
    async with application.run_test(size=(120, 60)) as pilot:
        await pilot.pause()
        commands = {c.words: c for c in Actions(application.screen).verbs()}
        for verb in all_verbs():
            if verb.scope in {"reading", "article", "sidebar", "app"} and "label-" not in verb.id:
                assert verb.description in commands, verb
        assert commands["Next article"].keys == "J"
        await pilot.press("colon")
        await pilot.pause()
        for character in "quote":
            await pilot.press(character)
        await pilot.pause(0.3)
        await pilot.press("enter")
        await pilot.pause(0.1)
        assert reader(application).view.focus_of_reader.kind == "quote"
