from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tui.errors import FetchError
from tui.fetch import Limits
from tui.fetch.exports import read_export

FILES = {
    "metadata_20_to_40.json": b"[2]",
    "metadata_0_to_20.json": b"[1]",
    "metadata_100_to_120.json": b"[3]",
    "content/pier.html": b"<p>The crane stood still.",
    "highlights/pier.md": b"> The crane stood still. ",
    "notes.md": b"not a highlight",
}


def folder(place: Path) -> Path:
    for name, body in FILES.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(body)
    return place


def zipped(place: Path, within: str = "") -> Path:
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in FILES.items():
            archive.writestr(within + name, body)
    return place


@pytest.mark.parametrize("kind", ["folder", "zip", "zip of a folder"])
def test_the_lists_of_an_export_come_in_their_order_with_what_was_highlighted(
    tmp_path: Path, kind: str
) -> None:
    export = read_export(
        str(
            folder(tmp_path / "omnivore")
            if kind == "folder"
            else zipped(tmp_path / "export.zip", "omnivore/" if kind != "zip" else "")
        ),
        Limits(),
    )
    assert [body for _, body in export.lists] == [b"[1]", b"[2]", b"[3]"]
    assert export.highlights == {"pier": b"> The crane stood still. "}


def test_one_list_of_an_export_comes_with_what_lies_beside_it(tmp_path: Path) -> None:
    one = folder(tmp_path) / "metadata_20_to_40.json"
    export = read_export(str(one), Limits())
    assert export.lists == ((str(one), b"[2]"),)
    assert list(export.highlights) == ["pier"]


def test_any_other_file_is_a_list_alone(tmp_path: Path) -> None:
    name = tmp_path / "pocket.csv"
    name.write_bytes(b"url\n")
    assert read_export(str(name), Limits()).lists == ((str(name), b"url\n"),)


def test_an_export_without_a_list_or_damaged_or_too_large_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(FetchError, match="no list"):
        read_export(str(tmp_path / "empty"), Limits())
    whole = zipped(tmp_path / "export.zip").read_bytes()
    (tmp_path / "half.zip").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(FetchError, match=r"half\.zip is a damaged ZIP"):
        read_export(str(tmp_path / "half.zip"), Limits())
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("metadata_0_to_20.json", bytes(8 << 20))
        archive.writestr("highlights/pier.md", bytes(8 << 20))
    with pytest.raises(FetchError, match="larger"):
        read_export(str(tmp_path / "bomb.zip"), Limits())
    with pytest.raises(FetchError, match="There is no file"):
        read_export(str(tmp_path / "none.zip"), Limits())


def test_a_name_that_no_file_can_have_is_refused() -> None:
    with pytest.raises(FetchError, match="cannot be read"):
        read_export("x" * 300, Limits())


def test_an_export_in_the_home_folder_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(folder(tmp_path)))
    assert len(read_export("~", Limits()).lists) == 3
