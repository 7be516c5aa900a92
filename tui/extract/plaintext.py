"""Articles that come as text already: which lines are the story, and what each of them is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tui.errors import NoArticleError
from tui.extract import line_words, trees
from tui.extract.clues import WORDINGS, wording_bits
from tui.extract.line_features import LONG, features
from tui.extract.lines import is_wrapped, paragraphs, without_file_name
from tui.extract.metadata.language import detect
from tui.extract.notices import is_advertisement, is_notice
from tui.extract.runs import likeliest_run
from tui.extract.sanitise import sanitise
from tui.model import Article, Block, BlockKind, Clutter

_MAX_JUDGED = 20_000
"""Paragraphs that are judged; a text with more of them is a book, and all of it is the text."""

_HEADING_WORDS = 14
_CAPTION_WORDS = 12
_TITLE_WORDS = 28
_TITLE_REACH = 10
"""Paragraphs before the body among which its title is looked for."""

_WORD = re.compile(r"\w+")
_ENDS = re.compile(r"[.!?…:;,。！？][\"”’»')\]]*$")
_READER = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
_QUOTED = re.compile('["“”«»]')
_BUTTON_WORDS = 6
_SELDOM, _OFTEN = 0.003, 0.03
"""Shares of "you" and "your" among the words of a text that gives no advice, and of a promotion."""

_BULLET = re.compile(r"([-*•‣◦▪·])\s+(?=\S)")
_CREDIT = re.compile(r"\b(?:photo(?:graph)?|image|picture|credit|getty|afp|reuters|ap)\b", re.I)
_REASONS = {
    "ad": "advertisement",
    "subscribe": "promotion",
    "donate": "promotion",
    "question": "promotion",
    "related": "related",
    "share": "share",
    "follow": "share",
    "comment": "comment",
    "legal": "legal",
    "account": "navigation",
    "tags": "navigation",
    "contents": "navigation",
    "byline": "byline",
    "credit": "credit",
}
"""What a wording tells of a line that was taken out, the plainest first."""


@dataclass(frozen=True, slots=True)
class _Lines:
    """The paragraphs of a text, whether each is the article's, and where its title stands."""

    texts: tuple[str, ...]
    kept: tuple[bool, ...]
    title: int | None
    standfirst: int | None


def extract_text(text: str, url: str = "") -> Article:
    """The article in a plain text: one paragraph a line, parted by blank lines, or wrapped.

    A file name glued to a paragraph is taken off. A standfirst that comes again as a paragraph is
    the excerpt, and stays in both places. The title is no block.

    Raises:
        NoArticleError: the text is empty.
    """
    text = sanitise(text)
    texts = tuple(without_file_name(paragraph) for paragraph in paragraphs(text))
    if not texts:
        raise NoArticleError("the text is empty", "choose another file or page")
    lines = _read(texts, is_document=is_wrapped(text))
    blocks: list[Block] = []
    clutter: list[Clutter] = []
    for place, (line, kept) in enumerate(zip(texts, lines.kept, strict=True)):
        if place == lines.title:
            continue
        if kept:
            blocks.append(_block(line))
        else:
            clutter.append(Clutter(_block(line), len(blocks), _reason(texts, place)))
    return Article(
        tuple(blocks),
        url=url,
        lang=detect("\n".join(block.text for block in blocks)),
        title="" if lines.title is None else texts[lines.title],
        excerpt="" if lines.standfirst is None else texts[lines.standfirst],
        clutter=tuple(clutter),
    )


def _read(texts: tuple[str, ...], is_document: bool) -> _Lines:
    """Which paragraphs are the article's; of a document that was written as text, all are."""
    if is_document or len(texts) > _MAX_JUDGED:
        return _Lines(texts, tuple(not is_advertisement(line) for line in texts), None, None)
    notices = np.array([is_notice(line) for line in texts])
    judged = np.array(likeliest_run(_chances(texts)))
    again = np.array([i > 0 and line == texts[i - 1] for i, line in enumerate(texts)])
    kept = judged & ~notices & ~again
    kept = _without_appeals(texts, kept)
    if not kept.any():
        kept = ~notices & ~again
    first = int(np.flatnonzero(kept)[0]) if kept.any() else 0
    title = _title(texts, kept, first) if kept.sum() > 1 else None
    standfirst = _standfirst(texts, kept, first, title)
    start = first if title is None else min(first, title + 1)
    kept = kept | _captions(texts, kept, start) & ~notices & ~again
    if standfirst is not None:
        kept[standfirst] = True
    return _Lines(texts, tuple(kept.tolist()), title, standfirst)


def _chances(texts: Sequence[str]) -> NDArray[np.float32]:
    """How likely each paragraph is the article's, by its words, its looks and its place."""
    rows = features(texts, line_words.load().leanings(texts))
    return trees.load("plaintext").probabilities(rows)


