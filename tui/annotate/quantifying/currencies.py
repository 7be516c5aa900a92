"""Currencies: signs, codes and names, as ISO 4217 codes."""

from __future__ import annotations

from tui.annotate.quantifying.nouns import is_plural
from tui.annotate.quantifying.tokens import Tokens

SIGNS = {
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW",
    "₪": "ILS", "₺": "TRY", "₦": "NGN", "₱": "PHP", "฿": "THB", "₫": "VND", "₴": "UAH",
    "₡": "CRC", "₲": "PYG", "₵": "GHS", "₸": "KZT", "﷼": "IRR", "￥": "JPY", "₿": "XBT",
    "₾": "GEL", "₭": "LAK", "元": "CNY", "₮": "MNT", "₼": "AZN", "֏": "AMD",
}  # fmt: skip
PREFIXES = {
    "us": "USD", "u": "USD", "a": "AUD", "au": "AUD", "aud": "AUD", "c": "CAD", "ca": "CAD",
    "can": "CAD", "cad": "CAD", "hk": "HKD", "nz": "NZD", "s": "SGD", "sg": "SGD", "nt": "TWD",
    "r": "BRL", "mx": "MXN", "mex": "MXN", "z": "ZWL", "j": "JMD", "tt": "TTD", "b": "BND",
}  # fmt: skip
"""What stands glued before a dollar sign: A$, HK$, R$."""

CODES = frozenset(
    """USD EUR GBP JPY CHF CAD AUD NZD CNY RMB HKD SGD INR RUB BRL MXN ZAR TRY SEK NOK DKK PLN CZK
    HUF RON ILS AED SAR QAR KWD BHD EGP NGN KES GHS THB MYR IDR PHP VND KRW TWD PKR BDT LKR UAH CUP
    ARS CLP COP PEN UYU ISK BGN XAF XOF MAD DZD TND JOD LBP IQD IRR ETB UGX TZS ZMW XBT
    BTC""".split()
)
LOCAL = {
    "dh": "AED", "dhs": "AED", "qr": "QAR", "sr": "SAR", "kd": "KWD", "bd": "BHD", "tk": "BDT",
    "ush": "UGX", "tsh": "TZS", "gh": "GHS", "ghc": "GHS", "nrs": "NPR", "rs": "INR", "re": "INR",
    "rm": "MYR", "rp": "IDR", "kr": "SEK", "ksh": "KES", "sh": "KES", "r": "ZAR", "p": "PHP",
    "sfr": "CHF", "dm": "DEM", "zł": "PLN", "le": "EGP",
}  # fmt: skip
"""Signs in letters that stand before an amount."""

NAMES = {
    "dollar": "USD", "buck": "USD", "greenback": "USD", "euro": "EUR", "pound": "GBP",
    "quid": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "franc": "CHF",
    "rupee": "INR", "ruble": "RUB", "rouble": "RUB", "won": "KRW", "peso": "MXN", "real": "BRL",
    "reais": "BRL", "lira": "TRY", "rand": "ZAR", "krona": "SEK", "kronor": "SEK",
    "krone": "NOK", "kroner": "NOK", "zloty": "PLN", "forint": "HUF", "koruna": "CZK",
    "shekel": "ILS", "dirham": "AED", "riyal": "SAR", "rial": "IRR", "dinar": "KWD",
    "naira": "NGN", "shilling": "KES", "cedi": "GHS", "baht": "THB", "ringgit": "MYR",
    "rupiah": "IDR", "dong": "VND", "taka": "BDT", "hryvnia": "UAH", "bitcoin": "XBT",
    "markka": "FIM", "mark": "DEM", "guilder": "NLG", "peseta": "ESP", "drachma": "GRD",
    "escudo": "PTE", "punt": "IEP", "leu": "RON", "lei": "RON", "lev": "BGN", "leva": "BGN",
    "birr": "ETB", "kwacha": "ZMW", "tenge": "KZT", "sol": "PEN",
    "soles": "PEN", "bolivar": "VES", "bolívar": "VES", "bolivares": "VES", "kuna": "HRK",
    "afghani": "AFN", "manat": "AZN", "lari": "GEL", "dram": "AMD", "kyat": "MMK",
    "riel": "KHR", "colón": "CRC", "colones": "CRC", "colon": "CRC", "pula": "BWP",
    "kina": "PGK", "lempira": "HNL", "quetzal": "GTQ", "guarani": "PYG", "metical": "MZN",
    "dalasi": "GMD", "leone": "SLL", "ariary": "MGA", "vatu": "VUV", "tala": "WST",
    "gourde": "HTG", "dinars": "KWD", "som": "KGS", "somoni": "TJS", "euros": "EUR",
    "tugrik": "MNT", "schilling": "ATS", "ouguiya": "MRU", "ether": "ETH",
}  # fmt: skip
SMALL_CHANGE = {"cent": "cent", "¢": "cent", "c": "cent", "penny": "penny", "pence": "penny",
                "pennies": "penny", "p": "penny", "paise": "paisa", "kopeck": "kopeck",
                "dime": "dime", "nickel": "nickel"}  # fmt: skip
