"""The command group: what is no command is a source, and a command is loaded when it is wanted."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import click

COMMANDS = {
    "add": "tui.cli.add:add",
    "list": "tui.cli.listing:list_entries",
    "export": "tui.cli.listing:export",
    "triage": "tui.cli.triage:triage",
    "log": "tui.cli.listing:log",
    "follow": "tui.cli.following:follow",
    "unfollow": "tui.cli.following:unfollow",
    "feeds": "tui.cli.following:feeds",
    "take": "tui.cli.following:take",
    "refresh": "tui.cli.following:refresh",
    "library": "tui.cli.library:library",
    "import": "tui.cli.importing:import_list",
    "extract": "tui.cli.printing:extract",
    "read": "tui.cli.printing:read",
    "config": "tui.cli.config:config",
}
"""Where each command is; loading them all would cost every start what one of them needs."""


class Commands(click.Group):
    """A group whose first word may be a source: then `open` is meant."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        return sorted({*super().list_commands(ctx), *COMMANDS})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in COMMANDS:
            return super().get_command(ctx, cmd_name)
        module, _, name = COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that `args` name, or `open` with all of them."""
        if args and self.get_command(ctx, args[0]) is None:
            self._refuse_misspelt(args[0])
            return "open", self.commands["open"], args
        return super().resolve_command(ctx, args)

    def _refuse_misspelt(self, word: str) -> None:
        """A word that is no file but nearly a command is hardly meant as a page."""
        if word.isalpha() and not Path(word).exists():
            from difflib import get_close_matches

            for near in get_close_matches(word, COMMANDS, 1, cutoff=0.7):
                raise click.UsageError(f"There is no file and no command {word}: is {near} meant?")

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Let a lone "-" (standard input) be a source."""
        if args and args[0] == "-":
            args = ["open", *args]
        return super().parse_args(ctx, args)
