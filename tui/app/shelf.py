"""Articles of the library as a pile: a hundred thousand of them, of which a few are looked at."""

from __future__ import annotations

from array import array
from asyncio import Lock
from collections.abc import Callable, Coroutine, Iterable, MutableSequence, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, overload

from textual.message import Message

from tui.app.headline import Headline, entry_headline
from tui.app.keeper import Keeper
from tui.app.pile import Pile
from tui.app.rules import ruled, site_of
from tui.app.supply import Held, Street
from tui.errors import ReadingError
from tui.library.addresses import address_of

if TYPE_CHECKING:
    from tui.library.query import Query
    from tui.library.store import Library
    from tui.model import Annotations, Article, Entry

WINDOW = 200
"""Rows that are asked for at once: a few screens, so that paging never waits."""
NEAR = 3
"""Windows that are asked for whole, at most."""
KNOWN = 4000
"""Rows that are kept; more are forgotten, since asking again takes a millisecond."""

BLANK = Headline("", "", state="waiting")


class Rows(MutableSequence[Headline]):
    """The headlines of entries by their numbers; those near what was looked at are fetched."""

    def __init__(self, ids: array[int], fetch: Callable[[], object]) -> None:
        """`fetch` is told of the first row that is missed, and then takes all that are."""
        self.ids = ids
        self._fetch = fetch
        self._known: dict[int, Headline] = {}
        self._missed: list[int] = []
        self._asked: set[int] = set()

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, index: int) -> Headline: ...
    @overload
    def __getitem__(self, index: slice) -> MutableSequence[Headline]: ...
    def __getitem__(self, index: int | slice) -> Headline | MutableSequence[Headline]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        if index < 0:
            index += len(self)
        found = self._known.get(index)
        if found is None:
            if index not in self._asked:
                self._asked.add(index)
                self._missed.append(index)
                if len(self._missed) == 1:
                    self._fetch()
            return replace(BLANK, entry=self.ids[index])
        return found

    def __setitem__(self, index: Any, headline: Any) -> None:
        self._known[index] = headline

    def __delitem__(self, index: Any) -> None:
        raise TypeError("rows of the library do not go while they are looked at")

    def insert(self, index: int, value: Headline) -> None:
        """Put a row at the end; it has no other place while the list is looked at."""
        self._known[len(self.ids)] = value
        self.ids.append(value.entry)

    def known(self) -> tuple[int, ...]:
        """The places whose rows are here."""
        return tuple(self._known)

    def missed(self) -> list[int]:
        """The places of the rows that were missed, and of their neighbours where they have some.

        Rows that a filter has picked from everywhere have none: a window for each would be a lot.
        """
        missed, self._missed = self._missed, []
        windows = {place // WINDOW for place in missed}
        if len(windows) > NEAR:
            return missed
        near = (range(w * WINDOW, min((w + 1) * WINDOW, len(self))) for w in sorted(windows))
        return [place for window in near for place in window]

    def take(self, places: Sequence[int], found: Iterable[Headline]) -> None:
        """Take over the rows of these places."""
        if len(self._known) > KNOWN:
            self._known.clear()
        by_id = {headline.entry: headline for headline in found}
        for place in places:
            headline = by_id.get(self.ids[place])
            self._known[place] = headline or Headline("", "gone", state="failed")
        self._asked.difference_update(places)


class Shelf(Pile):
    """Entries of the library in the order of a view, which does not change while it is open."""

    class Filled(Message):
        """Rows of the shelf are here that were not when they were looked at."""

        def __init__(self, pile: Pile) -> None:
            self.pile = pile
            super().__init__()

    def __init__(
        self,
        ids: array[int],
        street: Street,
        *,
        keeper: Keeper,
        folds: bool = True,
        spawn: Callable[[Coroutine[Any, Any, None]], object],
        post: Callable[[Message], object],
    ) -> None:
        super().__init__((), street, memory=keeper, spawn=spawn, post=post)
        self.folds = folds
        self._keeper = keeper
        self._fresh: set[int] = set()
        self._words: list[str] | None = None
        self._loading = Lock()
        self._last: tuple[list[str], Sequence[int]] = ([], range(len(ids)))
        self.rows = Rows(ids, lambda: self._spawn(self._fetch_missed()))
        self.headlines = self.rows

    def again(self, index: int) -> None:
        """Read entry `index` from its source once more."""
        self._fresh.add(index)
        super().again(index)

    async def fill(self) -> None:
        """Nothing: what the library has needs no looking into."""

    def say(self, index: int, headline: Headline) -> None:
        """Take over what is new about entry `index`, and tell the screens."""
        if headline.tags != self.headlines[index].tags:
            self._words = None
        super().say(index, headline)

    async def entry_ids(self, indexes: Iterable[int]) -> list[int]:
        """The library's numbers of these entries, looked at or not."""
        return [self.rows.ids[index] for index in indexes]

    def places_of(self, ids: Iterable[int]) -> list[int]:
        """Where these entries stand, as far as their rows are here: others are fetched later."""
        wanted = set(ids)
        return [place for place in self.rows.known() if self.rows.ids[place] in wanted]

    async def refresh(self) -> None:
        """Fetch the rows that are here once more: another program has changed the library."""
        if known := self.rows.known():
            await self._fetch_rows(known)

    async def matching(self, needle: str) -> list[int]:
        """Where the rows stand that `needle` asks for.

        Words alone are looked for in the rows' own words, which are fetched once: a letter costs
        10 ms with 100,000 of them. All else is the library's to answer.

        Raises:
            ReadingError: the query is not understood, or the library cannot be read.
        """
        from tui.library.listing import places_of
        from tui.library.query import parse

        query, ids = parse(needle), self.rows.ids
        if (words := _plain_words(query)) is None:
            return await self._keeper.ask(lambda library: places_of(library, query, ids))
        rows = await self.words()
        places, left = self._narrowed(words)
        for word in left:
            places = [place for place in places if word in rows[place]]
        self._last = (words, places)
        return list(places)

    def _narrowed(self, words: list[str]) -> tuple[Sequence[int], list[str]]:
        """Where to look, and for which words: a letter more only narrows what was found before."""
        before, places = self._last
        if len(words) < len(before) or not all(map(str.startswith, words, before)):
            return range(len(self)), words
        return places, [w for n, w in enumerate(words) if n >= len(before) or w != before[n]]

    async def words(self) -> list[str]:
        """What each row is filtered by; fetched when it is first asked for.

        Raises:
            LibraryError: it cannot be read.
        """
        # A letter that comes meanwhile waits for the first answer and asks for no second one.
        async with self._loading:
            if self._words is None:
                from tui.library.listing import words_of_rows

                ids = self.rows.ids
                self._last = ([], range(len(ids)))
                self._words = await self._keeper.ask(lambda library: words_of_rows(library, ids))
            return self._words

    def let_go_of_words(self) -> None:
        """The filter is off: forget what the rows were filtered by."""
        self._words = None

    async def _fetch_missed(self) -> None:
        # The rows of a whole screen are missed one after the other: this comes after the last.
        await self._fetch_rows(self.rows.missed())

    async def _fetch_rows(self, places: Sequence[int]) -> None:
        wanted = [self.rows.ids[place] for place in places]

        def fetch(library: Library) -> list[Headline]:
            from tui.library.entries import rows

            return [entry_headline(entry) for entry in rows(library, wanted)]

        try:
            found = await self._keeper.ask(fetch)
        except ReadingError as error:
            self._keeper.failed(error)
            return
        self.rows.take(places, found)
        self._post(self.Filled(self))

    async def _read(self, index: int) -> None:
        """Bring an article from the library, and from its source where that has none."""
        number = self.rows.ids[index]
        if index in self._fresh:
            self._fresh.discard(index)
            await super()._read(index)
            return
        held = await self._from_library(number, index)
        if held is None:
            await super()._read(index)
            return
        self._at_hand.put(index, held)
        self._post(self.Changed(self, index))
        self._on_the_way.pop(index).set()
        if held.annotations is None:
            await self._take(index, held.extracted, held.reading)

    async def _from_library(self, number: int, index: int) -> Held | None:
        def fetch(library: Library) -> tuple[Entry, Article | None, Annotations | None]:
            from tui.library import entries

            entry = entries.entry(library, number)
            article = entries.article_of(library, number)
            return entry, article, entries.annotations_of(library, number)

        try:
            entry, extracted, annotations = await self._keeper.ask(fetch)
        except (ReadingError, KeyError):
            return None
        self.rows[index] = entry_headline(entry)
        if extracted is None:
            return None
        reading = await self._memory.reading(address_of(entry.source))
        article = ruled(extracted, await self._memory.rules(site_of(extracted, entry.source)))
        return Held(extracted, article, reading, annotations if article is extracted else None)


def _plain_words(query: Query) -> list[str] | None:
    """The words of a query that is nothing else, case folded; None for any other."""
    from tui.library.folding import folded

    if len(query.alternatives) > 1:
        return None
    terms = query.alternatives[0] if query.alternatives else ()
    if any(term.field or term.negated for term in terms):
        return None
    return [folded(term.value) for term in terms]
