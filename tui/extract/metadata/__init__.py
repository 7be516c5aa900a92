"""Who wrote a page, what it is called, and when: JSON-LD first, then meta elements, then itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from html import unescape
from urllib.parse import urljoin, urlsplit

from tui.extract.metadata import jsonld, markup, page, tags
from tui.extract.metadata.address import original
from tui.extract.metadata.dates import read_date
from tui.extract.metadata.elements import own_elements
from tui.extract.metadata.findings import Findings
from tui.extract.metadata.language import choose_language, normalised
from tui.extract.metadata.names import choose_byline, read_names
from tui.extract.metadata.titles import choose_title, site_keys
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
    title = page.title_element(root)
    elements = own_elements(root)
    sources = (
        jsonld.read(root, title),
        tags.read(root),
        markup.read(elements),
        page.read(elements, url),
    )
    site_names = _all(sources, "site_names")
    languages = (*page.languages(root), *_all(sources, "languages"))
    first_level, second_level = page.headings(elements)
    month_first = _writes_month_first(languages)
    modified = _first_date(_all(sources, "modified"), month_first)
    published = _first_date(_all(sources, "published"), month_first)
    byline = _byline(sources, site_names, url)
    if published is None and byline:
        # An article that shows one date alone, "updated on", goes by it. What only the machinery
        # of a page says of changes is no date of its own, nor is that of an unsigned page.
        published = _first_date(sources[-1].modified, month_first)
    if published is None:
        published = _first_date(page.dates_below(elements), month_first)
    return Metadata(
        title=choose_title(
            _titles(_all(sources, "titles")),
            one_line(title),
            (_titles(first_level), _titles(second_level)),
            site_keys(site_names, url),
            url,
        ),
        byline=byline,
        site_name=_first_line(site_names),
        published=published,
        modified=modified,
        lang=choose_language(languages, _prose(root)),
        excerpt=_first_line(_all(sources, "excerpts")),
        image=_first_address(_all(sources, "images"), url),
    )


def _all(sources: Iterable[Findings], field: str) -> list[str]:
    return [text for source in sources for text in getattr(source, field)]


def _titles(texts: Iterable[str]) -> list[str]:
    """Each on one line, without the places where a browser may break its words."""
    return [one_line(unescape(text)).replace("\u00ad", "") for text in texts]


def _first_line(texts: Iterable[str]) -> str:
    return next((line for text in texts if (line := one_line(text))), "")


def _byline(sources: tuple[Findings, ...], site_names: list[str], url: str) -> str:
    """The names that the likeliest source gives, people before the site itself."""
    site_name = _first_line(site_names)
    *stated, shown = (source.authors for source in sources)
    return choose_byline(
        [read_names(authors, site_name) for authors in stated],
        [read_names([line], site_name) for line in shown],
        site_keys(site_names, url),
    )


def _first_date(texts: Iterable[str], month_first: bool) -> date | None:
    return next((found for text in texts if (found := read_date(text, month_first))), None)


def _first_address(addresses: Iterable[str], url: str) -> str:
    for address in addresses:
        try:
            absolute = urljoin(url, one_line(address))
            scheme = urlsplit(absolute).scheme
        except ValueError:
            continue
        if scheme in {"http", "https"}:
            return absolute
    return ""


def _writes_month_first(languages: Iterable[str]) -> bool:
    """Whether 3/4/2024 is in March: in American English, and where nothing says otherwise."""
    tags = {normalised(tag).lower() for tag in languages} - {""}
    return "en-us" in tags or tags <= {"en"}


def _prose(root: Element) -> str:
    """The text of the page's paragraphs, or of the whole page where it has none."""
    paragraphs = [text for p in root.iter("p") if len(text := p.text_content()) > 40]
    return " ".join(paragraphs)[:20_000] or root.text_content()[:20_000]
