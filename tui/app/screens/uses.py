"""What the reader does with what has the focus: copy, open, highlight, note, tag, pipe."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.binding import Binding

from tui.app.copying import figure_text, passage_text, quote_text
from tui.app.desk import Verb
from tui.app.pane.overlays import PENS
from tui.app.pane.stops import Target, thing_at
from tui.app.screens.question import Answer, Question
from tui.app.screens.versions import Versions
from tui.app.widgets.article_view import ArticleView
from tui.errors import ReadingError
from tui.library.records import Highlight, Reading
from tui.model import Quantity, Quote

if TYPE_CHECKING:
    from tui.library.store import Library

PIPED = ("paragraph", "article", "JSON")


class Uses(Versions):
    """Acts on the quote, figure or link that was jumped to, else on the paragraph."""

    BINDINGS = [
        Binding("y", "copy", "Copy", id="article.copy"),
        Binding("Y", "copy_link", "Copy the Markdown link", id="article.copy-link", show=False),
        Binding("o", "browse", "Open in the browser", id="article.browse", show=False),
        Binding("H", "highlight", "Highlight", id="article.highlight", show=False),
        Binding("A", "note", "Write a note", id="article.note", show=False),
        Binding("t", "tag", "Tag", id="article.tag", show=False),
        Binding("vertical_line", "pipe", "Pipe to a command", id="article.pipe", show=False),
        Binding("z", "undo", "Undo", id="article.undo", show=False),
        Binding("Z", "redo", "Redo", id="article.redo", show=False),
    ]

    @property
    def view(self) -> ArticleView:
        """The reading pane."""
        return self.query_one(ArticleView)

    # Out of the program

    def action_copy(self) -> None:
        """Copy the selection, else what has the focus, with its source."""
        if selected := self.get_selected_text():
            self.app.copy(selected, "Selection")
        elif self.held is not None:
            self.copy_target(self.view.focus_of_reader)

    def copy_target(self, target: Target) -> None:
        """Copy a span of the article as what it is."""
        article = replace(self.view.article, url=self.pile.web_address(self.index))
        thing = thing_at(self.view.annotations, target)
        if target.kind == "link":
            self.app.copy(target.href, "Link")
        elif isinstance(thing, Quote):
            self.app.copy(quote_text(article, thing), "Quote with its source")
        elif isinstance(thing, Quantity):
            self.app.copy(figure_text(article, thing), "Figure with its sentence")
        else:
            what = "Paragraph" if target.kind == "paragraph" else "Passage"
            self.app.copy(passage_text(article, target.start, target.end), what)

    def action_copy_link(self) -> None:
        """Copy the article as a Markdown link."""
        self.copy_link(self.index)

    def action_browse(self) -> None:
        """Open the focused link, else the article, in the browser."""
        target = self.view.focus_of_reader if self.held else None
        if target is not None and target.kind == "link":
            self.app.confirm_browse(target.href)
        else:
            self.app.browse(self.pile.web_address(self.index))

    def action_tag(self) -> None:
        """Ask for the article's tags."""
        index = self.index

        def tag(verb: Verb) -> None:
            self.app.librarian.decide(self.pile, (index,), verb)

        self.ask_tags(self.pile.headlines[index].tags, tag)

    def action_pipe(self) -> None:
        """Ask for a command and send it the paragraph, the article or its JSON."""
        if self.held is None:
            return

        def answered(answer: Answer | None) -> None:
            if answer and answer.text.strip():
                self.run_worker(self._pipe(answer))

        self.app.ask(Question("pipe", "a command", objects=PIPED), answered)

    async def _pipe(self, answer: Answer) -> None:
        # Imported here, as few sittings pipe: nothing that the first frame has to wait for.
        import msgspec

        from tui.app.pipe import pipe
        from tui.app.screens.output import OutputScreen
        from tui.export import record

        article, target = self.view.article, self.view.focus_of_reader
        if answer.chosen == "JSON":
            source = self.pile.headlines[self.index].source
            line = record(source, article, self.view.annotations)
            text = msgspec.json.encode(line).decode() + "\n"
        elif answer.chosen == "article":
            text = f"{article.title}\n\n{article.text}\n".lstrip()
        else:
            text = article.text[target.start : target.end] + "\n"
        try:
            printed = await pipe(answer.text, text)
        except ReadingError as error:
            self.app.say(str(error), wrong=True)
            return
        if printed.strip():
            self.app.push_screen(OutputScreen(answer.text, printed))
        else:
            self.app.say(f"Piped to {answer.text}")

    # Kept by the library

    def action_highlight(self) -> None:
        """Highlight the focus in the first colour, then in the next, then no longer."""
        if (span := self._span_to_mark()) is None:
            return
        old = self._highlight_at(span)
        if old is None:
            self._mark(None, self._new_highlight(span, PENS[0], ""), "Highlighted")
        elif old.pen != PENS[-1] or old.note:
            index = next((i for i, pen in enumerate(PENS) if pen == old.pen), 0)
            new = replace(old, pen=PENS[(index + 1) % len(PENS)])
            self._mark(old, new, f"Highlighted in {new.pen}")
        else:
            self._mark(old, None, "Highlight removed")

    def action_note(self) -> None:
        """Ask for a note on the focus; an empty one removes it."""
        if (span := self._span_to_mark()) is None:
            return
        old = self._highlight_at(span)

        def answered(answer: Answer | None) -> None:
            if answer is None:
                return
            text = answer.text.strip()
            if text:
                new = self._new_highlight(span, old.pen if old else PENS[0], text)
                self._mark(old, new, "Note kept")
            elif old is not None:
                self._mark(old, None, "Note removed")

        self.app.ask(Question("note", "", old.note if old else ""), answered)

    def _span_to_mark(self) -> tuple[int, int] | None:
        if self.held is None:
            return None
        if self.shown != "article":
            self.app.say(
                f"Marks belong to the article; {self.app.key_of('article.version')} shows it"
            )
            return None
        target = self.view.focus_of_reader
        return (target.start, target.end) if target.end > target.start else None

    def _highlight_at(self, span: tuple[int, int]) -> Highlight | None:
        highlights = self.held.reading.highlights if self.held else ()
        return next((h for h in highlights if (h.start, h.end) == span), None)

    def _new_highlight(self, span: tuple[int, int], pen: str, note: str) -> Highlight:
        return Highlight(*span, self.view.article.text[slice(*span)], pen, note)

    def _mark(self, old: Highlight | None, new: Highlight | None, said: str) -> None:
        def change(reading: Reading) -> Reading:
            marks = [mark for mark in reading.highlights if mark != old]
            marks += [new] if new else []
            return replace(reading, highlights=tuple(sorted(marks, key=_where)))

        def keep(library: Library, address: str) -> None:
            if old and not new:
                library.drop_highlight(address, old)
            if new:
                library.keep_highlight(address, new)

        self.change_reading(change, keep, said)

    def change_reading(
        self,
        change: Callable[[Reading], Reading],
        keep: Callable[[Library, str], None],
        said: str,
    ) -> None:
        """Change what the reader did with this article, on the screen and in the library."""
        index, address = self.index, self.pile.address(self.index)
        self.tell(lambda library: keep(library, address), said)
        if held := self.pile.held(index):
            self.pile.remember(index, change(held.reading))
            self.source_changed(index)

    def tell(self, keep: Callable[[Library], None], said: str) -> None:
        """Have the library keep a change under the name `said`, and say how to take it back."""

        def kept(library: Library) -> None:
            from tui.library.undoing import change

            with change(library, said):
                keep(library)

        self.app.keeper.tell(kept)
        self.app.say_done(said)

    def action_undo(self) -> None:
        """Take back the last change."""
        self.app.librarian.turn(back=True)

    def action_redo(self) -> None:
        """Do again what was taken back last."""
        self.app.librarian.turn(back=False)


def _where(highlight: Highlight) -> tuple[int, int]:
    return highlight.start, highlight.end
