"""What one source on a page says about it, before anything is weighed or cleaned."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Findings:
    """The statements of one source, as they stand there, the likeliest of each kind first.

    `appeared` are dates of `published` that can be of nothing but the article's first day.
    """

    titles: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    site_names: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    appeared: tuple[str, ...] = ()
    modified: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    excerpts: tuple[str, ...] = ()
    images: tuple[str, ...] = ()
