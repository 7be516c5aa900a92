"""What the library knows a page by: its address without what only tracks its reader."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

TRACKING = frozenset(
    """fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid igshid igsh
    mc_cid mc_eid mkt_tok vero_id vero_conv oly_anon_id oly_enc_id _hsenc _hsmi __hssc __hstc
    __hsfp hsctatracking wickedid rb_clickid s_cid ml_subscriber ml_subscriber_hash _openstat
    srsltid guccounter guce_referrer guce_referrer_sig cmpid campid ncid smid smtyp sr_share
    xtor at_medium at_campaign at_custom1 at_custom2 at_custom3 at_custom4 fb_action_ids
    fb_action_types fb_ref fb_source ref_src ref_url spm scm zanpid trk trkcampaign
    piwik_campaign piwik_kwd mtm_campaign mtm_kwd mtm_source mtm_medium wt_mc wtmc wt_zmc
    __twitter_impression ocid icid mbid share_id sharetype""".split()
)
"""Parameters that say where a reader came from, and never what the page is."""
TRACKING_STARTS = ("utm_", "pk_", "hsa_", "itm_", "matomo_")


def canonical(address: str) -> str:
    """`address` as the library keeps it: without tracking parameters, fragment and port of old.

    A fragment that routes ("#!/story") stays. What is no address of the web stays as it is.
    """
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return address
    scheme = parts.scheme.lower()
    if scheme not in {"http", "https"} or not host:
        return address
    if port and port != {"http": 80, "https": 443}[scheme]:
        host = f"{host}:{port}"
    fragment = parts.fragment if parts.fragment.startswith(("!", "/")) else ""
    return urlunsplit((scheme, host, parts.path or "/", _query(parts.query), fragment))


def address_of(source: str) -> str:
    """The address of what was asked for: a page of the web, or a file by its full path."""
    if source == "-" or source.lower().startswith(("http://", "https://")):
        return canonical(source)
    if source.lower().startswith("file:"):
        return source
    path, _, member = source.partition("#")
    named = Path(source) if not member or Path(source).exists() else Path(path)
    # A file's name may be bytes that are no text: they are escaped as the bytes that they are.
    uri = "file://" + quote(str(named.absolute()), errors="surrogateescape")
    return uri if named == Path(source) else f"{uri}#{member}"


def _query(query: str) -> str:
    """The parameters that are left; where none goes, the query as it was written."""
    pairs = parse_qsl(query, keep_blank_values=True)
    kept = [(key, value) for key, value in pairs if not _tracks(key.lower())]
    return query if len(kept) == len(pairs) else urlencode(kept)


def _tracks(key: str) -> bool:
    return key in TRACKING or key.startswith(TRACKING_STARTS)
