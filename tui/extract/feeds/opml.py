"""OPML 2.0, the list of feeds that every reader gives and takes. Source: opml.org/spec2.opml.

A folder is a tag, a folder in a folder "outer/inner", and a feed may stand in several. Nothing in
a list is ever run: an outline that is no address of the web is left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from tui.errors import FeedError
from tui.extract.decode import decode
from tui.extract.feeds.pieces import address
from tui.extract.sanitise import one_line, sanitise_markup
from tui.model import Page

MOST_FEEDS = 20_000
MOST_DEPTH = 20
SLASH = "∕"
"""Stands in a tag for the slash of a folder's name, since a tag's own slash parts two folders."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed that is followed: `tags` are its folders and categories."""

    url: str
    title: str = ""
    site_url: str = ""
    tags: tuple[str, ...] = ()


def read_opml(page: Page) -> tuple[Subscription, ...]:
    """The feeds of a list, in its order; one that stands in two folders has both as tags.

    Raises:
        FeedError: it is no OPML.
    """
    text = _undeclared(sanitise_markup(decode(page)))
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    root = etree.fromstring(text.encode(), parser) if text.strip() else None
    body = None if root is None else next(root.iter("{*}body"), None)
    if root is None or body is None or etree.QName(root).localname.lower() != "opml":
        raise FeedError(f"{page.url} is no OPML", "Export the feeds of the other reader as OPML")
    found: dict[str, Subscription] = {}
    stack: list[tuple[etree._Element, tuple[str, ...]]] = [(o, ()) for o in reversed(body)]
    while stack and len(found) < MOST_FEEDS:
        outline, folders = stack.pop()
        if not isinstance(outline.tag, str):
            continue
        url = address(_attribute(outline, "xmlUrl"), "")
        if url:
            known = found.get(url, Subscription(url))
            found[url] = _with(known, outline, folders)
        elif name := _name(outline).replace("/", SLASH):
            folders = (*folders, name)[-MOST_DEPTH:]
        stack += [(inner, folders) for inner in reversed(outline)]
    return tuple(found.values())


def write_opml(subscriptions: Iterable[Subscription], title: str = "Broadsheet") -> str:
    """The list as OPML: each tag is a folder, and a feed stands in all of its folders."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = title
    body = etree.SubElement(root, "body")
    folders: dict[tuple[str, ...], etree._Element] = {(): body}
    for subscription in subscriptions:
        paths = _paths(subscription.tags)
        name = one_line(subscription.title)
        for path in paths or [()]:
            etree.SubElement(
                _folder(folders, path),
                "outline",
                type="rss",
                text=name or subscription.url,
                title=name,
                xmlUrl=subscription.url,
                htmlUrl=subscription.site_url,
                category=",".join("/" + "/".join(p) for p in paths if not _has_comma(p)),
            )
    etree.indent(root)
    return f"{etree.tostring(root, encoding='unicode')}\n"


def _paths(tags: Iterable[str]) -> list[tuple[str, ...]]:
    """The folders that tags are, each once."""
    named = (tuple(filter(None, map(one_line, tag.split("/")))) for tag in tags)
    return list(dict.fromkeys(path for path in named if path))


def _has_comma(path: tuple[str, ...]) -> bool:
    """Whether a folder's name would be read as two, where commas part the names."""
    return any("," in name for name in path)


def _folder(
    folders: dict[tuple[str, ...], etree._Element], path: tuple[str, ...]
) -> etree._Element:
    for depth in range(1, len(path) + 1):
        if path[:depth] not in folders:
            above, name = folders[path[: depth - 1]], path[depth - 1].replace(SLASH, "/")
            folders[path[:depth]] = etree.SubElement(above, "outline", text=name)
    return folders[path]


def _with(known: Subscription, outline: etree._Element, folders: tuple[str, ...]) -> Subscription:
    """What is known of a feed, and what this outline in these folders adds to it."""
    categories = ["/".join(path) for path in _paths(_attribute(outline, "category").split(","))]
    folder = "/".join(folders)
    # Categories that name the folder too have been written by us, and are in the reader's order.
    tags = dict.fromkeys((*known.tags, *([] if folder in categories else [folder]), *categories))
    title = _name(outline)
    return Subscription(
        known.url,
        known.title or (title if title != known.url else ""),
        known.site_url or address(_attribute(outline, "htmlUrl"), ""),
        tuple(tag for tag in tags if tag),
    )


def _name(outline: etree._Element) -> str:
    return _attribute(outline, "title") or _attribute(outline, "text")


def _attribute(outline: etree._Element, name: str) -> str:
    """An attribute, whatever case the other program wrote its name in."""
    for key, value in outline.attrib.items():
        if str(key).lower() == name.lower():
            return one_line(str(value))
    return ""


def _undeclared(text: str) -> str:
    """`text` without a declaration of its charset: it is decoded already."""
    text = text.lstrip()
    return text.partition("?>")[2] if text.startswith("<?xml") else text
