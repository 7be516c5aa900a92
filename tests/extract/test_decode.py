"""Bytes become text by their mark, their header, their declaration, or detection."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.extract.decode import decode
from tui.model import Page

RUSSIAN = "Правительство объявило о новых мерах поддержки сельского хозяйства. " * 6
POLISH = "Rząd ogłosił nowe środki wsparcia dla rolników, a związkowcy żądają więcej. " * 6
JAPANESE = (
    "政府は新しい支援策を発表しました。農家は歓迎していますが、組合は不十分だとしています。" * 6
)
CHINESE = "政府宣布了新的农业支持措施。农民表示欢迎,但工会认为还不够。" * 6


def page(body: bytes, charset: str = "") -> Page:
    return Page("https://example.org/", body, charset=charset)


@given(st.binary(), st.text(max_size=12))
def test_any_bytes_under_any_label_are_text(body: bytes, charset: str) -> None:
    assert isinstance(decode(page(body, charset)), str)


@given(st.text(st.characters(codec="utf-8")), st.sampled_from(["", "utf-8", "UTF8", "bogus"]))
def test_utf_8_comes_back(text: str, charset: str) -> None:
    assert decode(page(text.removeprefix("\ufeff").encode(), charset)) == text.removeprefix(
        "\ufeff"
    )


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("latin-1", "windows-1252"),
        ("ISO-8859-1", "windows-1252"),
        ("ascii", "windows-1252"),
        ("iso-8859-9", "windows-1254"),
        ("windows-1251", "windows-1251"),
        ("gb2312", "gb18030"),
        ("GBK", "gb18030"),
        ("shift_jis", "cp932"),
        ("euc-kr", "cp949"),
        ("cp949", "cp949"),
        ("tis-620", "cp874"),
        ("macintosh", "mac-roman"),
    ],
)
def test_a_label_means_what_it_means_to_browsers(label: str, codec: str) -> None:
    body = bytes(range(0xC0, 0xFF)) * 3
    assert decode(page(body, label)) == body.decode(codec, "replace")
    assert decode(page(b'<meta charset="%s">' % label.encode() + body)).endswith(
        body.decode(codec, "replace")
    )


@pytest.mark.parametrize("label", ["zip", "rot13", "hex", "utf-7", "idna", "unicode_escape"])
def test_a_label_that_is_no_charset_is_passed_over(label: str) -> None:
    assert decode(page("Zürich".encode(), label)) == "Zürich"


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_outranks_the_header(codec: str) -> None:
    assert decode(page("Grüße aus Köln".encode(codec), "windows-1251")) == "Grüße aus Köln"


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_seen(codec: str) -> None:
    assert decode(page("<p>Hello, all of you.</p>".encode(codec))) == "<p>Hello, all of you.</p>"


def test_the_header_outranks_the_page() -> None:
    body = b'<meta charset="windows-1252">' + RUSSIAN.encode("koi8-r")
    assert RUSSIAN in decode(page(body, "koi8-r"))


def test_an_xml_declaration_counts() -> None:
    body = b'<?xml version="1.0" encoding="koi8-r"?>' + RUSSIAN.encode("koi8-r")
    assert RUSSIAN in decode(page(body))


def test_utf_8_declared_as_latin_1_is_utf_8() -> None:
    assert decode(page("“Ça va”, dit-il".encode(), "iso-8859-1")) == "“Ça va”, dit-il"


def test_short_chinese_that_is_valid_utf_8_by_chance_stays_chinese() -> None:
    assert decode(page("联通".encode("gbk"), "gb2312")) == "联通"


def test_a_few_stray_bytes_in_utf_8_are_read_as_windows_1252() -> None:
    body = "Zürich, Genève, Köln: ".encode() * 50 + b"it\x92s \x93here\x94"
    assert decode(page(body, "utf-8")).endswith("it’s “here”")


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (RUSSIAN, "windows-1251"),
        (POLISH, "windows-1250"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc-jp"),
        (CHINESE, "gb18030"),
        ("Der Fluß führt über die Brücke, größer als je zuvor. " * 9, "windows-1252"),
    ],
)
def test_an_undeclared_charset_is_detected(text: str, codec: str) -> None:
    assert decode(page(f"<html><body><p>{text}</p>".encode(codec))).endswith(f"<p>{text}</p>")


@pytest.mark.parametrize("unit", [b"\xe9", b"<", b"charset=", b"\x00", "é".encode(), b"\xff\x00 "])
@pytest.mark.timeout(20)
def test_ten_megabytes_of_anything_decode_soon(unit: bytes) -> None:
    assert decode(page(unit * (10_000_000 // len(unit))))
