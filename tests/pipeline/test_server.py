"""What a fork server has loaded before its first worker, and what workers load later."""

from __future__ import annotations

import json
import subprocess
import sys

PROBE = """
import asyncio, json
from tui.model import Page
from tui.pipeline import Workers
from tui.pipeline.stages import PARSERS

LOADED = "[name in __import__('sys').modules for name in ('lxml', 'tui.annotate.quotes')]"
PAGE = Page("https://example.org/", b"<p>" + b"The crane stood still, said Mara Lind. " * 20)

async def probe(workers):
    before = await workers.run("before", eval, LOADED)
    article = await workers.extract(PAGE)
    found = await workers.annotate(article)
    print(json.dumps([before, [entity.name for entity in found.entities]]))

if __name__ == "__main__":
    with Workers(2, first=[PARSERS]) as workers:
        asyncio.run(probe(workers))
"""


def test_the_first_page_waits_for_the_parsers_alone() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROBE], capture_output=True, text=True, check=True, timeout=60
    )
    before, names = json.loads(done.stdout)
    assert before == [True, False]
    assert "Mara Lind" in names
