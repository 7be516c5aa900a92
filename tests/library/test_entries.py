from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.library.articles import HADDAD, story
from tui.errors import ReadingError
from tui.library import entries, keeping
from tui.library.records import Highlight
from tui.library.store import Library
from tui.model import Annotations, Article, Block, Page, Quantity


@dataclass(frozen=True)
class Where:
    condition: str = "1"
    values: Sequence[object] = ()

    def sql(self) -> tuple[str, Sequence[object]]:
        return self.condition, self.values


def keep(library: Library, number: int = 1, more: str = "") -> int:
    page, article, annotations = story(number, more)
    return keeping.keep(library, page.url, page, article, annotations).id


def test_an_article_comes_back_as_it_was_kept(tmp_path: Path) -> None:
    page, article, annotations = story()
    first = Library(tmp_path)
    kept = keeping.keep(first, page.url, page, article, annotations)
    first.close()
    library = Library(tmp_path)
    assert entries.entry(library, kept.id) == kept
    assert entries.article_of(library, kept.id) == article
    assert entries.annotations_of(library, kept.id) == annotations
    assert entries.page_of(library, kept.id) == page
    assert (kept.title, kept.site, kept.published) == (
        "Bridge 1 stays shut",
        "Harbour News",
        article.published,
    )
    assert (kept.names, kept.verdict, kept.sources) == ((HADDAD,), "", 1)
    library.close()


def test_the_same_page_again_is_the_same_entry(library: Library) -> None:
    page, article, annotations = story()
    first = keeping.keep(library, page.url, page, article, annotations)
    tracked = f"{page.url}?utm_source=x&fbclid=1#top"
    again = keeping.keep(library, tracked, page, article, annotations)
    assert again.id == first.id
    assert len(entries.versions_of(library, first.id)) == 1
    assert entries.known(library, tracked) == again


def test_the_same_text_under_another_address_is_the_same_entry(library: Library) -> None:
    page, article, annotations = story()
    first = keeping.keep(library, page.url, page, article, annotations)
    library.keep_highlight(page.url, Highlight(0, 6, "Samira"))
    again = keeping.keep(library, "/tmp/saved.html", None, article, annotations)
    assert again.id == first.id
    assert library.reading("file:///tmp/saved.html") == library.reading(page.url)


def test_short_texts_are_never_the_same_page(library: Library) -> None:
    notice = Article((Block("paragraph", "Closed today."),))
    one = keeping.keep(library, "https://a.example/", None, notice)
    other = keeping.keep(library, "https://b.example/", None, notice)
    assert one.id != other.id


def test_standard_input_is_another_page_each_time(library: Library) -> None:
    ids = {
        keeping.keep(library, "-", None, Article((Block("paragraph", text),))).id
        for text in ("one", "two")
    }
    assert len(ids) == 2


def test_a_changed_text_is_shown_and_the_old_one_stays(library: Library) -> None:
    number = keep(library)
    assert keep(library, more=" The mayor added that work would begin on Monday.") == number
    shown, old = entries.versions_of(library, number)
    assert (shown.shown, old.shown) == (True, False)
    assert "Monday" in (entries.article_of(library, number) or Article(())).text
    assert "Monday" not in entries.version_of(library, old.id).text


def test_a_wall_never_takes_the_place_of_the_text(library: Library) -> None:
    number = keep(library)
    page, article, _ = story()
    wall = replace(
        article, blocks=(Block("paragraph", "Subscribe to read on."),), title="Subscribe"
    )
    kept = keeping.keep(library, page.url, page, wall)
    assert kept.title == "Bridge 1 stays shut"
    assert [v.shown for v in entries.versions_of(library, number)] == [False, True]


def test_a_failure_is_kept_until_the_page_comes(library: Library) -> None:
    page, article, annotations = story()
    failed = keeping.keep_failure(library, page.url, ReadingError("no answer", "Try again"))
    assert (failed.error, failed.title) == ("no answer. Try again", "1")
    assert entries.article_of(library, failed.id) is None
    kept = keeping.keep(library, page.url, page, article, annotations)
    assert (kept.id, kept.error) == (failed.id, "")
    assert keeping.keep_failure(library, page.url, ReadingError("gone")).error == ""


def test_a_file_is_found_again_from_any_folder(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, article, _ = story()
    monkeypatch.chdir(tmp_path)
    kept = keeping.keep(library, "bridge.html", None, article)
    assert kept.source == str(tmp_path / "bridge.html")
    monkeypatch.chdir("/")
    assert entries.known(library, kept.source) == kept


def test_a_title_that_is_made_of_a_files_name_has_no_control_characters(library: Library) -> None:
    failed = keeping.keep_failure(library, "/a\x1b]0;b\x07\udcff.html", ReadingError("empty"))
    assert failed.title == "a\\x1b]0;b\\x07\\udcff.html"


def test_annotations_may_come_later(library: Library) -> None:
    page, article, annotations = story()
    kept = keeping.keep(library, page.url, page, article)
    assert entries.annotations_of(library, kept.id) is None
    assert keeping.annotate(library, kept.id, annotations).names == (HADDAD,)
    assert entries.annotations_of(library, kept.id) == annotations


def test_entries_are_listed_the_newest_first(library: Library) -> None:
    ids = [keep(library, number) for number in (3, 1, 2)]
    assert list(entries.listed(library, Where())) == [ids[0], ids[2], ids[1]]
    assert list(entries.listed(library, Where("title LIKE ?", ("%1 %",)))) == [ids[1]]
    assert entries.count(library, Where("verdict = ''")) == 3
    assert [e.id for e in entries.rows(library, [ids[1], 99, ids[0]])] == [ids[1], ids[0]]


def test_a_preview_has_the_lead_the_quote_and_the_figures(library: Library) -> None:
    found = entries.preview(library, keep(library))
    assert found.lead.startswith(HADDAD)
    assert (found.quote, found.speaker) == ("The bridge number 1 stays shut.", HADDAD)
    assert found.figures == ("2%",)
    failed = keeping.keep_failure(library, "https://a.example/", ReadingError("no answer"))
    assert entries.preview(library, failed.id).lead == "no answer"


def test_a_preview_passes_over_a_byline(library: Library) -> None:
    lead = "The bridge stays shut until the council has found the money for it."
    blocks = (Block("paragraph", "By Jane Doe"), Block("paragraph", lead))
    article = Article(blocks, url="https://harbour.example/9", title="Bridge")
    page = Page(article.url, b"", "text/html")
    number = keeping.keep(library, page.url, page, article, Annotations()).id
    assert entries.preview(library, number).lead == lead


def test_a_figure_of_a_preview_says_what_it_counts(library: Library) -> None:
    text = "Some 27 container ships and 14 lorries waited; 2.4% of all."
    figures = tuple(
        Quantity(text.index(words), text.index(words) + len(words), kind, unit=unit)
        for words, kind, unit in (
            ("27", "count", "ship"),
            ("14", "count", "lorry"),
            ("2.4%", "percent", "%"),
        )
    )
    article = Article((Block("paragraph", text),), title="Ships")
    found = keeping.keep(library, "ships.html", None, article, Annotations(quantities=figures))
    said = entries.preview(library, found.id).figures
    assert said == ("27 container ships", "14 lorries", "2.4%")


def test_of_an_entry_that_is_not_there_the_number_is_named(library: Library) -> None:
    with pytest.raises(KeyError, match="7"):
        entries.entry(library, 7)
