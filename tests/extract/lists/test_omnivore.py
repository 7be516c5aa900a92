from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.extract.lists.omnivore import read_highlights
from tui.extract.lists.saved import SavedMark

BESIDE = """> The crane stood still. \n\n#ports #cranes\n\nwhich one?

> Two paragraphs were
> marked here, and
 one line without its sign. \n
Ask Ada about the whole page.



> The last one has nothing. """


def test_quotations_come_with_their_notes_and_labels_and_the_page_with_its_own() -> None:
    assert read_highlights(BESIDE) == (
        (
            SavedMark("The crane stood still.", "which one?\n\n#ports #cranes"),
            SavedMark("Two paragraphs were\nmarked here, and\none line without its sign."),
            SavedMark("The last one has nothing."),
        ),
        "Ask Ada about the whole page.",
    )


def test_a_note_before_any_quotation_is_the_pages() -> None:
    assert read_highlights("Ask Ada.\n\n> One") == ((SavedMark("One"),), "Ask Ada.")
    assert read_highlights("Ask Ada.") == ((), "Ask Ada.")
    assert read_highlights("") == ((), "")


def test_the_note_of_the_last_quotation_is_its_own() -> None:
    marks, note = read_highlights("> One \n\nwhy?\n\nand when?")
    assert (marks, note) == ((SavedMark("One", "why?\n\nand when?"),), "")


NOTE = st.from_regex(r"[a-z]{1,9}( [a-z]{1,9}){0,4}", fullmatch=True)


@given(st.lists(st.tuples(NOTE, st.just("") | NOTE), max_size=6))
def test_what_the_exporter_writes_comes_back(given_marks: list[tuple[str, str]]) -> None:
    text = "\n\n".join(
        f"> {words} " + (f"\n\n{note}" if note else "") for words, note in given_marks
    )
    assert read_highlights(text) == (tuple(SavedMark(*mark) for mark in given_marks), "")


def test_a_note_below_a_quotation_of_nothing_is_kept() -> None:
    assert read_highlights("> one\n\n>\n\na note") == ((SavedMark("one", "a note"),), "")
    assert read_highlights(">\n\na note") == ((), "a note")


@given(st.text("> #\n\r\tab", max_size=60) | st.text())
def test_no_word_of_any_text_is_lost(text: str) -> None:
    marks, note = read_highlights(text)
    came = "".join([*(mark.words + mark.note for mark in marks), note])
    assert sorted(c for c in came if c in "ab") == sorted(c for c in text if c in "ab")
