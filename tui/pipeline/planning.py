"""What there is to do: the sources that were named, one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.errors import ReadingError
from tui.fetch import expand


def planned(sources: Iterable[str]) -> Iterator[tuple[str, ReadingError | None]]:
    """The sources one by one; a folder or glob without pages keeps its place, with its error."""
    for source in sources:
        try:
            for page in expand([source]):
                yield page, None
        except ReadingError as error:
            yield source, error
