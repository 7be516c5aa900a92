"""Lines above a text that say who wrote it or when, and nothing else: both have their own place."""

from __future__ import annotations

import re

_MONTH = (
    r"(?:jan(?:uary?)?|feb(?:ruary?)?|mar(?:ch|z)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli"
    r"|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?|januar|februar)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
_DAY = (
    rf"{_WEEKDAY}(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th|\.)? {_MONTH},? \d{{4}}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})"
)
_HOUR = r"(?:,? ?(?:at |um |[-–—|·•] )?\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: ?(?:[a-z]{2,4}))?)?"
_WHEN = (
    r"(?:(?:last )?(?:published|updated|posted|modified|edited|date|veröffentlicht|stand|publié le"
    rf"|publicado)(?: on| am| el)?:? ?)?{_DAY}{_HOUR}"
)
# Names are told by their capitals alone: "by hand and by ear" is none.
_NAME = r"(?-i:[A-ZÀ-ÖØ-Þ][\w.’'-]*)"
_NAMES = rf"{_NAME}(?:(?:,? (?:and|und|et|y|de|van|von|der|den|la|del) | & |, | ){_NAME}){{0,11}}"
_BY = (
    r"(?:(?:(?:words|text|story|report|photographs|photos|pictures|illustrations|written|reported"
    r"|posted|published) )?by|von|par|por|di|door|author):? "
)
_WHO = rf"{_BY}{_NAMES}"
_DATELINE = re.compile(
    rf"\W*(?:{_WHO}|{_WHEN})(?:\W{{1,5}}(?:{_WHO}|{_WHEN})){{0,2}}\W*", re.IGNORECASE
)
_LENGTH = 120


def is_dateline(text: str) -> bool:
    """Whether a line says by whom, or on which day, and nothing else."""
    return len(text) <= _LENGTH and _DATELINE.fullmatch(text) is not None
