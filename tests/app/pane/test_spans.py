from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from textual.geometry import Offset
from textual.selection import Selection

from tui.app.pane.selecting import (
    after_offset,
    margin_offset,
    selected_span,
    selection_of,
    text_offset,
)
from tui.app.pane.spans import Layer, Lit, runs

SPANS = st.lists(
    st.tuples(st.integers(0, 90), st.integers(0, 90), st.sampled_from(["quote", "figure"])),
    max_size=12,
)


@given(SPANS, st.integers(0, 90), st.integers(1, 30))
def test_a_layer_gives_every_span_that_touches(
    spans: list[tuple[int, int, str]], start: int, length: int
) -> None:
    end = start + length
    found = [(lit.start, lit.end, lit.look) for lit in Layer(spans).within(start, end)]
    assert found == sorted(s for s in spans if s[0] < s[1] and s[0] < end and s[1] > start)


@given(SPANS, st.integers(0, 60), st.integers(1, 40))
def test_runs_cover_the_line_once_and_each_has_the_spans_over_it(
    spans: list[tuple[int, int, str]], start: int, length: int
) -> None:
    end = start + length
    lit = [Lit(*span) for span in spans]
    pieces = runs(start, end, lit)
    assert [p[0] for p in pieces] + [end] == [start] + [p[1] for p in pieces]
    for first, last, over in pieces:
        for offset in range(first, last):
            assert list(over) == [s for s in lit if s.start <= offset < s.end]


@given(st.integers(0, 10**6), st.integers(0, 200), st.integers(0, 500))
def test_what_the_mouse_points_at_is_read_back_as_an_offset(
    start: int, length: int, cells: int
) -> None:
    end = start + length
    x, y = margin_offset(start)
    before = Offset(x + cells, y)
    x, y = text_offset(start, start)
    within = Offset(x + min(cells, length), y)
    x, y = after_offset(start, end)
    after = Offset(x + cells, y)
    whole = 10**7
    assert selected_span(Selection(before, after), whole) == (start, end)
    assert selected_span(Selection(before, within), whole) == (start, start + min(cells, length))
    assert sorted([after, within, before], key=lambda o: (o.y, o.x)) == [before, within, after]


def test_a_selection_without_ends_is_all_of_the_text() -> None:
    assert selected_span(Selection(None, None), 100) == (0, 100)
    assert selected_span(selection_of(5, 20), 100) == (5, 20)
