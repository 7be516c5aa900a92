"""Where the reader decides about articles: every verdict is in the library before it is shown."""

from __future__ import annotations

from asyncio import Lock
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tui.app.headline import decided
from tui.app.keeper import Keeper
from tui.app.pile import Pile
from tui.errors import ReadingError
from tui.library.records import Change

if TYPE_CHECKING:
    from tui.library.store import Library
    from tui.model import Entry

Verb = Callable[["Library", Sequence[int]], Change]


class Desk:
    """Gives verdicts, stars and tags to articles of a pile, and takes them back."""

    def __init__(
        self, keeper: Keeper, say: Callable[..., None], say_done: Callable[[str], None]
    ) -> None:
        """Write by way of `keeper`; `say_done` says what was done and how it is undone."""
        self._keeper = keeper
        self._say = say
        self._say_done = say_done
        self._in_order = Lock()

    async def do(
        self, pile: Pile, indexes: Sequence[int], verb: Verb, *, stories: bool = False
    ) -> Change | None:
        """Do something with articles of a pile, and say how it is undone; None where it failed.

        With `stories`, the articles that tell the same story and have the same verdict are meant
        as well.
        """

        def among(library: Library) -> Change:
            from tui.library.stories import with_tellings

            return verb(library, with_tellings(library, ids) if stories else ids)

        try:
            async with self._in_order:
                ids = await pile.entry_ids(indexes)
                return await self.change(pile, among)
        except ReadingError as error:
            self._say(str(error), wrong=True)
            return None

    async def change(self, pile: Pile, verb: Callable[[Library], Change]) -> Change:
        """Change something in the library, show it in the rows of `pile`, and say what it was.

        Raises:
            LibraryError: the library cannot be written.
        """

        def change(library: Library) -> tuple[Change, bool]:
            from tui.library.undoing import can_undo

            done = verb(library)
            return done, can_undo(library, done)

        done, changed = await self._keeper.ask(change)
        await self.show(pile, done.ids)
        if changed:
            self._say_done(done.what)
        else:
            self._say("Nothing changes: that was so before")
        return done

    async def turn(self, pile: Pile, *, back: bool) -> Change | None:
        """Take the last change back, or do again what was taken back; None where there is none."""

        def turn(library: Library) -> Change | None:
            from tui.library.verdicts import redo, undo

            return undo(library) if back else redo(library)

        try:
            async with self._in_order:
                change = await self._keeper.ask(turn)
                if change is not None:
                    await self.show(pile, change.ids)
        except ReadingError as error:
            self._say(str(error), wrong=True)
            return None
        if change is None:
            self._say("Nothing to undo" if back else "Nothing to do again")
            return None
        self._say(f"Undone: {change.what}" if back else f"Done again: {change.what}")
        return change

    async def show(self, pile: Pile, ids: Sequence[int]) -> None:
        """Have the rows of these entries say what the library says now."""
        # Two sources may be one entry: the same text under two addresses.
        entries = {index: pile.headlines[index].entry for index in pile.places_of(ids)}

        def fetch(library: Library) -> list[Entry]:
            from tui.library.entries import rows

            return rows(library, list(dict.fromkeys(entries.values())))

        found = {entry.id: entry for entry in await self._keeper.ask(fetch)}
        for index, number in entries.items():
            if number in found:
                pile.say(index, decided(pile.headlines[index], found[number]))


def decide_as(verdict: str) -> Verb:
    """The verb that gives a verdict."""

    def verb(library: Library, ids: Sequence[int]) -> Change:
        from tui.library.verdicts import decide

        return decide(library, ids, verdict)

    return verb


def dismiss_undecided(verdict: str) -> Verb:
    """The verb that dismisses what still has `verdict` and no star."""

    def verb(library: Library, ids: Sequence[int]) -> Change:
        from tui.library.listing import undecided
        from tui.library.verdicts import decide

        return decide(library, undecided(library, ids, verdict), "dismissed")

    return verb


def star_as(on: bool) -> Verb:
    """The verb that stars, or takes stars off."""

    def verb(library: Library, ids: Sequence[int]) -> Change:
        from tui.library.verdicts import star

        return star(library, ids, on)

    return verb


def read_as(on: bool) -> Verb:
    """The verb that marks as read or as unread."""

    def verb(library: Library, ids: Sequence[int]) -> Change:
        from tui.library.verdicts import mark_read

        return mark_read(library, ids, on)

    return verb


def tag_as(added: Sequence[str], removed: Sequence[str] = ()) -> Verb:
    """The verb that puts tags on and takes others off."""

    def verb(library: Library, ids: Sequence[int]) -> Change:
        from tui.library.verdicts import tag

        return tag(library, ids, added, removed)

    return verb
