"""What a site's robots.txt permits: asked for once, and by nobody who has gone."""

from __future__ import annotations

import asyncio

import pytest

from tests.fetch.path_server import Served, serving_paths
from tui.errors import FetchError
from tui.fetch import Limits
from tui.fetch.robots import Robots
from tui.fetch.visiting import Web


async def test_what_robots_may_not_have_is_left() -> None:
    rules = b"User-agent: *\nDisallow: /private\nAllow: /private/*.html$\n"
    with serving_paths({"/robots.txt": Served(rules)}) as (site, asked):
        async with Web(Limits()) as web:
            robots = Robots(web)
            await robots.refuse_forbidden(f"{site}/open", site)
            await robots.refuse_forbidden(f"{site}/private/a.html", site)
            with pytest.raises(FetchError, match=r"does not want programs at .*/private/b "):
                await robots.refuse_forbidden(f"{site}/private/b", site)
    assert len(asked) == 1


@pytest.mark.parametrize(("status", "forbidden"), [(404, False), (503, True)])
async def test_a_site_without_rules_permits_all_and_one_that_fails_nothing(
    status: int, forbidden: bool
) -> None:
    with serving_paths({"/robots.txt": Served(b"", status=status)}) as (site, _):
        async with Web(Limits()) as web:
            robots = Robots(web)
            if forbidden:
                with pytest.raises(FetchError):
                    await robots.refuse_forbidden(f"{site}/open", site)
            else:
                await robots.refuse_forbidden(f"{site}/open", site)


async def test_rules_are_asked_for_once_by_many_who_wait() -> None:
    with serving_paths({"/robots.txt": Served(b"User-agent: *\nDisallow:\n")}) as (site, asked):
        async with Web(Limits()) as web:
            robots = Robots(web)
            await asyncio.gather(*(robots.refuse_forbidden(f"{site}/{n}", site) for n in range(9)))
    assert len(asked) == 1


async def test_who_is_cancelled_leaves_no_request_and_the_next_one_asks() -> None:
    """A request that outlived its run found its connections closed, and nobody heard of it."""
    with serving_paths({"/robots.txt": Served(b"User-agent: *\nDisallow: /b\n")}) as (site, _):
        before = asyncio.all_tasks()
        async with Web(Limits()) as web:
            robots = Robots(web)
            first = asyncio.create_task(robots.refuse_forbidden(f"{site}/a", site))
            await asyncio.sleep(0)
            first.cancel()
            await asyncio.gather(first, return_exceptions=True)
            assert asyncio.all_tasks() == before
            with pytest.raises(FetchError, match="does not want programs"):
                await robots.refuse_forbidden(f"{site}/b", site)
