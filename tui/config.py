"""Settings: what the reader may choose, where it is kept, and what is wrong with it.

They stand in one flat TOML file in the XDG configuration folder; BROADSHEET_CONFIG names another.
Each setting is defined once, here, with its default, its bounds and its meaning; the printed
default file and the messages are made from that.
"""

from __future__ import annotations

import os
import re
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_type_hints

import msgspec
import platformdirs

from tui.errors import SettingsError

Said = msgspec.Meta


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the reader chose. Widths are terminal cells, times seconds."""

    theme: Annotated[
        str, Said(description='"dark", "light", or the name of any theme in the palette')
    ] = "dark"
    measure: Annotated[
        int, Said(ge=40, le=120, description="Width of the text, in cells; 66 to 80 reads best")
    ] = 72
    hyphenate: Annotated[bool, Said(description="Break words at the end of a line")] = False
    ascii: Annotated[bool, Said(description="Draw with ASCII characters only")] = False
    images: Annotated[
        bool,
        Said(description="Fetch and show pictures in the text; needs the extra of the same name"),
    ] = False
    indirect_quotes: Annotated[
        bool, Said(description="c and C stop at indirect speech as well")
    ] = False
    sidebar: Annotated[bool, Said(description="Open the sidebar where there is room")] = True
    keymap: Annotated[
        Literal["broadsheet", "newsboat", "gmail", "eilmeldung"],
        Said(description="Keys that your fingers know"),
    ] = "broadsheet"
    keys: Annotated[
        dict[str, str],
        Said(description='Keys of your own, by verb: keys = { "reading.next-quote" = "right" }'),
    ] = {}
    views: Annotated[
        dict[str, str],
        Said(
            description="Views of your own, in the palette: "
            'views = { Aleppo = "place:aleppo added:<7d" }'
        ),
    ] = {}
    browser: Annotated[
        str, Said(description="Opens pages; empty for $BROWSER or the system's own")
    ] = ""
    connect_seconds: Annotated[float, Said(gt=0, description="Time for a host to answer")] = 10.0
    read_seconds: Annotated[float, Said(gt=0, description="Time for the next bytes")] = 15.0
    total_seconds: Annotated[float, Said(gt=0, description="Time for a whole page")] = 45.0
    user_agent: Annotated[
        str, Said(description="Added to the name that servers are told, such as your address")
    ] = ""
    cookies: Annotated[
        str, Said(description="A cookies.txt, as browsers export them; sent to their own sites")
    ] = ""
    headers: Annotated[
        dict[str, dict[str, str]],
        Said(description='Headers for a site: headers = { "example.org" = { "X-Key" = "7" } }'),
    ] = {}
    archive: Annotated[
        str,
        Said(
            pattern="^(https?://.+/)?$",
            description="An archive of the web, up to where the address of a page is put; "
            "empty for none. It is asked for a copy when you say so",
        ),
    ] = "https://web.archive.org/web/2id_/"
    largest_page: Annotated[
        int, Said(ge=1, le=100, description="MiB that a page may have, unpacked")
    ] = 10

    @property
    def path(self) -> Path:
        """The file that holds the settings, whether it is there or not."""
        return settings_path()

    @property
    def data_folder(self) -> Path:
        """Where the library is kept; BROADSHEET_DATA names another folder."""
        named = os.environ.get("BROADSHEET_DATA")
        return Path(named) if named else Path(platformdirs.user_data_dir("broadsheet", False))


def settings_path() -> Path:
    """The file that holds the settings."""
    named = os.environ.get("BROADSHEET_CONFIG")
    if named:
        return Path(named).expanduser()
    return Path(platformdirs.user_config_dir("broadsheet", False)) / "settings.toml"


def load_settings(path: Path | None = None) -> Settings:
    """The settings in the file, or the defaults where there is none.

    Raises:
        SettingsError: the file cannot be read, or a key or value in it is not understood; the
            message names the line.
    """
    path = path or settings_path()
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as cause:
        raise _unreadable(path, cause) from cause
    import tomllib  # 2 ms that whoever has no file need not wait for

    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as cause:
        raise _unreadable(path, cause) from cause
    for key in found:
        if key not in Settings.__struct_fields__:
            raise _unknown(path, text, key)
    try:
        return msgspec.convert(found, Settings)
    except msgspec.ValidationError as cause:
        raise _wrong(path, text, str(cause)) from cause


def default_file() -> str:
    """The settings file with every default in it, each under a line that says what it means."""
    lines = ["# Broadsheet settings. Take the # off a line to change it."]
    hints = get_type_hints(Settings, include_extras=True)
    for field in msgspec.structs.fields(Settings):
        meta = next(m for m in get_args(hints[field.name])[1:] if isinstance(m, msgspec.Meta))
        choices = get_args(get_args(hints[field.name])[0])
        default = field.default if field.default is not msgspec.NODEFAULT else {}
        lines += ["", f"# {meta.description}."]
        if choices and isinstance(default, str):
            lines.append(f"# One of: {', '.join(choices)}.")
        lines.append(f"# {field.name} = {_toml(default)}")
    return "\n".join(lines) + "\n"


def _toml(value: Any) -> str:
    if isinstance(value, dict):
        return "{}"
    return msgspec.json.encode(value).decode()


def _unreadable(path: Path, cause: Exception) -> SettingsError:
    return SettingsError(f"{path} cannot be read: {cause}", "Mend or remove it")


def _unknown(path: Path, text: str, key: str) -> SettingsError:
    near = get_close_matches(key, Settings.__struct_fields__, n=1)
    hint = f"Did you mean {near[0]}?" if near else "“broadsheet config show” lists all settings"
    return SettingsError(f"{path}, line {_line(text, key)}: there is no setting {key}", hint)


def _wrong(path: Path, text: str, reason: str) -> SettingsError:
    """The error for a value; msgspec ends its reason with "- at `$.key`"."""
    what, _, where = reason.partition(" - at `$.")
    key = re.split(r"[.\[`]", where, maxsplit=1)[0]
    hints = get_type_hints(Settings)
    choices = get_args(hints[key]) if key in hints else ()
    given = re.search(r"'(.*)'", what)
    near = get_close_matches(given[1], choices, n=1) if given and choices else []
    if near:
        hint = f'Did you mean "{near[0]}"?'
    elif choices and all(isinstance(choice, str) for choice in choices):
        hint = f"One of: {', '.join(choices)}"
    else:
        hint = "“broadsheet config show” says what it may be"
    return SettingsError(f"{path}, line {_line(text, key)}: {key}: {what}", hint)


def _line(text: str, key: str) -> int:
    """The line, from 1, on which `key` is set."""
    pattern = re.compile(
        rf"""^\s*["']?{re.escape(key)}["']?\s*[=.]|^\s*\[\s*["']?{re.escape(key)}"""
    )
    lines = text.splitlines()
    return next((n for n, line in enumerate(lines, 1) if pattern.match(line)), 1)
