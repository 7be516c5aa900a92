from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.model import Article, Block


@given(st.lists(st.text(max_size=20), max_size=8))
def test_offsets_give_back_each_block(texts: list[str]) -> None:
    article = Article(tuple(Block("paragraph", text) for text in texts))
    for block, start in zip(article.blocks, article.offsets, strict=True):
        assert article.text[start : start + len(block.text)] == block.text
    assert article.text == "\n\n".join(texts)
