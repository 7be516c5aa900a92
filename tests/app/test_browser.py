"""Addresses go to the reader's browser as one argument, and the host shown is the real one."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tui.app.browser import browser_for, real_host, start
from tui.errors import ReadingError


def program(folder: Path, name: str, script: str = "#!/bin/sh\n") -> str:
    path = folder / name
    path.write_text(script)
    path.chmod(0o755)
    return str(path)


def test_the_first_browser_that_is_there_is_taken(tmp_path: Path) -> None:
    program(tmp_path, "second")
    found = browser_for(
        "https://example.org/a?b=$(c)", {"BROWSER": "first:second --new %s", "PATH": str(tmp_path)}
    )
    assert found.command == ("second", "--new", "https://example.org/a?b=$(c)")
    assert not found.in_terminal


def test_a_browser_of_the_terminal_is_known(tmp_path: Path) -> None:
    w3m = program(tmp_path, "w3m")
    assert browser_for("https://example.org", {"BROWSER": w3m, "PATH": ""}).in_terminal


def test_what_is_not_of_the_web_is_not_opened() -> None:
    for address in ("javascript:alert(1)", "-", "data:text/html,x", "--version"):
        with pytest.raises(ReadingError):
            browser_for(address, {})


def test_without_a_browser_the_reader_is_told_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ReadingError) as caught:
        browser_for("https://example.org", {"BROWSER": "", "PATH": str(tmp_path)})
    assert "$BROWSER" in caught.value.hint


def test_a_browser_gets_the_address_as_it_is(tmp_path: Path) -> None:
    out = tmp_path / "out"
    script = f'#!/bin/sh\nprintf "%s\\n" "$#" "$1" > {out}.part\nmv {out}.part {out}\n'
    address = "https://example.org/;touch%20x?a=b&c='d'"
    start(browser_for(address, {"BROWSER": program(tmp_path, "br", script)}))
    for _ in range(100):
        if out.exists():
            break
        time.sleep(0.02)
    assert out.read_text() == f"1\n{address}\n"


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.example.org/a", "www.example.org"),
        ("https://bank.example@evil.example/", "evil.example"),
        ("https://аррle.com/", "аррle.com (xn--le-6kc1jd.com)"),
        ("notes.html", ""),
        ("https://[bad", "an address that is not valid"),
    ],
)
def test_the_real_host_is_shown(address: str, host: str) -> None:
    shown = real_host(address)
    if "xn--" in host:
        assert "xn--" in shown
    else:
        assert shown == host


def test_what_cannot_be_understood_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="it's cannot be understood"):
        browser_for("https://example.org", {"BROWSER": "it's", "PATH": str(tmp_path)})
    with pytest.raises(ReadingError, match="is not an address"):
        browser_for("http://[x", {})
