"""What a figure measures, where the sentence says so plainly."""

from __future__ import annotations

from tui.annotate.quantifying.found import Found
from tui.annotate.quantifying.nouns import is_word
from tui.annotate.quantifying.tokens import Tokens

_MEASURING = frozenset(
    """is was are were be been reached reach hit stood stands rose rise rises fell fall falls grew
    grow grows increased decreased dropped drop climbed jumped declined slipped surged soared shrank
    totaled totalled total cost costs weighs weighed measures measured earns earned averaged
    averages exceeded exceeds remains remained slumped plunged gained lost added edged
    tumbled""".split()
)
_LINKS = frozenset(
    """to by at about around nearly almost roughly approximately some over under more less fewer
    than least most up just only as many much high low an a the from of estimated close""".split()
)
_BREAKS = frozenset(', ; : — – ( ) " “ ” and but that which who while when after before as'.split())
_DETERMINERS = frozenset("the a an its his her their our my this these those".split())
_LONGEST = 7
_DATED = frozenset({"date", "time", "ordinal", "age", "coordinates", "score"})


def find_subject(tokens: Tokens, found: Found) -> str:
    """The words that say what is measured, as written, or nothing: "the unemployment rate"."""
    if found.kind in _DATED:
        return ""
    words = tokens.words
    if words[found.end] == "of" and found.kind != "duration":
        return _phrase_after(tokens, found.end + 1)
    at = found.start - 1
    while at >= 0 and words[at] in _LINKS and words[at] != "of":
        at -= 1
    if at > 0 and words[at] == "of":
        return _phrase_before(tokens, at)
    if at > 0 and words[at] in _MEASURING:
        return _phrase_before(tokens, at)
    return ""


def _phrase_after(tokens: Tokens, start: int) -> str:
    """The noun phrase that opens with token `start`."""
    words = tokens.words
    first = start + 1 if words[start] in _DETERMINERS else start
    end = first
    while end < first + _LONGEST and is_word(words[end]):
        end += 1
    return tokens.text[tokens.starts[first] : tokens.ends[end - 1]] if end > first else ""


def _phrase_before(tokens: Tokens, end: int) -> str:
    """The words that end before token `end`, back to the beginning of their clause."""
    words = tokens.words
    start = end
    while start > 0 and end - start <= _LONGEST and words[start - 1] not in _BREAKS:
        start -= 1
        if words[start] in _DETERMINERS and end - start > 1:
            break
    if end - start > _LONGEST:
        return ""
    if words[start] in _DETERMINERS:
        start += 1
    if start >= end or not words[start][:1].isalpha():
        return ""
    return tokens.text[tokens.starts[start] : tokens.ends[end - 1]]
