from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.terminal import running


def broadsheet(
    *arguments: str, stdin: bytes | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "tui", *arguments],
        input=stdin,
        stdin=subprocess.DEVNULL if stdin is None else None,
        capture_output=True,
        env=os.environ | environment,
        timeout=60,
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
    )


def test_extract_prints_clean_text_and_nothing_else(sample_pages: Path) -> None:
    done = broadsheet("extract", str(sample_pages / "harbour-strike.html"))
    assert done.returncode == 0
    assert done.stderr == ""
    assert "1,900 members of the Havenbond union" in done.stdout
    assert "Accept all" not in done.stdout


def test_json_lines_come_in_the_order_given_and_failures_stand_in_their_place(
    sample_pages: Path,
) -> None:
    names = ["wire-ceasefire.html", "nowhere.html", "column-libraries.html"]
    done = broadsheet("extract", "--json", *(str(sample_pages / name) for name in names))
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert [Path(row["source"]).name for row in rows] == names
    assert rows[1]["error"].startswith("There is no file")
    assert rows[1]["hint"]
    assert "nowhere.html" in done.stderr
    assert rows[0]["text"] == "\n\n".join(block["text"] for block in rows[0]["blocks"])
    for entity in rows[0]["entities"]:
        for start, end in entity["mentions"]:
            assert 0 <= start < end <= len(rows[0]["text"])
    assert {"quotes", "figures", "clutter", "title", "published", "lang"} <= rows[2].keys()


def test_a_folder_gives_a_row_for_each_of_its_pages(sample_pages: Path) -> None:
    done = broadsheet("extract", "--json", str(sample_pages))
    pages = [p for p in sample_pages.iterdir() if p.suffix in {".html", ".txt"}]
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == len(pages)


def test_standard_input_is_a_source_and_a_pipe_gets_the_plain_reading() -> None:
    days = ("Monday", "Tuesday", "Wednesday", "Thursday")
    said = "The crane stood still on {}, said Marta Ferrer, and Lisbon waited for its bread."
    body = "<title>Port</title><h1>Port</h1>" + "".join(
        f"<p>{said.format(day)}</p>" for day in days
    )
    done = broadsheet("-", stdin=body.encode())
    assert done.returncode == 0
    assert "crane stood still" in done.stdout
    assert "## Places" in done.stdout


def test_the_plain_reading_has_headings_to_search_for(sample_pages: Path) -> None:
    done = broadsheet("read", "--plain", str(sample_pages / "wire-ceasefire.html"))
    headings = [line for line in done.stdout.splitlines() if line.startswith("#")]
    assert headings[0] == "# Truce holds for second day along Kessara line"
    assert headings[-5:] == [
        "## People",
        "## Organisations",
        "## Places",
        "## Quotes",
        "## Figures",
    ]


