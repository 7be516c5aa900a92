"""What the exit code says, and how a failure is told."""

from __future__ import annotations

import os
import sys
import traceback
from enum import IntEnum
from typing import TYPE_CHECKING

import click

from tui.errors import ReadingError, SettingsError

if TYPE_CHECKING:
    from tui.config import Settings


class Exit(IntEnum):
    """What the exit code says."""

    OK = 0
    FAILED = 1
    USAGE = 2
    INTERRUPTED = 130  # as shells say it: 128 and the number of the signal


def settings_or_exit() -> Settings:
    """The reader's settings; where they are wrong, say so and end."""
    from tui.config import load_settings  # not before a screen has begun to start

    try:
        return load_settings()
    except ReadingError as error:
        say_failure(error)
        sys.exit(Exit.USAGE)


def say_wrong_setting(error: ReadingError) -> None:
    """Say that the settings file has something that is only understood later than it is loaded."""
    from tui.config import settings_path

    say_failure(SettingsError(f"{settings_path()}: {error.message}", error.hint))


def say_failure(error: ReadingError) -> None:
    """Say on standard error what failed, and where in the program if that is wanted."""
    click.echo(f"broadsheet: {error}", err=True)
    if os.environ.get("BROADSHEET_TRACE"):
        traceback.print_exception(error)
