"""The themes can be read, by everybody: contrast and colour blindness, computed."""

from __future__ import annotations

from itertools import combinations
from math import dist

import numpy as np
import pytest
from numpy.typing import NDArray
from textual.color import Color, rgb_to_lab
from textual.theme import Theme

from tui.app.themes import ANSI_COLORS, DARK_COLORS, LIGHT_COLORS, THEMES

VISIONS = {
    "full": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritanopia": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
KINDS = ("person", "organisation", "place", "figure")
GROUNDS = ("lit", "hit", "pen", "ground")


def linear(color: Color) -> NDArray[np.float64]:
    channels = np.array(color.rgb) / 255
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def seen(color: Color, vision: str) -> Color:
    """The colour as somebody with `vision` sees it."""
    light = np.clip(VISIONS[vision] @ linear(color), 0, 1)
    channels = np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
    return Color(*(round(float(c) * 255) for c in channels))


def contrast(one: Color, other: Color) -> float:
    """WCAG's ratio of relative luminances."""
    weights = np.array([0.2126, 0.7152, 0.0722])
    dark, light = sorted(float(linear(c) @ weights) for c in (one, other))
    return (light + 0.05) / (dark + 0.05)


def difference(one: Color, other: Color) -> float:
    """The distance in CIE Lab: 2.3 is just noticeable."""
    a, b = rgb_to_lab(one), rgb_to_lab(other)
    return dist((a.L, a.a, a.b), (b.L, b.a, b.b))


def color(theme: Theme, name: str) -> Color:
    colors = {**theme.to_color_system().generate(), **theme.variables}
    return Color.parse(colors[name])


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("theme", THEMES, ids=lambda t: t.name)
def test_every_kind_can_be_read_on_every_ground(theme: Theme, vision: str) -> None:
    for name in (*KINDS, "quote", "foreground"):
        for ground in ("background", "surface", *GROUNDS):
            ratio = contrast(seen(color(theme, name), vision), seen(color(theme, ground), vision))
            least = 4.5 if ground in {"background", "surface"} else 3.0
            assert ratio >= least, (name, ground, round(ratio, 2))


@pytest.mark.parametrize("theme", THEMES, ids=lambda t: t.name)
def test_body_text_and_quiet_text_keep_their_contrast(theme: Theme) -> None:
    assert contrast(color(theme, "foreground"), color(theme, "background")) >= 7
    assert contrast(color(theme, "quiet"), color(theme, "background")) >= 4.5


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("theme", THEMES, ids=lambda t: t.name)
def test_kinds_stay_apart_for_color_blind_readers(theme: Theme, vision: str) -> None:
    apart = {
        (one, other): difference(seen(color(theme, one), vision), seen(color(theme, other), vision))
        for one, other in combinations(KINDS, 2)
    }
    assert min(apart.values()) >= 12, apart


def test_every_theme_names_the_same_colors() -> None:
    assert DARK_COLORS.keys() == LIGHT_COLORS.keys() == ANSI_COLORS.keys()
