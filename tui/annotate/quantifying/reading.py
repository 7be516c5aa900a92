"""One sentence's figures: which reader may begin at a token, and what it must not take."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tui.annotate.quantifying import exclusions
from tui.annotate.quantifying.ages import read_age_group
from tui.annotate.quantifying.calendar import MONTHS, WEEKDAYS
from tui.annotate.quantifying.contexts import in_context
from tui.annotate.quantifying.coordinates import read_coordinates
from tui.annotate.quantifying.currencies import CODES, LOCAL, PREFIXES, SIGNS
from tui.annotate.quantifying.dates import read_date
from tui.annotate.quantifying.found import Found, Setting
from tui.annotate.quantifying.joining import in_series, joined, sharing
from tui.annotate.quantifying.moments import widen
from tui.annotate.quantifying.numbers import read_number
from tui.annotate.quantifying.numerals import ORDINALS, TENS, UNITS, VULGAR
from tui.annotate.quantifying.ordinals import read_ordinal
from tui.annotate.quantifying.periods import (
    read_period,
    read_spoken_year,
    soften,
)
from tui.annotate.quantifying.phones import is_phone
from tui.annotate.quantifying.ranges import read_amounts
from tui.annotate.quantifying.relatives import RELATIVES, read_relative
from tui.annotate.quantifying.shares import read_ratio, read_score, read_share
from tui.annotate.quantifying.stopwatch import read_stopwatch
from tui.annotate.quantifying.times import read_time
from tui.annotate.quantifying.tokens import Tokens
from tui.annotate.quantifying.vague import read_vague
from tui.annotate.quantifying.worded import (
    TIMES,
    counts_one,
    is_inside_word,
    is_named_number,
    is_part,
    read_article,
    read_frequency,
)

_DATES = MONTHS.keys() | WEEKDAYS.keys()
_PERIODS = frozenset("q h ad ' ’ ‘ spring summer autumn fall winter".split()) | {
    word[:-1] + "ies" for word in TENS
}
_VAGUE = frozenset(
    """tens dozens scores hundreds thousands millions billions trillions lakhs crores several few
    couple""".split()
)
_NUMBERS = UNITS.keys() | TENS.keys() | ORDINALS.keys() | VULGAR.keys()
_MONEY = SIGNS.keys() | PREFIXES.keys() | LOCAL.keys() | {code.lower() for code in CODES}
_OTHERS = frozenset("half quarter a an between minus negative - − + – noon midnight midday".split())
STARTS = _DATES | RELATIVES | TIMES.keys() | _PERIODS | _VAGUE | _NUMBERS | _MONEY | _OTHERS
"""Words that a figure may begin with, beside digits."""

_SIGN_WORDS = frozenset({"-", "−", "+", "–", "minus", "negative"})


def read_sentence(tokens: Tokens, setting: Setting) -> Iterator[Found]:
    """The figures of the sentence, in order; they don't overlap."""
    words, count = tokens.words, tokens.count
    at = 0
    held: Found | None = None
    while at < count:
        word = words[at]
        if not (word[0].isdecimal() or word in STARTS):
            at += 1
            continue
        found = _read(tokens, at, setting)
        if found is None:
            at = _past(tokens, at)
            continue
        found = widen(tokens, found)
        at = found.end
        if held is not None:
            if found.start < held.end:  # "two days later" and "later this week" in one
                found = replace(found, start=held.end)
            found = in_series(tokens, held, found)
            both = joined(tokens, held, found)
            if both is not None:
                held = both
                continue
            yield sharing(tokens, held, found)
        held = found
    if held is not None:
        yield held


def _past(tokens: Tokens, at: int) -> int:
    """The token to go on with behind one that begins no figure; a code is left behind whole."""
    if not tokens.words[at][0].isdecimal():
        return at + 1
    code = is_phone(tokens, at) or exclusions.is_size(tokens, at)
    if code:
        return code
    at += 1
    while tokens.glued(at) and (tokens.words[at][:1].isalnum() or tokens.words[at] in "-–/:._x×+"):
        at += 1
    return at


