"""One column beside the scroll bar: where in the whole article its quotes and figures stand.

Each row stands for as many lines as the scroll bar's; it shows the one thing in them that
matters most to the reader now. Every kind has its own sign, so colour is not needed.
"""

from __future__ import annotations

from rich.segment import Segment
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from tui.app.pane.look import Look
from tui.app.widgets.article_view import ArticleView

# What matters most comes first.
_SIGNS = {"chosen": "◆", "hit": "●", "pen": "▪", "quote": "❝", "figure": "·"}
_ASCII_SIGNS = {"chosen": "@", "hit": "o", "pen": "+", "quote": '"', "figure": "."}


class MarksBar(Widget):
    """Draws the marks of an `ArticleView`, and goes to where it is clicked."""

    COMPONENT_CLASSES = {f"marks-bar--{kind}" for kind in _SIGNS}

    def __init__(self, view: ArticleView, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._view = view
        self._rows: tuple[str, ...] = ()
        self._look: Look | None = None

    def on_mount(self) -> None:
        """Follow what the view lights."""
        self.watch(self._view, "lit_version", self._read)

    def on_resize(self) -> None:
        """More rows, or fewer, for the same lines."""
        self._read()

    def notify_style_update(self) -> None:
        """The theme or the stylesheet has changed."""
        self._look = None
        super().notify_style_update()

    def _read(self) -> None:
        """Ask the view what stands where, and draw it if that is news."""
        rows = self._view.kinds_by_row(self.size.height, tuple(_SIGNS))
        if rows != self._rows:
            self._rows = rows
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The sign of one row."""
        if self._look is None:
            self._look = Look(self, "marks-bar--")
        kind = self._rows[y] if y < len(self._rows) else ""
        signs = _ASCII_SIGNS if self._view.options.ascii else _SIGNS
        style = self._look.style((kind,) if kind else ())
        return Strip([Segment(signs.get(kind, " "), style)], 1)

    def on_click(self, event: events.Click) -> None:
        """Go to the lines that a row stands for."""
        self._view.go_to_share(event.y / max(1, self.size.height))
