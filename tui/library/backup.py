"""Copies of a library's file that are whole or not there at all."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path


def back_up(source: Path, target: Path) -> None:
    """Copy the library as it is at this moment, whoever writes to it meanwhile.

    Raises:
        sqlite3.Error, OSError: it cannot be copied; there is nothing new at `target`.
    """
    partial = target.with_name(f"{target.name}.partial")
    partial.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(source)) as here, closing(sqlite3.connect(partial)) as copy:
            here.backup(copy)
            # A copy is one file: in WAL mode, whoever looks at it would put two beside it.
            copy.execute("PRAGMA journal_mode = DELETE")
        put(partial, target)
    finally:
        partial.unlink(missing_ok=True)


def put(file: Path, target: Path) -> None:
    """Give `file` the name `target`, in place of what has it; on disk when this returns."""
    _sync(file)
    file.replace(target)
    _sync(target.parent)


def unused(path: Path) -> Path:
    """`path`, or one like it that no file has."""
    number = 2
    free = path
    while free.exists():
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return free


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
