"""The great library, made once for all benchmarks that ask for it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import tui.app  # noqa: F401 - before Textual, whose clock it sets
from tests.benchmarks.great_library import make

SIZE = 100_000


@pytest.fixture(scope="session")
def great(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of 100,000 articles, in the file that BROADSHEET_GREAT_LIBRARY names."""
    named = os.environ.get("BROADSHEET_GREAT_LIBRARY")
    path = Path(named) if named else tmp_path_factory.mktemp("great") / "library.db"
    if not path.exists():
        make(path, SIZE)
    return path
