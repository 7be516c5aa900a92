"""The street from a source to what the reader sees: the only composition of the stages.

What is named here is loaded when it is first used: a worker process needs none of it, and the
fork server is launched before the screen's process has loaded it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.pipeline.bulk import Outcome, read_all
    from tui.pipeline.limits import PageLimits
    from tui.pipeline.reading import Progress, Stage, limits_of, read
    from tui.pipeline.workers import Workers

__all__ = [
    "Outcome",
    "PageLimits",
    "Progress",
    "Stage",
    "Workers",
    "limits_of",
    "read",
    "read_all",
]
_MODULES = {
    "Outcome": "bulk",
    "read_all": "bulk",
    "Progress": "reading",
    "Stage": "reading",
    "limits_of": "reading",
    "read": "reading",
    "PageLimits": "limits",
    "Workers": "workers",
}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
