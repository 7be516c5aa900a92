"""What every test may use: the pages of our own, and data with known answers where it is there."""

from __future__ import annotations

import os
from pathlib import Path

import hypothesis
import pytest

# The suite runs on busy machines: what takes too long is found by pytest-timeout.
hypothesis.settings.register_profile("project", deadline=None)
hypothesis.settings.load_profile("project")

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def sample_pages() -> Path:
    return ROOT / "sample_pages"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of pages with known answers; a test that asks for it is skipped without it."""
    folder = Path(os.environ.get("BROADSHEET_SHARED", ROOT.parent / "shared"))
    if not (folder / "data").is_dir():
        pytest.skip(
            f"no pages with known answers at {folder}; set BROADSHEET_SHARED to their folder"
        )
    return folder
