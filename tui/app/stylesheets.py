"""The style sheets of the application and its widgets, in the order of their weight.

A screen that is pushed later names its own sheet, which is parsed when it is first shown; for
the first screen Textual 8.2 does not load one.
"""

from __future__ import annotations

from pathlib import Path, PurePath

_HERE = Path(__file__).parent
STYLESHEETS: list[str | PurePath] = [
    _HERE / "app.tcss",
    # What both lists share comes before what each has of its own.
    _HERE / "widgets" / "row_list.tcss",
    *sorted(p for p in (_HERE / "widgets").glob("*.tcss") if p.name != "row_list.tcss"),
    _HERE / "screens" / "reader.tcss",
    _HERE / "screens" / "triage.tcss",
]
