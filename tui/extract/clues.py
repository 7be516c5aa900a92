"""What markup and wording say of a block: words in class names, and phrases of page furniture.

Nothing here decides. Each clue is a yes or no that the judge weighs; `widget` alone once removed
whole articles of a common page builder.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tui.extract.tree import Element

CLASS_GROUPS: dict[str, str] = {
    "body": "body content text copy prose entry postbody articlebody storybody richtext rte "
    "wysiwyg markdown artikel inhalt contenido texto cuerpo contenu texte testo corpo",
    "article": "article story post blog news hentry single",
    "main": "main primary center",
    "comment": "comment comments commenting commentlist disqus reply replies respond discussion "
    "livefyre kommentar kommentare comentarios commentaires commenti leserkommentare",
    "related": "related recommended recommend recommendation recommendations similar popular "
    "trending latest outbrain taboola readmore teaser teasers suggested discover upnext mostread "
    "mehr recirc recirculation relacionadas relacionados associated zergnet further crosslink "
    "crosslinks readnext",
    "more": "more next prev previous also see other others",
    "card": "card cards tile tiles promoitem thumbnail thumb thumbs swiper slide slides",
    "nav": "nav navigation navbar menu menus submenu breadcrumb breadcrumbs crumb crumbs sitemap "
    "pagination pager megamenu dropdown navi topnav subnav",
    "contents": "toc contents tableofcontents jump anchors ez index outline",
    "share": "share sharing shares social socials facebook twitter whatsapp linkedin pinterest "
    "addthis sharethis sharedaddy follow sns teilen compartir partager",
    "promotion": "newsletter subscribe subscription subscriptions signup promo promotion cta "
    "paywall offer donate donation membership optin campaign marketing callout piano regwall "
    "inscription abo abonnement banner upsell convertkit mailchimp leadbox",
    "popup": "popup modal overlay dialog lightbox drawer tooltip offcanvas toast",
    "ad": "ad ads advert adverts advertisement advertising advertorial sponsored sponsor dfp "
    "adsense adslot gpt affiliate commercial anzeige werbung publicidad publicite mpu leaderboard",
    "author": "byline author authors writer contributor bio biography avatar autor auteur autore "
    "vcard profile team staff person",
    "date": "date time datetime timestamp published posted pubdate datum fecha readtime reading",
    "meta": "meta metadata info details data credits attribution source",
    "tags": "tag tags topic topics category categories cat keywords label labels kicker eyebrow "
    "taxonomy chip chips badge pill",
    "caption": "caption captions figcaption credit legend",
    "media": "photo photos image images img picture pic gallery media figure slideshow carousel "
    "slider video videos player audio podcast embed youtube",
    "footer": "footer foot bottom colophon",
    "legal": "copyright legal disclaimer disclosure privacy terms imprint impressum",
    "header": "header head masthead top topbar hero intro banner",
    "sidebar": "sidebar side aside rail secondary complementary column col sticky",
    "widget": "widget widgets module plugin component elementor wpb vc et",
    "cookie": "cookie cookies consent gdpr ccpa onetrust cmp didomi cookiebot",
    "hidden": "hidden sr visually visuallyhidden screenreader hide collapsed invisible noprint "
    "offscreen assistive accessible none",
    "standfirst": "standfirst dek subtitle subhead deck lede lead summary excerpt abstract "
    "description subheadline subheading teasertext chapo bajada entradilla vorspann sommario",
    "title": "title headline heading titel titulo titre",
    "grid": "grid list lists items item feed row rows archive loop results collection listing",
    "forum": "message messages thread threads posts topic signature sig username user quote "
    "bbcode answer answers question votes vote karma op lia postcontent postcell",
    "post": "postbody postcontent messagetext messagebody messagecontent cooked bbwrapper "
    "answercell",
    "shop": "product products price pricing buy shop cart rating ratings stars deal deals "
    "merchant specs",
    "account": "login signin register account password user logged",
    "tools": "tools toolbar actions action button buttons btn print search icon icons links link "
    "controls toggle copy clipboard permalink edit",
    "code": "code highlight syntax codeblock snippet listing prism hljs shiki",
    "note": "footnote footnotes references reference citation citations endnotes bibliography "
    "sources note notes",
    "pullquote": "pullquote pull blockquote quotation testimonial testimonials",
    "fold": "faq faqs accordion collapse collapsible expand tab tabs panel details",
    "box": "box infobox factbox callouts highlightbox inset insert embedcard sidebarbox",
    "skip": "skip skiplink jumplink",
    "correction": "correction editor editors update updated note",
    "event": "event events calendar webinar weather stock ticker poll quiz survey",
}


def _bits_by_word() -> dict[str, int]:
    bits: dict[str, int] = {}
    for bit, words in enumerate(CLASS_GROUPS.values()):
        for word in words.split():
            bits[word] = bits.get(word, 0) | 1 << bit
    return bits


_GROUP_BITS = _bits_by_word()
_CLASS_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_NAMING = frozenset(
    ("class", "id", "role", "itemprop", "data-testid", "data-component", "aria-label")
)

TAG_GROUPS = (
    "nav header footer aside main article section form figure table ul ol li blockquote a button "
    "details label dl p td span em strong small h1 h2 h3 h4 h5 h6 pre code dd dt address noscript "
    "dialog figcaption summary sup menu font center time"
).split()
_TAG_BITS = {tag: 1 << bit for bit, tag in enumerate(TAG_GROUPS)}


@lru_cache(maxsize=8192)
def _named(names: str) -> int:
    bits = 0
    for word in _CLASS_WORD.findall(names):
        bits |= _GROUP_BITS.get(word.lower(), 0)
    return bits


def class_bits(element: Element) -> int:
    """Which of `CLASS_GROUPS` an element's own names belong to, as bits."""
    bits = 0
    for name, value in element.items():
        if name in _NAMING and value and len(value) < 300:
            bits |= _named(value)
    return bits


