"""Every key and what it does here, made from the bindings; letters search it."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui.app.keymap import SCOPE_TITLES, Verb
from tui.app.shell import Shell
from tui.library.fields import FIELDS

KEY_COLUMN = 22
QUERY = "query"
TITLES = {**SCOPE_TITLES, QUERY: "In a query: the filter of the list, a search, list QUERY"}


class HelpScreen(ModalScreen[None]):
    """The keys of the panes that are on the screen, the focused one first."""

    app: Shell
    CSS_PATH = "help.tcss"
    BINDINGS = [
        Binding("escape", "leave", "Leave", id="help.leave"),
        Binding("down", "scroll(1)", "Down", id="help.down", priority=True),
        Binding("up", "scroll(-1)", "Up", id="help.up", priority=True),
        Binding("pagedown", "scroll(10)", "Page down", id="help.page-down", priority=True),
        Binding("pageup", "scroll(-10)", "Page up", id="help.page-up", priority=True),
    ]

    def __init__(self, verbs: Sequence[Verb], scopes: Sequence[str]) -> None:
        """Show `verbs` of the panes in `scopes`, in their order; then what a query may be."""
        super().__init__()
        self._verbs = [*verbs, *_fields()]
        self._scopes = [*scopes, QUERY]

    def compose(self) -> ComposeResult:
        """Where to type, and the keys."""
        with Vertical() as box:
            box.border_title = "Keys"
            box.border_subtitle = "esc leaves"
            yield Input(placeholder="Search keys and what they do")
            with VerticalScroll(can_focus=False):
                yield Static(self._table(""), markup=False)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what fits the letters."""
        self.query_one(Static).update(self._table(event.value))
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def _table(self, needle: str) -> Content:
        needle = needle.strip()
        parts: list[Content | str | tuple[str, str]] = []
        for scope in self._scopes:
            found = [v for v in self._verbs if v.scope == scope and _fits(v, needle)]
            if not found:
                continue
            parts.append((("\n" if parts else "") + TITLES[scope] + "\n", "bold $quiet"))
            for verb in found:
                parts.append((verb.labels.ljust(KEY_COLUMN) + " ", "bold $cursor"))
                parts.append(verb.description + "\n")
        if not parts:
            return Content(f"No key does {self.app.quoted(needle)}")
        return Content.assemble(*parts)

    def action_scroll(self, lines: int) -> None:
        """Scroll the keys while the letters go on being typed."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)

    def action_leave(self) -> None:
        """Leave."""
        self.dismiss()


def _fields() -> list[Verb]:
    """The fields of the query language as help lists them, from the table that parses them."""
    more = {
        '"a phrase"': "with these words in this order",
        "-word": "without it; so is -site:reuters.com",
        "this OR that": "with either of two",
    }
    rows = {f"{name}:{field.example}": field.meaning for name, field in FIELDS.items()}
    return [
        Verb(f"{QUERY}.{text}", (text,), meaning, "") for text, meaning in (rows | more).items()
    ]


def _fits(verb: Verb, needle: str) -> bool:
    """One letter searches the keys, as they are typed; more search the words too."""
    labels = verb.labels.split()
    if len(needle) <= 1:
        return not needle or needle in labels
    return needle.casefold() in f"{verb.description} {' '.join(labels)}".casefold()
