"""The one gate: text from outside comes out free of anything that a terminal would obey.

A browser draws ESC as nothing; a terminal executes it. None of the usual parsers drops it, and
`&#27;` in markup becomes a real ESC in all of them, so whatever is read from a page passes here,
markup before it is parsed and every string that leaves `tui.extract`.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import cache, partial

MAX_COMBINING = 8
"""Combining marks in a row at most. Living scripts stack up to six; "zalgo" stacks hundreds."""

_LINE_ENDS = re.compile("\r\n?|[\f\u2028\u2029]")
_FORBIDDEN = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and newline, DEL, C1
    "\u202a-\u202e\u2066-\u2069"  # bidi embeddings, overrides and isolates
    "\ufeff\ufff9-\ufffb\ufffe\uffff\ufdd0-\ufdef"  # BOM, interlinear notes, no characters at all
    "]"  # one, not a run: only then does the engine skip ahead to the first (10 times faster)
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_RARE_MARK = re.compile("[\U000101fd-\U0001e94a\U000e0100-\U000e01ef]")
_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));?")


def sanitise(text: str) -> str:
    r"""`text` with nothing in it that steers a terminal; `\n` and `\t` are all that is left of C0.

    Line ends become `\n`, surrogate pairs one character, lone surrogates U+FFFD, and long runs
    of combining marks are cut. Calling it again changes nothing.
    """
    text = _LINE_ENDS.sub("\n", text)
    text = _FORBIDDEN.sub("", text)
    if text.isascii():
        return text
    if _SURROGATE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    run = _combining_run(0x1F000 if _RARE_MARK.search(text) else 0x10000)
    return run.sub(_cut, text)


def one_line(text: str) -> str:
    """`text` sanitised on a single line, its white space collapsed: for titles, names, labels."""
    return " ".join(sanitise(text).split())


def sanitise_markup(markup: str) -> str:
    """HTML or XML whose character references cannot bring back what `sanitise` takes out.

    References to C1 codes stand for Windows-1252 characters, as HTML has it (`&#146;` is ’);
    those to controls go, and so do those to lone surrogates or beyond Unicode.
    Source: HTML standard, "numeric character reference end state".
    """
    markup = sanitise(markup)
    if "&#" not in markup:
        return markup
    # What is left may join into a reference again ("&#&#27;27;"): the second pass leaves a mark
    # in the place of each, so that there is nothing to join.
    markup = _REFERENCE.sub(partial(_harmless, gone=""), markup)
    return sanitise(_REFERENCE.sub(partial(_harmless, gone="\ufffd"), markup))


@cache
def _combining_run(end: int) -> re.Pattern[str]:
    """A run of too many combining marks below `end`; made at first use, since it walks Unicode.

    A class within the basic plane is a bitmap, one beyond it a list of ranges 200 times as slow.
    """
    codes = [*range(0x300, end), *(range(0xE0100, 0xE01F0) if end > 0x10000 else ())]
    marks = "".join(chr(c) for c in codes if unicodedata.category(chr(c)) in {"Mn", "Me"})
    return re.compile(f"[{marks}][{marks}]{{{MAX_COMBINING},}}")


def _cut(run: re.Match[str]) -> str:
    return run[0][:MAX_COMBINING]


def _harmless(reference: re.Match[str], gone: str) -> str:
    """The reference as it was, or the character a browser shows for it, or `gone`."""
    hexadecimal, decimal = reference.groups()
    digits = (hexadecimal or decimal).lstrip("0") or "0"
    code = int(digits, 16 if hexadecimal else 10) if len(digits) < 8 else sys.maxunicode + 1
    if code > sys.maxunicode:
        return gone
    character = chr(code)
    if character in "\r\f":
        return "\n"
    if 0x80 <= code <= 0x9F:
        return bytes([code]).decode("windows-1252", "ignore") or gone
    if _SURROGATE.match(character):  # may be half of a pair: the gate joins or replaces it
        return character
    return gone if _FORBIDDEN.match(character) else reference[0]
