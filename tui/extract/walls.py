"""What stands before an article on a page that came: a robot check, a consent page, a paywall.

A page that has its article is never refused: each wall needs a body too short to be one, and
words or marks that a short article does not have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.errors import NoArticleError
from tui.extract.blocks import Candidate
from tui.extract.json_ld import nodes_of, parse, scripts
from tui.extract.tree import Element

CONSENT = "agree in the browser, and name its cookies.txt in the settings"
LOGIN = "log in in the browser and name its cookies.txt in the settings, or save the page there"

_BEGINNING, _SCRAP = 150, 60
"""Words of a body that may be the beginning of a longer one; of one that is that and no news."""
_SMALL_PAGE = 400
"""Words on a page that is a wall alone; a page with an article has menus as well."""
_AFTER_BODY, _LONGEST_GATE = 6, 400
"""Blocks after the body in which a gate stands, and characters that it has at most."""

_ROBOT = re.compile(
    r"\b(?:verify(?:ing)? (?:that )?you(?: are|.re) (?:a )?(?:human|not a (?:ro)?bot)"
    r"|are you a (?:human|(?:ro)?bot)|not a (?:ro)?bot\b|review the security of your connection"
    r"|checking (?:if the site connection is secure|your browser)|(?:press|tap) (?:&|and) hold"
    r"|unusual (?:traffic|activity) (?:from|coming from) your|pardon our interruption"
    r"|complete the (?:security check|captcha)|(?:solve|enter|type) the captcha"
    r"|enable js and disable any ad blocker|security check to access|ddos protection by)",
    re.IGNORECASE,
)

_ACCEPT = re.compile(
    r"\W*(?:(?:yes|ja|oui|sí|sì|ok)\W+)?(?:(?:i|we|ich|j|tout|alle|allen|todo|todas?|tutti)\W+)?"
    r"(?:accept|agree|consent|allow all|zustimm|akzeptier|einwillig|einverstanden|accepte|autoris"
    r"|acept|accett|acconsent|akkoord|aceit|concord|godta|godkänn|acceptér|hyväksy|zgadzam"
    r"|akceptuj|souhlas|přijm|elfogad)",
    re.IGNORECASE,
)
_CONSENT_WORDS = tuple(
    re.compile(words, re.IGNORECASE)
    for words in (
        r"\bcookies?\b|cookie-|\btracking\b|\btracken\b",
        r"privacy|datenschutz|vie privée|donn[ée]es personnelles|privacidad|datos personales"
        r"|dati personali|persoonsgegevens|personvern|dan(?:ych|e) osobow|dados pessoais",
        r"\b(?:consent|accept|agree|zustimm|einwillig|akzeptier|autoris"
        r"|acept|accett|akkoord|toestemming|aceit|samtyck|samtykke|suostu|zgod|souhlas)",
        r"\b(?:partners?|partnern?|vendors?|third part|drittanbieter|tiers|terceros|terze parti"
        r"|derden|parceiros|purposes|personali[sz]|werbung|advertising|publicit)",
    )
)
_CONSENT_SORTS = 3

_READ_ON = (
    r"(?:(?:continue|keep|start|go on) reading"
    r"|read (?:the )?(?:full|whole|entire|rest|more|this|on)"
    r"|(?:see|view|unlock|access|get) (?:the |this |your )?(?:full|rest|whole|entire|article|story|"
    r"post|page)|weiter(?:zu)?lesen|zu lesen|lire (?:la suite|cet article|l.article|l.int[ée]gral)"
    r"|seguir leyendo|(?:seguir|continuar) (?:lendo|a ler)|leer (?:el|este|m[áa]s|completo)"
    r"|(?:continuare a |per )legg|verder (?:te )?lezen|lees (?:dit|verder|het hele)"
    r"|(?:czytaj|przeczyta)\w* (?:dalej|ca[łl])|l[äa]sa vidare|les(?:e)? videre)"
)
_BECOME = (
    r"\b(?:subscri|register|sign (?:up|in)|log ?in|join|become|member|create (?:a|an|your)\b"
    r"|free trial|abon|registri|anmeld|einlogg|jetzt testen|probeabo|s.identifi|connectez"
    r"|inscri|suscr|reg[íi]str|inicia|abb?ona|accedi|assin|entrar|prenum|wykup|zaloguj)"
)
_GATE = re.compile(
    rf"{_BECOME}[^.!]{{0,80}}{_READ_ON}|{_READ_ON}[^.!]{{0,80}}{_BECOME}"
    r"|\b(?:article|story|post|content|page|episode) is (?:only )?(?:for|reserved for|exclusive to"
    r"|available (?:only )?(?:to|for)|restricted to|limited to) (?:our |paid |paying |premium )*"
    r"(?:subscribers|members|readers with)"
    r"|\b(?:exclusive(?:ly)?|only) (?:for|to) (?:our |paid |paying |premium )*"
    r"(?:subscribers|members)"
    r"|\b(?:for|to) (?:paid |paying |premium )*(?:subscribers|members) only"
    r"|\bsubscriber.only (?:article|story|content)|you(?:.ve| have) (?:read|reached|used) "
    r"(?:all |your |the )+.{0,30}(?:free|limit|articles)"
    r"|nur f[üu]r (?:unsere )?abonnent|exklusiv f[üu]r .{0,20}abonnent|mit .{0,20}abo weiterlesen"
    r"|r[ée]serv[ée]e? (?:[àa] nos |aux )abonn|il vous reste .{0,20}(?:de cet article|[àa] lire)"
    r"|(?:exclusiv[oa]s?|s[óo]lo|solo|apenas|somente) (?:para|per) (?:los |nuestros |os |gli )?"
    r"(?:suscriptor|assinant|abbonat)|riservat[oa] (?:agli |ai )abbonat"
    r"|(?:alleen|exclusief) (?:voor|toegankelijk voor) abonnees",
    re.IGNORECASE,
)
_LAST = 20
"""Characters at the end of a text in which it may break off."""
_CUT = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\W*$")
_OF_OTHERS = frozenset("itemlistelement mentions citation comment blogpost relatedlink".split())
"""Properties that lead to other articles: whether those are free says nothing of this one."""
_SELECTOR = re.compile(r"([.#])([\w-]{1,80})(?:[^.#\w-][^.#]*)?$", re.ASCII)


def wall_before(
    root: Element, found: Sequence[Candidate], body: Sequence[bool]
) -> NoArticleError | None:
    """The error that names the wall on a page, None where there is none.

    `body` says which of `found` were taken for the article's.
    """
    kept = [c.block.text for c, is_body in zip(found, body, strict=True) if is_body]
    words = _words(kept)
    if words >= _BEGINNING:
        return None
    texts = [c.block.text for c in found if c.block.text]
    on_page = _words(texts)
    # Ordinary pages have a captcha beside a form, and menus, which no robot check has.
    if words < _SCRAP and on_page < _BEGINNING and _ROBOT.search(" ".join(texts)):
        return NoArticleError("the page is a robot check", "open it in the browser")
    if on_page < _SMALL_PAGE and _asks_consent(root, texts, kept):
        return NoArticleError("the page asks for consent to cookies, and has no article", CONSENT)
    if words and _is_beginning(root, found, body):
        before = _words([text for text in kept if not _is_gate(text)])
        return NoArticleError(f"the page is a paywall after {before} words of the article", LOGIN)
    return None


def _words(texts: Sequence[str]) -> int:
    return sum(len(text.split()) for text in texts)


# Consent


def _asks_consent(root: Element, texts: Sequence[str], kept: Sequence[str]) -> bool:
    """Whether a small page speaks of cookies and has what agrees to them, and little else."""
    page = " ".join(texts)
    if sum(words.search(page) is not None for words in _CONSENT_WORDS) < _CONSENT_SORTS:
        return False
    # News has partners too, and they agree: it takes cookies or privacy to speak of consent.
    of_something_else = [t for t in kept if not any(w.search(t) for w in _CONSENT_WORDS[:2])]
    return _words(of_something_else) < _SCRAP // 2 and any(map(_ACCEPT.match, _controls(root)))


def _controls(root: Element) -> Iterator[str]:
    """What stands on the page's buttons."""
    for element in root.iter("button", "input", "a"):
        if element.tag == "input":
            yield (element.get("value") or "")[:_SCRAP]
        else:
            yield "".join(element.itertext())[:_SCRAP]


