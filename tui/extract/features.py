"""What the judge sees of a page: a row of numbers for each block that has text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tui.extract.blocks import Candidate
from tui.extract.clues import (
    CLASS_GROUPS,
    TAG_GROUPS,
    WORDINGS,
    class_bits,
    is_hidden,
    tag_bits,
    wording_bits,
)
from tui.extract.content import Readings
from tui.extract.coverage import BlockIndex, pick_of, words_of
from tui.extract.genre import page_facts
from tui.extract.tree import Element

Matrix = NDArray[np.float32]
Vector = NDArray[np.float64]

_KINDS = ("paragraph", "heading", "list_item", "blockquote", "code", "table", "caption")
_ENDS = tuple(".!?…。！？:;,”\"»'’)")
_HIDDEN_BIT = 1 << len(TAG_GROUPS)
_NEIGHBOURS = (-3, -2, -1, 1, 2, 3)
_LEVELS = 5


@dataclass(frozen=True, slots=True)
class Place:
    """What the elements around a block say, gathered once for each element of the page."""

    tags: int
    own: int
    near: int
    far: int
    depth: int
    signature: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A row for each block and a name for each column."""

    matrix: Matrix
    names: tuple[str, ...]


@dataclass(slots=True)
class Table:
    """Named columns under way to a matrix."""

    names: list[str]
    columns: list[Vector]

    def add(self, name: str, column: NDArray[np.generic] | Sequence[float]) -> Vector:
        """Append a column and give it back."""
        values = np.asarray(column, dtype=np.float64)
        self.names.append(name)
        self.columns.append(values)
        return values


def features(root: Element, found: Sequence[Candidate], readings: Readings) -> Evidence:
    """The evidence on candidates, all of which have text."""
    table = Table([], [])
    texts = [c.block.text for c in found]
    words = [words_of(text) for text in texts]
    counts = np.array([len(w) for w in words], dtype=np.float64)
    places = _places(found)
    wordings = np.array([wording_bits(t) for t in texts], dtype=np.int64)
    _add_text(table, found, texts, counts, wordings)
    links = _add_links(table, found, texts)
    covers = _add_coverage(table, words, counts, readings)
    _add_places(table, found, places)
    _add_groups(table, found, places, counts, links, covers)
    _add_page_words(table, root, found, words, counts)
    _add_sections(table, found, wordings, counts, links, covers)
    _add_neighbours(table, counts, links, covers)
    matrix = np.column_stack(table.columns).astype(np.float32)
    return Evidence(matrix, tuple(table.names))


def _add_text(
    table: Table,
    found: Sequence[Candidate],
    texts: Sequence[str],
    counts: Vector,
    wordings: NDArray[np.int64],
) -> None:
    lengths = np.array([len(t) for t in texts], dtype=np.float64)
    table.add("words", counts)
    table.add("characters_a_word", lengths / np.maximum(1, counts))
    for kind in _KINDS:
        table.add(f"kind_{kind}", [c.block.kind == kind for c in found])
    table.add("level", [c.block.level for c in found])
    table.add("marker", [len(c.block.marker) for c in found])
    table.add("commas", [t.count(",") for t in texts])
    stops = table.add("stops", [t.count(". ") + t.count("? ") + t.count("! ") for t in texts])
    table.add("words_a_stop", counts / (stops + 1))
    table.add("ends_a_sentence", [_ending(t) for t in texts])
    table.add("starts_lower", [t[:1].islower() for t in texts])
    table.add("starts_with_digit", [t[:1].isdigit() for t in texts])
    table.add("digits", [sum(map(str.isdigit, t[:80])) / len(t[:80]) for t in texts])
    table.add("capitals", [sum(map(str.isupper, t[:80])) / len(t[:80]) for t in texts])
    table.add("title_case", [_title_case(t) for t in texts])
    table.add("quotes", [any(q in t for q in '"“”„«') for t in texts])
    table.add("bars", [t.count("|") + t.count("•") + t.count("·") for t in texts])
    table.add("lines", [t.count("\n") for t in texts])
    for bit, name in enumerate(WORDINGS):
        table.add(f"says_{name}", wordings >> bit & 1)


def _ending(text: str) -> int:
    return _ENDS.index(text[-1]) + 1 if text[-1] in _ENDS else 0


def _title_case(text: str) -> float:
    words = text[:100].split()
    return sum(w[:1].isupper() for w in words) / len(words) if words else 0.0


def _add_links(table: Table, found: Sequence[Candidate], texts: Sequence[str]) -> Vector:
    linked = np.array(
        [sum(m.end - m.start for m in c.block.marks if m.kind == "link") for c in found],
        dtype=np.float64,
    )
    lengths = np.array([max(1, len(t)) for t in texts], dtype=np.float64)
    density = table.add("link_density", np.minimum(1, linked / lengths))
    table.add("links", [sum(m.kind == "link" for m in c.block.marks) for c in found])
    table.add("strong", [_marked(c, "strong") for c in found])
    table.add("emphasis", [_marked(c, "emphasis") for c in found])
    return density


