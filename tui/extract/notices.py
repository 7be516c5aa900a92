"""Short lines that are the page's machinery whatever stands around them, and never a body."""

from __future__ import annotations

import re

# Whole lines: each of these words may begin a sentence of an article.
_ADVERTISING = re.compile(
    r"\W{0,5}(?:advertisements?|advertising|anzeige|werbung|publicidad|publicité|pubblicità|"
    r"sponsored(?: content)?|paid content|(?:article|story) continues (?:below|after)"
    r"(?: (?:this )?ad(?:vertisement)?)?|continue reading below|"
    r"scroll to continue|advertisement \W scroll to continue)\W{0,5}",
    re.IGNORECASE,
)
_SCRIPTLESS = re.compile(
    r"\b(?:please|need to|must|have to) (?:enable|turn on|activate) javascript\b"
    r"|\bjavascript (?:is (?:disabled|not enabled)|must be enabled)\b",
    re.IGNORECASE,
)
_MEMBER = re.compile(r"(?:posts|messages): ?\d[\d,.]*$", re.IGNORECASE)
_ADVERTISING_WORDS, _SCRIPTLESS_WORDS, _MEMBER_WORDS = 6, 25, 8


def is_notice(text: str) -> bool:
    """Whether a block says "Advertisement", asks for JavaScript, or counts a member's posts.

    Source: on 1,120 pages with known bodies such blocks stood 445 times, and in no body.
    """
    if len(text) > 200:
        return False
    text = text.strip()
    words = len(text.split())
    return bool(
        (words <= _ADVERTISING_WORDS and _ADVERTISING.fullmatch(text))
        or (words <= _SCRIPTLESS_WORDS and _SCRIPTLESS.search(text))
        or (words <= _MEMBER_WORDS and _MEMBER.search(text))
    )
