"""The same name in one article is the same kind of thing: labels made to agree, gaps filled.

Source: measured on world news held back by outlet, see `models/README.md`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from tui.annotate.acronyms import introduced
from tui.annotate.described import countries_of_people, described, employers
from tui.annotate.edges import at_their_edges
from tui.annotate.heads import kind_by_words
from tui.annotate.language import small_words
from tui.annotate.nobody import is_event, is_people, is_short_form, storms
from tui.annotate.scraps import correspondents, dateline, lower_case_places
from tui.annotate.senses import LONGEST, known_as, longest_known
from tui.annotate.tagging import NameLabel, Span
from tui.annotate.tokens import Sequence as Tokens
from tui.annotate.tokens import tokenise

_CLEAR = 2
"""A label wins over another when it has as many times the mentions: with fewer, .002 F1 is lost."""

_DOTTED: Mapping[str, NameLabel] = {"U.S.": "LOC", "U.K.": "LOC", "U.N.": "ORG", "E.U.": "ORG"}

_COMPANY = frozenset("inc corp corporation co company ltd limited plc group holdings".split())

_SENTENCE_END = frozenset('.!?:"“”')

_ORG: NameLabel = "ORG"

Words = tuple[str, ...]


def agree(text: str, sequences: Sequence[Tokens], spans: Sequence[Span]) -> list[Span]:
    """`spans` with one label for one name where most agree, and the mentions that were missed."""
    ordinary = {word for tokens in sequences for word in tokens.words if word[0].islower()}
    spans = _informal(sequences, _whole(sequences, at_their_edges(sequences, spans)), ordinary)
    acronyms = introduced(sequences, spans)
    nobody = storms(text) | {form for form, is_body in acronyms.items() if not is_body}
    spans = [span for span in spans if _names_somebody(text, span, nobody)]
    labels: dict[str, Counter[NameLabel]] = defaultdict(Counter)
    for span in spans:
        labels[text[span.start : span.end]][span.label] += 1
    _add_companies(labels)
    _add_acronyms(labels, acronyms)
    _add_described(text, sequences, spans, labels)
    _add_bearers(labels)
    settled = [_settled(text, span, labels[text[span.start : span.end]]) for span in spans]
    names = {
        words: _mostly(counts)
        for form, counts in labels.items()
        if _may_be_repeated(form) and len(words := _words(form)) <= LONGEST
    }
    _add_surnames(names)
    found = [*settled, *_missed(sequences, settled, names, ordinary | small_words("en"))]
    return sorted(found, key=lambda span: span.start)


def _whole(sequences: Sequence[Tokens], spans: Sequence[Span]) -> list[Span]:
    """`spans` and the well-known organisations of several words, which mean nothing else.

    One stands in the place of the parts of its name that were found, not of a longer name.
    """
    known = [span for tokens in sequences for span in _well_known(tokens)]
    starts = [span.start for span in spans]
    kept, dropped = [], set()
    for whole in known:
        first = max(0, bisect_right(starts, whole.start) - 1)
        last = bisect_left(starts, whole.end)
        over = [i for i in range(first, last) if spans[i].end > whole.start]
        if all(whole.start <= spans[i].start and spans[i].end <= whole.end for i in over):
            kept.append(whole)
            dropped.update(over)
    rest = [span for i, span in enumerate(spans) if i not in dropped]
    return sorted([*rest, *kept], key=lambda span: span.start)


def _informal(
    sequences: Sequence[Tokens], spans: Sequence[Span], ordinary: AbstractSet[str]
) -> list[Span]:
    """`spans` with the people of letters, the countries of results, and places in lower case."""
    people = {span.end for span in spans if span.label == "PER"}
    found: list[Span] = []
    certain: list[Span] = []
    for tokens in sequences:
        certain.extend(correspondents(tokens, ordinary))
        certain.extend(dateline(tokens))
        certain.extend(countries_of_people(tokens, people))
        found.extend(lower_case_places(tokens))
    certain.sort(key=lambda span: span.start)
    taken, over = _Taken(spans), _Taken(certain)
    added = [span for span in found if not taken.overlaps(span.start, span.end)]
    kept = [span for span in spans if not over.overlaps(span.start, span.end)]
    return sorted([*kept, *certain, *added], key=lambda span: span.start)


def _well_known(tokens: Tokens) -> Iterator[Span]:
    lower = [word.lower() for word in tokens.words]
    i = 0
    while i < len(lower):
        length, kind = longest_known(lower, i) if tokens.words[i][0].isupper() else (0, "")
        if kind == "K" and length > 1 and tokens.words[i + length - 1][0].isupper():
            yield Span(tokens.spans[i][0], tokens.spans[i + length - 1][1], "ORG")
        i += max(1, length)


def _settled(text: str, span: Span, counts: Mapping[NameLabel, int]) -> Span:
    label = kind_by_words(text[span.start : span.end])
    if label:
        return Span(span.start, span.end, label)
    best = max(counts, key=lambda label: counts[label])
    if best != span.label and counts[best] >= _CLEAR * counts[span.label]:
        return Span(span.start, span.end, best)
    return span


def _add_companies(labels: dict[str, Counter[NameLabel]]) -> None:
    """Delta Quay is a company where Delta Quay Holdings is one, however it looks by itself."""
    for form, counts in list(labels.items()):
        head, _, last = form.rpartition(" ")
        if head and counts["ORG"] and last.rstrip(".").lower() in _COMPANY:
            _outweigh(labels[head.rstrip(",")], "ORG")


def _names_somebody(text: str, span: Span, nobody: AbstractSet[str]) -> bool:
    form = text[span.start : span.end]
    if is_short_form(form) or form in nobody:
        return False
    return span.label == "PER" or not (is_event(form) or is_people(form))


def _add_acronyms(labels: dict[str, Counter[NameLabel]], acronyms: Mapping[str, bool]) -> None:
    """NCA is an organisation where the National Crime Agency (NCA) is one."""
    for form, is_organisation in acronyms.items():
        if is_organisation:
            _outweigh(labels[form], "ORG")


def _add_described(
    text: str,
    sequences: Sequence[Tokens],
    spans: Sequence[Span],
    labels: dict[str, Counter[NameLabel]],
) -> None:
    """Platzi is an organisation where "Platzi is an online school" stands, or "CEO of Platzi"."""
    said = [*described(sequences, spans), *((s, _ORG) for s in employers(sequences, spans))]
    for span, label in said:
        form = text[span.start : span.end]
        if label == "LOC" or not known_as(form.lower()):
            _outweigh(labels[form], label)


def _add_bearers(labels: dict[str, Counter[NameLabel]]) -> None:
    """Setalvad is rather a person where Teesta Setalvad is one, and no place is called so.

    The model may outvote it: Tata is a company beside Ratan Tata, if it is told apart each time.
    """
    people = {form for form, counts in labels.items() if _mostly(counts) == "PER"}
    borne = {name for form in people for name in (form.split()[0], form.split()[-1])}
    for name in borne & labels.keys():
        if not known_as(name.lower()):
            labels[name]["PER"] += labels[name].total() + 1


def _mostly(counts: Counter[NameLabel]) -> NameLabel:
    return counts.most_common(1)[0][0]


def _outweigh(counts: Counter[NameLabel], label: NameLabel) -> None:
    """Let `label` win over all that the model said."""
    counts[label] += _CLEAR * counts.total() + 1


def _words(form: str) -> Words:
    return tuple(word for tokens in tokenise(form) for word in tokens.words)


def _add_surnames(names: dict[Words, NameLabel]) -> None:
    """The surname of each full name, unless it names something else as well."""
    surnames = [words[-1] for words, label in names.items() if label == "PER" and words[1:]]
    for name in surnames:
        if len(name) > 2 and name[0].isupper() and not known_as(name.lower()):
            names.setdefault((name,), "PER")


def _may_be_repeated(form: str) -> bool:
    """Whether a name is told from other words by its letters: not Al or Ng, but UK."""
    return form[0].isupper() and (len(form) > 2 or (len(form) == 2 and form.isupper()))


def _missed(
    sequences: Sequence[Tokens],
    spans: Sequence[Span],
    names: Mapping[Words, NameLabel],
    ordinary: AbstractSet[str],
) -> Iterator[Span]:
    """Untagged runs of tokens that are one of `names`, standing alone."""
    starts: dict[str, int] = {}
    for words in names:
        starts[words[0]] = max(len(words), starts.get(words[0], 0))
    taken = _Taken(spans)
    for tokens in sequences:
        words, i = tokens.words, 0
        while i < len(words):
            step, longest = 1, 0
            if words[i][0].isupper() and not taken.overlaps(*tokens.spans[i]):
                longest = min(max(1, starts.get(words[i], 0)), len(words) - i)
            for length in range(longest, 0, -1):
                start, end = tokens.spans[i][0], tokens.spans[i + length - 1][1]
                label = names.get(words[i : i + length]) or _bloc(words, i, length)
                if label and not _stands_alone(words, i, length, ordinary):
                    label = None
                if label and not taken.overlaps(start, end):
                    yield Span(start, end, label)
                    step = length
                    break
            i += step


def _bloc(words: Words, i: int, length: int) -> NameLabel | None:
    """Who is meant by an acronym with dots, or by the West, unlike the west, as a party."""
    if length > 1:
        return None
    if words[i] == "West" and words[i - 1 : i] == ("the",):
        return "LOC"
    return _DOTTED.get(words[i])


def _stands_alone(words: Words, i: int, length: int, ordinary: AbstractSet[str]) -> bool:
    """Whether a run may be a name: no other name beside it, no ordinary word at a start."""
    after = words[i + length] if i + length < len(words) else ""
    before = words[i - 1] if i else "."
    if length == 1 and before in _SENTENCE_END and words[i].lower() in ordinary:
        return False
    return not any(word[:1].isupper() and word.lower() not in ordinary for word in (before, after))


class _Taken:
    """The stretches of text that have a name already; asked about from left to right."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._next = 0

    def overlaps(self, start: int, end: int) -> bool:
        """Whether a name lies within `start` and `end`; `start` never goes back."""
        while self._next < len(self._spans) and self._spans[self._next].end <= start:
            self._next += 1
        return self._next < len(self._spans) and self._spans[self._next].start < end
