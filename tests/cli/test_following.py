"""Feeds from the command line, in processes of its own."""

from __future__ import annotations

import json
from pathlib import Path

from tests.fetch.path_server import Served, serving_paths
from tests.pipeline.test_refresh import PROSE, item, rss
from tests.test_cli import broadsheet


def test_a_feed_is_followed_listed_refreshed_exported_and_let_go(tmp_path: Path) -> None:
    def run(*words: str) -> tuple[int, str, str]:
        done = broadsheet("--library", str(tmp_path), *words)
        return done.returncode, done.stdout, done.stderr

    code, _, said = run("refresh")
    assert (code, said) == (0, "No feed is followed yet: “broadsheet follow ADDRESS” adds one\n")
    paths = {"/broken": Served(b"", status=500)}
    with serving_paths(paths) as (site, _):
        paths["/feed"] = Served(rss(item(site, 1, PROSE.format(1) * 12)))
        assert run("follow", "--tag", "ports", f"{site}/feed")[:2] == (0, f"Harbour  {site}/feed\n")
        code, _, said = run("follow", f"{site}/none")
        assert (code, "404" in said) == (1, True)
        assert run("refresh") == (0, "", "1 new, 1 of 1 feeds asked\n")
        assert run("refresh", "--due") == (0, "", "0 new, 0 of 0 feeds asked\n")
        paths["/feed"] = Served(b"", status=500)
        code, _, said = run("refresh")
        assert (code, said.splitlines()[0]) == (1, "0 new, 1 of 1 feeds asked, 1 failed")
    assert run("feeds")[1].splitlines()[0] == f"Harbour  {site}/feed #ports"
    (feed,) = map(json.loads, run("feeds", "--json")[1].splitlines())
    assert (feed["title"], feed["failures"]) == ("Harbour", 1)
    assert f'xmlUrl="{site}/feed"' in run("feeds", "export")[1]
    assert run("unfollow", f"{site}/feed")[:2] == (0, "no longer followed: Harbour\n")
    assert run("unfollow", f"{site}/feed")[0] == 1
    code, _, said = run("unfollow", "\x1b]0;x\x07")
    assert (code, "\x1b" in said, "is not followed" in said) == (1, False, True)
    code, _, said = run("feeds", "export", "-o", str(tmp_path / "none" / "feeds.opml"))
    assert (code, "Traceback" in said, "feeds.opml" in said) == (1, False, True)
    assert run("feeds")[1] == ""
    assert "Day 1" in run("list")[1]
