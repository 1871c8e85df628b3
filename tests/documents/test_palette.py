"""Colours of pictures of progress: told apart in grey, too, and what is written on them can be read."""

from itertools import combinations

import pytest
from matplotlib.colors import to_rgb

from documents import media_picture, months_picture, plan_picture
from documents.palette import DONE, LATE, OPEN, REST, SET

APART, READABLE = 1.5, 4.5
"""Contrast of two fills beside each other, and of what is written on one."""


def luminance(colour: str) -> float:
    """As the web's accessibility guidelines (WCAG 2.1) define it."""
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in to_rgb(colour)]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("one", "other"), list(combinations((DONE, LATE, SET, OPEN, REST), 2)))
def test_any_two_differ_in_lightness(one: str, other: str) -> None:
    assert contrast(one, other) >= APART


def test_signs_on_them_can_be_read() -> None:
    written = [(look.fill, look.ink) for look in months_picture.LOOKS.values()]
    written += [(media_picture.FILLS[mark], media_picture.INKS[mark]) for mark in media_picture.Mark]

    assert [pair for pair in written if contrast(*pair) < READABLE] == []


def test_pictures_take_their_colours_from_here_each_another_for_each_mark() -> None:
    ours = {DONE, LATE, SET, OPEN, REST}

    for fills in (plan_picture.FILLS, media_picture.FILLS):
        assert len(set(fills.values())) == len(fills)
        assert set(fills.values()) <= ours
