"""The command palette: every action with its key."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, Protocol, runtime_checkable

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.dom import DOMNode
from textual.fuzzy import FuzzySearch

from tui.app.cells import one_line
from tui.app.keymap import Verb, labelled, verbs_of
from tui.app.screens.standing import Standing

if TYPE_CHECKING:
    from tui.app.finder import Finder


SHORTEST = 2
"""Letters from which names are looked for: fewer are in every name."""
MOST_NAMES = 8
NAME_SCORE = 0.4
"""Below a verb that fits well, above one of which the letters are strewn."""


class Command(NamedTuple):
    """What the palette lists: the verb's words, its keys, and what runs it."""

    words: str
    keys: str
    run: Callable[[], object]


class Palette(CommandPalette, Standing[None]):
    """Textual's palette; a page key does nothing where the screen has no line for its list."""

    def _action_command_list(self, action: str) -> None:
        with suppress(KeyError):  # Textual 8.2 looks for lines that it has not laid out
            super()._action_command_list(action)


@runtime_checkable
class Commanding(Protocol):
    """A screen that offers more than its verbs."""

    async def more_commands(self) -> list[tuple[str, Callable[[], object]]]:
        """The words and what they do."""
        ...


class Names(Provider):
    """The names in the library's articles: each leads to its page."""

    async def search(self, query: str) -> Hits:
        """The pages of names with these letters in them."""
        app = self.app
        if len(query.strip()) < SHORTEST or not hasattr(app, "finder"):
            return
        finder: Finder = app.finder
        for found in await finder.named(query, MOST_NAMES):
            words = f"Page of {one_line(found.name)}"
            count = f"{found.articles} article" + "s" * (found.articles != 1)
            yield Hit(
                NAME_SCORE,
                _line(Content(words), count),
                partial(finder.open_page, found.name, found.label),
                text=words,
            )


class Actions(Provider):
    """The verbs of every pane on the screen below the palette, and the themes."""

    async def _all(self) -> list[Command]:
        """The verbs, what the screen offers besides, and the themes."""
        more: list[tuple[str, Callable[[], object]]] = []
        if isinstance(self.screen, Commanding):
            more = await self.screen.more_commands()
        themes = [
            Command(f"Theme: {name}", "", partial(setattr, self.app, "theme", name))
            for name in sorted(self.app.available_themes)
        ]
        return [*self.verbs(), *(Command(words, "", run) for words, run in more), *themes]

    def verbs(self) -> Iterator[Command]:
        """Every verb of the panes on the screen, with its keys."""
        keymap = getattr(self.app, "keys", {})
        labels = getattr(self.app, "labels", ())
        seen: set[str] = set()
        for node in (*self.screen.walk_children(with_self=False), self.screen, self.app):
            for verb in labelled(verbs_of(type(node), keymap), labels):
                if verb.id not in seen and verb.description:
                    seen.add(verb.id)
                    yield Command(verb.description, verb.labels, partial(self._run, node, verb))

    async def _run(self, node: DOMNode, verb: Verb) -> None:
        await self.app.run_action(verb.action, default_namespace=node)

    async def discover(self) -> Hits:
        """Every command, before a letter is typed."""
        for command in await self._all():
            yield DiscoveryHit(_line(Content(command.words), command.keys), command.run)

    async def search(self, query: str) -> Hits:
        """The commands whose words fit the letters."""
        fuzzy = FuzzySearch()
        for command in await self._all():
            score, offsets = fuzzy.match(query, command.words)
            if score > 0:
                # Textual's own matcher would read the words as markup, and names are a page's.
                words = Content(command.words)
                for offset in offsets:
                    words = words.stylize("underline", offset, offset + 1)
                yield Hit(score, _line(words, command.keys), command.run, text=command.words)


def _line(words: Content, keys: str) -> Content:
    return Content.assemble(words, "  ", (keys, "$quiet")) if keys else words
