"""Quote finders under one interface, ours and peers: text in, {start, end, speaker} out.

The scorer that comes with the labelled data (SHARED/score/quotes.py) runs them side by side; in
an environment that has textacy with a spaCy model and what tui/annotate imports:

    python SHARED/score/quotes.py --polnear SHARED/data/quotes/polnear-train \\
        --gold SHARED/data/quotes/seed.jsonl tests.quality.quote_finders:broadsheet \\
        tests.quality.quote_finders:regular_expression tests.quality.quote_finders:textacy
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

Found = dict[str, Any]

_PAIR = re.compile(r"[“\"«]([^”\"»\n]+)[”\"»]")
_SAID = r"(?:said|says|told|added|wrote|asked|tweeted|replied|explained|warned)"
_NAME = r"((?:[A-Z][\w.’'-]+ ?){1,4}|[Hh]e|[Ss]he|[Tt]hey)"
_PRONOUNS = frozenset({"he", "she", "they", "he ", "she ", "they "})
_AFTER = re.compile(rf"[,\s]*(?:{_SAID} {_NAME}|{_NAME}\s?{_SAID}\b)")
_BEFORE = re.compile(rf"{_NAME}\s?{_SAID}[\w ]{{0,20}}[,:]?\s*$")


def broadsheet(text: str) -> list[Found]:
    """Our quotes, with the entities that our model finds."""
    from tui.annotate.entities import find_entities
    from tui.annotate.quotes import find_quotes
    from tui.model import Article, Block

    article = Article(tuple(Block("paragraph", piece) for piece in text.split("\n\n")))
    return [
        {"start": q.start, "end": q.end, "speaker": getattr(q.speaker, "name", q.speaker)}
        for q in find_quotes(article, find_entities(article))
        if q.kind == "direct"
    ]


def regular_expression(text: str) -> list[Found]:
    """What twenty lines give: pairs of double marks, and the name beside a verb of saying."""
    found: list[Found] = []
    last = ""
    for pair in _PAIR.finditer(text):
        after = _AFTER.match(text, pair.end())
        before = _BEFORE.search(text, max(0, pair.start() - 80), pair.start())
        names = [name for match in (after, before) if match for name in match.groups() if name]
        last = next((name for name in names if name.lower() not in _PRONOUNS), last)
        found.append({"start": pair.start(1), "end": pair.end(1), "speaker": last})
    return found


@cache
def _spacy() -> Any:
    import spacy

    return spacy.load(next(iter(spacy.util.get_installed_models()), "en_core_web_sm"))


def textacy(text: str) -> list[Found]:
    """textacy's direct quotations; straight marks only, as it asks for, and as it finds them."""
    from textacy.extract import direct_quotations

    straight = text.translate(str.maketrans("“”‘’", "\"\"''"))
    document = _spacy()(straight)
    try:
        triples = list(direct_quotations(document))
    except ValueError:
        return []  # it refuses a text whose marks do not pair
    return [
        {
            "start": triple.content.start_char,
            "end": triple.content.end_char,
            "speaker": " ".join(token.text for token in triple.speaker),
        }
        for triple in triples
    ]
