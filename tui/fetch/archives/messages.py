"""Mail and what is written like it: a message's text as a page. Source: RFC 5322, RFC 2045."""

from __future__ import annotations

from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr
from html import escape
from typing import TYPE_CHECKING

from tui.errors import FetchError
from tui.fetch.limits import Limits
from tui.fetch.walls import http_date

if TYPE_CHECKING:
    from tui.model import Page

PACKED = 2
"""How much larger than its text a message may be, for its encoding and its other half."""


def message_in(body: bytes) -> EmailMessage:
    """The message in what a file holds."""
    found = message_from_bytes(body, policy=policy.default)
    assert isinstance(found, EmailMessage), "the policy makes them"
    return found


def letter(message: EmailMessage, url: str, limits: Limits) -> Page:
    """A letter as a page; its subject, sender and time head it, as its markup does not say them.

    Raises:
        FetchError: there is no text in it, or too much.
    """
    from tui.model import Page

    part = message.get_body(("html", "plain"))
    text = _text(part) if part is not None else ""
    if part is None or not text.strip():
        raise FetchError(f"{url} is a message without a text", "Open it in your mail program")
    if len(text) > limits.size:
        raise FetchError(f"{url} is larger than a page may be", "Open it in your mail program")
    subject = _header(message, "subject")
    if part.get_content_subtype() == "html":
        head = f"<!doctype html><head><meta charset=utf-8><title>{escape(subject)}</title>"
        head += f'<meta name=author content="{escape(_sender(message))}">'
        if (sent := _sent(message)) is not None:
            head += f'<meta property="article:published_time" content="{sent.isoformat()}">'
        body, media_type = f"{head}</head>{text}", "text/html"
    else:
        body, media_type = f"{subject}\n\n{text}", "text/plain"
    return Page(url, body.encode("utf-8", "replace"), media_type, "utf-8", url, _sent(message))


def _text(part: MIMEPart) -> str:
    """The text of a part; what its charset cannot read is marked."""
    try:
        found = part.get_content()
    except (LookupError, ValueError, TypeError):  # no such charset, or one in pieces (RFC 2231)
        payload = part.get_payload(decode=True)
        found = payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
    return found if isinstance(found, str) else ""


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name, "")).split())
    except (ValueError, IndexError, AttributeError):  # its parser fails on some broken headers
        return ""


def _sender(message: EmailMessage) -> str:
    name, address = parseaddr(_header(message, "from"))
    return name or address


def _sent(message: EmailMessage) -> datetime | None:
    """When it was sent; "-0000" says that the time is UTC and the sender's zone not known."""
    return http_date(_header(message, "date"))
