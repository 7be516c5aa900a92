"""On a real terminal: nothing from a page is on the wire but its words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.app.terminal import Terminal

OURS = re.compile(
    rb"\x1b\[[0-9;:]*m"  # colours and weights
    rb"|\x1b\[[0-9;]*[HfABCDJK]"  # where to write, and wiping
    rb"|\x1b\[\?[0-9;]*[hl]|\x1b\[\?[0-9;]*\$p"  # modes of the terminal, asked and set
    rb"|\x1b\[[<>=][0-9;]*u"  # the keyboard protocol
    rb"|\x1b\[[0-9]* ?[qt]"  # the shape of the cursor
    rb"|\x1b\]22;[a-z]*(?:\x1b\\|\x07)?"  # the shape of the pointer
    rb"|\x1b\]8;(?:id=[0-9a-z_.-]+)?;(?:(?:https?://|mailto:)[!-~]*)?(?:\x1b\\|\x07)"  # links
)
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
HOSTILE = """<!doctype html><html><head>
<title>Fed [cuts] rates [/b] \x1b]52;c;dGl0bGU=\x07 [@click=app.quit]now[/]</title>
<meta name="author" content="Ada &#27;[2J Quill [bold]"></head><body><article>
<h1>Fed [cuts] rates [/b]</h1>
<p>The first paragraph \x1b]52;c;cGFnZQ==\x07 wrote to &#27;]52;c;ZW50aXR5&#7; no clipboard, and
[/b] brackets [citation needed] stayed as they are, said Mara Lind of the Harbour Board.</p>
<p>“We \x9b31m will \x1b[31mnot\x1b[0m wait”, said Mara Lind\u202e of Eastmere\u202c, \u2066who
gave 12% &#155;2J of it. [link=file:///etc/passwd]here[/link] and [@click=app.quit]there[/].</p>
<p>A <a href="https://example.org/\x1b]52;c;bGluaw==\x07x">link one</a>, a
<a href="javascript:alert(1)">link two</a>, a <a href="https://ok.example/a%1bb?q=&#27;[2J">link
three</a> and a <a href="file:///etc/passwd">link four</a> stand in this paragraph of words.</p>
<p>The last paragraph holds \x08\x08\x08 backspaces, \x07 bells, \x0e shifts and a \x7f delete,
and goes on for some words more so that nobody takes it for clutter.</p>
</article></body></html>"""


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(HOSTILE, "utf-8")
    return path


def assert_only_ours(wire: bytes) -> None:
    rest = OURS.sub(b"", wire)
    assert b"\x1b" not in rest, rest[max(0, rest.find(b"\x1b") - 60) :][:160]
    words = rest.decode("utf-8").replace("\r", "").replace("\n", "")
    found = FORBIDDEN.search(words)
    assert not found, repr(words[max(0, found.start() - 60) : found.end() + 60])


def test_a_hostile_page_puts_nothing_on_the_wire(hostile: Path) -> None:
    with Terminal(str(hostile), columns=80, lines=24) as terminal:
        terminal.until(lambda text: "The first paragraph" in text)
        text = terminal.until(lambda text: "[citation needed]" in text)
        assert "[/b] brackets" in text
        for keys in ("c", "f", ";", "\x1b", "p", "p", "I", "i", "\t", "j", "j", "\r", "?", "\x1b"):
            terminal.press(keys)
        assert_only_ours(terminal.wire)


def test_hostile_names_of_files_are_shown_as_escapes(tmp_path: Path, hostile: Path) -> None:
    name = "a\x1b]52;c;eA==\x07[b]\u202ename.html"
    (tmp_path / name).write_text(HOSTILE.replace("<title>", "<titel>"), "utf-8")
    (tmp_path / f"{name}.empty.html").write_text("", "utf-8")
    with Terminal(str(tmp_path)) as terminal:
        terminal.until(lambda text: "3 articles" in text and "failed" in text)
        terminal.press("\x1b[B")
        terminal.press("\r")
        terminal.press("q")
        terminal.press("/[b]")
        terminal.press("\r")
        terminal.press("\r")
        assert_only_ours(terminal.wire)


def test_without_color_no_color_is_on_the_wire(hostile: Path) -> None:
    with Terminal(str(hostile), environment={"NO_COLOR": "1"}) as terminal:
        terminal.until(lambda text: "The first paragraph" in text and "PEOPLE" in text)
        for keys in ("c", "f", "?", "\x1b", "\t", "j"):
            terminal.press(keys)
        styles = re.findall(rb"\x1b\[([0-9;:]*)m", terminal.wire)
        used = {code for style in styles for code in style.split(b";")}
        colors = {b"38", b"48"} | {str(n).encode() for n in (*range(30, 38), *range(40, 48))}
        assert not used & (colors | {str(n).encode() for n in (*range(90, 98), *range(100, 108))})
        assert used & {b"1", b"3", b"4", b"7"}, "what is meant stands out all the same"


def test_sixteen_colors_are_the_terminals_own(hostile: Path) -> None:
    environment = {"TERM": "xterm-16color", "COLORTERM": ""}
    with Terminal(str(hostile), environment=environment) as terminal:
        terminal.until(lambda text: "The first paragraph" in text and "PEOPLE" in text)
        assert not re.search(rb"\x1b\[[0-9;]*[34]8;[25];", terminal.wire)


def test_ascii_only_draws_nothing_but_ascii_of_its_own(tmp_path: Path) -> None:
    page, settings = tmp_path / "page.html", tmp_path / "settings.toml"
    words = "said Mara Lind of the Harbour Board in Eastmere, where 340 people left their homes. "
    page.write_text(f'<p>"We will not wait", {words * 3}</p>' * 12)
    settings.write_text("ascii = true\n")
    with Terminal(str(page), environment={"BROADSHEET_CONFIG": str(settings)}) as terminal:
        terminal.until(lambda text: "We will not" in text and "PEOPLE" in text)
        for keys in ("c", "f", "\t", "j", "?", "\x1b", "H"):
            terminal.press(keys)
            assert terminal.text.isascii(), {c for c in terminal.text if not c.isascii()}


def test_a_welcome_is_shown_once(tmp_path: Path, hostile: Path) -> None:
    environment = {"BROADSHEET_DATA": str(tmp_path / "new")}
    with Terminal(str(hostile), environment=environment) as terminal:
        terminal.until(lambda text: "enter starts reading" in text)
        terminal.press("\r")
        terminal.until(lambda text: "enter starts reading" not in text)
    with Terminal(str(hostile), environment=environment) as terminal:
        terminal.until(lambda text: "The first paragraph" in text)
        terminal.read(0.5)
        assert "enter starts reading" not in terminal.text


def test_the_terminals_cursor_stands_on_the_paragraph(hostile: Path) -> None:
    with Terminal(str(hostile)) as terminal:
        screen = terminal.screen
        terminal.until(lambda text: "The first paragraph" in text)
        terminal.press("G")
        terminal.until(lambda _: "The last paragraph" in screen.display[screen.cursor.y])


def test_the_screen_is_whole_again_after_a_suspension(hostile: Path) -> None:
    with Terminal(str(hostile), columns=80, lines=24) as terminal:
        terminal.until(lambda text: "The first paragraph" in text)
        terminal.suspend_and_resume()
        text = terminal.until(lambda text: "The first paragraph" in text, seconds=8)
        assert "? Keys" in text


def test_settings_that_were_edited_are_checked_at_once(tmp_path: Path, hostile: Path) -> None:
    settings, editor = tmp_path / "settings.toml", tmp_path / "editor"
    editor.write_text('#!/bin/sh\necho "measure = 9" > "$1"\n')
    editor.chmod(0o755)
    environment = {"BROADSHEET_CONFIG": str(settings), "EDITOR": str(editor), "VISUAL": ""}
    with Terminal(str(hostile), environment=environment) as terminal:
        terminal.until(lambda text: "The first paragraph" in text)
        terminal.press("E")
        terminal.until(lambda text: "measure" in text)
        editor.write_text('#!/bin/sh\necho "measure = 60" > "$1"\n')
        terminal.press("E")
        terminal.until(lambda text: "hold from the next start" in text)
