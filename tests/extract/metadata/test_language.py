from __future__ import annotations

import pytest

from tui.extract.metadata import read_metadata
from tui.extract.metadata.language import choose_language, normalised
from tui.extract.tree import parse

GERMAN = (
    "Am Abend stehen mehr Menschen am Gleis, als der Zug Betten hat. Nach einer langen Pause fährt "
    "er wieder, zunächst dreimal in der Woche, und wer einen Platz bekommen hat, winkt aus dem "
    "Fenster. Die Wagen sind alt, das Geräusch ist alt, nur die Matratzen sind neu. "
) * 3
ENGLISH = (
    "In the evening more people stand on the platform than the train has beds. After a long break "
    "it runs again, three times a week to begin with, and those who have a berth wave from the "
    "window. The carriages are old, the noise is old, and only the mattresses are new. "
) * 3


@pytest.mark.parametrize(
    ("declared", "text", "language"),
    [
        (["de"], GERMAN, "de"),
        ([], GERMAN, "de"),
        (["en"], GERMAN, "de"),
        (["en-GB", "en"], ENGLISH, "en-GB"),
        (["lb"], GERMAN, "lb"),
        (["pt_br"], "Curto.", "pt-BR"),
        ([], "Short.", ""),
        ([], "", ""),
    ],
)
def test_the_page_is_believed_unless_its_text_plainly_differs(
    declared: list[str], text: str, language: str
) -> None:
    assert choose_language(declared, text) == language


@pytest.mark.parametrize(
    ("tag", "shaped"), [("EN_us", "en-US"), ("zh-hans-cn", "zh-Hans-CN"), ("no tag!", "")]
)
def test_tags_take_the_case_of_bcp_47(tag: str, shaped: str) -> None:
    assert normalised(tag) == shaped


def test_a_page_without_paragraphs_is_not_judged_by_its_scripts() -> None:
    script = "<script>" + "var elem = jQuery(fn); elem.addClass(hidden);" * 99 + "</script>"
    words = "<div>The council voted on Tuesday to open the harbour bridge again.</div>" * 9
    page = parse(f'<html lang="en"><body>{script}{words}</body></html>')
    assert read_metadata(page).lang == "en"
