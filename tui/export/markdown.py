"""An article as Markdown (CommonMark, with tables of GitHub's kind): body, then what is in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tui.export.item import Item, Marked, one_line, speaker_name
from tui.model import Article, Block, Mark, MarkKind, Quote

SPECIAL = re.compile(r"[\\`*_\[\]<>&~|#!]")
LINE_START = re.compile(r"^([ \t]*)([-+=]|\d{1,9}[.)])", re.MULTILINE)
SIGNS: dict[MarkKind, str] = {"strong": "**", "emphasis": "*"}


def markdown(item: Item) -> str:
    """The article under its title, then highlights, quotes and names."""
    article = item.article
    parts = [f"# {escaped(one_line(article.title))}" if article.title else "", _source(item)]
    parts += [_block(block) for block in article.blocks]
    parts += _section("Highlights", (_marked(marked) for marked in item.marked))
    parts += _section("Quotes", (_quote(article, quote) for quote in item.annotations.quotes))
    names = (f"{escaped(e.name)} ({len(e.mentions)})" for e in item.annotations.entities)
    parts += _section("People, organisations and places", names)
    return "\n\n".join(part for part in parts if part) + "\n"


def escaped(text: str) -> str:
    """`text` so that Markdown shows it as it is."""
    return LINE_START.sub(_escaped_start, SPECIAL.sub(r"\\\g<0>", text))


def _escaped_start(match: re.Match[str]) -> str:
    """A sign that would begin a list or a heading's rule, with its last character escaped."""
    indent, sign = match.groups()
    return f"{indent}{sign[:-1]}\\{sign[-1]}"


def _source(item: Item) -> str:
    article = item.article
    day = article.published.isoformat() if article.published else ""
    said = [escaped(part) for part in (article.byline, article.site_name, day)]
    said.append(f"<{_bare(article.url)}>" if article.url else "")
    lines = [", ".join(part for part in said if part)]
    if item.tags:
        lines.append("Tags: " + ", ".join(escaped(tag) for tag in item.tags))
    return "  \n".join(line for line in lines if line)


def _section(title: str, rows: Iterable[str]) -> Iterator[str]:
    text = "\n".join(f"- {row}" for row in rows)
    if text:
        yield f"## {title}\n\n{text}"


def _marked(marked: Marked) -> str:
    note = f" — {escaped(one_line(marked.note))}" if marked.note else ""
    return f"{escaped(one_line(marked.words))}{note}"


def _quote(article: Article, quote: Quote) -> str:
    words = escaped(one_line(article.text[quote.start : quote.end]))
    speaker = escaped(speaker_name(quote))
    return f"“{words}”, {speaker}" if speaker else f"“{words}”"


def _block(block: Block) -> str:
    text = _unquoted(block)
    if not (block.quotations and text):
        return text
    return "\n".join(f"{'>' * block.quotations} {line}".rstrip() for line in text.split("\n"))


def _unquoted(block: Block) -> str:
    """The block as it is where no quotation is around it."""
    if block.kind == "code":
        return _fenced(block)
    if block.kind == "table":
        return _table(block)
    if block.kind == "divider":
        return "---"
    if block.kind == "image":
        return f"![{escaped(block.alt)}]({_target(block.href)})" if block.href else ""
    text = _inline(block)
    if block.kind == "heading":
        # The title is the only heading of the first rank.
        return f"{'#' * max(2, min(block.level, 6))} {one_line(text)}" if text else ""
    if block.kind == "list_item":
        indent = "    " * max(0, block.level - 1)
        marker = block.marker if re.fullmatch(r"\d{1,9}[.)]", block.marker) else "-"
        return f"{indent}{marker} {_continued(text, indent + ' ' * (len(marker) + 1))}"
    return f"*{text}*" if block.kind == "caption" and not block.marks and text else text


def _continued(text: str, indent: str) -> str:
    return text.replace("\n", f"\n{indent}")


def _fenced(block: Block) -> str:
    longest = max((len(run) for run in re.findall(r"`+", block.text)), default=0)
    fence = "`" * max(3, longest + 1)
    language = one_line(block.language).replace("`", "")  # either would end the first line
    return f"{fence}{language}\n{block.text}\n{fence}"


def _table(block: Block) -> str:
    rows = [[escaped(cell.strip()) for cell in row.split("\t")] for row in block.text.split("\n")]
    width = max(len(row) for row in rows)
    lines = ["| " + " | ".join(row + [""] * (width - len(row))) + " |" for row in rows]
    lines.insert(1, "|" + " --- |" * width)
    return "\n".join(lines)


def _inline(block: Block) -> str:
    """The block's text with its marks."""
    opened: dict[int, list[str]] = {}
    closed: dict[int, list[str]] = {}
    for mark in _nested(block):
        sign = SIGNS.get(mark.kind)
        opened.setdefault(mark.start, []).append(sign or "[")
        closed.setdefault(mark.end, []).insert(0, sign or f"]({_target(mark.href)})")
    pieces = []
    edges = sorted({0, len(block.text), *opened, *closed})
    for start, end in zip(edges, [*edges[1:], edges[-1]], strict=True):
        pieces += closed.get(start, []) + opened.get(start, [])
        pieces.append(SPECIAL.sub(r"\\\g<0>", block.text[start:end]))
    return LINE_START.sub(_escaped_start, "".join(pieces))


def _nested(block: Block) -> Iterator[Mark]:
    """The marks that Markdown can have: none crosses another's end or is in one of its kind."""
    around: list[Mark] = []
    for mark in sorted(block.marks, key=lambda m: (m.start, -m.end)):
        while around and around[-1].end <= mark.start:
            around.pop()
        crosses = bool(around) and mark.end > around[-1].end
        again = any(other.kind == mark.kind for other in around)
        if mark.kind != "code" and not crosses and not again and _holds_words(block, mark):
            around.append(mark)
            yield mark


def _holds_words(block: Block, mark: Mark) -> bool:
    """Whether the mark begins and ends at a word: Markdown takes no other for a mark."""
    words = block.text[mark.start : mark.end]
    return bool(words) and words == words.strip() and (mark.kind != "link" or bool(mark.href))


def _target(address: str) -> str:
    """An address as the target of a link: nothing in it ends the link."""
    return _bare(address).replace("\\", "%5C").replace("(", "%28").replace(")", "%29")


def _bare(address: str) -> str:
    """An address without what ends one in Markdown: white space and angle brackets."""
    return re.sub(r"[\x00-\x20<>]", lambda m: f"%{ord(m[0]):02X}", address)
