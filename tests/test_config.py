from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tui.config import Settings, default_file, load_settings
from tui.errors import SettingsError


def test_without_a_file_there_are_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.toml") == Settings()


def test_the_default_file_uncommented_gives_the_defaults(tmp_path: Path) -> None:
    lines = default_file().splitlines()
    settings = [line.removeprefix("# ") for line in lines if re.match(r"# \w+ = ", line)]
    assert {line.split(" = ")[0] for line in settings} == set(Settings.__struct_fields__)
    file = tmp_path / "settings.toml"
    file.write_text("\n".join(settings))
    assert tomllib.loads(file.read_text())
    assert load_settings(file) == Settings()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a = 1\n", r"line 1: there is no setting a"),
        ("foo = 1\n", r"no setting foo\. “broadsheet config show” lists all"),
        ("\n# theme\nthene = 'dark'\n", r"line 3: there is no setting thene\. Did you mean theme"),
        ("measure = 'wide'\n", r"line 1: measure: Expected `int`"),
        ("\nmeasure = 500\n", r"line 2: measure: Expected `int` <= 120"),
        ("keymap = 'newsbaot'\n", r'line 1: keymap.*Did you mean "newsboat"'),
        ("keymap = 'zzz'\n", r"One of: broadsheet, newsboat"),
        ("[keys]\n'reader.next_quote' = 7\n", r"line 1: keys"),
        ("theme = \n", r"cannot be read"),
        ("\x00\xff", r"cannot be read"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(text)
    with pytest.raises(SettingsError) as caught:
        load_settings(file)
    assert re.search(says, str(caught.value)), str(caught.value)


def test_folders_follow_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("BROADSHEET_CONFIG", raising=False)
    monkeypatch.delenv("BROADSHEET_DATA", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "c"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "d"))
    assert Settings().path == tmp_path / "c" / "broadsheet" / "settings.toml"
    assert Settings().data_folder == tmp_path / "d" / "broadsheet"
    monkeypatch.setenv("BROADSHEET_DATA", str(tmp_path / "e"))
    assert Settings().data_folder == tmp_path / "e"
