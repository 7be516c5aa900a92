"""Pictures in the text: from a page's folder, decoded, drawn, and left out where that is right."""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.app.sittings import Shelf, app, reader
from tests.fetch.path_server import Served, serving_paths
from tui.app.app import Broadsheet
from tui.app.widgets.article_view import ArticleView
from tui.config import Settings
from tui.errors import ReadingError
from tui.model import Annotations, Article, Block

pytest.importorskip("textual_image", reason="the extra `images` is not installed")
from PIL import Image

from tui.app.pictures import Terminal, cells_for, decode, drawn

ON = Settings(images=True)


def png(width: int = 200, height: int = 100, color: str = "#c01020") -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (width, height), color).save(file, "PNG")
    return file.getvalue()


def bomb(side: int = 100_000) -> bytes:
    """A PNG of a few bytes that says that it has `side` times `side` pixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    body = chunk(b"IDAT", zlib.compress(bytes(1000)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + body + chunk(b"IEND", b"")


def page(href: str, before: int = 0) -> Article:
    text = "The water rose and fell again, and the crane stood still. " * 6
    words = [Block("paragraph", f"Note {n}. {text}") for n in range(before + 30)]
    image = Block("image", "", alt="A red crane", href=href)
    return Article((*words[:before], image, *words[before:]), title="Cranes")


def sitting(source: str, article: Article, settings: Settings = ON) -> Broadsheet:
    return app(source, street=Shelf({source: (article, Annotations())}), settings=settings)


async def settled(pilot: Pilot[None]) -> None:
    await pilot.pause()
    await pilot.pause(0.3)
    await pilot.app.workers.wait_for_complete(
        [w for w in pilot.app.workers if w.group == "pictures"]
    )
    await pilot.pause()


def shown(view: ArticleView) -> list[str]:
    return [view.render_line(y).text for y in range(view.size.height)]


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A page on disk with a picture beside it."""
    (tmp_path / "crane.png").write_bytes(png())
    return tmp_path / "page.html"


async def test_a_picture_stands_above_its_words_in_its_colours(saved: Path) -> None:
    application = sitting(str(saved), page((saved.parent / "crane.png").as_uri()))
    async with application.run_test(size=(100, 40)) as pilot:
        await settled(pilot)
        view = reader(application).view
        rows = shown(view)
        picture = [y for y, row in enumerate(rows) if "▀" in row]
        assert len(picture) == 5
        assert "[image: A red crane]" in rows[picture[-1] + 1]
        cells = next(s for s in view.render_line(picture[0]) if "▀" in s.text)
        assert cells.style is not None
        assert cells.style.color is not None
        assert cells.style.color.triplet == (0xC0, 0x10, 0x20)


async def test_the_paragraph_stays_where_it_is_when_a_picture_comes(saved: Path) -> None:
    article = page((saved.parent / "crane.png").as_uri(), before=6)
    application = sitting(str(saved), article, Settings())
    async with application.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        view = reader(application).view
        for _ in range(7):
            await pilot.press("p")
        await pilot.press("space")
        await pilot.pause()
        block = view.cursor
        row = view.lines.lines_of(block).start - view.scroll_offset.y
        assert block > 6

        async def bring(address: str) -> Image.Image:
            return decode(Path(address.removeprefix("file://")).read_bytes())

        height = view.lines.height
        view.bring_pictures(bring, Terminal())
        view._ask()
        await settled(pilot)
        assert view.lines.height == height + 5
        assert view.cursor == block
        assert view.lines.lines_of(block).start - view.scroll_offset.y == row


async def test_a_picture_takes_no_more_than_half_of_the_screen(saved: Path) -> None:
    (saved.parent / "crane.png").write_bytes(png(400, 1200))
    application = sitting(str(saved), page((saved.parent / "crane.png").as_uri()))
    async with application.run_test(size=(100, 60)) as pilot:
        await settled(pilot)
        view = reader(application).view
        for height in (60, 24, 60):
            await pilot.resize_terminal(100, height)
            await settled(pilot)
            assert sum("▀" in row for row in shown(view)) == view.size.height // 2


@pytest.mark.parametrize("settings", [Settings(), Settings(images=True, ascii=True)])
async def test_nothing_is_fetched_where_pictures_are_off(settings: Settings) -> None:
    with serving_paths({"/crane.png": Served(png())}) as (home, asked):
        application = sitting(f"{home}/page", page(f"{home}/crane.png"), settings)
        async with application.run_test(size=(100, 40)) as pilot:
            await settled(pilot)
            assert any("[image: A red crane]" in row for row in shown(reader(application).view))
        assert asked == []


async def test_nothing_is_fetched_without_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    with serving_paths({"/crane.png": Served(png())}) as (home, asked):
        application = sitting(f"{home}/page", page(f"{home}/crane.png"))
        async with application.run_test(size=(100, 40)) as pilot:
            await settled(pilot)
        assert asked == []


async def test_a_picture_is_fetched_only_when_it_comes_near() -> None:
    with serving_paths({"/crane.png": Served(png())}) as (home, asked):
        application = sitting(f"{home}/page", page(f"{home}/crane.png", before=40))
        async with application.run_test(size=(100, 30)) as pilot:
            await settled(pilot)
            assert asked == []
            await pilot.press("G")
            await settled(pilot)
            assert asked == []
            reader(application).view.scroll_to_line(
                reader(application).view.lines.lines_of(40).start - 5
            )
            await settled(pilot)
            assert any("▀" in row for row in shown(reader(application).view))
        assert [path for path, _ in asked] == ["/crane.png"]


@pytest.mark.parametrize(
    "body", [png()[:60], bomb(), bomb(8000), b"GIF89a", b"not an image", b"", png(1, 1)]
)
async def test_a_hostile_image_leaves_the_words(saved: Path, body: bytes) -> None:
    (saved.parent / "crane.png").write_bytes(body)
    application = sitting(str(saved), page((saved.parent / "crane.png").as_uri()))
    async with application.run_test(size=(100, 40)) as pilot:
        await settled(pilot)
        rows = shown(reader(application).view)
        assert any("[image: A red crane]" in row for row in rows)
        assert not any("▀" in row for row in rows)


def test_a_bomb_is_refused_by_its_header() -> None:
    with pytest.raises(ReadingError, match="too large"):
        decode(bomb(8000))


def test_a_picture_fits_its_bounds_and_is_not_enlarged() -> None:
    terminal = Terminal((10, 20))
    assert cells_for((200, 100), 72, 20, terminal) == (20, 5)
    assert cells_for((1600, 400), 72, 20, terminal) == (72, 9)
    assert cells_for((400, 4000), 72, 20, terminal) == (4, 20)


def test_half_cells_show_two_pixels_each() -> None:
    image = Image.new("RGB", (2, 2))
    image.putdata([(255, 0, 0), (0, 255, 0), (0, 0, 255), (9, 9, 9)])
    (row,) = drawn(image, 2, 1, Terminal())
    looks = [(s.style.color.triplet, s.style.bgcolor.triplet) for s in row]  # type: ignore[union-attr]
    assert looks == [((255, 0, 0), (0, 0, 255)), ((0, 255, 0), (9, 9, 9))]


def test_kittys_cells_are_as_wide_as_the_picture(capfd: pytest.CaptureFixture[str]) -> None:
    image = decode(png())
    rows = drawn(image, 20, 5, replace(Terminal(), placeholders=True))
    assert [sum(s.cell_length for s in row) for row in rows] == [20] * 5
    assert rows[0][0].text.startswith("\U0010eeee")
