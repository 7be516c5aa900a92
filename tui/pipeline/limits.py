"""What one page may cost a worker."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageLimits:
    """What one page may cost a worker: seconds for each stage, and bytes of address space.

    The memory is an address-space limit: libraries reserve about 0.7 GB that they never touch.
    """

    seconds: float = 20.0
    memory: int = 3 * 1024**3
