"""Which figures are worth a row in the sidebar, a stop of the keys and a line in the text."""

from __future__ import annotations

from tui.model import Annotations, Article, Quantity


def told_figures(article: Article, annotations: Annotations) -> tuple[Quantity, ...]:
    """The figures that have a value, and not just the article's own date: "today", "this year".

    The sidebar lists these, `f` walks them and the text underlines them; what was found besides
    stays in the annotations.
    """
    return tuple(quantity for quantity in annotations.quantities if _tells(article, quantity))


def _tells(article: Article, quantity: Quantity) -> bool:
    if quantity.value is None and quantity.low is None:
        return False
    if not quantity.inferred or quantity.approximate or article.published is None:
        return True
    return not article.published.isoformat().startswith(str(quantity.value))
