"""A screen that shows a pile, or one article of it: what it is told, and does with any of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.app.screens.question import Answer, Question
from tui.app.screens.standing import Standing

if TYPE_CHECKING:
    from tui.app.app import Broadsheet
    from tui.app.desk import Verb
    from tui.app.pile import Pile
    from tui.library.store import Library


class PileScreen(Standing[None]):
    """Is told what is new about the pile; whatever does not concern it passes it by."""

    app: Broadsheet
    pile: Pile

    def source_changed(self, index: int) -> None:
        """Show what is new about source `index`."""

    def source_progressed(self, index: int) -> None:
        """Show how far source `index` has come."""

    def rows_came(self) -> None:
        """Draw rows that were not here when they were first looked at."""

    def turned(self) -> None:
        """The last change was taken back, or done again."""

    def stand_on(self, index: int) -> None:
        """Stand on article `index`, which was left just now."""

    def mark_opened(self, index: int) -> None:
        """Remember that the reader has seen article `index`, and bring those after it."""
        pile = self.pile
        pile.headlines[index] = replace(pile.headlines[index], read=True)
        if number := pile.headlines[index].entry:
            self.app.keeper.tell(lambda library: _mark_opened(library, number))
        pile.want(index)

    def copy_link(self, index: int) -> None:
        """Copy article `index` as a Markdown link."""
        address = self.pile.web_address(index)
        if held := self.pile.held(index):
            from tui.app.copying import markdown_link

            self.app.copy(markdown_link(replace(held.article, url=address)), "Markdown link")
        else:
            self.app.copy(address, "Address")

    def ask_tags(self, before: Sequence[str], tag: Callable[[Verb], None]) -> None:
        """Ask for tags and have `tag` put them on.

        One with - before it is taken off, and so is one of `before` that is left out.
        """

        def answered(answer: Answer | None) -> None:
            if answer is None:
                return
            from tui.app.desk import tag_as  # which the first frame need not wait for

            words = tuple(dict.fromkeys(answer.text.replace(",", " ").split()))
            taken = [word[1:] for word in words if word.startswith("-")]
            taken += [word for word in before if word not in words]
            tag(tag_as([word for word in words if not word.startswith("-")], taken))

        self.app.ask(Question("tags", "words parted by spaces", " ".join(before)), answered)


def _mark_opened(library: Library, number: int) -> None:
    from tui.library.verdicts import opened

    opened(library, number)
