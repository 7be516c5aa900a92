"""What must hold of the candidate blocks of a page."""

from __future__ import annotations

from tui.extract.blocks import candidates
from tui.extract.tree import parse
from tui.model import Block, Mark


def blocks(markup: str) -> list[Block]:
    return [c.block for c in candidates(parse(markup), "https://example.org/news/one.html")]


def test_headings_keep_their_levels() -> None:
    found = blocks("<h1>Port</h1><h3>Ships</h3>")
    assert [(b.kind, b.text, b.level) for b in found] == [
        ("heading", "Port", 1),
        ("heading", "Ships", 3),
    ]


def test_a_heading_is_without_the_link_to_itself() -> None:
    found = blocks(
        "<h2>Ships<a href='#ships'>¶</a></h2><h2><a href='/p#port'>🔗</a>Port</h2>"
        "<h2 id=s2>Quay <a href='#s2'>#s2</a></h2><h2><a href='#fn'>Note</a> <a href=/c>C#</a></h2>"
    )
    assert [b.text for b in found] == ["Ships", "Port", "Quay", "Note C#"]


def test_words_that_are_drawn_as_pictures_are_not_read() -> None:
    (block,) = blocks(
        "<p><span class='material-symbols-outlined lg'>chevron_right</span>Ships"
        " <i class='material-icons'>open_in_new</i> sail.</p>"
    )
    assert block.text == "Ships sail."


def test_nested_lists_keep_depth_and_markers() -> None:
    found = blocks(
        "<ol start=3><li>three<ul><li>inner</li></ul></li><li><p>four</p><p>more</p></li></ol>"
    )
    assert [(b.text, b.level, b.marker) for b in found] == [
        ("three", 1, "3."),
        ("inner", 2, "•"),
        ("four", 1, "4."),
        ("more", 1, ""),
    ]
    assert {b.kind for b in found} == {"list_item"}


def test_inline_marks_point_at_their_own_words() -> None:
    (block,) = blocks("<p>Read <a href='../two'> the <em>second</em> part </a>now.</p>")
    assert block.text == "Read the second part now."
    assert {(block.text[m.start : m.end], m.kind, m.href) for m in block.marks} == {
        ("the second part", "link", "https://example.org/two"),
        ("second", "emphasis", ""),
    }


def test_the_language_of_code_is_on_one_line() -> None:
    (block,) = blocks("<pre data-lang='py\n\n# shout'>x = 1</pre>")
    assert block.language == "py # shout"


def test_code_keeps_its_white_space_and_language() -> None:
    (block,) = blocks("<pre><code class='language-python'>def f():\n    return 1\n</code></pre>")
    assert (block.kind, block.text, block.language) == (
        "code",
        "def f():\n    return 1",
        "python",
    )


def test_a_table_of_data_is_rows_and_cells() -> None:
    found = blocks(
        "<table><caption>Ships</caption><tr><th>Port<th>Ships</tr>"
        "<tr><td><b>Vardø</b><td>4</tr></table>"
    )
    assert [(b.kind, b.text) for b in found] == [
        ("caption", "Ships"),
        ("table", "Port\tShips\nVardø\t4"),
    ]
    assert found[1].marks == (Mark(11, 16, "strong"),)


def test_paragraphs_and_lists_in_a_cell_are_not_glued_to_what_follows() -> None:
    found = blocks(
        "<table><tr><th>Port<th>Notes<tr><td><div>Vardø</div>(Norway)"
        "<td><ul><li>ice<li>fog</ul>all year</table>"
    )
    assert found[-1].text == "Port\tNotes\nVardø (Norway)\tice fog all year"


def test_a_table_that_lays_out_the_page_is_walked() -> None:
    found = blocks("<table><tr><td><h2>Menu</h2><td><p>Body text.</p></tr></table>")
    assert [b.kind for b in found] == ["heading", "paragraph"]


def test_two_line_breaks_part_paragraphs_and_one_does_not() -> None:
    assert [b.text for b in blocks("<div>one<br>two<br><br>three</div>")] == ["one\ntwo", "three"]


def test_an_image_has_its_description_and_address() -> None:
    found = blocks(
        "<figure><img src='data:,' data-src='/p.jpg' alt='A  port'>"
        "<figcaption>The port</figcaption></figure>"
    )
    assert [(b.kind, b.text, b.alt, b.href) for b in found] == [
        ("image", "", "A port", "https://example.org/p.jpg"),
        ("caption", "The port", "", ""),
    ]


def test_a_quotation_in_a_quotation_is_deeper() -> None:
    found = blocks("<blockquote><p>outer</p><blockquote>inner</blockquote></blockquote>")
    assert [(b.kind, b.level) for b in found] == [("blockquote", 1), ("blockquote", 2)]


def test_what_is_no_paragraph_of_a_quotation_stays_what_it_is_and_knows_where_it_stands() -> None:
    found = blocks(
        "<blockquote><p>said</p><ul><li>first</li></ul><pre>x = 1</pre><table><tr><th>a<th>b<tr>"
        "<td>1<td>2</table></blockquote><p>after</p>"
    )
    assert [(b.kind, b.quotations) for b in found] == [
        ("blockquote", 1),
        ("list_item", 1),
        ("code", 1),
        ("table", 1),
        ("paragraph", 0),
    ]


def test_a_footnote_carries_the_name_that_its_reference_points_at() -> None:
    found = blocks("<p>Said so.<a href='#fn1'>1</a></p><ol><li id='fn1'>In a letter.</li></ol>")
    assert [b.anchor for b in found] == ["", "fn1"]


def test_a_rule_is_a_divider() -> None:
    assert [b.kind for b in blocks("<p>a</p><hr><p>b</p>")] == ["paragraph", "divider", "paragraph"]


def test_control_characters_do_not_reach_a_block() -> None:
    (block,) = blocks("<p>Fed &#27;[31mcuts&#7; rates</p>")
    assert block.text == "Fed [31mcuts rates"


def test_links_in_code_are_kept() -> None:
    (block,) = blocks(
        "<pre>\n\nSee <a href='/rfc1'>RFC 1</a>,<br><b>and <a name=x>more</a></b> \n</pre>"
    )
    assert block.text == "See RFC 1,\nand more"
    assert block.marks == (Mark(4, 9, "link", "https://example.org/rfc1"),)


def test_a_table_that_names_its_rows_is_data_even_with_lists_in_it() -> None:
    rows = (
        "<tr><th>Capital</th><td>Tallis</td></tr>"
        "<tr><th>Rivers</th><td><ul><li>Sefid</ul></td></tr>"
    )
    (block,) = blocks(f"<table>{rows}</table>")
    assert (block.kind, block.text) == ("table", "Capital\tTallis\nRivers\tSefid")
    layout = rows.replace("th>", "td>")
    assert {b.kind for b in blocks(f"<table>{layout}</table>")} == {"paragraph", "list_item"}


def test_a_paragraph_in_which_nothing_is_to_be_seen_is_no_block() -> None:
    markup = "<p>One.</p><p>&zwj;</p><p>&shy; &#8203;</p><p>—</p><p>Two.</p>"
    assert [block.text for block in blocks(markup)] == ["One.", "—", "Two."]
