from __future__ import annotations

from pathlib import Path

from tests.library.test_entries import keep
from tui.library import entries, verdicts
from tui.library.records import Change, Correction, Highlight, SiteRule
from tui.library.store import Library


def verdicts_of(library: Library, ids: list[int]) -> list[str]:
    return [e.verdict for e in entries.rows(library, ids)]


def test_verdicts_are_undone_and_done_again_after_a_restart(tmp_path: Path) -> None:
    library = Library(tmp_path)
    ids = [keep(library, number) for number in range(3)]
    verdicts.decide(library, ids[:1], "later")
    verdicts.decide(library, ids, "dismissed")
    library.close()
    library = Library(tmp_path)
    undone = verdicts.undo(library)
    assert undone is not None
    assert (undone.what, sorted(undone.ids)) == ("3 dismissed", ids)
    assert verdicts_of(library, ids) == ["later", "", ""]
    assert getattr(verdicts.undo(library), "what", "") == "1 for later"
    assert verdicts.undo(library) is None
    assert verdicts_of(library, ids) == ["", "", ""]
    library.close()
    library = Library(tmp_path)
    assert [getattr(verdicts.redo(library), "what", "") for _ in range(2)] == [
        "1 for later",
        "3 dismissed",
    ]
    assert verdicts.redo(library) is None
    assert verdicts_of(library, ids) == ["dismissed"] * 3
    library.close()


def test_what_was_undone_cannot_be_done_again_after_something_new(library: Library) -> None:
    ids = [keep(library)]
    verdicts.decide(library, ids, "archived")
    verdicts.undo(library)
    verdicts.star(library, ids, True)
    assert verdicts.redo(library) is None
    assert verdicts_of(library, ids) == [""]


def test_what_changes_nothing_is_nothing_to_undo(library: Library) -> None:
    ids = [keep(library)]
    verdicts.decide(library, ids, "")
    verdicts.mark_read(library, ids, False)
    assert verdicts.undo(library) is None


def test_stars_marks_and_tags_are_undone(library: Library) -> None:
    (number,) = ids = [keep(library)]
    before = entries.entry(library, number)
    verdicts.star(library, ids, True)
    verdicts.mark_read(library, ids, True)
    verdicts.tag(library, ids, ["port", "north"])
    verdicts.tag(library, ids, [], ["north"])
    after = entries.entry(library, number)
    assert (after.starred, after.read, after.tags) == (True, True, ("port",))
    while verdicts.undo(library):
        pass
    assert entries.entry(library, number) == before


def test_marks_in_the_text_are_undone_with_all_that_belongs_to_them(library: Library) -> None:
    number = keep(library)
    address = entries.entry(library, number).address
    nothing = library.reading(address)
    library.keep_highlight(address, Highlight(0, 6, "Samira", note="first"))
    library.keep_highlight(address, Highlight(0, 6, "Samira", "green", "second"))
    library.keep_correction(address, Correction("hide", "Samira", "PER"))
    library.keep_rule(SiteRule("harbour.example", "drop", "Sign up"))
    library.drop_highlight(address, Highlight(0, 6, "Samira"))
    assert library.reading(address).highlights == ()
    verdicts.undo(library)
    assert library.reading(address).highlights == (Highlight(0, 6, "Samira", "green", "second"),)
    for _ in range(3):
        verdicts.undo(library)
    assert library.rules("harbour.example") == ()
    assert library.reading(address).highlights == (Highlight(0, 6, "Samira", note="first"),)
    verdicts.undo(library)
    assert library.reading(address) == nothing


def test_a_note_that_is_changed_keeps_the_time_it_was_made(library: Library) -> None:
    library.keep_highlight("a", Highlight(0, 1, "x"))
    library.sqlite.execute("UPDATE highlight SET made_at = '2020'")
    library.keep_highlight("a", Highlight(0, 1, "x", note="later"))
    assert library.rows("SELECT made_at, note FROM highlight") == [("2020", "later")]


def test_many_changes_in_one_are_undone_together(library: Library) -> None:
    ids = [keep(library, number) for number in range(2)]
    with verdicts.change(library, "story dismissed"):
        verdicts.decide(library, ids[:1], "dismissed")
        verdicts.decide(library, ids[1:], "dismissed")
    undone = verdicts.undo(library)
    assert undone == Change(undone.id if undone else 0, "story dismissed", (ids[1], ids[0]))
    assert verdicts_of(library, ids) == ["", ""]


def test_the_log_has_every_verdict_that_stands(library: Library) -> None:
    one, two = keep(library, 1), keep(library, 2)
    verdicts.decide(library, [one, two], "later")
    verdicts.decide(library, [one], "archived")
    verdicts.star(library, [one], True)
    verdicts.decide(library, [two], "dismissed")
    verdicts.undo(library)
    assert [(d.title, d.before, d.verdict) for d in verdicts.log(library)] == [
        ("Bridge 1 stays shut", "", "later"),
        ("Bridge 2 stays shut", "", "later"),
        ("Bridge 1 stays shut", "later", "archived"),
    ]


def test_another_program_undoes_what_this_one_did(tmp_path: Path) -> None:
    here, there = Library(tmp_path), Library(tmp_path)
    number = keep(here)
    verdicts.decide(here, [number], "archived")
    assert verdicts.undo(there) is not None
    assert entries.entry(here, number).verdict == ""
    here.close()
    there.close()
