"""What an element is by what it holds and is named: a table of data, a caption, a bare sign."""

from __future__ import annotations

from tui.extract.tree import Element

_LAYOUT = frozenset("table form article section".split())
_STRUCTURED = frozenset("h1 h2 h3 h4 h5 h6 ul ol pre blockquote".split())
"""What rows of data hold only where the table names its rows or columns, as an infobox does."""

# Class words that name a caption; matched whole, never within a word.
_CAPTION_WORDS = frozenset(
    "caption captions wp-caption-text image-caption img-caption photo-caption photo-credit "
    "image-credit img-credit photocredit figcaption caption-text imagecaption bildunterschrift "
    "gallery-caption media-caption picture-caption image__caption article-image-caption "
    "story-image-caption legende pie-foto pie_foto didascalia".split()
)
_CAPTION_WORD_LIMIT = 80
_LIGATURES = ("material-icons", "material-symbols")
"""Fonts that draw a picture for a word such as "chevron_right"."""


def is_data_table(table: Element) -> bool:
    """Whether a table holds rows of data, and is no scaffold for the page's layout."""
    rows = widest = cells = headers = 0
    structured = False
    for element in table.iterdescendants():
        if element.tag in _LAYOUT:
            return False
        structured = structured or element.tag in _STRUCTURED
        headers += element.tag == "th"
        if element.tag == "tr":
            rows += 1
            width = sum(1 for cell in element if cell.tag in ("td", "th"))
            widest = max(widest, width)
            cells += width
    if rows < 2 or widest < 2 or (structured and headers < 2):
        return False
    return len(table.text_content().split()) <= 60 * cells


def is_caption(element: Element) -> bool:
    """Whether an element says of itself that it is a caption, and is short enough to be one."""
    if element.tag in ("figcaption", "caption"):
        return True
    names = element.get("class")
    if not names or _CAPTION_WORDS.isdisjoint(names.lower().split()):
        return False
    return (
        len(element.text_content().split()) <= _CAPTION_WORD_LIMIT
        and next(element.iter("img", "h1", "h2"), None) is None
    )


def is_permalink(link: Element) -> bool:
    """Whether a link within a heading only leads to the heading: "#", "¶", "#its-name"."""
    target = link.get("href") or ""
    if "#" not in target:
        return False
    text = link.text_content().strip()
    return not any(map(str.isalnum, text)) or text == target[target.index("#") :]


def is_ligature(element: Element) -> bool:
    """Whether an element's word is there to be drawn as a picture, and not to be read."""
    names = element.get("class")
    return names is not None and any(name.startswith(_LIGATURES) for name in names.split())
