"""Changes are taken back and done again in their order."""

from __future__ import annotations

from tui.app.undo import Change, History


def test_undo_and_redo_walk_the_changes() -> None:
    done: list[int] = []
    history = History()
    for number in (1, 2):
        history.do(Change(str(number), lambda n=number: done.append(n), done.pop))  # type: ignore[misc]
    assert done == [1, 2]
    assert [c.said for _ in range(2) if (c := history.undo())] == ["2", "1"]
    assert done == []
    assert history.undo() is None
    assert [c.said for _ in range(2) if (c := history.redo())] == ["1", "2"]
    assert done == [1, 2]
    assert history.redo() is None


def test_a_new_change_forgets_what_was_taken_back() -> None:
    history = History()
    history.do(Change("first", lambda: None, lambda: None))
    history.undo()
    history.do(Change("second", lambda: None, lambda: None))
    assert history.redo() is None
