from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.library.articles import story
from tests.library.test_entries import keep
from tui.errors import ReadingError
from tui.library import entries, keeping, verdicts
from tui.library.query import QueryError, Term, completions, parse, terms_of
from tui.library.records import Highlight
from tui.library.store import Library
from tui.library.values import values_of


def found(library: Library, text: str) -> list[int]:
    return sorted(entries.listed(library, parse(text)))


def test_a_query_is_terms_phrases_and_fields() -> None:
    (terms,) = parse('Site:reuters.com -person:"Sergei Lavrov" "a phrase" -word 12:30').alternatives
    assert terms == (
        Term("site", "reuters.com", place=0),
        Term("person", "Sergei Lavrov", negated=True, place=17),
        Term("phrase", "a phrase", place=41),
        Term("", "word", negated=True, place=52),
        Term("", "12:30", place=58),
    )


def test_either_of_two_may_hold() -> None:
    assert [len(terms) for terms in parse("a b OR c").alternatives] == [2, 1]
    assert parse("OR a OR").alternatives == ((Term("", "a", place=3),),)


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("", [1, 2, 3]),
        ("BRIDGE", [1, 2, 3]),
        ("haddad", [1, 2, 3]),
        ("-shut", []),
        ('"2 stays"', [2]),
        ('"stays 2"', []),
        ("title:3", [3]),
        ("text:mayor", [3]),
        ("site:harbour", [1, 2, 3]),
        ("site:harbour.example", [1, 2, 3]),
        ("site:other", []),
        ("person:haddad", [1, 2, 3]),
        ("place:haddad", []),
        ("name:samira", [1, 2, 3]),
        ("quote:bridge", [1, 2, 3]),
        ("quote:costs", []),
        ("by:haddad quote:2", [2]),
        ("figure:>2.5", [2, 3]),
        ("figure:3%", [2]),
        ("figure:3..4", [2, 3]),
        ("figure:<=2%", [1]),
        ("figure:costs", [1, 2, 3]),
        ("figure:$3", []),
        ("is:later OR is:starred", [1, 2]),
        ("-is:inbox", [1]),
        ("is:unread -is:starred", [1, 3]),
        ("is:noted", [3]),
        ("tag:PORT", [2]),
        ("port", [2]),
        ("verdict:inbox", [2, 3]),
        ("published:2026-03-02", [1]),
        ("published:2026-03 published:>2026-03-02", [2, 3]),
        ("published:<2026", []),
        ("added:<1d", [1, 2, 3]),
        ("added:today OR added:yesterday", [1, 2, 3]),
        ("added:>1d", []),
    ],
)
def test_a_query_finds(library: Library, query: str, numbers: list[int]) -> None:
    ids = {
        number: keep(library, number, " The mayor is silent." * (number == 3))
        for number in (1, 2, 3)
    }
    verdicts.decide(library, [ids[1]], "later")
    verdicts.star(library, [ids[2]], True)
    verdicts.tag(library, [ids[2]], ["port"])
    library.keep_highlight(story(3)[1].url, Highlight(0, 2, "Sa", note="who?"))
    assert found(library, query) == sorted(ids[number] for number in numbers)


def test_failures_are_found(library: Library) -> None:
    failed = keeping.keep_failure(library, "https://a.example/gone", ReadingError("gone"))
    assert found(library, "is:failed gone") == [failed.id]


def test_what_was_added_long_ago_is_told_by_its_age(library: Library) -> None:
    number = keep(library)
    then = datetime.now(UTC) - timedelta(days=10)
    library.write("UPDATE entry SET added_at = ?", (then.timestamp(),))
    assert found(library, "added:>1w") == [number]
    assert found(library, "added:<1w") == []


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("a is:bored", 2),
        ("figure:>", 0),
        ("figure:1..", 0),
        ("x added:soon", 2),
        ("added:2026-13", 0),
    ],
)
def test_what_is_not_understood_is_named_with_its_place(query: str, place: int) -> None:
    with pytest.raises(QueryError) as caught:
        parse(query)
    assert caught.value.place == place
    assert caught.value.hint


@given(st.text())
def test_any_text_is_a_query_or_named(text: str) -> None:
    library = Library(None)
    try:
        query = parse(text)
    except QueryError:
        return
    assert entries.count(library, query) == 0
    library.close()


def test_names_of_fields_and_values_are_completed() -> None:
    known = {"site": ("reuters.com", "Harbour News"), "is": ("starred",)}

    def values(field: str, part: str) -> tuple[str, ...]:
        return tuple(v for v in known.get(field, ()) if part.casefold() in v.casefold())

    assert completions("a -per", values) == ("a -person:",)
    assert completions("pla", values) == ("place:",)
    assert completions("x site:n", values) == ('x site:"Harbour News"',)
    assert completions('x site:"harbour n', values) == ('x site:"Harbour News"',)
    for text in ("", "12:3", "person: ", 'site:"Harbour News"', "is:starred", '"pla'):
        assert completions(text, values) == ()


@given(st.text())
def test_what_is_completed_goes_on_from_what_was_typed(text: str) -> None:
    for completed in completions(text, lambda field, part: [f"{part} x"]):
        assert completed.startswith(text[: terms_of(text)[-1].place])
        assert len(terms_of(completed)) <= len(terms_of(text)) + 1


def test_values_are_those_of_the_library(library: Library) -> None:
    number = keep(library)
    verdicts.tag(library, [number], ["port"])
    verdicts.decide(library, [number], "keep")
    for field, part, value in (
        ("site", "harb", "Harbour News"),
        ("person", "hadd", "Samira Haddad"),
        ("name", "", "Samira Haddad"),
        ("speaker", "S", "Samira Haddad"),
        ("tag", "p", "port"),
        ("verdict", "k", "keep"),
        ("is", "star", "starred"),
        ("added", "to", "today"),
    ):
        assert value in values_of(library, field, part), field
    assert values_of(library, "org", "hadd") == ()
    assert values_of(library, "title", "x") == ()
