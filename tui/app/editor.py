"""The reader's editor, run on a file while the screen waits."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path

from tui.errors import ReadingError


def edit(path: Path, initial: str) -> None:
    """Let the reader edit `path` with $VISUAL, $EDITOR or vi; a new file starts from `initial`.

    Raises:
        ReadingError: there is no such editor, or the file cannot be made.
    """
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            path.write_text(initial, "utf-8")
    except OSError as error:
        raise ReadingError(
            f"{path} cannot be made: {error.strerror}",
            "Make its folder writable, or name another file in $BROADSHEET_CONFIG",
        ) from error
    try:
        subprocess.run([*shlex.split(command), str(path)], check=False)
    except (OSError, ValueError) as error:
        raise ReadingError(
            f"{command} cannot be run: {error}", "Name an editor in $EDITOR"
        ) from error
