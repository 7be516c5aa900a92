"""JSON-LD is read as pages write it: broken in known ways, nested, several values in a script."""

from __future__ import annotations

import lxml.html
import pytest

from tui.extract.json_ld import nodes_of, parse, scripts


def test_only_scripts_that_say_so_are_read() -> None:
    root = lxml.html.document_fromstring(
        "<script type='Application/LD+JSON; charset=utf-8'>{}</script>"
        "<script type='application/json'>[]</script><script>1</script>"
    )
    assert list(scripts(root)) == ["{}"]


@pytest.mark.parametrize(
    ("script", "values"),
    [
        ('{"a": 1};', [{"a": 1}]),
        ('{"a": 1} {"b": 2}', [{"a": 1}, {"b": 2}]),
        ('<!-- {"a": [1, 2,],} -->', [{"a": [1, 2]}]),
        (r'{"a": "it\'s"}', [{"a": r"it\'s"}]),
        ("{&quot;a&quot;: 1}", [{"a": 1}]),
        ('{"a": ', []),
        ("[" * 100_000, []),
    ],
)
def test_what_is_plain_is_repaired(script: str, values: list[object]) -> None:
    assert parse(script) == values


def test_things_come_outermost_first_and_not_from_what_is_skipped() -> None:
    inner, mentioned = {"name": "inner"}, {"name": "mentioned"}
    outer = {"name": "outer", "about": inner, "Mentions": mentioned}
    assert list(nodes_of([[outer]])) == [outer, inner, mentioned]
    assert list(nodes_of([[outer]], frozenset({"mentions"}))) == [outer, inner]


def test_a_page_of_endless_things_is_not_walked_to_its_end() -> None:
    assert len(list(nodes_of([{"n": n} for n in range(100_000)]))) < 10_000
