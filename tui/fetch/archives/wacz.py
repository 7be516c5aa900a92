"""Web archives with an index, as browsers' archivers make them. Source: WACZ 1.1.1.

A member is a WARC file in it and a place there: "archive/data.warc.gz:8192".
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tui.fetch.archives import warc
from tui.fetch.archives.zipped import checked
from tui.fetch.limits import Limits

if TYPE_CHECKING:
    from tui.model import Page


def members(path: Path) -> Iterator[str]:
    """The pages in a packed web archive."""
    with zipfile.ZipFile(path) as archive:
        names = [info.filename for info in checked(archive).infolist()]
        records = [
            n for n in names if n.startswith("archive/") and n.endswith((".warc.gz", ".warc"))
        ]
        for name in records:
            with archive.open(name) as file:
                for place in warc.places(file):
                    yield f"{name}:{place}"


def read(path: Path, member: str, limits: Limits) -> Page:
    """The page of that name; of "" the first.

    Raises:
        FetchError: there is none, or it is too large.
    """
    name, _, place = (member or next(members(path), ":")).rpartition(":")
    with zipfile.ZipFile(path) as archive, checked(archive).open(name) as file:
        return warc.page_at(file, place, f"{path.name}#{member}", limits)
