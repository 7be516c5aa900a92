"""Where sentences begin and end.

A full stop ends a sentence unless what stands before it is a title, an initial, a list number or
an abbreviation that runs on, or what follows begins small. A line break always ends one.
"""

from __future__ import annotations

import re

_END = re.compile(
    r"""
    (?<![.!?…])[.!?…]++["'”’“‘»«›)\]]*+(?=\s)  # possessive: a run is looked at once
  | [。！？]++[」』”’）]*+                        # no blank follows these
  | \n
    """,
    re.VERBOSE,
)
_NEXT = re.compile(r"\s*+[\"'“”‘’„‚«»‹›(\[—–-]*+")
_WORD = re.compile(r"[^\W_]++(?:[.'’-][^\W_]+)*+")
_WORD_BEFORE = 24
"""Characters looked at before a full stop: no abbreviation is longer."""
_WORD_AFTER = 48

_TITLES = frozenset(
    """adm amb asst attn brig capt cdr cmdr col cpl cpt det dir dr ens fr gen gov hon insp lieut lt
    maj messrs mlle mm mme mr mrs ms mx pfc pres prof pte pvt rep reps rev sec sen sens sgt spc st
    sr supt vs v cf al approx ca viz e.g i.e eg ie""".split()
)
"""What runs on into the next word, however that begins."""

_BEFORE_NUMBERS = frozenset(
    "no nos nr p pp fig figs vol art sec ch para c apt ste bldg rte".split()
)
_RUNS_ON = frozenset(
    """jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    inc corp co ltd plc llc bros jr sr esq dept univ assn est ft mt ave blvd rd sq op ph.d m.d b.a
    m.a rs""".split()
)
"""What may end a sentence, but mostly does not: it does where a plain opening word follows."""

_CLOCK = frozenset({"a.m", "p.m", "etc"})
_OPENERS = frozenset(
    """A After All Also Although An And Another Any As At Because Before Both But By Despite During
    Each Even For From Given He Her Here His How However I If In Instead It Its Last Later Many
    Meanwhile More Most Mr Mrs Ms My No Nor Not Now Of On Once One Only Or Other Others Our Over
    She Since So Some Such That The Their Then There These They This Those Though Through To Today
    Two Under Until We What When Where Whether Which While Who Why With Yet You Your""".split()
)
_SPEECH = frozenset(
    "said says asked asks replied wrote added shouted cried told called answered tweeted".split()
)


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The half-open spans of the sentences of `text`, in order, without the blanks around them."""
    spans: list[tuple[int, int]] = []
    start = 0
    for end in _END.finditer(text):
        if text[end.start()] != "\n" and not _ends_sentence(text, start, end):
            continue
        _append(spans, text, start, end.end())
        start = end.end()
    _append(spans, text, start, len(text))
    return tuple(spans)


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    """Add `start` to `end` without the blanks around it, unless nothing is left."""
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    right = start + len(piece.rstrip())
    if left < right:
        spans.append((left, right))


def _ends_sentence(text: str, start: int, mark: re.Match[str]) -> bool:
    """Whether the closing mark ends the sentence that began at `start`."""
    if text[mark.start()] in "。！？":
        return True
    opening = _NEXT.match(text, mark.end())
    after = opening.end() if opening else mark.end()
    if "\n" in text[mark.end() : after]:
        return True
    follower = text[after : after + 1]
    if follower.islower():
        return False
    if mark.group()[0] != "." or mark.group().startswith(".."):
        return not _is_tag(text, mark, after)
    before = text[max(start, mark.start() - _WORD_BEFORE) : mark.start()]
    return not _runs_on(before, text[after : after + _WORD_AFTER], _starts(text, start, mark))


def _starts(text: str, start: int, mark: re.Match[str]) -> bool:
    """Whether nothing but one short word stands before the mark: "1.", "a."."""
    return mark.start() - start < 8 and text[start : mark.start()].strip().isalnum()


def _is_tag(text: str, mark: re.Match[str], after: int) -> bool:
    """Whether a closed quotation is followed by who said it: "What?" Kerry asked."""
    if mark.end() - mark.start() < 2 or mark.group()[-1] not in "\"'”’»":
        return False
    words = _WORD.findall(text[after : after + _WORD_AFTER])
    return any(word in _SPEECH for word in words[1:3])


def _runs_on(before: str, after: str, first: bool) -> bool:
    """Whether the full stop between `before` and `after` belongs to an abbreviation."""
    blank = max(before.rfind(" "), before.rfind("("), before.rfind("\n"), before.rfind("\xa0"))
    word = before[blank + 1 :].lstrip("\"'“‘«[—–-")
    lower = word.lower()
    if lower in _TITLES or (first and lower.isdigit()):
        return True
    if after[:1].isdigit():
        return lower in _BEFORE_NUMBERS or lower in _RUNS_ON
    if lower in _CLOCK:
        return after[:2].isupper()
    initial = len(word) == 1 and word.isupper()
    dotted = "." in word and all(len(part) == 1 for part in word.split("."))
    if initial or dotted or lower in _RUNS_ON:
        follower = _WORD.match(after)
        return follower is not None and follower.group() not in _OPENERS
    return False
