"""The list asks for a view once; what it is filtered by and what has come are small answers."""

from __future__ import annotations

from pathlib import Path

from tests.library.articles import story
from tui.library import keeping, listing, people, verdicts
from tui.library.query import parse
from tui.library.store import Library
from tui.library.stories import with_tellings


def keep(library: Library, *numbers: int) -> list[int]:
    """The entries of these stories; the greater the number, the newer."""
    found = []
    for number in numbers:
        page, article, annotations = story(number)
        found.append(keeping.keep(library, page.url, page, article, annotations).id)
    return found


def as_one_story(library: Library, *ids: int) -> None:
    for number in ids:
        library.write("UPDATE entry SET story = ? WHERE id = ?", (ids[0], number))


def test_a_story_is_in_a_view_once_and_its_newest_telling_stands_for_it(library: Library) -> None:
    old, other, new = keep(library, 1, 2, 3)
    as_one_story(library, old, new)
    everything = parse("")
    assert list(listing.view_ids(library, everything)) == [new, other]
    assert list(listing.view_ids(library, everything, fold=False)) == [new, other, old]
    verdicts.decide(library, [new], "archived")
    assert list(listing.view_ids(library, parse("is:inbox"))) == [other, old]


def test_watched_names_come_first(library: Library) -> None:
    first, second = keep(library, 1, 2)
    library.write("DELETE FROM appearance WHERE entry = ?", (second,))
    people.watch(library, "Samira Haddad", "PER")
    assert list(listing.view_ids(library, parse(""))) == [first, second]


def test_a_row_is_filtered_by_its_title_its_site_its_names_and_its_tags(library: Library) -> None:
    first, second = keep(library, 1, 2)
    verdicts.tag(library, [second], ["Port"])
    words = listing.words_of_rows(library, [second, 99, first])
    for part in ("bridge 2 stays shut", "harbour news", "samira haddad", "port"):
        assert part in words[0]
    assert words[1] == ""
    assert "port" not in words[2]


def test_places_are_those_of_the_list_that_was_shown(library: Library) -> None:
    first, second, third = keep(library, 1, 2, 3)
    verdicts.star(library, [first, third], True)
    assert listing.places_of(library, parse("is:starred"), [third, second, first]) == [0, 2]


def test_what_is_decided_or_starred_is_not_dismissed_with_the_rest(library: Library) -> None:
    first, second, third, fourth = keep(library, 1, 2, 3, 4)
    verdicts.star(library, [second], True)
    verdicts.decide(library, [third], "later")
    left = listing.undecided(library, [first, second, third, fourth], "")
    assert sorted(left) == [first, fourth]


def test_tellings_that_were_decided_otherwise_are_left(library: Library) -> None:
    first, second, third, alone = keep(library, 1, 2, 3, 4)
    as_one_story(library, first, second, third)
    verdicts.decide(library, [third], "archived")
    assert with_tellings(library, [first, alone]) == [first, alone, second]


def test_arrivals_and_changes_of_another_program_are_noticed(
    library: Library, tmp_path: Path
) -> None:
    keep(library, 1)
    since, wrote = listing.newest(library), listing.others_wrote(library)
    keep(library, 2)
    assert listing.others_wrote(library) == wrote
    other = Library(tmp_path)
    (added,) = keep(other, 3)
    verdicts.decide(other, [added], "dismissed")
    other.close()
    assert listing.others_wrote(library) != wrote
    assert listing.arrived(library, parse("is:inbox"), since) == 1
    assert listing.arrived(library, parse(""), since) == 2
    assert listing.counts(library, [parse("is:inbox"), parse("is:dismissed"), parse("")]) == (
        2,
        1,
        3,
    )
