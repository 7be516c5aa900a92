"""When an article appeared: the day that its readers saw, wherever the page says it."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from tui.extract.metadata import read_metadata
from tui.extract.tree import parse

HEADING = "<h1>The harbour bridge opens again</h1>"
PROSE = "<p>The council voted on Tuesday to open the bridge again after three years of work.</p>"
FILLER = "<div><span>Menu</span></div>" * 50


def published(
    body: str, head: str = "", url: str = "https://example.org/a", lang: str = "en"
) -> date | None:
    page = f'<html lang="{lang}"><head>{head}</head><body>{body}</body></html>'
    return read_metadata(parse(page), url).published


def stated(text: str) -> str:
    return f'<meta property="article:published_time" content="{text}">'


@pytest.mark.parametrize(
    "line",
    [
        '<p class="docData"><strong>Ort</strong> <span>Bonn</span><br>'
        "<strong>Datum</strong> <span>28.01.2022</span></p>",
        "<p>Lesungen: 61<br>Erschienen am: 28.01.2022<br>Seite 3</p>",
        "<p>Erstellt am: 28.01.2022</p>",
        '<span class="-meta"><a>Accueil</a> | Par <b>Zoé Roux</b> | 28 janvier 2022</span>',
        "<p>Updated 3 Feb 2022 | Published 28 Jan 2022</p>",
        "<p>Published 28 Jan 2022, last updated 3 Feb 2022</p>",
        "<p>Updated 28 January 2022</p>",
    ],
)
def test_a_date_is_found_where_it_stands(line: str) -> None:
    assert published(HEADING + line + PROSE) == date(2022, 1, 28)


@pytest.mark.parametrize(
    "line",
    [
        "<p>Registered: 28.01.2022</p>",
        "<p>Effective 28 January 2022</p>",
        "<p>Release: 28 January 2022</p>",
        "<p>Last post: 28.01.2022</p>",
    ],
)
def test_a_date_of_something_else_is_not_the_article_s(line: str) -> None:
    assert published(HEADING + line + PROSE) is None


def test_a_change_at_the_foot_of_an_unsigned_page_is_of_the_page() -> None:
    assert published(HEADING + PROSE + FILLER * 2 + "<p>Last updated 28 January 2022</p>") is None


def test_the_neighbourhood_of_the_title_comes_before_that_of_the_site_s_heading() -> None:
    other = "<div>6 March 2016</div>"
    own = "<h2>The harbour bridge opens again</h2><div>28 January 2022</div>"
    head = "<title>The harbour bridge opens again</title>"
    body = "<h1>Harbour Post</h1>" + FILLER + other + FILLER + own + PROSE
    assert published(body, head) == date(2022, 1, 28)


def test_a_date_in_the_title_is_no_date_of_the_page() -> None:
    assert published(HEADING + PROSE, "<title>Report on 14 to 20 January 2022</title>") is None


def test_a_thread_is_as_old_as_its_first_post() -> None:
    post = "<table><tr><td><a></a>{}</td><td>Registered: 3.2.2009</td></tr></table>" + PROSE
    times = ("28 January 2022, 10:59", "29 January 2022, 08:01")
    assert published("".join(map(post.format, times))) == date(2022, 1, 28)
    assert published("".join(map(post.format, reversed(times)))) is None


def test_the_one_date_of_a_signed_page_is_its_date() -> None:
    foot = FILLER + "<div><p>28 January 2022</p></div>"
    author = '<meta name="author" content="Jane Doe">'
    assert published(HEADING + PROSE + foot, author) == date(2022, 1, 28)
    assert published(HEADING + PROSE + foot) is None
    assert published(HEADING + PROSE + foot + "<p>3 May 2020</p>", author) is None


@pytest.mark.parametrize("lang", ["de", "en"])
def test_another_date_of_the_page_tells_day_from_month(lang: str) -> None:
    line = "<p>Erstellt am: 01.11.2023</p>"
    head = stated("11/01/2023 12:43:42")
    assert str(published(HEADING + line + PROSE, head, lang=lang))[:10] == "2023-11-01"


def test_a_time_in_utc_is_put_in_the_zone_that_the_page_shows() -> None:
    line = '<time datetime="2022-01-28T23:37:37-04:00">28 January</time>'
    found = published(HEADING + line + PROSE, stated("2022-01-29T03:37:37+00:00"))
    assert found == datetime(2022, 1, 28, 23, 37, 37, tzinfo=timezone(timedelta(hours=-4)))
    assert str(found)[:10] == "2022-01-28"


def test_the_address_knows_the_day_better_than_a_time_in_utc() -> None:
    url = "https://example.org/2022/01/28/bridge"
    assert published(HEADING + PROSE, stated("2022-01-29T03:37:37Z"), url) == date(2022, 1, 28)


def test_a_time_in_a_zone_of_its_own_is_believed() -> None:
    url = "https://example.org/2022/01/28/bridge"
    found = published(HEADING + PROSE, stated("2022-01-29T03:37:37+01:00"), url)
    assert str(found)[:10] == "2022-01-29"


def test_what_follows_the_heading_is_nearer_than_what_precedes_it() -> None:
    ticker = "<div><span>6 March 2016</span></div>"
    line = "<div><span>28 January 2022</span></div>"
    assert published(ticker + HEADING + line + PROSE) == date(2022, 1, 28)
    assert published(line + HEADING + PROSE) == date(2022, 1, 28)


def test_a_time_elsewhere_is_not_preferred_to_the_date_beside_the_heading() -> None:
    rail = '<div><time datetime="2023-06-24">June 24, 2023</time></div>'
    assert published(HEADING + "<p>28 January 2022</p>" + PROSE + FILLER * 2 + rail) == date(
        2022, 1, 28
    )


def test_a_date_amid_a_paragraph_is_no_date_line() -> None:
    prose = f"<p>{'The council met again. ' * 12}On <a>4 December 2019</a> it voted.</p>"
    assert published(HEADING + prose) is None
    assert published(HEADING + f"<p><b>28.01.2022</b> {'The council met. ' * 20}</p>") == date(
        2022, 1, 28
    )


def test_a_time_element_may_tell_of_two_dates() -> None:
    line = '<time datetime="2022-02-03T12:43Z">Jan. 28, 2022 / Updated Feb. 3, 2022</time>'
    assert published(HEADING + line + PROSE) == date(2022, 1, 28)


@pytest.mark.parametrize(
    "body",
    [
        HEADING + "<div>28 January 2022</div>" + PROSE,
        HEADING + PROSE + FILLER * 2 + "<div>Published <time>28 January 2022</time></div>",
    ],
)
def test_an_older_date_in_sight_outranks_the_day_of_a_later_release(body: str) -> None:
    assert published(body, stated("2024-08-07T12:01:51Z")) == date(2022, 1, 28)


@pytest.mark.parametrize(
    "line",
    [
        "<div>Updated 28 January 2022</div>",
        "<div>13 answers / Last post: 28 January 2022</div>",
        "<div>3 September 2024</div>",
    ],
)
def test_a_date_in_sight_that_says_otherwise_leaves_the_stated_one(line: str) -> None:
    found = published(HEADING + line + PROSE, stated("2024-08-07T12:01:51Z"))
    assert str(found)[:10] == "2024-08-07"


AUTHOR_ASIDE = (
    "<aside><a rel='author'>Ann Roe</a><p><span>28 January 2022</span></p>"
    "<p>Last modified on 3 February 2022</p></aside>"
)


@pytest.mark.parametrize(
    "body",
    [
        HEADING + "<p class='teaser-meta'>by <a>Ann Roe</a> on 28 January 2022</p>" + PROSE,
        HEADING + f"<p>By Ann Roe, {'our correspondent in Bonn, ' * 3}28 January 2022</p>" + PROSE,
        f"<article>{HEADING}{PROSE}<footer><time>28 January 2022</time></footer></article>",
        f"<main>{HEADING}{AUTHOR_ASIDE}{PROSE}</main>",
    ],
)
def test_a_date_is_found_far_from_where_it_is_expected(body: str) -> None:
    assert published(body) == date(2022, 1, 28)


def test_a_title_that_is_no_heading_has_its_date_below() -> None:
    title = "The harbour bridge opens again"
    lines = f"<td>{title}</td><td>(28 January 2022) Source: Post</td>"
    body = f"{FILLER}<table><tr>{lines}</tr></table>{PROSE}"
    assert published(body, f"<title>{title}</title>") == date(2022, 1, 28)


@pytest.mark.parametrize(
    "dateline",
    [
        "28.1.2022 - ",
        "BONN, January 28, 2022 /PRTimes/ -- ",
        "BONN, 28 January 2022 (dpa) – ",
        "(Bonn, 28. Januar 2022) – ",
    ],
)
def test_a_dateline_dates_its_story(dateline: str) -> None:
    prose = "The council voted on Tuesday to open the bridge again. " * 5
    assert published(f"{HEADING}<p>{dateline}{prose}</p>") == date(2022, 1, 28)
    assert published(f"{HEADING}<p>{prose}On {dateline}{prose}</p>") is None


def test_the_day_of_an_infobox_is_its_subject_s() -> None:
    day = '28 January 2022 (<span class="bday dtstart published updated">2022-01-28</span>)'
    table = "<table><tr><th>{}</th><td>{}</td></tr></table>"
    assert published(HEADING + table.format("Founded", day) + PROSE) is None
    assert published(HEADING + table.format("Date", "28 January 2022") + PROSE) == date(2022, 1, 28)


def test_an_entry_that_only_says_when_it_was_updated_appeared_then() -> None:
    entry = '<div class="hentry"><span class="updated" title="2022-01-28T18:52:11Z"></span></div>'
    assert str(published(HEADING + entry + PROSE))[:10] == "2022-01-28"
    first = '<div><span class="published">27 January 2022</span></div>'
    assert published(HEADING + first + entry + PROSE) == date(2022, 1, 27)
