"""Screens with work beside them, which may be taken down before it is done."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from textual.await_complete import AwaitComplete
from textual.css.query import NoMatches
from textual.screen import Screen, ScreenResultType
from textual.worker import Worker

Work = Coroutine[Any, Any, None]


class Standing(Screen[ScreenResultType]):
    """Ends its work quietly when it is taken down meanwhile: its widgets go before its workers."""

    @property
    def stands(self) -> bool:
        """Whether it is up; what is being taken down has lost some of its widgets already."""
        return self.is_mounted and self.display

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Give `result` and go, once.

        Enter that bounces comes twice, and Textual 8.2 would take down the screen below as well.
        """
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def run_worker(  # type: ignore[override]  # not in threads, where we run nothing
        self, work: Work | Callable[[], Work], **how: Any
    ) -> Worker[None]:
        """Run `work` beside the others, as Textual does."""
        return super().run_worker(self._while_standing(work), **how)

    async def _while_standing(self, work: Work | Callable[[], Work]) -> None:
        try:
            await (work() if callable(work) else work)
        except NoMatches:
            if self.stands:
                raise
