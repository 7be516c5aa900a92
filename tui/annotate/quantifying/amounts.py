"""A number and what it measures: percent, money, measures, durations, ages, counts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from tui.annotate.quantifying.currencies import read_name, read_sign
from tui.annotate.quantifying.nouns import is_plural, is_word, read_noun, singular
from tui.annotate.quantifying.numbers import read_number
from tui.annotate.quantifying.numerals import Number
from tui.annotate.quantifying.per_units import over_another
from tui.annotate.quantifying.tokens import Tokens
from tui.annotate.quantifying.units import read_unit
from tui.model import QuantityKind

DASHES = frozenset("-–—‐‑−")
_SUFFIXES = {
    "k": Decimal(1000), "m": Decimal(10**6), "mm": Decimal(10**6), "b": Decimal(10**9),
    "t": Decimal(10**12),
}  # fmt: skip
_PERCENT = frozenset({"%", "percent", "pct", "percents", "percentage", "٪", "％"})
_LENGTH_WORDS = frozenset("thick wide long tall high deep by x of in , . ) ; :".split()) | {""}
_DOUBTFUL_MONEY = {"won": 1000, "real": 100, "mark": 100, "marks": 1000, "sol": 100, "dram": 100,
                   "rand": 10, "dong": 1000, "lei": 10, "lev": 10, "nickel": 10**9,
                   "nickels": 2, "dimes": 2, "ether": 10**9, "bucks": 1}  # fmt: skip
_WEIGHING = frozenset(
    "weigh weighs weighed weighing weight lose loses lost losing gain gained heavier".split()
)
_PAYING = frozenset(
    """£ fine fined fines cost costs paid pay pays paying worth price priced earn earned earns spend
    spent raised prize ticket tickets buy bought sold sell donated wage wages salary fee fees bill
    tax loan debt bank currency cash money budget charged note coin""".split()
)
_PICTURE_HEIGHTS = frozenset({360, 480, 720, 1080, 1440, 2160, 4320})
_COMPASS = frozenset("north south east west n s e w latitude longitude".split())
_MEASURED = frozenset(
    "tall high deep wide long away from race sprint dash hurdles freestyle".split()
)
_ROUGH_TAILS = frozenset("plus odd something strong".split())
"""Behind a number and a hyphen, before what is counted: "40-odd hotels"."""
_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
_RISKY_SYMBOLS = frozenset("K B A t st W V N g am pm au ct".split())
_NEVER_SYMBOLS = frozenset("K B G au AU ct CT st St ST T".split())
"""Letters behind a number that mean thousands, billions, a street or a saint rather than a unit."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A value with its unit, ending before token `end`.

    `bare`: no unit stands with it. `plain`: written in digits alone, without a scale.
    """

    end: int
    value: Decimal
    kind: QuantityKind
    unit: str = ""
    bare: bool = False
    plain: bool = False


def read_money(tokens: Tokens, start: int) -> Amount | None:
    """An amount that opens with the sign or code of its currency."""
    sign = read_sign(tokens, start)
    if sign is None:
        return None
    code, at = sign
    if code == "INR" and tokens.words[at] == ".":
        at += 1
    negative = tokens.words[at] in DASHES and tokens.glued(at + 1)
    number = read_number(tokens, at + negative)
    if number is None or number.ordinal or not tokens.words[at + negative][:1].isdecimal():
        return None
    number = with_suffix(tokens, number, money=True)
    if tokens.glued(number.end) and tokens.words[number.end][:1].isalpha():
        return None
    value = -number.value if negative else number.value
    return Amount(number.end, value, "money", code, plain=number.digits)


def with_suffix(tokens: Tokens, number: Number, money: bool) -> Number:
    """`number` times the letter that is glued to it: "£1.5m", "50k", "$2T"."""
    at = number.end
    factor = _SUFFIXES.get(tokens.words[at])
    if factor is None or not number.digits:
        return number
    follower = tokens.words[at + 1]
    apart = money and tokens.words[at] in ("m", "b")
    broken = number.value % 1 != 0 and tokens.surface(at) in ("M", "k")
    if not (tokens.glued(at) or apart or broken):
        return number
    if follower[:1].isalnum() and tokens.glued(at + 1):
        return number
    letter = tokens.surface(at)
    if not money:
        if letter == "m" and not _is_million(tokens, at, number.value):
            return number
        if letter in ("mm", "t", "T") or (number.value < 10 and _is_brand(tokens, at, number)):
            return number
    return Number(at + 1, number.value * factor)


def _is_brand(tokens: Tokens, at: int, number: Number) -> bool:
    """Whether digit and letter are a name: the company 3M, a picture in 4K."""
    if number.value % 1 or tokens.surface(at) not in ("M", "K"):
        return False
    return read_noun(tokens, at + 1, reach=2) is None and number.value in (2, 3, 4, 8)


def _is_million(tokens: Tokens, at: int, value: Decimal) -> bool:
    """Whether the "m" at token `at` means millions of what follows, not metres."""
    words = tokens.words
    if words[at + 1] in _MEASURED or (
        tokens.before(at - 1) in ("of", "over", "the") and not is_plural(words[at + 1])
    ):
        return False
    noun = read_noun(tokens, at + 1, reach=3)
    return noun is not None and value < 1000


def read_measured(tokens: Tokens, start: int, number: Number) -> Amount | None:
    """The amount whose `number` begins at token `start`, with the unit that follows it."""
    words = tokens.words
    at = number.end
    percent = _percent_end(tokens, at)
    if percent:
        return _percentage(tokens, percent, number)
    hyphen = (
        words[at] in DASHES
        and tokens.glued(at) == tokens.glued(at + 1)
        and words[at + 1][:1].isalpha()
    )
    if hyphen and _percent_end(tokens, at + 1):
        return Amount(_percent_end(tokens, at + 1), number.value, "percent", "%")
    follow = at + 1 if hyphen else at
    if words[follow] in ("a", "an", "of") and number.fraction:
        follow += 1 if words[follow] != "of" or words[follow + 1] not in ("a", "an") else 2
        percent = _percent_end(tokens, follow)
        if percent:
            return _percentage(tokens, percent, number)
    money = _money_after(tokens, start, follow, number, hyphen)
    if money is not None:
        return money
    return _unit_after(tokens, follow, number, hyphen)


def _percentage(tokens: Tokens, end: int, number: Number) -> Amount:
    """A percentage or percentage points that end before token `end`."""
    points = tokens.words[end - 1].startswith("point")
    return Amount(end, number.value, "percent", "percentage point" if points else "%")


def _percent_end(tokens: Tokens, at: int) -> int:
    """Where the percent sign or word at `at` ends, or 0 where there is none."""
    words = tokens.words
    if words[at] == "percentage" and words[at + 1] in ("point", "points"):
        return at + 2
    if words[at] == "percentage" and words[at + 1 : at + 3] == ("-", "point"):
        return at + 3
    if words[at] == "-" and words[at + 1] == "percentage" and words[at + 3] in ("point", "points"):
        return at + 4
    if words[at] in _PERCENT:
        return at + 1
    if words[at] == "per" and words[at + 1] in ("cent", "centum"):
        return at + 2
    if words[at] == "pc" and tokens.glued(at):
        return at + 1
    return 0


def _money_after(
    tokens: Tokens, start: int, at: int, number: Number, hyphen: bool
) -> Amount | None:
    """An amount whose currency is named behind it: "88 billion Hong Kong dollars"."""
    named = read_name(tokens, at)
    if named is None:
        return None
    code, end = named
    word = tokens.words[end - 1]
    if number.value < _DOUBTFUL_MONEY.get(word, 0):
        return None
    if word in ("pound", "pounds") and (hyphen or _weighs(tokens, start, number)):
        return Amount(end, number.value, "measure", "lb")
    if word in ("p", "c") and (
        not number.digits or (tokens.words[end] in ("/", "-", ".") and tokens.glued(end + 1))
    ):
        return None
    if word == "p" and number.value in _PICTURE_HEIGHTS:
        return None
    if word == "mark" and number.digits:
        return None
    return Amount(end, number.value, "money", code)


def _weighs(tokens: Tokens, start: int, number: Number) -> bool:
    """Whether pounds are a weight here, and not money that somebody pays."""
    words = tokens.words
    if number.value >= 1000 or not _PAYING.isdisjoint(tokens.around(start)):
        return False
    return words[start - 1 : start] != ("of",) or not _WEIGHING.isdisjoint(
        words[max(0, start - 6) : start]
    )


def _unit_after(tokens: Tokens, at: int, number: Number, hyphen: bool) -> Amount | None:
    """An amount with a unit of measure, time or temperature."""
    words = tokens.words
    closing = _BRACKETS.get(words[at])
    if closing is not None and not hyphen:
        inner = read_unit(tokens, at + 1)
        if inner is not None and words[inner[1]] == closing and number.digits:
            return Amount(inner[1] + 1, number.value, inner[0].kind, inner[0].symbol)
        return None
    letter = tokens.surface(at)
    if letter in ("C", "F") and tokens.glued(at) and number.digits and not hyphen:
        low, high = (-60, 60) if letter == "C" else (14, 135)
        if (
            low <= number.value <= high
            and words[at + 1] not in ("/", "-")
            and (not tokens.glued(at + 1) or not words[at + 1][:1].isalnum())
        ):
            return Amount(at + 1, number.value, "temperature", "°" + letter)
    found = read_unit(tokens, at)
    if found is None:
        return None
    unit, end = found
    if unit.symbol == "in" and words[at] == "in" and not _is_inch(tokens, at, number):
        return None
    if tokens.glued(end) and words[end][:1].isalnum():
        return None
    if unit.symbol in _RISKY_SYMBOLS and not _is_symbol(tokens, at, end, number):
        return None
    if unit.symbol == "°":
        if words[end] in _COMPASS or abs(number.value) > 150:
            return Amount(end, number.value, "measure", "°")
        return Amount(end, number.value, "temperature", "°")
    symbol, end = over_another(tokens, unit, end)
    return Amount(end, number.value, unit.kind, symbol)


def _is_symbol(tokens: Tokens, at: int, end: int, number: Number) -> bool:
    """Whether a letter or two are a unit's symbol here: "20 V", but not "Appendix 2 A totally"."""
    if len(tokens.words[at]) > 2:
        return True
    stone = tokens.words[at] == "st" and tokens.glued(at)
    if not number.digits or (tokens.surface(at) in _NEVER_SYMBOLS and not stone):
        return False
    return tokens.surface(at) != "A" or tokens.glued(at) or not tokens.words[end][:1].isalpha()


