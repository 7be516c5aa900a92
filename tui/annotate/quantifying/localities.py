"""Whose peso, dirham or dinar an article means, from the countries that it names."""

from __future__ import annotations

import re

SHARED = {
    "peso": "colombia COP bogot COP argentin ARS chile CLP philippin PHP manila PHP uruguay UYU"
    " dominican DOP cuba CUP",
    "dirham": "morocc MAD rabat MAD casablanca MAD emirat AED dubai AED",
    "krone": "denmark DKK danish DKK copenhagen DKK norw NOK",
    "krona": "iceland ISK swed SEK",
    "rupee": "pakistan PKR lanka LKR nepal NPR mauriti MUR india INR",
    "pound": "egypt EGP leban LBP syria SYP sudan SDG",
    "dinar": "iraq IQD jordan JOD serbia RSD tunisia TND algeria DZD libya LYD bahrain BHD"
    " kuwait KWD",
    "shilling": "uganda UGX tanzania TZS somali SOS kenya KES",
    "rial": "oman OMR yemen YER iran IRR",
    "riyal": "qatar QAR saudi SAR",
    "franc": "rwanda RWF congo CDF burundi BIF guinea GNF senegal XOF ivor XOF mali XOF"
    " cameroon XAF gabon XAF swiss CHF switzerland CHF",
    "rouble": "belarus BYN russia RUB",
    "ruble": "belarus BYN russia RUB",
    "leu": "moldova MDL romania RON",
    "lei": "moldova MDL romania RON",
}
"""Names that several currencies go by, with beginnings of the words that tell which is meant."""

_STEMS = {
    name: tuple(zip(line.split()[::2], line.split()[1::2], strict=True))
    for name, line in SHARED.items()
}
_ANY = re.compile(
    r"\b(" + "|".join(sorted({stem for pairs in _STEMS.values() for stem, _ in pairs})) + r")\w*+",
    re.IGNORECASE,
)


def countries(text: str) -> dict[str, int]:
    """How often `text` names each of the countries that share the name of a currency."""
    counts: dict[str, int] = {}
    for match in _ANY.finditer(text):
        stem = match.group(1).lower()
        counts[stem] = counts.get(stem, 0) + 1
    return counts


def local_currency(surface: str, counts: dict[str, int]) -> str:
    """The code that the last word of `surface` stands for here; empty where nothing tells."""
    name = surface.rpartition(" ")[2].lower()
    pairs = _STEMS.get(name) or _STEMS.get(name.removesuffix("s")) or ()
    if name in ("kroner", "kronor"):
        pairs = _STEMS["krone" if name == "kroner" else "krona"]
    best = max(pairs, key=lambda pair: counts.get(pair[0], 0), default=("", ""))
    return best[1] if counts.get(best[0]) else ""
