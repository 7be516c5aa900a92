"""What the list's filter finds by its index of letters is what stands in the headline."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.library import keeping
from tui.library.fields import condition_of
from tui.library.folding import folded
from tui.library.store import Library
from tui.model import Article, Block

TITLES = (
    "Äpfel “für” ALLE*",
    "İstanbul, Straße 5",
    "北京 und 上海市長",
    'NEAR("a" OR b) AND -x?',
    "[citation needed] 100%",
    "e\u0301tude étude",
)
PIECES = st.one_of(
    st.tuples(st.sampled_from(TITLES), st.integers(0, 20), st.integers(1, 8)).map(
        lambda cut: cut[0][cut[1] : cut[1] + cut[2]]
    ),
    st.text(st.characters(exclude_categories=()), max_size=6),
)


def test_letters_are_found_wherever_they_stand() -> None:
    library = Library(None)
    for number, title in enumerate(TITLES):
        article = Article((Block("paragraph", f"text {number}"),), title=title)
        keeping.keep(library, f"https://a.example/{number}", None, article)
    headlines = dict(library.rows("SELECT entry, folded FROM headline"))

    @given(PIECES)
    def check(letters: str) -> None:
        condition, values = condition_of("", letters)
        found = library.rows(f"SELECT id FROM entry WHERE {condition}", values)
        wanted = {number for number, text in headlines.items() if folded(letters) in text}
        assert {number for (number,) in found} == wanted

    check()
    library.close()
