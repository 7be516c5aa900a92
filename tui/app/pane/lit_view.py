"""The page with what stands out in it: links, quotes, figures, names, hits, highlights, notes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from textual.reactive import reactive

from tui.app.pane.links import hyperlink
from tui.app.pane.overlays import Overlay
from tui.app.pane.painting import Marks
from tui.app.pane.picture_view import PictureView
from tui.app.pane.places import Place
from tui.app.pane.spans import Layer, Lit
from tui.app.pane.stops import Stops, Target, figure_stops, mention_stops
from tui.model import Annotations, Article, Entity
from tui.typeset import Line

_LABELS = {"PER": "person", "ORG": "organisation", "LOC": "place", "MISC": "misc"}


class LitView(PictureView):
    """Lights spans of the article and draws the margin; says nothing about keys."""

    lit_version: reactive[int] = reactive(0, repaint=False)
    """Goes up when other spans are lit, or the same ones stand in other lines."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.annotations = Annotations()
        self.overlays: tuple[Overlay, ...] = ()
        self.chosen: Entity | None = None
        self.target: Target | None = None
        self.hits = Stops()
        self._cursor = 0
        self._labels: dict[int, list[Lit]] = {}
        self._syntax: dict[int, tuple[Lit, ...]] = {}
        self._clear_layers()

    def _clear_layers(self) -> None:
        empty = Layer()
        self._quotes = self._figures = self._names = empty
        self._over = self._lit_names = self._lit_hits = empty

    def set_article(self, article: Article, place: Place | None) -> None:
        """Show `article`; what was lit in the one before is gone."""
        self.annotations = Annotations()
        self.overlays = ()
        self.chosen = self.target = None
        self.hits = Stops()
        self._labels.clear()
        self._syntax.clear()
        super().set_article(article, place)
        self._clear_layers()

    # What is lit

    def annotate(self, annotations: Annotations) -> None:
        """Light what the article says; its spans are of the article that is shown."""
        self.annotations = annotations
        self._quotes = Layer((q.start, q.end, "quote") for q in annotations.quotes)
        self._figures = Layer(
            (start, end, "figure") for start, end in figure_stops(self.article, annotations).spans
        )
        self._names = Layer(
            (mention.start, mention.end, _LABELS.get(entity.label, "misc"))
            for entity in annotations.entities
            for mention in entity.mentions
        )
        self._relight()

    def overlay(self, overlays: Iterable[Overlay]) -> None:
        """Draw the reader's highlights and the signs of the notes, instead of those before."""
        self.overlays = tuple(overlays)
        self._over = Layer((o.start, o.end, f"pen-{o.pen}") for o in self.overlays)
        self._relight()

    def choose(self, entity: Entity | None) -> None:
        """Light every mention of `entity`, and let m and M walk them; None lights none."""
        self.chosen = entity
        spans = mention_stops(entity).spans
        self._lit_names = Layer((start, end, "chosen") for start, end in spans)
        self._relight()

    def light_hits(self, spans: Iterable[tuple[int, int]]) -> None:
        """Light what a search found, instead of what the one before found."""
        self.hits = Stops(spans)
        self._lit_hits = Layer((start, end, "hit") for start, end in self.hits.spans)
        self._relight()

    def _relight(self) -> None:
        self.lit_version += 1
        self.forget_all()

    def has_been_set(self, place: Place) -> None:
        """The lit spans stand in other lines now."""
        super().has_been_set(place)
        self.lit_version += 1

    def kinds_by_row(self, rows: int, kinds: tuple[str, ...]) -> tuple[str, ...]:
        """What stands in each of `rows` equal parts of the lines: the first of `kinds`, or ""."""
        layers = {
            "quote": self._quotes,
            "figure": self._figures,
            "pen": self._over,
            "hit": self._lit_hits,
            "chosen": self._lit_names,
        }
        height = self._typeset.height
        if not rows or not height:
            return ()
        edges = [self._typeset.offset_at(height * row // rows) for row in range(rows)]
        edges.append(len(self.article.text) + 1)
        return tuple(
            next((kind for kind in kinds if layers[kind].begins_in(first, last)), "")
            for first, last in pairwise(edges)
        )

    def lit_in(self, item: int, start: int, end: int) -> list[Lit]:
        """What is lit in `start:end` of an item, the lowest layer first."""
        block = self._typeset.items[item].block
        shows = self.options.shows
        lit: list[Lit] = []
        if "quotes" in shows:
            lit += self._quotes.within(start, end)
        lit += self._marks(block, start, end)
        if "figures" in shows:
            lit += self._figures.within(start, end)
        if "mentions" in shows:
            lit += self._named(item, start, end)
        lit += self._over.within(start, end)
        lit += self._lit_names.within(start, end)
        lit += self._lit_hits.within(start, end)
        if self.target is not None and self.target.kind != "paragraph":
            look = "hit-now" if self.target.kind == "hit" else "target"
            lit.append(Lit(self.target.start, self.target.end, look))
        return lit + self._labels.get(block, [])

    def _named(self, item: int, start: int, end: int) -> Sequence[Lit]:
        """The names in `start:end`: bold, and in the colour of their kind in the cursor's item.

        Colour everywhere made a page of names restless.
        """
        names = self._names.within(start, end)
        if item == self._cursor:
            return names
        return [Lit(name.start, name.end, "name") for name in names]

    def _marks(self, block: int, start: int, end: int) -> Sequence[Lit]:
        """The inline marks of a block between two offsets, or the colours of its code."""
        source = self.article.blocks[block]
        offset = self.article.offsets[block]
        if source.kind == "code":
            if block not in self._syntax:
                from tui.app.pane.syntax import syntax  # Pygments, which few pages need

                self._syntax[block] = syntax(source, offset)
            return self._syntax[block]
        return [
            Lit(offset + mark.start, offset + mark.end, f"mark-{mark.kind}", hyperlink(mark.href))
            for mark in source.marks
            if offset + mark.start < end and offset + mark.end > start
        ]

    # The margin

    def marks_of(self, line: Line, item: int) -> Marks:
        """The bar of the cursor's paragraph, and a sign where a note, a quote or the target is."""
        ascii_only = self.options.ascii
        if line.kind == "air":
            return Marks()
        bar = ("|" if ascii_only else "▌") if item == self._cursor else " "
        if line.block < 0:
            return Marks(bar=bar)
        first, last = line.start, max(line.end, line.start + 1)
        target = self.target
        if target is not None and target.kind != "paragraph" and first <= target.start < last:
            return Marks(">" if ascii_only else "▸", "sign-target", bar)
        over = self._over.within(first, last)
        if over and any(o.note and first <= o.start < last for o in self.overlays):
            return Marks("*" if ascii_only else "✎", "sign-note", bar)
        if any(first <= lit.start < last for lit in over):
            return Marks("+" if ascii_only else "✦", "sign-note", bar)
        quotes = self._quotes.within(first, last) if "quotes" in self.options.shows else ()
        if any(first <= quote.start < last for quote in quotes):
            return Marks('"' if ascii_only else "❝", "sign", bar)
        return Marks(bar=bar)
