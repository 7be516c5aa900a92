"""What the application asks of a screen that shows a pile, or one article of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

if TYPE_CHECKING:
    from tui.app.app import Broadsheet
    from tui.app.pile import Pile


class PileScreen(Screen[None]):
    """Is told what is new about the pile; whatever does not concern it passes it by."""

    app: Broadsheet
    pile: Pile

    def source_changed(self, index: int) -> None:
        """Show what is new about source `index`."""

    def source_progressed(self, index: int) -> None:
        """Show how far source `index` has come."""

    def rows_came(self) -> None:
        """Draw rows that were not here when they were first looked at."""

    def stand_on(self, index: int) -> None:
        """Stand on article `index`, which was left just now."""