def _is_inch(tokens: Tokens, at: int, number: Number) -> bool:
    """Whether "in" is a length: "2 in thick", "2 1/2 in"."""
    follower = tokens.words[at + 1]
    if tokens.glued(at + 1) and follower == "-":
        return False  # "one-in-a-million"
    if tokens.glued(at):
        return True
    if number.digits or "/" in tokens.text[tokens.starts[at - 1] - 1 : tokens.ends[at - 1]]:
        return follower in _LENGTH_WORDS and follower not in ("in", "of")
    return False


def read_age(tokens: Tokens, amount: Amount) -> Amount | None:
    """`amount` as an age, where "old" or "of age" follows its years; None where it does not."""
    words = tokens.words
    at = amount.end
    if amount.bare and words[at] in ("yo", "y.o"):
        return Amount(at + 1, amount.value, "age", "year")
    if amount.kind != "duration":
        return None
    if words[at] == "-" and words[at + 1] == "old":
        end = at + 2 + (words[at + 2] == "s" and tokens.glued(at + 2))
        return Amount(end, amount.value, "age", amount.unit)
    if words[at] in ("old", "olds"):
        return Amount(at + 1, amount.value, "age", amount.unit)
    if words[at] == "of" and words[at + 1] == "age":
        return Amount(at + 2, amount.value, "age", amount.unit)
    return None


def read_counted(tokens: Tokens, number: Number) -> Amount:
    """The number as a count, with the noun that is counted as its unit."""
    words = tokens.words
    at = number.end
    if words[at] == "-" and tokens.glued(at) and tokens.glued(at + 1) and is_word(words[at + 1]):
        if words[at + 1] in _ROUGH_TAILS:
            counted = read_noun(tokens, at + 2)
            unit = counted[0] if counted is not None else ""
            return Amount(at + 2, number.value, "count", unit, bare=True)
        return Amount(at + 2, number.value, "count", singular(words[at + 1]), bare=True)
    noun = read_noun(tokens, at)
    if noun is not None:
        return Amount(at, number.value, "count", noun[0], bare=True, plain=number.digits)
    if number.value == 1 and words[at].isalpha() and is_word(words[at]):
        return Amount(at, number.value, "count", words[at], bare=True)
    return Amount(at, number.value, "count", bare=True, plain=number.digits)
