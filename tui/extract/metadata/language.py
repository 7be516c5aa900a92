"""The language of a page as a BCP 47 tag: what it declares, unless its text plainly differs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from resiliparse.parse.lang import detect_fast

_TAG = re.compile(r"[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}", re.IGNORECASE)
_SCRIPTS = (
    (re.compile("[\u3040-\u30ff]"), "ja"),
    (re.compile("[\uac00-\ud7af]"), "ko"),
    (re.compile("[\u4e00-\u9fff]"), "zh"),
    (re.compile("[\u0e00-\u0e7f]"), "th"),
    (re.compile("[\u0590-\u05ff]"), "he"),
    (re.compile("[\u0370-\u03ff]"), "el"),
)
_ENOUGH = 200
"""Letters of text below which detection is guessing: on 600 pages it erred often under this."""

_SURE = 900
"""Distance of a text from a language's profile up to which the detector is to be believed."""

_KIN = tuple(
    frozenset(group.split())
    for group in (
        "de lb nds als gsw fy bar",
        "nl af li nds fy",
        "da no sv is fo",
        "es gl ca ast an pt oc",
        "it co scn vec lmo",
        "cs sk pl",
        "sr hr bs sh sl mk bg",
        "ru uk be bg",
        "id ms jv su",
        "en sco",
    )
)
"""Languages that the detector takes for one another; among them the page itself is believed."""


def choose_language(declared: Iterable[str], text: str) -> str:
    """The page's language as BCP 47 ("en", "pt-BR"); "" where neither page nor text tells."""
    tags = [tag for tag in map(normalised, declared) if tag]
    detected = detect(text)
    for tag in tags:
        if not detected or _agree(_base(tag), detected):
            return tag
    return detected


def normalised(tag: str) -> str:
    """The tag in BCP 47's own case: "en_us" is "en-US"; "" for what is no tag."""
    match = _TAG.fullmatch(tag.split(",")[0].split(";")[0].strip())
    if not match:
        return ""
    first, *rest = re.split("[-_]", match[0].lower())
    shaped = [
        part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part
        for part in rest
    ]
    return "-".join([first, *shaped])


def detect(text: str) -> str:
    """The language of enough plain text, as a code of two letters; "" where it is not sure."""
    text = text[:20_000]
    letters = sum(map(str.isalpha, text))
    for pattern, language in _SCRIPTS:
        if len(pattern.findall(text)) * 4 > letters > 0:
            return language
    if letters < _ENOUGH:
        return ""
    thirds = Counter(
        language
        for start in range(0, len(text), max(1, len(text) // 3 + 1))
        for language, distance in (detect_fast(text[start : start + len(text) // 3 + 1]),)
        if distance <= _SURE
    )
    (language, votes), *_ = thirds.most_common(1) or [("", 0)]
    return language if votes >= 2 else ""


def _agree(declared: str, detected: str) -> bool:
    return declared == detected or any({declared, detected} <= group for group in _KIN)


def _base(tag: str) -> str:
    base = tag.split("-")[0]
    return "no" if base in {"nb", "nn"} else base