# Paywalls


def _is_beginning(root: Element, found: Sequence[Candidate], body: Sequence[bool]) -> bool:
    """Whether the body breaks off where subscribers read on."""
    last = max(i for i, is_body in enumerate(body) if is_body and found[i].block.text)
    ends = [c.block.text for c in found[last + 1 :] if c.block.text][:_AFTER_BODY]
    gated = any(map(_is_gate, (found[last].block.text, *ends)))
    kept = [c.block.text for c, is_body in zip(found, body, strict=True) if is_body]
    words, selectors = _words(kept), _not_free(root)
    if selectors is None:
        return gated and words < _SCRAP
    # A section that is not there proves nothing: of 18 sites that declare one, 2 misname it.
    if _words([_text(element) for element in _selected(root, selectors)]) >= words // 2:
        return False  # what is said to be for subscribers has come
    return gated or _CUT.search(found[last].block.text[-_LAST:]) is not None


def _is_gate(text: str) -> bool:
    short = len(text) < _LONGEST_GATE and "newsletter" not in text.lower()
    return short and _GATE.search(text) is not None


def _not_free(root: Element) -> list[str] | None:
    """The selectors of what the page says is not free, [] for all of it; None where it is free.

    Source: schema.org/isAccessibleForFree, as search engines ask publishers to declare paywalls.
    """
    closed, selectors = False, []
    for script in scripts(root):
        if "isAccessibleForFree" not in script:
            continue
        for node in nodes_of(parse(script), _OF_OTHERS):
            if str(node.get("isAccessibleForFree")).rsplit("/", 1)[-1].lower() == "false":
                closed = True
                named = node.get("cssSelector")
                selectors += [n for n in (named if isinstance(named, list) else [named]) if n]
    if not closed:
        tier = root.xpath("string(//meta[@property='article:content_tier']/@content)")
        closed = str(tier).strip().lower() == "locked"
    return [str(name) for name in selectors] if closed else None


def _selected(root: Element, selectors: Sequence[str]) -> list[Element]:
    """The outermost elements that the selectors name by a class or an id."""
    classes: set[str] = set()
    ids: set[str] = set()
    for selector in ",".join(selectors).split(","):
        if found := _SELECTOR.search(selector.strip()):
            (classes if found[1] == "." else ids).add(found[2])
    chosen: list[Element] = []
    stack = [root]
    while stack:
        element = stack.pop()
        if element.get("id") in ids or classes & set((element.get("class") or "").split()):
            chosen.append(element)
        else:
            stack.extend(element)
    return chosen


def _text(element: Element) -> str:
    return " ".join(element.itertext())
