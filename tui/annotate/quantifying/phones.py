"""Telephone numbers, which are no figures: "(212) 555-0199", "1-800-FLOWERS", "dial 911"."""

from __future__ import annotations

from tui.annotate.quantifying.tokens import Tokens

_MOST_GROUPS = 6
"""Groups of digits in a telephone number."""
_FREE = frozenset("800 888 877 866 855 844 833".split())
_LINES = frozenset("helpline hotline tel telephone phone fax whatsapp samaritans".split())
_EMERGENCY = frozenset("911 999 112 000 988 101 111".split())
_CALLS = frozenset(
    """call calls called calling dial dialed dialled dialing phone phoned ring rang text emergency
    helpline hotline""".split()
)
_AFTER_EMERGENCY = frozenset(
    "call calls caller callers operator operators dispatcher dispatchers emergency tape".split()
)


def is_phone(tokens: Tokens, start: int) -> int:
    """Where a telephone number ends that starts with token `start`, or 0 where none does."""
    words = tokens.words
    if words[start] == "1" and words[start + 1] == "-" and words[start + 2] in _FREE:
        end = start + 5
        if words[start + 3] == "-" and tokens.surface(start + 4).isupper():
            return end  # 1-800-FLOWERS
    at, digits, groups = start, 0, 0
    while (words[at].isdecimal() and 2 <= len(words[at]) <= 6) or (
        at == start and words[at].isdecimal()
    ):
        digits += len(words[at])
        groups += 1
        if groups > _MOST_GROUPS:
            return 0
        at += 1
        if groups == 1 and words[at : at + 3] == ("(", "0", ")") and words[at + 3].isdecimal():
            at += 3  # +44 (0)20
            continue
        if words[at] in ("-", "–", ")", "/") and words[at + 1].isdecimal():
            at += 1
        elif not (words[at].isdecimal() and tokens.starts[at] - tokens.ends[at - 1] == 1):
            break
    leading = words[start].startswith("0") or tokens.before(start) == "+"
    dashed = groups >= 3 and words[start + 1] in ("-", "–", ")") and digits >= 9
    if digits >= 7 and groups >= 2 and (leading or dashed) and not _is_iso_date(tokens, start):
        return at
    before = tokens.before(start - 1) if tokens.before(start) == ":" else tokens.before(start)
    if before in _LINES and groups >= 2 and digits >= 5:
        return at
    if groups == 2 and digits == 7 and words[start + 1] == "-" and len(words[start]) == 3:
        return at if len(words[start + 2]) == 4 and tokens.glued(start + 1) else 0
    return 0


def _is_iso_date(tokens: Tokens, start: int) -> bool:
    """Whether three groups of digits are a date rather than a telephone number."""
    sizes = [len(tokens.words[start + offset]) for offset in (0, 2, 4)]
    return sizes in ([4, 2, 2], [2, 2, 4], [1, 2, 4], [2, 1, 4], [1, 1, 4])


def is_emergency_call(tokens: Tokens, start: int) -> bool:
    """Whether an emergency number is dialled at token `start`."""
    if tokens.words[start] not in _EMERGENCY:
        return False
    if tokens.before(start) == "-":
        return True  # "a post-911 effort"
    back = {tokens.before(start - offset) for offset in range(3)}
    return (
        bool(back & _CALLS)
        or tokens.words[start + 1] in _AFTER_EMERGENCY
        or tokens.before(start) in ("a", "the", "to")
    )
