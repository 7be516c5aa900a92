"""The pane's looks: component classes of the stylesheet as styles, laid one over another."""

from __future__ import annotations

from rich.style import Style
from textual.color import Color
from textual.widget import Widget

LOOKS = (
    *("title", "byline", "heading", "heading-large", "blockquote", "code", "table", "table-head"),
    *("image", "caption", "divider", "rule", "marker", "bar", "more", "clutter", "reason"),
    *("sign", "sign-note", "sign-target", "cursor", "selected"),
    *("mark-strong", "mark-emphasis", "mark-code", "mark-link"),
    *("quote", "figure", "name", "person", "organisation", "place", "misc"),
    *(
        "chosen",
        "hit",
        "hit-now",
        "target",
        "hint",
        "pen-yellow",
        "pen-green",
        "pen-blue",
        "pen-red",
    ),
    *("syntax-comment", "syntax-keyword", "syntax-string", "syntax-number", "syntax-name"),
)


class Look:
    """The styles of one widget under one theme; made anew when either changes.

    A style that is asked for twice is the same object: Strips compare quickly, and all the
    pieces of a link carry one id, so a terminal lights a wrapped link as one.
    """

    def __init__(self, widget: Widget, prefix: str) -> None:
        """Read the styles of `widget`, whose component classes begin with `prefix`."""
        self._widget = widget
        self._prefix = prefix
        _, _, self._background, self._color = widget.colors
        self._made: dict[tuple[tuple[str, ...], str], Style] = {}

    def style(self, names: tuple[str, ...], href: str = "") -> Style:
        """The style of these looks, each over the one before it."""
        key = (names, href)
        style = self._made.get(key)
        if style is None:
            style = self._made[key] = self._make(names, href)
        return style

    def _make(self, names: tuple[str, ...], href: str) -> Style:
        background, color = self._background, self._color
        attributes = Style()
        for name in names:
            styles = self._widget.get_component_styles(self._prefix + name)
            if styles.has_rule("background") and styles.background.a:
                background = background + styles.background
            if styles.has_rule("auto_color") and styles.auto_color:
                color = background + background.get_contrast_text(styles.color.a)
            elif styles.has_rule("color"):
                color = self._over(background, styles.color)
            attributes += styles.text_style
        ground = Style.from_color(self._over(background, color).rich_color, background.rich_color)
        return ground + attributes + Style(link=href) if href else ground + attributes

    @staticmethod
    def _over(background: Color, color: Color) -> Color:
        """A colour as it is seen on a background."""
        return color if color.a == 1 or color.ansi is not None else background + color
