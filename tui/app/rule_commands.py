"""What the palette offers about names and rules: pages, muting, and what a rule hid."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any

from tui.app.screens.question import Answer, Question
from tui.app.views import View
from tui.errors import ReadingError
from tui.library.records import Mute

if TYPE_CHECKING:
    from tui.app.app import Broadsheet
    from tui.model import Label

Commands = list[tuple[str, Callable[[], object]]]


def name_commands(app: Broadsheet, names: Iterable[tuple[str, Label]]) -> Commands:
    """The page of each name, and a rule against it."""
    found: Commands = []
    for name, label in names:
        found.append((f"Page of {name}: every article", partial(app.finder.open_page, name, label)))
        found.append((f"Mute {name}: dismiss what it is in", _mute(app, Mute("name", name))))
    return found


def site_commands(app: Broadsheet, site: str) -> Commands:
    """Rules against the site of an article, and against any word in titles."""
    found: Commands = []
    if site:
        found.append((f"Mute the site {site}", _mute(app, Mute("site", site))))
    found.append(("Mute a word in titles…", partial(_ask_word, app)))
    return found


async def rule_commands(app: Broadsheet) -> Commands:
    """What each rule hid, and its end; the pages of the names that are watched."""
    found: Commands = []
    try:
        rules, watched = await app.finder.mutes(), await app.finder.watched_names()
    except ReadingError:
        return found  # the screen itself says what the library cannot do
    for rule, hidden in rules:
        view = View(f"Hidden by {rule.name}", f'hidden:"{rule.name}"', folds=False)
        found.append((f"Hidden by {rule.name}: {hidden}", partial(app.librarian.go_to, view)))
        found.append((f"No longer mute {rule.name}", _run(app, app.finder.unmute, rule)))
    for name, label in watched:
        words = f"Watched: {name}, every article"
        found.append((words, partial(app.finder.open_page, name, label)))
    return found


def _mute(app: Broadsheet, rule: Mute) -> Callable[[], object]:
    return _run(app, app.finder.mute, rule)


def _run(
    app: Broadsheet, verb: Callable[[Mute], Coroutine[Any, Any, None]], rule: Mute
) -> Callable[[], object]:
    return lambda: app.spawn(verb(rule))


def _ask_word(app: Broadsheet) -> None:
    def answered(answer: Answer | None) -> None:
        if answer and (word := answer.text.strip()):
            app.spawn(app.finder.mute(Mute("word", word)))

    app.ask(Question("mute", "a word: titles, sites and leading names with it go"), answered)
