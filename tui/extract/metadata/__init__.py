"""Who wrote a page, what it is called, and when: JSON-LD first, then meta elements, then itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from html import unescape

from tui.extract.metadata import jsonld, markup, page, tags
from tui.extract.metadata.address import date_in, original
from tui.extract.metadata.elements import own_elements
from tui.extract.metadata.findings import Findings
from tui.extract.metadata.language import choose_language, normalised
from tui.extract.metadata.last_dates import (
    changed_beside,
    datelines,
    dates_below,
    first_of_thread,
    lone_dates,
    updated_entries,
)
from tui.extract.metadata.names import choose_byline, read_names
from tui.extract.metadata.publication import choose_published, first_date
from tui.extract.metadata.site import choose_image, choose_site_name
from tui.extract.metadata.titles import choose_title, folded, site_keys
from tui.extract.sanitise import one_line
from tui.extract.tree import Element


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says about its article; "" or None where it says nothing.

    `published` and `modified` are datetimes in the page's own zone where it gives a time, else
    dates.
    `byline` is names joined by ", ", `lang` a BCP 47 tag, `image` an absolute address.
    """

    title: str = ""
    byline: str = ""
    site_name: str = ""
    published: date | None = None
    modified: date | None = None
    lang: str = ""
    excerpt: str = ""
    image: str = ""


def read_metadata(root: Element, url: str = "") -> Metadata:
    """What the page says of its article, source by source; it is left alone."""
    url = original(url or page.canonical_address(root))
    element = page.title_element(root)
    elements = own_elements(root)
    stated = (jsonld.read(root, element), tags.read(root), markup.read(elements))
    site_names = _all(stated, "site_names")
    title = _title(stated, element, elements, site_keys(site_names, url), url)
    near = page.near_heading(elements, title)
    sources = (*stated, page.read(elements, near))
    languages = (*page.languages(root), *_all(sources, "languages"))
    byline = _byline(sources, site_names, url)
    month_first = _writes_month_first(languages)
    published, modified = _dates(sources, url, month_first)
    if published is None:
        fallbacks = _last_dates(sources, elements, near, is_signed=bool(byline))
        published = first_date(fallbacks, month_first)
    return Metadata(
        title=title,
        byline=byline,
        site_name=choose_site_name(site_names, title, element, url),
        published=published,
        modified=modified,
        lang=choose_language(languages, _prose(elements)),
        excerpt=_excerpt(_all(sources, "excerpts"), title),
        image=choose_image(_all(sources, "images"), url),
    )


def _title(
    stated: Sequence[Findings],
    element: str,
    elements: Sequence[Element],
    sites: frozenset[str],
    url: str,
) -> str:
    first_level, second_level = page.headings(elements)
    return choose_title(
        _titles(_all(stated, "titles")),
        one_line(element),
        (_titles(first_level), _titles(second_level)),
        sites,
        url,
    )


def _dates(
    sources: Sequence[Findings], url: str, month_first: bool
) -> tuple[date | None, date | None]:
    """(published, modified) as the page states and shows them."""
    *stated, shown = sources
    modified = _all(sources, "modified")
    published = choose_published(
        _all(stated, "published"),
        shown,
        modified,
        tuple(date_in(url)),
        month_first,
    )
    return published, first_date(modified, month_first)


def _last_dates(
    sources: Sequence[Findings],
    elements: Sequence[Element],
    near: Sequence[Element],
    is_signed: bool,
) -> Iterator[str]:
    """The dates of pages that say nowhere else when they appeared.

    An article that shows one date alone, "updated on", goes by it: a signed one wherever it is
    shown, another beside its heading only, since a line at the foot is of the page. What only the
    machinery of a page says of changes is no date of the article.
    """
    yield from sources[-1].modified if is_signed else changed_beside(near)
    yield from dates_below(elements)
    yield from first_of_thread(elements)
    yield from datelines(near)
    yield from updated_entries(elements)
    if is_signed:
        yield from lone_dates(elements, _all(sources, "modified"))


def _all(sources: Iterable[Findings], field: str) -> list[str]:
    return [text for source in sources for text in getattr(source, field)]


def _titles(texts: Iterable[str]) -> list[str]:
    """Each on one line, without the places where a browser may break its words."""
    return [one_line(unescape(text)).replace("\u00ad", "") for text in texts]


def _first_line(texts: Iterable[str]) -> str:
    return next((line for text in texts if (line := one_line(text))), "")


def _byline(sources: Sequence[Findings], site_names: list[str], url: str) -> str:
    """The names that the likeliest source gives, people before the site itself."""
    site_name = _first_line(site_names)
    *stated, shown = (source.authors for source in sources)
    return choose_byline(
        [read_names(authors, site_name) for authors in stated],
        [read_names([line], site_name) for line in shown],
        site_keys(site_names, url),
    )


def _excerpt(texts: Iterable[str], title: str) -> str:
    """The first text that says more than the title does."""
    lines = map(one_line, texts)
    return next((line for line in lines if folded(line) not in folded(title)), "")


def _writes_month_first(languages: Iterable[str]) -> bool:
    """Whether 3/4/2024 is in March: in American English, and where nothing says otherwise."""
    tags = {normalised(tag).lower() for tag in languages} - {""}
    return "en-us" in tags or tags <= {"en"}


def _prose(elements: Sequence[Element]) -> str:
    """The text of the page's paragraphs, or all that it shows where it has none."""
    paragraphs = [text for e in elements if e.tag == "p" and len(text := e.text_content()) > 40]
    texts = paragraphs or [text for e in elements for text in (e.text, e.tail) if text]
    return " ".join(texts)[:20_000]
