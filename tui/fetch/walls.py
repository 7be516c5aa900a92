"""Answers that are not the page: refusals by status, and walls that come as pages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from tui.errors import FetchError, RefusalError
from tui.fetch.challenges import is_challenge, looks_like_challenge

BROWSER = "Open it in the browser"

REFUSALS = {
    400: ("did not understand the address", "Check how it is written"),
    401: ("wants a login", BROWSER),
    402: ("wants a payment", "Open it in the browser, or look for the page in an archive"),
    403: ("refuses readers like this one", BROWSER),
    404: ("has no such page (404)", "Check the address, or look for the page in an archive"),
    406: ("does not give this page to readers like this one", BROWSER),
    407: ("is behind a proxy that wants a login", "Check the proxy's settings"),
    410: ("has taken this page away for good (410)", "Look for the page in an archive"),
    418: ("refuses programs", BROWSER),
    429: ("has had too many requests", "Try again later"),
    451: ("may not show this page for legal reasons (451)", "Look for the page in an archive"),
    503: ("is not serving pages now (503)", "Try again later"),
}

CHALLENGED = frozenset({403, 405, 429, 503})
"""Statuses that robot checks come with, if they come with one that says so."""

LOGIN_PATH = re.compile(r"/(login|log-in|signin|sign-in|sso|auth)(\.\w+)?(/|$)", re.IGNORECASE)

CONSENT_HOST = re.compile(r"^(?:consent|consent-\w{1,20}|guce|cmp|privacywall|zustimmung)\.")
CONSENT_PATH = re.compile(
    r"/(?:consent|collectconsent|cookie-?wall|privacy-?gate)\b", re.IGNORECASE
)
"""Where sites send readers who have not yet agreed to cookies."""
CONSENT = "Agree in the browser, and name its cookies.txt in the settings"

LONGEST_WAIT = 7 * 24 * 3600
"""Seconds that a server's wish to be left alone is granted at most."""


def refuse_status(url: str, status: int, headers: Mapping[str, str], body: bytes) -> None:
    """Raise what a status other than success means.

    Raises:
        RefusalError: the server did not give the page; the message names it and says why.
    """
    if 200 <= status < 300:
        return
    wait = retry_after(headers)
    message, hint = _refusal(url, status, wait, body)
    raise RefusalError(message, hint, status, wait)


def _refusal(url: str, status: int, wait: float, body: bytes) -> tuple[str, str]:
    """What a refusal is called, and what the reader can do."""
    host = urlsplit(url).hostname or url
    if status in CHALLENGED and looks_like_challenge(body):
        return f"{host} put a robot check before {url}", BROWSER
    if status in {429, 503} and wait:
        return f"{host} is busy and did not give {url} ({status})", f"Try again in {wait:g} seconds"
    if status in REFUSALS:
        reason, hint = REFUSALS[status]
        return f"{host} {reason}: {url}", hint
    if status >= 500:
        return f"{host} failed while making {url} ({status})", "Try again later"
    return f"{host} answered {status} for {url}", BROWSER


def retry_after(headers: Mapping[str, str]) -> float:
    """Seconds that the server asks to be left alone, at most a week; 0 where it does not say.

    A date counts from the server's own clock: ours or the server's may be wrong by hours.
    """
    said = headers.get("retry-after", "").strip()
    if said.isascii() and said.isdigit():
        return float(min(int(said[:12]), LONGEST_WAIT))
    until, now = http_date(said), http_date(headers.get("date", ""))
    if until is None:
        return 0.0
    seconds = (until - (now or datetime.now(UTC))).total_seconds()
    return min(max(seconds, 0.0), float(LONGEST_WAIT))


def http_date(text: str) -> datetime | None:
    """A time as headers write it, None where it is none."""
    try:
        found = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def refuse_saved_wall(source: str, body: bytes) -> None:
    """Raise when what was saved is a wall and not the page.

    Raises:
        FetchError: a robot check stood before the page when it was saved.
    """
    if is_challenge(body):
        raise FetchError(
            f"{source} is a robot check that was saved in place of a page", "Save it in the browser"
        )


def refuse_wall(url: str, final_url: str, body: bytes) -> None:
    """Raise when what came with a good status is a wall and not the page.

    Raises:
        FetchError: a robot check, a login or a consent page stands before the page.
    """
    host = urlsplit(final_url).hostname or url
    if is_challenge(body):
        raise FetchError(f"{host} put a robot check before {url}", BROWSER)
    asked, given = urlsplit(url).path, urlsplit(final_url).path
    agrees = CONSENT_HOST.search(host) and not CONSENT_HOST.search(urlsplit(url).hostname or "")
    if agrees or (CONSENT_PATH.search(given) and not CONSENT_PATH.search(asked)):
        raise FetchError(f"{host} asks for consent to cookies before {url}", CONSENT)
    if LOGIN_PATH.search(given) and not LOGIN_PATH.search(asked):
        raise FetchError(f"{host} wants a login before {url}", BROWSER)
