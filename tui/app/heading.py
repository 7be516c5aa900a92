"""The lines above the list: the views and how much is in them, how far the reader is; and what
stands in the place of an empty one."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from tui.app.cells import cut, one_line
from tui.app.headline import Headline
from tui.app.reading_time import minutes
from tui.app.views import VIEWS, View

ONE_LINE = 100
"""Cells from which the views and the progress stand on one line."""


def heading(view: View, counts: Sequence[int], progress: str, width: int, dots: str) -> Content:
    """The views at the left and the progress at the right, or below them where it is narrow.

    The view that is shown stands out; one without a number has its name before the progress.
    """
    views = _views(view, counts)
    if all(one.query != view.query for one in VIEWS):
        room = (width if width < ONE_LINE else width - views.cell_length) - len(progress) - 8
        name = Content.styled(cut(one_line(view.name), room, dots), "bold $foreground")
        progress_line = Content.assemble(name, "  ", progress)
    else:
        progress_line = Content(progress)
    if width < ONE_LINE:
        return Content.assemble(views, "\n", progress_line)
    gap = max(2, width - views.cell_length - progress_line.cell_length)
    return Content.assemble(views, " " * gap, progress_line)


def _views(view: View, counts: Sequence[int]) -> Content:
    """Every view with its key and how many are in it."""
    parts: list[Content | str] = []
    for place, one in enumerate(VIEWS):
        shown = one.query == view.query
        parts.append(Content.styled(f"{one.key} ", "$cursor"))
        parts.append(Content.styled(one.name, "bold $foreground" if shown else "$quiet"))
        parts.append(f" {counts[place]}   " if counts else "   ")
    return Content.assemble(*parts).rstrip()


def progress_of_view(
    row: int,
    count: int,
    listed: int | None,
    left: float | None,
    articles: int = 0,
    selected: int = 0,
) -> str:
    """How far the reader is in a view: "37 of 412, about 9 min left at your pace".

    `listed` is how many the filter lets through; `left` is in minutes. Where a row is a story that
    several `articles` tell, there are more of these than rows, and that is said. How many are
    `selected` takes the place of the pace: the next verdict is about them.
    """
    if not count:
        return ""
    through = count if listed is None else listed
    said = f"{row} of {through}" if through else f"none of {count}"
    if articles > count and listed is None:
        said += " stories"
    if listed is not None and through:
        said += f" (filtered from {count})"
    if selected:
        said += f", {selected} selected"
    elif left is not None and through:
        said += f", about {minutes(left)} left at your pace"
    return said


def progress_of_sitting(
    headlines: Sequence[Headline],
    listed: Sequence[Headline] | None,
    left: float | None,
    selected: int = 0,
) -> list[str]:
    """How much there is to read of the sources that were opened, in parts.

    `listed` is what the filter lets through, None without one.
    """
    shown = headlines if listed is None else listed
    failed = sum(h.state == "failed" for h in shown)
    said = f"{len(headlines)} articles" if len(headlines) != 1 else "1 article"
    parts = [f"Broadsheet  {said}" if listed is None else f"Broadsheet  {len(shown)} of {said}"]
    if whole := sum(h.minutes for h in shown):
        parts.append(f"{minutes(whole)} to read")
    if failed:
        parts.append(f"{failed} failed")
    if selected:
        parts.append(f"{selected} selected")
    elif left is not None:
        parts.append(f"about {minutes(left)} left at your pace")
    return parts


def empty_inbox(keys: Sequence[str]) -> str:
    """What stands in the place of an empty list: the keys that add, list everything and help."""
    said = ("adds a page or a feed", "lists all that the library has", "shows every key")
    wide = max(map(len, keys))
    rows = "\n".join(f"{key:>{wide}}  {what}" for key, what in zip(keys, said, strict=True))
    return f"The inbox is empty.\n\n{rows}\n\nbroadsheet add FILES adds many at once."
