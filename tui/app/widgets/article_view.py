"""The reading pane: one article, a paragraph as its cursor, and everything to jump between.

Show an article with `show`, give what it says with `annotate` when that comes, and listen to
`CursorMoved`, `Jumped`, `LinkChosen`, `NothingThere` and `ClutterChosen`. The pane opens
nothing, copies nothing and stores nothing: `focus_of_reader` says what a verb acts on.
"""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from textual.message import Message

from tui.app.pane.finding import find
from tui.app.pane.fitted_view import PaneOptions
from tui.app.pane.keys import READING_KEYS
from tui.app.pane.link_view import SIDEWAYS
from tui.app.pane.look import LOOKS
from tui.app.pane.page_view import PageView
from tui.app.pane.places import Place
from tui.app.pane.select_view import SelectView
from tui.app.pane.stops import (
    StopKind,
    Stops,
    Target,
    entity_after,
    figure_stops,
    heading_stops,
    mention_stops,
    quote_stops,
)
from tui.model import Annotations, Article, Block, Clutter

__all__ = ["ArticleView", "PaneOptions"]


class ArticleView(SelectView, inherit_bindings=False):
    """The article under the reader's eyes."""

    DEFAULT_CLASSES = "article-view"
    COMPONENT_CLASSES = {PageView.PREFIX + look for look in LOOKS}
    BINDINGS = [*READING_KEYS]

    class ClutterChosen(Message):
        """Enter where removed blocks are shown: bring this back, or take this block out."""

        def __init__(self, choice: Clutter | Block) -> None:
            super().__init__()
            self.choice = choice

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self._stops: dict[StopKind, Stops] = {}
        self._query = ""
        self._found_from = -1

    # What the program gives

    def show(self, article: Article, place: Place | None = None) -> None:
        """Show `article` from its top, or from a place that `place()` gave."""
        self._stops = {"heading": heading_stops(article)}
        self._hinted.clear()
        self._query = ""
        self.set_article(article, place)

    def annotate(self, annotations: Annotations) -> None:
        """Take what the article says: it is lit, and c, f and m walk it."""
        self._stops["quote"] = quote_stops(annotations)
        self._stops["figure"] = figure_stops(self.article, annotations)
        super().annotate(annotations)

    def find(self, query: str) -> int:
        """Light what matches `query` and go to the first hit from here on; gives their number.

        Raises:
            PatternError: the query is a pattern that cannot be read or runs away.
        """
        spans = find(self.article.text, query)
        if not self._goes_on(query):
            self.remember()
            self._found_from = self._position(True)
        self._query = query
        self.light_hits(spans)
        if spans:
            self._land("hit", self.hits, self.hits.beside(self._found_from, True) or 0)
        return len(spans)

    def _goes_on(self, query: str) -> bool:
        """Whether a query is the one before with letters more or less: still being typed."""
        before = self._query
        return bool(before) and (query.startswith(before) or before.startswith(query))

    def show_clutter(self, shown: bool) -> None:
        """Set what was taken out in its places, dimmed and with the reason; or no longer."""
        self.set_options(replace(self.options, show_clutter=shown))

    @property
    def focus_of_reader(self) -> Target:
        """What a verb acts on: the quote, figure, link… that was jumped to, else the paragraph."""
        if self.target is not None:
            return self.target
        block = max(0, self.cursor)
        if not self.article.blocks:
            return Target("paragraph", 0, 0)
        start = self.article.offsets[block]
        return Target("paragraph", start, start + len(self.article.blocks[block].text))

    # Moving

    def action_lines(self, lines: int) -> None:
        """Scroll by lines."""
        self.move_lines(lines)

    def action_pages(self, pages: float) -> None:
        """Scroll by parts of a screen."""
        self.move_pages(pages)

    def action_end(self, bottom: bool) -> None:
        """Go to the top or the bottom."""
        self.move_to_end(bottom)

    def action_sideways(self, step: int) -> None:
        """Move code or a table that is wider than the pane."""
        if self.cursor >= 0:
            self.move_sideways(self._cursor, step * SIDEWAYS)

    def action_next(self, kind: str) -> None:
        """Go to the next stop of a kind."""
        self._walk(cast(StopKind, kind), True)

    def action_previous(self, kind: str) -> None:
        """Go to the stop of a kind before this one."""
        self._walk(cast(StopKind, kind), False)

    def action_select(self, unit: str, forward: bool) -> None:
        """Select by keys."""
        self.select(unit, forward)

    def action_back(self) -> None:
        """Return to where the last jump left from."""
        if not self.back():
            self.post_message(self.NothingThere("place", False, 0))

    def _walk(self, kind: StopKind, forward: bool) -> None:
        if kind == "paragraph":
            if not self.move_cursor(1 if forward else -1):
                self.post_message(self.NothingThere(kind, forward, len(self.article.blocks)))
            return
        stops = self._stops_of(kind)
        index = stops.beside(self._position(forward), forward)
        if index is None:
            self.post_message(self.NothingThere(kind, forward, len(stops)))
        else:
            self._query = ""
            self.remember()
            self._land(kind, stops, index)

    def _stops_of(self, kind: StopKind) -> Stops:
        if kind == "hit":
            return self.hits
        if kind == "mention":
            if self.chosen is None:
                self.choose(entity_after(self.annotations, self._position(True)))
            return mention_stops(self.chosen)
        return self._stops.get(kind, Stops())

    def _position(self, forward: bool) -> int:
        """The offset that the next stop is looked for from."""
        if self.target is not None:
            return self.target.start
        if self.cursor < 0 or not self.article.blocks:
            return -1
        return self.article.offsets[self.cursor] - (1 if forward else 0)

    def _land(self, kind: StopKind, stops: Stops, index: int) -> None:
        """Go to a stop, and say which of how many it is."""
        self.go_to(Target(kind, *stops.spans[index]))
        if self.target is not None:
            self.post_message(self.Jumped(self.target, index + 1, len(stops)))

    # What was taken out

    def action_choose(self) -> None:
        """Follow the focused link; where removed blocks show, bring one back or take one out."""
        target = self.target
        if target is not None and target.href:
            self.follow(target.href)
        elif self.options.show_clutter:
            choice = self.cursor_clutter
            if choice is not None or self.cursor >= 0:
                self.post_message(self.ClutterChosen(choice or self.article.blocks[self.cursor]))
        else:
            self.post_message(self.NothingThere("link", True, len(self._links_on_screen())))

    def action_clutter(self) -> None:
        """Show what was taken out, or hide it again."""
        self.show_clutter(not self.options.show_clutter)
