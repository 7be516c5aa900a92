"""The reader's browser: which program opens an address, and on what host the address really is."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from tui.app.cells import one_line
from tui.errors import ReadingError

TEXT_BROWSERS = frozenset({"w3m", "lynx", "links", "elinks", "browsh", "carbonyl", "chawan", "cha"})
OPENERS = ("xdg-open", "wslview", "open", "sensible-browser", "firefox", "chromium", "w3m", "lynx")


@dataclass(frozen=True, slots=True)
class Browser:
    """A command for one address. One that runs `in_terminal` needs the screen to itself."""

    command: tuple[str, ...]
    in_terminal: bool

    @property
    def name(self) -> str:
        """The program's name."""
        return self.command[0].rsplit("/", 1)[-1]


def browser_for(
    address: str, environment: Mapping[str, str] = os.environ, wanted: str = ""
) -> Browser:
    """The program `wanted`, else the first of $BROWSER that is there, else the desktop's own.

    $BROWSER is a list parted by colons; "%s" in it stands for the address, which is always one
    argument and never seen by a shell.

    Raises:
        ReadingError: the address is not of the web, or no browser is there.
    """
    if _scheme(address) not in {"http", "https", "file"}:
        raise ReadingError("this has no address on the web", "It was read from a file or a pipe")
    named = [wanted, *environment.get("BROWSER", "").split(os.pathsep)]
    for entry in (*(name for name in named if name.strip()), *OPENERS):
        try:
            words = shlex.split(entry.removesuffix("&").rstrip())
        except ValueError as error:
            raise ReadingError(
                f"the browser {entry} cannot be understood: {error}",
                "Name another in the settings or in $BROWSER",
            ) from error
        if not words or not shutil.which(words[0], path=environment.get("PATH")):
            continue
        if not any("%s" in word for word in words):
            words.append("%s")
        command = tuple(word.replace("%s", address) for word in words)
        return Browser(command, words[0].rsplit("/", 1)[-1] in TEXT_BROWSERS)
    raise ReadingError("no browser was found", "Name one in $BROWSER")


def _scheme(address: str) -> str:
    try:
        return urlsplit(address).scheme
    except ValueError as error:
        raise ReadingError(f"{address} is not an address", "No browser can open it") from error


def start(browser: Browser) -> None:
    """Start a browser that has its own window.

    Raises:
        ReadingError: it cannot be started.
    """
    try:
        process = subprocess.Popen(
            browser.command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise _not_started(browser, error) from error
    # Somebody must wait for it, or it stays a zombie until we leave.
    threading.Thread(target=process.wait, daemon=True).start()


def _not_started(browser: Browser, error: OSError) -> ReadingError:
    return ReadingError(
        f"{browser.name} cannot be started: {error.strerror}",
        "Name another in the settings or in $BROWSER",
    )


def run(browser: Browser) -> None:
    """Run a browser that lives in the terminal, until the reader leaves it.

    Raises:
        ReadingError: it cannot be started.
    """
    try:
        subprocess.run(browser.command, stdin=sys.stdin, check=False)
    except OSError as error:
        raise _not_started(browser, error) from error


def real_host(address: str) -> str:
    """The host that `address` leads to, as the network knows it.

    A name in other scripts than Latin is shown in its ASCII form beside: "аррle.com" in Cyrillic
    is "аррle.com (xn--le-6kc1jd.com)". What stands before an @ is not the host.
    """
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return "an address that is not valid"
    try:
        ascii_host = host.encode("idna").decode("ascii")
    except UnicodeError:
        ascii_host = host.encode("ascii", "backslashreplace").decode("ascii")
    shown = one_line(host)
    return shown if ascii_host == host else f"{shown} ({one_line(ascii_host)})"
