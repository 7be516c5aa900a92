"""What is wrong with settings beyond their types: what only screens and library understand."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from tui.app.keymap import keymap_of
from tui.app.themes import known_themes
from tui.config import Settings
from tui.errors import ReadingError, SettingsError
from tui.library.query import parse


def faults(settings: Settings) -> Iterator[ReadingError]:
    """A theme that there is not, keys of no verb, views that are no query."""
    if settings.theme not in known_themes():
        near = get_close_matches(settings.theme, known_themes(), 1)
        hint = f"Did you mean {near[0]}?" if near else f"There are {', '.join(known_themes())}"
        yield SettingsError(f"there is no theme {settings.theme}", hint)
    try:
        keymap_of(settings.keymap, settings.keys)
    except ReadingError as error:
        yield error
    for name, query in settings.views.items():
        try:
            parse(query)
        except ReadingError as error:
            yield SettingsError(f"view {name}: {error.message}", error.hint)
