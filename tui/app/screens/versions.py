"""The texts that a page has had: what it said before it was changed can be looked at."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from tui.app.reading_time import moment
from tui.app.screens.readings import Readings
from tui.errors import ReadingError

if TYPE_CHECKING:
    from tui.library.records import Version


class Versions(Readings):
    """Shows the page in another of the texts that the library has kept of it."""

    async def version_commands(self) -> list[tuple[str, Callable[[], object]]]:
        """What the palette offers: every text of a page that has had several, the newest first."""
        versions = await self.app.keeper.versions(self.pile.headlines[self.index].source)
        if len(versions) < 2:
            return []
        return [
            (
                f"Text as of {moment(version.made_at)}, {version.words:,} words",
                partial(self.show_version, version),
            )
            for version in versions
        ]

    def show_version(self, version: Version) -> None:
        """Show the text as it was at `version`; the key of the readings leads back."""
        self.run_worker(self._show_version(self.index, version))

    async def _show_version(self, index: int, version: Version) -> None:
        from tui.library.entries import version_of

        try:
            article = await self.app.keeper.ask(lambda library: version_of(library, version.id))
        except ReadingError as error:
            self.app.say(str(error), wrong=True)
            return
        if self.stands and index == self.index and self.held is not None:
            self.show_reading(f"text as of {moment(version.made_at)}", article)
