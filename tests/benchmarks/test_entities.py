from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from tui.annotate import warm
from tui.annotate.entities import find_entities
from tui.model import Article, Block

PARAGRAPH = (
    "US Secretary of State John Kerry and his Russian counterpart Sergei Lavrov were set to meet "
    "on Thursday in Hamburg after talks the day before had failed to halt the fighting in Aleppo, "
    "the Syrian Observatory for Human Rights (SOHR) said. Kerry's aides gave no details."
)
WORDS = len(PARAGRAPH.split())

pytestmark = pytest.mark.benchmark


def page(words: int) -> Article:
    """About so many words, with names that differ from paragraph to paragraph."""
    return Article(
        tuple(
            Block("paragraph", PARAGRAPH.replace("Kerry", f"Kerr{n % 997}y".replace("0", "o")))
            for n in range(words // WORDS)
        )
    )


@pytest.mark.parametrize("words", [2_000, 20_000, 200_000])
def test_time_is_linear_in_length(benchmark: Any, words: int) -> None:
    warm()
    benchmark.extra_info["words"] = words
    benchmark.pedantic(find_entities, (page(words),), rounds=3)


def test_a_token_of_a_megabyte(benchmark: Any) -> None:
    warm()
    benchmark.pedantic(find_entities, (Article((Block("paragraph", "A" * 1_000_000),)),), rounds=3)


def test_importing_and_loading(benchmark: Any) -> None:
    """Python's own start is in it: compare with `python -c pass`."""
    code = "import tui.annotate.entities; from tui.annotate.tagging import tagger; tagger()"
    benchmark.pedantic(subprocess.run, ([sys.executable, "-c", code],), rounds=7, warmup_rounds=1)
