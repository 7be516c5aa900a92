"""Copies of pages at an archive of the web: where one is asked for, and whose copy has come.

Archives of the Wayback kind have a page as it was received at "…/TIME" + "id_/" + its address.
Source: the Internet Archive's own description of its addresses.
"""

from __future__ import annotations

import re

from tui.fetch.addresses import host_in, is_local, is_whole, without_credentials

_AS_RECEIVED = re.compile(r"\d{1,14}id_/(https?):/{1,2}(\S+)", re.IGNORECASE)


def copy_of(url: str, archive: str) -> str:
    """Where `archive` has its copy of the page at `url`; "" for a page that it can have none of.

    An archive is never told the name of a host of the reader's own network, nor a password.
    """
    if not archive or not is_whole(url) or is_local(host_in(url)) or original_of(url, archive):
        return ""
    return archive + without_credentials(url).partition("#")[0]


def original_of(address: str, archive: str) -> str:
    """The address of the page that `archive` gives as received at `address`, "" where it is none.

    Only for the archive that the reader named: any other could say that its page is another's.
    """
    shelf = archive.rstrip("/").rpartition("/")[0] + "/"
    if not archive or not address.startswith(shelf):
        return ""
    found = _AS_RECEIVED.fullmatch(address[len(shelf) :])
    original = f"{found[1]}://{found[2]}" if found else ""
    return original if is_whole(original) else ""
