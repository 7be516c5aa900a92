"""What is in the article under the cursor, in a few lines: to decide without opening it."""

from __future__ import annotations

import re

from textual.content import Content
from textual.widgets import Static

from tui.app.cells import one_line
from tui.app.glyphs import UNICODE, Glyphs
from tui.library.records import Coverage, Preview

LEAD = 600
"""Characters of the opening; the rest is for the reading screen."""
QUOTE = 280
WHOLE = 100
"""Characters up to which an opening may be a whole one without an end: "A history of locks". Search
engines show some 155, so sites cut what they give them before, or at 300, within a word too."""
ENDS = frozenset(".!?…:。！？؟।”\"’'»)]）」』")
LAST_WORD = re.compile(r" \S{1,30}$")


class PreviewPane(Static):
    """The lead, the key names, the first quote and the leading figures of one article."""

    def __init__(self, *, glyphs: Glyphs = UNICODE) -> None:
        super().__init__("", markup=False)
        self._glyphs = glyphs

    def show(
        self,
        preview: Preview | None,
        coverage: Coverage | None = None,
        *,
        coverage_first: bool = False,
    ) -> None:
        """Show what is in an article, and what only it has of its story; nothing for None."""
        parts = self._parts(preview) if preview else []
        place = 1 if coverage_first else len(parts)
        parts[place:place] = self._only_here(coverage) if coverage else []
        self.update(Content("\n\n").join(part for part in parts if part.plain))

    def _only_here(self, coverage: Coverage) -> list[Content]:
        glyphs = self._glyphs
        rows = [f"{here} here, {there} at {site}" for here, there, site in coverage.differing]
        only = [*coverage.names, *coverage.figures]
        only += [f"{glyphs.left_quote}{q}{glyphs.right_quote}" for q in coverage.quotes]
        if only:
            rows.append("Only here: " + glyphs.separator.join(only))
        return [Content.styled(one_line(row), "$warning") for row in rows]

    def _parts(self, preview: Preview) -> list[Content]:
        entry, glyphs = preview.entry, self._glyphs
        source = [entry.site, entry.byline, " ".join(entry.tags)]
        below = glyphs.separator.join(one_line(part) for part in source if part)
        paragraphs = [
            Content.assemble(
                (one_line(entry.title), "bold"), (f"\n{below}" if below else "", "$quiet")
            ),
            Content(opening(one_line(preview.lead), glyphs.ellipsis)),
        ]
        if preview.names:
            names = glyphs.separator.join(one_line(name) for name in preview.names)
            paragraphs.append(Content.styled(names, "$accent"))
        if preview.quote:
            words = _cut(one_line(preview.quote), QUOTE, glyphs.ellipsis)
            said = Content.styled(f"{glyphs.left_quote}{words}{glyphs.right_quote}", "italic")
            speaker = one_line(preview.speaker)
            paragraphs.append(Content.assemble(said, f" {speaker}" if speaker else ""))
        if preview.figures:
            figures = glyphs.separator.join(one_line(figure) for figure in preview.figures)
            paragraphs.append(Content.styled(figures, "bold"))
        return paragraphs


def opening(lead: str, dots: str) -> str:
    """What an article begins with, or says of itself, in at most `LEAD` characters.

    Where its site has cut it short, it ends with `dots` after the last whole word.
    """
    if WHOLE < len(lead) < LEAD and lead[-1] not in ENDS:
        return LAST_WORD.sub("", lead).rstrip(" ,;") + dots
    return _cut(lead, LEAD, dots)


def _cut(text: str, length: int, dots: str) -> str:
    return text if len(text) <= length else text[: length - len(dots)].rstrip() + dots
