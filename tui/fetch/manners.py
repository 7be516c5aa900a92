"""What the reader lets a site be told, beside what every site is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Manners:
    """`cookies` is a cookies.txt, "" for none; `headers` are a site's name, a header, its value."""

    cookies: str = ""
    headers: tuple[tuple[str, str, str], ...] = ()


PLAIN = Manners()
"""Nothing but what every site is told."""
