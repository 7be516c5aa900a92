"""The cookies and headers of a site, for requests to that site."""

from __future__ import annotations

from functools import lru_cache
from http.cookiejar import CookieJar, LoadError, MozillaCookieJar
from pathlib import Path
from urllib.request import Request

from tui.errors import FetchError
from tui.fetch.addresses import host_in
from tui.fetch.manners import Manners


def credentials_for(url: str, manners: Manners) -> dict[str, str]:
    """The headers that `url` is sent beside the usual ones: of its own site only.

    Raises:
        FetchError: the cookies.txt cannot be read.
    """
    host = host_in(url)
    found = {
        name: value
        for site, name, value in manners.headers
        if host == site or host.endswith(f".{site}")
    }
    if manners.cookies and (cookie := _cookie(url, manners.cookies)):
        found["Cookie"] = cookie
    return found


def _cookie(url: str, name: str) -> str:
    """The cookies of `url`, as browsers send them: by domain, path, age and safety."""
    path = Path(name).expanduser()
    try:
        jar = _jar(path, path.stat().st_mtime_ns)
    except (OSError, LoadError, ValueError) as cause:
        raise FetchError(
            f"The cookies in {path} cannot be read: {cause}",
            "Export them anew in the format of Netscape's cookies.txt",
        ) from cause
    request = Request(url)
    jar.add_cookie_header(request)
    return request.get_header("Cookie") or ""


@lru_cache(maxsize=2)
def _jar(path: Path, changed_at: int) -> CookieJar:
    jar = MozillaCookieJar(path)
    jar.load(ignore_discard=True)
    return jar
