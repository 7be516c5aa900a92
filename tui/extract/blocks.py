"""A page's tree as candidate blocks: every visible text, image and rule, in document order.

Nothing is judged here. What is the article and what is clutter is `judge.py`'s to say.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from tui.extract.attributes import absolute, base_address, image_address, is_icon
from tui.extract.code import code_language, code_text
from tui.extract.furniture import furniture
from tui.extract.inline import InlineText
from tui.extract.nesting import Nesting
from tui.extract.sanitise import sanitise
from tui.extract.shapes import is_ligature, is_permalink
from tui.extract.tree import Element
from tui.model import Block, Mark, MarkKind

_SKIPPED = frozenset(
    "script style template svg head title noframes object embed canvas audio video map area "
    "datalist select textarea input annotation annotation-xml iframe rp".split()
)
_BLOCK = frozenset(
    "html body address article aside blockquote center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol "
    "optgroup option p pre search section summary table tbody td tfoot th thead tr ul caption "
    "button noscript".split()
)
_MARKS: dict[str, MarkKind] = {
    "strong": "strong",
    "b": "strong",
    "em": "emphasis",
    "i": "emphasis",
    "cite": "emphasis",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
    "a": "link",
}
# Editors leave paragraphs of zero-width joiners, spaces and soft hyphens where nothing is to be
# seen: 16 sites of 800 had them in their bodies.
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff \n\t"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A block that may be the article's, and where it stands.

    `element` is the innermost one around its first word, `owner` the innermost one that is
    a block of its own. `claim` is what the part of the page around it says that it is, when
    that is furniture ("navigation", "legal").
    """

    block: Block
    element: Element
    owner: Element
    claim: str = ""


def candidates(root: Element, url: str) -> tuple[Candidate, ...]:
    """Every candidate block of the page, in document order."""
    return tuple(_Walk(root, url).run())


class _Walk:
    """One walk over a tree: what is open above the text that is being gathered."""

    def __init__(self, root: Element, url: str) -> None:
        self.root = root
        self.url = base_address(root, url)
        self.targets = {
            href[1:]
            for link in root.iter("a")
            if (href := link.get("href")) and href.startswith("#") and len(href) > 1
        }
        self.found: list[Candidate] = []
        self.inline = InlineText()
        self.first: Element | None = None
        self.nesting = Nesting(root)
        self.anchor = ""
        self.images: list[Candidate] = []
        self.furniture = furniture(root)
        self.claim = ""
        self.breaks = 0

    def run(self) -> list[Candidate]:
        """Walk without recursion: pages nest deeper than Python's stack."""
        body = self.root.find("body")
        stack: list[tuple[Element, bool]] = [(self.root if body is None else body, False)]
        while stack:
            element, ends = stack.pop()
            if ends:
                self._end(element)
                if element in self.furniture:
                    self._flush()
                    self.claim = ""
                self._text(element.tail, element.getparent())
                continue
            if not self._start(element):
                self._text(element.tail, element.getparent())
                continue
            stack.append((element, True))
            stack.extend((child, False) for child in reversed(element))
        self._flush()
        return self.found

    def _text(self, text: str | None, parent: Element) -> None:
        if not text or (not self.inline and text.isspace()):
            return
        if not self.inline:
            self.first = parent
        if not text.isspace():
            self.breaks = 0
        self.inline.add(text)

    def _start(self, element: Element) -> bool:
        """Open an element; False where there is nothing to walk within."""
        tag = element.tag
        if tag in _SKIPPED or not isinstance(tag, str) or is_ligature(element):
            return False
        if tag == "a" and self.nesting.heading and is_permalink(element):
            return False
        if element in self.furniture:
            self._flush()
            self.claim = self.furniture[element]
        self._note_anchor(element)
        if tag == "br":
            self._break()
            return False
        if tag == "img":
            self._image(element)
            return False
        if tag in _BLOCK:
            if tag == "hr" and self.nesting.table is None:
                self._flush()
                block = Block("divider", "", quoted=self.nesting.quotes)
                self.found.append(Candidate(block, element, element, self.claim))
                return False
            if tag == "pre" and self.nesting.table is None:
                self._flush()
                self._code(element)
                return False
            self._start_block(element, tag)
        elif tag in _MARKS:
            self.inline.open(_MARKS[tag], element.get("href") or "")
        self._text(element.text, element)
        return True

    def _start_block(self, element: Element, tag: str) -> None:
        if self.nesting.table is not None and tag != "caption":
            if tag in ("td", "th"):
                first = element.getprevious() is None
                self.inline.separate("\n" if first else "\t")
            else:
                self.inline.add(" ")
            return
        if tag == "button" and self.nesting.heading:
            return
        self._flush()
        self.nesting.begin(element)

    def _end(self, element: Element) -> None:
        tag = element.tag
        if tag in _MARKS:
            self.inline.close()
        if tag not in _BLOCK:
            return
        table = self.nesting.table
        if table is not None and table is not element and tag != "caption":
            self.inline.add(" ")  # what follows a paragraph in a cell is another word
            return
        if self.nesting.owner is not element:
            return
        self._flush()
        self.nesting.end()

    def _break(self) -> None:
        if self.nesting.table is not None or self.nesting.heading:
            self.inline.add(" ")
            return
        self.breaks += 1
        if self.breaks >= 2:
            self._flush()
        else:
            self.inline.separate("\n")

    def _flush(self) -> None:
        self.breaks = 0
        text, marks = self.inline.take()
        if text.strip(_UNSEEN):
            kind, level, marker = self.nesting.take_kind()
            marks = self._addressed(marks)
            quoted = 0 if kind == "blockquote" else self.nesting.quotes
            block = Block(kind, text, level, marks, marker, anchor=self.anchor, quoted=quoted)
            owner = self.nesting.owner
            first = self.first if self.first is not None else owner
            self.found.append(Candidate(block, first, owner, self.claim))
            self.anchor = ""
        self.found.extend(self.images)
        self.images.clear()
        self.first = None

    def _addressed(self, marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
        return tuple(replace(m, href=absolute(self.url, m.href)) if m.href else m for m in marks)

    def _note_anchor(self, element: Element) -> None:
        if not self.targets:
            return
        for name in (element.get("id"), element.get("name") if element.tag == "a" else None):
            if name and name in self.targets:
                self.anchor = sanitise(name)

    def _image(self, element: Element) -> None:
        address = image_address(element)
        if not address or is_icon(element):
            return
        owner = self.nesting.owner
        alt = " ".join(sanitise(element.get("alt") or "").split())
        href = absolute(self.url, address)
        block = Block("image", "", alt=alt, href=href, quoted=self.nesting.quotes)
        self.images.append(Candidate(block, element, owner, self.claim))
        if not self.inline:
            self._flush()

    def _code(self, element: Element) -> None:
        owner = self.nesting.owner
        text, marks = code_text(element)
        numbers_only = all(line.strip().isdigit() for line in text.splitlines())
        if not text.strip() or (numbers_only and owner.tag in ("td", "th")):
            return
        marks = self._addressed(marks)
        language = code_language(element)
        block = Block(
            "code",
            text,
            marks=marks,
            language=language,
            anchor=self.anchor,
            quoted=self.nesting.quotes,
        )
        self.anchor = ""
        self.found.append(Candidate(block, element, element, self.claim))
