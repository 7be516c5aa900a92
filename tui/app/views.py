"""The views of the library: what each shows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class View:
    """A part of the library by its query; a saved query is one as well.

    `folds` says that articles that tell the same story are one row.
    """

    name: str
    query: str
    key: str = ""
    folds: bool = True


VIEWS = (
    View("Inbox", "is:inbox", "1"),
    View("Later", "is:later", "2"),
    View("Starred", "is:starred", "3"),
    View("Archive", "is:archived", "4"),
    View("All", "", "5"),
)
VERDICT_OF = {"is:inbox": "", "is:later": "later", "is:archived": "archived"}
"""What every row of these views had when it was entered: another verdict is a decision."""
