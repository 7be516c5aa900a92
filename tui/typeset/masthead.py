"""What stands above the body: the title, and whose it is, where, when and how long."""

from __future__ import annotations

from tui.facts import WORDS_A_MINUTE, when_said
from tui.model import Article, Block
from tui.typeset.lines import Line, LineKind
from tui.typeset.setting import Setter
from tui.typeset.widths import cells_of, measure, shown
from tui.typeset.wrap import wrap


def masthead(article: Article, words: int, setter: Setter) -> tuple[Line, ...]:
    """The lines above the body, two lines of air last; none where nothing is known.

    `words` is the length of the body, which the time to read is told from.
    """
    width = setter.width
    lines: list[Line] = []
    if article.title and not _opens_with_title(article):
        lines += _own_lines(article.title, width, "title")
    facts = _facts(article, words)
    if facts:
        if lines:
            lines.append(Line(-1, 0, 0, kind="air"))
        lines += _own_lines((" - " if setter.options.ascii else " · ").join(facts), width, "byline")
    if not lines:
        return ()
    air = Line(-1, 0, 0, kind="air")
    return (air, *lines, air, air)


def _facts(article: Article, words: int) -> list[str]:
    """Byline, site, date and minutes, where the page gives them."""
    facts = [" ".join(shown(fact).split()) for fact in (article.byline, article.site_name)]
    if article.published is not None:
        facts.append(when_said(article.published))
    if words and (any(facts) or not _opens_with_title(article)):
        facts.append(f"{max(1, round(words / WORDS_A_MINUTE))} min")
    return [fact for fact in facts if fact]


def _own_lines(text: str, width: int, kind: LineKind) -> list[Line]:
    """`text`, which is not the article's, in lines of one kind."""
    measured = measure(" ".join(shown(text).split()))
    edges = wrap(measured, width).edges
    lines = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        words = measured.text[start:end]
        cells = cells_of(words)
        indent = max(0, width - cells) if measured.rtl else 0
        lines.append(Line(-1, 0, 0, indent, kind, words, width=cells))
    return lines


def _opens_with_title(article: Article) -> bool:
    """Whether the body begins with a heading that says the title again."""
    first: Block | None = article.blocks[0] if article.blocks else None
    return (
        first is not None
        and first.kind == "heading"
        and first.text.casefold().split() == article.title.casefold().split()
    )
