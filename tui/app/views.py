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
MORE_VIEWS = (
    View("Dismissed", "is:dismissed"),
    View("Hidden by your rules", "is:hidden", folds=False),
    View("Unread in the inbox", "is:inbox is:unread"),
    View("With a watched name", "is:watched"),
    View("With notes", "is:noted", folds=False),
    View("Could not be read", "is:failed", folds=False),
)
"""Those that have no key: the palette leads to them."""
VERDICT_OF = {
    "is:inbox": "",
    "is:later": "later",
    "is:archived": "archived",
    "is:dismissed": "dismissed",
    "is:inbox is:unread": "",
}
"""What every row of these views had when it was entered: another verdict is a decision."""


def story_of(number: int, title: str) -> View:
    """Every telling of the story that entry `number` tells."""
    return View(f"Story: {title}", f"story:{number}", folds=False)


def is_story(view: View | None) -> bool:
    """Whether a view shows the tellings of one story."""
    return view is not None and view.query.startswith("story:")
