from __future__ import annotations

import gzip
import os
import sys
from pathlib import Path

import pytest

from tui.errors import FetchError
from tui.fetch import expand, fetch

STORY = b"<!doctype html><p>The crane stood still.</p>"


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("a.html", "text/html"),
        ("a.xhtml", "application/xhtml+xml"),
        ("a.md", "text/markdown"),
        ("a", "text/html"),
    ],
)
def test_a_file_has_the_type_of_its_ending_or_its_bytes(
    tmp_path: Path, name: str, media_type: str
) -> None:
    (tmp_path / name).write_bytes(STORY)
    page = fetch(str(tmp_path / name))
    assert (page.body, page.media_type) == (STORY, media_type)
    assert page.url == (tmp_path / name).as_uri()


def test_text_is_text_and_markup_in_a_text_file_is_markup(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The crane stood still.")
    (tmp_path / "b.txt").write_bytes(STORY)
    assert fetch(str(tmp_path / "a.txt")).media_type == "text/plain"
    assert fetch(str(tmp_path / "b.txt")).media_type == "text/html"


def test_a_gzipped_file_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "a.html.gz"
    path.write_bytes(gzip.compress(STORY, mtime=0))
    page = fetch(str(path))
    assert (page.body, page.media_type) == (STORY, "text/html")


@pytest.mark.parametrize(
    ("body", "what"),
    [
        (b"", "is empty"),
        (b" \n\t ", "is empty"),
        (b"%PDF-1.4", "PDF"),
        (b"GIF89a", "GIF"),
        (bytes(range(1, 30)) * 40, "data"),
        (gzip.compress(STORY, mtime=0)[:20], "damaged gzip"),
        (b"a " * (6 << 20), "larger than 10 MiB"),
        (gzip.compress(bytes(64 << 20)), "larger than 10 MiB"),
    ],
)
def test_a_file_that_is_no_page_says_what_it_is(tmp_path: Path, body: bytes, what: str) -> None:
    (tmp_path / "thing").write_bytes(body)
    with pytest.raises(FetchError, match=what):
        fetch(str(tmp_path / "thing"))


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("nowhere.html", "Check the name"),
        ("~nobody-of-this-name/x.html", "Check the name"),
        ("example.org/story", "give https://example.org/story"),
        ("ftp://example.org/story", "not ftp://"),
    ],
)
def test_a_file_that_is_not_there_is_named_with_what_was_meant(name: str, hint: str) -> None:
    assert expand([name]) == (name,)
    with pytest.raises(FetchError) as caught:
        fetch(name)
    assert name in caught.value.message
    assert hint in caught.value.hint


@pytest.mark.parametrize("name", ["a" * 5000, "x\0y"])
def test_a_name_that_no_file_can_have_is_an_error_like_any_other(name: str) -> None:
    assert expand([name]) == (name,)
    with pytest.raises(FetchError, match="cannot be read"):
        fetch(name)


def test_a_file_address_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "two words.html"
    path.write_bytes(STORY)
    assert fetch(path.as_uri()).body == STORY
    assert expand([path.as_uri()]) == (str(path),)


def test_standard_input_is_a_source(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.write(writing, STORY)
    os.close(writing)
    with os.fdopen(reading) as stream:
        monkeypatch.setattr(sys, "stdin", stream)
        assert fetch("-").body == STORY


def test_a_folder_and_a_glob_give_their_pages_in_order(tmp_path: Path) -> None:
    for name in ("b.html", "a.txt", "a.json", ".hidden.html", "sub/c.md", "sub/d.html.gz", "e.png"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(STORY)
    pages = [str(tmp_path / n) for n in ("a.txt", "b.html", "sub/c.md", "sub/d.html.gz")]
    assert expand([str(tmp_path)]) == tuple(pages)
    assert expand([str(tmp_path / "*")]) == (*pages[:2], str(tmp_path / "e.png"), *pages[2:])
    assert expand(["https://example.org/", "-"]) == ("https://example.org/", "-")


def test_a_name_that_exists_is_no_glob(tmp_path: Path) -> None:
    odd = tmp_path / "what[1].html"
    odd.write_bytes(STORY)
    assert expand([str(odd)]) == (str(odd),)


def test_a_folder_or_glob_without_pages_says_so(tmp_path: Path) -> None:
    with pytest.raises(FetchError, match="folder without pages"):
        expand([str(tmp_path)])
    with pytest.raises(FetchError, match="No page matches"):
        expand([str(tmp_path / "*.html")])


@pytest.mark.parametrize("host", ["", "localhost", "LOCALHOST"])
def test_a_file_address_may_name_this_machine(tmp_path: Path, host: str) -> None:
    (tmp_path / "a b.html").write_bytes(STORY)
    assert fetch(f"file://{host}{tmp_path}/a%20b.html").body == STORY
