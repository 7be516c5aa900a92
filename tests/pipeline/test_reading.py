from __future__ import annotations

from tests.fetch.server import serving
from tui.config import Settings
from tui.fetch import fetch
from tui.pipeline import limits_of


def test_the_settings_bound_the_retrieval() -> None:
    limits = limits_of(Settings(connect_seconds=1.0, read_seconds=2.0, largest_page=3))
    assert (limits.connect, limits.read, limits.size) == (1.0, 2.0, 3 << 20)


def test_a_readers_own_words_are_added_to_the_name_that_servers_are_told() -> None:
    limits = limits_of(Settings(user_agent="(ann@example.org)\r\nX-Evil: ü"))
    with serving() as site:
        sent = fetch(f"{site}/echo", limits).body.decode().splitlines()
    (name,) = [line for line in sent if line.lower().startswith("user-agent:")]
    assert "Broadsheet/" in name
    assert name.endswith("(ann@example.org)X-Evil:")
