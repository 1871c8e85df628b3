"""The twelve months as a picture: told by colour and by sign, readable on a phone, for any name."""

import struct
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.colors import to_rgb
from matplotlib.image import imread
from matplotlib.text import Text

from documents.months_picture import COLUMNS_LIMIT, LOOKS, Column, Mark, drawn, months_picture

NAMES = ("янв", "фев", "март", "апр", "май", "июнь", "июль", "авг", "сент", "окт", "нояб", "дек")
MONTHS = tuple(f"{name} 2026" for name in NAMES)
LEGEND = {mark: f"что значит {mark}" for mark in Mark}
SITE = Column("Сайт", (*Mark, *Mark, Mark.DONE, Mark.MISSED))
VK = Column("Группа ВКонтакте", (Mark.DONE,) * 12)


def texts(*columns: Column) -> list[Text]:
    figure = drawn("Обновления по месяцам", MONTHS, columns, LEGEND)
    return [text for text in figure.axes[0].texts if text.get_text()]


def test_is_a_png_of_a_phones_proportions() -> None:
    content = months_picture("Обновления", MONTHS, [SITE, VK], LEGEND)

    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", content[16:24]) == (1080, 1440)
    assert len(content) < 300_000


def test_says_every_month_every_resource_and_every_sign() -> None:
    said = [text.get_text() for text in texts(SITE, VK)]

    assert said[0] == "Обновления по месяцам"
    assert [*said[1:13], said[13]] == [*MONTHS, "Сайт"]
    assert said[14:26] == [LOOKS[mark].sign for mark in SITE.marks]
    assert said[26] == "Группа ВКонтакте"
    assert said[27:39] == ["✓"] * 12
    assert said[39:] == [part for mark in Mark for part in (LOOKS[mark].sign, f"что значит {mark}")]


def test_marks_differ_in_sign_and_in_colour() -> None:
    assert len({look.sign for look in LOOKS.values()}) == len(Mark)
    assert len({look.fill for look in LOOKS.values()}) == len(Mark)


def test_a_cell_is_painted_where_its_month_and_resource_cross() -> None:
    missed = Column("Сайт", (Mark.MISSED, *(Mark.DONE,) * 11))
    picture = imread(BytesIO(months_picture("Обновления", MONTHS, [VK, missed], LEGEND)))

    # The first line, a little right of the left edge of either column's cell.
    line = int(1440 * (1 - 0.81))
    done, missed_one = (tuple(map(float, picture[line, int(1080 * across), :3])) for across in (0.26, 0.63))

    assert done == pytest.approx(to_rgb(LOOKS[Mark.DONE].fill), abs=0.02)
    assert missed_one == pytest.approx(to_rgb(LOOKS[Mark.MISSED].fill), abs=0.02)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.text(min_size=1, max_size=60), min_size=1, max_size=COLUMNS_LIMIT))
def test_any_name_makes_a_picture(names: list[str]) -> None:
    columns = [Column(name, SITE.marks) for name in names]

    assert drawn("$x_1^2$ {", MONTHS, columns, LEGEND).axes[0].texts[0].get_text() == "$x_1^2$ {"


def test_a_name_loses_what_cannot_be_drawn() -> None:
    assert "Новости \u041e\u041a" in [text.get_text() for text in texts(Column("📰 Новости\nОК\x1b", SITE.marks))]


@pytest.mark.parametrize("count", range(1, COLUMNS_LIMIT + 1))
def test_names_stay_over_their_columns(count: int) -> None:
    names = ("Одноклассники", "Telegram-канал центра «Эдельвейс»", "Группа ВКонтакте", "Ж" * 40, "Сайт", "Дзен")
    columns = [Column(name, SITE.marks) for name in names[:count]]
    figure = drawn("Обновления", MONTHS, columns, LEGEND)
    cells = [patch.get_window_extent() for patch in figure.axes[0].patches[: 12 * count : 12]]
    heads = [text.get_window_extent() for text in figure.axes[0].texts if text.get_verticalalignment() == "bottom"]

    assert len(heads) == count
    room = cells[0].width * 0.06
    for head, cell in zip(heads, cells, strict=True):
        assert (head.x0 >= cell.x0 - room, head.x1 <= cell.x1 + room) == (True, True)
        assert head.y1 < 0.945 * 1440 / 150 * figure.dpi


def test_too_many_resources_or_months_are_refused() -> None:
    with pytest.raises(ValueError, match="at most"):
        months_picture("Обновления", MONTHS, [VK] * (COLUMNS_LIMIT + 1), LEGEND)
    with pytest.raises(ValueError, match="each month"):
        months_picture("Обновления", MONTHS[:11], [VK], LEGEND)
