"""The style sheets that stand beside the screens and widgets, in the order of their weight."""

from __future__ import annotations

from pathlib import Path, PurePath

_HERE = Path(__file__).parent
STYLESHEETS: list[str | PurePath] = [
    _HERE / "app.tcss",
    # What both lists share comes before what each has of its own.
    _HERE / "widgets" / "row_list.tcss",
    *sorted(p for p in (_HERE / "widgets").glob("*.tcss") if p.name != "row_list.tcss"),
    *sorted((_HERE / "screens").glob("*.tcss")),
]
