"""The library's thread keeps everything it was told, in order, and says what it cannot keep."""

from __future__ import annotations

from pathlib import Path

from tui.app.keeper import Keeper
from tui.errors import ReadingError
from tui.library.records import Place, Reading
from tui.library.store import FILE_NAME, Library
from tui.library.upkeep import QUICK


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


async def test_a_damaged_library_is_set_aside_and_the_reader_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"no database, and long enough to be seen as none " * 50)
    failures: list[ReadingError] = []
    keeper = Keeper(tmp_path, failures.append)
    keeper.tell(lambda library: library.keep_flag("seen"))
    assert await keeper.knows("seen")
    keeper.close()
    (aside,) = tmp_path.glob("library-damaged-*.db")
    assert [str(aside) in str(failure) for failure in failures] == [True]
    again = Keeper(tmp_path, failures.append)
    assert await again.knows("seen")
    again.close()


async def test_a_large_damaged_library_is_left_to_the_command_that_repairs_it(
    tmp_path: Path,
) -> None:
    path = tmp_path / FILE_NAME
    path.write_bytes(b"no database, and long enough to be seen as none " * 50)
    with path.open("ab") as file:
        file.truncate(QUICK + 1)
    failures: list[ReadingError] = []
    keeper = Keeper(tmp_path, failures.append)
    assert not await keeper.knows("seen")
    keeper.close()
    assert ["library repair" in str(failure) for failure in failures] == [True]
    assert list(tmp_path.glob("library*")) == [path]
