"""Times of day: "4:30 pm", "5 a.m.", "16:00", "0430 GMT", "noon", "five o'clock"."""

from __future__ import annotations

from tui.annotate.quantifying.found import Found
from tui.annotate.quantifying.nouns import is_plural
from tui.annotate.quantifying.numbers import read_number
from tui.annotate.quantifying.numerals import TENS, UNITS
from tui.annotate.quantifying.tokens import Tokens

_NAMED = {"noon": "12:00", "midnight": "00:00", "midday": "12:00"}
_ZONES = frozenset(
    "gmt utc bst cet cest et est edt ct cst cdt mt mst mdt pt pst pdt ist jst aest eet msk".split()
)
_PARTS_OF_HOUR = {"half": 30, "quarter": 15}
_HOURS = frozenset({"o'clock", "o’clock", "oclock"})
_DASHES = frozenset("-–—")
_UNTIL = frozenset({"to", "until", "till"})
_CLOCK_LEADS = frozenset("at by from until till before after since".split())
_HALVES = {"morning": "am", "afternoon": "pm", "evening": "pm"}


def read_time(tokens: Tokens, start: int) -> Found | None:
    """The time of day that starts with token `start`, or the range of two; None for neither."""
    word = tokens.words[start]
    if word in ("12", "twelve") and tokens.words[start + 1] in _NAMED:
        return Found(start, start + 2, "time", _NAMED[tokens.words[start + 1]])
    first = _past_hour(tokens, start) or _clock(tokens, start)
    if first is None:
        return None
    value, end, half = first
    second = _second(tokens, start, first)
    if second is not None:
        low = value if half in ("am", "pm") else _in_half(value, second)
        return Found(start, _zone(tokens, second[1]), "time", low=low, high=second[0])
    if not half:
        return None
    return Found(start, _zone(tokens, end), "time", value)


def _second(tokens: Tokens, start: int, first: tuple[str, int, str]) -> tuple[str, int, str] | None:
    """The time that ends a range whose first hour begins at token `start`."""
    value, end, half = first
    opener = tokens.words[end]
    between = tokens.before(start) == "between"
    if not (opener in _DASHES or opener in _UNTIL or (between and opener == "and")):
        return None
    second = _clock(tokens, end + 1)
    if second is None or second[2]:
        return second
    if not half or tokens.before(start) != "from" or _counts(tokens, second[1]):
        return None
    return _iso_later(second[0], value), second[1], half


def _counts(tokens: Tokens, at: int) -> bool:
    """Whether what stands at token `at` makes the number before it more than an hour."""
    words = tokens.words
    return is_plural(words[at]) or words[at] in ("%", "percent") or tokens.glued(at + 1)


def _iso_later(value: str, first: str) -> str:
    """An hour without "am" or "pm" as the next such hour after the `first`: from 9 am to 5."""
    hour = int(value[:2])
    return value if value >= first or hour > 12 else f"{(hour + 12) % 24:02d}{value[2:]}"


def _past_hour(tokens: Tokens, start: int) -> tuple[str, int, str] | None:
    """ "half past seven", "quarter to five", "20 minutes past eight"."""
    words = tokens.words
    at = start + 1
    minutes = _PARTS_OF_HOUR.get(words[start])
    if minutes is None:
        number = read_number(tokens, start)
        if number is None or not 0 < number.value < 60 or number.value % 1:
            return None
        minutes, at = int(number.value), number.end
        if words[at] in ("minutes", "minute", "min"):
            at += 1
    if words[at] != "past" and not (words[at] == "to" and words[start] == "quarter"):
        return None
    hour = _hour(words[at + 1])
    if hour is None:
        return None
    end = at + 2 + (words[at + 2] in _HOURS)
    half, end = _half(tokens, end)
    hour = hour % 12 + 12 if half == "pm" else hour
    if words[at] == "to":
        return _iso((hour - 1) % 24, 60 - minutes, 0), end, half or "24"
    return _iso(hour % 24, minutes, 0), end, half or "24"


def _zone(tokens: Tokens, end: int) -> int:
    """Where the time zone ends that stands at token `end`, if any."""
    if tokens.words[end] in _ZONES and tokens.surface(end).isupper():
        return end + 1
    return end


def _in_half(value: str, second: tuple[str, int, str]) -> str:
    """An hour without "am" or "pm" in the half of the day that the second of a range names."""
    hour = int(value[:2])
    if second[2] == "pm" and hour < 12 and f"{hour + 12:02d}{value[2:]}" <= second[0]:
        hour += 12
    return f"{hour:02d}{value[2:]}"


