from __future__ import annotations

import subprocess
import sys

HEAVY = {
    "lxml",
    "httpx2",
    "numpy",
    "pycrfsuite",
    "readability",
    "trafilatura",
    "textual",
    "sqlite3",
}


def test_starting_up_loads_no_parser_no_client_and_no_model() -> None:
    probe = "import sys, tui.cli; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True, timeout=60
    )
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert not loaded & HEAVY


def test_the_screens_load_no_parser_no_client_and_no_model() -> None:
    probe = "import sys, tui.app; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True, timeout=60
    )
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert not loaded & (HEAVY - {"textual", "sqlite3"})
