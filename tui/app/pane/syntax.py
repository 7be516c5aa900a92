"""The colours of code, through Pygments, as lit spans."""

from __future__ import annotations

from collections.abc import Iterator

from pygments.lexers import get_lexer_by_name  # type: ignore[import-untyped,unused-ignore]
from pygments.token import Comment, Keyword, Literal, Name, Token  # type: ignore[import-untyped,unused-ignore]
from pygments.util import ClassNotFound  # type: ignore[import-untyped,unused-ignore]

from tui.app.pane.spans import Lit
from tui.model import Block

# Lexers are regular expressions of other people's; past this, code stays plain.
_LONGEST = 20_000
_LOOKS = (
    (Comment, "syntax-comment"),
    (Keyword, "syntax-keyword"),
    (Literal.String, "syntax-string"),
    (Literal.Number, "syntax-number"),
    (Name.Function, "syntax-name"),
    (Name.Class, "syntax-name"),
)


def syntax(block: Block, offset: int) -> tuple[Lit, ...]:
    """What of a code block that stands at `offset` is coloured; nothing without a language."""
    if not block.language or len(block.text) > _LONGEST:
        return ()
    try:
        lexer = get_lexer_by_name(block.language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return ()
    return tuple(_lit(lexer.get_tokens_unprocessed(block.text), offset))


def _lit(tokens: Iterator[tuple[int, type[Token], str]], offset: int) -> Iterator[Lit]:
    for place, kind, text in tokens:
        look = next((look for parent, look in _LOOKS if kind in parent), "")
        if look:
            yield Lit(offset + place, offset + place + len(text), look)
