"""Lists in CSV: Pocket, Instapaper, Readwise Reader and Raindrop, told apart by their columns."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator
from io import StringIO
from itertools import islice

from tui.extract.lists.saved import (
    MOST_SAVED,
    SavedList,
    SavedMark,
    SavedPage,
    is_true,
    prose_of,
    tags_of,
    time_of,
    web_address,
    words_of,
)

Row = dict[str, str]
LONGEST_CELL = 2_000_000
FOLDERS = frozenset(("unread", "archive", "starred", "unsorted", ""))
"""Folders that a program has by itself: no tags of the reader's."""
_LISTED = re.compile(r"""'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)\"""")


def read_table(text: str) -> SavedList | None:
    """The list in a CSV table, None where its columns are no program's that we know."""
    rows = _rows(text)
    header = [name.strip().lower() for name in next(rows, [])]
    for program, needed, later, page in _PROGRAMS:
        if needed.issubset(header):
            tables = (dict(zip(header, row, strict=False)) for row in islice(rows, MOST_SAVED))
            pages = (page(table) for table in tables)
            return SavedList(program, tuple(p for p in pages if p.url), later=later)
    return None


def _rows(text: str) -> Iterator[list[str]]:
    csv.field_size_limit(LONGEST_CELL)
    # Not `splitlines`: it parts a row at U+2028, U+0085 and others within a title.
    reader = csv.reader(StringIO(text.replace("\0", ""), newline=""))
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error:  # a cell beyond all measure: its row is lost, the others are not
            continue


def _pocket(row: Row) -> SavedPage:
    return SavedPage(
        web_address(row.get("url", "")),
        words_of(row.get("title")),
        tags_of(row.get("tags", "").split("|")),
        time_of(row.get("time_added")),
        archived=row.get("status") == "archive",
    )


def _instapaper(row: Row) -> SavedPage:
    folder = row.get("folder", "")
    own = () if folder.lower() in FOLDERS else (folder,)
    selection = prose_of(row.get("selection"))
    return SavedPage(
        web_address(row.get("url", "")),
        words_of(row.get("title")),
        tags_of((*own, *_listed(row.get("tags", "")))),
        time_of(row.get("timestamp")),
        archived=folder == "Archive",
        starred=folder == "Starred",
        marks=(SavedMark(selection),) if selection else (),
    )


def _readwise(row: Row) -> SavedPage:
    place = row.get("location", "")
    return SavedPage(
        web_address(row.get("url", "")),
        words_of(row.get("title")),
        tags_of(_listed(row.get("document tags", ""))),
        time_of(row.get("saved date")),
        read=row.get("reading progress", "").strip() in {"1", "1.0", "100%"},
        archived=place == "archive",
        starred=place == "shortlist",
    )


def _raindrop(row: Row) -> SavedPage:
    folder = row.get("folder", "")
    own = () if folder.lower() in FOLDERS else (folder.replace(" / ", "/"),)
    return SavedPage(
        web_address(row.get("url", "")),
        words_of(row.get("title")),
        tags_of((*own, *row.get("tags", "").split(","))),
        time_of(row.get("created")),
        starred=is_true(row.get("favorite")),
        marks=tuple(_raindrop_marks(row.get("highlights", ""))),
        note=prose_of(row.get("note")),
    )


def _raindrop_marks(cell: str) -> Iterator[SavedMark]:
    """The highlights in a cell: each begins with "Highlight:", its note with "Note:"."""
    for piece in re.split(r"(?:^|\n)Highlight:", cell)[1:]:
        words, _, note = piece.partition("\nNote:")
        said = re.split(r"\n(?:Color|Created|Index):", words, maxsplit=1)[0]
        if prose_of(said):
            yield SavedMark(prose_of(said), prose_of(note))


def _listed(cell: str) -> list[str]:
    """The parts of a list as Python or JSON writes it, or parted by commas."""
    if cell.strip().startswith("["):
        return [single or double for single, double in _LISTED.findall(cell)]
    return cell.split(",")


_PROGRAMS: tuple[tuple[str, set[str], bool, Callable[[Row], SavedPage]], ...] = (
    ("Raindrop", {"url", "folder", "tags", "created"}, False, _raindrop),
    ("Readwise Reader", {"url", "location", "saved date"}, True, _readwise),
    ("Instapaper", {"url", "title", "selection", "folder"}, True, _instapaper),
    ("Pocket", {"url", "title", "time_added"}, True, _pocket),
)
