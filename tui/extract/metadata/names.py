"""Bylines: the names in "By Jane Doe | 3 min read", and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tui.extract.metadata.dates import MONTHS
from tui.extract.sanitise import one_line

_MAX_LENGTH = 400
_MAX_WORDS = 7
"""Words that a name may have: longer is a sentence about the author."""
_MAX_WORDS_OF_GROUP = 12
_SIGNS = frozenset("{}=<>:")

_DONE = """article story words text review reviewed posted published written submitted authored
    reported reporting geschrieben verfasst veröffentlicht escrito écrit publié publicado postado
    gespeichert eingestellt artikel interview pressemitteilung photos""".split()
_BY = "by von par por di door av af durch".split()
_ROLE = """autor autorin autora auteur auteurs author authors byline redakteur skribent interview
    by von par por di door""".split()
_LEAD = re.compile(
    rf"^(?:(?:{'|'.join(_DONE)}|ein artikel|fact checked|medically reviewed|(?:view )?all posts)\s*"
    rf"(?:{'|'.join(_BY)}|:)\s*:?\s*|(?:{'|'.join(_ROLE)})\s*:\s*|(?:{'|'.join(_BY)})\s+"
    r"|(?-i:By(?=[A-Z])|Aut(?:h|eu)?or(?:in)?\s+(?=[A-ZÄÖÜ])))",
    re.IGNORECASE,
)
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_CAPITAL_MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_CUT = re.compile(
    r"\s*(?:[|•·⋅–—»]|\bin:|\s-\s|-$|\bon\s+(?=\w+ \d)|@|https?:|www\.|\(|\d{1,2}[./:]\d|\b\d{4}\b"
    r"|\b(?:posted|published|updated|last (?:updated|modified|reviewed)|reviewed by|edited by"
    r"|veröffentlicht|publiziert|publié|publicado|aktualisiert|on behalf of|view in|min read)\b"
    r"|\d+\s*(?:min(?:ute)?s?|comments?|kommentare?|commentaires?|comentarios?)\b|\s(?:am|on|le|el)\s+\d"
    rf"|(?-i:(?<=[a-zß]){_CAPITAL_MONTH}\s\d)"
    rf"|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s|\b(?:{_MONTH})\.?\s+\d"
    rf"|\d{{1,2}}\.?\s*(?:{_MONTH})\b)).*$",
    re.IGNORECASE | re.DOTALL,
)
_BETWEEN = re.compile(
    r"\s*(?:;|,\s*and\s|,|\s[&+]\s|\s(?:and|und|et(?!\sal)|e|y|with)\s)\s*", re.IGNORECASE
)
_NOBODY = frozenset(
    """admin administrator author authors by byline unknown none null anonymous user editor root
    webmaster guest undefined super false true nan contributor default wordpress share follow
    staff me us home blog menu and von par por di beitrag post value username
    """.split()
) | {
    "no author",
    "the author",
    "skip to content",
    "skip to main content",
    "contact us",
    "learn more",
    "gesponserte inhalte",
    "sponsored content",
}
_ROLES = re.compile(
    r"\b(?:editors?|writers?|reporters?|correspondents?|columnists?|educators?|staff writer"
    r"|contributors?|journalists?|chefredakteur(?:in)?|redakteur(?:in)?|(?:vice )?president of"
    r"|director of|head of|manager of|professor (?:of|at|in)|founder|co-founder|facebook)\b",
    re.IGNORECASE,
)
_PARTICLES = frozenset(
    """von van der den de del della di da do dos du la le el al bin ibn ben ter ten zu zur zum y e
    of the for and jr sr af av st""".split()
)
_GROUP = re.compile(
    r"[^,;]{0,80}\b(?:center|centre|institute|department|office|ministry|bureau|agency|society"
    r"|association|college|university|school|federation|[\w-]*(?:anstalt|amt|institut|ministerium"
    r"|verband|gesellschaft|hochschule))\s(?:for|of|für|der|des|de|du)\s[^,;]{2,80}$",
    re.IGNORECASE,
)
"""An institution, whose own name may have an "and" in it."""
_MARKUP = re.compile(r"<[^<>]{0,200}>")
_PROFILE = re.compile(
    r"(?:['’]s)?\s+(?:profile|posts?|author page|view all posts?.*)$", re.IGNORECASE
)
_PERSON = re.compile(r"(?!The\b)(?:[^\W\d_][\w'’.-]*\s){1,2}[^\W\d_][\w'’-]*")
_ABBREVIATION = re.compile(r"(?:\b[A-Z]|Jr|Sr|Ph\.?D|M\.?D|Inc|Ltd|Co)\.$")


def read_names(authors: Iterable[str], site_name: str = "") -> str:
    """The names of the authors joined by ", ", each once; "" for nobody.

    Roles after a name go ("Jane Doe, senior editor"), degrees stay ("Jane Doe, MD"), and so does
    the site's own name only where nobody else is named.
    """
    names: dict[str, str] = {}
    for author in authors:
        text = _trimmed(author)
        for part in [text] if _GROUP.match(text) else _BETWEEN.split(text):
            name = part.strip(' ,;:|-–—/"“”*')
            name = name if _ABBREVIATION.search(name) else name.strip(" .")
            is_role = bool(names) and (
                bool(_ROLES.search(name)) or (name[:1].islower() and " " in name)
            )
            if _is_name(name) and not is_role:
                names.setdefault(name.casefold(), name)
    if len(names) > 1:
        names.pop(site_name.casefold(), None)
    return ", ".join(names.values())


def looks_like_names(byline: str) -> bool:
    """Whether each name is written as names are, and not as a sentence that starts with "by"."""
    words = [word for word in re.split(r"[\s,]+", byline) if word]
    lower = [w for w in words if w[0].islower() and w.casefold().strip(".'") not in _PARTICLES]
    return len(words) == 1 or (not lower and not byline[0].isdigit())


def is_handle(byline: str) -> bool:
    """Whether this is an account's name rather than a person's: "wp_admin", "jane.doe"."""
    return " " not in byline and (byline.islower() or any(c in "._-0123456789" for c in byline))


def choose_byline(stated: Sequence[str], shown: Sequence[str], groups: frozenset[str]) -> str:
    """The best of what the page states and what it shows, the likeliest source first.

    People come before accounts, and both before the site itself (`groups`, folded names). But an
    account that is the first shown, as on a forum, is what the writer is called there.
    """
    named = [names for names in shown if names and looks_like_names(names)]
    candidates = [*stated, *named]
    ranked = [
        (_is_group(names, groups) * 2 + (is_handle(names) and names not in named[:1]), place, names)
        for place, names in enumerate(candidates)
        if names
    ]
    best = min(ranked)[2] if ranked else ""
    return max((names for names in candidates if _adds_to(names, best)), key=len, default=best)


def _adds_to(names: str, best: str) -> bool:
    """Whether these are the same authors and other people: "Jane Doe, John Roe" for "Jane Doe".

    What else follows a name after a comma is where its bearer works.
    """
    more = names.removeprefix(f"{best}, ")
    return bool(best) and more != names and all(map(_PERSON.fullmatch, more.split(", ")))


def _is_group(names: str, groups: frozenset[str]) -> bool:
    return re.sub(r"[\W_]+", "", names).casefold() in groups


def _trimmed(author: str) -> str:
    text = one_line(_MARKUP.sub(" ", author))[:_MAX_LENGTH]
    while (shorter := _LEAD.sub("", text).lstrip(" ,:")) != text:
        text = shorter
    return _PROFILE.sub("", _CUT.sub("", text))


def _is_name(name: str) -> bool:
    if len(name) < 2 or name.casefold() in _NOBODY or not any(map(str.isalpha, name)):
        return False
    most = _MAX_WORDS_OF_GROUP if _GROUP.match(name) else _MAX_WORDS
    return len(name.split()) <= most and not set(name) & _SIGNS
