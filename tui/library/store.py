"""The library with what the reader does within an article: places, highlights, notes, rules."""

from __future__ import annotations

from dataclasses import astuple

from tui.library.addresses import canonical
from tui.library.connection import FILE_NAME, Connection, LibraryError, Row
from tui.library.records import Correction, Highlight, Place, Reading, SiteRule
from tui.library.undoing import change

__all__ = ["FILE_NAME", "Library", "LibraryError"]


class Library(Connection):
    """The reader's library. Its modules' functions take it first: `entries`, `verdicts` and others.

    All but places and flags can be undone.
    """

    def key(self, address: str) -> str:
        """What the marks of the page at `address` are kept under: its entry's own address."""
        short = canonical(address)
        found = self.rows(
            "SELECT entry.address FROM alias JOIN entry ON entry.id = alias.entry"
            " WHERE alias.address = ?",
            (short,),
        )
        return str(found[0][0]) if found else short

    def reading(self, address: str) -> Reading:
        """All that the reader did with the article at `address`."""
        with self.snapshot():
            key = self.key(address)
            places = self._of("SELECT offset, exact, before, row, share FROM reading", key)
            highlights = self._of('SELECT start, "end", words, pen, note FROM highlight', key)
            corrections = self._of("SELECT kind, name, label, target FROM correction", key)
            tags = self._of("SELECT tag FROM tag", key)
        return Reading(
            Place(*places[0]) if places else None,
            tuple(Highlight(*row) for row in sorted(highlights)),
            tuple(Correction(*row) for row in corrections),
            tuple(sorted(tag for (tag,) in tags)),
        )

    def keep_place(self, address: str, place: Place) -> None:
        """Keep where the reader is in an article."""
        with self.transaction():
            key = self.key(address)
            self.sqlite.execute(
                "INSERT OR REPLACE INTO reading (address, offset, exact, before, row, share)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (key, place.offset, place.exact, place.before, place.row, place.share),
            )
            self.sqlite.execute("UPDATE entry SET share = ? WHERE address = ?", (place.share, key))

    def keep_highlight(self, address: str, highlight: Highlight) -> None:
        """Keep a highlight; the same span again takes its pen and note."""
        with change(self, "highlight kept"):
            self.sqlite.execute(
                'INSERT INTO highlight (address, start, "end", words, pen, note)'
                " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE"
                " SET words = excluded.words, pen = excluded.pen, note = excluded.note",
                (self.key(address), *astuple(highlight)),
            )

    def drop_highlight(self, address: str, highlight: Highlight) -> None:
        """Forget a highlight and its note."""
        with change(self, "highlight taken off"):
            self.sqlite.execute(
                'DELETE FROM highlight WHERE address = ? AND start = ? AND "end" = ?',
                (self.key(address), highlight.start, highlight.end),
            )

    def keep_correction(self, address: str, correction: Correction) -> None:
        """Keep the reader's word on an entity."""
        with change(self, f"{correction.name} corrected"):
            self.sqlite.execute(
                "INSERT OR IGNORE INTO correction (address, kind, name, label, target)"
                " VALUES (?, ?, ?, ?, ?)",
                (self.key(address), *astuple(correction)),
            )

    def keep_tags(self, address: str, tags: tuple[str, ...]) -> None:
        """Keep exactly these tags for an article."""
        with change(self, f"tagged {' '.join(tags)}" if tags else "tags taken off"):
            key = self.key(address)
            self.sqlite.execute("DELETE FROM tag WHERE address = ?", (key,))
            self.sqlite.executemany(
                "INSERT OR IGNORE INTO tag VALUES (?, ?)", [(key, tag) for tag in tags]
            )

    def rules(self, site: str) -> tuple[SiteRule, ...]:
        """The reader's rules for the blocks of a site's pages."""
        found = self.rows(
            "SELECT site, kind, words FROM site_rule WHERE site = ? ORDER BY words", (site,)
        )
        return tuple(SiteRule(*row) for row in found)

    def keep_rule(self, rule: SiteRule) -> None:
        """Keep a rule; it takes the place of one for the same words."""
        with change(self, f"rule for {rule.site}"):
            self.sqlite.execute(
                "INSERT INTO site_rule VALUES (?, ?, ?)"
                " ON CONFLICT DO UPDATE SET kind = excluded.kind",
                (rule.site, rule.kind, rule.words),
            )

    def drop_rule(self, rule: SiteRule) -> None:
        """Forget a rule."""
        with change(self, f"rule for {rule.site} dropped"):
            self.sqlite.execute(
                "DELETE FROM site_rule WHERE site = ? AND words = ?", (rule.site, rule.words)
            )

    def has_flag(self, name: str) -> bool:
        """Whether the fact `name` was kept about this reader."""
        return bool(self.rows("SELECT 1 FROM flag WHERE name = ?", (name,)))

    def keep_flag(self, name: str) -> None:
        """Keep the fact `name` about this reader."""
        self.write("INSERT OR IGNORE INTO flag VALUES (?)", (name,))

    def _of(self, select: str, address: str) -> list[Row]:
        return self.rows(f"{select} WHERE address = ? ORDER BY rowid", (address,))