def _marked(candidate: Candidate, kind: str) -> float:
    marked = sum(m.end - m.start for m in candidate.block.marks if m.kind == kind)
    return min(1.0, marked / max(1, len(candidate.block.text)))


def _add_coverage(
    table: Table, words: Sequence[list[str]], counts: Vector, readings: Readings
) -> list[Vector]:
    covers = []
    before = np.concatenate(([0], np.cumsum(counts)))[:-1]
    total = max(1.0, counts.sum())
    index = BlockIndex(words)
    for name in ("readability", "trafilatura", "resiliparse", "publisher"):
        pick = pick_of(getattr(readings, name))
        cover = index.shares(pick)
        table.add(f"{name}", cover)
        table.add(f"{name}_words", np.full(len(words), pick.words))
        table.add(f"{name}_of_page", np.full(len(words), (cover * counts).sum() / total))
        anchors = np.flatnonzero((cover > 0.6) & (counts >= 8))
        first, last = (anchors[0], anchors[-1]) if len(anchors) else (0, len(words) - 1)
        places = np.arange(len(words))
        table.add(f"{name}_from_first", places - first)
        table.add(f"{name}_from_last", places - last)
        table.add(f"{name}_words_from_first", before - before[first])
        table.add(f"{name}_words_from_last", before - before[last])
        if name != "publisher":
            covers.append(cover)
    table.add("readers", np.sum([c >= 0.5 for c in covers], axis=0))
    table.add("coverage", np.sum(covers, axis=0))
    for a in range(3):
        for b in range(a):
            both = (np.minimum(covers[a], covers[b]) * counts).sum()
            either = (np.maximum(covers[a], covers[b]) * counts).sum()
            table.add(f"agree_{a}_{b}", np.full(len(words), both / max(1.0, either)))
    return covers


def _places(found: Sequence[Candidate]) -> list[Place]:
    """The place of each candidate, from the elements around it."""
    known: dict[Element, Place] = {}
    return [_place(c.element, known) for c in found]


def _place(element: Element, known: dict[Element, Place]) -> Place:
    chain = []
    current = element
    while current is not None and current not in known and current.tag not in ("body", "html"):
        chain.append(current)
        current = current.getparent()
    place = known[current] if current in known else Place(0, 0, 0, 0, 0, "")
    for current in reversed(chain):
        bits = class_bits(current)
        tag = tag_bits(current) | (_HIDDEN_BIT if is_hidden(current) else 0)
        place = Place(
            place.tags | tag,
            bits,
            bits | place.own,
            place.far | bits,
            place.depth + 1,
            f"{current.tag}.{current.get('class') or ''}",
        )
        known[current] = place
    return place


def _add_places(table: Table, found: Sequence[Candidate], places: Sequence[Place]) -> None:
    table.add("depth", [p.depth for p in places])
    tags = np.array([p.tags for p in places], dtype=np.int64)
    owners = np.array([tag_bits(c.owner) for c in found], dtype=np.int64)
    for bit, name in enumerate((*TAG_GROUPS, "hidden")):
        table.add(f"in_{name}", tags >> bit & 1)
    for bit, name in enumerate(TAG_GROUPS):
        if name in ("p", "li", "td", "a", "span", "dd", "dt", "button"):
            table.add(f"is_{name}", owners >> bit & 1)
    own = np.array([p.own for p in places], dtype=np.int64)
    near = np.array([p.near for p in places], dtype=np.int64)
    far = np.array([p.far for p in places], dtype=np.int64)
    for bit, name in enumerate(CLASS_GROUPS):
        table.add(f"class_{name}", (own >> bit & 1) + (near >> bit & 1) + (far >> bit & 1))


def _add_groups(
    table: Table,
    found: Sequence[Candidate],
    places: Sequence[Place],
    counts: Vector,
    links: Vector,
    covers: Sequence[Vector],
) -> None:
    """Sums over the blocks that share an enclosing element, or are of the same make."""
    agreed: Vector = np.mean(covers, axis=0)
    total = max(1.0, counts.sum())
    chains = [_ancestors(c.owner) for c in found]
    for level in range(_LEVELS):
        keys = [chain[level] if level < len(chain) else chain[-1] for chain in chains]
        _add_group(table, f"around{level}", keys, counts, links, agreed, total)
    makes = [
        (p.signature, chain[0].tag, chain[0].get("class"))
        for p, chain in zip(places, chains, strict=True)
    ]
    _add_group(table, "make", makes, counts, links, agreed, total)


def _ancestors(owner: Element) -> list[Element]:
    chain: list[Element] = []
    current = owner.getparent()
    while current is not None and current.tag != "html" and len(chain) < _LEVELS:
        chain.append(current)
        current = current.getparent()
    return chain or [owner]


