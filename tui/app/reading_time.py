"""How long a text takes to read, how long ago it was published, and when it was kept."""

from __future__ import annotations

from datetime import UTC, date, datetime

from tui.facts import MONTHS, WORDS_A_MINUTE


def minutes_of_words(words: int) -> float:
    """Minutes that so many words take to read."""
    return words / WORDS_A_MINUTE


def minutes(length: float) -> str:
    """`length` in whole minutes as people say it: "4 min", "1 h 5 min"; never less than one."""
    whole = max(1, round(length))
    if whole < 60:
        return f"{whole} min"
    hours, rest = divmod(whole, 60)
    return f"{hours} h {rest} min" if rest else f"{hours} h"


def age(published: date | None, now: datetime) -> str:
    """How old a page is at `now` (in UTC), in six cells at most: "12 min", "3 h", "2016"."""
    if published is None:
        return ""
    if isinstance(published, datetime):
        moment = published if published.tzinfo else published.replace(tzinfo=UTC)
        seconds = (now - moment).total_seconds()
        if -60 <= seconds < 3600:
            return f"{max(0, int(seconds // 60))} min"
        if 0 <= seconds < 86400:
            return f"{int(seconds // 3600)} h"
    days = (now.date() - date(published.year, published.month, published.day)).days
    if days == 0:
        return "today"
    if 0 < days < 7:
        return f"{days} d"
    if days > 0 and (days < 300 or published.year == now.year):
        return day(published)
    return str(published.year)


def day(published: date) -> str:
    """A day without its year: "4 Mar"; a locale does not change it."""
    return f"{published.day} {MONTHS[published.month - 1][:3]}"


def moment(made_at: datetime) -> str:
    """A moment on the reader's own clock: "4 Mar 2026, 14:05"."""
    local = made_at.astimezone()
    return f"{day(local)} {local.year}, {local:%H:%M}"
