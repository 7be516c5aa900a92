"""Marked lines of kinds that the gathered texts lack: results, tables, datelines, headlines.

News agencies' sport is half names, set in ways that no sentence prepares for. The lines are
invented from the lists, by a fixed seed; clubs are organisations and national teams places.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from tui.annotate.lexicon import organisations
from tui.annotate.senses import LISTS
from tui.annotate.training.corpus import Text

_MARKED = re.compile(r"\[(PER|ORG|LOC) ([^\]]+)\]")

SPORTS = (
    "SOCCER TENNIS CRICKET GOLF CYCLING ATHLETICS BOXING SKIING RUGBY BASEBALL SWIMMING".split()
)

PATTERNS = """
{club} {n} {club} {n}
{club} {n} {club} {n} .
{club} {t} {t} {t} {t} {t} {t} {t}
{club} {t} {t} .{nnn}
{club} at {club}
{CLUB} AT {CLUB}
{CITYCLUB} AT {CITYCLUB}
{cityclub} {n} {cityclub} {n}
{cityclub} {t} {t} .{nnn} -
{land} {n} {land} {n}
{land} {n} {land} {n} ( halftime {n} - {n} )
{land} {t} {t} {t} {t} {t}
{n} . {person} ( {land} ) {n}:{t}.{t}
{n} . {person} , {land} , {t}.{t} seconds
{n} . {person} ( {land} ) {t} points
{n} - {person} ( {land} ) beat {person} ( {land} ) {n} - {n} {n} - {n}
{person} ( {land} ) beat {n} - {person} ( {land} ) {n} - {n} {n} - {n} {n} - {n}
{person} , {land} , beat {person} , {land} , {n} - {n} , {n} - {n}
{person} and {person} ( {land} ) beat {person} and {person} ( {land} ) {n} - {n} {n} - {n}
{t}{t} {person} ( {land} ) {t} {t} {t} {t}
{t} {person} , {person} , {person} ( {land} ) , {person}
{n} . {person} ( {land} ) {club} {n}:{t}:{t}
{n} . {person} ( {club} ) {t} goals
{person} ( {club} ) {t}
{club} - {surname} {t} , {surname} {t} penalty
{land} - {person} ( {t}th ) , {surname} ( {t}th )
Scorers : {surname} ( {t}th minute ) , {person} ( {t}th )
Scorers : {land} - {surname} {t} , {surname} {t} . {land} - {surname} {t}
{initialled} c {surname} b {surname} {t}
{initialled} b {surname} {t}
{initialled} lbw b {surname} {t}
{initialled} not out {t}
Bowling : {surname} {t} - {n} - {t} - {n} , {surname} {t} - {n} - {t} - {n}
Did not bat : {initialled} , {initialled} , {initialled}
{land} {t}{t} - {n} ( {initialled} {t} , {initialled} {t} not out ) v {land}
{club} {t}{t} and {t}{t} - {n} v {club}
{land} : {person} , {person} , {person} ( captain ) , {surname}
{club} : {n} - {person} , {n} - {person} ; {n} - {person} , {t} - {surname}
Teams : {land} - {person} , {person} , {surname} .
{person} ( {land} ) , {person} ( {land} ) , {person} ( {land} )
{CITY} 1996 - {t} - {t}
{CITY} , {Land} 1996 - {t} - {t}
{CITY} , Dec {t} ( [ORG Reuter] ) -
{CITY} , {Land} , June {t} ( [ORG Reuters] ) - {surname} said on Monday .
{CITY} ( [ORG AP] ) - {person} of {club} won on Sunday .
-- {newsroom} +{t} {t} {t} {t}
- - {person} , {newsroom} {t} - {t}
{SPORT} - {LAND} BEAT {LAND} {n} - {n} .
{SPORT} - {SURNAME} WINS IN {CITY} .
{SPORT} - {LAND} NAME TEAM TO PLAY {LAND} .
{SPORT} - {CLUB} SIGN {PERSON} .
{SPORT} - RESULTS OF SECOND ROUND IN {CITY} .
{SPORT} - {SURNAME} AND {SURNAME} SHARE LEAD .
{SPORT} - {LAND} V {LAND} SCOREBOARD .
{SPORT} - {CLUB} BEAT {CLUB} IN CUP .
{LAND} SAYS TALKS WITH {LAND} TO GO ON .
{PERSON} MEETS {SURNAME} IN {CITY} .
{CLUB} SHARES FALL AFTER {SURNAME} QUITS .
{CITY} STOCKS CLOSE HIGHER .
{LAND} , {LAND} SIGN TRADE PACT .
AT {CITY}
At {city} : {land} {n} {land} {n}
In {city} : {club} {n} {club} {n}
Played on Sunday : {club} {n} {club} {n} , {club} {n} {club} {n}
Attendance : {t} , {nnn}
Halftime {n} - {n} ; Attendance {t} , {nnn}
STANDINGS ( tabulate under games played , won , drawn , lost , points )
EASTERN DIVISION
WESTERN CONFERENCE
Leading final scores after the second round :
Men's singles , first round
Women's {t}{t} metres
Results of matches played on Saturday :
Fixtures for Sunday , December {t}
Batting , bowling and fall of wickets : {n} - {t} , {n} - {t}
""".strip().splitlines()


def invented(count: int = 150, seed: int = 1996) -> Iterator[Text]:
    """`count` pages of invented lines, the same for the same `seed`."""
    chance = random.Random(seed)
    for _ in range(count):
        pattern = chance.choice(PATTERNS)
        lines = []
        for _ in range(chance.randint(3, 9)):
            if chance.random() < 0.4:
                pattern = chance.choice(PATTERNS)
            lines.append(_filled(pattern, chance))
        yield marked("\n".join(lines))


def marked(text: str) -> Text:
    """A text whose names stand as "[PER John Kerry]"."""
    plain: list[str] = []
    spans = []
    length = last = 0
    for match in _MARKED.finditer(text):
        before, name = text[last : match.start()], match.group(2)
        length += len(before)
        spans.append((length, length + len(name), match.group(1)))
        plain += (before, name)
        length += len(name)
        last = match.end()
    return Text("".join([*plain, text[last:]]), tuple(spans))


def recased(texts: Iterable[Text], every: int = 28) -> Iterator[Text]:
    """Some short lines of `texts` again: in capitals, in lower case, in Title Case."""
    styles: tuple[Callable[[str], str], ...] = (str.upper, str.lower, _titled)
    lines = (line for text in texts for line in _lines_of(text))
    marked = (line for line in lines if 20 < len(line.text) < 160 and line.spans)
    for turn, line in enumerate(marked, 1):
        if turn % every == 0:
            changed = styles[turn // every % 3](line.text)
            if len(changed) == len(line.text):
                yield Text(changed, line.spans)


def _lines_of(text: Text) -> Iterator[Text]:
    """Each line of `text` with the spans that are in it."""
    start = 0
    for line in text.text.split("\n"):
        end = start + len(line)
        within = ((a - start, b - start, k) for a, b, k in text.spans if a >= start and b <= end)
        yield Text(line, tuple(within))
        start = end + 1


def _titled(line: str) -> str:
    return re.sub(r"(?<![\w'’])[a-z](?=\w{2})", lambda found: found.group().upper(), line)


def _filled(pattern: str, chance: random.Random) -> str:
    return re.sub(r"{(\w+)}", lambda field: _field(field.group(1), chance), pattern)


def _field(kind: str, chance: random.Random) -> str:
    """One invented value; a kind in capitals gives it in capitals."""
    if kind in ("n", "t", "nnn"):
        return str(chance.randint(*{"n": (0, 9), "t": (10, 99), "nnn": (100, 999)}[kind]))
    if kind == "SPORT":
        return chance.choice(SPORTS)
    lower = kind.lower()
    label = {"club": "ORG", "cityclub": "ORG", "newsroom": "ORG"}.get(lower, "LOC")
    if lower in ("person", "surname", "initialled"):
        label = "PER"
    value = _value(lower, chance)
    value = value.upper() if kind.isupper() else value
    return f"[{label} {value}]"


def _value(kind: str, chance: random.Random) -> str:
    first, last, lands, cities = _pools()
    if kind == "person":
        return f"{chance.choice(first)} {chance.choice(last)}"
    if kind == "surname":
        return chance.choice(last)
    if kind == "initialled":
        return f"{chance.choice('ABCDGHJKLMNPRSTW')}. {chance.choice(last)}"
    if kind == "club":
        return chance.choice(_clubs())
    if kind == "land":
        return chance.choice(lands) if chance.random() > 0.12 else "U.S."
    return chance.choice(cities) + (" Newsroom" if kind == "newsroom" else "")


@cache
def _pools() -> tuple[list[str], list[str], list[str], list[str]]:
    """First names, surnames, countries and cities, capitalised."""
    people = [line.split("\t") for line in _lines("names.txt")]
    places = [line.split("\t") for line in _lines("known.txt")]
    plain = [(name.title(), kind) for name, kind in places if name.replace(" ", "").isalpha()]
    return (
        [name.title() for name, flags in people if flags[0] in "fme" and len(name) > 2],
        [name.title() for name, flags in people if flags.endswith("l") and len(name) > 2],
        [name for name, kind in plain if kind == "n"],
        [name for name, kind in plain if kind == "C"],
    )


@cache
def _clubs() -> list[str]:
    """The organisations that stand under a heading of clubs in their list."""
    text = (LISTS / "organisations.txt").read_text(encoding="utf-8")
    clubs = text[text.index("# Clubs") :]
    listed = {name for line in clubs.split("\n") if line[:1] != "#" for name in line.split("; ")}
    return sorted(listed & organisations())


def _lines(name: str) -> list[str]:
    return (LISTS / name).read_text(encoding="utf-8").split("\n")
