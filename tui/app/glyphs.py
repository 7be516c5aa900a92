"""The few signs that the screens draw with, in Unicode and in plain ASCII."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Each one cell wide, but `separator`, and in ASCII `ellipsis`."""

    cursor: str
    open: str
    folded: str
    separator: str
    ellipsis: str
    rule: str
    heavy_rule: str
    done: str
    failed: str
    waiting: str
    left_quote: str
    right_quote: str
    highlight: str
    note: str
    star: str
    selected: str
    watched: str
    later: str
    archived: str
    dismissed: str
    labelled: str

    def of_verdict(self, verdict: str) -> str:
        """The sign of a verdict of the program's or of the reader's own; a blank for none."""
        if not verdict:
            return " "
        signs = {"later": self.later, "archived": self.archived, "dismissed": self.dismissed}
        return signs.get(verdict, self.labelled)


UNICODE = Glyphs(
    cursor="▌",
    open="▾",
    folded="▸",
    separator=" · ",
    ellipsis="…",
    rule="─",
    heavy_rule="━",
    done="✓",
    failed="×",
    waiting="·",
    left_quote="“",
    right_quote="”",
    highlight="▎",
    note="✎",
    star="★",
    selected="●",
    watched="◆",
    later="◷",
    archived="✓",
    dismissed="✗",
    labelled="■",
)
ASCII = Glyphs(
    cursor=">",
    open="-",
    folded="+",
    separator=" - ",
    ellipsis="...",
    rule="-",
    heavy_rule="=",
    done="v",
    failed="x",
    waiting=".",
    left_quote='"',
    right_quote='"',
    highlight="|",
    note="*",
    star="*",
    selected="@",
    watched="!",
    later="w",
    archived="e",
    dismissed="d",
    labelled="#",
)
