"""Copies go through the computer's own tool where there is one."""

from __future__ import annotations

from pathlib import Path

from tui.app.clipboard import Tool, clipboard_tool, copied_by


def tool(folder: Path, name: str, script: str) -> Path:
    path = folder / name
    path.write_text("#!/bin/sh\n" + script)
    path.chmod(0o755)
    return path


def test_a_tool_needs_its_display(tmp_path: Path) -> None:
    tool(tmp_path, "wl-copy", "")
    tool(tmp_path, "xclip", "")
    path = str(tmp_path)
    assert clipboard_tool({"PATH": path}) is None
    found = clipboard_tool({"PATH": path, "DISPLAY": ":0"})
    assert found is not None
    assert found.name == "xclip"
    found = clipboard_tool({"PATH": path, "DISPLAY": ":0", "WAYLAND_DISPLAY": "w"})
    assert found is not None
    assert found.name == "wl-copy"


def test_over_ssh_the_other_computers_clipboard_is_left_alone(tmp_path: Path) -> None:
    tool(tmp_path, "pbcopy", "")
    assert clipboard_tool({"PATH": str(tmp_path), "SSH_CONNECTION": "a"}) is None


async def test_the_tool_gets_the_text(tmp_path: Path) -> None:
    path = tool(tmp_path, "copy", f"cat > {tmp_path}/out\n")
    assert await copied_by(Tool((str(path),)), "„quoted“ $(text)")
    assert (tmp_path / "out").read_text() == "„quoted“ $(text)"


async def test_a_tool_that_fails_or_is_not_there_did_not_copy(tmp_path: Path) -> None:
    path = tool(tmp_path, "copy", "cat > /dev/null; exit 1\n")
    assert not await copied_by(Tool((str(path),)), "text")
    assert not await copied_by(Tool((str(tmp_path / "none"),)), "text")
