"""The keys of the reading pane, each with the name by which a keymap moves it."""

from __future__ import annotations

from textual.binding import Binding


def _key(keys: str, action: str, description: str, verb: str, show: bool = False) -> Binding:
    return Binding(keys, action, description, show=show, id=f"reader.{verb}")


READING_KEYS = (
    _key("j,down", "lines(1)", "Line down", "line_down"),
    _key("k,up", "lines(-1)", "Line up", "line_up"),
    _key("space,pagedown", "pages(1)", "Page", "page_down", show=True),
    _key("b,pageup", "pages(-1)", "Page up", "page_up"),
    _key("ctrl+d", "pages(0.5)", "Half a page down", "half_down"),
    _key("ctrl+u", "pages(-0.5)", "Half a page up", "half_up"),
    _key("g,home", "end(False)", "Top", "top"),
    _key("G,end", "end(True)", "Bottom", "bottom"),
    _key("p", "next('paragraph')", "Paragraph", "next_paragraph", show=True),
    _key("P", "previous('paragraph')", "Paragraph back", "previous_paragraph"),
    _key("c", "next('quote')", "Quote", "next_quote", show=True),
    _key("C", "previous('quote')", "Quote back", "previous_quote"),
    _key("f", "next('figure')", "Figure", "next_figure", show=True),
    _key("F", "previous('figure')", "Figure back", "previous_figure"),
    _key("m", "next('mention')", "Mention", "next_mention", show=True),
    _key("M", "previous('mention')", "Mention back", "previous_mention"),
    _key("ctrl+down", "next('heading')", "Heading", "next_heading"),
    _key("ctrl+up", "previous('heading')", "Heading back", "previous_heading"),
    _key("n", "next('hit')", "Next hit", "next_hit"),
    _key("N", "previous('hit')", "Previous hit", "previous_hit"),
    _key("backspace", "back", "Back from a jump", "back"),
    _key("semicolon", "hints", "Links", "hints", show=True),
    _key("enter", "choose", "Open the link", "choose"),
    _key("I", "clutter", "What was taken out", "clutter"),
    _key("right", "sideways(1)", "Right in a wide block", "right"),
    _key("left", "sideways(-1)", "Left in a wide block", "left"),
)
