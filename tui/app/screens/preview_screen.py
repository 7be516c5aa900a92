"""A list with the preview of the row on which its cursor rests, where there is room for it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Container
from textual.timer import Timer

from tui.app.pile import Pile
from tui.app.screens.pile_screen import PileScreen
from tui.app.views import View, is_story
from tui.app.widgets.article_list import ArticleList
from tui.app.widgets.preview import PreviewPane

BESIDE = 150
"""Cells from which the preview stands beside the list."""
BELOW = 36
"""Lines from which it stands below the list; a smaller screen is for the list alone."""
BELOW_STORY = 20
"""As much for a story: what each source has that the others lack is in the preview."""
RESTS = 0.08
"""Seconds that the cursor rests on a row before its preview is asked for."""


class PreviewScreen(PileScreen):
    """The rows of a pile, and beside or below them what the one under the cursor leads to."""

    def __init__(self, pile: Pile, view: View | None) -> None:
        super().__init__()
        self.pile = pile
        self.view = view
        self._rest: Timer | None = None
        self._wants_preview = True

    @property
    def articles(self) -> ArticleList:
        """The list itself; it is there while the screen is taken down, too."""
        return self._articles

    def compose_panes(self) -> ComposeResult:
        """The list and its preview."""
        with Container(id="panes"):
            self._articles = ArticleList(glyphs=self.app.glyphs)
            yield self._articles
            yield PreviewPane(glyphs=self.app.glyphs)

    def fold(self, width: int, height: int) -> None:
        """Put the preview where a screen of this size has room for it."""
        shown = self._wants_preview and self._has_room(width, height)
        self.set_class(width >= BESIDE, "-beside")
        self.set_class(width < BESIDE, "-below")
        self.set_class(not shown, "-alone")

    def _has_room(self, width: int, height: int) -> bool:
        return width >= BESIDE or height >= (BELOW_STORY if is_story(self.view) else BELOW)

    def rest_on_row(self) -> None:
        """Ask for the preview of the row under the cursor, unless the cursor goes on."""
        if self._rest is not None:
            self._rest.stop()
        if not self.has_class("-alone"):
            self._rest = self.set_timer(RESTS, self._ask_preview)

    def _ask_preview(self) -> None:
        index = self.articles.index if self.stands else None
        if index is not None:
            work = self._show_preview(self.pile, index)  # the list may be another when it begins
            self.run_worker(work, exclusive=True, group="preview")

    async def _show_preview(self, pile: Pile, index: int) -> None:
        found = await self.app.librarian.preview_of(pile, index)
        if pile is self.pile and index == self.articles.index:
            preview, coverage = found or (None, None)
            story = is_story(self.view)
            self.query_one(PreviewPane).show(preview, coverage, coverage_first=story)

    def action_preview(self) -> None:
        """Show or hide the preview."""
        if not self._has_room(*self.size):
            self.app.say(f"The preview needs {BELOW} lines or {BESIDE} columns of room")
            return
        self._wants_preview = not self._wants_preview
        self.fold(*self.size)
        self.rest_on_row()
