"""broadsheet config: the settings file."""

from __future__ import annotations

import click

from tui.cli.exits import settings_or_exit
from tui.config import default_file, settings_path


@click.group()
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
    settings_or_exit()
    click.echo(f"{settings_path()} is right", err=True)
