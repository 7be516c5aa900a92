"""An article as plain lines: for pipes, screen readers and Braille."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.export.item import one_line, speaker_name
from tui.facts import when_said
from tui.model import Annotations, Article, Block, Entity, Quantity, Quote

SECTIONS = (("PER", "People"), ("ORG", "Organisations"), ("LOC", "Places"))


def body_text(article: Article) -> str:
    """The title and the body, a blank line between blocks; lists and headings are marked."""
    lines = [article.title, *(_block(block) for block in article.blocks)]
    return "\n\n".join(line for line in lines if line) + "\n"


def plain_reading(article: Article, annotations: Annotations) -> str:
    """The whole reading in one column, each part under a heading that starts with "## "."""
    published = when_said(article.published) if article.published else ""
    head = [
        f"# {article.title}" if article.title else "",
        f"By {article.byline}" if article.byline else "",
        ", ".join(part for part in (article.site_name, published) if part),
        article.url,
    ]
    parts = ["\n".join(line for line in head if line)]
    parts += [text for block in article.blocks if (text := _block(block, "### "))]
    for label, title in SECTIONS:
        parts += _section(title, (_entity(e) for e in annotations.entities if e.label == label))
    parts += _section("Quotes", (_quote(q, article) for q in annotations.quotes))
    parts += _section("Figures", (_figure(q, article) for q in annotations.quantities))
    return "\n\n".join(parts) + "\n"


def _section(title: str, rows: Iterable[str]) -> Iterator[str]:
    text = "\n".join(f"- {row}" for row in rows)
    if text:
        yield f"## {title}\n\n{text}"


def _block(block: Block, heading: str = "") -> str:
    text = _unquoted(block, heading)
    if not block.quotations:
        return text
    return "\n".join(f"> {line}".rstrip() for line in text.splitlines())


def _unquoted(block: Block, heading: str) -> str:
    """The block as it is where no quotation is around it."""
    if block.kind == "heading":
        return f"{heading}{block.text}"
    if block.kind == "list_item":
        return f"{'  ' * max(0, block.level - 1)}{block.marker or '-'} {block.text}"
    if block.kind == "image":
        return f"[image: {block.alt}]" if block.alt else ""
    if block.kind == "divider":
        return "* * *"
    return block.text


def _entity(entity: Entity) -> str:
    times = len(entity.mentions)
    also = f" (also {', '.join(entity.aliases)})" if entity.aliases else ""
    return f"{entity.name}, {times} {'mention' if times == 1 else 'mentions'}{also}"


def _quote(quote: Quote, article: Article) -> str:
    words = one_line(article.text[quote.start : quote.end])
    return f"{speaker_name(quote) or 'Unnamed'}: “{words}”"


def _figure(quantity: Quantity, article: Article) -> str:
    surface = one_line(article.text[quantity.start : quantity.end])
    return f"{surface}, {quantity.subject}" if quantity.subject else surface