def _read(tokens: Tokens, at: int, setting: Setting) -> Found | None:
    """The figure that begins with token `at`, or None."""
    word = tokens.words[at]
    if word[0].isdecimal():
        return _read_digits(tokens, at, setting)
    if word in _DATES or word == "between":
        found = read_date(tokens, at, setting)
        if found is not None:
            return soften(found, tokens)
    if word == "between":
        found = read_time(tokens, at + 1)
        if found is not None and found.low is not None:
            return found
    if word in RELATIVES:
        return read_relative(tokens, at, setting)
    if word in _PERIODS:
        found = read_age_group(tokens, at) or read_period(tokens, at)
        if found is not None:
            return soften(found, tokens)
    if word in TIMES:
        return read_frequency(tokens, at)
    if word in _VAGUE or word in ("a", "some"):
        found = read_vague(tokens, at)
        if found is not None:
            return found
    if word in ("twenty", "thirty"):
        found = read_date(tokens, at, setting)
        if found is not None:
            return found
    if word in ORDINALS:
        return read_date(tokens, at, setting) or read_ordinal(tokens, at)
    if word in ("noon", "midnight", "midday"):
        return read_time(tokens, at)
    if word in _SIGN_WORDS and not _is_sign(tokens, at):
        return None
    return _read_worded(tokens, at)


def _is_sign(tokens: Tokens, at: int) -> bool:
    """Whether a number follows the sign at token `at`; "plus or minus 3 points" are 3 points."""
    word, follower = tokens.words[at : at + 2]
    if word == "minus" and tokens.words[max(0, at - 2) : at] == ("plus", "or"):
        return False
    spelt = word in ("minus", "negative") and (follower in UNITS or follower in TENS)
    return follower[:1].isdecimal() or follower in SIGNS or spelt


def _read_digits(tokens: Tokens, at: int, setting: Setting) -> Found | None:
    """A figure that begins with digits."""
    if is_phone(tokens, at) or exclusions.is_size(tokens, at):
        return None
    group = read_age_group(tokens, at)
    if group is not None:
        return soften(group, tokens)
    glued = tokens.glued(at)
    if exclusions.sticks_before(tokens, at) and tokens.before(at) != "-":
        return None
    found = read_coordinates(tokens, at) or read_stopwatch(tokens, at)
    found = found or read_date(tokens, at, setting)
    if found is None and not exclusions.is_verse(tokens, at):
        found = read_time(tokens, at) or read_period(tokens, at)
    if found is not None:
        if glued and exclusions.is_identifier(tokens, at, found.end):
            mid = tokens.before(at) == "-" and tokens.before(at - 1) in ("mid", "pre", "post")
            if not mid:
                return None
        return soften(found, tokens)
    if exclusions.is_list_number(tokens, at, at + 1):
        return None
    found = read_score(tokens, at) or read_ratio(tokens, at) or read_share(tokens, at)
    if found is not None:
        verse = found.kind == "ratio" and exclusions.is_verse(tokens, at)
        named = found.kind != "score" and exclusions.is_name(tokens, at, found.end)
        return None if verse or named else found
    number = read_number(tokens, at)
    if number is None or exclusions.is_identifier(tokens, at, number.end):
        return None
    if number.ordinal:
        return read_ordinal(tokens, at)
    found = read_amounts(tokens, at)
    return in_context(tokens, at, found)


def _read_worded(tokens: Tokens, at: int) -> Found | None:
    """A figure that begins with a number word, a sign, an article or a currency."""
    words = tokens.words
    word = words[at]
    if word in ("a", "an") and not (words[at + 1] == "$" and tokens.glued(at + 1)):
        return read_article(tokens, at)
    if tokens.glued(at) and is_inside_word(tokens, at):
        return None
    if word in UNITS or word in TENS:
        found = read_spoken_year(tokens, at) or read_time(tokens, at)
        found = found or read_share(tokens, at) or read_ratio(tokens, at)
        if found is not None:
            return found
        number = read_number(tokens, at)
        if number is not None and number.ordinal:
            return read_ordinal(tokens, at)
        if number is not None and number.value == 1 and not counts_one(tokens, at, number.end):
            return None
        if is_named_number(tokens, at):
            return None
    if word in ("half", "quarter"):
        time = read_time(tokens, at)
        if time is not None or not is_part(tokens, at):
            return time
    if word in _SIGN_WORDS and words[at + 1][:1].isdecimal():
        number = read_number(tokens, at + 1)
        if (
            number is None
            or is_phone(tokens, at + 1)
            or exclusions.is_identifier(tokens, at + 1, number.end)
        ):
            return None
    return in_context(tokens, at, read_amounts(tokens, at))
