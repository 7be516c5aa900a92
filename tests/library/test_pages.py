"""Rows come from the pages of a file as SQLite gives them, and whatever is there breaks nothing."""

from __future__ import annotations

import sqlite3
import struct
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.library.pages import MAGIC, loose_rows

VALUES = st.one_of(
    st.none(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False),
    st.text(st.characters(exclude_characters="\0", codec="utf-8"), max_size=30),
    st.binary(max_size=30),
)


@pytest.mark.parametrize("page_size", [512, 4096])
@settings(max_examples=40)
@given(rows=st.lists(st.tuples(VALUES, VALUES, VALUES), min_size=1, max_size=40))
def test_rows_are_as_sqlite_gives_them(
    tmp_path_factory: pytest.TempPathFactory, page_size: int, rows: list[tuple[object, ...]]
) -> None:
    path = tmp_path_factory.mktemp("pages") / "file.db"
    sqlite = sqlite3.connect(path)
    sqlite.execute(f"PRAGMA page_size = {page_size}")
    sqlite.execute("CREATE TABLE kept (one, two, three)")
    sqlite.executemany("INSERT INTO kept VALUES (?, ?, ?)", rows)
    sqlite.execute("INSERT INTO kept VALUES (?, ?, ?)", ("long", b"x" * 9000, "ü" * 70_000))
    sqlite.commit()
    wanted = sqlite.execute("SELECT rowid, one, two, three FROM kept").fetchall()
    sqlite.close()
    assert sorted((key, *values) for key, values in loose_rows(path)) == sorted(wanted)


@given(st.binary(max_size=3000))
def test_any_bytes_are_read_to_their_end(
    tmp_path_factory: pytest.TempPathFactory, garbage: bytes
) -> None:
    path = tmp_path_factory.mktemp("pages") / "file.db"
    path.write_bytes(MAGIC + b"\2\0" + bytes(494) + b"\r" + garbage + bytes(1500))
    assert all(key >= 0 for key, _ in loose_rows(path))


def test_a_damaged_row_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    sqlite = sqlite3.connect(path)
    sqlite.execute("CREATE TABLE kept (one)")
    sqlite.executemany("INSERT INTO kept VALUES (?)", [(number / 7,) for number in range(3)])
    sqlite.commit()
    sqlite.close()
    data = bytearray(path.read_bytes())
    (cell,) = struct.unpack_from(">H", data, 4096 + 10)  # of the second row: length, id, head
    data[4096 + cell + 2 : 4096 + cell + 11] = b"\xfe" * 9
    path.write_bytes(data)
    assert [values for _, values in loose_rows(path)] == [(0.0,), (2 / 7,)]