def _without_appeals(texts: Sequence[str], kept: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """`kept` without the paragraphs at its end that turn to the reader, as promotions do.

    The words of a button may stand below them. A text that speaks to its reader elsewhere too is
    left alone: it gives advice.
    """
    counts = np.array([len(_WORD.findall(line)) for line in texts])
    turns = np.array([0 if _QUOTED.search(line) else len(_READER.findall(line)) for line in texts])
    places = np.flatnonzero(kept)
    appeals = turns[places] > _OFTEN * counts[places]
    end = len(places)
    while end and (
        appeals[end - 1] or (end > 1 and appeals[end - 2] and _is_button(texts, places[end - 1]))
    ):
        end -= 1
    rest = places[:end]
    if turns[rest].sum() > _SELDOM * counts[rest].sum():
        return kept
    trimmed = kept.copy()
    trimmed[places[end:]] = False
    return trimmed


def _is_button(texts: Sequence[str], place: int) -> bool:
    line = texts[place]
    return len(line.split()) <= _BUTTON_WORDS and not line.endswith((".", "”", '"', "?", ":"))


def _title(texts: Sequence[str], kept: NDArray[np.bool_], first: int) -> int | None:
    """The line above the body, or at its head, that names what the body speaks of."""
    vocabulary = {w for line, k in zip(texts, kept, strict=True) if k for w in _content(line)}
    best, place = 0.0, None
    for i in range(max(0, first - _TITLE_REACH), min(first + 2, len(texts))):
        words = _content(texts[i])
        if not 2 <= len(_WORD.findall(texts[i])) <= _TITLE_WORDS or texts[i].endswith("."):
            continue
        shared = sum(word in vocabulary for word in words if i != first or not kept[i])
        if kept[i] and (place is not None or not _is_heading(texts[i])):
            continue
        score = (shared + 1) * len(words) ** 0.5 if shared else 0.5 * bool(kept[i])
        if score > best:
            best, place = score, i
    return place


def _standfirst(
    texts: Sequence[str], kept: NDArray[np.bool_], first: int, title: int | None
) -> int | None:
    """The line between title and body that comes again in the body as a paragraph."""
    start = max(0, first - 3) if title is None else title + 1
    body = {line for i, line in enumerate(texts) if kept[i] and i > start}
    for i in range(start, min(first + 3, len(texts))):
        later = any(texts[j] == texts[i] for j in range(i + 2, min(i + 12, len(texts))))
        if later and texts[i] in body and len(_WORD.findall(texts[i])) >= _CAPTION_WORDS // 2:
            return i
    return None


def _captions(texts: Sequence[str], kept: NDArray[np.bool_], start: int) -> NDArray[np.bool_]:
    """Captions that stand within the body: sentences that end without a full stop."""
    places = np.flatnonzero(kept)
    found = np.zeros(len(texts), bool)
    if len(places):
        for i in range(start, int(places[-1])):
            found[i] = not kept[i] and _is_caption(texts[i]) and kept[i + 1 : i + 4].any()
    return found


def _is_caption(line: str) -> bool:
    """Whether a line tells what a picture shows: long, no full stop, and not a headline."""
    words = _WORD.findall(line)
    if len(words) < _CAPTION_WORDS or _ENDS.search(line) or _BULLET.match(line):
        return False
    capitals = sum(word[0].isupper() for word in words) / len(words)
    return bool(_CREDIT.search(line)) or (len(words) >= LONG and capitals < 0.5)


def _is_heading(line: str) -> bool:
    return len(_WORD.findall(line)) <= _HEADING_WORDS and not re.search(r"[.,;…][\"”’»')]*$", line)


def _block(line: str) -> Block:
    """The line as a block of its kind."""
    if match := _BULLET.match(line):
        return Block("list_item", line[match.end() :], level=1, marker=match[1])
    if line.startswith(">"):
        return Block("blockquote", line.lstrip("> ") or line, level=1)
    kind: BlockKind = "paragraph"
    if _is_caption(line):
        kind = "caption"
    elif _is_heading(line) and not _ENDS.search(line):
        return Block("heading", line, level=2)
    return Block(kind, line)


def _reason(texts: tuple[str, ...], place: int) -> str:
    """Why a line is not the article's, as far as its words tell."""
    line = texts[place]
    if is_advertisement(line):
        return "advertisement"
    bits = wording_bits(line)
    says = {name for bit, name in enumerate(WORDINGS) if bits >> bit & 1}
    for name, reason in _REASONS.items():
        if name in says:
            return reason
    if line in texts[max(0, place - 1) : place] + texts[place + 1 : place + 2]:
        return "related"
    return "not the article"


def _content(line: str) -> set[str]:
    """The words that carry a line: those of more than three letters."""
    return {word for word in map(str.lower, _WORD.findall(line[:2000])) if len(word) > 3}
