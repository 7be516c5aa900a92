"""Why a block is not the article: the word for it that the reader of what was taken out sees."""

from __future__ import annotations

from tui.extract.blocks import Candidate
from tui.extract.clues import CLASS_GROUPS, WORDINGS, class_bits, wording_bits
from tui.extract.tree import Element

_LEVELS = 6

# In the order of asking: what is surest first.
_BY_WORDING = {
    "ad": "advertisement",
    "comment": "comment",
    "share": "share",
    "follow": "share",
    "related": "related",
    "subscribe": "promotion",
    "donate": "promotion",
    "legal": "legal",
    "byline": "byline",
    "ago": "byline",
    "credit": "caption",
    "tags": "navigation",
    "contents": "navigation",
    "account": "navigation",
}
_BY_CLASS = {
    "cookie": "legal",
    "ad": "advertisement",
    "comment": "comment",
    "share": "share",
    "related": "related",
    "promotion": "promotion",
    "popup": "promotion",
    "nav": "navigation",
    "contents": "navigation",
    "author": "byline",
    "date": "byline",
    "caption": "caption",
    "tags": "navigation",
    "legal": "legal",
    "footer": "legal",
    "sidebar": "related",
    "card": "related",
}
_WORDING_BITS = {1 << WORDINGS.index(name): reason for name, reason in _BY_WORDING.items()}
_CLASS_BITS = {1 << list(CLASS_GROUPS).index(name): reason for name, reason in _BY_CLASS.items()}


def reason(candidate: Candidate) -> str:
    """The kind of clutter that a block is; "other" where nothing tells."""
    if candidate.claim:
        return candidate.claim
    if candidate.block.kind == "caption":
        return "caption"
    wording = wording_bits(candidate.block.text)
    for bit, kind in _WORDING_BITS.items():
        if wording & bit:
            return kind
    return _by_place(candidate.element) or _by_shape(candidate)


def _by_place(element: Element) -> str:
    """What the names of the nearest elements say."""
    current = element
    for _ in range(_LEVELS):
        if current is None or current.tag == "body":
            return ""
        bits = class_bits(current)
        for bit, kind in _CLASS_BITS.items():
            if bits & bit:
                return kind
        if current.tag == "aside":
            return "related"
        current = current.getparent()
    return ""


def _by_shape(candidate: Candidate) -> str:
    block = candidate.block
    if block.kind == "heading":
        return "heading"
    linked = sum(m.end - m.start for m in block.marks if m.kind == "link")
    return "navigation" if linked > 0.7 * len(block.text) else "other"
