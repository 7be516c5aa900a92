"""What must hold of archived copies: whose they are, and who is never told of what."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fetch.server import STORY, serving
from tui.errors import FetchError
from tui.fetch import Limits, fetch
from tui.fetch.copies import copy_of, original_of
from tui.fetch.manners import Manners

ARCHIVE = "https://archive.example/web/2id_/"
CRANE = "https://estuary.example/crane"


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with serving() as address:
        yield address


def trusting(site: str) -> Limits:
    return Limits(manners=Manners(archive=f"{site}/web/2id_/"))


def test_a_copy_is_the_page_that_it_is_a_copy_of(site: str) -> None:
    asked = copy_of(CRANE, f"{site}/web/2id_/")
    page = fetch(asked, trusting(site))
    assert page.final_url == CRANE
    assert page.url == asked
    assert page.body.decode() == STORY


def test_an_archive_that_nobody_named_is_no_other_page(site: str) -> None:
    page = fetch(f"{site}/web/2id_/{CRANE}")
    assert page.final_url.startswith(site)


def test_a_page_without_a_copy_is_said(site: str) -> None:
    with pytest.raises(
        FetchError,
        match=r"has no copy of https://estuary\.example/never\. Look for it in another archive$",
    ):
        fetch(f"{site}/web/2id_/https://estuary.example/never", trusting(site))


def test_an_archive_is_told_no_password_and_no_host_of_our_own_network() -> None:
    assert copy_of("https://ann:secret@estuary.example/a?b=c#d", ARCHIVE) == (
        f"{ARCHIVE}https://estuary.example/a?b=c"
    )
    for url in ("http://127.0.0.1/", "http://printer/", "http://nas.local/", "a.html", "file:///a"):
        assert copy_of(url, ARCHIVE) == ""
    assert copy_of(CRANE, "") == ""


def test_a_copy_has_no_copy() -> None:
    assert copy_of(copy_of(CRANE, ARCHIVE), ARCHIVE) == ""


@pytest.mark.parametrize(
    ("address", "original"),
    [
        (f"https://archive.example/web/20240301080000id_/{CRANE}?a=b", f"{CRANE}?a=b"),
        ("https://archive.example/web/2024id_/http:/estuary.example/", "http://estuary.example/"),
        (f"https://archive.example/web/20240301080000/{CRANE}", ""),
        (f"https://evil.example/web/20240301080000id_/{CRANE}", ""),
        (f"https://archive.example/other/20240301080000id_/{CRANE}", ""),
        ("https://archive.example/web/2024id_/https://", ""),
        ("https://archive.example/web/2024id_/file:///etc/passwd", ""),
    ],
)
def test_only_a_page_as_it_was_received_is_its_original(address: str, original: str) -> None:
    assert original_of(address, ARCHIVE) == original


@given(st.text())
def test_whatever_an_address_is_the_archive_is_asked_for_it_or_is_not(url: str) -> None:
    asked = copy_of(url, ARCHIVE)
    assert asked == "" or original_of(asked, ARCHIVE)
    assert original_of(url, ARCHIVE) == ""
