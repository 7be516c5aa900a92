"""What waits to be annotated is listed and read like all else, and found by its words later."""

from __future__ import annotations

from dataclasses import replace

from tests.library.articles import HADDAD, story
from tui.library import entries, keeping, unstudied
from tui.library.mutes import mute
from tui.library.query import parse
from tui.library.records import Mute
from tui.library.search import search
from tui.library.store import Library


def keep_later(library: Library, number: int = 1) -> int:
    page, article, _ = story(number)
    return keeping.keep(library, page.url, page, article, later=True).id


def found(library: Library, words: str) -> list[int]:
    return [hit.entry.id for hit in search(library, words)]


def test_it_is_listed_and_read_and_found_by_its_words_once_it_is_annotated(
    library: Library,
) -> None:
    number = keep_later(library)
    _, article, annotations = story()
    assert list(entries.listed(library, parse(""))) == [number]
    assert entries.article_of(library, number) == article
    assert (unstudied.count(library), found(library, "stays")) == (1, [])
    keeping.annotate(library, number, annotations)
    assert (unstudied.count(library), found(library, "stays")) == (0, [number])
    assert entries.entry(library, number).names == (HADDAD,)


def test_the_newest_come_first_and_those_in_hand_not_again(library: Library) -> None:
    ids = [keep_later(library, number) for number in range(4)]
    assert [one.entry for one in unstudied.waiting(library, 2)] == [ids[3], ids[2]]
    assert [one.entry for one in unstudied.waiting(library, 2, {ids[3]})] == [ids[2], ids[1]]


def test_an_older_text_is_no_longer_found_while_the_newer_one_waits(library: Library) -> None:
    page, article, annotations = story()
    number = keeping.keep(library, page.url, page, article, annotations).id
    (block,) = article.blocks
    newer = replace(article, blocks=(replace(block, text=f"{block.text} It rained."),))
    keeping.keep(library, page.url, page, newer, later=True)
    assert (unstudied.count(library), found(library, "stays")) == (1, [])
    (one,) = unstudied.waiting(library, 9)
    assert unstudied.is_shown(library, one)
    keeping.keep(library, page.url, page, newer, annotations)
    assert not unstudied.is_shown(library, one)
    assert found(library, "rained") == [number]


def test_a_rule_against_a_person_is_applied_when_the_person_is_known(library: Library) -> None:
    mute(library, Mute("name", HADDAD))
    number = keep_later(library)
    assert entries.entry(library, number).verdict == ""
    keeping.annotate(library, number, story()[2])
    assert entries.entry(library, number).verdict == "dismissed"


def test_an_entry_that_goes_waits_no_more(library: Library) -> None:
    library.write("DELETE FROM entry WHERE id = ?", (keep_later(library),))
    assert unstudied.count(library) == 0
