"""The fields of the query language: what each means, in words for the help and in SQL."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from tui.library.condition import Condition, FieldError
from tui.library.figures import figure_condition
from tui.library.folding import folded
from tui.library.moments import on_time
from tui.library.spacing import spaced

TRIGRAM = 3
"""Letters that the index of a headline's letters needs."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field: an example of a value, what it asks for, and its condition over `entry`."""

    example: str
    meaning: str
    condition: Callable[[str], Condition]


def condition_of(field: str, value: str) -> Condition:
    """The condition of a term; `field` is "" for words, "phrase" for words in quotation marks.

    Raises:
        FieldError: the value is not understood.
    """
    # SQLite takes no half of a surrogate pair, and ends a text at NUL: nothing here has either.
    value = value.encode("utf-8", "replace").decode().replace("\0", "\ufffd")
    if field == "phrase":
        return _phrase(value)
    return FIELDS[field].condition(value) if field else _headline(value)


MANY = 3000
"""Entries that a filter finds before looking at each row of the list is the quicker way."""


def _headline(word: str) -> Condition:
    """In the title, the site, the leading names or the tags, wherever in a word.

    Measured with 100,000 entries: what is rare takes 2 ms by the index of its letters and 57 ms
    by looking at every row. What is everywhere takes 60 ms by the index; by looking at the rows
    in the list's order, 2 ms until a window of it is full. One or two letters are everywhere.
    """
    letters = folded(word)
    here = "EXISTS (SELECT 1 FROM headline WHERE headline.entry = entry.id AND instr(folded, ?))"
    tagged = (
        "id IN (SELECT entry.id FROM tag JOIN entry USING (address) WHERE instr(folded(tag), ?))"
    )
    if len(letters) < TRIGRAM:
        return f"{here} OR {tagged}", (letters, letters)
    of_letters = "SELECT rowid FROM headline_letters WHERE headline_letters MATCH ?"
    quoted = '"' + letters.replace('"', '""') + '"'
    return (
        f"CASE WHEN (SELECT count(*) FROM ({of_letters} LIMIT {MANY})) = {MANY}"
        f" THEN {here} ELSE id IN ({of_letters}) END OR {tagged}",
        (quoted, letters, quoted, letters),
    )


def _phrase(words: str) -> Condition:
    """In the title or the text, in this order."""
    quoted = fts_phrase(words)
    if not quoted:
        return "1", ()
    return "id IN (SELECT rowid FROM document_words WHERE document_words MATCH ?)", (quoted,)


def fts_phrase(words: str) -> str:
    """Words as a phrase of FTS5: nothing in it is an operator. "" where there is no word."""
    found = re.findall(r"\w+", spaced(words))
    return f'"{" ".join(found)}"' if found else ""


def _title(words: str) -> Condition:
    quoted = fts_phrase(words)
    if not quoted:
        return "1", ()
    return (
        "id IN (SELECT rowid FROM document_words WHERE document_words MATCH ?)",
        (f"title : {quoted}",),
    )


def _site(name: str) -> Condition:
    """By the sites and hosts that there are: with 100,000 entries they are a few hundred."""
    bare = folded(name).removeprefix("www.")
    return (
        f"id IN (SELECT id FROM entry WHERE site IN ({_known('site')})"
        f" UNION ALL SELECT id FROM entry WHERE host IN ({_known('host')}))",
        (bare, bare),
    )


def _known(column: str) -> str:
    """The different values of an indexed column, from one to the next: DISTINCT reads all rows.

    With 100,000 entries of 400 sites this takes 1 ms, DISTINCT 27 and, as SQLite asks `folded`
    before it, 170.
    """
    return (
        f"WITH RECURSIVE known (x) AS (SELECT min({column}) FROM entry UNION ALL"
        f" SELECT (SELECT min({column}) FROM entry WHERE {column} > x) FROM known"
        " WHERE x IS NOT NULL)"
        " SELECT x FROM known WHERE instr(folded(coalesce(x, '')), ?)"
    )


def _feed(name: str) -> Condition:
    return (
        "id IN (SELECT feed_item.entry FROM feed JOIN feed_item ON feed_item.feed = feed.id"
        " WHERE instr(folded(feed.title || char(10) || feed.url || char(10) || feed.tags), ?))",
        (folded(name),),
    )


def _named(label: str) -> Callable[[str], Condition]:
    """With a name in it of which this is a part; `label` is "" for a name of any kind."""

    def condition(name: str) -> Condition:
        of_label = " AND label = ?" if label else ""
        values: tuple[object, ...] = (folded(name), label) if label else (folded(name),)
        return (
            "id IN (SELECT appearance.entry FROM name JOIN appearance ON appearance.name = name.id"
            f" WHERE instr(name.folded, ?){of_label})",
            values,
        )

    return condition


