"""Number words that are figures only in some places: "one", "half", "a week"."""

from __future__ import annotations

from decimal import Decimal

from tui.annotate.quantifying.currencies import read_name
from tui.annotate.quantifying.found import Found
from tui.annotate.quantifying.nouns import is_word
from tui.annotate.quantifying.numbers import read_number
from tui.annotate.quantifying.ranges import read_amounts
from tui.annotate.quantifying.single_units import read_single
from tui.annotate.quantifying.tokens import Tokens, is_headline
from tui.annotate.quantifying.units import read_unit

_HALF_TAILS = frozenset("of a an the his her their its our my all that those these".split())
_HALF_LEADS = frozenset("by about nearly almost than over roughly and around".split())
_HALVED = frozenset("hour mile dozen".split())
_WHICH_HALF = frozenset("first second latter other the each either opening final better".split())
"""Before a half that is a stretch of a match or a year, not a part of something."""
_COUNTED_ONES = frozenset(
    """person man woman child boy girl soldier civilian officer policeman student goal point vote
    case death victim passenger survivor seat run wicket game match medal""".split()
)
TIMES = {"once": Decimal(1), "twice": Decimal(2), "thrice": Decimal(3)}
_WITHIN = frozenset("in for after within least".split())
_BODIES = frozenset("group gang council circle committee".split())
"""What is named by its number: "the Group of Seven"."""
_NAMES = frozenset("big formula league gang channel air phase type".split())


def is_inside_word(tokens: Tokens, at: int) -> bool:
    """Whether the word is the later part of a compound: "twenty-one" was not read from here."""
    before = tokens.before(at)
    if before == "-" and tokens.glued(at - 1):
        return tokens.before(at - 1)[:1].isalpha() and tokens.before(at - 1) not in ("mid", "late")
    return before in ("'", "’", "_", "@", "#", "/") and tokens.glued(at - 1)


def is_part(tokens: Tokens, at: int) -> bool:
    """Whether "half" or "quarter" is a part of something here, not of a match or a year."""
    words = tokens.words
    number = read_number(tokens, at)
    if number is not None and not number.fraction:
        return words[at] == "half" or words[number.end - 1] in ("million", "billion", "trillion")
    if words[at] == "quarter":
        return False
    before = tokens.before(at)
    if before in _WHICH_HALF:
        return False
    if words[at + 1] in ("-", "time", "past", "way") and words[at + 2] not in _HALVED:
        return False
    follower = words[at + 1]
    if follower in _HALF_TAILS or follower == "-":
        return True
    return before in _HALF_LEADS


def read_article(tokens: Tokens, at: int) -> Found | None:
    """ "a dozen", "a third of", "a million dollars", "a week ago"; most articles open none."""
    if read_number(tokens, at) is not None:
        return read_amounts(tokens, at)
    return read_single(tokens, at)


def read_frequency(tokens: Tokens, at: int) -> Found | None:
    """ "once a week", "twice every year": how often in a stretch of time."""
    if tokens.words[at + 1] not in ("a", "an", "per", "every", "each"):
        return None
    unit = read_unit(tokens, at + 2)
    if unit is None or unit[0].kind != "duration" or tokens.words[at + 2].endswith("s"):
        return None
    often = TIMES[tokens.words[at]]
    return Found(at, unit[1], "rate", often, unit=f"time/{unit[0].symbol}")


def counts_one(tokens: Tokens, at: int, end: int) -> bool:
    """Whether "one" is a number here: "one percent", "at least one man", not "one of the"."""
    words = tokens.words
    if end > at + 1:
        return True
    if tokens.before(at) in ("no", "the", "this", "that", "which", "any", "every", "each", "not"):
        return False
    follower = words[end]
    if follower == "-" or follower in ("percent", "per", "%"):
        unit = read_unit(tokens, end + 1) or read_name(tokens, end + 1)
        return follower != "-" or unit is not None
    if follower in _COUNTED_ONES or (tokens.before(at) in ("least", "than") and is_word(follower)):
        return True
    if follower == "day" and words[end + 1] in ("in", "later", "before", "after", "ahead"):
        return True
    if follower in ("day", "night") and tokens.before(at) != "than":
        return tokens.before(at) in _WITHIN
    named = read_unit(tokens, end) is not None or read_name(tokens, end) is not None
    return named and len(follower) > 2


def is_named_number(tokens: Tokens, at: int) -> bool:
    """Whether a number word is part of a name: "the Big Four", "Formula One"."""
    if at == 0 or not tokens.capital(at):
        return False
    if tokens.capital(at - 1) and tokens.before(at) in _NAMES:
        return True
    if tokens.before(at) == "of" and tokens.capital(at - 2):
        return tokens.words[at - 2] in _BODIES or not is_headline(tokens)
    beside = tokens.capital(at - 1) or (tokens.capital(at + 1) and tokens.before(at).isalpha())
    return beside and not is_headline(tokens)
