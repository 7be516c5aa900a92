from __future__ import annotations

import zipfile
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fetch.archives.boxes import BOOK, BOXES, PAGES, zipped
from tui.errors import FetchError
from tui.extract import extract
from tui.fetch import Limits, expand, fetch
from tui.library.addresses import address_of


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archives")
    for name, body in BOXES.items():
        (folder / name).write_bytes(body)
    return folder


@pytest.mark.parametrize("name", ["site.warc", "site.warc.gz", "whole.warc.gz", "site.wacz"])
def test_a_web_archive_is_its_pages_under_their_own_addresses(folder: Path, name: str) -> None:
    sources = expand([str(folder / name)])
    pages = [fetch(source) for source in sources]
    assert {page.url: page.body.decode() for page in pages} == PAGES
    assert len(set(sources)) == 2
    assert all(page.media_type == "text/html" and page.charset == "utf-8" for page in pages)
    assert pages[0].fetched_at == datetime(2026, 3, 2, 8, tzinfo=UTC)
    assert fetch(str(folder / name)).url == pages[0].url


def test_a_book_is_its_chapters_in_the_order_of_reading(folder: Path) -> None:
    sources = expand([str(folder / "book.epub")])
    assert [source.rpartition("#")[2] for source in sources] == ["1", "2"]
    assert [fetch(source).body.decode() for source in sources] == list(PAGES.values())
    with pytest.raises(FetchError, match="no chapter 3"):
        fetch(f"{folder / 'book.epub'}#3")


def test_a_letter_is_read_with_its_subject_sender_and_time(folder: Path) -> None:
    article = extract(fetch(str(folder / "letter.eml")))
    assert (article.title, article.byline) == ("Pier & Ferry", "Ada Lindqvist")
    assert article.published == datetime(2026, 3, 2, 8, 30, tzinfo=timezone(timedelta(hours=1)))
    assert article.text == "Zoë sails."


def test_a_folder_of_letters_is_its_letters(folder: Path) -> None:
    first, second = (fetch(source) for source in expand([str(folder / "letters.mbox")]))
    assert "Zoë sails." in first.body.decode()
    assert second.body.decode() == "Quay\n\nThe quay is shut.\nFrom here on, wait.\n\n"
    assert second.media_type == "text/plain"


def test_a_page_saved_in_one_file_is_the_page(folder: Path) -> None:
    page = fetch(str(folder / "page.mhtml"))
    assert (page.url, page.body) == ("https://harbour.example/pier", b"<p>The pier opens.")


def test_of_a_page_saved_with_its_folder_only_the_page_is_taken(tmp_path: Path) -> None:
    for name in ("page.html", "page_files/frame.html", "lone_files/own.html", "a.eml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("<p>text")
    found = [str(Path(name).relative_to(tmp_path)) for name in expand([str(tmp_path)])]
    assert found == ["a.eml", "lone_files/own.html", "page.html"]


def test_each_member_has_an_address_of_its_own(folder: Path) -> None:
    sources = expand([str(folder / "site.wacz"), str(folder / "letters.mbox")])
    assert len(set(map(address_of, sources))) == 4


def test_a_bomb_in_a_book_ends_at_the_limit(tmp_path: Path) -> None:
    bomb = zipped({**BOOK, "OEBPS/one.xhtml": b"<p>" + bytes(80 << 20)})
    (tmp_path / "bomb.epub").write_bytes(bomb)
    assert len(bomb) < 200_000
    with pytest.raises(FetchError, match="larger than a page may be"):
        fetch(f"{tmp_path / 'bomb.epub'}#1")


def test_a_book_names_no_file_outside_it(tmp_path: Path) -> None:
    away = BOOK["OEBPS/book.opf"].replace(b"one.xhtml", b"../../../../etc/passwd")
    (tmp_path / "away.epub").write_bytes(zipped({**BOOK, "OEBPS/book.opf": away}))
    with pytest.raises(FetchError, match=r"There is no .*etc/passwd in"):
        fetch(f"{tmp_path / 'away.epub'}#1")


@pytest.mark.parametrize("name", BOXES)
def test_a_member_that_is_not_there_is_said(folder: Path, name: str) -> None:
    if name in {"letter.eml", "page.mhtml"}:
        return
    for member in ("999999999", "x", "-1", "u7"):
        with pytest.raises(FetchError):
            fetch(f"{folder / name}#{member}")


@pytest.mark.parametrize("name", BOXES)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(start=st.integers(0, 1500), junk=st.binary(max_size=40), cut=st.booleans())
def test_a_damaged_archive_is_read_or_named(
    folder: Path, name: str, start: int, junk: bytes, cut: bool
) -> None:
    body = BOXES[name]
    file = folder / f"damaged-{name}"
    file.write_bytes(body[:start] + junk + (b"" if cut else body[start + len(junk) :]))
    try:
        for source in expand([str(file)]):
            fetch(source, Limits(size=1 << 20))
    except FetchError:
        return
    finally:
        file.unlink()


def test_an_archive_that_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "not.epub").write_text("no zip at all")
    with pytest.raises(FetchError, match=r"not\.epub is damaged"):
        fetch(str(tmp_path / "not.epub"))
    assert not zipfile.is_zipfile(tmp_path / "not.epub")


def test_a_damaged_archive_is_said_with_what_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "site.warc.gz"
    path.write_bytes(BOXES["site.warc.gz"][:10] + b"no more of it")
    with pytest.raises(FetchError) as raised:
        expand([str(path)])
    assert str(path) in raised.value.message
    assert "None" not in raised.value.message


def test_a_letter_whose_charset_comes_in_pieces_is_read(tmp_path: Path) -> None:
    path = tmp_path / "letter.eml"
    path.write_bytes(
        b"From: ada@harbour.example\nSubject: Pier\nMIME-Version: 1.0\n"
        b"Content-Type: text/plain; charset*=utf-8''utf-8\n\nThe pier opens.\n"
    )
    assert "The pier opens." in fetch(str(path)).body.decode()


def test_the_time_of_a_letter_from_an_unknown_zone_is_utc(tmp_path: Path) -> None:
    path = tmp_path / "letter.eml"
    path.write_bytes(
        b"From: ada@harbour.example\nSubject: Pier\nDate: Mon, 2 Mar 2026 08:30:00 -0000\n"
        b"Content-Type: text/html\n\n<p>The pier opens.\n"
    )
    page = fetch(str(path))
    assert page.fetched_at == datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
    assert b"2026-03-02T08:30:00+00:00" in page.body


def test_a_member_of_a_name_that_no_file_can_have_is_refused(folder: Path) -> None:
    with pytest.raises(FetchError):
        fetch(f"{folder / 'site.warc'}#{'7' * 300}")


def test_a_chapter_that_is_too_large_or_not_there_is_said_with_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "book.epub"
    path.write_bytes(zipped({**BOOK, "OEBPS/one.xhtml": b"<p>" + b"a " * (6 << 20)}))
    with pytest.raises(FetchError, match="larger than a page may be") as raised:
        fetch(str(path))
    assert raised.value.hint
    path.write_bytes(zipped({name: body for name, body in BOOK.items() if "one" not in name}))
    with pytest.raises(FetchError, match=r"no OEBPS/one\.xhtml") as raised:
        fetch(str(path))
    assert raised.value.hint
