"""When an article appeared, of all the dates that its page states and shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from tui.extract.metadata.dates import read_date
from tui.extract.metadata.findings import Findings


def choose_published(
    stated: Sequence[str],
    shown: Findings,
    modified: Sequence[str],
    in_address: Sequence[str],
    month_first: bool,
) -> date | None:
    """The first date stated, else shown, else in the address; in the page's own zone.

    All are texts, the likeliest first; `modified` says of changes. `month_first` reads 3/4 as
    March 4 where no other date of the page tells. The day on which the article `appeared`, as the
    page shows it, outranks a later one that is stated: a system that writes an old page anew,
    after a move, states when it did so. A day's difference is the zone's.
    """
    texts = (*stated, *shown.published, *in_address)
    published = first_date(texts, month_first, (*texts, *modified))
    if published is None:
        return None
    for text in shown.appeared:
        first = first_date([text], month_first, (*texts, *modified))
        if first and _day(published) - _day(first) > timedelta(days=1):
            return first
    return _in_its_own_zone(published, (*stated, *shown.published), in_address)


def first_date(texts: Iterable[str], month_first: bool, others: Iterable[str] = ()) -> date | None:
    """The first date in any of the texts; of the two days that 3/4 may be, one that others say."""
    for text in texts:
        found, other = read_date(text, month_first), read_date(text, not month_first)
        if found and other and found != other:
            known = _plain_days(others)
            return other if _day(other) in known and _day(found) not in known else found
        if found:
            return found
    return None


def _plain_days(texts: Iterable[str]) -> frozenset[date]:
    """The days of those texts that can only be read in one way."""
    both = ((read_date(text, True), read_date(text, False)) for text in texts)
    return frozenset(_day(one) for one, other in both if one and one == other)


def _in_its_own_zone(
    published: date, texts: Iterable[str], in_address: Iterable[str]
) -> date | None:
    """`published` as the page's readers saw it, where the page tells: in UTC it may be tomorrow."""
    if not isinstance(published, datetime) or published.utcoffset() != timedelta(0):
        return published
    for text in texts:
        same = read_date(text)
        if isinstance(same, datetime) and same == published and same.utcoffset():
            return same
    for text in in_address:
        day = read_date(text)
        if day and abs(_day(published) - _day(day)) == timedelta(days=1):
            return day
    return published


def _day(found: date) -> date:
    return found.date() if isinstance(found, datetime) else found
