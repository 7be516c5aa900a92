"""Dates as pages write them: ISO 8601 and its cousins for machines, words and dots for people."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

_MONTHS = """
january januar jan januari janvier janv enero ene gennaio gen janeiro stycznia styczeń sty \
    января ledna jänner tammikuuta ocak
february februar feb februari février févr fevrier febrero febbraio fevereiro fev lutego luty \
    lut февраля února feber helmikuuta şubat
march märz mar maart mrt mars marzo março mär maerz marca marzec марта března maaliskuuta mart
april apr avril avr abril abr aprile kwietnia kwiecień kwi апреля dubna huhtikuuta nisan
may mai mei mayo maggio mag maio maj maja мая května toukokuuta mayıs
june juni jun juin junio giugno giu junho czerwca czerwiec cze июня června kesäkuuta haziran
july juli jul juillet juil julio luglio lug julho lipca lipiec lip июля července heinäkuuta \
    temmuz
august aug augustus août aout agosto ago sierpnia sierpień sie augusti августа srpna elokuuta \
    ağustos
september sept sep septembre septiembre settembre setembro set września wrzesień wrz сентября \
    září syyskuuta eylül
october oktober oct okt octobre octubre ottobre ott outubro out października październik paź \
    октября října lokakuuta ekim
november nov novembre noviembre novembro listopada listopad lis ноября listopadu marraskuuta \
    kasım
december dezember dec dez décembre déc decembre diciembre dic dicembre dezembro desember grudnia \
    grudzień gru декабря prosince joulukuuta aralık
