"""A block of code: its text as it stands, the links in it, and its language."""

from __future__ import annotations

import re

from lxml import etree

from tui.extract.sanitise import one_line
from tui.extract.tree import Element
from tui.model import Mark

_LANGUAGE = re.compile(
    r"(?:^|\s)(?:lang(?:uage)?|highlight-source|highlight|brush:|sourceCode)[-: ]([\w+#-]{1,20})"
)


def code_text(element: Element) -> tuple[str, tuple[Mark, ...]]:
    """The text without the empty lines around it, and its links, as a specification has them."""
    pieces: list[str] = []
    marks: list[Mark] = []
    opened: list[int] = []
    place = 0
    for event, inner in etree.iterwalk(element, events=("start", "end")):
        if event == "end" and inner.tag == "a" and opened:
            start = opened.pop()
            if place > start and inner.get("href"):
                marks.append(Mark(start, place, "link", inner.get("href")))
        if inner is element and event == "end":
            break
        if event == "start":
            if inner.tag == "a":
                opened.append(place)
            text = "\n" if inner.tag == "br" else inner.text
        else:
            text = inner.tail
        pieces.append(text or "")
        place += len(text or "")
    text = "".join(pieces)
    cut = len(text) - len(text.lstrip("\n"))
    text = text[cut:].rstrip()
    return text, tuple(
        Mark(max(0, m.start - cut), min(m.end - cut, len(text)), m.kind, m.href)
        for m in marks
        if max(0, m.start - cut) < min(m.end - cut, len(text))
    )


def code_language(element: Element) -> str:
    """The programming language that a code block or an element around it names."""
    near = [*element.iter("code"), element]
    near += [e for e, _ in zip(element.iterancestors(), range(2), strict=False)]
    for candidate in near:
        named = candidate.get("data-lang") or candidate.get("data-language")
        if named:
            return one_line(named)[:20].lower()
        match = _LANGUAGE.search(candidate.get("class") or "")
        if match:
            return one_line(match.group(1)).lower()
    return ""
