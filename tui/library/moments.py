"""What the reader asks of times: <3d, today, 2026-11, >2026-11-05."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from tui.library.condition import Condition, FieldError

UNITS = {"h": 1 / 24, "d": 1.0, "w": 7.0, "m": 30.44, "y": 365.25}
_AGE = re.compile(r"([<>]?)(\d{1,5})([hdwmy])")
_DAY = re.compile(r"([<>]?)(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")


def on_time(column: str) -> Callable[[str], Condition]:
    """What turns a value into its condition on `column`, which is in seconds since the epoch.

    `<3d` is less than three days old; `2026-11` within that month; `>2026-11-05` after.
    """

    def condition(value: str) -> Condition:
        now = datetime.now(UTC)
        bare = value.strip().lower()
        if bare in {"today", "yesterday"}:
            start = now.replace(hour=0, minute=0, second=0, microsecond=0)
            start -= timedelta(days=bare == "yesterday")
            return _between(column, start, start + timedelta(days=1))
        if match := _AGE.fullmatch(bare):
            sign, number, unit = match.groups()
            then = now - timedelta(days=min(int(number) * UNITS[unit], 700_000))
            return f"{column} {'<' if sign == '>' else '>='} ?", (then.timestamp(),)
        if match := _DAY.fullmatch(bare):
            return _on_day(column, match)
        raise FieldError(
            f"“{value}” is no time", "Write <3d, >2w, today, 2026, 2026-11 or >2026-11-05"
        )

    return condition


def _on_day(column: str, match: re.Match[str]) -> Condition:
    sign, year, month, day = match.groups()
    try:
        start = datetime(int(year), int(month or 1), int(day or 1), tzinfo=UTC)
        if day:
            end = start + timedelta(days=1)
        elif month:
            end = (start + timedelta(days=32)).replace(day=1)
        else:
            end = start.replace(year=start.year + 1)
    except (ValueError, OverflowError) as error:
        raise FieldError(f"“{match[0]}” is no day", "Write it as 2026-11-05") from error
    if sign == "<":
        return f"{column} < ?", (start.timestamp(),)
    if sign == ">":
        return f"{column} >= ?", (end.timestamp(),)
    return _between(column, start, end)


def _between(column: str, start: datetime, end: datetime) -> Condition:
    return f"{column} >= ? AND {column} < ?", (start.timestamp(), end.timestamp())
