"""The reading pane alone on a screen, and articles to read in it."""

from __future__ import annotations

import re
from pathlib import Path

from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.pilot import Pilot

import tui.app
from tui.app.themes import THEMES, color_defaults
from tui.app.widgets.article_view import ArticleView, PaneOptions
from tui.app.widgets.marks_bar import MarksBar
from tui.model import Annotations, Article, Block, Entity, Mention, Quantity, Quote

WIDGETS = Path(tui.app.__file__).parent / "widgets"


class PaneApp(App[None]):
    """An article view with its bar of marks, and the messages that it has posted."""

    CSS_PATH = [WIDGETS / "article_view.tcss", WIDGETS / "marks_bar.tcss"]

    def __init__(self, article: Article, options: PaneOptions | None = None) -> None:
        super().__init__()
        self.article = article
        self.view = ArticleView(options or PaneOptions(masthead=False))
        self.told: list[Message] = []
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = "broadsheet-dark"

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return color_defaults(self.current_theme)

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield self.view
            yield MarksBar(self.view)

    def on_mount(self) -> None:
        self.view.show(self.article)
        self.view.annotate(annotations_of(self.article))
        self.view.focus()

    def on_article_view_link_chosen(self, message: ArticleView.LinkChosen) -> None:
        self.told.append(message)

    def on_article_view_nothing_there(self, message: ArticleView.NothingThere) -> None:
        self.told.append(message)

    def on_article_view_clutter_chosen(self, message: ArticleView.ClutterChosen) -> None:
        self.told.append(message)


def annotations_of(article: Article) -> Annotations:
    """Quotes in curly marks, numbers, and names of two words: enough to look at."""
    text = article.text
    names: dict[str, list[Mention]] = {}
    for match in re.finditer(r"[A-Z][a-z]+ [A-Z][a-z]+", text):
        names.setdefault(match.group(), []).append(Mention(*match.span()))
    return Annotations(
        tuple(Entity(name, "PER", (), tuple(places)) for name, places in names.items()),
        tuple(Quote(*match.span()) for match in re.finditer("“[^”]*”", text)),
        tuple(
            Quantity(*match.span(), "count", match.group())
            for match in re.finditer(r"\d[\d.,]*\b", text)
        ),
    )


def long_article(paragraphs: int = 60) -> Article:
    """Paragraphs of four lines or so; every fifth has a quote, every seventh a figure."""
    blocks = []
    for n in range(paragraphs):
        text = f"Paragraph {'abcdefghij'[n % 10]} of the story goes on for a while, "
        text += "so that it takes some lines of the page, and " * 4
        if n % 5 == 0:
            text += "Maria Lopez said “we will not stop here”, and "
        if n % 7 == 0:
            text += f"{n * 1000 + 7:,} people came, and "
        blocks.append(Block("paragraph", text + "then it ends."))
        if n % 20 == 10:
            blocks.append(Block("heading", f"Part {'abc'[n // 20]}", level=2))
    return Article(tuple(blocks), title="The story", url="https://example.com/story")


def rows(pilot: Pilot[None]) -> list[str]:
    """What the terminal shows, row by row."""
    strips = pilot.app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip).rstrip() for strip in strips]
