"""Importing this loads what extracting a page takes."""

from __future__ import annotations

import os

from tui.extract import warm
from tui.pipeline.loading import uncollected

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy must start no threads before a fork
with uncollected():
    warm()
