"""The readings of a page: its article, all of it, its feed's own text, the copy at an archive."""

from __future__ import annotations

from textual.binding import Binding

from tui.app.headline import site
from tui.app.offers import copy_address, offers
from tui.app.rules import whole_page
from tui.app.screens.article_screen import ArticleScreen
from tui.app.supply import Held
from tui.app.widgets.article_view import ArticleView
from tui.app.widgets.masthead import Masthead
from tui.app.widgets.notice import Notice
from tui.errors import ReadingError
from tui.library.records import FeedText
from tui.model import Annotations, Article


class Readings(ArticleScreen):
    """Shows a page in each of its readings, and offers those that there are where it failed."""

    BINDINGS = [
        Binding(
            "r", "version", "Extracted, whole page, feed text", id="article.version", show=False
        ),
        Binding("R", "again", "Read it again from its source", id="article.refresh", show=False),
        Binding(
            "O",
            "archived_copy",
            "Read the copy at an archive",
            id="article.archived-copy",
            show=False,
        ),
    ]

    _given: FeedText | None = None
    _annotations: Annotations | None = None
    """What the reading that is shown says, where it is another than the page's article."""
    _looked = False
    _asked_archive = False

    def open(self, index: int) -> None:
        """Show article `index` of the pile."""
        self._given = None
        self._looked = False
        self._asked_archive = False
        super().open(index)

    # Where it did not come

    def _show_notice(self) -> None:
        super()._show_notice()
        if self.query_one(Notice).failed:
            self._offer()
            self._look_for_feed_text()

    def _offer(self) -> None:
        """Say what the reader can do, with the reader's own keys."""
        archive = "" if self._asked_archive else self.app.settings.archive
        text = self._given.article if self._given else None
        found = offers(self.pile.web_address(self.index), archive, text)
        if self.pile.beside(self.index, 1) is None:
            found["article.back"] = "goes back"
        else:
            found["article.next"] = "goes on"
        keys = self.app.keys_of(*found)
        self.query_one(Notice).offers = tuple(zip(keys, found.values(), strict=True))

    # What its feed gave

    def _show_article(self, held: Held) -> None:
        super()._show_article(held)
        self._say_reading()
        self._look_for_feed_text()

    def _look_for_feed_text(self) -> None:
        if not self._looked:
            self._looked = True
            self.run_worker(self._find_feed_text(self.index))

    async def _find_feed_text(self, index: int) -> None:
        given = await self.pile.feed_text(index)
        if given is None or index != self.index or not self.stands:
            return
        self._given = given
        if self.held is not None:
            self._say_reading()
            if given.fault and self._is_feed_text(self.held.extracted):
                self._say_fault(given.fault)
        elif self.query_one(Notice).failed:
            self._offer()

    def _say_fault(self, fault: str) -> None:
        """Say why the page is not shown, and what leads to it."""
        found = offers(self.pile.web_address(self.index), self.app.settings.archive, None)
        ways = zip(self.app.keys_of(*found), found.values(), strict=True)
        onward = ", ".join(f"{key} {does}" for key, does in ways)
        self.app.say(f"{fault}. This is its feed's own text: {onward}")

    # Which one is shown

    def _say_reading(self) -> None:
        """Let the masthead name the reading, where it is another than the page's article."""
        held, note = self.held, ""
        if self.shown != "article":
            note = self.shown
        elif held is not None:
            note = held.origin or ("feed text" if self._is_feed_text(held.extracted) else "")
        self.query_one(Masthead).note = note

    def _is_feed_text(self, article: Article) -> bool:
        return self._given is not None and self._given.article.blocks == article.blocks

    def _readings(self, held: Held) -> dict[str, Article]:
        """Every reading that differs from those before it."""
        found: dict[str, Article] = {"article": held.article}
        if held.article.clutter:
            found["whole page"] = whole_page(held.article)
        if self._given is not None and not self._is_feed_text(held.extracted):
            found["feed text"] = self._given.article
        return found

    def action_version(self) -> None:
        """Show the next reading of the page; nothing is lost by any."""
        if self.held is None:
            if self._given is not None:
                self.run_worker(self.pile.take_feed_text(self.index, self._given.article))
            return
        readings = self._readings(self.held)
        names = list(readings)
        after = names.index(self.shown) + 1 if self.shown in names else 0
        name = names[after % len(names)]
        if name == self.shown:
            self.app.say("This page has no other reading")
        elif name == "article":
            self.keep_place()
            self.held = None
            self.source_changed(self.index)
        else:
            self.show_reading(name, readings[name])

    def show_reading(self, name: str, article: Article) -> None:
        """Show another text than the page's article; the masthead calls it by `name`."""
        self.keep_place()
        self.shown = name
        self._say_reading()
        self._annotations = None
        self.show_text(article)
        self.run_worker(self._annotate(article))

    async def _annotate(self, article: Article) -> None:
        view = self.query_one(ArticleView)
        try:
            annotations = await self.pile.annotations_of(article)
        except ReadingError as error:
            self.app.say(str(error), wrong=True)
            return
        if view.article is article and self.held is not None:
            self._annotations = annotations
            self.show_annotations(annotations, self.held)

    def _lay_over(self, held: Held) -> None:
        super()._lay_over(held)
        if self.shown != "article" and self._annotations is not None:
            self.show_annotations(self._annotations, held)

    # Read once more

    def action_again(self) -> None:
        """Read the article from its source once more."""
        self.fault = ""
        self.pile.again(self.index)
        if self.held is not None:  # else the notice says it
            self.app.say("Reading it again from its source")

    def action_archived_copy(self) -> None:
        """Read the article in the copy that an archive has of its page."""
        archive = self.app.settings.archive
        address = copy_address(self.pile.web_address(self.index), archive)
        if not address:
            why = "it has no address on the web" if archive else "the settings name none"
            self.app.say(f"No archive can be asked for this: {why}", wrong=True)
            return
        self._asked_archive = True
        self.app.say(f"Asking {site(address)} for its copy")
        self.pile.bring_copy(self.index, address)
