"""What a page says of itself in its meta elements: OpenGraph, Dublin Core and all the others."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape

from tui.extract.metadata.findings import Findings
from tui.extract.tree import Element

_TITLES = """
    og:title twitter:title parsely-title sailthru.title citation_title dc.title
    dcterms.title headline title weibo:article:title article:title
""".split()
_AUTHORS = """
    citation_author article:author og:article:author author byl parsely-author sailthru.author
    citation_author dc.creator dcterms.creator dc.creator.personalname cxenseparse:author
    rbauthors creator dc:creator article:author_name author_name weibo:article:author
""".split()
_SITES = """
    og:site_name application-name apple-mobile-web-app-title dc.publisher
    citation_journal_title
""".split()
_PUBLISHED = """
    article:published_time og:article:published_time og:published_time parsely-pub-date
    sailthru.date datepublished publishdate publish-date publish_date published-date
    published_date pubdate published
    published_at publication_date publicationdate pub_date date.created dc.date.issued
    dcterms.issued dcterms.created dc.date.created dcterms.date dc.date
    citation_publication_date citation_date cxenseparse:recs:publishtime article:published
    article.published originalpublicationdate displaydate ptime created gentime date
    article_date_original og:pubdate release_date sailthru.publish bt:pubdate
    cxenseparse:publishtime shareaholic:article_published_time rnews:datepublished
    last.published
""".split()
_MODIFIED = """
    article:modified_time og:updated_time og:article:modified_time datemodified
    dcterms.modified dc.date.modified modified-date modified_date lastmod
    last-modified modified updated
    article:modified shareaholic:article_modified_time date.modified bt:moddate
""".split()
_LANGUAGES = """
    content-language dc.language dcterms.language og:locale language
""".split()
_EXCERPTS = """
    og:description description twitter:description dc.description sailthru.description
""".split()
_IMAGES = """
    og:image og:image:url og:image:secure_url twitter:image twitter:image:src
    parsely-image-url sailthru.image.full
""".split()


_WRITTEN_BY = re.compile(
    r"(?:written|posted|published) by|authors?|by|verfasst von|geschrieben von|von|autor(?:in|a)?"
    r"|écrit par|par|auteur|escrito por|por|scritto da|autore|di|geschreven door|napisane przez"
    r"|skriven av|skrevet af|skrevet av|автор|написано автором",
    re.IGNORECASE,
)
_MAX_CONTENTS = 50
"""Contents of one name that are looked at: no article has more authors."""


def read(root: Element) -> Findings:
    """What the meta elements say."""
    metas = _metas(root)
    return Findings(
        titles=_contents(metas, _TITLES),
        authors=_authors(metas),
        site_names=_contents(metas, _SITES),
        published=_contents(metas, _PUBLISHED),
        modified=_contents(metas, _MODIFIED),
        languages=_contents(metas, _LANGUAGES),
        excerpts=_contents(metas, _EXCERPTS),
        images=_contents(metas, _IMAGES),
    )


def _metas(root: Element) -> dict[str, list[str]]:
    """Contents by lower-case name; one element may carry several names, parted by spaces."""
    metas: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        content = (meta.get("content") or "").strip()
        if not content:
            continue
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            for name in (meta.get(attribute) or "")[:200].lower().split():
                contents = metas.setdefault(name, [])
                if len(contents) < _MAX_CONTENTS:
                    contents.append(unescape(content))
    return metas


def _contents(metas: Mapping[str, list[str]], names: list[str]) -> tuple[str, ...]:
    return tuple(content for name in names for content in metas.get(name, ()))


def _authors(metas: Mapping[str, list[str]]) -> tuple[str, ...]:
    """All contents of the first name that gives names rather than addresses."""
    for name in _AUTHORS:
        contents = [c for c in metas.get(name, ()) if "://" not in c and "@" not in c]
        if contents:
            return tuple(contents)
    return _card_authors(metas)


def _card_authors(metas: Mapping[str, list[str]]) -> tuple[str, ...]:
    """What a card for Twitter shows under "Written by", where a system has many languages."""
    for number in "12":
        labels = metas.get(f"twitter:label{number}", ())
        if any(_WRITTEN_BY.fullmatch(label.strip(" :")) for label in labels):
            return tuple(metas.get(f"twitter:data{number}", ()))
    return ()
