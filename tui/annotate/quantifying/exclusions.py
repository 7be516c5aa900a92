"""Digits and number words that are not figures: names, models, numbers of things, idioms."""

from __future__ import annotations

from tui.annotate.quantifying.calendar import MONTHS, WEEKDAYS
from tui.annotate.quantifying.nouns import is_plural, read_noun
from tui.annotate.quantifying.numerals import UNITS
from tui.annotate.quantifying.phones import is_emergency_call
from tui.annotate.quantifying.tokens import Tokens

_NUMBERED = frozenset(
    """articles pages highway interstate volume issue episode part act item verse line lines track
    terminal bus unit building floor question numbers annex schedule resolution proposition prop
    title rule form class category cat tier zone sector district ward exit junction model mark mk
    series group lane apartment apt suite box postcode extension lot bay iso exercise exercises
    lesson module psalm sonnet symphony opus op ipod galaxy pixel area radio studio century hall
    pier dock block base battalion brigade regiment squadron division locker cell runway""".split()
)
"""Words whose number names the thing, where they have a capital: "Resolution 2254"."""

_EITHER_CASE = frozenset(
    """chapter section sections article page pages pp fig figure table vol no nos nr nrs clause
    paragraph appendix ext id isbn issn doi ref reference rfc room route flight gate platform
    channel version part round phase step stage type grade level code port error bug ticket zip seat
    tel phone fax windows android ios iphone ipad xbox playstation boeing airbus fortune formula
    catch apollo""".split()
)
"""The same where they need none: "page 12", "type 2"."""
_ROWS = frozenset(
    """articles chapters sections pages clauses paragraphs appendices tables rooms routes flights
    gates platforms versions phases steps forms numbers""".split()
)
"""What two numbers name: "forms 080 and 172"."""
_ABBREVIATED = frozenset("no nos nr nrs vol p pp fig op sec art ch apt ste bldg rte".split())
_STREETS = frozenset(
    """street st avenue ave road rd lane ln drive dr boulevard blvd square sq place pl court ct
    way crescent terrace row parkway highway hwy loop close gardens mews circle quay wharf plaza
    alley""".split()
)
_STREETS_FIRST = frozenset("rue via calle avenida avenue quai piazza plaza boulevard".split())
"""The same where the name follows: "12 Rue de Rivoli"."""
_BOOKS = frozenset("corinthians thessalonians timothy peter kings samuel chronicles".split())
_FUNCTION = frozenset(
    """the a an in on at of to for from by with about around nearly almost some over under more less
    fewer than only just up least most and or but if when while after before since until till
    through as between during roughly approximately another all these those this that his her
    their its our my your still now then there here so yet is was are were has have had be been
    within without both every each any no not nor versus vs per via plus minus against near next
    last past first top he she it they we i you who which what where how why exactly estimated
    meanwhile today yesterday tomorrow total other among also even including says said because
    although though however aged age half many much few several like using combined""".split()
)
"""Words that begin a sentence with a capital and are no name."""


