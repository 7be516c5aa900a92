"""Rows read from the pages of a database file one by one, where its own trees lead to them no more.

Source: https://www.sqlite.org/fileformat2.html, sections 1.6 and 2.1.
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Iterator
from pathlib import Path

Value = int | float | str | bytes | None

MAGIC = b"SQLite format 3\0"
PAGE_SIZE = 4096
"""Bytes of a page where the head of the file, which says it, is lost."""
LEAF_OF_TABLE = 13
POINTERS = 8
"""Where in a leaf its list of cells begins."""
INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""The bytes of an integer by its type."""


def loose_rows(path: Path) -> Iterator[tuple[int, tuple[Value, ...]]]:
    """The id and the values of every row in every leaf of a table, whatever table that was.

    Rows that were dropped but not yet overwritten are among them.
    """
    with path.open("rb") as file:
        if not path.stat().st_size:
            return
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            size = _page_size(data)
            # The first page has the list of tables, behind the head of the file.
            for start in range(size, len(data) - size + 1, size):
                if data[start] == LEAF_OF_TABLE:
                    yield from _leaf(data, start, size)


def _page_size(data: mmap.mmap) -> int:
    (size,) = struct.unpack_from(">H", data[:100].ljust(100, b"\0"), 16)
    known = data[:16] == MAGIC and size >= 512 and size & (size - 1) == 0
    return size if known else PAGE_SIZE


def _leaf(data: mmap.mmap, start: int, size: int) -> Iterator[tuple[int, tuple[Value, ...]]]:
    (cells,) = struct.unpack_from(">H", data, start + 3)
    for number in range(min(cells, (size - POINTERS) // 2)):
        (cell,) = struct.unpack_from(">H", data, start + POINTERS + 2 * number)
        try:
            length, place = _varint(data, start + cell)
            key, place = _varint(data, place)
            if key >> 63:
                continue  # it has a sign, and we give no id that has one
            yield key, _values(_payload(data, place, length, size))
        except (IndexError, ValueError, OverflowError, struct.error):
            continue  # it is no row, or a part of it is damaged


def _payload(data: mmap.mmap, place: int, length: int, size: int) -> bytes:
    """The bytes of a row: those in its leaf, and those in the pages that it overflows to."""
    if length > len(data):
        raise ValueError(length)
    most, least = size - 35, (size - 12) * 32 // 255 - 23
    local = length
    if length > most:
        local = least + (length - least) % (size - 4)
        local = local if local <= most else least
    parts = [data[place : place + local]]
    left = length - local
    link = place + local
    while left > 0:
        (page,) = struct.unpack_from(">I", data, link)
        link = (page - 1) * size
        if page == 0 or link + size > len(data):
            raise ValueError(page)
        parts.append(data[link + 4 : link + 4 + min(left, size - 4)])
        left -= size - 4
    return b"".join(parts)


def _values(payload: bytes) -> tuple[Value, ...]:
    head, place = _varint(payload, 0)
    kinds = []
    while place < head:
        kind, place = _varint(payload, place)
        kinds.append(kind)
    values = []
    place = head
    for kind in kinds:
        value, place = _value(payload, place, kind)
        values.append(value)
    if place != len(payload):
        raise ValueError(place)
    return tuple(values)


def _value(payload: bytes, place: int, kind: int) -> tuple[Value, int]:
    """A value of a type, and where the next one is."""
    if kind == 0:
        return None, place
    if kind in {8, 9}:
        return kind - 8, place
    if kind == 7:
        return struct.unpack_from(">d", payload, place)[0], place + 8
    if kind in INTEGERS:
        end = place + INTEGERS[kind]
        return int.from_bytes(payload[place:end], "big", signed=True), end
    if kind < 12:
        raise ValueError(kind)
    end = place + (kind - 12) // 2
    found = payload[place:end]
    return (found.decode() if kind % 2 else found), end


def _varint(data: mmap.mmap | bytes, place: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends."""
    number = 0
    for count in range(8):
        byte = data[place + count]
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, place + count + 1
    return number << 8 | data[place + 8], place + 9
