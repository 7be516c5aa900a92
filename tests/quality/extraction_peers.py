"""What other extractors take for the article of the known pages, as JSON, with the time each took.

Run in an environment of their own; of ours only modules of the standard library are used:

    python -m venv /tmp/peers && /tmp/peers/bin/pip install trafilatura readability-lxml \
        newspaper4k goose3 justext resiliparse rs-trafilatura
    /tmp/peers/bin/python -m tests.quality.extraction_peers DATA [EVERY] > peers.json

EVERY 5 takes each fifth page. A peer that is not installed is left out.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

from tui.extract.training.pages import Known, known_pages

Reader = Callable[[str], str]
_INLINE = frozenset(
    "a abbr b bdi cite code del em font i ins kbd mark q s samp small span strong sub sup time u"
    " var".split()
)


class _Text(HTMLParser):
    """The text of markup, one block a line."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in _INLINE:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag not in _INLINE:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        self.pieces.append(" ".join(data.split("\n")))


def _plain(markup: str) -> str:
    text = _Text()
    text.feed(markup)
    return "".join(text.pieces)


def _trafilatura(markup: str) -> str:
    from trafilatura import extract

    return extract(markup, include_comments=False) or ""


def _trafilatura_precision(markup: str) -> str:
    from trafilatura import extract

    return extract(markup, include_comments=False, favor_precision=True) or ""


def _rs_trafilatura(markup: str) -> str:
    import rs_trafilatura

    return rs_trafilatura.extract(markup).main_content or ""


def _readability(markup: str) -> str:
    from readability import Document

    return _plain(Document(markup).summary(html_partial=True))


def _newspaper(markup: str) -> str:
    from newspaper import Article

    article = Article("https://example.org/", fetch_images=False)
    article.download(input_html=markup)
    article.parse()
    return str(article.text)


def _goose(markup: str) -> str:
    from goose3 import Goose

    article = Goose({"enable_image_fetching": False}).extract(raw_html=markup)
    return str(article.cleaned_text)


def _justext(markup: str) -> str:
    import justext

    paragraphs = justext.justext(markup, justext.get_stoplist("English"))
    return "\n".join(p.text for p in paragraphs if not p.is_boilerplate)


def _resiliparse(markup: str) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(markup, main_content=True, alt_texts=False, list_bullets=False))


PEERS: dict[str, Reader] = {
    "trafilatura": _trafilatura,
    "trafilatura, precision": _trafilatura_precision,
    "rs-trafilatura": _rs_trafilatura,
    "readability-lxml": _readability,
    "newspaper4k": _newspaper,
    "goose3": _goose,
    "jusText": _justext,
    "resiliparse": _resiliparse,
}


def read(page: Known, reader: Reader) -> dict[str, object]:
    """A reader's text and its milliseconds; a page that makes it throw has no text."""
    markup = page.raw.decode("utf-8", "replace")
    start = time.process_time()
    try:
        text = reader(markup)
    except Exception:  # whatever a peer throws, it has no answer
        text = ""
    return {"text": text, "ms": 1000 * (time.process_time() - start)}


def main() -> None:
    """Write {peer: {page: {text, ms}}}."""
    every = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    pages = [p for p in known_pages(Path(sys.argv[1])) if p.kind != "readability"][::every]
    found: dict[str, dict[str, object]] = {}
    for peer, reader in PEERS.items():
        try:
            reader("<html><body><p>Hello.</p></body></html>")
        except ImportError:
            continue
        except Exception:  # it is there, and has nothing to say of one word
            pass
        found[peer] = {page.name: read(page, reader) for page in pages}
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
