"""Charts of a campaign: all that colour tells is there in words and numbers, too."""

from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from typing import Any

import pytest
from matplotlib.image import imread

from documents.monitoring.charts import FILLS, Bar, Bars, Chart, Pair, Pairs, drawn, picture

BARS = Bars(
    key="quality",
    title="Что говорят 🙂 наставляемые",
    note="Ответили 5 из 6",
    alt="",
    heads=("Средняя оценка из 10", "Сколько человек"),
    legend=("1–4", "5–7", "8–10"),
    rows=[Bar("Стоит ли $100$", 8.4, "8,4", (1, 0, 24)), Bar("Очень длинное название " * 3, 5.0, "5,0", (2, 3, 5))],
)
PAIRS = Pairs(
    key="growth",
    title="Рост",
    note="5 человек",
    alt="",
    legend=("до", "после"),
    rows=[Pair("Комфорт", 5.0, 8.4, "5,0", "8,4"), Pair("План", 9.0, 7.0, "9,0", "7,0")],
)


def texts(chart: Chart) -> list[list[str]]:
    figure = drawn(chart)
    return [[one.get_text() for one in figure.texts], *([one.get_text() for one in axes.texts] for axes in figure.axes)]


def test_means_and_how_answers_spread() -> None:
    head, means, spread = texts(BARS)

    assert head == ["Что говорят наставляемые", "Ответили 5 из 6"]
    assert means == [
        "Средняя оценка из 10",
        "8,4",
        "Стоит ли $100$",
        "5,0",
        "Очень длинное название Очень длинно…",
    ]
    assert spread == ["Сколько человек", "24", "2", "3", "5"], "a sliver bears no number"
    bars: list[Any] = drawn(BARS).axes[0].patches[1::2]
    assert [bar.get_width() for bar in bars] == [8.4, 5.0]


def test_before_and_after() -> None:
    _, said = texts(PAIRS)

    assert said == ["5,0", "8,4", "Комфорт", "9,0", "7,0", "План"]
    x = {one.get_text(): one.get_position()[0] for one in drawn(PAIRS).axes[0].texts}
    assert (x["5,0"] < 5, x["8,4"] > 8.4, x["9,0"] > 9, x["7,0"] < 7) == (True,) * 4


@pytest.mark.parametrize("chart", [BARS, PAIRS])
def test_the_picture_fits_a_phone(chart: Chart) -> None:
    seen = imread(BytesIO(picture(chart)))

    assert seen.shape[1] == 1080


@pytest.mark.parametrize("chart", [replace(BARS, rows=[]), replace(PAIRS, rows=[])])
def test_a_chart_of_nothing_is_none(chart: Chart) -> None:
    with pytest.raises(ValueError, match="shows nothing"):
        picture(chart)


def test_bands_differ_in_lightness() -> None:
    """So that they are told apart in black and white."""
    light = sorted(
        sum(part * int(fill[place : place + 2], 16) for part, place in ((0.21, 1), (0.72, 3), (0.07, 5)))
        for fill in FILLS
    )

    assert min(right - left for left, right in pairwise(light)) > 40
