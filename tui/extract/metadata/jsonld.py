"""What a page says of itself in JSON-LD, the source that publishers take most care of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from tui.extract.json_ld import nodes_of, parse, scripts
from tui.extract.metadata.findings import Findings
from tui.extract.tree import Element

_ARTICLES = frozenset(
    """article newsarticle blogposting reportagenewsarticle analysisnewsarticle opinionnewsarticle
    backgroundnewsarticle reviewnewsarticle askpublicnewsarticle satiricalarticle
    advertisercontentarticle liveblogposting techarticle scholarlyarticle medicalscholarlyarticle
    report socialmediaposting discussionforumposting review recipe howto""".split()
)
_PAGES = frozenset(
    "webpage itempage faqpage aboutpage medicalwebpage qapage creativework course".split()
)
_ELSEWHERE = frozenset(
    """itemlistelement haspart ispartof comment mentions citation blogpost relatedlink
    potentialaction breadcrumb publisher author image""".split()
)
"""Properties that lead to other things than the page: their articles are not this one."""

_FIELD = re.compile(
    r'"(headline|datePublished|dateModified|inLanguage)"\s{0,9}:\s{0,9}"((?:[^"\\]|\\.){1,400})"'
)


def read(root: Element, title: str) -> Findings:
    """What the JSON-LD says of the article; `title` tells it from others that are described."""
    texts = list(scripts(root))
    values = [value for script in texts for value in parse(script)]
    nodes = list(nodes_of(values, _ELSEWHERE))
    by_id = {node["@id"]: node for node in nodes_of(values) if _is_more_than_reference(node)}
    article = _best(nodes, _ARTICLES, title)
    page = _best(nodes, _PAGES, title)
    if article is None and page is None:
        return _fields_of_broken(texts) if not values else Findings()
    ranked = [node for node in (article, page) if node is not None]
    return Findings(
        titles=_texts(ranked, "headline", "name"),
        authors=_authors(ranked, by_id),
        site_names=_site_names(ranked, nodes, by_id),
        published=_texts(ranked, "datePublished", "dateCreated", "uploadDate"),
        modified=_texts(ranked, "dateModified"),
        languages=_texts(ranked, "inLanguage"),
        excerpts=_texts(ranked, "description", "abstract"),
        images=_addresses(ranked, by_id),
    )


def _is_more_than_reference(node: dict[str, object]) -> bool:
    return isinstance(node.get("@id"), str) and len(node) > 1


def _types(node: dict[str, object]) -> set[str]:
    types = node.get("@type") or node.get("type")
    listed = types if isinstance(types, list) else [types]
    return {
        name.rsplit("/", 1)[-1].rsplit(":", 1)[-1].lower()
        for name in listed
        if isinstance(name, str)
    }


def _best(
    nodes: list[dict[str, object]], types: frozenset[str], title: str
) -> dict[str, object] | None:
    """The node of these types that is most like the page: by its headline, else the first."""
    wanted = set(title.lower().split())

    def likeness(node: dict[str, object]) -> float:
        words = set(" ".join(_texts([node], "headline", "name")).lower().split())
        return len(words & wanted) / (len(words | wanted) or 1)

    return max((node for node in nodes if _types(node) & types), key=likeness, default=None)


def _texts(nodes: list[dict[str, object]], *keys: str) -> tuple[str, ...]:
    """Every plain text under these keys, node by node."""
    found = []
    for node in nodes:
        for key in keys:
            value = node.get(key)
            for item in value if isinstance(value, list) else [value]:
                inner = item.get("@value") or item.get("name") if isinstance(item, dict) else item
                if isinstance(inner, str) and inner.strip():
                    found.append(unescape(inner))
    return tuple(found)


def _things(
    value: object, by_id: dict[object, dict[str, object]]
) -> Iterator[dict[str, object] | str]:
    """The things that a property names, references followed."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            yield by_id.get(item.get("@id"), item) if "name" not in item else item
        elif isinstance(item, str):
            yield by_id.get(item, item)


def _authors(
    nodes: list[dict[str, object]], by_id: dict[object, dict[str, object]]
) -> tuple[str, ...]:
    """Names of authors, people before organisations, from the first node that names any."""
    for node in nodes:
        people: list[str] = []
        others: list[str] = []
        for thing in _things(node.get("author") or node.get("creator"), by_id):
            names = _texts([thing], "name") if isinstance(thing, dict) else (unescape(thing),)
            is_group = isinstance(thing, dict) and "person" not in _types(thing)
            (others if is_group else people).extend(names[:1] if is_group else names)
        if people or others:
            return tuple(people or others)
    return ()


def _site_names(
    ranked: list[dict[str, object]],
    nodes: list[dict[str, object]],
    by_id: dict[object, dict[str, object]],
) -> tuple[str, ...]:
    sites = [node for node in nodes if "website" in _types(node)]
    publishers = [
        thing
        for node in ranked
        for thing in _things(node.get("publisher"), by_id)
        if isinstance(thing, dict)
    ]
    return _texts(sites, "name") + _texts(publishers, "name")


def _addresses(
    nodes: list[dict[str, object]], by_id: dict[object, dict[str, object]]
) -> tuple[str, ...]:
    found = []
    for node in nodes:
        for key in ("image", "thumbnailUrl"):
            for thing in _things(node.get(key), by_id):
                url = (
                    thing.get("url") or thing.get("contentUrl")
                    if isinstance(thing, dict)
                    else thing
                )
                if isinstance(url, str):
                    found.append(url)
    return tuple(found)


def _fields_of_broken(scripts: list[str]) -> Findings:
    """The plain fields of scripts that are beyond repair; names are left, they need structure."""
    fields: dict[str, str] = {}
    for script in scripts:
        for match in _FIELD.finditer(script[:200_000]):
            fields.setdefault(match[1], unescape(match[2].replace('\\"', '"').replace("\\/", "/")))
    return Findings(
        titles=tuple(fields[key] for key in ("headline",) if key in fields),
        published=tuple(fields[key] for key in ("datePublished",) if key in fields),
        modified=tuple(fields[key] for key in ("dateModified",) if key in fields),
        languages=tuple(fields[key] for key in ("inLanguage",) if key in fields),
    )
