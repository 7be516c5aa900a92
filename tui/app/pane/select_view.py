"""The pane with a selection by keys, beside Textual's own by mouse."""

from __future__ import annotations

import re

from tui.app.pane.link_view import LinkView
from tui.app.pane.selecting import selection_of

_word_after = re.compile(r"\s*\S+").match


class SelectView(LinkView):
    """Selects from where the reader is, by words and by lines."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self._selects_from = 0
        self._selects_to = 0

    def select(self, unit: str, forward: bool) -> None:
        """Move the end of the selection by a "word" or a "line"; begin one where there is none."""
        if not self.article.blocks or self.cursor < 0:
            return
        if self.text_selection is None:
            start = self.target.start if self.target else self.place().offset
            self._selects_from = self._selects_to = start
        move = self._word if unit == "word" else self._line
        self._selects_to = move(self._selects_to, forward)
        start, end = sorted((self._selects_from, self._selects_to))
        self.screen.selections = {self: selection_of(start, end)} if start < end else {}
        self._follow_selection()

    def _word(self, offset: int, forward: bool) -> int:
        """The end of the word after an offset, or the start of the one before it."""
        text = self.article.text
        if forward:
            found = _word_after(text, offset)
            return found.end() if found else len(text)
        before = text[:offset].rstrip()
        return max((before.rfind(space) for space in " \n\t\u00a0"), default=-1) + 1

    def _line(self, offset: int, forward: bool) -> int:
        """The end of this line or of the next with text, or the start of this or the one before."""
        page = self._typeset
        number = page.line_of(offset)
        while 0 <= number < page.height:
            line = page.lines[number]
            if line.block >= 0 and line.has_text:
                if forward and line.end > offset:
                    return line.end
                if not forward and line.start < offset:
                    return line.start
            number += 1 if forward else -1
        return len(self.article.text) if forward else 0

    def _follow_selection(self) -> None:
        """Keep the moving end of the selection on the screen, the cursor's paragraph with it."""
        page, end = self._typeset, self._selects_to
        line = page.line_of(end)
        top, height = self.scroll_offset.y, self.size.height
        if not top <= line < top + height:
            self.scroll_to_line(line, 1 if line < top else height - 2)
        self.put_cursor(page.item_of_block(page.block_at(end)), self.target)