"""
MONTHS = {
    name: number
    for number, names in enumerate(_MONTHS.strip().splitlines(), start=1)
    for name in names.split()
}
"""Month names, whole and short, of the languages that news is most often read in."""

_ZONES = {
    "z": 0, "utc": 0, "gmt": 0, "bst": 60, "cet": 60, "cest": 120, "mez": 60, "mesz": 120,
    "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360,
    "pst": -480, "pdt": -420, "ist": 330, "jst": 540, "aest": 600, "aedt": 660, "et": -300,
}  # fmt: skip
"""Minutes ahead of UTC."""

_TIME = (
    r"(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d{1,9})?)?"
    r"\s{0,2}(?P<half>[ap]\.?m\b\.?)?"
    r"\s{0,2}(?P<zone>z\b|[+-]\d{2}:?\d{2}\b|\(?[a-z]{2,4}\b)?"
)
_ISO = re.compile(
    rf"(?<!\d)(?P<year>\d{{4}})(?P<sep>[-/.])(?P<month>\d{{1,2}})(?P=sep)(?P<day>\d{{1,2}})(?!\d)"
    rf"(?:[t\s,]{{0,3}}{_TIME})?",
    re.IGNORECASE,
)
_COMPACT = re.compile(
    r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?:T?\d{4,6}Z?)?", re.IGNORECASE
)
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")
_CHINESE = re.compile(r"(?P<year>\d{4})\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})")
_WORD = r"(?P<name>[^\W\d_]{3,12})"
_GAP = r"[\s.,\u00a0-]{1,3}"
_AFTER = rf"(?:(?:[\s,|•·–-]|at|um|à|a las|alle|ore|kl\.?){{0,5}}{_TIME})?"
_DAY_FIRST = re.compile(
    rf"(?<![\d.,:])(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?{_GAP}(?:de\s|of\s)?{_WORD}{_GAP}(?:de\s|del\s)?"
    rf"(?P<year>\d{{4}})(?!\d){_AFTER}",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"(?<!\w){_WORD}{_GAP}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_GAP}(?P<year>\d{{4}})(?!\d){_AFTER}",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(
    rf"(?<!\d)(?P<year>\d{{4}}){_GAP}{_WORD}{_GAP}(?P<day>\d{{1,2}})(?!\d){_AFTER}", re.IGNORECASE
)
_NUMBERS = re.compile(
    rf"(?<![\d./-])(?P<first>\d{{1,2}})(?P<sep>[./-])(?P<second_number>\d{{1,2}})(?P=sep)(?P<year>\d{{4}})(?!\d)"
    rf"{_AFTER}",
    re.IGNORECASE,
)
_SHORT = re.compile(
    rf"\W{{0,3}}(?P<first>\d{{1,2}})(?P<sep>\.)(?P<second_number>\d{{1,2}})\.(?P<year>\d\d)"
    rf"(?!\d){_AFTER}(?:\s?(?:uhr|h)\b)?\W{{0,3}}",
    re.IGNORECASE,
)
"""A year of two digits: only where nothing else is said, else 1.2.13 is a version. With strokes,
3/09/15 may be three days."""
_EARLIEST, _LATEST = 1800, 2099


def read_date(text: str, month_first: bool = False) -> date | None:
    """The first date in `text`, a datetime with its zone where it gives a time, or None.

    A time at midnight is how systems write that they know only the day, and a time in words
    without its zone cannot be placed: both give the date. `month_first` reads 3/4 as March 4.
    """
    text = text[:400].strip()
    if _EPOCH.fullmatch(text):
        return _sensible(datetime.fromtimestamp(int(text[:10]), UTC))
    if (match := _COMPACT.fullmatch(text)) or (match := _CHINESE.search(text)):
        return _built(match, int(match["month"]), int(match["day"]))
    if match := _ISO.search(text):
        return _built(match, int(match["month"]), int(match["day"]), zone_of_naive=UTC)
    for pattern in (_DAY_FIRST, _MONTH_FIRST, _YEAR_FIRST):
        for match in pattern.finditer(text):
            month = MONTHS.get(match["name"].lower())
            if month and (found := _built(match, month, int(match["day"]))):
                return found
    if match := _NUMBERS.search(text) or _SHORT.fullmatch(text):
        first, second = int(match["first"]), int(match["second_number"])
        if (match["sep"] == "/" and month_first and first <= 12) or second > 12:
            first, second = second, first
        return _built(match, second, first)
    return _read_mail_date(text)


def _built(
    match: re.Match[str], month: int, day: int, zone_of_naive: timezone | None = None
) -> date | None:
    """The date of a match, with its time where that has a place in the world."""
    try:
        found = date(_year(match["year"]), month, day)
    except ValueError:
        return None
    groups = match.groupdict()
    if not groups.get("hour"):
        return _sensible(found)
    zone = _zone(groups["zone"] or "") or zone_of_naive
    hour = int(groups["hour"])
    if groups["half"]:
        hour = hour % 12 + (12 if groups["half"][0] in "pP" else 0)
    minute, second = int(groups["minute"]), int(groups["second"] or 0)
    if zone is None or hour > 23 or minute > 59 or second > 59 or not hour + minute + second:
        return _sensible(found)
    local = datetime(found.year, month, day, hour, minute, second, tzinfo=zone)
    return _sensible(local)


def _year(digits: str) -> int:
    """The year, of those between 1970 and 2069 where two digits are all that is said."""
    year = int(digits)
    return year if len(digits) > 2 else year + (1900 if year >= 70 else 2000)


def _zone(name: str) -> timezone | None:
    name = name.strip("( ").lower()
    if name[:1] in {"+", "-"}:
        minutes = int(name[1:3]) * 60 + int(name[-2:])
        minutes = -minutes if name[0] == "-" else minutes
    elif name in _ZONES:
        minutes = _ZONES[name]
    else:
        return None
    return timezone(timedelta(minutes=minutes)) if abs(minutes) < 24 * 60 else None


def _read_mail_date(text: str) -> date | None:
    """Tue, 07 Apr 20 10:00:00 GMT, as RFC 2822 has it."""
    try:
        found = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    return _sensible(found if found.tzinfo else found.date())


def _sensible(found: date) -> date | None:
    """`found`, unless it is a placeholder: the zero of a clock or a year that no page has."""
    if not _EARLIEST <= found.year <= _LATEST or (found.year, found.month, found.day) == (
        1970,
        1,
        1,
    ):
        return None
    return found
