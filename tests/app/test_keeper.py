"""The library's thread keeps everything it was told, in order, and says what it cannot keep."""

from __future__ import annotations

from pathlib import Path

from tui.app.keeper import Keeper
from tui.errors import ReadingError
from tui.library.records import Place, Reading
from tui.library.store import FILE_NAME, Library


async def test_what_was_told_is_answered_and_outlives_the_keeper(tmp_path: Path) -> None:
    failures: list[ReadingError] = []
    keeper = Keeper(tmp_path, failures.append)
    for start in range(50):
        place = Place(start, "words")
        keeper.tell(lambda library, place=place: library.keep_place("a", place))  # type: ignore[misc]
    reading = await keeper.ask(lambda library: library.reading("a"))
    assert reading == Reading(Place(49, "words"))
    keeper.tell(lambda library: library.keep_flag("last"))
    keeper.close()
    library = Library(tmp_path)
    assert library.has_flag("last")
    library.close()
    assert failures == []


async def test_a_damaged_library_is_told_and_reading_goes_on(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"no database at all, however long it is" * 200)
    failures: list[ReadingError] = []
    keeper = Keeper(tmp_path, failures.append)
    keeper.tell(lambda library: library.keep_flag("seen"))
    assert await keeper.ask(lambda library: library.has_flag("seen"))
    keeper.close()
    assert len(failures) == 1
    assert FILE_NAME in str(failures[0])
