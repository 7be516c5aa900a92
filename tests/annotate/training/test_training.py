"""The training code on a small scale: what it reads, invents, and that it learns from it."""

from __future__ import annotations

import json
from pathlib import Path

from tui.annotate.tokens import tokenise
from tui.annotate.training.card import model_card
from tui.annotate.training.corpus import Text, folds, hold_back, read, tags, tidied
from tui.annotate.training.fit import Settings, fit
from tui.annotate.training.invented import invented, marked, recased
from tui.annotate.training.score import Score, score

NEWS = [
    Text(f"https://www.paper{n % 45:02}.example/a\nIn Rome, story {n}.", ((33, 37, "LOC"),))
    for n in range(90)
]


def test_texts_are_read_with_their_spans(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": "In Rome", "spans": [[3, 7, "LOC"]]}) + "\n")
    assert read(path) == [Text("In Rome", ((3, 7, "LOC"),))]


def test_whole_outlets_are_held_back_and_none_is_on_both_sides() -> None:
    seen, held = hold_back(NEWS)
    assert len(seen) + len(held) == len(NEWS)
    assert not {t.outlet for t in seen} & {t.outlet for t in held}
    assert 0.1 < len(held) / len(NEWS) < 0.35


def test_each_text_is_measured_with_once() -> None:
    parts = list(folds(NEWS, 4))
    assert [t for _, held in parts for t in held] == NEWS
    assert all(len(seen) + len(held) == len(NEWS) for seen, held in parts)


def test_tags_mark_where_a_name_begins_and_ends() -> None:
    (sequence,) = tokenise("In New York City, Rome")
    spans = [(3, 16, "LOC"), (18, 22, "LOC")]
    assert tags(sequence, spans) == ["O", "B-LOC", "I-LOC", "E-LOC", "O", "S-LOC"]


def test_a_place_and_the_one_it_lies_in_are_two_names() -> None:
    (text,) = tidied([Text("In Gujarat, India now", ((3, 17, "LOC"),))])
    assert [text.text[a:b] for a, b, _ in text.spans] == ["Gujarat", "India"]


def test_invented_lines_are_the_same_each_time_and_their_spans_are_names() -> None:
    first, again = list(invented(20)), list(invented(20))
    assert first == again
    assert first != list(invented(20, seed=1))
    assert all("[" not in text.text and "{" not in text.text for text in first)
    names = [text.text[a:b] for text in first for a, b, _ in text.spans]
    assert len(names) > 100
    assert all(name[0].isalnum() for name in names)


def test_marks_become_spans() -> None:
    assert marked("[PER John Kerry] in [LOC Rome].") == Text(
        "John Kerry in Rome.", ((0, 10, "PER"), (14, 18, "LOC"))
    )


def test_lines_in_other_letters_keep_their_spans() -> None:
    line = "The minister of trade met John Kerry in Rome."
    texts = [Text(line, ((26, 36, "PER"), (40, 44, "LOC")))] * 3
    assert [t.text[26:36] for t in recased(texts, every=1)] == [
        "john kerry",
        "John Kerry",
        "JOHN KERRY",
    ]


def test_a_model_learns_what_it_is_shown_and_twice_the_same(tmp_path: Path) -> None:
    one, two = tmp_path / "one.crfsuite", tmp_path / "two.crfsuite"
    for model in (one, two):
        fit(NEWS, model, Settings(iterations=12))
    assert one.read_bytes() == two.read_bytes()
    assert score(NEWS, one).f1 > 0.95


def test_scores_add_up_and_the_card_shows_them() -> None:
    total = Score(3, 1, 0) + Score(1, 0, 3)
    assert (total.precision, total.recall) == (0.8, 4 / 7)
    card = model_card(NEWS, NEWS[:5], {"world news": total})
    assert "| world news | 0.667 | 0.800 | 0.571 | 7 |" in card
    assert "90 articles" in card
