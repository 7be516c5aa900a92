"""The application: which screens there are, and what they share of the pile and the library."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import App
from textual.binding import Binding
from textual.message import Message
from textual.screen import Screen
from textual.scrollbar import ScrollBar

from tui.app.ascii import AsciiScrollBar
from tui.app.headline import unread_headline
from tui.app.keeper import Keeper
from tui.app.keymap import Scoped, all_verbs, labelled
from tui.app.screens.opening import Opening
from tui.app.screens.pile_screen import PileScreen
from tui.app.screens.question import Answer, Question
from tui.app.shell import Shell, is_up
from tui.app.stylesheets import OPENING, READING, STYLESHEETS
from tui.app.views import VIEWS, View
from tui.config import Settings
from tui.errors import ReadingError
from tui.pipeline.loading import ease

if TYPE_CHECKING:
    from textual.command import Provider

    from tui.app.errands import Errands
    from tui.app.finder import Finder
    from tui.app.librarian import Librarian
    from tui.app.pile import Pile
    from tui.app.screens.triage import TriageScreen
    from tui.app.shelf import Shelf
    from tui.app.supply import Street

# The reading screen, the list and what they use are imported where they are first wanted: the
# first frame need not wait for them.

WELCOMED = "welcomed"
READER = "tui.app.screens.reader"
LOOKS = 2.0
"""Seconds between looks for what has arrived, from feeds or from another program."""


def _actions() -> type[Provider]:
    from tui.app.commands import Actions

    return Actions


def _names() -> type[Provider]:
    from tui.app.commands import Names

    return Names


class Broadsheet(Shell):
    """Reads a pile of sources: one opens in the reading screen, several open as a list."""

    TITLE = "Broadsheet"
    COMMANDS = {_actions, _names}
    BINDINGS = [
        Binding("question_mark", "keys", "Keys", id="app.help"),
        Binding("colon,ctrl+p", "command_palette", "Command palette", id="app.palette", show=False),
        Binding("S", "search", "Search the library", id="app.search", show=False),
        Binding("a", "add", "Add a page or feed", id="app.add", show=False),
        Binding("E", "edit_settings", "Edit the settings", id="app.settings", show=False),
        Binding("ctrl+q", "quit", "Quit", id="app.quit", show=False, priority=True),
        Binding("ctrl+z", "suspend_process", "Suspend", id="app.suspend", show=False),
    ]

    class LibraryFailed(Message):
        """The library cannot keep or recall something."""

        def __init__(self, error: ReadingError) -> None:
            self.error = error
            super().__init__()

    def __init__(
        self,
        sources: tuple[str, ...],
        settings: Settings,
        street: Street,
        library: Path | None = None,
        labels: tuple[str, ...] = (),
    ) -> None:
        """Read `sources` by way of `street`, looking and keyed as `settings` say.

        `library` is another than the reader's own; `labels` are the reader's own verdicts, on the
        number keys.
        """
        self._alone = len(sources) == 1 and not labels
        super().__init__(settings, css_path=OPENING if self._alone else STYLESHEETS)
        self.labels = labels
        self.keeper = Keeper(library or settings.data_folder, self._library_failed)
        self._sources = sources
        self._street = street
        self._failures: set[str] = set()

    def get_default_screen(self) -> Screen[None]:
        """The reading screen for one source, the list for several, the inbox for none."""
        if self._alone:
            return Opening(unread_headline(self._sources[0]).title, self.glyphs)
        from tui.app.screens.triage import TriageScreen

        return TriageScreen(self.sitting, None if len(self.sitting) else VIEWS[0])

    @cached_property
    def sitting(self) -> Pile:
        """The sources of this sitting."""
        from tui.app.pile import Pile

        post = self.post_message
        return Pile(self._sources, self._street, memory=self.keeper, spawn=self.begin, post=post)

    @cached_property
    def librarian(self) -> Librarian:
        """The library as the screens use it."""
        from tui.app.librarian import Librarian

        return Librarian(self, self._street)

    @cached_property
    def finder(self) -> Finder:
        """What the library finds for the screens."""
        from tui.app.finder import Finder

        return Finder(self, self._street)

    @cached_property
    def errands(self) -> Errands:
        """What is done for the reader in another process."""
        from tui.app.errands import Errands

        place = self.keeper.place or self.settings.data_folder
        return Errands(place, self.say, self._errand_state, self.key_of("list.refresh"))

    def _errand_state(self, state: str) -> None:
        """Say on the list how far an errand has come."""
        if (screen := self.list_screen) is not None and screen.stands:
            screen.say_state(state)

    @property
    def pile(self) -> Pile:
        """The pile that the reader is at."""
        piles = [s.pile for s in self.screen_stack if isinstance(s, PileScreen)]
        return piles[-1] if piles else self.sitting

    @property
    def at_start(self) -> bool:
        """Whether the screen that is shown was the first: nothing of ours lies below it."""
        return all(isinstance(screen, Opening) for screen in self.screen_stack[:-1])

    @property
    def list_screen(self) -> TriageScreen | None:
        """The list, where there is one below what is shown."""
        from tui.app.screens.triage import TriageScreen

        return next((s for s in self.screen_stack if isinstance(s, TriageScreen)), None)

    def on_mount(self) -> None:
        """Put the looks and the keys on, and start to read."""
        if self.settings.ascii:
            self.add_class("-ascii")
            ScrollBar.renderer = AsciiScrollBar
        if self.current_theme.ansi:
            # The terminal's own colours need Textual's filters too: its watcher sets them.
            self.mutate_reactive(App.theme)
        if self.keys:
            self.set_keymap(self.keys)
        if self._alone:
            # Before the first frame, which takes 30 ms longer for it: the text comes 70 ms sooner.
            self.begin(self.sitting.fill())
        # Textual 8.2 sends nothing on its own when the size is as it was: `fg` showed no text.
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))

    async def _welcome(self) -> None:
        if not await self.keeper.knows(WELCOMED):
            from tui.app.screens.welcome import WelcomeScreen

            keys = {verb.id: verb.keys[0] for verb in all_verbs(self.keys)}
            self.push_screen(WelcomeScreen(keys))
            self.keeper.tell(lambda library: library.keep_flag(WELCOMED))

    async def on_ready(self) -> None:
        """The first frame is on the screen: begin what has waited for it."""
        if not self._alone:
            self.begin(self.sitting.fill())
        waiting, self._waiting = self._waiting or [], None
        for coroutine in waiting:
            self.spawn(coroutine)
        if READER not in sys.modules:
            # In a thread: pages are read and workers started meanwhile. Keys wait for it.
            await asyncio.to_thread(import_module, READER)
        if isinstance(self.screen, Opening):
            self.stylesheet.read_all(READING)
            self.stylesheet.parse()
            # Over it: Textual 8.2 cannot put another screen in the place of the first one. Not in
            # a batch, which draws the article twice and shows the second one.
            await self.push_screen(self._reader(self.sitting, 0))
        self.spawn(self._welcome())
        if not len(self.sitting):
            self.librarian.go_to(VIEWS[0])
        self.set_interval(LOOKS, lambda: self.librarian.look_for_arrivals())
        ease()

    def on_unmount(self) -> None:
        """Let the library's thread finish what it was told."""
        for coroutine in self._waiting or []:
            coroutine.close()
        self.keeper.close()

    # What screens share

    def open_article(self, index: int) -> None:
        """Show article `index` in a reading screen of its own; leaving it leads back here."""
        self.push_screen(self._reader(self.pile, index))

    def open_source(self, source: str) -> None:
        """Read a source that was named now, and show it in a reading screen of its own."""
        self.push_screen(self._reader(self.sitting, self.sitting.add(source)))

    def _reader(self, pile: Pile, index: int) -> Screen[None]:
        from tui.app.screens.reader import ReaderScreen

        return ReaderScreen(pile, index)

    def close_reader(self, index: int) -> None:
        """Leave the reading screen of article `index`: to the screen below, or out."""
        if self.at_start:
            self.exit()
            return
        pile = self.pile
        self.pop_screen()
        if isinstance(self.screen, PileScreen) and pile is self.screen.pile:
            self.screen.stand_on(index)

    async def leave_for(self, view: View) -> None:
        """List a view of the library, wherever the reader is."""
        from tui.app.screens.triage import TriageScreen

        if self.list_screen is None:
            await self.push_screen(TriageScreen(self.sitting, view))
        while (above := self.screen) is not self.list_screen:
            await is_up(above)
            if above is self.screen:  # and not left by a key meanwhile
                self.pop_screen()
        self.librarian.go_to(view)

    def _library_failed(self, error: ReadingError) -> None:
        """Called in the library's thread as well as in ours: a message takes either way."""
        self.post_message(self.LibraryFailed(error))

    def on_broadsheet_library_failed(self, message: LibraryFailed) -> None:
        """Say once what the library cannot do: every article would meet with it again."""
        if (said := str(message.error)) not in self._failures:
            self._failures.add(said)
            self.say(said, wrong=True)

    def on_pile_changed(self, message: Pile.Changed) -> None:
        """Let every screen that shows the source show what is new."""
        for screen in self._screens_of(message.pile):
            screen.source_changed(message.index)

    def on_pile_progressed(self, message: Pile.Progressed) -> None:
        """Show how far a page has come where it is waited for."""
        for screen in self._screens_of(message.pile):
            screen.source_progressed(message.index)

    def on_shelf_filled(self, message: Shelf.Filled) -> None:
        """Draw rows that were not here when they were first looked at."""
        for screen in self._screens_of(message.pile):
            screen.rows_came()

    def _screens_of(self, pile: Pile) -> Iterator[PileScreen]:
        for screen in self.screen_stack:
            if isinstance(screen, PileScreen) and screen.pile is pile and screen.stands:
                yield screen

    # Keys that work everywhere

    def action_keys(self) -> None:
        """Show every key that does something here."""
        from tui.app.screens.help import HelpScreen

        screen = self.screen
        scopes = screen.scopes() if isinstance(screen, Scoped) else []
        verbs = tuple(labelled(all_verbs(self.keys), self.labels))
        self.push_screen(HelpScreen(verbs, [*scopes, "app"]))

    def action_add(self) -> None:
        """Ask for a file to open, or an address: a feed is followed, a page kept."""
        from tui.fetch import address_meant

        def answered(answer: Answer | None) -> None:
            source = answer.text.strip() if answer else ""
            if address := address_meant(source):
                self.spawn(self.errands.take(address))
            elif source:
                self.open_source(source)

        self.ask(Question("add", "a page, a feed, a site or a file"), answered)

    def action_search(self) -> None:
        """Search everything that the library has."""
        from tui.app.screens.search import SearchScreen

        self.push_screen(SearchScreen())
