from __future__ import annotations

from tui.annotate.quotes import find_quotes
from tui.model import Article, Block, Entity, Gender, Label, Mention, Quote


def article(*paragraphs: str) -> Article:
    return Article(blocks=tuple(Block("paragraph", text) for text in paragraphs))


def entity(
    page: Article, name: str, *forms: str, label: Label = "PER", gender: Gender = ""
) -> Entity:
    """An entity with every mention of its forms in the article, the longest form first."""
    mentions: list[Mention] = []
    for form in sorted((name, *forms), key=len, reverse=True):
        at = page.text.find(form)
        while at >= 0:
            inside = any(m.start < at + len(form) and at < m.end for m in mentions)
            mentions += [] if inside else [Mention(at, at + len(form))]
            at = page.text.find(form, at + len(form))
    return Entity(name, label, forms, tuple(sorted(mentions, key=lambda m: m.start)), gender)


def said(page: Article, *entities: Entity) -> list[tuple[str, str]]:
    """What was said on the page, with the name of whoever said it."""
    return [
        (page.text[quote.start : quote.end], speaker_of(quote))
        for quote in find_quotes(page, entities)
        if quote.kind == "direct"
    ]


def speaker_of(quote: Quote) -> str:
    if quote.speaker is None:
        return ""
    return quote.speaker if isinstance(quote.speaker, str) else quote.speaker.name


def test_the_speaker_may_stand_before_after_or_in_the_middle() -> None:
    page = article(
        'Lavrov said: "I am in agreement."',
        '"It is over," said Kerry.',
        '"We won," Kerry said, "and they lost."',
    )
    people = entity(page, "Sergei Lavrov", "Lavrov"), entity(page, "John Kerry", "Kerry")
    assert said(page, *people) == [
        ("I am in agreement.", "Sergei Lavrov"),
        ("It is over,", "John Kerry"),
        ("We won,", "John Kerry"),
        ("and they lost.", "John Kerry"),
    ]
