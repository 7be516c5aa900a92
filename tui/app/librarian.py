"""The library as the screens use it: views, verdicts, undo, previews, and what has arrived."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.app.desk import Desk, Verb
from tui.app.pace import Pace
from tui.app.pile import Pile
from tui.app.screens.pile_screen import PileScreen
from tui.app.shelf import Shelf
from tui.app.supply import Street
from tui.app.views import VIEWS, View, story_of
from tui.errors import ReadingError
from tui.library.records import Coverage, Preview

if TYPE_CHECKING:
    from tui.app.app import Broadsheet
    from tui.library.store import Library


class Librarian:
    """What every screen asks of the library; it answers in messages and on the list."""

    def __init__(self, app: Broadsheet, street: Street) -> None:
        self._app = app
        self._street = street
        self._desk = Desk(app.keeper, app.say, app.say_done)
        self._newest = 0
        self._others_wrote = 0
        self.pace = Pace()
        self.counts: tuple[int, ...] = ()

    # Deciding

    def decide(
        self, pile: Pile, indexes: Sequence[int], verb: Verb, *, stories: bool = False
    ) -> None:
        """Do something with articles of a pile, and with `stories` where a row is a whole one."""
        self.pace.decided()
        self._app.spawn(self._decide(pile, indexes, verb, stories and pile.folds))

    async def _decide(self, pile: Pile, indexes: Sequence[int], verb: Verb, stories: bool) -> None:
        if await self._desk.do(pile, indexes, verb, stories=stories) is not None:
            await self.count()

    def turn(self, *, back: bool) -> None:
        """Take the last change back, or do it again."""
        self._app.spawn(self.turned(back=back))

    async def turned(self, *, back: bool) -> None:
        """The last change taken back, or done again, wherever it is seen."""
        pile = self._app.pile
        change = await self._desk.turn(pile, back=back)
        if change is None:
            return
        for index in pile.held_indexes():
            await pile.review(index)
        if isinstance(self._app.screen, PileScreen):
            self._app.screen.turned()
        screen, places = self._app.list_screen, pile.places_of(change.ids)
        if screen is not None and screen.pile is pile and len(places) == 1:
            screen.stand_on(places[0])
        await self.count()

    # Views

    def go_to(self, view: View) -> None:
        """List a view of the library."""
        self._app.run_worker(self._go_to(view), exclusive=True, group="view")

    async def _go_to(self, view: View) -> None:
        try:
            shelf = await self.shelf(view)
        except ReadingError as error:
            self._app.say(str(error), wrong=True)
            return
        screen = self._app.list_screen
        if screen is not None:
            screen.show(shelf, view)
        await self.count()

    async def shelf(self, view: View) -> Shelf:
        """The entries of a view, those that tell one story folded into one.

        Raises:
            ReadingError: the query is not understood, or the library cannot be read.
        """

        def listed(library: Library) -> tuple[array[int], int]:
            from tui.library.listing import newest, view_ids
            from tui.library.query import parse

            return view_ids(library, parse(view.query), fold=view.folds), newest(library)

        ids, self._newest = await self._app.keeper.ask(listed)
        app = self._app
        return Shelf(
            ids,
            self._street,
            keeper=app.keeper,
            folds=view.folds,
            spawn=app.spawn,
            post=app.post_message,
        )

    async def count(self) -> None:
        """Have the list say how much is in each view."""
        screen = self._app.list_screen
        if screen is None or screen.view is None:
            return

        def count(library: Library) -> tuple[int, ...]:
            from tui.library.listing import counts
            from tui.library.query import parse

            return counts(library, [parse(view.query) for view in VIEWS])

        try:
            self.counts = await self._app.keeper.ask(count)
        except ReadingError as error:
            self._app.keeper.failed(error)
        else:
            screen.say_how_much()

    async def look_for_arrivals(self) -> None:
        """Say on the list how many have come since its view was entered; list them if it is empty.

        What another program has done to the rows that are listed is shown in them at once.
        """
        screen = self._app.list_screen
        if screen is None or screen.view is None:
            return
        query, since = screen.view.query, self._newest

        def look(library: Library) -> tuple[int, int]:
            from tui.library.listing import arrived, newest, others_wrote
            from tui.library.query import parse

            came = newest(library) > since
            return arrived(library, parse(query), since) if came else 0, others_wrote(library)

        try:
            count, wrote = await self._app.keeper.ask(look)
            if wrote != self._others_wrote:
                self._others_wrote = wrote
                await self.count()
                if isinstance(screen.pile, Shelf):
                    await screen.pile.refresh()
        except ReadingError:
            return  # the next look may have more luck, and the reader asked for nothing
        # The screen may have been taken down while the library was asked, or its view left.
        same = screen.view is not None and (screen.view.query, self._newest) == (query, since)
        if screen.children and same:
            if count and screen.view and not len(screen.pile):
                self.go_to(screen.view)  # nothing is listed that they could move
            else:
                screen.say_arrivals(count)

    def refresh_feeds(self, none: str = "") -> None:
        """Ask the feeds for what is new; where there are none, say `none`."""
        self._app.spawn(self._refresh_feeds(none))

    async def _refresh_feeds(self, none: str) -> None:
        def has_feeds(library: Library) -> bool:
            from tui.library.feeds import followed

            return bool(followed(library))

        try:
            if await self._app.keeper.ask(has_feeds):
                await self._app.errands.refresh()
            elif none:
                self._app.say(none)
        except ReadingError as error:
            self._app.say(str(error), wrong=True)

    def open_story(self, pile: Pile, index: int) -> None:
        """List all that tell the story of article `index`."""
        headline = pile.headlines[index]
        if headline.sources > 1:
            self.go_to(story_of(headline.entry, headline.title))
        else:
            self._app.say("Nobody else tells this story here")

    # What is in an article

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
