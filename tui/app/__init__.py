"""The screens: the only package that imports Textual."""

from __future__ import annotations

import os
from pathlib import Path

from tui.config import Settings
from tui.pipeline import Workers

# A repaint that follows another waits for the next tick but one of Textual's clock, which is 33 ms
# at its own 60 ticks a second and 8 ms at 240. Textual reads this once, when it is imported.
os.environ.setdefault("TEXTUAL_FPS", "240")


def run(
    sources: tuple[str, ...],
    settings: Settings,
    workers: Workers,
    library: Path | None = None,
    labels: tuple[str, ...] = (),
) -> int:
    """Read `sources`, or the inbox, until the reader leaves; gives the exit code.

    `library` is another than the reader's own, `labels` are verdicts for the number keys.
    """
    from tui.app.app import Broadsheet
    from tui.app.street import WorkersStreet

    if settings.images:
        # The terminal is asked what it can before Textual listens to its answers.
        from tui.app.pictures import ask_terminal

        ask_terminal()
    if sources:
        workers.start()  # beside the screens, which wait for the terminal
    app = Broadsheet(sources, settings, WorkersStreet(workers, settings), library, labels)
    app.run()
    return app.return_code or 0
