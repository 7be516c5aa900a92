"""Bylines: the names in "By Jane Doe | 3 min read", and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tui.extract.sanitise import one_line

_MAX_LENGTH = 200
_MAX_WORDS = 7
"""Words that a name may have: longer is a sentence about the author."""

_DONE = """article story words text review reviewed posted published written submitted authored
    reported reporting geschrieben verfasst escrito écrit publié publicado postado""".split()
_BY = "by von par por di door av af durch".split()
_ROLE = """autor autorin autora auteur auteurs author authors byline redakteur skribent
    by von par por di door""".split()
_LEAD = re.compile(
    rf"^(?:(?:{'|'.join(_DONE)}|fact checked|medically reviewed)\s*(?:{'|'.join(_BY)}|:)\s*"
    rf"|(?:{'|'.join(_ROLE)})\s*:\s*|(?:{'|'.join(_BY)})\s+)",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\s*(?:\||•|·|–|—|\bin:|\s-\s|\bon\s+(?=\w+ \d)|@|https?:|www\.|\(|\d{1,2}[./:]\d|\b\d{4}\b"
    r"|\bposted\b|\bpublished\b|\bupdated\b|\blast (?:updated|modified)\b|\bveröffentlicht\b"
    r"|\bpublié\b|\bpublicado\b|\baktualisiert\b"
    r"|\b\d+\s*min(?:ute)?s?\b"
    r"|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d).*$",
    re.IGNORECASE | re.DOTALL,
)
_BETWEEN = re.compile(
    r"\s*(?:;|\s&\s|\s\+\s|\sand\s|\sund\s|\set\s(?!al)|\se\s|\sy\s|,\s*and\s|\swith\s)\s*",
    re.IGNORECASE,
)
_NOBODY = frozenset(
    """admin administrator author authors by byline unknown none null anonymous user editor root
    webmaster guest undefined super false true nan contributor default wordpress share follow
    """.split()
)
_MARKUP = re.compile(r"<[^<>]{0,200}>")
_PROFILE = re.compile(
    r"(?:['’]s)?\s+(?:profile|posts?|author page|view all posts?.*)$", re.IGNORECASE
)


def read_names(authors: Iterable[str], site_name: str = "") -> str:
    """The names of the authors joined by ", ", each once and without title words; "" for nobody."""
    names: dict[str, str] = {}
    for author in authors:
        for name in _BETWEEN.split(_trimmed(author)):
            name = (
                name.strip(' ,.;:|-–—/"“”*')
                if not _is_initialled(name)
                else name.strip(" ,;:|-–—/")
            )
            if _is_name(name):
                names.setdefault(name.casefold(), name)
    return ", ".join(names.values())


def _trimmed(author: str) -> str:
    text = one_line(_MARKUP.sub(" ", author))[:_MAX_LENGTH]
    while (shorter := _LEAD.sub("", text)) != text:
        text = shorter
    return _PROFILE.sub("", _CUT.sub("", text))


def _is_initialled(name: str) -> bool:
    """Whether the full stop at the end belongs to the name: "Martin Luther King Jr.", "Joe S."."""
    return bool(re.search(r"(?:\b[A-Z]|Jr|Sr|Ph\.?D|M\.?D|Inc|Ltd|Co)\.$", name))


def _is_name(name: str) -> bool:
    if not name or name.casefold() in _NOBODY or not any(c.isalpha() for c in name):
        return False
    return (
        len(name.split()) <= _MAX_WORDS and len(name) >= 2 and "{" not in name and "=" not in name
    )
