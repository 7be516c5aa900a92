"""The style sheets of the application and its widgets, in the order of their weight.

A screen that is pushed later names its own sheet, which is parsed when it is first shown; for
the first screen Textual 8.2 does not load one.
"""

from __future__ import annotations

from pathlib import Path, PurePath

_HERE = Path(__file__).parent
_WIDGETS = _HERE / "widgets"

OPENING: list[str | PurePath] = [
    _HERE / "app.tcss",
    *(_WIDGETS / f"{name}.tcss" for name in ("masthead", "notice", "status_line")),
]
"""What the first frame of a single page takes; a tenth of the time to it goes into all."""

READING: list[Path] = [
    # What both lists share comes before what each has of its own.
    _WIDGETS / "row_list.tcss",
    *sorted({*_WIDGETS.glob("*.tcss")} - {*OPENING, _WIDGETS / "row_list.tcss"}),
    _HERE / "screens" / "reader.tcss",
    _HERE / "screens" / "triage.tcss",
]
"""What the screens of the articles and their lists take besides."""

STYLESHEETS: list[str | PurePath] = [*OPENING, *READING]
