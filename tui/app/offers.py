"""What a reader can do where an article did not come: each offer is one that there really is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.headline import site
from tui.fetch.copies import copy_of
from tui.library.addresses import canonical

if TYPE_CHECKING:
    from tui.model import Article


def copy_address(address: str, archive: str) -> str:
    """Where `archive` has its copy of the page at `address`; "" where it can have none.

    It is told nothing that only tracks the reader.
    """
    return copy_of(canonical(address), archive)


def offers(address: str, archive: str, feed_text: Article | None) -> dict[str, str]:
    """Verbs by their ids, the nearest first, each with what it would do for the page."""
    found = {}
    if feed_text is not None:
        words = len(feed_text.text.split())
        found["article.version"] = f"shows the feed's own text, {words} words"
    if host := site(address):
        found["article.browse"] = f"opens {host} in the browser"
    if copy := copy_address(address, archive):
        found["article.archived-copy"] = f"asks {site(copy)} for its copy"
    return {**found, "article.refresh": "tries again"}
