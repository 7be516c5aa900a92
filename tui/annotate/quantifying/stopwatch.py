"""Times that were taken: "3:54.01", "in 2:01:09"; a time of day has no hundredths."""

from __future__ import annotations

from decimal import Decimal

from tui.annotate.quantifying.found import Found
from tui.annotate.quantifying.tokens import Tokens

_LEADS = frozenset({"in", "of"})
_MINUTE, _HOUR = 60, 3600


def read_stopwatch(tokens: Tokens, start: int) -> Found | None:
    """The duration in seconds that starts with token `start`; None where the digits are no such."""
    words = tokens.words
    if words[start + 1] != ":" or not words[start].isdecimal() or len(words[start]) > 3:
        return None
    parts = [words[start + 2]]
    if words[start + 3] == ":" and tokens.glued(start + 3):
        parts.append(words[start + 4])
    end = start + 2 * len(parts) + 1
    if not all(tokens.glued(at) for at in range(start + 1, end)):
        return None
    seconds, _, hundredths = parts[-1].partition(".")
    sixtieths = [*parts[:-1], seconds]
    if not all(len(part) == 2 and part.isdecimal() and part < "60" for part in sixtieths):
        return None
    if not hundredths and not (len(parts) == 2 and tokens.before(start) in _LEADS):
        return None
    if tokens.glued(end) and (words[end][:1].isalnum() or words[end] == ":"):
        return None
    scale = _HOUR if len(parts) == 2 else _MINUTE
    value = int(words[start]) * scale + Decimal(parts[-1])
    if len(parts) == 2:
        value += int(parts[0]) * _MINUTE
    return Found(start, end, "duration", value, unit="second")
