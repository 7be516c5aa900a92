"""A page as it came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Page:
    """A page as received, never altered. `charset` is the one that the transport named."""

    url: str
    body: bytes
    media_type: str = "text/html"
    charset: str = ""
    final_url: str = ""
    fetched_at: datetime | None = None
    etag: str = ""
    last_modified: str = ""
