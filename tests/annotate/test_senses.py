from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.annotate.senses import (
    company,
    first_name_gender,
    known_as,
    longest_known,
    person_flags,
)


def test_words_of_one_kind_keep_the_same_company() -> None:
    germany, france, quickly = company("germany"), company("france"), company("quickly")
    assert germany[0][0] == france[0][0] != quickly[0][0]
    shared = set(germany[1]) & set(france[1])
    assert len(shared) > len(set(germany[1]) & set(quickly[1]))


def test_a_word_that_is_not_known_has_no_company() -> None:
    assert company("qzxqzx") == ((), ())
    assert company("") == ((), ())


@given(st.text(max_size=12))
def test_any_word_may_be_asked_for(word: str) -> None:
    clusters, signs = company(word)
    assert bool(clusters) == bool(signs)
    person_flags(word)
    known_as(word)


@pytest.mark.parametrize(
    ("name", "gender"), [("sonia", "f"), ("sergei", "m"), ("kim", ""), ("hamburg", "")]
)
def test_first_names_tell_gender_where_they_can(name: str, gender: str) -> None:
    assert first_name_gender(name) == gender


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("france", "n"),
        ("new york city", "C"),
        ("texas", "s"),
        ("save the children", "K"),
        ("new", ""),
    ],
)
def test_lists_say_what_bears_a_name(name: str, kind: str) -> None:
    assert known_as(name) == kind


def test_the_longest_listed_name_is_taken() -> None:
    assert longest_known("in new york city hall".split(), 1) == (3, "C")
    assert longest_known("in new york city hall".split(), 0) == (0, "")
