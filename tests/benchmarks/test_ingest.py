"""Adding local pages: what a second core is worth, and what each page takes beside its peers.

The peers are trafilatura and spaCy's small English model, one process for all pages, as a script
would call them; they are skipped where they are not installed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from itertools import chain, repeat
from pathlib import Path

import pytest

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(3600)]

PAGES = 1000
FACTOR = 1.6
"""The second core's worth, at the least."""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory, sample_pages: Path) -> list[str]:
    """A thousand pages, each different in every paragraph from the sample page it is made of."""
    folder = tmp_path_factory.mktemp("pages")
    samples = sorted(sample_pages.glob("*.html"))
    for number, sample in zip(range(PAGES), chain.from_iterable(repeat(samples)), strict=False):
        text = sample.read_bytes().replace(b"</p>", f" It was note {number}.</p>".encode())
        (folder / f"{number}.html").write_bytes(text)
    return sorted(map(str, folder.iterdir()))


def seconds_to_add(pages: list[str], place: Path, cores: int) -> float:
    """What `broadsheet add` takes on so many cores, from the start of the program to its end."""
    allowed = sorted(os.sched_getaffinity(0))[:cores]
    if len(allowed) < cores:
        pytest.skip(f"{cores} cores are needed")
    command = [sys.executable, "-m", "tui", "--library", str(place), "add"]
    start = time.perf_counter()
    done = subprocess.run(
        [*command, str(Path(pages[0]).parent)],
        capture_output=True,
        text=True,
        preexec_fn=lambda: os.sched_setaffinity(0, allowed),
    )
    assert done.stderr.strip() == f"{PAGES} added"
    return time.perf_counter() - start


@pytest.fixture(scope="module")
def two_cores(pages: list[str], tmp_path_factory: pytest.TempPathFactory) -> float:
    return seconds_to_add(pages, tmp_path_factory.mktemp("two"), cores=2)


def test_two_cores_are_worth_more_than_one(
    pages: list[str], two_cores: float, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one = seconds_to_add(pages, tmp_path, cores=1)
    with capsys.disabled():
        print(f"\n{PAGES} pages: {one:.1f} s with one core, {two_cores:.1f} s with two")
    assert one / two_cores >= FACTOR


def test_a_page_takes_less_than_with_trafilatura_and_spacy(
    pages: list[str], two_cores: float, capsys: pytest.CaptureFixture[str]
) -> None:
    trafilatura = pytest.importorskip("trafilatura")
    spacy = pytest.importorskip("spacy")
    if not spacy.util.is_package("en_core_web_sm"):
        pytest.skip("spaCy's small English model is not installed")
    model = spacy.load("en_core_web_sm")
    start = time.perf_counter()
    for page in pages:
        model(trafilatura.extract(Path(page).read_bytes(), with_metadata=True) or "")
    peers = time.perf_counter() - start
    with capsys.disabled():
        print(f"\n{PAGES} pages: {two_cores:.1f} s; trafilatura and spaCy {peers:.1f} s")
    assert two_cores < peers
