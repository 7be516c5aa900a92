"""Robot checks that come as pages: known by what their services write into them.

The same services put quieter marks into ordinary pages, so how few words there are to see decides
which marks count: a page with an article on it is no robot check.
"""

from __future__ import annotations

import re

_CERTAIN = re.compile(
    rb"_cf_chl_opt|/challenge-platform/h/\w{1,9}/orchestrate|cf-browser-verification"
    rb"|cf-challenge-running|id=.px-captcha|(?:geo|ct)\.captcha-delivery\.com"
    rb"|Incapsula incident ID|distil_r_captcha|sec-if-cpt-container|/_sec/cp_challenge"
    rb"|awsWafCookieDomainList|gokuProps|KPSDK\.|id=.anubis_challenge|sucuri_cloudproxy_js"
    rb"|/ddos-guard/js-challenge|data-ddg-origin",
)
"""What stands on the challenge pages of the common services alone.
Source: the services' own documentation, and what their pages are known by."""

_POSSIBLE = re.compile(
    rb"g-recaptcha|h-captcha|hcaptcha\.com|cf-turnstile|/_Incapsula_Resource|ddos-guard|datadome"
    rb"|perimeterx|px-captcha|captcha-delivery\.com|challenge-platform/"
)
"""What stands on challenge pages, and beside forms and in the scripts of other pages too."""

_TITLE = re.compile(
    rb"<title[^<>]{0,80}>\s*(?:just a moment|attention required|access denied|are you a robot"
    rb"|access to this page has been denied|security check|please verify(?: you are a? ?human)?"
    rb"|verifying|you are being redirected|pardon our interruption|human verification"
    rb"|bot verification|ddos protection|ddos-guard|robot or human|checking your browser"
    rb"|making sure you[^<]{1,9}re not a bot|vercel security checkpoint|client challenge"
    rb"|un momento|un instant|(?:nur )?einen moment)[^\w<]{0,9}(?:</title|\||-)",
    re.IGNORECASE,
)
"""The whole title of a challenge, or all of it but the name of the site."""

_UNSEEN = re.compile(rb"<(script|style|title|svg)\b")
_TAG = re.compile(rb"<[^<>]*>")

_LARGEST = 200_000
"""Bytes: the largest challenge carries its scripts in itself, and is smaller."""
_FEW_WORDS, _HARDLY_ANY = 150, 30
"""Words to be seen on a challenge at most; words of one that says no more than that."""
_EXPLAINED = 400
"""Words of one that explains itself, under a title that says what it is (Anubis: 230)."""
_FEW_PARAGRAPHS = 5
"""A challenge has fewer than this; a short article titled "Access denied" has more."""


def is_challenge(body: bytes) -> bool:
    """Whether a page is a robot check and nothing else."""
    if len(body) > _LARGEST:
        return False
    certain, titled = _CERTAIN.search(body), _TITLE.search(body)
    if not (certain or titled or _POSSIBLE.search(body)):
        return False
    words = _words_to_see(body)
    if certain:
        return words < (_EXPLAINED if titled else _FEW_WORDS)
    if titled:
        return words < _FEW_WORDS and body.count(b"<p") < _FEW_PARAGRAPHS
    return words < _HARDLY_ANY


def looks_like_challenge(body: bytes) -> bool:
    """Whether a refusal came with a robot check: its status has said that it is no page."""
    return any(signs.search(body) for signs in (_CERTAIN, _TITLE, _POSSIBLE))


def _words_to_see(body: bytes) -> int:
    """How many words a browser would show, as far as bytes can tell."""
    lower = body.lower()
    seen: list[bytes] = []
    start = 0
    while (unseen := _UNSEEN.search(lower, start)) is not None:
        seen.append(body[start : unseen.start()])
        start = lower.find(b"</" + unseen[1], unseen.end())
        if start < 0:
            break
    else:
        seen.append(body[start:])
    return sum(len(_TAG.sub(b" ", piece).split()) for piece in seen)
