"""Our figures and quotes beside those of other programs, in one run: two tables in Markdown.

It runs in an environment of its own that has the peers and what tui.annotate imports; README.md
says how to make it. SHARED is the folder with the labelled data and its scorers:

    PEERS_PYTHON -m tests.quality.peers SHARED [--figures MARKS.jsonl] [--quotes MARKS.jsonl]

Marked texts of your own, in the form of the seed, are two more columns.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import platform
import tempfile
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from types import ModuleType
from typing import Any

from tests.quality import figures_adapter, figures_peers, quote_finders

SAMPLES = Path(__file__).parent.parent.parent / "sample_pages"
PACKAGES = ("quantulum3", "recognizers-text-suite", "textacy", "spacy")
Finder = Callable[[str], Iterable[dict[str, Any]]]
Marked = dict[str, Any]

FIGURES: dict[str, Finder] = {
    "Broadsheet": figures_adapter.find,
    "Broadsheet, a range by its mean, only what has a value": figures_adapter.find_means,
    "recognizers-text-suite": figures_peers.recognizers,
    "quantulum3": figures_peers.quantulum,
    "a regular expression": figures_peers.plain,
}
QUOTES: dict[str, Finder] = {
    "Broadsheet": quote_finders.broadsheet,
    "textacy": quote_finders.textacy,
    "a regular expression": quote_finders.regular_expression,
}


def scorer(shared: Path, name: str) -> ModuleType:
    """The scorer that comes with the labelled data."""
    spec = importlib.util.spec_from_file_location(f"{name}_scorer", shared / f"score/{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def sample_figures() -> Iterator[Marked]:
    """The paragraphs of our sample pages with their figures; tables and code are not marked.

    A date that only the day of publication completes counts by its span, as the finders see a
    paragraph alone; so does a place on the globe, which each writes in another way. A count is
    found whether or not the noun is part of the find.
    """
    for answer in _answers():
        for index, block in enumerate(answer["blocks"]):
            if block["kind"] in ("table", "code", "image"):
                continue
            marks = [mark for mark in answer["figures"] if mark["block"] == index]
            yield {"text": block["text"], "figures": [_figure(mark) for mark in marks]}


def _figure(mark: Marked) -> Marked:
    start, end = mark["start"], mark["end"]
    value = mark.get("value")
    counted = mark["kind"] == "count"
    if "low" in mark:
        value = [mark["low"], mark["high"]]
    elif isinstance(value, str) and "/" in value:
        above, below = value.split("/")
        value = float(above) / float(below)
    elif mark["kind"] == "score":
        value = [float(part) for part in value.split("-")]
    elif mark["kind"] == "coordinates" or _completed(mark):
        value = None
    return {
        "start": start,
        "end": end,
        "core": [start, start + len(mark["text"].split()[0]) if counted else end],
        "kind": mark["kind"],
        "value": value,
        "range": "low" in mark,
    }


def _completed(mark: Marked) -> bool:
    """Whether a date's year comes from the day of publication."""
    return mark["kind"] == "date" and str(mark["value"])[:4] not in mark["text"]


def sample_quotes() -> Iterator[Marked]:
    """Our sample pages with their quotes, but for the interview, whose marks are in its markup."""
    for answer in _answers():
        texts = [block["text"] for block in answer["blocks"]]
        starts = [sum(len(text) + 2 for text in texts[:index]) for index in range(len(texts))]
        quotes = [
            {
                "start": starts[mark["block"]] + mark["start"],
                "end": starts[mark["block"]] + mark["end"],
                "kind": "full",
                "speaker": mark["speaker"],
                "ref": "name",
            }
            for mark in answer["quotes"]
        ]
        if quotes and not answer["title"].startswith("“") and "interview" not in answer["page"]:
            yield {"text": "\n\n".join(texts), "quotes": quotes}


def _answers() -> Iterator[Marked]:
    for path in sorted(SAMPLES.glob("*.json")):
        answer: Marked = json.loads(path.read_text(encoding="utf-8"))
        if answer["lang"] == "en":
            yield answer | {"page": path.stem}


def figures_table(shared: Path, marks: Path | None) -> Iterator[str]:
    """A row for each finder of figures."""
    judge = scorer(shared, "figures")
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as samples:
        samples.writelines(json.dumps(row) + "\n" for row in sample_figures())
        samples.flush()
        sets = {"sample pages": Path(samples.name), "seed": shared / "data/figures/seed.jsonl"}
        if marks is not None:
            sets["marked"] = marks
        yield _row(
            "",
            *(f"{name}: span F1, span and value" for name in sets),
            "recognizers-text's cases: exact with value",
            "its dates: exact spans",
            "quantulum3's cases: values",
            "words/s",
        )
        yield _row(*["---"] * (len(sets) + 5))
        for name, find in FIGURES.items():
            scores = [judge.score_gold(find, str(path)) for path in sets.values()]
            cases = judge.score_recognizers(find, str(shared / "data/figures/recognizers-text"))
            other, dates = cases["all_but_datetime"], cases["DateTimeModel"]
            own = judge.score_quantulum(find, str(shared / "data/figures/quantulum3"))
            yield _row(
                name,
                *(f"{s['f1']:.3f}, {s['span_and_value_recall']:.3f}" for s in scores),
                f"{other['exact_value'] / other['cases']:.3f}",
                f"{dates['exact'] / dates['cases']:.3f}",
                f"{own['values'] / own['cases']:.3f}",
                f"{scores[-1]['words_per_s']:,}",
            )


def quotes_table(shared: Path, marks: Path | None) -> Iterator[str]:
    """A row for each finder of quotes; the news is what no weight of ours was fitted on."""
    judge = scorer(shared, "quotes")
    sets = {
        "sample pages": [(row["text"], row["quotes"]) for row in sample_quotes()],
        "seed": judge.load_gold(str(shared / "data/quotes/seed.jsonl")),
    }
    if marks is not None:
        sets["marked"] = judge.load_gold(str(marks))
    news = judge.load_polnear(str(shared / "data/quotes/polnear-train"))[1::8]
    yield _row(
        "",
        *(f"{name}: exact F1, quote and speaker" for name in sets),
        "PolNeAR: exact F1",
        "its named speakers",
        "scare quotes taken",
        "words/s",
    )
    yield _row(*["---"] * (len(sets) + 5))
    for name, find in QUOTES.items():
        scores = [judge.score(find, rows) for rows in sets.values()]
        held = judge.score(find, news, polnear=True)
        taken, scare = held["not_speech_wrongly_taken"]
        yield _row(
            name,
            *(f"{s['exact']['f1']:.3f}, {s['right_quote_and_speaker']:.3f}" for s in scores),
            f"{held['exact']['f1']:.3f}",
            f"{held['speaker']['all']['acc']:.3f}",
            f"{taken} of {scare}",
            f"{held['words_per_s']:,}",
        )


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def main() -> None:
    """Print both tables, with the day and the versions of what was measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--figures", type=Path)
    parser.add_argument("--quotes", type=Path)
    options = parser.parse_args()
    day = datetime.now(UTC).date()
    versions = ", ".join(f"{package} {version(package)}" for package in PACKAGES)
    print(f"Measured on {day}, Python {platform.python_version()}, {versions}.\n")
    for table in (figures_table, quotes_table):
        marks = options.figures if table is figures_table else options.quotes
        for line in table(options.shared, marks):
            print(line, flush=True)
        print()


if __name__ == "__main__":
    main()
