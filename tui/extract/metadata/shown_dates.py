"""The dates that a page shows its reader, the likeliest first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from tui.extract.metadata.date_lines import (
    OF_SOMETHING_ELSE,
    dates_beside,
    dates_of_time,
    labelled_lines,
    named_lines,
    parted,
)
from tui.extract.tree import Element

_APPEARED = re.compile(
    r"(?:published|posted|erschienen|veröffentlicht|publié|publicado|pubblicato|geplaatst"
    r"|gepubliceerd|opublikowano)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ShownDates:
    """Texts with a date: of when the page was published, of when modified.

    `plain` are those that can only be the day on which it appeared: the first beside the heading,
    if nothing there says otherwise, and that of the first line that begins with "published".
    """

    published: tuple[str, ...]
    modified: tuple[str, ...]
    plain: tuple[str, ...]


def shown_dates(
    elements: Sequence[Element], near: Sequence[Element], named: Sequence[Element]
) -> ShownDates:
    """Those of time elements, then of lines that are a date and little else.

    `near` are the elements around the heading, whose dates come before those of all `elements`;
    `named` those that have one of DATE_WORDS or more in their class.
    """
    near_dates = list(dates_beside(near))
    labelled = list(labelled_lines(elements))
    dates = (
        *near_dates,
        *chain.from_iterable(dates_of_time(e) for e in elements if e.tag == "time"),
        *chain.from_iterable(map(parted, (*named_lines(named), *labelled))),
    )
    first = next(filter(_APPEARED.match, labelled), "")
    return ShownDates(
        published=tuple(text for is_modified, text in dates if not is_modified),
        modified=tuple(text for is_modified, text in dates if is_modified),
        plain=(*_plain(near_dates[:1]), *filter(None, [first])),
    )


def _plain(dates: Sequence[tuple[bool, str]]) -> list[str]:
    return [
        text
        for is_modified, text in dates
        if not is_modified and not OF_SOMETHING_ELSE.search(text)
    ]
