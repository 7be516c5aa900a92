"""A Markdown document is an article: all of it, with its structure and what it says of itself."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.errors import NoArticleError
from tui.extract import extract
from tui.model import Page

DOCUMENT = """---
author: Jane Doe
date: 2024-05-17
description: "How the bridge was mended."
---
# The bridge

It took *three* years and [a lot of steel](/steel).

## What was done

- new piers
- new rails

> It is not a gift.

```python
def cross(bridge):
    return bridge.far_side
```

| part | tonnes |
|------|--------|
| pier | 40     |
"""


def read(text: str) -> Page:
    return Page("https://example.org/bridge.md", text.encode(), media_type="text/markdown")


def test_structure_and_front_matter_are_read() -> None:
    article = extract(read(DOCUMENT))
    assert (article.title, article.byline) == ("The bridge", "Jane Doe")
    assert article.published == date(2024, 5, 17)
    assert article.excerpt == "How the bridge was mended."
    assert [(b.kind, b.text) for b in article.blocks] == [
        ("paragraph", "It took three years and a lot of steel."),
        ("heading", "What was done"),
        ("list_item", "new piers"),
        ("list_item", "new rails"),
        ("blockquote", "It is not a gift."),
        ("code", "def cross(bridge):\n    return bridge.far_side"),
        ("table", "part\ttonnes\npier\t40"),
    ]
    assert article.blocks[0].marks[1].href == "https://example.org/steel"
    assert article.clutter == ()


def test_a_document_without_front_matter_keeps_its_rule() -> None:
    article = extract(read("---\n\nText after a rule."))
    assert "Text after a rule." in article.text


@pytest.mark.parametrize("text", ["", " \n\n", "---\ntitle: x\n---\n"])
def test_an_empty_document_says_so(text: str) -> None:
    with pytest.raises(NoArticleError):
        extract(read(text))


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    body = text.encode("utf-8", "replace")
    try:
        article = extract(Page("", body, media_type="text/markdown"))
    except NoArticleError:
        return
    assert "\x1b" not in article.text + article.title


@pytest.mark.timeout(30)
@pytest.mark.parametrize("unit", ["> ", "- ", "[", "*a ", "&#27;", "x\n\n"])
def test_hostile_markdown_ends_soon(unit: str) -> None:
    with suppress(NoArticleError):
        extract(read(unit * (100_000 // len(unit))))
