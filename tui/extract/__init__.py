"""Page → Article: the body without the clutter, and what the page says of itself.

Pure: the same page gives the same article, and nothing is fetched.
"""

from __future__ import annotations

from urllib.parse import unquote

from tui.errors import NoArticleError
from tui.model import Article, Page

__all__ = ["extract", "warm"]


def extract(page: Page) -> Article:
    """The article of a page: its blocks in order, its metadata, and the clutter beside it.

    Raises:
        NoArticleError: there is no article on the page; the message says what there is instead.
    """
    try:
        return _article(page)
    except NoArticleError as error:
        raise NoArticleError(f"{_name_of(page)}: {error.message}", error.hint) from error


def _name_of(page: Page) -> str:
    """What the reader calls a page: an address, a path, or standard input."""
    address = page.final_url or page.url or "Standard input"
    return unquote(address.removeprefix("file://")) if address.startswith("file:///") else address


def _article(page: Page) -> Article:
    from tui.extract.decode import decode

    text, url = decode(page), page.final_url or page.url
    if page.media_type == "text/markdown":
        from tui.extract.markdown import extract_markdown

        return extract_markdown(text, url)
    if page.media_type == "text/plain":
        from tui.extract.plaintext import extract_text

        return extract_text(text, url)
    from tui.extract.article import article

    return article(text, url)


def warm() -> None:
    """Load what extraction needs, so that a worker's first page is as fast as its second."""
    words = "The harbour reopened on Monday after a strike of nine days, the port authority said. "
    markup = f"<html><body><article><h1>Port</h1><p>{words * 8}</p></article></body></html>"
    extract(Page("https://example.org/", markup.encode()))
