"""The same name in one article is the same kind of thing: labels made to agree, gaps filled.

Source: measured on world news held back by outlet, see `models/README.md`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tui.annotate.senses import place_class
from tui.annotate.tagging import NameLabel, Span
from tui.annotate.tokens import Sequence as Tokens

_CLEAR = 2
"""A label wins over another when it has as many times the mentions."""


def agree(text: str, sequences: Sequence[Tokens], spans: Sequence[Span]) -> list[Span]:
    """`spans` with one label for one name where most agree, and the mentions that were missed."""
    labels: dict[str, Counter[NameLabel]] = defaultdict(Counter)
    for span in spans:
        labels[text[span.start : span.end]][span.label] += 1
    settled = [_settled(text, span, labels[text[span.start : span.end]]) for span in spans]
    names = {
        tuple(form.split(" ")): counts.most_common(1)[0][0]
        for form, counts in labels.items()
        if _is_name(form)
    }
    _add_surnames(names)
    found = [*settled, *_missed(text, sequences, settled, names)]
    return sorted(found, key=lambda span: span.start)


def _settled(text: str, span: Span, counts: Mapping[NameLabel, int]) -> Span:
    best = max(counts, key=lambda label: counts[label])
    if best != span.label and counts[best] >= _CLEAR * counts[span.label]:
        return Span(span.start, span.end, best)
    return span


def _is_name(form: str) -> bool:
    return len(form) > 2 and form[:1].isupper() and "\n" not in form


def _add_surnames(names: dict[tuple[str, ...], NameLabel]) -> None:
    """The surname of each full name, unless it names something else as well."""
    for words, label in list(names.items()):
        last = words[-1:]
        if label == "PER" and len(words) > 1 and _is_name(last[0]) and not place_class(last[0]):
            names.setdefault(last, "PER")


def _missed(
    text: str,
    sequences: Sequence[Tokens],
    spans: Sequence[Span],
    names: Mapping[tuple[str, ...], NameLabel],
) -> Iterator[Span]:
    """Untagged runs of tokens that are one of `names`, between words that are no names."""
    starts = {words[0] for words in names}
    longest = max(map(len, names), default=0)
    taken = {span.start: span.end for span in spans}
    in_lower_case = {word for tokens in sequences for word in tokens.words if word[0].islower()}
    for tokens in sequences:
        i = 0
        while i < len(tokens.words):
            if tokens.spans[i][0] in taken:
                end = taken[tokens.spans[i][0]]
                while i < len(tokens.words) and tokens.spans[i][0] < end:
                    i += 1
                continue
            step = 1
            if tokens.words[i] in starts:
                for length in range(min(longest, len(tokens.words) - i), 0, -1):
                    label = names.get(tokens.words[i : i + length])
                    if label and _stands_alone(tokens, i, length, in_lower_case, taken):
                        yield Span(tokens.spans[i][0], tokens.spans[i + length - 1][1], label)
                        step = length
                        break
            i += step


def _stands_alone(
    tokens: Tokens,
    i: int,
    length: int,
    in_lower_case: set[str],
    taken: Mapping[int, int],
) -> bool:
    """Whether the run is a name by itself: no capital beside it, no ordinary word."""
    if any(tokens.spans[i + k][0] in taken for k in range(length)):
        return False
    after = tokens.words[i + length] if i + length < len(tokens.words) else ""
    before = tokens.words[i - 1] if i else ""
    if length == 1 and (tokens.words[i].lower() in in_lower_case):
        return False
    return not (after[:1].isupper() or before[:1].isupper())
