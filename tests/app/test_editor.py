"""The editor opens the settings, and the first time a file that says what can be set."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tui.app.editor import edit
from tui.errors import ReadingError


@pytest.fixture
def appending(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An editor that adds a line to its file."""
    script = tmp_path / "editor.py"
    script.write_text("import sys\nopen(sys.argv[1], 'a').write('edited\\n')\n")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f"{sys.executable} {script}")


@pytest.mark.usefixtures("appending")
def test_a_file_that_is_not_there_starts_from_what_it_is_given(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "settings.toml"
    edit(path, "# theme\n")
    assert path.read_text() == "# theme\nedited\n"


@pytest.mark.usefixtures("appending")
def test_a_file_of_the_readers_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("ascii = true\n")
    edit(path, "# theme\n")
    assert path.read_text() == "ascii = true\nedited\n"


def test_an_editor_that_is_not_there_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "no-such-editor-here")
    with pytest.raises(ReadingError):
        edit(tmp_path / "settings.toml", "")


def test_a_file_that_cannot_be_made_is_an_error_that_names_another_place(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("a file where the folder would be")
    with pytest.raises(ReadingError, match="BROADSHEET_CONFIG"):
        edit(tmp_path / "folder" / "settings.toml", "")
