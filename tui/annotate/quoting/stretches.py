"""The marked stretches of a text: what stands between an opening and a closing quotation mark.

One pass over a block, whatever is in it: marks are told apart by their glyph and by what stands
around them, a stack pairs the double ones, and single ones count only where they pair well, since
most of them are apostrophes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Literal, NamedTuple

Family = Literal["double", "single"]

_DOUBLE = re.compile(r"[\"“”„‟«»＂「」『』]")
_SINGLE = re.compile(r"['‘’‚‛‹›`]")
_OPENING = frozenset("“„‟«「『‘‚‛‹")
_CLOSING = frozenset("”»」』’›")
_BEFORE_OPENING = frozenset("([{<—–-/:*_>|\u200b" + "\"“”„«»'‘’‚‹")
_AFTER_CLOSING = frozenset(".,;:!?)]}>—–-/…*_|\u200b" + "\"“”«»'‘’›")
_STOPS = frozenset(".,!?…;—–")
_ELIDED = re.compile(r"(?:\d0?s?|em|tis|twas|til|till|cause|n|bout|round|cos|cuz|er|im)(?!\w)|\d")
"""What an apostrophe may stand before: '90s, 'em, 'tis."""
_TAG = re.compile(r",\s(?:[^\W\d_]{1,24}\s){0,3}(?:said|says|added|asked|wrote|told)(?!\w)")


@dataclass(frozen=True, slots=True)
class Stretch:
    """The words within two marks, without blanks, and without the comma of the sentence around.

    `outer_start` and `outer_end` take the marks in; an unclosed stretch runs to the end of its
    paragraph. Stretches don't overlap: a quote inside a quote belongs to the outer one.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    family: Family
    closed: bool = True


class _Mark(NamedTuple):
    start: int
    end: int
    opens: bool
    closes: bool


def find_stretches(text: str, start: int, end: int, runs_on: bool = False) -> list[Stretch]:
    """The marked stretches of the block `text[start:end]`, in order.

    `runs_on` says that the paragraph before was left open, so that a first mark that closes is
    the end of it.
    """
    doubles = _pair_doubles(text, start, end, runs_on)
    singles = [
        (outer, end_outer)
        for outer, end_outer in _pair_singles(text, start, end)
        if not _starts_within(doubles, outer)
    ]
    return _outermost(text, doubles, singles)


def cut_before_tag(text: str, stretch: Stretch) -> Stretch:
    """A stretch that nobody closed, up to ", said Moen" where that is in it."""
    tag = _TAG.search(text, stretch.start, stretch.end)
    if tag is None:
        return stretch
    return replace(stretch, end=tag.start(), outer_end=tag.start(), closed=True)


def has_double_marks(text: str) -> bool:
    """Whether the page marks speech with double marks, so that single ones mean less."""
    return sum(1 for _ in islice(_DOUBLE.finditer(text), 4)) >= 4


def _outermost(text: str, doubles: list[Stretch], singles: list[tuple[int, int]]) -> list[Stretch]:
    """Both kinds in order of place; what stands inside another is dropped."""
    both = doubles + [
        made
        for outer, end_outer in singles
        if (made := _stretch(text, outer, outer + 1, end_outer - 1, end_outer, "single"))
    ]
    both.sort(key=lambda stretch: (stretch.outer_start, -stretch.outer_end))
    kept: list[Stretch] = []
    for stretch in both:
        if not kept or stretch.outer_start >= kept[-1].outer_end:
            kept.append(stretch)
    return kept


def _stretch(
    text: str, outer: int, start: int, end: int, outer_end: int, family: Family, closed: bool = True
) -> Stretch | None:
    """The stretch without its blanks and the comma before its mark, None when nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return Stretch(start, end, outer, outer_end, family, closed) if start < end else None


def _shapes(text: str, start: int, end: int, left: int, right: int) -> tuple[bool, bool]:
    """Whether the mark at `left:right` looks like one that opens, and like one that closes."""
    before = text[left - 1] if left > start else " "
    after = text[right] if right < end else " "
    blank_before, blank_after = before.isspace(), after.isspace()
    opens = (blank_before or before in _BEFORE_OPENING) and not blank_after
    closes = (blank_after or after in _AFTER_CLOSING) and not blank_before
    return opens, closes


def _double_marks(text: str, start: int, end: int) -> Iterator[_Mark]:
    """The double marks of a block, but for inches and the values of HTML attributes."""
    attribute = False
    for found in _DOUBLE.finditer(text, start, end):
        left, right = found.span()
        glyph = text[left]
        if attribute:
            attribute = False
            continue
        if glyph == '"' and left > start and text[left - 1] == "=":
            attribute = True
            continue
        if glyph == '"' and _is_inch(text, start, left, right):
            continue
        opens, closes = _shapes(text, start, end, left, right)
        if opens == closes:
            opens, closes = glyph in _OPENING, glyph in _CLOSING
        yield _Mark(left, right, opens, closes)


