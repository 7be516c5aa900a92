"""Numbers in digits and words, as Decimals: "1.2 trillion", "twenty-six", "two and a half"."""

from __future__ import annotations

from decimal import Decimal

from tui.annotate.quantifying.digits import read_digits
from tui.annotate.quantifying.numerals import (
    DENOMINATORS,
    DOZENS,
    ORDINALS,
    SCALES,
    TENS,
    UNITS,
    VULGAR,
    Number,
    quotient,
)
from tui.annotate.quantifying.tokens import Tokens, parse_digits

_SHARE_LEADS = frozenset("by than about nearly almost over under around roughly only just".split())
_QUARTERED = frozenset("mile hour point century pound".split())
_NO_LIMIT = Decimal(10**40)


def read_number(tokens: Tokens, start: int) -> Number | None:
    """The longest number that starts with token `start`; None where there is none."""
    word = tokens.words[start]
    if word in ("half", "quarter"):
        return _part_of_scale(tokens, start + 1, quotient(Decimal(1), DENOMINATORS[word]))
    if word in VULGAR:
        return Number(start + 1, Decimal(VULGAR[word]), fraction=True)
    if word[:1].isdecimal():
        number = read_digits(tokens, start)
        if number is None or number.ordinal or number.fraction:
            return number
        return _with_part(tokens, _read_scaled(tokens, number.end, number.value, number))
    if word in ("a", "an"):
        return _read_article(tokens, start)
    if word in ORDINALS and word != "zeroth":
        return Number(start + 1, ORDINALS[word], ordinal=True)
    if word in UNITS or word in TENS:
        return _with_part(tokens, _read_words(tokens, start))
    return None


def _read_article(tokens: Tokens, start: int) -> Number | None:
    """ "a hundred", "a dozen", "a third", "a quarter of a million"; "a" alone is no number."""
    word = tokens.words[start + 1]
    one = Decimal(1)
    if (word in SCALES and len(word) > 3) or word in DOZENS:
        return _with_part(tokens, _read_scaled(tokens, start + 1, one, None))
    if word == "half" or (word in DENOMINATORS and _is_share(tokens, start)):
        return _part_of_scale(tokens, start + 2, quotient(one, DENOMINATORS[word]))
    return None


def _is_share(tokens: Tokens, start: int) -> bool:
    """Whether "a third" is a part here, not the third of a row."""
    follower = tokens.words[start + 2]
    quartered = tokens.words[start + 3] if follower == "-" else follower
    if tokens.words[start + 1] == "quarter" and quartered in _QUARTERED:
        return True
    if follower in ("of", "million", "billion", "to"):
        return True
    before = tokens.before(start)
    return before in _SHARE_LEADS or (follower in ("", ".") and before in ("", "to"))


def _part_of_scale(tokens: Tokens, end: int, part: Decimal) -> Number:
    """A part before token `end`, times the scale that it is part of: "half a million"."""
    words = tokens.words
    at = end
    if words[at] == "of" and words[at + 1] in ("a", "an"):
        at += 2
    elif words[at] in ("a", "an"):
        at += 1
    scale = SCALES.get(words[at]) or DOZENS.get(words[at])
    if scale is None or len(words[at]) < 4:
        return Number(end, part, fraction=True)
    return Number(at + 1, part * scale)


def _skip_hyphen(tokens: Tokens, at: int) -> int:
    """The token after a hyphen at `at`, or `at` where there is none."""
    return at + 1 if tokens.words[at] in ("-", "‐", "‑") else at


def _read_words(tokens: Tokens, start: int) -> Number:
    """A cardinal that begins with a word, with its scales, or an ordinal: "twenty-first"."""
    words = tokens.words
    value = UNITS.get(words[start])
    if value is not None:
        if words[start + 1] == "point" and words[start + 2] in UNITS:
            return _read_decimals(tokens, start + 1, value)
        return _read_scaled(tokens, start + 1, value, None)
    value = TENS[words[start]]
    at = _skip_hyphen(tokens, start + 1)
    if words[at] in UNITS and 1 <= UNITS[words[at]] <= 9:
        return _read_scaled(tokens, at + 1, value + UNITS[words[at]], None)
    if words[at] in ORDINALS and ORDINALS[words[at]] <= 9:
        return Number(at + 1, value + ORDINALS[words[at]], ordinal=True)
    return _read_scaled(tokens, start + 1, value, None)


