"""What every screen has of the application, whatever is read: looks, words, questions, ways out."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Coroutine, Mapping
from functools import cached_property
from typing import Any

from textual.actions import ActionParseResult
from textual.app import App
from textual.dom import DOMNode
from textual.screen import Screen

from tui.app.glyphs import ASCII, UNICODE
from tui.app.keymap import all_verbs, key_label, keymap_of
from tui.app.screens.question import Answer, Question
from tui.app.themes import OURS, THEMES, color_defaults
from tui.config import Settings, default_file, load_settings
from tui.errors import ReadingError

MOUNTS = 2.0
"""Seconds that a screen takes at most until it is up."""
MOUNTS_AGAIN = 0.005
"""Seconds until it is looked at again."""


class Shell(App[None]):
    """Looks and keys as the settings say; says, asks, copies and opens the browser."""

    def __init__(self, settings: Settings, **options: Any) -> None:
        """Look and be keyed as `settings` say; `options` are Textual's."""
        # NO_COLOR means none at all: Textual would otherwise make greys of our colours.
        super().__init__(ansi_color=True if os.environ.get("NO_COLOR") else None, **options)
        self.settings = settings
        self._put_on_theme()
        self.glyphs = ASCII if settings.ascii else UNICODE
        self.keys = keymap_of(settings.keymap, settings.keys)
        self._waiting: list[Coroutine[Any, Any, None]] | None = []

    # Looks

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own colours in themes that do not name them."""
        return color_defaults(self.current_theme)

    def _put_on_theme(self) -> None:
        """Put the theme on before a style sheet is parsed: later, all would be parsed again."""
        for theme in THEMES:
            self.register_theme(theme)
        self.set_reactive(App.theme, self._theme_of_terminal())
        self.set_class(self.current_theme.dark, "-dark-mode", update=False)
        self.set_class(not self.current_theme.dark, "-light-mode", update=False)
        self.stylesheet.set_variables(self.get_css_variables())

    def _theme_of_terminal(self) -> str:
        """The theme of the settings; the terminal's own colours where it has sixteen or none."""
        wanted = self.settings.theme
        if self.no_color or (self.console.color_system == "standard"):
            return "ansi-light" if wanted == "light" else "ansi-dark"
        name = OURS.get(wanted, wanted)
        return name if name in self.available_themes else OURS["dark"]

    @property
    def shows_pictures(self) -> bool:
        """Whether pictures are wanted, and there is what they take: the extra, and true colour."""
        if not self.settings.images or self.settings.ascii or self.no_color:
            return False
        from tui.app.pictures import has_extra

        return self.console.color_system == "truecolor" and has_extra()

    # Keys

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do what a key means, once the screen that it is meant for is up.

        A key that is typed ahead finds the screen on the stack before it has its widgets.
        """
        if isinstance(default_namespace, Screen) and not await is_up(default_namespace):
            return False
        return await super().run_action(action, default_namespace, namespaces)

    # Words and questions

    def say(self, text: str, *, wrong: bool = False) -> None:
        """Tell the reader something in a corner; `text` may come from a page.

        What was said before goes: the reader decides faster than toasts fade.
        """
        if not wrong:
            self.clear_notifications()
        self.notify(
            _sentence(text), markup=False, severity="error" if wrong else "information", timeout=4
        )

    def ask(
        self,
        question: Question,
        answered: Callable[[Answer | None], None],
        typed: Callable[[str], None] | None = None,
    ) -> None:
        """Ask the reader for a line; `typed` is told of every letter, `answered` of the answer."""
        # Imported here: a line to type into is 10 ms that the first frame need not wait for.
        from tui.app.screens.prompt import Prompt

        self.push_screen(Prompt(question, typed), answered)

    def ask_query(
        self,
        question: Question,
        answered: Callable[[Answer | None], None],
        typed: Callable[[str], None],
    ) -> None:
        """As `ask`, for a query: it is completed as it is typed, and followed where it is one."""
        from tui.app.screens.query_prompt import QueryPrompt

        self.push_screen(QueryPrompt(question, typed), answered)

    def say_done(self, what: str) -> None:
        """Say what was done, and which key takes it back."""
        self.say(f"{what}, {self.key_of('list.undo')} undoes")

    def key_of(self, name: str) -> str:
        """The first key of a verb, as people read it."""
        return self._first_keys[name]

    def keys_of(self, *names: str) -> list[str]:
        """The first key of each of these verbs."""
        return [self.key_of(name) for name in names]

    @cached_property
    def _first_keys(self) -> dict[str, str]:
        return {verb.id: key_label(verb.keys[0]) for verb in all_verbs(self.keys)}

    def quoted(self, words: str) -> str:
        """`words` in quotation marks that the terminal has."""
        return f"{self.glyphs.left_quote}{words}{self.glyphs.right_quote}"

    def spawn(self, coroutine: Coroutine[Any, Any, None]) -> None:
        """Run `coroutine` beside the others, from the first frame on."""
        if self._waiting is not None:
            self._waiting.append(coroutine)
        else:
            self.begin(coroutine)

    def begin(self, coroutine: Coroutine[Any, Any, None]) -> None:
        """Run `coroutine` beside the others, before the first frame if need be."""
        self.run_worker(coroutine, exit_on_error=True)

    # Ways out

    def copy(self, text: str, what: str) -> None:
        """Put `text` on the clipboard, and say `what` it was and which way it took."""
        # The name of a file may be bytes that are no text.
        self.spawn(self._copy(text.encode("utf-8", "backslashreplace").decode(), what))

    async def _copy(self, text: str, what: str) -> None:
        from tui.app import clipboard

        tool = clipboard.clipboard_tool()
        if tool and await clipboard.copied_by(tool, text):
            self.say(f"{what} copied with {tool.name}")
        else:
            self.copy_to_clipboard(text)
            self.say(f"{what} copied through the terminal (OSC 52)")

    def browse(self, address: str) -> None:
        """Open `address` in the reader's browser, showing the real host first."""
        from tui.app import browser

        try:
            program = browser.browser_for(address, wanted=self.settings.browser)
            self.say(f"Opening {browser.real_host(address) or address} with {program.name}")
            if program.in_terminal:
                with self.suspend():
                    browser.run(program)
            else:
                browser.start(program)
        except ReadingError as error:
            self.say(str(error), wrong=True)

    def confirm_browse(self, address: str) -> None:
        """Show on what host a link really is, and open it if the reader agrees."""

        def answered(answer: Answer | None) -> None:
            if answer is not None:
                self.browse(address)

        from tui.app import browser

        host = browser.real_host(address) or address
        self.ask(Question(f"open {host}?", "enter opens it, esc leaves"), answered)

    def action_command_palette(self) -> None:
        """Show every action with its key."""
        from tui.app.commands import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(id="--command-palette"))

    def action_edit_settings(self) -> None:
        """Open the settings in the reader's editor; they hold from the next start."""
        from tui.app.checking import faults
        from tui.app.editor import edit

        try:
            with self.suspend():
                edit(self.settings.path, default_file())
            if error := next(faults(load_settings(self.settings.path)), None):
                raise error
        except ReadingError as error:
            self.say(str(error), wrong=True)
        else:
            self.say("The settings are right, and hold from the next start")


async def is_up(screen: Screen[Any]) -> bool:
    """Whether a screen has its widgets, once it has them: until then it does and bears nothing."""
    left = MOUNTS
    while not screen.is_mounted and left > 0:
        await asyncio.sleep(MOUNTS_AGAIN)
        left -= MOUNTS_AGAIN
    return screen.is_mounted


def _sentence(text: str) -> str:
    """`text` with a capital at its beginning, unless that is an address, a file's name or a key."""
    first = text.partition(" ")[0]
    return text[:1].upper() + text[1:] if first.isalpha() and len(first) > 1 else text