def _is_inch(text: str, start: int, left: int, right: int) -> bool:
    """Whether the mark measures: after feet (5'10"), or before "x", "by", "wide"."""
    if left == start or not (text[left - 1].isdigit() or text[left - 1] in "½¼¾"):
        return False
    before = text[max(start, left - 7) : left]
    if re.search(r"\d['’′]\s?[\d½¼¾.]+$", before):
        return True
    return (
        re.match(r"\s?(?:x|×|by|wide|long|tall|deep|thick|diameter)\b", text[right : right + 9])
        is not None
    )


def _pair_doubles(text: str, start: int, end: int, runs_on: bool) -> list[Stretch]:
    """The outermost pairs of double marks in a block, and what is left open."""
    open_marks: list[_Mark] = []
    pairs: list[tuple[_Mark, _Mark]] = []
    first_close: _Mark | None = None
    seen = False
    for mark in _double_marks(text, start, end):
        glyph = text[mark.start]
        same = bool(open_marks) and glyph == text[open_marks[-1].start] and glyph in "”»"
        if open_marks and (mark.closes or not mark.opens or same):
            pairs.append((open_marks.pop(), mark))
        elif mark.opens or (not mark.closes and glyph == '"'):
            if not open_marks and _measures(text, start, mark):
                continue
            open_marks.append(mark)
        elif not seen and runs_on:
            first_close = mark
        seen = True
    stretches = []
    if first_close is not None:
        made = _stretch(text, start, start, first_close.start, first_close.end, "double")
        stretches += [made] if made else []
    return stretches + _settle(text, end, open_marks, pairs)


def _measures(text: str, start: int, mark: _Mark) -> bool:
    """Whether a mark that nothing needs stands right after a digit: a 12" pipe."""
    return mark.start > start and text[mark.start - 1].isdigit() and text[mark.start] == '"'


def _settle(
    text: str, end: int, left_open: list[_Mark], pairs: list[tuple[_Mark, _Mark]]
) -> list[Stretch]:
    """Pairs and marks left open as stretches, outermost only.

    A mark left open reaches to the next opening mark, or to the end of the paragraph.
    """
    starts = sorted([(a.start, a, b) for a, b in pairs] + [(m.start, m, None) for m in left_open])
    stretches: list[Stretch] = []
    reached = -1
    for i, (_, opening, closing) in enumerate(starts):
        if opening.start < reached:
            continue
        if closing is not None:
            limit, outer_end = closing.start, closing.end
        else:
            limit = outer_end = starts[i + 1][0] if i + 1 < len(starts) else end
        made = _stretch(
            text, opening.start, opening.end, limit, outer_end, "double", closing is not None
        )
        reached = outer_end
        stretches += [made] if made else []
    return stretches


def _starts_within(stretches: list[Stretch], position: int) -> bool:
    """Whether `position` is inside one of the stretches, which are in order."""
    low, high = 0, len(stretches)
    while low < high:
        middle = (low + high) // 2
        if stretches[middle].outer_end <= position:
            low = middle + 1
        else:
            high = middle
    return low < len(stretches) and stretches[low].outer_start <= position


def _pair_singles(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Outer spans of pairs of single marks; apostrophes, feet and elisions are none."""
    opening = -1
    closing = -1
    for found in _SINGLE.finditer(text, start, end):
        left, right = found.span()
        opens, closes = _single_role(text, start, end, left, right)
        if text[left] == "‘" and opening >= 0 and text[opening] == "‚":
            opens, closes = False, True
        if opens:
            if 0 <= opening < closing:
                yield opening, closing + 1
            opening, closing = left, -1
        elif closes and opening >= 0 and (closing < 0 or not _closes_well(text, end, closing)):
            closing = left
    if 0 <= opening < closing:
        yield opening, closing + 1


def _single_role(text: str, start: int, end: int, left: int, right: int) -> tuple[bool, bool]:
    """Whether a single mark opens, and whether it closes; an apostrophe does neither."""
    glyph = text[left]
    before = text[left - 1] if left > start else " "
    after = text[right] if right < end else " "
    if (before.isalnum() and after.isalnum()) or glyph in (before, after):
        return False, False
    opens, closes = _shapes(text, start, end, left, right)
    if glyph in "’›" and opens and not closes:
        return False, False
    if opens and _ELIDED.match(text, right, min(end, right + 8)):
        opens = False
    if glyph in "‘‚‛‹`":
        return opens, False
    return opens and not closes, closes


def _closes_well(text: str, end: int, mark: int) -> bool:
    """Whether a single mark at `mark` is plainly no plural's apostrophe ("the workers' pay")."""
    if text[mark - 1] in _STOPS:
        return True
    after = text[mark + 1] if mark + 1 < end else "\n"
    return text[mark - 1] not in "sS" or not after.isspace() or after == "\n"
