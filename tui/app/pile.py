"""The sources of one sitting: every headline, and whole articles near the reader.

Reading and annotating happen in the pipeline's workers; what comes back is frozen data, told to
the screens as messages.
"""

from __future__ import annotations

import asyncio
from bisect import bisect_left
from collections.abc import Callable, Coroutine, Iterable, MutableSequence, Sequence
from dataclasses import replace
from typing import Any

from textual.message import Message

from tui.app.at_hand import AtHand, Reader
from tui.app.headline import (
    Headline,
    decided,
    failed_headline,
    headline_of,
    unread_headline,
    with_names,
)
from tui.app.rules import ruled, site_of
from tui.app.supply import Held, Memory, Origin, Street, findings
from tui.errors import ReadingError
from tui.library.addresses import address_of
from tui.library.records import FeedText, Reading
from tui.model import Annotations, Article, Page
from tui.pipeline import Progress

AHEAD = 2
"""Articles made ready before the reader comes to them, so that J is instant."""
LANES = 2
"""Sources that are looked into at the same time for the list's sake."""


class Pile:
    """Looks into the sources in order, and first into those that the reader is near."""

    folds = False
    """Whether a row stands for all that tell its story."""

    class Changed(Message):
        """Something is new about source `index`: its headline, article or annotations."""

        def __init__(self, pile: Pile, index: int) -> None:
            self.pile = pile
            self.index = index
            super().__init__()

    class Progressed(Message):
        """Source `index` is on its way."""

        def __init__(self, pile: Pile, index: int) -> None:
            self.pile = pile
            self.index = index
            super().__init__()

        def can_replace(self, message: Message) -> bool:
            """Only the latest number matters."""
            if not isinstance(message, Pile.Progressed):
                return False
            return (message.pile, message.index) == (self.pile, self.index)

    def __init__(
        self,
        sources: tuple[str, ...],
        street: Street,
        *,
        memory: Memory,
        spawn: Callable[[Coroutine[Any, Any, None]], object],
        post: Callable[[Message], object],
    ) -> None:
        """Read `sources` by way of `street`.

        `memory` knows what the reader did with them before, `spawn` runs a coroutine beside the
        others, `post` tells the screens.
        """
        self.headlines: MutableSequence[Headline] = [unread_headline(s) for s in sources]
        self.progress: dict[int, Progress] = {}
        self.listed: Sequence[int] | None = None
        self._street = street
        self._memory = memory
        self._spawn = spawn
        self._post = post
        self._at_hand = AtHand()
        self._on_the_way: dict[int, asyncio.Event] = {}
        self._copies: dict[int, str] = {}

    def __len__(self) -> int:
        return len(self.headlines)

    def beside(self, index: int, step: int) -> int | None:
        """The article `step` rows from article `index` in what is listed; None past its ends."""
        listed = range(len(self)) if self.listed is None else self.listed
        row = bisect_left(listed, index)
        if step > 0 and (row == len(listed) or listed[row] != index):
            row -= 1  # it has been filtered out: the next one stands in its place
        return listed[row + step] if 0 <= row + step < len(listed) else None

    def address(self, index: int) -> str:
        """What the library knows article `index` by."""
        return address_of(self.headlines[index].source)

    def web_address(self, index: int) -> str:
        """Where article `index` is on the web, as far as is known."""
        held = self.held(index)
        return (held.article.url if held else "") or self.headlines[index].source

    def held(self, index: int) -> Held | None:
        """The article of source `index` with all that is known of it, if it is here."""
        return self._at_hand.get(index)

    def held_indexes(self) -> tuple[int, ...]:
        """Which articles are here whole."""
        return self._at_hand.indexes

    def enter(self, reader: Reader) -> None:
        """What `reader` shows stays here, however many others come, until it leaves."""
        self._at_hand.readers.add(reader)

    def leave(self, reader: Reader) -> None:
        """What `reader` showed may be let go."""
        self._at_hand.readers.discard(reader)

    def want(self, index: int) -> None:
        """Bring the article of source `index`, and those that the reader may want next."""
        self._at_hand.touch(index)
        for near in range(index, min(index + 1 + AHEAD, len(self))):
            if near not in self._at_hand and (
                near == index or self.headlines[near].state != "failed"
            ):
                self._bring(near)

    def again(self, index: int) -> None:
        """Read source `index` once more: it failed, or the reader wants it fresh.

        What is here stays until the new one has come, so a failure loses nothing.
        """
        self._bring(index)

    def bring_copy(self, index: int, address: str) -> None:
        """Read source `index` from `address`, where an archive has its copy of it."""
        if index not in self._on_the_way:
            self._copies[index] = address
            self.again(index)

    async def feed_text(self, index: int) -> FeedText | None:
        """What a feed itself gave of the text of source `index`; None where none did."""
        return await self._memory.feed_text(self.headlines[index].source)

    async def take_feed_text(self, index: int, text: Article) -> None:
        """Read source `index` in its feed's own `text`: its page did not come."""
        await self._take(index, text, await self._memory.reading(self.address(index)), "feed text")

    def add(self, source: str) -> int:
        """Put one more source on the pile, or find it there; gives its index."""
        for index, headline in enumerate(self.headlines):
            if headline.source == source:
                return index
        self.headlines.append(unread_headline(source))
        return len(self) - 1

    def remember(self, index: int, reading: Reading) -> None:
        """Take over what the reader just did with article `index`."""
        self._at_hand.change(index, reading=reading)

    def rule(self, index: int) -> None:
        """Part article `index` anew by the rules of now, and annotate what comes of it."""
        if held := self.held(index):
            self._spawn(self._take(index, held.extracted, held.reading, held.origin))

    async def entry_ids(self, indexes: Iterable[int]) -> list[int]:
        """The library's numbers of these sources; one that it has not yet gets one."""
        ids = []
        for index in indexes:
            headline = self.headlines[index]
            if not headline.entry:
                entry = await self._memory.ensure(headline.source)
                if entry is None:
                    continue
                headline = decided(self.headlines[index], entry)
                self.say(index, headline)
            ids.append(headline.entry)
        return ids

    def places_of(self, ids: Iterable[int]) -> list[int]:
        """Which of the sources are these entries of the library."""
        wanted = set(ids)
        return [i for i, headline in enumerate(self.headlines) if headline.entry in wanted]

    async def review(self, index: int) -> None:
        """Take over what the reader did with article `index`, here or elsewhere, meanwhile."""
        held = self.held(index)
        if held is None:
            return
        source = self.headlines[index].source
        reading = await self._memory.reading(address_of(source))
        rules = await self._memory.rules(site_of(held.extracted, source))
        if ruled(held.extracted, rules) != held.article:
            await self._take(index, held.extracted, reading, held.origin)
        elif reading != held.reading:
            self._at_hand.change(index, reading=reading)
            self._post(self.Changed(self, index))

    async def annotations_of(self, article: Article) -> Annotations:
        """The annotations of an article that is not of the pile.

        Raises:
            ReadingError: it took too long.
        """
        return await self._street.annotate(article)

    async def fill(self) -> None:
        """Look into every source, so that the list can say what it is."""
        waiting = iter(range(len(self)))

        async def lane() -> None:
            for index in waiting:
                if self.headlines[index].state == "waiting":
                    await self._bring(index).wait()

        await asyncio.gather(*(lane() for _ in range(LANES)))

    def _bring(self, index: int) -> asyncio.Event:
        """Start reading source `index` unless it is on its way; the event says when it is done."""
        if index not in self._on_the_way:
            self._on_the_way[index] = asyncio.Event()
            self._spawn(self._read(index))
        return self._on_the_way[index]

    async def _read(self, index: int) -> None:
        headline, copy = self.headlines[index], self._copies.pop(index, "")
        if index not in self._at_hand:
            self.say(index, replace(headline, state="loading", error=""))
        try:
            reading, article = await asyncio.gather(
                self._memory.reading(address_of(headline.source)),
                self._street.read(copy or headline.source, lambda p: self._post_progress(index, p)),
            )
        except ReadingError as error:
            self.say(index, failed_headline(self.headlines[index], error))
            if not copy:
                self._spawn(self._keep_failure(index, error))
        else:
            page = self._street.page_of(copy or headline.source)
            await self._take(index, article, reading, "archived copy" if copy else "", page)
        finally:
            self.progress.pop(index, None)
            self._on_the_way.pop(index).set()

    async def _take(
        self,
        index: int,
        extracted: Article,
        reading: Reading,
        origin: Origin = "",
        page: Page | None = None,
    ) -> None:
        """Hold an article as the reader's rules part it, tell of it, annotate it, keep it."""
        source = self.headlines[index].source
        article = ruled(extracted, await self._memory.rules(site_of(extracted, source)))
        self._at_hand.put(index, Held(extracted, article, reading, origin=origin))
        self.say(index, headline_of(self.headlines[index], article))
        try:
            annotations = await self._street.annotate(article)
        except ReadingError as error:
            # The body can be read all the same; the headline says what is missing.
            annotations = Annotations()
            self.headlines[index] = replace(self.headlines[index], error=str(error))
        if (held := self.held(index)) and held.article is article:  # else it is another by now
            self._at_hand.change(index, annotations=annotations)
        self.say(index, with_names(self.headlines[index], annotations))
        own = annotations if article is extracted else None
        self._spawn(self._keep(index, page, extracted, own))

    async def _keep(
        self, index: int, page: Page | None, extracted: Article, annotations: Annotations | None
    ) -> None:
        """Have the library keep what the reader sees already, as it is without their rules."""
        source = self.headlines[index].source
        found = await findings(self._street, source, page, extracted, annotations)
        entry = await self._memory.keep(found)
        if entry is not None:
            headline = self.headlines[index]
            self.say(index, replace(decided(headline, entry), read=headline.read or entry.read))

    async def _keep_failure(self, index: int, error: ReadingError) -> None:
        entry = await self._memory.keep_failure(self.headlines[index].source, error)
        if entry is not None:
            self.say(index, decided(self.headlines[index], entry))

    def _post_progress(self, index: int, progress: Progress) -> None:
        self.progress[index] = progress
        self._post(self.Progressed(self, index))

    def say(self, index: int, headline: Headline) -> None:
        """Take over what is new about source `index`, and tell the screens."""
        self.headlines[index] = headline
        self._post(self.Changed(self, index))
