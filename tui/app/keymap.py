"""Every key with its verb, made from the bindings of the screens and widgets themselves.

`python -m tui.app.keymap` prints the table of README.md. A user's own keys and the presets go
by a binding's id, "scope.verb".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from tui.errors import SettingsError

if TYPE_CHECKING:
    from textual.binding import Binding
    from textual.dom import DOMNode

SIGNS = {
    "space": "space",
    "enter": "enter",
    "escape": "esc",
    "question_mark": "?",
    "slash": "/",
    "colon": ":",
    "semicolon": ";",
    "vertical_line": "|",
    "full_stop": ".",
    "comma": ",",
    "backspace": "backspace",
    "down": "down",
    "up": "up",
    "left": "left",
    "right": "right",
    "pagedown": "page down",
    "pageup": "page up",
    "equals_sign": "=",
    "minus": "-",
    "plus": "+",
    "number_sign": "#",
    "exclamation_mark": "!",
    "dollar_sign": "$",
    "circumflex_accent": "^",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
}

PRESETS: dict[str, dict[str, str]] = {
    "broadsheet": {},
    "newsboat": {
        "article.next": "n,J",
        "article.previous": "p,K",
        "reading.next-hit": "ctrl+n",
        "reading.previous-hit": "ctrl+b",
        "reading.next-paragraph": "right_curly_bracket",
        "reading.previous-paragraph": "left_curly_bracket",
        # There D deletes one article and A is done with all: dismissing by mistake would hurt.
        "list.dismiss": "d,D",
        "list.dismiss-above": "A",
        "list.unread": "N,u",
        "list.next": "n,J",
        "list.previous": "p,K",
        "list.filter": "F,slash",
        "article.dismiss": "d,D",
        "article.unread": "N,u",
    },
    "gmail": {
        "rows.down": "j,down",
        "list.open": "enter,o",
        "list.browse": "O",
        "article.back": "u,q",
        "article.unread": "U",
        "article.dismiss": "d,number_sign",
        "list.dismiss": "d,number_sign",
        "list.unread": "U",
        "list.later": "w,b",
        "article.later": "w,b",
        "rows.page-up": "pageup",
        "reading.page-up": "pageup",
        "article.next": "J,right_square_bracket",
        "article.previous": "K,left_square_bracket",
    },
    "eilmeldung": {
        "list.browse": "o",
        "list.archive": "e,r",
        "list.star": "s,m",
        "list.filter": "slash,equals_sign",
        "article.archive": "e,r",
        "article.version": "x",
        "article.back": "q,backspace",
        "reading.back": "ctrl+o",
    },
}


@runtime_checkable
class Scoped(Protocol):
    """A screen that says whose verbs help shows first."""

    def scopes(self) -> list[str]:
        """Its panes as help orders them."""
        ...


@dataclass(frozen=True, slots=True)
class Verb:
    """A thing that a key does: `id` is "scope.verb", `keys` as Textual names them."""

    id: str
    keys: tuple[str, ...]
    description: str
    action: str

    @property
    def scope(self) -> str:
        """Where the key does it: the part of the id before the dot."""
        return self.id.partition(".")[0]

    @property
    def is_one_of_many(self) -> bool:
        """Whether another verb of the table speaks for it: the second of nine labels."""
        _, label, number = self.id.rpartition("label-")
        return bool(label) and number not in {"1", "6"}

    @property
    def labels(self) -> str:
        """The keys as people read them."""
        return " ".join(key_label(key) for key in self.keys)


def key_label(key: str) -> str:
    """A key as people read it: "?" for "question_mark", "ctrl+p" as it is."""
    *modifiers, name = key.split("+") if len(key) > 1 else [key]
    label = SIGNS.get(name, name)
    if name.startswith("upper_") and len(name) == 7:
        label = name[-1].upper()
    return "+".join([*modifiers, label])


def verbs_of(node: type[DOMNode], keymap: Mapping[str, str] | None = None) -> tuple[Verb, ...]:
    """The verbs that `node` and the classes of ours above it bind, with `keymap` laid over."""
    found: dict[str, Verb] = {}
    for owner in node.__mro__:
        if not owner.__module__.startswith("tui."):
            continue
        bindings: list[Binding] = owner.__dict__.get("BINDINGS", [])
        for binding in bindings:
            if binding.id is not None and binding.id not in found:
                keys = (keymap or {}).get(binding.id, binding.key).split(",")
                found[binding.id] = Verb(
                    binding.id,
                    tuple(key.strip() for key in keys),
                    binding.description,
                    binding.action,
                )
    return tuple(found.values())


def all_verbs(keymap: Mapping[str, str] | None = None) -> tuple[Verb, ...]:
    """Every verb of the application, pane by pane."""
    from tui.app.app import Broadsheet
    from tui.app.screens.person import PersonScreen
    from tui.app.screens.reader import ReaderScreen
    from tui.app.screens.search import SearchScreen
    from tui.app.screens.triage import TriageScreen
    from tui.app.widgets.article_list import ArticleList
    from tui.app.widgets.article_view import ArticleView
    from tui.app.widgets.hit_list import HitList
    from tui.app.widgets.sidebar import Sidebar

    found: dict[str, Verb] = {}
    nodes = (ArticleView, ReaderScreen, Sidebar, ArticleList, TriageScreen)
    for node in (*nodes, HitList, SearchScreen, PersonScreen, Broadsheet):
        for verb in verbs_of(node, keymap):
            found.setdefault(verb.id, verb)
    return tuple(found.values())


def labelled(verbs: Iterable[Verb], labels: Sequence[str]) -> Iterator[Verb]:
    """`verbs` with what the number keys do here: give the reader's `labels`, or lead to views."""
    for verb in verbs:
        name, _, number = verb.id.partition(".")[2].rpartition("-")
        if name not in {"view", "label"}:
            yield verb
        elif int(number) <= len(labels):
            yield replace(verb, description=f"Label: {labels[int(number) - 1]}")
        elif name == "view" and not labels:
            yield verb


def keymap_of(preset: str, overrides: Mapping[str, str]) -> dict[str, str]:
    """The keys that differ from our own: those of `preset`, and the user's over them.

    Raises:
        SettingsError: there is no such preset, or no binding with such an id.
    """
    if preset not in PRESETS:
        raise SettingsError(
            f"there is no keymap named {preset!r}", f"There are {', '.join(PRESETS)}"
        )
    if overrides:
        known = [verb.id for verb in all_verbs()]
        for name in overrides:
            if name not in known:
                near = get_close_matches(name, known, 1)
                raise SettingsError(
                    f"there is no key named {name!r}",
                    f"Did you mean {near[0]!r}?" if near else "`?` lists the keys",
                )
    return {**PRESETS[preset], **overrides}


SCOPE_TITLES = {
    "reading": "In the text",
    "article": "While reading",
    "sidebar": "In the sidebar",
    "list": "In the list of articles",
    "found": "In what was found",
    "rows": "In every list",
    "app": "Everywhere",
}


def markdown_table() -> str:
    """README's table of keys."""
    lines = ["| where | key | what it does |", "|---|---|---|"]
    for scope, title in SCOPE_TITLES.items():
        for verb in all_verbs():
            if verb.scope == scope and not verb.is_one_of_many:
                keys = " ".join(f"`{label}`" for label in map(key_label, verb.keys))
                keys = keys.replace("|", "\\|")
                lines.append(f"| {title} | {keys} | {verb.description} |")
                title = ""
    return "\n".join(lines)


if __name__ == "__main__":
    print(markdown_table())
