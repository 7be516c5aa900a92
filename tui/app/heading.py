"""The lines above the list: the views and how much is in them, and how far the reader is."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from tui.app.cells import cut, one_line
from tui.app.headline import Headline
from tui.app.reading_time import minutes
from tui.app.views import VIEWS, View

ONE_LINE = 100
"""Cells from which the views and the progress stand on one line."""


def heading(views: Content, progress: str, width: int) -> Content:
    """The views at the left and the progress at the right, or below them where it is narrow."""
    if not views.plain:
        return Content(progress)
    if width < ONE_LINE:
        return Content.assemble(views.truncate(width), "\n", progress)
    gap = width - views.cell_length - len(progress)
    return Content.assemble(views.truncate(width - len(progress) - 2), " " * max(2, gap), progress)


def views_line(view: View, counts: Sequence[int], ellipsis: str) -> Content:
    """Every view with its key and how many are in it, the one that is shown standing out."""
    parts: list[Content | str] = []
    for place, one in enumerate(VIEWS):
        shown = one.query == view.query
        parts.append(Content.styled(f"{one.key} ", "$cursor"))
        parts.append(Content.styled(one.name, "bold $foreground" if shown else "$quiet"))
        parts.append(f" {counts[place]}   " if counts else "   ")
    if all(one.query != view.query for one in VIEWS):
        name = cut(one_line(view.name), 60, ellipsis)
        parts.append(Content.styled(name, "bold $foreground"))
    return Content.assemble(*parts).rstrip()


def progress_of_view(row: int, count: int, listed: int | None, left: float | None) -> str:
    """How far the reader is in a view: "37 of 412, about 9 min left at your pace".

    `listed` is how many the filter lets through; `left` is in minutes.
    """
    if not count:
        return ""
    through = count if listed is None else listed
    said = f"{row} of {through}" if through else f"none of {count}"
    if listed is not None and through:
        said += f" (filtered from {count})"
    if left is not None and through:
        said += f", about {minutes(left)} left at your pace"
    return said


def progress_of_sitting(
    headlines: Sequence[Headline], listed: int | None, left: float | None
) -> list[str]:
    """How much there is to read of the sources that were opened, in parts."""
    failed = sum(h.state == "failed" for h in headlines)
    said = f"{len(headlines)} articles" if len(headlines) != 1 else "1 article"
    parts = [f"Broadsheet  {said}" if listed is None else f"Broadsheet  {listed} of {said}"]
    if whole := sum(h.minutes for h in headlines):
        parts.append(f"{minutes(whole)} to read")
    if failed:
        parts.append(f"{failed} failed")
    if left is not None:
        parts.append(f"about {minutes(left)} left at your pace")
    return parts
