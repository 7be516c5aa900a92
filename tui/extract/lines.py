"""Plain text → its paragraphs, however the lines were broken."""

from __future__ import annotations

import re
from itertools import pairwise

_WIDEST = 100
"""Characters of a line in text that was wrapped by hand or by a mail program."""

_FULL = 0.6
"""Part of the width that a line has when it was broken only because it was full."""

_NEVER_JOINED = re.compile(r"\s*(?:[-*•‣◦▪·–—]\s|\d{1,3}[.)]\s|>|#{1,6}\s|\||={3,}|-{3,}|\*{3,})")
_MEDIA = r"(?:jpe?g|png|gif|webp|bmp|svg|tiff?|mp[34]|mpe?g4?|m4[av]|mov|avi|webm|wav|ogg|pdf)"
_GLUED_FILE = re.compile(
    rf"(?=[\w.%/-]{{0,80}}?(?:{_MEDIA}|\d{{2,4}}x\d{{2,4}}))"
    rf"[\w.%/-]{{0,80}}?(?:\.{_MEDIA}|\d{{2,4}}x\d{{2,4}}"
    rf"(?:\.{_MEDIA}|(?:[-_](?-i:[a-z0-9]{{1,30}})){{1,4}})?)(?=[A-Z“\"‘'¿¡«„])",
    re.IGNORECASE,
)
_UPPER = re.compile(r"[^\W\d_]|[“\"‘'¿¡«„]")


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, each on one line, in order; blank lines and white space are gone.

    A line is a paragraph, unless the text is wrapped: then the lines up to a blank one are.
    """
    lines = text.split("\n")
    joined = _joined(lines) if is_wrapped(text) else lines
    return [line for line in (" ".join(one.split()) for one in joined) if line]


def without_file_name(paragraph: str) -> str:
    """`paragraph` without the name of a media file that was glued in front of its first word."""
    match = _GLUED_FILE.match(paragraph)
    if not match or not paragraph[match.end() : match.end() + 1].strip():
        return paragraph
    rest = paragraph[match.end() :]
    return rest if not rest[:1].islower() and _UPPER.match(rest) else paragraph


def is_wrapped(text: str) -> bool:
    """Whether lines were broken because they were full: most that another line follows are."""
    lengths = [len(line.rstrip()) for line in text.split("\n")]
    followed = [one for one, after in pairwise(lengths) if one and after]
    if len(followed) < 3 or 0 not in lengths[:-1]:
        return False
    width = _width(lengths)
    full = sum(_FULL * width <= one <= _WIDEST for one in followed)
    return 40 <= width <= _WIDEST and full > 0.6 * len(followed)


def _width(lengths: list[int]) -> int:
    """The width that lines were wrapped to; a few longer ones don't count."""
    return sorted(lengths)[int(0.98 * (len(lengths) - 1))]


def _joined(lines: list[str]) -> list[str]:
    """Runs of lines as one line each; list items, quotes and short lines keep their own."""
    width = _width([len(line.rstrip()) for line in lines])
    runs: list[list[str]] = []
    ended = True
    for line in lines:
        if not line.strip():
            ended = True
            continue
        if ended or _NEVER_JOINED.match(line):
            runs.append([line.strip()])
        else:
            runs[-1].append(line.strip())
        ended = len(line.rstrip()) < _FULL * width
    return [_run(run) for run in runs]


def _run(lines: list[str]) -> str:
    """Lines joined by spaces, but for a word that was parted at its hyphen."""
    return (
        re.sub(r"(?<=[^\W\d_]-) (?=[^\W\d_])", "", " ".join(lines)) if len(lines) > 1 else lines[0]
    )
