"""The sidebar under the fingers."""

from __future__ import annotations

from textual.app import App, ComposeResult

from tests.app.pages import FLOOD, FLOOD_ANNOTATIONS, LIND, OKORO
from tui.app.contents import Item, contents
from tui.app.stylesheets import STYLESHEETS
from tui.app.themes import DARK_COLORS
from tui.app.widgets.row_list import RowList
from tui.app.widgets.sidebar import Sidebar


class Host(App[None]):
    """A sidebar and nothing else, with what it says."""

    CSS_PATH = STYLESHEETS

    def __init__(self) -> None:
        super().__init__()
        self.said: list[Sidebar.Chosen | Sidebar.Hide | Sidebar.Copy | Sidebar.Filter] = []

    def compose(self) -> ComposeResult:
        yield Sidebar()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return DARK_COLORS

    def on_mount(self) -> None:
        self.query_one(Sidebar).fill(contents(FLOOD, FLOOD_ANNOTATIONS))
        self.query_one(Sidebar).focus()

    def on_sidebar_chosen(self, message: Sidebar.Chosen) -> None:
        self.said.append(message)

    def on_sidebar_hide(self, message: Sidebar.Hide) -> None:
        self.said.append(message)

    def on_sidebar_filter(self, message: Sidebar.Filter) -> None:
        self.said.append(message)


def lines(rows: RowList) -> list[str]:
    return [rows.render_line(y).text.rstrip() for y in range(rows.size.height)]


async def test_every_section_is_named_with_its_count() -> None:
    app = Host()
    async with app.run_test(size=(40, 40)) as pilot:
        await pilot.pause()
        shown = "\n".join(lines(app.query_one(Sidebar)))
        for section, count in (
            ("PEOPLE", 2),
            ("ORGANISATIONS", 1),
            ("PLACES", 1),
            ("QUOTES", 2),
            ("FIGURES", 3),
            ("CONTENTS", 1),
        ):
            line = next(line for line in shown.splitlines() if section in line)
            assert line.split()[-1] == str(count)
        assert "“We will not wait for the next" in shown
        assert "2.4 metres" in shown
        assert "What the board knew" in shown


async def test_keys_move_and_enter_goes_there() -> None:
    app = Host()
    async with app.run_test(size=(40, 40)) as pilot:
        await pilot.press("enter", "j", "m", "M")
        said = [(m.item.thing, m.step) for m in app.said if isinstance(m, Sidebar.Chosen)]
        assert said == [(LIND, 0), (OKORO, 1), (OKORO, -1)]


async def test_d_hides_an_entity_and_nothing_else() -> None:
    app = Host()
    async with app.run_test(size=(40, 40)) as pilot:
        await pilot.press("d", "G", "d")
        assert [m.entity for m in app.said if isinstance(m, Sidebar.Hide)] == [LIND]


async def test_a_section_folds_and_unfolds() -> None:
    app = Host()
    async with app.run_test(size=(40, 40)) as pilot:
        sidebar = app.query_one(Sidebar)
        await pilot.press("g", "enter")
        await pilot.pause()
        assert not any("Mara Lind" in line for line in lines(sidebar)[:3])
        assert lines(sidebar)[0].startswith("▌▸ PEOPLE")
        await pilot.press("enter")
        await pilot.pause()
        assert any("Mara Lind" in line for line in lines(sidebar)[:3])


async def test_the_filter_keeps_only_what_has_the_letters() -> None:
    app = Host()
    async with app.run_test(size=(40, 40)) as pilot:
        sidebar = app.query_one(Sidebar)
        await pilot.press("slash")
        assert isinstance(app.said[-1], Sidebar.Filter)
        sidebar.filter("EAST")
        await pilot.pause()
        shown = "\n".join(lines(sidebar))
        assert "Eastmere" in shown
        assert "Tom Okoro" not in shown
        sidebar.filter("")
        await pilot.pause()
        assert "Tom Okoro" in "\n".join(lines(sidebar))


async def test_a_quote_is_closed_where_all_of_it_is_shown() -> None:
    app = Host()
    async with app.run_test(size=(60, 40)) as pilot:
        await pilot.pause()
        shown = "\n".join(lines(app.query_one(Sidebar)))
        assert "“We will not wait for the next tide”" in shown


async def test_a_figure_in_wide_characters_leaves_its_words_their_ellipsis() -> None:
    app = Host()
    async with app.run_test(size=(40, 40)) as pilot:
        sidebar = app.query_one(Sidebar)
        sidebar.fill([Item("figures", "三百四十人", "left their homes " * 5, ((0, 5),))])
        await pilot.pause()
        assert lines(sidebar)[1].endswith("…")


async def test_the_rows_of_the_paragraph_are_lit() -> None:
    app = Host()
    async with app.run_test(size=(40, 40)) as pilot:
        sidebar = app.query_one(Sidebar)
        sidebar.light(FLOOD.offsets[3], len(FLOOD.text))
        await pilot.pause()
        lit = [line for line in lines(sidebar) if "▎" in line]
        assert [line.split("▎")[1].split()[0] for line in lit] == ["Mara", "Tom", "“the"]


async def test_the_cursor_stays_on_its_row_when_more_rows_come() -> None:
    app = Host()
    async with app.run_test(size=(40, 40)) as pilot:
        sidebar = app.query_one(Sidebar)
        sidebar.fill(contents(FLOOD, FLOOD_ANNOTATIONS)[-1:])
        await pilot.pause()
        assert sidebar.item is not None
        before = sidebar.item
        sidebar.fill(contents(FLOOD, FLOOD_ANNOTATIONS))
        await pilot.pause()
        assert sidebar.item == before
