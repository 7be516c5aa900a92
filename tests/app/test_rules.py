"""Rules part a page anew, and no block is ever lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.app.rules import BY_RULE, in_page_order, rule_for, ruled, site_of, whole_page
from tui.library.records import SiteRule
from tui.model import Article, Block, Clutter

texts = st.text("abc ", min_size=1, max_size=4)
articles = st.builds(
    Article,
    blocks=st.lists(st.builds(Block, st.just("paragraph"), texts)).map(tuple),
    clutter=st.lists(
        st.builds(Clutter, st.builds(Block, st.just("paragraph"), texts), st.integers(-1, 9), texts)
    ).map(tuple),
)
rules = st.lists(st.builds(SiteRule, st.just("x"), st.sampled_from(["keep", "drop"]), texts))


def texts_of(article: Article) -> list[str]:
    return [block.text for block, _ in in_page_order(article)]


@given(articles, rules)
def test_no_block_is_lost_and_none_changes_its_place(
    article: Article, given: list[SiteRule]
) -> None:
    assert texts_of(ruled(article, given)) == texts_of(article)
    assert [b.text for b in whole_page(article).blocks] == texts_of(article)
    assert not whole_page(article).clutter


@given(articles, rules)
def test_rules_hold_whatever_was_there_before(article: Article, given: list[SiteRule]) -> None:
    kinds = {rule.words: rule.kind for rule in given}
    after = ruled(article, given)
    assert all(kinds.get(block.text) != "drop" for block in after.blocks)
    assert all(kinds.get(clutter.block.text) != "keep" for clutter in after.clutter)


def test_a_rule_turns_a_block_over_and_its_opposite_back() -> None:
    article = Article(
        (Block("paragraph", "one"), Block("paragraph", "two")),
        clutter=(Clutter(Block("paragraph", "sign up"), 1, "promotion"),),
        url="https://www.estuary.example/a",
    )
    keep = rule_for(article, "", article.clutter[0].block, taken_out=True)
    assert keep == SiteRule("estuary.example", "keep", "sign up")
    brought = ruled(article, [keep])
    assert [b.text for b in brought.blocks] == ["one", "sign up", "two"]
    drop = rule_for(brought, "", brought.blocks[1], taken_out=False)
    assert ruled(brought, [drop]).clutter == (Clutter(Block("paragraph", "sign up"), 1, BY_RULE),)


def test_files_without_an_address_share_a_site() -> None:
    assert site_of(Article(()), "notes.txt") == "files"
    assert site_of(Article((), site_name="The Post"), "notes.txt") == "The Post"
