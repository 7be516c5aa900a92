"""The library as the screens use it: views, verdicts, undo, previews, and what has arrived."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.app.desk import Desk, Verb
from tui.app.pace import Pace
from tui.app.pile import Pile, Street
from tui.app.reading_time import minutes
from tui.app.shelf import Shelf
from tui.app.views import View
from tui.errors import ReadingError
from tui.library.records import Coverage, Preview

if TYPE_CHECKING:
    from tui.app.app import Broadsheet
    from tui.app.screens.listing import ListScreen
    from tui.library.store import Library


class Librarian:
    """What every screen asks of the library; it answers in messages and on the list."""

    def __init__(self, app: Broadsheet, street: Street) -> None:
        self._app = app
        self._street = street
        self._desk = Desk(app.keeper, app.say)
        self._pace = Pace()
        self._newest = 0

    # Deciding

    def decide(
        self, pile: Pile, indexes: Sequence[int], verb: Verb, *, stories: bool = False
    ) -> None:
        """Do something with articles of a pile."""
        self._pace.decided()
        self._app.spawn(self._decide(pile, indexes, verb, stories))

    async def _decide(self, pile: Pile, indexes: Sequence[int], verb: Verb, stories: bool) -> None:
        await self._desk.do(pile, indexes, verb, stories=stories)

    def turn(self, *, back: bool) -> None:
        """Take the last change back, or do it again."""
        self._app.spawn(self._turn(back))

    async def _turn(self, back: bool) -> None:
        pile = self._app.pile
        if await self._desk.turn(pile, back=back) is not None:
            for index in pile.held_indexes():
                await pile.review(index)

    # Views

    def go_to(self, view: View, needle: str = "") -> None:
        """List what a view of the library has that `needle` asks for."""
        self._app.run_worker(self._go_to(view, needle), exclusive=True, group="view")

    async def _go_to(self, view: View, needle: str) -> None:
        try:
            shelf = await self.shelf(view, needle)
        except ReadingError as error:
            self._app.say(str(error), wrong=True)
            return
        screen = self._app.list_screen
        if screen is not None:
            screen.show(shelf, view, needle)

    async def shelf(self, view: View, needle: str = "") -> Shelf:
        """The entries of a view, those that tell one story folded into one.

        Raises:
            ReadingError: the query is not understood, or the library cannot be read.
        """

        def listed(library: Library) -> tuple[array[int], int]:
            from tui.library.entries import folded, listed, newest
            from tui.library.query import parse

            query = parse(f"{view.query} {needle}")
            ids = folded(library, query) if view.folds else listed(library, query)
            return ids, newest(library)

        ids, self._newest = await self._app.keeper.ask(listed)
        app = self._app
        return Shelf(ids, self._street, keeper=app.keeper, spawn=app.spawn, post=app.post_message)

    async def look_for_arrivals(self) -> None:
        """Say on the list how many have come since its view was entered."""
        screen = self._app.list_screen
        if screen is None or screen.view is None:
            return
        query, newest = screen.view.query, self._newest

        def count(library: Library) -> int:
            from tui.library.entries import arrived
            from tui.library.query import parse

            return arrived(library, parse(query), newest)

        try:
            screen.say_arrivals(await self._app.keeper.ask(count))
        except ReadingError:
            return  # the next look may have more luck, and the reader asked for nothing

    def open_story(self, pile: Pile, index: int) -> None:
        """List all that tell the story of article `index`."""
        headline = pile.headlines[index]
        if headline.sources > 1:
            story = View(f"Story: {headline.title}", f"story:{headline.entry}", folds=False)
            self.go_to(story)
        else:
            self._app.say("Nobody else tells this story here")

    # What the list says

    async def preview_of(self, pile: Pile, index: int) -> tuple[Preview, Coverage] | None:
        """What is in article `index`, and what only it has of its story.

        None while the library does not have it.
        """
        headline = pile.headlines[index]
        if not headline.entry:
            return None

        def preview(library: Library) -> tuple[Preview, Coverage]:
            from tui.app.coverage import coverage_of
            from tui.library.entries import preview

            told = headline.sources > 1
            coverage = coverage_of(library, headline.entry) if told else Coverage()
            return preview(library, headline.entry), coverage

        try:
            return await self._app.keeper.ask(preview)
        except (ReadingError, KeyError):
            return None

    def heading(self, screen: ListScreen, shown: int | None) -> str:
        """Where the reader is, how much there is, and how long it will take."""
        pile, separator = screen.pile, self._app.glyphs.separator
        count = len(pile)
        if screen.view is None:
            parts = _sitting(pile, shown)
            if self._app.labels:
                parts.append("  ".join(f"{n} {x}" for n, x in enumerate(self._app.labels, 1)))
            return separator.join(parts)
        row = screen.articles.cursor + 1
        parts = [screen.view.name, f"{row} of {count}" if count else "nothing"]
        left = self._pace.minutes_for(count - row + 1)
        if left is not None and count:
            parts.append(f"about {minutes(left)} left at your pace")
        return separator.join(parts)


def _sitting(pile: Pile, shown: int | None) -> list[str]:
    headlines = pile.headlines
    failed = sum(h.state == "failed" for h in headlines)
    parts = [f"{len(headlines)} articles" if len(headlines) != 1 else "1 article"]
    if shown is not None:
        parts[0] = f"{shown} of {parts[0]}"
    if whole := sum(h.minutes for h in headlines):
        parts.append(f"{minutes(whole)} to read")
    if failed:
        parts.append(f"{failed} failed")
    parts[0] = f"Broadsheet  {parts[0]}"
    return parts
