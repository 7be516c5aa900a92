from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.annotate.acronyms import introduced
from tui.annotate.entities import find_names
from tui.annotate.tagging import Span
from tui.annotate.tokens import tokenise


def found(text: str, *names: str) -> dict[str, bool]:
    spans = [Span(text.index(name), text.index(name) + len(name), "ORG") for name in names]
    return dict(introduced(list(tokenise(text)), spans))


def test_an_acronym_is_what_the_words_before_its_parenthesis_are() -> None:
    text = "The National Crime Agency (NCA) asked for memorandums of understanding (MOUs)."
    assert found(text, "National Crime Agency") == {"NCA": True, "MOUs": False}


def test_small_words_have_no_letter_in_an_acronym() -> None:
    text = "the Ministry of Health and Welfare (MHW)"
    assert found(text, "Ministry of Health and Welfare") == {"MHW": True}
    assert found("tax deducted at source (TDS)") == {"TDS": False}


@pytest.mark.parametrize(
    "text",
    [
        "a special investigation team (SIT) asked",
        "an economics lecture (NCA) was held",
        "Long Term Agreement (LTA)",
        "(NPLs)",
        "loans (NPLs",
    ],
)
def test_nothing_is_said_of_bodies_strangers_and_capitals(text: str) -> None:
    assert found(text) == {}


def test_what_an_acronym_means_holds_for_the_whole_article() -> None:
    text = (
        "Banks hold many non-performing loans (NPLs). NPLs grew by a fifth, said NPLs trader "
        "Anna Berg.\nThe deal for NPLs is done."
    )
    assert [text[s.start : s.end] for s in find_names(text)] == ["Anna Berg"]


@given(st.text(alphabet="aAbB (),.s/\n", max_size=200))
def test_any_text_can_be_asked(text: str) -> None:
    assert set(introduced(list(tokenise(text)), []).values()) <= {True, False}
