"""Articles written in Markdown: the whole document is the story."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt

from tui.errors import NoArticleError
from tui.extract.blocks import candidates
from tui.extract.metadata.dates import read_date
from tui.extract.metadata.language import choose_language
from tui.extract.metadata.names import read_names
from tui.extract.sanitise import one_line, sanitise, sanitise_markup
from tui.extract.tree import parse
from tui.model import Article

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.{0,10000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_SETTING = re.compile(r"^([A-Za-z_-]{1,40})[ \t]*:[ \t]*(.{1,500}?)[ \t]*$", re.MULTILINE)


def extract_markdown(text: str, url: str = "") -> Article:
    """The article in a Markdown text: all of it, its first top heading taken as the title.

    Title, author, date and description of a front matter are believed. HTML in it is read too.

    Raises:
        NoArticleError: the text is empty.
    """
    text = sanitise(text)
    settings: dict[str, str] = {}
    if match := _FRONT_MATTER.match(text):
        settings = {key.lower(): value.strip("\"'[]") for key, value in _SETTING.findall(match[1])}
        text = text[match.end() :]
    rendered = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text)
    if not rendered.strip():
        raise NoArticleError("the document is empty", "choose another file or page")
    root = parse(sanitise_markup(f"<html><body><article>{rendered}</article></body></html>"))
    blocks = [candidate.block for candidate in candidates(root, url)]
    title = one_line(settings.get("title", ""))
    head = blocks[0] if blocks else None
    if head and head.kind == "heading" and head.level == 1 and title in {"", head.text}:
        title, blocks = head.text, blocks[1:]
    return Article(
        tuple(blocks),
        url=url,
        title=title,
        byline=read_names([settings.get("author", settings.get("authors", ""))]),
        published=read_date(settings.get("date", "")),
        lang=choose_language([settings.get("lang", "")], "\n".join(b.text for b in blocks)),
        excerpt=one_line(settings.get("description", "")),
    )
