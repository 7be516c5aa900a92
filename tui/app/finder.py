"""What the screens ask the library about what is in its articles: search, names, rules."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.app.desk import Desk, Verb
from tui.app.headline import entry_headline
from tui.app.landing import Landing
from tui.app.shelf import Shelf
from tui.app.supply import Street
from tui.errors import ReadingError
from tui.library.records import Hit

if TYPE_CHECKING:
    from tui.app.app import Broadsheet
    from tui.app.widgets.hit_list import Kind, Row
    from tui.library.records import Change, Companion, Mute, PersonPage
    from tui.library.store import Library
    from tui.model import Entry, Label

MOST_HITS = 200


class Finder:
    """Finds for every screen, watches and mutes, and opens what was found."""

    def __init__(self, app: Broadsheet, street: Street) -> None:
        self._app = app
        self._street = street
        self._desk = Desk(app.keeper, app.say, app.say_done)

    # Finding

    async def rows(self, text: str, kind: Kind, wanted: Callable[[], bool]) -> Sequence[Row]:
        """What a search finds; nothing once it is no longer `wanted`, as letters come fast.

        Raises:
            ReadingError: a field in `text` is not understood, or the library cannot be read.
        """

        def search(library: Library) -> Sequence[Row]:
            from tui.library.people import names_like
            from tui.library.search import search

            if not wanted():
                return ()
            if kind == "names":
                return names_like(library, text.strip(), MOST_HITS)
            return search(library, text, kind, MOST_HITS)

        return await self._app.keeper.ask(search)

    async def renewed(self, rows: Sequence[Row]) -> Sequence[Row]:
        """The same rows with what the library says of their articles now.

        Raises:
            ReadingError: the library cannot be read.
        """
        ids = list({row.entry.id for row in rows if isinstance(row, Hit)})

        def fetch(library: Library) -> list[Entry]:
            from tui.library.entries import rows

            return rows(library, ids)

        fresh = {entry.id: entry for entry in await self._app.keeper.ask(fetch)} if ids else {}
        return tuple(
            replace(row, entry=fresh.get(row.entry.id, row.entry)) if isinstance(row, Hit) else row
            for row in rows
        )

    async def named(self, text: str, most: int) -> Sequence[Companion]:
        """The names with `text` in them; none where the library cannot be read."""

        def named(library: Library) -> Sequence[Companion]:
            from tui.library.people import names_like

            return names_like(library, text.strip(), most)

        try:
            return await self._app.keeper.ask(named)
        except ReadingError:
            return ()  # the palette has its verbs all the same

    async def watched(self) -> frozenset[tuple[str, str]]:
        """The names that are watched, folded, each with its label."""

        def watched(library: Library) -> frozenset[tuple[str, str]]:
            from tui.library.folding import folded
            from tui.library.people import watched

            return frozenset((folded(name), label) for name, label in watched(library))

        return await self._app.keeper.ask(watched)

    async def watched_names(self) -> tuple[tuple[str, Label], ...]:
        """The names that are watched, as they are written."""

        def watched(library: Library) -> tuple[tuple[str, Label], ...]:
            from tui.library.people import watched

            return watched(library)

        return await self._app.keeper.ask(watched)

    async def completions(self, text: str) -> tuple[str, ...]:
        """What a query may become by completing its last word.

        Raises:
            ReadingError: the library cannot be read.
        """

        def complete(library: Library) -> tuple[str, ...]:
            from tui.library.query import completions
            from tui.library.values import values_of

            return completions(text, lambda field, part: values_of(library, field, part))

        return await self._app.keeper.ask(complete)

    async def page(self, name: str, label: Label) -> PersonPage:
        """All that the library has on a name.

        Raises:
            ReadingError: the library cannot be read.
        """

        def page(library: Library) -> PersonPage:
            from tui.library.people import person_page

            return person_page(library, name, label)

        return await self._app.keeper.ask(page)

    # Opening

    def open(self, entries: Sequence[Entry], entry: Entry, landing: Landing) -> None:
        """Read `entry` from where `landing` says; J goes on through `entries`."""
        from tui.app.screens.reader import ReaderScreen

        distinct = list({e.id: e for e in entries}.values())
        ids = array("q", (e.id for e in distinct))
        app = self._app
        shelf = Shelf(
            ids,
            self._street,
            keeper=app.keeper,
            folds=False,
            spawn=app.spawn,
            post=app.post_message,
        )
        shelf.rows.take(range(len(ids)), map(entry_headline, distinct))
        app.push_screen(ReaderScreen(shelf, ids.index(entry.id), landing))

    def open_page(self, name: str, label: Label) -> None:
        """Show the page of a name."""
        from tui.app.screens.person import PersonScreen

        self._app.push_screen(PersonScreen(name, label))

    # Deciding, watching and muting

    async def decide(self, entry: Entry, verb: Verb) -> None:
        """Do something with an article that was found."""
        await self._do(lambda library: verb(library, (entry.id,)))

    async def watch(self, name: str, label: Label) -> None:
        """Watch a name, or no longer."""

        def turn(library: Library) -> Change:
            from tui.library.folding import folded
            from tui.library.people import watch, watched

            known = {(folded(n), of) for n, of in watched(library)}
            return watch(library, name, label, on=(folded(name), label) not in known)

        await self._do(turn)

    async def mute(self, rule: Mute) -> None:
        """Dismiss what a rule is against, now and as it comes."""

        def add(library: Library) -> Change:
            from tui.library.mutes import mute

            return mute(library, rule)

        await self._do(add)

    async def unmute(self, rule: Mute) -> None:
        """Take a rule away, and bring back what it hid."""

        def drop(library: Library) -> Change:
            from tui.library.mutes import unmute

            return unmute(library, rule)

        await self._do(drop)

    async def mutes(self) -> tuple[tuple[Mute, int], ...]:
        """The rules, each with how many articles it hides."""

        def mutes(library: Library) -> tuple[tuple[Mute, int], ...]:
            from tui.library.mutes import mutes

            return mutes(library)

        return await self._app.keeper.ask(mutes)

    async def _do(self, verb: Callable[[Library], Change]) -> None:
        try:
            await self._desk.change(self._app.pile, verb)
        except ReadingError as error:
            self._app.say(str(error), wrong=True)
        else:
            await self._app.librarian.count()
