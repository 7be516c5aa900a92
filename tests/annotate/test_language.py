from __future__ import annotations

import pytest

from tui.annotate import annotate
from tui.annotate.language import is_english, language
from tui.model import Article, Block

GERMAN = (
    "Die Bundeskanzlerin Angela Merkel hat am Dienstag in Berlin mit Emmanuel Macron über die "
    "Lage in Hamburg gesprochen. Der Verband der Industrie und die NATO sind nicht einig."
)
SPANISH = (
    "El presidente Pedro Sánchez viajó a Barcelona para reunirse con los dirigentes de la OTAN y "
    "de la Unión Europea. La OTAN no ha dicho lo que se va a hacer en Madrid."
)
RUSSIAN = "Президент Владимир Путин прибыл в Москву и встретился с министром Сергеем Лавровым."
ARABIC = "قال الرئيس السوري بشار الأسد إن الحرب لن تنتهي إلا بعد القضاء الكامل على الإرهاب."
JAPANESE = "岸田文雄首相は東京で記者会見を開き、新たな経済対策を発表した。"
ENGLISH = "The president said that he would meet the leaders of the union in Hamburg on Thursday."


def page(text: str, lang: str = "") -> Article:
    return Article((Block("paragraph", text),), lang=lang)


@pytest.mark.parametrize(
    ("text", "code"),
    [(GERMAN, "de"), (SPANISH, "es"), (RUSSIAN, ""), (ARABIC, ""), (JAPANESE, ""), (ENGLISH, "en")],
)
def test_the_language_is_told_from_small_words_and_script(text: str, code: str) -> None:
    assert language(page(text)) == code


def test_the_text_outweighs_what_the_page_says_of_itself() -> None:
    assert is_english(page(ENGLISH, lang="de"))
    assert not is_english(page(GERMAN, lang="en"))


def test_a_page_of_results_is_taken_for_what_it_says_else_for_english() -> None:
    results = "Arsenal 2 Derby 2\nCoventry 1 Wimbledon 0"
    assert is_english(page(results))
    assert is_english(page(results.upper(), lang="en-GB"))
    assert not is_english(page(results, lang="it"))
    assert is_english(page(""))


@pytest.mark.parametrize("text", [GERMAN, SPANISH, RUSSIAN, ARABIC, JAPANESE])
def test_other_languages_are_marked_approximate(text: str) -> None:
    assert annotate(page(text)).approximate
    assert not annotate(page(ENGLISH)).approximate


def test_what_is_sure_in_another_language_is_found_and_nouns_are_not() -> None:
    found = {e.name: e.label for e in annotate(page(GERMAN)).entities}
    assert found["Angela Merkel"] == "PER"
    assert found["Emmanuel Macron"] == "PER"
    assert found["Berlin"] == "LOC"
    assert not {"Dienstag", "Lage", "Verband", "Industrie", "Bundeskanzlerin"} & set(found)


def test_capitals_within_a_sentence_are_names_where_nouns_have_none() -> None:
    found = {e.name: e.label for e in annotate(page(SPANISH)).entities}
    assert found["Pedro Sánchez"] == "PER"
    assert found["Unión Europea"] == "MISC"
    assert found["OTAN"] == "ORG"
    assert found["Madrid"] == "LOC"


def test_initials_and_tables_are_not_small_words_of_another_language() -> None:
    scores = "A. Hudson c S. Waugh b K. Brown 12\nO. Henry b A. Khan 4\nV. Rao v A. Raja\n" * 5
    assert is_english(page(scores))
    assert is_english(page("Hearts at Blue Jays\nAjax at Bears\nSteelers at Kilmarnock"))
    assert is_english(page("A rickshaw puller was killed as a truck hit a battery-run car"))
