"""broadsheet config: the settings file."""

from __future__ import annotations

import sys

import click

from tui.cli.exits import Exit, say_wrong_setting, settings_or_exit
from tui.config import default_file, settings_path


@click.group(short_help="Show, check or find the settings.")
def config() -> None:
    """Where the settings are, what they may be, and whether they are right."""


@config.command()
def path() -> None:
    """Print the path of the settings file."""
    click.echo(settings_path())


@config.command()
def show() -> None:
    """Print a settings file with every default and what it means."""
    click.echo(default_file(), nl=False)


@config.command()
def check() -> None:
    """Say whether the settings file is right."""
    from tui.app.checking import faults

    if wrong := list(faults(settings_or_exit())):
        for error in wrong:
            say_wrong_setting(error)
        sys.exit(Exit.USAGE)
    path = settings_path()
    said = "is right" if path.exists() else "is not there: every setting has its default"
    click.echo(f"{path} {said}", err=True)
