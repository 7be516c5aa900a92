"""What the judge sees of a page: a row of numbers for each block that has text."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tui.extract.blocks import Candidate
from tui.extract.clues import wording_bits
from tui.extract.content import Readings
from tui.extract.coverage import words_of
from tui.extract.features.around import add_groups, add_places, places_of
from tui.extract.features.container import add_container
from tui.extract.features.page import add_page_words
from tui.extract.features.readers import add_coverage
from tui.extract.features.sections import add_neighbours, add_sections
from tui.extract.features.table import Evidence, Table, Vector
from tui.extract.features.words import add_links, add_text
from tui.extract.tree import Element

__all__ = ["Evidence", "Vector", "features"]


def features(root: Element, found: Sequence[Candidate], readings: Readings) -> Evidence:
    """The evidence on candidates, all of which have text."""
    table = Table([], [])
    texts = [c.block.text for c in found]
    words = [words_of(text) for text in texts]
    counts = np.array([len(w) for w in words], dtype=np.float64)
    places = places_of(found)
    wordings = np.array([wording_bits(t) for t in texts], dtype=np.int64)
    add_text(table, found, texts, counts, wordings)
    links = add_links(table, found, texts)
    covers = add_coverage(table, words, counts, readings)
    add_places(table, found, places)
    add_groups(table, found, places, counts, links, covers)
    add_container(table, found, counts, covers)
    add_page_words(table, root, found, words, counts)
    add_sections(table, found, wordings, counts, links, covers)
    add_neighbours(table, counts, links, covers)
    matrix = np.ascontiguousarray(np.array(table.columns, dtype=np.float32).T)
    return Evidence(matrix, tuple(table.names))