def tag_bits(element: Element) -> int:
    """Which of `TAG_GROUPS` an element is, as a bit."""
    return _TAG_BITS.get(element.tag, 0)


_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def is_hidden(element: Element) -> bool:
    """Whether the element says that it is not shown, at least at first."""
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    style = element.get("style")
    return bool(style and _HIDDEN_STYLE.search(style))


_WORDINGS: dict[str, str] = {
    "share": r"^(?:share|teilen|compartir|partager|condividi|tweet|e-?mail|print|copy link|save|"
    r"bookmark|facebook|twitter|x|whatsapp|linkedin|pinterest|reddit|telegram|pin it)\b",
    "follow": r"\b(?:follow (?:us|me|\w+ on)|like us on|join us on|find us on|folgen sie|"
    r"síguenos|suivez|seguici|connect with us)\b",
    "subscribe": r"\b(?:subscribe|sign ?up|newsletter|subscription|inbox|free trial|abonnieren|"
    r"suscr[ií]b|abonnez|iscriviti|register (?:now|for|to)|join (?:now|our|the|us)|get started|"
    r"download (?:the|our|now)|book a|learn more|try (?:it )?(?:for )?free|contact (?:us|sales))\b",
    "donate": r"\b(?:donat(?:e|ion)|support (?:us|our)|become a (?:member|patron|supporter)|"
    r"buy me a coffee|spenden|your contribution)\b",
    "related": r"^(?:related|read (?:more|also|next|on)|see also|also read|more (?:from|on|in|"
    r"stories|about|articles|like|news|posts)|recommended|you (?:may|might) (?:also )?(?:like|be)|"
    r"further reading|don'?t miss|up next|next (?:article|post|up)|previous (?:article|post)|"
    r"trending|popular|most (?:read|popular|viewed)|latest|similar|recent (?:posts|articles)|"
    r"keep reading|what to read next|editors?'? picks?|mehr (?:zum|zu|aus|von)|lesen sie|"
    r"das könnte|auch interessant|lee también|leer más|te puede|relacionad|à lire|lire aussi|"
    r"leggi anche|weiterlesen|in other news|watch|check out|explore|discover)\b",
    "credit": r"\b(?:photo(?:graph)?s?(?: by| credit|:)|image(?: credit|s? courtesy|:)|getty|"
    r"reuters|afp|shutterstock|unsplash|istock|credit:|courtesy of|file photo|foto:|bild:|"
    r"picture alliance|dpa|ap photo|imago|illustration)\b",
    "byline": r"^(?:by|von|por|par|di|written by|posted by|author|reviewed by|edited by|"
    r"fact[- ]checked|medically reviewed|autor|text:|contributor)\b",
    "date": r"\b(?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.? \d{1,2}\b|\b\d{1,2}[./-]\d{1,2}"
    r"[./-]\d{2,4}\b|\b\d{4}-\d\d-\d\d\b|\b\d{1,2}:\d\d\b|\b\d{1,2}\.? (?:januar|februar|märz|mai|"
    r"juni|juli|oktober|dezember|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|enero|febrero|"
    r"marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)",
    "ago": r"\b\d+ (?:seconds?|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?)(?: ago)?$|"
    r"\bmin(?:ute)?s?\.? read\b|\bread(?:ing)? time\b|^(?:last )?(?:updated|published|posted|"
    r"modified|aktualisiert|veröffentlicht)",
    "comment": r"^(?:comments?|\d+ comments?|leave a (?:comment|reply)|add a comment|reply|"
    r"post a comment|join the (?:conversation|discussion)|replies|kommentare?|comentarios?|"
    r"commentaires?|view (?:all )?comments|your email address|log ?in to|sign in to|responses?)\b",
    "forum": r"^(?:like|likes?|quote|report|reply|upvote|downvote|solved|joined|posts?:|messages?:|"
    r"location:|member|senior member|moderator|administrator|reputation|thanks?|reactions?:|"
    r"re:|last edited|click to expand|originally posted|\w+ (?:said|wrote):|#\d+$)",
    "legal": r"©|\b(?:all rights reserved|copyright|terms (?:of|and)|privacy policy|cookie|"
    r"alle rechte|todos los derechos|tous droits|reproduction|disclaimer|not be (?:published|"
    r"reproduced))\b",
    "ad": r"^(?:advertis(?:e?ment|ing)|anzeige|werbung|publicidad|publicité|sponsored|ad|promoted|"
    r"paid (?:content|partner)|affiliate|we may (?:earn|receive)|this (?:article|post) (?:may )?"
    r"contains? affiliate|commissions?)\b",
    "account": r"^(?:log ?in|sign ?in|my account|register|menu|search|home|about|contact|skip to|"
    r"back to|go to|toggle|close|open|show|hide|view|loading|next|previous|cart|all|close menu)\b",
    "tags": r"^(?:tags?|topics?|filed under|categor(?:y|ies)|keywords?|posted in|in this "
    r"(?:article|story)|schlagw|etiquetas|temas|mots-clés|in:)\b",
    "contents": r"^(?:table of contents|contents|on this page|jump to|in this (?:article|guide|"
    r"post)|inhaltsverzeichnis|overview|quick links)\b",
    "about": r"^(?:about (?:the )?(?:author|us|this)|über den autor|sobre el autor|the author|"
    r"author bio|our (?:team|mission)|disclosure|editor'?s? note|correction|note:|sources?:|"
    r"references|notes|footnotes|acknowledg)",
    "person": r"\b(?:is an? (?:\w+[ -]){0,5}(?:writer|author|journalist|reporter|editor|freelance|"
    r"contributor|correspondent|consultant|professor|founder|expert|manager|marketer|specialist))"
    r"\b|\b(?:he|she|they) (?:lives?|holds?|writes?|has written|covers?)\b",
    "question": r"^(?:was this|did you|have (?:a|you)|what do you think|let us know|tell us|how "
    r"(?:helpful|useful)|do you have|got a|still have|ready to|want (?:to|more)|need help|"
    r"interested in|looking for)\b",
    "arrow": r"[→»›>▸▶⟶←‹]",
    "copied": r"^(?:copy|copied|copy code|expand|run|open in|edit (?:this|on)|improve this|"
    r"view source|download|show more|see (?:more|all)|read (?:full|the)|view (?:all|more))\b",
}
WORDINGS = tuple(_WORDINGS)
_ANCHORED = [
    (1 << bit, re.compile(pattern.removeprefix("^")))
    for bit, pattern in enumerate(_WORDINGS.values())
    if pattern.startswith("^")
]
_ANYWHERE = [
    (1 << bit, re.compile(pattern))
    for bit, pattern in enumerate(_WORDINGS.values())
    if not pattern.startswith("^")
]
_WORDING_CHARACTERS = 300


@lru_cache(maxsize=4096)  # asked again for the reason when a block is taken out
def wording_bits(text: str) -> int:
    """Which of `WORDINGS` a block's text matches, as bits; only short texts are furniture."""
    if len(text) > _WORDING_CHARACTERS:
        return 0
    text = text.lower()
    bits = 0
    for bit, pattern in _ANCHORED:
        if pattern.match(text):
            bits |= bit
    for bit, pattern in _ANYWHERE:
        if pattern.search(text):
            bits |= bit
    return bits
