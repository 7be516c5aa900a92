from __future__ import annotations

from tui.annotate import annotate
from tui.annotate.entities import find_entities
from tui.model import Article, Block


def article(*paragraphs: str) -> Article:
    return Article(tuple(Block("paragraph", text) for text in paragraphs))


def names(page: Article) -> dict[str, str]:
    return {entity.name: entity.label for entity in find_entities(page)}


def test_people_organisations_and_places_are_told_apart() -> None:
    page = article(
        "John Kerry flew to Hamburg for talks at the European Union, the White House said."
    )
    found = names(page)
    assert found["John Kerry"] == "PER"
    assert found["Hamburg"] == "LOC"
    assert found["European Union"] == "ORG"


def test_a_surname_is_one_entity_with_the_full_name() -> None:
    page = article("John Kerry spoke in Rome.", "Reporters asked Kerry about Syria.")
    kerry = next(e for e in find_entities(page) if e.name == "John Kerry")
    assert [page.text[m.start : m.end] for m in kerry.mentions] == ["John Kerry", "Kerry"]
    assert kerry.aliases == ("Kerry",)


def test_annotate_gives_the_entities_and_a_version() -> None:
    page = article("John Kerry spoke in Rome.")
    annotations = annotate(page)
    assert annotations.entities == find_entities(page)
    assert annotations.version
