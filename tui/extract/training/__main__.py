"""`python -m tui.extract.training DATA`: grow the judge, report on unseen pages, write it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click
import numpy as np
from numpy.typing import NDArray

from tui.extract.settle import settle
from tui.extract.training.fit import FOLDS, grow, verdicts_on_unseen
from tui.extract.training.pages import known_pages
from tui.extract.training.samples import Sample, samples
from tui.extract.training.scores import Score, score_page, summary
from tui.extract.trees import pack

_MODELS = Path(__file__).parent.parent / "models"


@click.command()
@click.argument("data", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--trees", default=120, help="How many trees to grow.")
@click.option(
    "--unseen",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write each page's body, by trees that have not seen its site, to this JSON file.",
)
def main(data: Path, trees: int, unseen: Path | None) -> None:
    """Grow the judge from the pages under DATA and write it into the package."""
    known = list(samples(known_pages(data)))
    click.echo(f"{len(known)} pages, {sum(len(s.answers) for s in known)} blocks")
    verdicts = verdicts_on_unseen(known, trees)
    click.echo("\n".join(_report(known, verdicts)))
    if unseen:
        bodies = {s.page.name: _text(s, v) for s, v in zip(known, verdicts, strict=True)}
        unseen.write_text(json.dumps(bodies, ensure_ascii=False), "utf-8")
    packed = pack(known[0].evidence.names, grow(known, trees))
    np.savez_compressed(_MODELS / "judge.npz", **packed)  # type: ignore[arg-type]


def _report(known: Sequence[Sample], verdicts: Sequence[NDArray[np.float64]]) -> list[str]:
    """A table row for each kind of page."""
    lines = []
    for kind in sorted({s.page.kind for s in known}):
        if kind == "snippets":
            continue
        pages = [
            score_page(sample.page.body, _text(sample, verdict))
            for sample, verdict in zip(known, verdicts, strict=True)
            if sample.page.kind == kind
        ]
        lines.append(_row(f"{kind}, {FOLDS} folds by site", summary(pages)))
    return lines


def _row(name: str, score: Score) -> str:
    return (
        f"| {name} | {score.pages} | {score.f1:.4f} | {score.precision:.4f} "
        f"| {score.recall:.4f} | {score.accuracy:.3f} |"
    )


def _text(sample: Sample, verdict: NDArray[np.float64]) -> str:
    kept = settle(sample.blocks, verdict)
    return "\n\n".join(b.text for b, keep in zip(sample.blocks, kept, strict=True) if keep)


if __name__ == "__main__":
    main()
