"""The JSON-LD of a page: its scripts, the values in them, and the things that they describe."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from html import unescape

from tui.extract.tree import Element

_MAX_NODES = 5_000
_WRAPPING = re.compile(
    r"^\s*(?:<!--|//<!\[CDATA\[|/\*<!\[CDATA\[\*/|<!\[CDATA\[)|(?:-->|//\]\]>|/\*\]\]>\*/|\]\]>)\s*$"
)
_COMMA_AT_END = re.compile(r",(?=\s{0,200}[}\]])")
_BAD_ESCAPE = re.compile(r'\\(?!["\\/bfnrtu])')


def scripts(root: Element) -> Iterator[str]:
    """The text of every script that says that it is JSON-LD."""
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            yield script.text_content()


def parse(script: str) -> list[object]:
    """The JSON values in a script, repaired where it is plain how; [] where it is not."""
    text = _WRAPPING.sub("", _WRAPPING.sub("", script.strip())).strip().rstrip(";")
    repaired = _BAD_ESCAPE.sub(r"\\\\", _COMMA_AT_END.sub("", text))
    for attempt in (text, repaired, unescape(repaired)):
        values = _values(attempt)
        if values:
            return values
    return []


def _values(text: str) -> list[object]:
    """One value after another: some pages put several in one script."""
    decoder = json.JSONDecoder(strict=False)
    values: list[object] = []
    position = 0
    while position < len(text):
        try:
            value, position = decoder.raw_decode(text, position)
        except (ValueError, RecursionError):
            break
        values.append(value)
        while position < len(text) and text[position] in " \t\r\n,;":
            position += 1
    return values


def nodes_of(
    values: Iterable[object], skipped: frozenset[str] = frozenset()
) -> Iterator[dict[str, object]]:
    """The things that are described in `values`, outermost first.

    What a property in `skipped` leads to is left out; the names in it are in lower case.
    """
    queue = list(values)
    for count, value in enumerate(queue):  # grows while it is walked
        if count > _MAX_NODES:
            return
        if isinstance(value, list):
            queue.extend(value)
        elif isinstance(value, dict):
            yield value
            queue.extend(
                inner
                for key, inner in value.items()
                if isinstance(inner, dict | list) and key.lower() not in skipped
            )