def _quote(words: str) -> Condition:
    quoted = fts_phrase(words)
    if not quoted:
        return "id IN (SELECT entry FROM quote)", ()
    return (
        "id IN (SELECT quote.entry FROM quote_words JOIN quote ON quote.id = quote_words.rowid"
        " WHERE quote_words MATCH ?)",
        (f"words : {quoted}",),
    )


def _said_by(name: str) -> Condition:
    quoted = fts_phrase(name)
    if not quoted:
        return "id IN (SELECT entry FROM quote WHERE speaker <> '')", ()
    return (
        "id IN (SELECT quote.entry FROM quote_words JOIN quote ON quote.id = quote_words.rowid"
        " WHERE quote_words MATCH ?)",
        (f"speaker : {quoted}*",),
    )


def _figure(wanted: str) -> Condition:
    try:
        condition, values = figure_condition(wanted)
    except ValueError as error:
        raise FieldError(
            f"“{wanted}” is no figure", "Write figure:>1bn, figure:12%, figure:10..20 or a word"
        ) from error
    return f"id IN (SELECT entry FROM figure WHERE {condition})", values


def _tag(name: str) -> Condition:
    return "address IN (SELECT address FROM tag WHERE folded(tag) = ?)", (folded(name),)


STATES = {
    "inbox": "verdict = ''",
    "later": "verdict = 'later'",
    "archived": "verdict = 'archived'",
    "dismissed": "verdict = 'dismissed'",
    "starred": "starred",
    "read": "read",
    "unread": "NOT read",
    "failed": "error <> ''",
    "watched": "watched",
    "hidden": "hidden_by <> ''",
    "tagged": "address IN (SELECT address FROM tag)",
    "noted": "address IN (SELECT address FROM highlight WHERE note <> '')",
    "highlighted": "address IN (SELECT address FROM highlight)",
    "shared": "story <> 0",
}


def _is(state: str) -> Condition:
    try:
        return STATES[state.lower()], ()
    except KeyError:
        raise FieldError(f"nothing is “{state}”", f"There is {', '.join(STATES)}") from None


def _verdict(label: str) -> Condition:
    return "verdict = ?", ("" if label == "inbox" else label,)


def _story(number: str) -> Condition:
    if not (number.isascii() and number.isdigit() and len(number) < 18):
        raise FieldError(f"“{number}” is no story", "v on an article shows its story")
    return (
        "id = ? OR (story AND story = (SELECT e.story FROM entry AS e WHERE e.id = ?))",
        (int(number), int(number)),
    )


def _hidden(rule: str) -> Condition:
    return "hidden_by <> '' AND instr(folded(hidden_by), ?)", (folded(rule),)


def _added(value: str) -> Condition:
    """Apart from the list's own order, so that the index by arrival is used."""
    condition, values = on_time("added_at")(value)
    return f"id IN (SELECT id FROM entry WHERE {condition})", values


FIELDS: dict[str, Field] = {
    "site": Field("reuters.com", "from this site", _site),
    "feed": Field("harbour", "from a feed of this title, address or tag", _feed),
    "title": Field('"peace talks"', "with these words in the title", _title),
    "text": Field("ceasefire", "with these words in the text", _phrase),
    "person": Field("lavrov", "with this person in it", _named("PER")),
    "org": Field("nato", "with this organisation in it", _named("ORG")),
    "place": Field("aleppo", "with this place in it", _named("LOC")),
    "name": Field("haddad", "with this name in it, whoever or whatever it is", _named("")),
    "quote": Field("ceasefire", "where somebody says this", _quote),
    "by": Field("haddad", "where this person or organisation is quoted", _said_by),
    "speaker": Field("haddad", "the same as by:", _said_by),
    "figure": Field(">1bn", "with such a figure: >1bn, 12%, 10..20, civilians", _figure),
    "added": Field("<3d", "added then: <3d, >2w, today, 2026-11, >2026-11-05", _added),
    "published": Field("2026-11", "published then, written likewise", on_time("sort")),
    "is": Field("starred", f"one of {', '.join(STATES)}", _is),
    "tag": Field("port", "with this tag", _tag),
    "verdict": Field("keep", "with this verdict or label", _verdict),
    "story": Field("7", "that tells the same story as the article of this number", _story),
    "hidden": Field("sport", "dismissed by a rule of this name", _hidden),
}
