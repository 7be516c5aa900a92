"""The command palette: every action with its key."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.dom import DOMNode

from tui.app.keymap import Verb, verbs_of


class Command(NamedTuple):
    """What the palette lists: the verb's words, its keys, and what runs it."""

    words: str
    keys: str
    run: Callable[[], object]


class Actions(Provider):
    """The verbs of every pane on the screen below the palette, and the themes."""

    def _commands(self) -> Iterator[Command]:
        keymap = getattr(self.app, "keys", {})
        seen: set[str] = set()
        for node in (*self.screen.walk_children(with_self=False), self.screen, self.app):
            for verb in verbs_of(type(node), keymap):
                if verb.id not in seen and verb.description:
                    seen.add(verb.id)
                    yield Command(verb.description, verb.labels, partial(self._run, node, verb))
        for name in sorted(self.app.available_themes):
            yield Command(f"Theme: {name}", "", partial(setattr, self.app, "theme", name))

    async def _run(self, node: DOMNode, verb: Verb) -> None:
        await self.app.run_action(verb.action, default_namespace=node)

    async def discover(self) -> Hits:
        """Every command, before a letter is typed."""
        for command in self._commands():
            yield DiscoveryHit(_line(Content(command.words), command.keys), command.run)

    async def search(self, query: str) -> Hits:
        """The commands whose words fit the letters."""
        matcher = self.matcher(query)
        for command in self._commands():
            if (score := matcher.match(command.words)) > 0:
                line = _line(matcher.highlight(command.words), command.keys)
                yield Hit(score, line, command.run, text=command.words)


def _line(words: Content, keys: str) -> Content:
    return Content.assemble(words, "  ", (keys, "$text-muted")) if keys else words
