from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.export.items import ITEM
from tui.export import Item, bibtex
from tui.model import Article


def test_an_entry_has_the_fields_that_cite_a_page() -> None:
    assert list(bibtex([ITEM])) == [
        "@online{lindqvist2026pier,\n"
        "  title = {{Pier 50\\% dearer \\& late}},\n"
        "  author = {Ada Lindqvist and Otto \\{von\\} Müller},\n"
        "  organization = {{Harbour News}},\n"
        "  date = {2026-03-02},\n"
        "  url = {https://news.example/pier},\n"
        "  urldate = {2026-03-03},\n"
        "  langid = {en},\n"
        "  keywords = {port},\n"
        "}\n"
    ]


def test_no_two_entries_share_a_key() -> None:
    keys = [entry.split("{", 1)[1].split(",")[0] for entry in bibtex([ITEM, ITEM, ITEM])]
    assert keys == ["lindqvist2026pier", "lindqvist2026pier-2", "lindqvist2026pier-3"]


@given(st.text(), st.text(), st.text())
def test_braces_are_in_balance_whatever_a_page_says(title: str, byline: str, url: str) -> None:
    (entry,) = bibtex([Item(Article((), title=title, byline=byline, url=url))])
    bare = entry.replace("\\{", "").replace("\\}", "")
    assert bare.count("{") == bare.count("}")
