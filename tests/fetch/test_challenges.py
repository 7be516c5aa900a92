"""What must hold of robot checks: each service's is known, and no page with an article is one."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.errors import FetchError
from tui.fetch import fetch
from tui.fetch.challenges import is_challenge, looks_like_challenge

SCRIPT = b"<script>var a = 'one two three four';" + b"b(1, 2); " * 2000 + b"</script>"
STORY = b"<p>" + b"The crane stood still over the harbour, and nobody knew why. " * 40 + b"</p>"
BRIEF = b"<h1>Crane stands still</h1>" + b"<p>The crane stood still, said the port.</p>" * 6

CHALLENGES = {
    "cloudflare": b"<title>Just a moment...</title><noscript>Enable JavaScript and cookies to go on"
    b"</noscript><script>window._cf_chl_opt={cvId:'3',cZone:'a.example'};var a=document."
    b"createElement('script');a.src='/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1'"
    b"</script>",
    "cloudflare, translated": b"<title>Einen Moment...</title><h1>a.example</h1>",
    "datadome": b"<title>a.example</title><p>Please enable JS</p>"
    b"<script>var dd={'rt':'c','cid':'x','host':'geo.captcha-delivery.com'}</script>",
    "perimeterx": b"<title>Access to this page has been denied</title><h1>Press and hold</h1>"
    b"<div id='px-captcha'></div>",
    "imperva": b"<html><body><iframe src='/_Incapsula_Resource?CWUDNSAI=9'>Request unsuccessful. "
    b"Incapsula incident ID: 7-3</iframe></body></html>",
    "akamai": b"<html><body><div id='sec-if-cpt-container'></div><script src='/x'></script>",
    "aws": b"<title></title><script>window.awsWafCookieDomainList = [];gokuProps = {}</script>"
    b"<h1>JavaScript is disabled</h1><p>In order to continue, we need to verify that you are no "
    b"robot. This requires JavaScript.</p>",
    "kasada": b"<html><head></head><body><script>window.KPSDK={};KPSDK.now=Date.now</script>",
    "anubis": b"<title>Making sure you&#39;re not a bot!</title><script id='anubis_challenge' "
    b"type='application/json'>{}</script><p>" + b"Why you see this page. " * 50 + b"</p>",
    "a captcha alone": b"<title>a.example</title><form><div class='g-recaptcha'></div></form>",
}


@pytest.mark.parametrize("service", CHALLENGES)
def test_the_check_of_each_service_is_known_behind_any_script(service: str) -> None:
    page = b"<!doctype html>" + CHALLENGES[service]
    assert is_challenge(page)
    assert is_challenge(page + SCRIPT)
    assert looks_like_challenge(page)


@pytest.mark.parametrize("service", [s for s in CHALLENGES if s != "anubis"])
def test_the_marks_of_each_service_on_a_page_with_a_story_are_no_check(service: str) -> None:
    assert not is_challenge(b"<!doctype html>" + CHALLENGES[service] + STORY)


@pytest.mark.parametrize(
    "mark",
    [
        b"<script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>",
        b"<script src='https://js.datadome.example/tags.js'></script>",
        b"<form id=comment><div class='h-captcha'></div></form>",
        b"<script src='/_Incapsula_Resource?SWJIYLWA=7'></script>",
    ],
)
def test_what_services_put_into_every_page_makes_no_check_of_a_short_one(mark: bytes) -> None:
    assert not is_challenge(b"<!doctype html><title>Crane</title>" + mark + BRIEF)


@pytest.mark.parametrize(
    "title",
    [
        b"Access denied: a year without a port",
        b"Un momento con la directora del puerto",
        b"Verifying what the port says",
        b"Just a moment in the life of a crane",
    ],
)
def test_a_title_that_begins_like_a_checks_is_none(title: bytes) -> None:
    assert not is_challenge(b"<!doctype html><title>" + title + b"</title><p>One line.</p>")


def test_a_check_that_was_saved_is_no_page(tmp_path: Path) -> None:
    saved = tmp_path / "story.html"
    saved.write_bytes(b"<!doctype html>" + CHALLENGES["cloudflare"])
    with pytest.raises(FetchError, match=r"story\.html is a robot check"):
        fetch(str(saved))


@given(st.binary())
def test_whatever_comes_is_judged(body: bytes) -> None:
    assert isinstance(is_challenge(b"_cf_chl_opt <script>" + body), bool)


@pytest.mark.parametrize("piece", [b"<script>", b"</script", b"<script></scrip", b"<title", b"<"])
def test_a_page_made_to_be_slow_is_not(piece: bytes) -> None:
    body = (b"_cf_chl_opt" + piece * 200_000)[:200_000]
    began = time.process_time()
    is_challenge(body)
    assert time.process_time() - began < 1
