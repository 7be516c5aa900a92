"""Finding in the article: smart case, across wrapped lines, or by a pattern of the reader's.

A query is words as they are typed: case counts only where it has a capital, a space matches any
white space, and straight quotes and hyphens match the curly and the long ones. A query that
begins with `re:` is a regular expression.
"""

from __future__ import annotations

import re
from itertools import islice

from tui.errors import ReadingError

PATTERN_PREFIX = "re:"
MOST_HITS = 10_000
# A pattern of the reader's may run away; the rest of the program must not wait for it.
_SECONDS = 0.5
_ALIKE = {
    "'": "['\u2018\u2019\u02bc]",
    '"': '["\u201c\u201d\u201e\u00ab\u00bb]',
    "-": "[-\u2010-\u2015\u2212]",
}


class PatternError(ReadingError):
    """The reader's pattern cannot be read, or takes too long."""


def find(text: str, query: str) -> tuple[tuple[int, int], ...]:
    """The spans of `text` that match, in order, at most `MOST_HITS`, none of them empty.

    Raises:
        PatternError: the pattern after `re:` is not one, or ran longer than half a second.
    """
    if query.startswith(PATTERN_PREFIX):
        return _find_pattern(text, query[len(PATTERN_PREFIX) :])
    words = query.split()
    if not words:
        return ()
    pattern = r"\s+".join("".join(_ALIKE.get(c) or re.escape(c) for c in word) for word in words)
    flags = re.IGNORECASE if _smart(query) else re.RegexFlag(0)
    matches = islice(re.finditer(pattern, text, flags), MOST_HITS)
    return tuple(match.span() for match in matches)


def _smart(query: str) -> bool:
    """Whether case is to be ignored: the query has no capital."""
    return query == query.lower()


def _find_pattern(text: str, pattern: str) -> tuple[tuple[int, int], ...]:
    if not pattern:
        return ()
    import regex  # type: ignore[import-untyped,unused-ignore]  # 10 ms that few searches need

    flags = regex.VERSION0 | (regex.IGNORECASE if _smart(pattern) else 0)
    try:
        compiled = regex.compile(pattern, flags)
        matches = compiled.finditer(text, timeout=_SECONDS)
        spans = (match.span() for match in matches if match.end() > match.start())
        return tuple(islice(spans, MOST_HITS))
    except TimeoutError as error:
        raise PatternError(f"{pattern} takes too long", "Write it with fewer stars") from error
    except (regex.error, RecursionError, OverflowError) as error:
        hint = "Leave out re: to find the words as they are"
        raise PatternError(f"{pattern} is not a pattern: {error}", hint) from error
