"""The sidebar: who is in the article, who said what, its figures and its headings."""

from __future__ import annotations

from textual.binding import Binding
from textual.message import Message

from tui.app.contents import Item
from tui.app.widgets.sidebar_rows import SidebarRows
from tui.model import Entity, Quote


class Sidebar(SidebarRows):
    """Rows that lead to their places in the text, and the keys for what is done with one."""

    BINDINGS = [
        Binding("enter", "go", "Go there", id="sidebar.go"),
        Binding("m", "mention(1)", "Next mention", id="sidebar.next-mention"),
        Binding("M", "mention(-1)", "Previous mention", id="sidebar.previous-mention", show=False),
        Binding("s", "watch", "Watch the name", id="sidebar.watch"),
        Binding("v", "page_of_name", "Its page: every article", id="sidebar.page"),
        Binding("d", "hide", "Wrong: hide it", id="sidebar.hide"),
        Binding("y", "copy", "Copy", id="sidebar.copy"),
        Binding("/", "filter", "Filter", id="sidebar.filter"),
    ]

    class Chosen(Message):
        """The reader chose a row: go to one of its places, the first for `step` 0."""

        def __init__(self, item: Item, step: int) -> None:
            self.item = item
            self.step = step
            super().__init__()

    class Hide(Message):
        """The reader says that an entity is none."""

        def __init__(self, entity: Entity) -> None:
            self.entity = entity
            super().__init__()

    class Watch(Message):
        """The reader wants to watch a name in every article, or no longer."""

        def __init__(self, entity: Entity) -> None:
            self.entity = entity
            super().__init__()

    class Page(Message):
        """The reader wants to see every article that a name is in."""

        def __init__(self, entity: Entity) -> None:
            self.entity = entity
            super().__init__()

    class Copy(Message):
        """The reader wants a row on the clipboard."""

        def __init__(self, item: Item) -> None:
            self.item = item
            super().__init__()

    class Filter(Message):
        """The reader wants to filter the rows."""

    def choose(self) -> None:
        """Go to the row under the mouse."""
        self.action_go()

    def action_go(self) -> None:
        """Go to the row's first place in the text; fold or unfold a section."""
        if item := self.item:
            self.post_message(self.Chosen(item, 0))
        elif self._rows:
            section = self._rows[self.cursor]
            assert not isinstance(section, Item)
            self.fold(section)

    def action_mention(self, step: int) -> None:
        """Go to the next or the previous place of the row."""
        if item := self.item:
            self.post_message(self.Chosen(item, step))

    def action_hide(self) -> None:
        """Say that the name under the cursor is none."""
        if self.item and isinstance(self.item.thing, Entity):
            self.post_message(self.Hide(self.item.thing))

    def action_watch(self) -> None:
        """Watch the name of the row, or no longer."""
        if entity := self._entity():
            self.post_message(self.Watch(entity))

    def action_page_of_name(self) -> None:
        """Show every article that the name of the row is in."""
        if entity := self._entity():
            self.post_message(self.Page(entity))

    def _entity(self) -> Entity | None:
        """Whom the row is about: the name, or who said the quote."""
        thing = self.item.thing if self.item else None
        if isinstance(thing, Quote):
            thing = thing.speaker if isinstance(thing.speaker, Entity) else None
        return thing if isinstance(thing, Entity) else None

    def action_copy(self) -> None:
        """Copy the row."""
        if item := self.item:
            self.post_message(self.Copy(item))

    def action_filter(self) -> None:
        """Ask for what to filter by."""
        self.post_message(self.Filter())
