"""Every test of the screens has a library of its own, in which the reader was welcomed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.app.app import WELCOMED
from tui.library.store import Library


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the library."""
    folder = tmp_path / "data"
    monkeypatch.setenv("BROADSHEET_DATA", str(folder))
    monkeypatch.setenv("BROADSHEET_CONFIG", str(tmp_path / "settings.toml"))
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("TERM", "xterm-256color")
    library = Library(folder)
    library.keep_flag(WELCOMED)
    library.close()
    return folder
