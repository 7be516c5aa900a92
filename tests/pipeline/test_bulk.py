from __future__ import annotations

from pathlib import Path

from tui.errors import ReadingError
from tui.pipeline import read_all


async def test_sources_come_in_their_order_and_failures_in_their_place(tmp_path: Path) -> None:
    text = "The crane number {} stood still in the harbour.\n\nThe town waited for its bread."
    (tmp_path / "pages").mkdir()
    for number in range(5):
        (tmp_path / "pages" / f"{number}.txt").write_text(text.format(number))
    (tmp_path / "empty").mkdir()
    named = [str(tmp_path / name) for name in ("empty", "pages", "nowhere.html", "pages/3.txt")]
    found = [(source, outcome) async for source, outcome in read_all(named)]
    numbers = [*range(5)]
    pages = [str(tmp_path / "pages" / f"{number}.txt") for number in numbers]
    assert [source for source, _ in found] == [named[0], *pages, *named[2:]]
    failed = [isinstance(outcome, ReadingError) for _, outcome in found]
    assert failed == [True, *[False] * 5, True, False]
    for number, (_, outcome) in zip([*numbers, 3], [*found[1:6], found[7]], strict=True):
        assert not isinstance(outcome, ReadingError)
        assert f"crane number {number} stood" in outcome[0].text


async def test_of_no_sources_nothing_comes() -> None:
    assert [source async for source, _ in read_all([])] == []
