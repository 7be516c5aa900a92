from __future__ import annotations

from tui.annotate.runs import mark_runs


def marks(sentence: str) -> dict[str, list[str]]:
    tokens = sentence.split()
    rows: list[list[str]] = [[] for _ in tokens]
    mark_runs(tokens, rows)
    return dict(zip(tokens, rows, strict=True))


def test_each_word_of_a_name_sees_the_last_and_what_stands_around() -> None:
    found = marks("he joined Sylhet Osmani Medical Hospital in May")
    assert {"rhhospital", "rain", "rn4", "rO"} <= set(found["Sylhet"])
    assert "rbjoined" in found["Hospital"]
    assert found["joined"] == found["May"] == []


def test_what_follows_of_sees_the_head_before_it() -> None:
    found = marks("the Ministry of Public Works and a Bank in Porto")
    assert "roministry" in found["Public"]
    assert "roministry" in found["Works"]
    assert found["Porto"] == []


def test_a_headline_in_capitals_says_nothing_as_a_whole() -> None:
    assert not any(marks("GERMANY BEAT ITALY IN CUP FINAL AFTER LONG NIGHT").values())
