"""Units of measure as they stand in a text: their names, their symbols, what they are in SI."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from tui.annotate.quantifying.tokens import Tokens
from tui.annotate.quantifying.unit_table import (
    MEASURES,
    PREFIXED,
    PREFIXES,
    TEMPERATURES,
    TIMES,
)
from tui.model import QuantityKind


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its symbol (the singular noun for times), its dimension and its size in SI."""

    symbol: str
    kind: QuantityKind
    dimension: str
    factor: Decimal


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Units by name, in tokens joined by blanks, and the names' longest length by first token."""

    names: dict[str, Unit]
    longest: dict[str, int]
    symbols: dict[str, Unit]


_NOUNS = {"s": "second", "min": "minute", "h": "hour"}
_CASELESS = frozenset(
    "mm cm km nm µm ft yd mi nmi ha ml cl dl hl mpa gpa kpa kg mg µg lb oz bbl kph mph mpg rpm hp"
    " db"
    " km² m² ft² mi² km³ m³ cm³ km/h kwh mwh gwh twh gb mb tb kb psi tbsp tsp bpm ppm ppb".split()
)
"""Symbols that are understood in any case; the others must be written as they are."""


def _rows() -> Iterator[tuple[str, Unit, list[str]]]:
    """Every unit with its symbol and its names, those with prefixes included."""
    kinds: tuple[tuple[str, QuantityKind], ...] = (
        (MEASURES, "measure"),
        (TIMES, "duration"),
        (TEMPERATURES, "temperature"),
    )
    for table, kind in kinds:
        for line in table.strip().splitlines():
            symbol, dimension, factor, *names = line.split()
            symbol = symbol.replace("_", " ")
            unit = Unit(_NOUNS.get(symbol, symbol), kind, dimension, Decimal(factor))
            yield symbol, unit, names
    for line in PREFIXED.strip().splitlines():
        base, dimension, factor, prefixes, *names = line.split()
        for prefix in prefixes:
            name, times = PREFIXES[prefix]
            symbol = prefix.strip("1") + base
            unit = Unit(symbol, "measure", dimension, Decimal(factor) * Decimal(times))
            yield symbol, unit, [name + each for each in names]


def _build() -> Lexicon:
    names: dict[str, Unit] = {}
    symbols: dict[str, Unit] = {}
    for symbol, unit, aliases in _rows():
        symbols[symbol] = symbols[unit.symbol] = unit
        for alias in aliases:
            name = alias.replace("_", " ")
            names[name] = unit
            if len(name) > 2 and not name.endswith(("s", "z")):
                names.setdefault(name + "s", unit)
        if symbol.lower() in _CASELESS:
            names.setdefault(symbol.lower(), unit)
    longest: dict[str, int] = {}
    for name in names:
        first, length = name.split(" ")[0], name.count(" ") + 1
        longest[first] = max(longest.get(first, 0), length)
    return Lexicon(names, longest, symbols)


LEXICON = _build()


def read_unit(tokens: Tokens, start: int) -> tuple[Unit, int] | None:
    """The unit whose name or symbol starts with token `start`, and where it ends."""
    words = tokens.words
    word = words[start]
    if words[start + 1] in ("2", "3") and tokens.glued(start + 1):
        squared = LEXICON.names.get(word + words[start + 1])
        if squared is not None:
            return squared, start + 2
    for length in range(LEXICON.longest.get(word, 0), 1, -1):
        unit = LEXICON.names.get(" ".join(words[start : start + length]))
        if unit is not None:
            return unit, start + length
    symbol = LEXICON.symbols.get(tokens.surface(start)) if word and len(word) <= 4 else None
    if symbol is not None and len(word) > 1:
        return symbol, start + 1  # before the names: mA is no "ma", a million years
    unit = LEXICON.names.get(word)
    if unit is not None:
        return unit, start + 1
    return (symbol, start + 1) if symbol is not None and _lone_letter(tokens, start) else None


def _lone_letter(tokens: Tokens, start: int) -> bool:
    """Whether a single letter is a symbol here: "5 m", "3h", but not "5 A levels"."""
    follower = tokens.words[start + 1]
    return not tokens.glued(start + 1) or not follower[:1].isalnum()
