"""An article on a screen: brought from the pile, annotated when that comes, its place kept."""

from __future__ import annotations

from dataclasses import astuple, replace

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.timer import Timer

from tui.app.cells import one_line
from tui.app.contents import contents
from tui.app.corrections import corrected
from tui.app.landing import Landing
from tui.app.pane.overlays import PENS, Overlay, Pen
from tui.app.pane.places import Place
from tui.app.pane.stops import mention_stops
from tui.app.pile import Pile
from tui.app.screens.pile_screen import PileScreen
from tui.app.settle import SETTLES, settle
from tui.app.supply import Held
from tui.app.widgets.article_view import ArticleView, PaneOptions
from tui.app.widgets.marks_bar import MarksBar
from tui.app.widgets.masthead import Head, Masthead, head_of
from tui.app.widgets.notice import Notice
from tui.app.widgets.sidebar import Sidebar
from tui.app.widgets.status_line import StatusLine
from tui.library import records
from tui.model import Annotations, Article
from tui.pipeline import Progress, limits_of

PLACE_RESTS = 1.0
"""Seconds the reader stays in a place before it is kept: a crash loses no more than that."""
LANDS_AGAIN = 0.05
"""Seconds until it is tried once more to go where the reader was led."""


class ArticleScreen(PileScreen):
    """One article of the pile at a time; `shown` says in which of its readings: "article" or other.

    `fault` is what was wrong with it, as the reader was told: every bit of news of it has it again.
    """

    def __init__(self, pile: Pile, index: int, landing: Landing | None = None) -> None:
        """Show article `index` of `pile`, from where it was left or from `landing`."""
        super().__init__()
        self._landing = landing
        self.pile = pile
        self.index = index
        self._place: Place | None = None
        self._rest: Timer | None = None
        self.held: Held | None = None
        self.shown = "article"
        self.figures_by_kind = False
        self.fault = ""

    def compose(self) -> ComposeResult:
        """Masthead, text, sidebar, verbs."""
        settings = self.app.settings
        yield Masthead(glyphs=self.app.glyphs)
        with Horizontal():
            yield Notice()
            view = ArticleView(
                PaneOptions(settings.measure, settings.hyphenate, ascii=settings.ascii)
            )
            yield view
            yield MarksBar(view)
            yield Sidebar(glyphs=self.app.glyphs)
        yield StatusLine(glyphs=self.app.glyphs)

    def on_mount(self) -> None:
        """Open the article that was asked for."""
        self.pile.enter(self)
        self.open(self.index)

    def on_unmount(self) -> None:
        """Keep where the reader was."""
        self.keep_place()
        self.pile.leave(self)

    # What comes from the pile

    def source_changed(self, index: int) -> None:
        """Show what is new about the article that is open."""
        if index == self.index:
            self._show()

    def source_progressed(self, index: int) -> None:
        """Say how far the page has come."""
        if index == self.index and self.held is None:
            self._show_notice()

    def open(self, index: int) -> None:
        """Show article `index` of the pile."""
        self.keep_place()
        if index != self.index:
            self._landing = None
        self.index = index
        self.held = None
        self.shown = "article"
        self.fault = ""
        self.query_one(Masthead).note = ""
        self.mark_opened(index)
        sidebar = self.query_one(Sidebar)
        sidebar.filter("")
        sidebar.fill(())
        self._show()

    def _show(self) -> None:
        held = self.pile.held(self.index)
        headline = self.pile.headlines[self.index]
        if held is None:
            self._show_notice()
            return
        if headline.error and headline.error != self.fault:
            self.app.say(headline.error, wrong=True)
        self.fault = headline.error
        if self.held is None or held.article is not self.held.article:
            self._show_article(held)
        elif held is not self.held:
            self.held = held
            self._lay_over(held)

    def _show_notice(self) -> None:
        headline = self.pile.headlines[self.index]
        notice, failed = self.query_one(Notice), headline.state == "failed"
        notice.failed = failed
        notice.sentence = headline.error if failed else f"Reading {headline.title}"
        notice.offers = ()
        progress = None if failed else self.pile.progress.get(self.index)
        notice.way_on = progress_text(progress) if progress else ""
        masthead = self.query_one(Masthead)
        masthead.head, masthead.progress = Head(headline.title), 0.0
        self._swap(notice)

    def _swap(self, shown: Notice | ArticleView) -> None:
        for widget in (self.query_one(Notice), self.query_one(ArticleView)):
            widget.display = widget is shown
        if not isinstance(self.focused, Sidebar):
            shown.focus(scroll_visible=False)

    def _show_article(self, held: Held) -> None:
        again = self.held is not None
        self.held = held
        self.shown = "article"
        view = self.query_one(ArticleView)
        kept = held.reading.place
        place = view.place() if again else Place(*astuple(kept)) if kept else None
        if self.app.shows_pictures:
            self._bring_pictures(view)
        self.show_text(held.article, place)
        self.query_one(StatusLine).state = ""
        self._swap(view)
        self._lay_over(held)
        view.call_after_refresh(self._land)

    def show_text(self, article: Article, place: Place | None = None) -> None:
        """Show a text, the page's article or another reading of it, and measure that."""
        source = self.pile.headlines[self.index].source
        self.query_one(Masthead).head = head_of(article, source)
        view = self.query_one(ArticleView)
        view.show(article, place)
        # In the pane's own queue: after it has set the article to its width.
        view.call_after_refresh(self._follow)

    def _bring_pictures(self, view: ArticleView) -> None:
        """Let the pane have the pictures of the article that it is about to show."""
        from tui.app.pictures import ask_terminal, bring

        source, limits = self.pile.headlines[self.index].source, limits_of(self.app.settings)
        view.bring_pictures(lambda address: bring(address, source, limits), ask_terminal())

    def _lay_over(self, held: Held) -> None:
        """Lay the annotations, and the reader's highlights, over the text."""
        if self.shown != "article":
            return
        view = self.query_one(ArticleView)
        view.overlay(
            Overlay(h.start, h.end, _pen(h.pen), h.note)
            for h in held.reading.highlights
            if held.article.text[h.start : h.end] == h.words
        )
        if held.annotations is not None:
            self.show_annotations(held.annotations, held)
            self.set_timer(SETTLES, settle)
            view.call_after_refresh(self._land)

    def show_annotations(self, annotations: Annotations, held: Held) -> None:
        """Light and list what the text says, as the reader has corrected it and wants it."""
        annotations = corrected(annotations, held.reading.corrections)
        if not self.app.settings.indirect_quotes:
            direct = tuple(q for q in annotations.quotes if q.kind == "direct")
            annotations = replace(annotations, quotes=direct)
        self.query_one(ArticleView).annotate(annotations)
        self.list_contents(annotations)

    def list_contents(self, annotations: Annotations) -> None:
        """Fill the sidebar with what is in the article that is shown."""
        view = self.query_one(ArticleView)
        sidebar = self.query_one(Sidebar)
        own = self.held is not None and self.shown == "article"
        highlights = self.held.reading.highlights if self.held and own else ()
        sidebar.fill(
            contents(view.article, annotations, highlights, figures_by_kind=self.figures_by_kind)
        )
        self._light_rows()

    def _land(self) -> None:
        """Go where the reader was led, once that is here."""
        landing, held, view = self._landing, self.held, self.query_one(ArticleView)
        if landing is None or held is None or (landing.name and held.annotations is None):
            return
        if view.lines.article is not view.article:  # the pane has no width yet
            self.set_timer(LANDS_AGAIN, self._land)
            return
        self._landing = None
        start, end = landing.span_in(held.article, held.extracted)
        if landing.name:
            view.choose(landing.entity_of(view.annotations.entities))
            start, end = mention_stops(view.chosen).spans[0] if view.chosen else (0, 0)
        if start < end:
            view.jump((start, end), landing.kind)

    # Where the reader is

    def on_article_view_cursor_moved(self, message: ArticleView.CursorMoved) -> None:
        """Show the progress, light the rows of the paragraph, keep the place when it rests."""
        self._follow()
        if self.held is not None and self.shown == "article":
            self._place = self.query_one(ArticleView).place()
            if self._rest:
                self._rest.stop()
            self._rest = self.set_timer(PLACE_RESTS, self.keep_place)

    def _follow(self) -> None:
        """Let the masthead and the sidebar say where the reader is."""
        view = self.query_one(ArticleView)
        if not self.stands or view.lines.article is not view.article:
            return
        masthead = self.query_one(Masthead)
        masthead.progress, masthead.words_left = view.share, view.words_left
        masthead.titled = self._title_has_scrolled_away()
        self._light_rows()

    def _light_rows(self) -> None:
        view = self.query_one(ArticleView)
        if 0 <= view.cursor < len(view.article.blocks):
            start = view.article.offsets[view.cursor]
            end = start + max(1, len(view.article.blocks[view.cursor].text))
            self.query_one(Sidebar).light(start, end)

    def _title_has_scrolled_away(self) -> bool:
        view = self.query_one(ArticleView)
        return view.scroll_offset.y >= view.lines.lines_of_item(0).stop

    def keep_place(self) -> None:
        """Have the library keep where the reader is."""
        if self._place is not None and self.held is not None:
            place = records.Place(*astuple(self._place))
            self._place = None
            address = self.pile.address(self.index)
            self.app.keeper.tell(lambda library: library.keep_place(address, place))
            self.pile.remember(self.index, replace(self.held.reading, place=place))
            self.held = self.pile.held(self.index)


def progress_text(progress: Progress) -> str:
    """How far a page has come, as people say it: "example.org  124 of 310 KB"."""
    if progress.stage != "fetch":
        return "finding the article"
    received = f"{progress.received / 1000:,.0f}"
    whole = f" of {progress.total / 1000:,.0f}" if progress.total else ""
    return f"{one_line(progress.host)}  {received}{whole} KB"


def _pen(name: str) -> Pen:
    return next((pen for pen in PENS if pen == name), PENS[0])