def _read_decimals(tokens: Tokens, at: int, whole: Decimal) -> Number:
    """Digits that are spelt out behind the word "point" at `at`."""
    digits = ""
    end = at + 1
    while tokens.words[end] in UNITS and len(digits) < 12:
        digits += str(UNITS[tokens.words[end]])
        end += 1
    return _read_scaled(tokens, end, Decimal(f"{whole}.{digits}"), None)


def _leaf(tokens: Tokens, at: int) -> tuple[Decimal, int] | None:
    """A number below a hundred in words, or digits, that a larger number may go on with."""
    words = tokens.words
    if words[at][:1].isdecimal():
        value = parse_digits(words[at])
        return None if value is None or tokens.glued(at + 1) else (value, at + 1)
    if words[at] in UNITS:
        return UNITS[words[at]], at + 1
    if words[at] in TENS:
        value = TENS[words[at]]
        unit = _skip_hyphen(tokens, at + 1)
        if words[unit] in UNITS and 1 <= UNITS[words[unit]] <= 9:
            return value + UNITS[words[unit]], unit + 1
        return value, at + 1
    return None


def _read_scaled(tokens: Tokens, at: int, value: Decimal, plain: Number | None) -> Number:
    """`value` with the hundreds, thousands and so on that follow from token `at`.

    `plain` is the number as it stands where nothing follows.
    """
    words = tokens.words
    total, group, limit = Decimal(0), value, _NO_LIMIT
    end, scaled = at, False
    while True:
        at = _skip_hyphen(tokens, end)
        scale = SCALES.get(words[at]) or DOZENS.get(words[at])
        if scale is not None and (scale < limit or (scale > 100 and not group)):
            if scale == 100:
                group, limit = group * scale, min(limit, Decimal(100_000))
                room = Decimal(100)
            else:
                total, group = (total + (group * scale)) if group else total * scale, Decimal(0)
                limit = room = scale
            end, scaled = at + 1, True
        elif not scaled:
            break
        else:
            comma = words[at] == "," and not group and words[at + 2] == "hundred"
            joined = at + 1 if comma or words[at] in ("and", "&") else at
            leaf = _leaf(tokens, joined)
            if leaf is None or leaf[0] >= room or room <= 12 or leaf[0] == 0:
                break
            if joined > at and words[joined][:1].isdecimal() and room > 100:
                break  # "$60 million and 23 vehicles"
            if joined > at and leaf[0] < 10 and words[leaf[1]] in DENOMINATORS:
                break
            if joined > at and SCALES.get(words[leaf[1]], Decimal(0)) >= limit:
                break
            group, end = group + leaf[0], leaf[1]
            room = Decimal(1)
    if not scaled:
        return plain or Number(end, value)
    if words[end] == "point" and words[end + 1] in UNITS:
        return _read_decimals(tokens, end, total + group)
    return Number(end, total + group)


def _with_part(tokens: Tokens, number: Number) -> Number:
    """`number` with the part that follows it: "and a half", "thirds", "in five"; or as it is."""
    if number.ordinal or number.fraction:
        return number
    words = tokens.words
    end = number.end
    joint = _skip_hyphen(tokens, end)
    if words[joint] == "and":
        numerator = Decimal(1)
        at = joint + 1
        if words[at] in UNITS and words[at + 1] in DENOMINATORS:
            numerator = UNITS[words[at]]
            at += 1
        elif words[_skip_hyphen(tokens, at)] in ("a", "an"):
            at = _skip_hyphen(tokens, _skip_hyphen(tokens, at) + 1)
        below = DENOMINATORS.get(words[at])
        bare = at == joint + 1 and (words[at] != "half" or words[at + 1] in ("a", "of"))
        if below is None or bare:
            return number
        unit = SCALES.get(words[end - 1], Decimal(1))
        part = quotient(numerator, below)
        if unit > 100 and words[at + 1] in SCALES:
            return Number(at + 2, number.value + part * SCALES[words[at + 1]])
        value = number.value + part * (unit if unit > 100 else 1)
        return _read_scaled(tokens, at + 1, value, Number(at + 1, value))
    at = _skip_hyphen(tokens, end)
    below = DENOMINATORS.get(words[at])
    if below is None or number.digits:
        return number
    if (number.value == 1) == words[at].endswith("s") and words[at] != "half":
        return number
    return _part_of_scale(tokens, at + 1, quotient(number.value, below))
