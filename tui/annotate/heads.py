"""What a name is by its own words, whatever the sentence around it looks like.

Source: words that end the organisations, and next to no places or people, of the texts that the
entity model learnt from (a museum or a hospital is as often marked as a place).
"""

from __future__ import annotations

from tui.annotate.senses import known_as
from tui.annotate.tagging import NameLabel

_BODIES = frozenset(
    """
    academy administration agency airlines airways alliance army assembly association authority
    battalion board brigade brigades bureau cabinet chamber charity choir club co coalition college
    commission committee company confederation congress consortium cooperative corp corporation
    council department directorate electronics ensemble faculty fc federation fellowship forces
    forum foundation fund gmbh government group guild holdings inc industries institute insurance
    league ltd ministry movement navy network orchestra organisation organization parliament party
    pharmaceuticals philharmonic plc police politburo polytechnic quartet rovers secretariat
    securities senate society symphony syndicate synod technologies tribunal trust union university
    ventures wanderers
    """.split()
)

_REALMS = frozenset("Republic Kingdom State Sultanate Emirate".split())

_STREETS = frozenset("Street St Avenue Ave Boulevard Blvd Road Rd Lane Highway Hwy".split())
"""Last words of an address, which is often under the name of a person."""


def kind_by_words(form: str) -> NameLabel | None:
    """The label of a name of several words by its head ("… Council", "University of …"), if any."""
    words = form.split()
    if len(words) < 2:
        return "LOC" if form in _STREETS else None
    last = words[-1].rstrip(".")
    if last in _STREETS or form == "Islamic Republic":
        return "LOC"
    before, of, country = form.rpartition(" of ")
    if of and before.rpartition(" ")[2] in _REALMS and known_as(country.lower()) == "n":
        return "LOC"
    if words[1] in ("of", "for"):
        return "ORG" if words[0].lower() in _BODIES else None
    return "ORG" if last[0:1].isupper() and last.lower() in _BODIES else None