"""Coins keep their own name: a cent may be a dollar's, a euro's or a rand's."""
NATIONS = {
    "us": "USD", "american": "USD", "hong kong": "HKD", "singapore": "SGD", "australian": "AUD",
    "canadian": "CAD", "new zealand": "NZD", "taiwan": "TWD", "jamaican": "JMD",
    "swiss": "CHF", "french": "FRF", "belgian": "BEF", "cfa": "XOF", "british": "GBP",
    "sterling": "GBP", "egyptian": "EGP", "lebanese": "LBP", "syrian": "SYP", "irish": "IEP",
    "sudanese": "SDG", "indian": "INR", "pakistani": "PKR", "pakistan": "PKR",
    "sri lankan": "LKR", "nepali": "NPR", "nepalese": "NPR", "mexican": "MXN",
    "philippine": "PHP", "argentine": "ARS", "chilean": "CLP", "colombian": "COP",
    "cuban": "CUP", "uruguayan": "UYU", "dominican": "DOP", "swedish": "SEK",
    "norwegian": "NOK", "danish": "DKK", "icelandic": "ISK", "czech": "CZK", "turkish": "TRY",
    "italian": "ITL", "south african": "ZAR", "namibian": "NAD", "russian": "RUB",
    "belarusian": "BYN", "japanese": "JPY", "chinese": "CNY", "south korean": "KRW",
    "korean": "KRW", "north korean": "KPW", "iraqi": "IQD", "kuwaiti": "KWD",
    "jordanian": "JOD", "algerian": "DZD", "tunisian": "TND", "serbian": "RSD",
    "libyan": "LYD", "bahraini": "BHD", "saudi": "SAR", "qatari": "QAR", "omani": "OMR",
    "yemeni": "YER", "iranian": "IRR", "moroccan": "MAD", "uae": "AED", "emirati": "AED",
    "kenyan": "KES", "ugandan": "UGX", "tanzanian": "TZS", "somali": "SOS",
    "brazilian": "BRL", "israeli": "ILS", "finnish": "FIM", "dutch": "NLG", "german": "DEM",
    "spanish": "ESP", "portuguese": "PTE", "greek": "GRD", "zimbabwean": "ZWL",
    "zimbabwe": "ZWL", "nigerian": "NGN", "bangladeshi": "BDT", "thai": "THB",
    "malaysian": "MYR", "indonesian": "IDR", "vietnamese": "VND", "ukrainian": "UAH",
    "ethiopian": "ETB", "bermudian": "BMD", "bermuda": "BMD", "fijian": "FJD", "liberian": "LRD",
}  # fmt: skip
"""Whose: "88 billion Hong Kong dollars". A code goes with any of its money names."""

_DOLLARS = frozenset("AUD CAD HKD NZD SGD TWD USD JMD ZWL NAD BMD FJD LRD".split())


def read_sign(tokens: Tokens, start: int) -> tuple[str, int] | None:
    """The currency whose sign starts with token `start`, before an amount, and where it ends."""
    words = tokens.words
    word = words[start]
    if word in SIGNS:
        return SIGNS[word], start + 1
    if words[start + 1] == "$" and word in PREFIXES and (word != "s" or tokens.glued(start + 1)):
        return PREFIXES[word], start + 2
    surface = tokens.surface(start)
    if surface in CODES:
        code = {"RMB": "CNY", "BTC": "XBT"}.get(surface, surface)
        end = start + 1
        if surface == "COP" and words[end].isdecimal() and len(words[end]) < 3:
            return None  # the climate summits: "COP 26"
        return code, end + (words[end] in SIGNS)
    if word in LOCAL and surface[:1].isupper() and not tokens.glued(start):
        end = start + 1
        if surface == "Le" or (surface == "RS" and tokens.glued(end)):
            return None  # a French article; a model: "RS2"
        if words[end] == "." and tokens.glued(end):
            end += 1
        return LOCAL[word], end
    return None


def read_name(tokens: Tokens, start: int) -> tuple[str, int] | None:
    """The currency or coin named from token `start` on, after an amount, and where it ends."""
    words = tokens.words
    word = words[start]
    if not word:
        return None
    code, at = "", start
    if words[at : at + 4] == ("u", ".", "s", "."):
        code, at = "USD", at + 4
    elif f"{word} {words[at + 1]}" in NATIONS:
        code, at = NATIONS[f"{word} {words[at + 1]}"], at + 2
    elif word in NATIONS:
        code, at = NATIONS[word], at + 1
    name = _singular(words[at])
    if name in NAMES:
        own = NAMES[name]
        end = at + 1
        if name in ("bitcoin", "ether") and is_plural(words[end]):
            return None
        if words[end] == "sterling":
            end += 1
        if name == "dollar" and code and code not in _DOLLARS:
            return None
        return code or own, end
    sign = len(name) == 1 and name != "¢"
    if name == "cent" and tokens.capital(at):
        return None
    if name in SMALL_CHANGE and (not sign or (tokens.glued(at) and not tokens.capital(at))):
        return SMALL_CHANGE[name], at + 1
    if at == start and tokens.surface(start) in CODES:
        surface = tokens.surface(start)
        return {"RMB": "CNY", "BTC": "XBT"}.get(surface, surface), start + 1
    if at == start and word in SIGNS and word != "$":
        return SIGNS[word], start + 1
    return None


def _singular(word: str) -> str:
    """A money name without its plural ending."""
    return word[:-1] if word.endswith("s") and word not in NAMES else word
