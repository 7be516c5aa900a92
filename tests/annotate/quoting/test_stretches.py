from __future__ import annotations

import pytest

from tui.annotate.quoting.stretches import find_stretches


def inside(text: str) -> list[str]:
    return [text[s.start : s.end] for s in find_stretches(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "no" and "yes".', ["no", "yes"]),
        ("“ spaced ” and «also»", ["spaced", "also"]),
        ("„tief“ und »verkehrt«", ["tief", "verkehrt"]),
        ("“one ‘two “three” two’ one”", ["one ‘two “three” two’ one"]),
        ("“left open. “closed.”", ["left open.", "closed."]),
        ("closed” with nothing before it", []),
        ("the workers' pay and the '90s", []),
        ("'the workers' pay is low,' he said", ["the workers' pay is low"]),
        ('a 12" pipe, 6\'2" tall, and 3" x 4" board', []),
        ('<a href="page" title="x">words</a>', []),
    ],
)
def test_marks_are_paired_as_a_reader_pairs_them(text: str, expected: list[str]) -> None:
    assert inside(text) == expected


def test_a_stretch_knows_its_marks_and_whether_they_close() -> None:
    text = "He said: “It is over,” and then: “It is"
    closed, left_open = find_stretches(text, 0, len(text))
    assert text[closed.outer_start : closed.outer_end] == "“It is over,”"
    assert (closed.closed, left_open.closed) == (True, False)
    assert left_open.outer_end == len(text)


def test_a_mark_that_closes_ends_what_the_paragraph_before_began() -> None:
    text = "and so it went on,” he said"
    (stretch,) = find_stretches(text, 0, len(text), runs_on=True)
    assert text[stretch.start : stretch.end] == "and so it went on"
