"""What a copy says: words with their source, so that they can be cited where they are pasted."""

from __future__ import annotations

from tui.app.contents import speaker_name
from tui.library.records import Hit
from tui.model import Article, Quantity, Quote


def quote_text(article: Article, quote: Quote) -> str:
    """A quote with its speaker, the title and the address."""
    said = f"“{article.text[quote.start : quote.end].strip()}”"
    source = ", ".join(part for part in (speaker_name(quote), article.title) if part)
    return "\n".join(part for part in (said, f"— {source}" if source else "", article.url) if part)


def figure_text(article: Article, quantity: Quantity) -> str:
    """The sentence that gives a figure, with the title and the address."""
    start, end = quantity.sentence
    if not start <= quantity.start < quantity.end <= end:
        start, end = quantity.start, quantity.end
    return passage_text(article, start, end)


def passage_text(article: Article, start: int, end: int) -> str:
    """Words of the article with its title and address."""
    words = article.text[start:end].strip()
    source = f"— {article.title}" if article.title else ""
    return "\n".join(part for part in (words, source, article.url) if part)


def cited(hit: Hit, *, quoted: bool) -> str:
    """What a search found, with who said it, the title and the address."""
    words = hit.snippet.strip()
    source = ", ".join(part for part in (hit.speaker, hit.entry.title) if part)
    lines = (f"“{words}”" if quoted else words, f"— {source}" if source else "", hit.entry.url)
    return "\n".join(line for line in lines if line)


def markdown_link(article: Article) -> str:
    """The article as a Markdown link; what would end the link early is escaped."""
    title = article.title.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    address = article.url.replace("(", "%28").replace(")", "%29").replace(" ", "%20")
    return f"[{title or address}]({address})" if address else title
