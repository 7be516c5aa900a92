"""What the reader lets a site be told, beside what every site is, and whom the reader trusts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Manners:
    """`cookies` is a cookies.txt, "" for none; `headers` are a site's name, a header, its value.

    `archive` is what the address of a page is put behind to ask for the archive's copy of it.
    """

    cookies: str = ""
    headers: tuple[tuple[str, str, str], ...] = ()
    archive: str = ""


PLAIN = Manners()
"""Nothing but what every site is told."""
