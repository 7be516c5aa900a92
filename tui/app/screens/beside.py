"""What the sidebar asks of the reading screen: jumps, copies, and the reader's corrections."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from tui.app.cells import cut, one_line
from tui.app.contents import speaker_name, value_text
from tui.app.pane.stops import StopKind, Target, thing_at
from tui.app.rule_commands import name_commands, site_commands
from tui.app.rules import site_of
from tui.app.screens.question import Answer, Question
from tui.app.screens.uses import Uses
from tui.app.widgets.sidebar import Sidebar
from tui.app.widgets.status_line import StatusLine
from tui.errors import ReadingError
from tui.library.records import Correction, Reading, SiteRule
from tui.model import Annotations, Entity, Label, Quantity, Quote

if TYPE_CHECKING:
    from tui.library.store import Library

LABEL_NAMES: dict[Label, str] = {
    "PER": "a person",
    "ORG": "an organisation",
    "LOC": "a place",
    "MISC": "another name",
}
LONGEST_ABOUT = 36
"""Cells of a name beside the verbs of the last line."""


class Beside(Uses):
    """Goes where the sidebar leads, and keeps what the reader says of its rows."""

    def on_sidebar_chosen(self, message: Sidebar.Chosen) -> None:
        """Go to a place of the row: its first, or the next from where the reader is."""
        item, view = message.item, self.view
        kind: StopKind = "heading" if item.section == "contents" else "place"
        if isinstance(item.thing, Entity):
            kind = "mention"
            view.choose(item.thing)
        elif isinstance(item.thing, Quote | Quantity):
            kind = "quote" if isinstance(item.thing, Quote) else "figure"
        if message.step == 0:
            view.jump(item.spans[0], kind)
            count = len(item.spans) if kind == "mention" else 0
            self.say_stop(Target(kind, *item.spans[0]), 1, count)
            self.gone_there()
        elif message.step > 0:
            view.action_next(kind)
        else:
            view.action_previous(kind)

    def say_stop(self, target: Target, number: int, count: int) -> None:
        """Say who or what the reader has come to; `count` is 0 where they are not counted."""
        about = cut(one_line(self._about(target)), LONGEST_ABOUT, self.app.glyphs.ellipsis)
        counted = f"{target.kind} {number} of {count}" if count else ""
        parts = [part for part in (about, counted) if part]
        self.query_one(StatusLine).state = self.app.glyphs.separator.join(parts)

    def _about(self, target: Target) -> str:
        """Who is mentioned, who is quoted, or the value of a figure; "" where that is not known."""
        if target.kind == "mention":
            return self.view.chosen.name if self.view.chosen else ""
        thing = thing_at(self.view.annotations, target)
        if isinstance(thing, Quote):
            return speaker_name(thing)
        return value_text(thing) if thing else ""

    def gone_there(self) -> None:
        """The reader has gone where a row of the sidebar leads."""

    def on_sidebar_copy(self, message: Sidebar.Copy) -> None:
        """Copy a row: a quote or a mark with its source, a figure's sentence, a name as it is."""
        item = message.item
        if isinstance(item.thing, Quote | Quantity):
            kind: StopKind = "quote" if isinstance(item.thing, Quote) else "figure"
            self.copy_target(Target(kind, *item.spans[0]))
        elif item.section == "marked":
            self.copy_target(Target("place", *item.spans[0]))
        else:
            self.app.copy(f"{item.lead}{item.words}".strip(), "Name" if item.thing else "Words")

    def on_sidebar_filter(self) -> None:
        """Ask what to filter the sidebar by."""
        sidebar = self.query_one(Sidebar)

        def answered(answer: Answer | None) -> None:
            if answer is None:
                sidebar.filter("")

        self.app.ask(Question("/", "filter"), answered, sidebar.filter)

    def on_sidebar_watch(self, message: Sidebar.Watch) -> None:
        """Watch a name, or no longer."""
        self.run_worker(self._watch(message.entity))

    async def _watch(self, entity: Entity) -> None:
        await self.app.finder.watch(entity.name, entity.label)
        await self._mark_watched()

    def list_contents(self, annotations: Annotations) -> None:
        """Fill the sidebar, and mark the names in it that are watched."""
        super().list_contents(annotations)
        self.turned()

    def turned(self) -> None:
        """A name may be watched now, or no longer."""
        self.run_worker(self._mark_watched())

    async def _mark_watched(self) -> None:
        with suppress(ReadingError):  # what was asked for has said it already
            self.query_one(Sidebar).mark_watched(await self.app.finder.watched())

    def on_sidebar_page(self, message: Sidebar.Page) -> None:
        """Show every article that a name is in."""
        self.app.finder.open_page(message.entity.name, message.entity.label)

    # Corrections

    def on_sidebar_hide(self, message: Sidebar.Hide) -> None:
        """Hide a wrong entity."""
        entity = message.entity
        self.correct(Correction("hide", entity.name, entity.label), f"{entity.name} hidden")

    def ask_same(self, entity: Entity) -> None:
        """Ask whom `entity` is the same as, and merge the two."""
        names = tuple(
            other.name
            for other in self.view.annotations.entities
            if other.label == entity.label and other.name != entity.name
        )

        def answered(answer: Answer | None) -> None:
            wanted = answer.text.strip() if answer else ""
            name = next((name for name in names if name.casefold() == wanted.casefold()), None)
            if name is not None:
                said = f"{entity.name} is {name}"
                self.correct(Correction("merge", entity.name, entity.label, name), said)
            elif wanted:
                self.app.say(f"Nobody here is called {wanted}", wrong=True)

        hint = "a name of this article; the right arrow completes it"
        self.app.ask(Question(f"{entity.name} is the same as", hint, names=names), answered)

    def relabel(self, entity: Entity, label: Label) -> None:
        """Move an entity to another section."""
        said = f"{entity.name} is {LABEL_NAMES[label]}"
        self.correct(Correction("relabel", entity.name, entity.label, label), said)

    def correct(self, correction: Correction, said: str) -> None:
        """Keep the reader's word on an entity of this article."""

        def add(reading: Reading) -> Reading:
            return replace(reading, corrections=(*reading.corrections, correction))

        def keep(library: Library, address: str) -> None:
            library.keep_correction(address, correction)

        self.change_reading(add, keep, said)

    def forget_rule(self, rule: SiteRule) -> None:
        """Forget a rule for this article's site."""
        self.tell(lambda library: library.drop_rule(rule), f"Rule for {rule.site} forgotten")
        self.pile.rule(self.index)

    # What has no key of its own

    async def more_commands(self) -> list[tuple[str, Callable[[], object]]]:
        """What the palette offers for the row under the sidebar's cursor and for the site."""
        if self.held is None:
            return []
        found: list[tuple[str, Callable[[], object]]] = []
        item = self.query_one(Sidebar).item
        if item is not None and isinstance(entity := item.thing, Entity):
            found.append((f"{entity.name} is the same as…", partial(self.ask_same, entity)))
            for label, name in LABEL_NAMES.items():
                if label != entity.label:
                    words = f"{entity.name} is {name}"
                    found.append((words, partial(self.relabel, entity, label)))
            found += name_commands(self.app, [(entity.name, entity.label)])
        found += site_commands(self.app, self.pile.headlines[self.index].site)
        order = "place" if self.figures_by_kind else "kind"
        found.append((f"Sort the figures by {order}", self.sort_figures))
        found += await self.version_commands()
        source = self.pile.headlines[self.index].source
        for rule in await self.app.keeper.rules(site_of(self.held.extracted, source)):
            words = f"Forget the rule for {rule.site}: {rule.kind} “{rule.words}”"
            found.append((words, partial(self.forget_rule, rule)))
        return found

    def sort_figures(self) -> None:
        """Sort the figures by kind, or by place again."""
        self.figures_by_kind = not self.figures_by_kind
        self.list_contents(self.view.annotations)