@pytest.mark.parametrize("arguments", [["extract"], ["extract", "--nonsense", "x"], ["read"]])
def test_a_wrong_call_is_usage(arguments: list[str]) -> None:
    done = broadsheet(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Usage" in done.stderr


def test_version_and_help() -> None:
    assert broadsheet("--version").stdout.startswith("broadsheet")
    shown = broadsheet("--help").stdout
    assert all(word in shown for word in ("SOURCE", "extract", "read", "config"))
    for listed in (shown, broadsheet("library", "--help").stdout):
        assert "..." not in listed.partition("Commands:")[2]


def test_the_printed_settings_are_right_and_a_wrong_one_is_named(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    shown = broadsheet("config", "show").stdout
    file.write_text(shown.replace("# measure = 72", "measure = 70"))
    assert broadsheet("config", "check", BROADSHEET_CONFIG=str(file)).returncode == 0
    file.write_text("\nmesure = 70\n")
    done = broadsheet("config", "check", BROADSHEET_CONFIG=str(file))
    assert done.returncode == 2
    assert "line 2" in done.stderr
    assert "Did you mean measure?" in done.stderr
    assert broadsheet("config", "path", BROADSHEET_CONFIG=str(file)).stdout.strip() == str(file)
    file.unlink()
    done = broadsheet("config", "check", BROADSHEET_CONFIG=str(file))
    assert (done.returncode, "is not there" in done.stderr) == (0, True)


def test_themes_keys_and_views_that_there_are_not_are_wrong_settings(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    views = '[views]\nBored = "is:bored"\n'
    file.write_text(f'theme = "ligth"\n[keys]\n"list.archve" = "x"\n{views}')
    done = broadsheet("config", "check", BROADSHEET_CONFIG=str(file))
    assert done.returncode == 2
    theme, key, view = done.stderr.splitlines()
    assert theme.endswith("there is no theme ligth. Did you mean light?")
    assert key.endswith("there is no key named 'list.archve'. Did you mean 'list.archive'?")
    assert f"{file}: view Bored: nothing is “bored”" in view
    with running(str(tmp_path), "a.html", home=tmp_path) as terminal:
        assert terminal.shows("Did you mean 'list.archive'?")
        assert terminal.ends() == 2
        assert not terminal.shows("Traceback", seconds=0)


def test_a_reader_that_has_seen_enough_is_no_error(sample_pages: Path) -> None:
    command = f'"{sys.executable}" -m tui extract --json "{sample_pages}" | head -c 10'
    done = subprocess.run(["bash", "-c", command], capture_output=True, timeout=60)
    assert (len(done.stdout), done.stderr) == (10, b"")


def test_a_message_sends_no_control_character_of_a_name() -> None:
    done = broadsheet("extract", "no\x1b]52;c;eA==\x07such.html")
    assert done.returncode == 1
    assert "\x1b" not in done.stderr + done.stdout


STORY = b"<title>Port</title><h1>Port</h1>" + b"".join(
    b"<p>The crane stood still on %s, said Marta Ferrer, and the town waited for bread.</p>" % day
    for day in (b"Monday", b"Tuesday", b"Wednesday", b"Thursday")
)


def test_a_folder_without_pages_fails_in_its_place_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.html").write_bytes(STORY)
    names = [str(tmp_path / "empty"), str(tmp_path / "a.html")]
    done = broadsheet("extract", "--json", *names)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert [row["source"] for row in rows] == names
    assert "folder without pages" in rows[0]["error"]


def test_a_name_that_is_no_text_is_escaped_in_json(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"b\xff.html")).write_bytes(STORY)
    done = broadsheet("extract", "--json", str(tmp_path))
    assert json.loads(done.stdout)["source"].endswith("b\\udcff.html")


@pytest.mark.parametrize(("form", "kept"), [(["--json"], "“stood”"), ([], "?stood?")])
def test_a_terminal_without_the_characters_is_no_error(
    tmp_path: Path, form: list[str], kept: str
) -> None:
    (tmp_path / "a.html").write_bytes(STORY.replace(b"stood", "“stood”".encode()))
    done = broadsheet("extract", *form, str(tmp_path), PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
    assert kept in done.stdout


def test_texts_of_several_pages_are_parted_by_a_blank_line(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The crane stood still.\n\nThe town waited for bread.")
    done = broadsheet("extract", str(tmp_path))
    assert done.stdout.count("bread.\n\nThe crane") == 1


def test_a_piped_page_is_read_on_the_screen_and_the_keys_come_from_the_terminal(
    tmp_path: Path,
) -> None:
    with running("-", home=tmp_path, stdin=STORY) as terminal:
        assert terminal.shows("The article without the clutter")
        terminal.press(b"\x1b")  # the welcome, which a first run shows, goes away
        assert terminal.shows("crane stood still")
        terminal.press(b"\x11")
        assert terminal.ends() == 0


def test_the_screen_is_on_the_terminal_even_when_errors_are_not(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(STORY)
    errors = tmp_path / "errors"
    with running(str(tmp_path / "a.html"), home=tmp_path, errors=errors) as terminal:
        assert terminal.shows("The article without the clutter")
        terminal.press(b"\x1b")  # the welcome, which a first run shows, goes away
        assert terminal.shows("crane stood still")
        terminal.press(b"\x11")
        assert terminal.ends() == 0
    assert errors.read_bytes() == b""


@pytest.mark.parametrize(
    ("first", "shown"),
    [("nowhere.html", "There is no file"), ("a.html", "crane stood still")],
    ids=["while the workers load", "while a worker waits"],
)
def test_an_interrupt_ends_it_at_once_and_without_noise(
    tmp_path: Path, first: str, shown: str
) -> None:
    (tmp_path / "a.html").write_bytes(STORY)
    with running("extract", str(tmp_path / first), "-", home=tmp_path) as terminal:
        assert terminal.shows(shown)
        before = len(terminal.sent)
        terminal.press(b"\x03")
        assert terminal.ends() == 130
        assert b"Traceback" not in terminal.sent[before:]


def test_a_row_of_the_list_takes_one_line_of_the_terminal(tmp_path: Path) -> None:
    text = b"<title>" + "港の橋".encode() * 30 + b"</title><p>The town waited for bread."
    (tmp_path / "a.html").write_bytes(b"<meta charset=utf-8>" + text)
    place = ("--library", str(tmp_path / "library.db"))
    assert broadsheet(*place, "add", str(tmp_path / "a.html")).returncode == 0
    with running(*place, "list", home=tmp_path) as terminal:
        assert terminal.shows("港")
        assert terminal.ends() == 0
    (line,) = terminal.sent.decode().splitlines()
    assert 90 < cell_len(line) <= 100


def test_a_dumb_terminal_gets_the_plain_reading_and_no_escape(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_bytes(STORY)
    with running(str(page), home=tmp_path, term="dumb") as terminal:
        assert terminal.ends() == 0
        assert terminal.shows("crane stood still")
        assert b"\x1b" not in terminal.sent


@pytest.mark.parametrize(
    ("word", "meant"), [("lst", "list"), ("exprot", "export"), ("librarry", "library")]
)
def test_a_misspelt_command_is_no_page(word: str, meant: str) -> None:
    done = broadsheet(word, "x")
    assert done.returncode == 2
    assert f"is {meant} meant?" in done.stderr


def test_a_file_that_is_named_nearly_like_a_command_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lists").write_bytes(STORY)
    monkeypatch.chdir(tmp_path)
    done = broadsheet("lists", PYTHONPATH=str(Path(__file__).parents[1]))
    assert (done.returncode, "crane stood still" in done.stdout) == (0, True)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("nowhere.html", "Check the name and the folder"),
        ("example.com", "give https://example.com"),
        ("www.example.fi", "give https://www.example.fi"),
        ("example.co.uk/story", "give https://example.co.uk/story"),
    ],
)
def test_what_is_no_file_but_looks_like_an_address_is_taken_for_one(name: str, hint: str) -> None:
    assert hint in broadsheet("extract", name).stderr


def test_a_local_page_without_text_is_called_by_its_path(tmp_path: Path) -> None:
    page = tmp_path / "a page.html"
    page.write_text("<html><body><script>go()</script></body></html>")
    said = broadsheet("extract", str(page)).stderr
    assert said.startswith(f"broadsheet: {page}: there is no text on the page")
    assert said.endswith(". Open it in the browser\n")
    empty = broadsheet("extract", "-").stderr
    assert empty == "broadsheet: Standard input is empty. Check what should have written it\n"
