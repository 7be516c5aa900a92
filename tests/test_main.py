"""What must hold of the way from the command to the command line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.app.terminal import Terminal


def test_a_worker_that_imports_the_program_loads_no_command_line() -> None:
    probe = "import sys, tui.__main__; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True, timeout=60
    )
    assert not {"click", "tui.cli"} & set(done.stdout.split())


def test_what_is_a_file_and_no_page_is_told_and_the_program_ends(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with Terminal(str(tmp_path / "empty")) as terminal:
        terminal.until(lambda text: "broadsheet:" in text)
