"""The last line of a screen: the verbs of the focused pane, and what is going on."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.app.cells import cut
from tui.app.glyphs import UNICODE, Glyphs
from tui.app.keymap import key_label

MOST_VERBS = 8
GAP = "   "


class StatusLine(Widget):
    """Six to eight verbs at the left, as many as fit; at the right a few words of state."""

    state: reactive[str] = reactive("")

    def __init__(self, *, glyphs: Glyphs = UNICODE) -> None:
        super().__init__()
        self._glyphs = glyphs

    def on_mount(self) -> None:
        """Change the verbs with the focus."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.refresh())

    def render(self) -> Content:
        """The line."""
        width = self.size.width
        state = cut(self.state, width, self._glyphs.ellipsis)
        room = width - (cell_len(state) + len(GAP) if state else 0)
        parts: list[Content | str | tuple[str, str]] = []
        used = 0
        for key, verb in self._fitting(room):
            if parts:
                parts.append(GAP)
            parts += [(key, "bold $cursor"), (" " + verb, "$quiet")]
            used += _cells(key, verb)
        used = max(0, used - len(GAP))
        gap = " " * max(0, width - used - cell_len(state))
        return Content.assemble(*parts, gap, (state, "$foreground"))

    def _fitting(self, room: int) -> list[tuple[str, str]]:
        """The first verbs that fit, and always the last: it leads to all the others."""
        verbs = self._verbs()
        if not verbs:
            return []
        *others, last = verbs
        room += len(GAP) - _cells(*last)
        fitting = []
        for verb in others[: MOST_VERBS - 1]:
            room -= _cells(*verb)
            if room < 0:
                break
            fitting.append(verb)
        return [*fitting, last]

    def _verbs(self) -> list[tuple[str, str]]:
        verbs: dict[str, tuple[str, str]] = {}
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if binding.show and active.enabled and not binding.system:
                name = binding.id or binding.action
                verbs.setdefault(name, (key_label(binding.key), binding.description))
        return list(verbs.values())


def _cells(key: str, verb: str) -> int:
    """What a verb takes with the gap before it."""
    return cell_len(key) + 1 + cell_len(verb) + len(GAP)
