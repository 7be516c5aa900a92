"""The keys of the reading pane, each with the name by which a keymap moves it."""

from __future__ import annotations

from textual.binding import Binding


def _key(keys: str, action: str, description: str, verb: str, show: bool = False) -> Binding:
    return Binding(keys, action, description, show=show, id=f"reading.{verb}")


READING_KEYS = (
    _key("j,down", "lines(1)", "Line down", "line-down"),
    _key("k,up", "lines(-1)", "Line up", "line-up"),
    _key("space,pagedown", "pages(1)", "Page", "page-down", show=True),
    _key("b,pageup", "pages(-1)", "Page up", "page-up"),
    _key("ctrl+d", "pages(0.5)", "Half a page down", "half-down"),
    _key("ctrl+u", "pages(-0.5)", "Half a page up", "half-up"),
    _key("g,home", "end(False)", "Top", "top"),
    _key("G,end", "end(True)", "Bottom", "bottom"),
    _key("p", "next('paragraph')", "Paragraph", "next-paragraph", show=True),
    _key("P", "previous('paragraph')", "Paragraph back", "previous-paragraph"),
    _key("c", "next('quote')", "Quote", "next-quote", show=True),
    _key("C", "previous('quote')", "Quote back", "previous-quote"),
    _key("f", "next('figure')", "Figure", "next-figure", show=True),
    _key("F", "previous('figure')", "Figure back", "previous-figure"),
    _key("m", "next('mention')", "Mention", "next-mention", show=True),
    _key("M", "previous('mention')", "Mention back", "previous-mention"),
    _key("ctrl+down", "next('heading')", "Heading", "next-heading"),
    _key("ctrl+up", "previous('heading')", "Heading back", "previous-heading"),
    _key("n", "next('hit')", "Next hit", "next-hit"),
    _key("N", "previous('hit')", "Previous hit", "previous-hit"),
    _key("backspace", "back", "Back from a jump", "back"),
    _key("shift+right", "select('word', True)", "Select by words", "select-word"),
    _key("shift+left", "select('word', False)", "Select by words, back", "unselect-word"),
    _key("shift+down", "select('line', True)", "Select by lines", "select-line"),
    _key("shift+up", "select('line', False)", "Select by lines, back", "unselect-line"),
    _key("semicolon", "hints", "Links", "hints", show=True),
    _key("enter", "choose", "Open the link", "choose"),
    _key("I", "clutter", "What was taken out", "clutter"),
    _key("right", "sideways(1)", "Right in a wide block", "right"),
    _key("left", "sideways(-1)", "Left in a wide block", "left"),
)
