"""The two themes of our own, and the colours that every other theme gets for what only we show.

Beside Textual's own variables a theme says how these look:

    $person $organisation $place $figure   words of that kind, in the text and in the sidebar
    $quote      the words somebody said
    $quiet      what may be overlooked: bylines, counts, hints
    $hairline   rules between things
    $cursor     the mark of the paragraph that has the focus
    $lit        ground of the row or words that are meant now
    $hit        ground of what a search found
    $pen        ground of what the reader highlighted
    $ground     ground of code and tables

The kinds stay apart for readers with deuteranopia, protanopia and tritanopia, and each can be
read on its ground: tests/app/test_themes.py simulates all three (Source: Machado, Oliveira and
Fernandes 2009, severity 1.0) and measures contrast (Source: WCAG 2.2). No kind is told by its
colour alone: people are bold, organisations plain, places italic, figures underlined.
"""

from __future__ import annotations

from textual.theme import BUILTIN_THEMES, Theme

DARK_COLORS = {
    "person": "#8ab4f8",
    "organisation": "#e5b567",
    "place": "#94dcae",
    "figure": "#d9a3d9",
    "quote": "#ece6da",
    "quiet": "#8d8a84",
    "hairline": "#34363c",
    "cursor": "#e5b567",
    "lit": "#2e3440",
    "hit": "#5a4a1c",
    "pen": "#3d4526",
    "ground": "#1e2026",
}
LIGHT_COLORS = {
    "person": "#0d4fb3",
    "organisation": "#8a5300",
    "place": "#1f6b3a",
    "figure": "#8f2f73",
    "quote": "#1f1b16",
    "quiet": "#706a60",
    "hairline": "#d9d3c7",
    "cursor": "#a86400",
    "lit": "#e4e3ea",
    "hit": "#f4dc8c",
    "pen": "#dfe8b5",
    "ground": "#f0ece3",
}

DARK = Theme(
    name="broadsheet-dark",
    dark=True,
    primary="#8ab4f8",
    secondary="#94dcae",
    accent="#e5b567",
    warning="#e5b567",
    error="#f0938a",
    success="#94dcae",
    foreground="#d6d2ca",
    background="#17181c",
    surface="#1c1e23",
    panel="#23262c",
    text_alpha=1.0,
    variables={
        **DARK_COLORS,
        "scrollbar": "#34363c",
        "scrollbar-hover": "#4a4d55",
        "scrollbar-active": "#8d8a84",
        "scrollbar-background": "#17181c",
        "scrollbar-background-hover": "#17181c",
        "scrollbar-background-active": "#17181c",
        "scrollbar-corner-color": "#17181c",
        "block-cursor-background": "#2e3440",
        "block-cursor-foreground": "#ece6da",
        "input-selection-background": "#3d5a80",
        "input-cursor-background": "#d6d2ca",
        "input-cursor-foreground": "#17181c",
    },
)
LIGHT = Theme(
    name="broadsheet-light",
    dark=False,
    primary="#0d4fb3",
    secondary="#1f6b3a",
    accent="#8a5300",
    warning="#8a5300",
    error="#b3261e",
    success="#1f6b3a",
    foreground="#2b2721",
    background="#faf8f3",
    surface="#f3f0e8",
    panel="#ebe7dd",
    text_alpha=1.0,
    variables={
        **LIGHT_COLORS,
        "scrollbar": "#d9d3c7",
        "scrollbar-hover": "#c2bbad",
        "scrollbar-active": "#706a60",
        "scrollbar-background": "#faf8f3",
        "scrollbar-background-hover": "#faf8f3",
        "scrollbar-background-active": "#faf8f3",
        "scrollbar-corner-color": "#faf8f3",
        "block-cursor-background": "#e4e3ea",
        "block-cursor-foreground": "#1f1b16",
        "input-selection-background": "#b9cdec",
        "input-cursor-background": "#2b2721",
        "input-cursor-foreground": "#faf8f3",
    },
)
THEMES = (DARK, LIGHT)
OURS = {"dark": DARK.name, "light": LIGHT.name}
"""What our own themes are called in the settings."""
ANSI_COLORS = {
    "person": "ansi_blue",
    "organisation": "ansi_yellow",
    "place": "ansi_green",
    "figure": "ansi_magenta",
    "quote": "ansi_default",
    "quiet": "ansi_bright_black",
    "hairline": "ansi_bright_black",
    "cursor": "ansi_yellow",
    "lit": "ansi_default",
    "hit": "ansi_default",
    "pen": "ansi_default",
    "ground": "ansi_default",
}


def known_themes() -> tuple[str, ...]:
    """The names that the settings may give: ours first, then Textual's."""
    return (*OURS, *OURS.values(), *sorted(BUILTIN_THEMES))


def color_defaults(theme: Theme) -> dict[str, str]:
    """What our own variables are in a theme that does not name them: one of Textual's, say."""
    if theme.ansi:
        return ANSI_COLORS
    return DARK_COLORS if theme.dark else LIGHT_COLORS
