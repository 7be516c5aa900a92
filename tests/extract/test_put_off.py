"""What must hold of modules that others import and we do not need."""

from __future__ import annotations

import subprocess
import sys

from tui.extract.put_off import put_off


def test_a_name_from_a_module_that_was_put_off_works_when_it_is_called() -> None:
    sys.modules.pop("colorsys", None)
    with put_off("colorsys"):
        from colorsys import rgb_to_hsv
    assert "colorsys" not in sys.modules
    assert not isinstance(1, rgb_to_hsv)  # type: ignore[arg-type]
    assert rgb_to_hsv(0.0, 0.0, 1.0) == (2 / 3, 1.0, 1.0)
    assert "colorsys" in sys.modules


def test_a_module_that_is_loaded_already_is_itself() -> None:
    import json

    with put_off("json"):
        import json as again
    assert again is json


def test_a_module_that_was_put_off_can_be_imported_afterwards() -> None:
    with put_off("quopri"):
        import quopri  # noqa: F401
    import quopri as real

    assert real.decodestring(b"=20") == b" "


def test_extracting_a_page_loads_nothing_that_the_readers_only_need_to_fetch_one() -> None:
    probe = "import sys, tui.extract as e; e.warm(); print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True, timeout=60
    )
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert {"readability", "trafilatura", "resiliparse"} <= loaded
    assert not loaded & {"urllib3", "courlan", "htmldate", "chardet", "charset_normalizer", "ssl"}
