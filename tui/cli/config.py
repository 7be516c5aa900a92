"""broadsheet config: the settings file."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from tui.cli.exits import Exit, say_wrong_setting, settings_or_exit
from tui.config import Settings, default_file, settings_path
from tui.errors import ReadingError, SettingsError


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
    settings = settings_or_exit()
    if wrong := list(_wrong_beyond_types(settings)):
        for error in wrong:
            say_wrong_setting(error)
        sys.exit(Exit.USAGE)
    path = settings_path()
    said = "is right" if path.exists() else "is not there: every setting has its default"
    click.echo(f"{path} {said}", err=True)


def _wrong_beyond_types(settings: Settings) -> Iterator[ReadingError]:
    """What only screens and library would find: keys of no verb, views that are no query."""
    from tui.app.keymap import keymap_of
    from tui.library.query import parse

    try:
        keymap_of(settings.keymap, settings.keys)
    except ReadingError as error:
        yield error
    for name, query in settings.views.items():
        try:
            parse(query)
        except ReadingError as error:
            yield SettingsError(f"view {name}: {error.message}", error.hint)