def _add_group(
    table: Table,
    name: str,
    keys: Sequence[object],
    counts: Vector,
    links: Vector,
    agreed: Vector,
    total: float,
) -> None:
    numbers: dict[object, int] = {}
    ids = np.array([numbers.setdefault(key, len(numbers)) for key in keys], dtype=np.int64)
    size = np.bincount(ids)
    words = np.bincount(ids, counts)
    safe = np.maximum(1, words)
    table.add(f"{name}_blocks", size[ids])
    table.add(f"{name}_words", words[ids] / total)
    table.add(f"{name}_words_a_block", (words / size)[ids])
    table.add(f"{name}_links", (np.bincount(ids, counts * links) / safe)[ids])
    table.add(f"{name}_coverage", (np.bincount(ids, counts * agreed) / safe)[ids])


_TITLE_PATHS = (
    "//meta[@property='og:title' or @name='twitter:title']/@content",
    "//title/text()",
)
_DESCRIPTION_PATH = "//meta[@property='og:description' or @name='description']/@content"


def _add_page_words(
    table: Table,
    root: Element,
    found: Sequence[Candidate],
    words: Sequence[list[str]],
    counts: Vector,
) -> None:
    n = len(found)
    title = {w for path in _TITLE_PATHS for t in root.xpath(path)[:1] for w in words_of(str(t))}
    described = {w for t in root.xpath(_DESCRIPTION_PATH) for w in words_of(str(t)[:1000])}
    table.add("of_title", [_share(w, title) for w in words])
    table.add("title_of", [_share(title, set(w)) for w in words])
    table.add("of_description", [_share(w, described) for w in words])
    table.add("description_of", [_share(described, set(w)) for w in words])
    texts = [" ".join(w) for w in words]
    total = Counter(texts)
    seen: Counter[str] = Counter()
    earlier = []
    for text in texts:
        earlier.append(seen[text])
        seen[text] += 1
    table.add("repeated", [total[t] for t in texts])
    table.add("seen_before", earlier)
    tops = [i for i, c in enumerate(found) if c.block.kind == "heading" and c.block.level == 1]
    titled = max(tops, key=lambda i: _share(title, set(words[i])), default=0)
    places = np.arange(n)
    before = np.concatenate(([0], np.cumsum(counts)))[:-1]
    table.add("from_title", places - titled)
    table.add("words_from_title", before - before[titled])
    table.add("place", places / n)
    table.add("words_before", before / max(1.0, counts.sum()))
    for name, value in page_facts(root, found, counts).items():
        table.add(name, np.full(n, float(value)))


def _share(words: Sequence[str] | set[str], of: set[str]) -> float:
    return sum(w in of for w in words) / len(words) if words else 0.0


def _add_sections(
    table: Table,
    found: Sequence[Candidate],
    wordings: NDArray[np.int64],
    counts: Vector,
    links: Vector,
    covers: Sequence[Vector],
) -> None:
    """The section that a block stands in: from one heading to the next."""
    n = len(found)
    heads = np.array([c.block.kind == "heading" for c in found])
    ids = np.cumsum(heads, dtype=np.int64)
    agreed: Vector = np.mean(covers, axis=0)
    starts = np.concatenate(([0], np.flatnonzero(heads)))
    head = starts[ids] if len(starts) > 1 else np.zeros(n, dtype=int)
    places = np.arange(n)
    table.add("from_heading", places - head)
    table.add("heading_coverage", agreed[head])
    table.add("heading_level", [found[i].block.level for i in head])
    for name in ("related", "comment", "share", "subscribe", "about", "tags", "contents", "follow"):
        table.add(f"under_{name}", wordings[head] >> WORDINGS.index(name) & 1)
    words = np.bincount(ids, counts)
    safe = np.maximum(1, words)
    size = np.bincount(ids)
    table.add("section_words", words[ids])
    table.add("section_blocks", size[ids])
    table.add("section_links", (np.bincount(ids, counts * links) / safe)[ids])
    table.add("section_coverage", (np.bincount(ids, counts * agreed) / safe)[ids])
    following = np.minimum(ids + 1, len(words) - 1)
    table.add("next_section_words", words[following])
    table.add("next_section_coverage", (np.bincount(ids, counts * agreed) / safe)[following])


def _add_neighbours(table: Table, counts: Vector, links: Vector, covers: Sequence[Vector]) -> None:
    named = {"words": counts, "links": links}
    named |= {f"cover{i}": cover for i, cover in enumerate(covers)}
    for offset in _NEIGHBOURS:
        for name, column in named.items():
            table.add(f"{name}{offset:+d}", shifted(column, offset))
    agreed: Vector = np.mean(covers, axis=0)
    for width in (5, 15):
        kernel = np.ones(width)
        heavy = np.convolve(counts, kernel, "full")
        shared = np.convolve(counts * agreed, kernel, "full")
        mean = shared / np.maximum(1, heavy)
        n = len(counts)
        table.add(f"coverage_before_{width}", mean[:n])
        table.add(f"coverage_after_{width}", mean[width - 1 : width - 1 + n])


def shifted(column: Vector, offset: int) -> Vector:
    """The column as seen from `offset` rows away; -1 past either end."""
    result = np.full(len(column), -1.0)
    if offset > 0:
        result[:-offset] = column[offset:]
    else:
        result[-offset:] = column[:offset]
    return result