def _clock(tokens: Tokens, start: int) -> tuple[str, int, str] | None:
    """ISO text of a time, where it ends, and what makes it one: am, pm, "24" or nothing."""
    words = tokens.words
    word = words[start]
    end = start + 1
    if word in _NAMED:
        return _NAMED[word], end, "24"
    hour, minute, second = _hour(word), 0, 0
    if hour is None:
        return _military(tokens, start)
    colon = False
    if words[end] == ":" and tokens.glued(end) and tokens.glued(end + 1):
        digits = words[end + 1]
        if len(digits) != 2 or not digits.isdecimal() or int(digits) > 59:
            return None
        minute, end, colon = int(digits), end + 2, True
        if words[end] == ":" and tokens.glued(end) and words[end + 1][:2].isdecimal():
            if not tokens.glued(end + 1) or int(words[end + 1][:2]) > 59:
                return None
            second, end = int(words[end + 1][:2]), end + 2
    elif "." in word:
        whole, _, digits = word.partition(".")
        if len(digits) != 2 or int(digits) > 59:
            return None
        hour, minute = int(whole), int(digits)
    elif word in UNITS:
        minute, end, colon = _spoken_minute(tokens, end)
    half, after = _half(tokens, end)
    if colon and words[end] in ("a", "p") and tokens.glued(end) and not half:
        half, after = words[end] + "m", end + 1
        if tokens.glued(after) and words[after][:1].isalnum():
            half = ""
    if half and hour > 12:
        return (_iso(hour, minute, second), after, half) if hour < 24 else None
    if half:
        return _iso(hour % 12 + (12 if half == "pm" else 0), minute, second), after, half
    if words[end] in _HOURS:
        return _iso(hour, minute, second), end + 1, "24"
    if colon and (hour < 24 or minute == second == 0):
        return _iso(hour, minute, second), end, "24"
    return _iso(hour, minute, second), end, ""


def _spoken_minute(tokens: Tokens, at: int) -> tuple[int, int, bool]:
    """The minutes of "five-thirty", "five thirty pm" and where they end; none for others."""
    words = tokens.words
    hyphen = words[at] == "-" and tokens.glued(at + 1)
    first = at + hyphen
    if words[first] not in TENS and words[first] not in UNITS:
        return 0, at, False
    number = read_number(tokens, first)
    if number is None or not 10 <= number.value < 60 or number.value % 5:
        return 0, at, False
    told = number.value in (15, 30, 45) if hyphen else bool(_half(tokens, number.end)[0])
    return (int(number.value), number.end, True) if told else (0, at, False)


def _iso(hour: int, minute: int, second: int) -> str:
    """ISO 8601 text of a time of day."""
    return f"{hour:02d}:{minute:02d}" + (f":{second:02d}" if second else "")


def _hour(word: str) -> int | None:
    """The hour that a token gives: 0 to 24, in digits or words; "8.30" gives 8."""
    if word[:1].isdecimal():
        whole = word.partition(".")[0]
        return int(whole) if len(whole) <= 2 and whole.isdecimal() and int(whole) <= 24 else None
    value = UNITS.get(word)
    return int(value) if value is not None and 1 <= value <= 12 else None


def _half(tokens: Tokens, at: int) -> tuple[str, int]:
    """ "am" or "pm" and where it ends, or nothing."""
    words = tokens.words
    word = words[at]
    if word in ("am", "pm"):
        return word, at + 1
    if word in ("a", "p") and words[at + 1 : at + 3] == (".", "m"):
        end = at + 3
        if words[end] == "." and not tokens.glued(at + 2):  # spaced out, as corpora are
            return word + "m", end + 1
        return word + "m", end + (words[end] == "." and tokens.glued(end))
    if word == "in" and words[at + 1] == "the" and words[at + 2] in _HALVES:
        return _HALVES[words[at + 2]], at + 3
    if word == "at" and words[at + 1] == "night":
        return "pm", at + 2
    return "", at


def _military(tokens: Tokens, start: int) -> tuple[str, int, str] | None:
    """ "0430 GMT", "0900 hours", "1140 a.m."."""
    word = tokens.words[start]
    if len(word) != 4 or not word.isdecimal() or int(word[:2]) > 23 or int(word[2:]) > 59:
        return None
    follower = tokens.words[start + 1]
    if follower == "hrs" or (follower in _ZONES and tokens.surface(start + 1).isupper()):
        return f"{word[:2]}:{word[2:]}", start + 1 + (follower == "hrs"), "24"
    if follower == "hours" and (word[0] == "0" or tokens.before(start) in _CLOCK_LEADS):
        return f"{word[:2]}:{word[2:]}", start + 2, "24"
    half, end = _half(tokens, start + 1)
    hour = int(word[:2])
    if half and 1 <= hour <= 12:
        return _iso(hour % 12 + (12 if half == "pm" else 0), int(word[2:]), 0), end, half
    return None