def is_identifier(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the digits of tokens `start` to `end` are part of a name, a code or a file name."""
    if tokens.before(start) == "-" and start > 1 and tokens.words[start - 2] == "covid":
        return True
    if sticks_before(tokens, start):
        return True
    if tokens.glued(end) and _sticks_after(tokens, end):
        return True
    return is_emergency_call(tokens, start)


def is_numbered(tokens: Tokens, start: int) -> bool:
    """Whether digits and a letter name a place: "Runway 27L", "Gate 12A"."""
    before = tokens.before(start)
    return before in _EITHER_CASE or (before in _NUMBERED and tokens.capital(start - 1))


def sticks_before(tokens: Tokens, start: int) -> bool:
    """Whether what is glued before the digits makes them part of something else: A320, x720."""
    if not tokens.glued(start):
        return False
    before = tokens.before(start)
    if before[-1].isalnum():
        return True
    if before in "#@_/\\&=:.%^":
        return True
    if before == "+" and tokens.glued(start - 1) and tokens.before(start - 1).isalnum():
        return True
    if before in "\"'" and tokens.before(start - 1) == "=":
        return True
    if before in "-–" and tokens.glued(start - 1):
        earlier = tokens.before(start - 1)
        return (earlier[:1].isalpha() and earlier not in ("mid", "pre", "post")) or (
            earlier[:1].isdecimal()
        )
    return False


def _sticks_after(tokens: Tokens, end: int) -> bool:
    """Whether what is glued behind the digits makes them part of something else."""
    after = tokens.words[end]
    if after in ("_", "@", "\\", "=", "&", "#", "~"):
        return True
    if after in ("-", "–"):
        if tokens.words[end + 1] in UNITS and tokens.capital(end + 1):
            return True  # 7-Eleven
        if tokens.capital(end + 1) and tokens.glued(end + 2) and tokens.words[end + 2].isdecimal():
            return True  # 77-A12
        chained = tokens.words[end + 2] in ("-", "–") and tokens.glued(end + 2)
        return chained and tokens.words[end + 1].isdecimal() and tokens.words[end + 3].isdecimal()
    if after == "(":  # 401(k)
        return len(tokens.words[end + 1]) == 1 and tokens.words[end + 2] == ")"
    if after in (".", "/", ":"):
        follower = tokens.words[end + 1]
        return tokens.glued(end + 1) and (follower[:1].isdecimal() or follower == "x")
    return False


def is_verse(tokens: Tokens, start: int) -> bool:
    """Whether "3:16" is a chapter and verse, behind the name of a book."""
    before = tokens.before(start)
    named = tokens.capital(start - 1) and before.isalpha() and before not in _FUNCTION
    dated = before in MONTHS or before in WEEKDAYS
    half = tokens.words[start + 3] in ("am", "pm", "a", "p")
    return named and not dated and tokens.words[start + 1] == ":" and not half


def is_size(tokens: Tokens, start: int) -> int:
    """Where a picture's size ends that starts with token `start`: "1280x720"; 0 where none does."""
    words = tokens.words
    if words[start + 1] in ("x", "×") and words[start].isdecimal() and len(words[start]) > 2:
        return start + 3 if words[start + 2].isdecimal() else 0
    return 0


def is_name(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a bare number belongs to the word before it: "Voyager 2", "Section 3", "page 12"."""
    if start == 0 or (tokens.glued(start) and tokens.before(start) != "("):
        return False
    words = tokens.words
    at = start - 1
    if words[at] == "(" and at > 0:
        at -= 1
        return words[at] in _EITHER_CASE or (words[at] == "." and words[at - 1] in _ABBREVIATED)
    if words[at] == "." and at > 0 and words[at - 1] in _ABBREVIATED:
        return True
    before = words[at]
    if before in _EITHER_CASE or before in _ROWS:
        return True
    if before in ("and", "or") and words[at - 1].isdecimal() and words[at - 2] in _ROWS:
        return True
    if not tokens.capital(at) or not before[:1].isalpha() or words[start][:1].isalpha():
        return False
    if before in MONTHS or before in WEEKDAYS or before in _FUNCTION:
        return False
    if end > start + 1 or before.endswith(("'s", "’s")):
        return False
    if before in _NUMBERED:
        return True
    return not is_plural(words[end]) if at > 0 else read_noun(tokens, end) is None


def is_book(tokens: Tokens, end: int) -> bool:
    """Whether the number before token `end` is of a book: "1 Corinthians 13"."""
    return tokens.words[end] in _BOOKS and tokens.words[end + 1][:1].isdecimal()


def is_address(tokens: Tokens, end: int) -> bool:
    """Whether the number before token `end` is a house's: "10 Downing Street"."""
    if tokens.words[end] in _STREETS_FIRST and tokens.capital(end):
        return tokens.words[end + 1][:1].isalpha()
    for at in range(end, end + 4):
        if not tokens.capital(at):
            return False
        if tokens.words[at] in _STREETS and at > end:
            return True
    return False


def is_list_number(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the number only counts the item that it opens: "1. Boil the water"."""
    return (
        start == 0
        and end < tokens.count
        and tokens.words[end] in (".", ")", ":")
        and tokens.glued(end)
        and not tokens.glued(end + 1)
        and "." not in tokens.words[start]
        and len(tokens.words[start]) <= 3
        and end + 1 < tokens.count
    )
