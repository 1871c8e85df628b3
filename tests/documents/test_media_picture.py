"""A month of the media plan as a picture."""

import pytest

from documents.media_picture import LINES_LIMIT, Line, Mark, drawn, media_picture

LEGEND = {mark: mark.value for mark in Mark}


def test_picture_has_each_line_with_its_sign_and_says_how_many_more() -> None:
    lines = [Line(f"{day:02}.12", f"Пресс-релиз $1_{day}", "Сайт", Mark.PLANNED) for day in range(1, LINES_LIMIT + 3)]

    texts = [text.get_text() for text in drawn("Декабрь", lines, "и ещё 2", LEGEND).axes[0].texts]

    assert f"Пресс-релиз $1_{LINES_LIMIT}" in texts
    assert f"Пресс-релиз $1_{LINES_LIMIT + 1}" not in texts
    assert texts.count("→") == LINES_LIMIT
    assert texts[-1] == "и ещё 2"


def test_picture_is_a_png_of_a_phones_width() -> None:
    content = media_picture("Декабрь", [Line("", "Дайджест", "Сайт, ВК", Mark.WORK)], "", LEGEND)

    assert content.startswith(b"\x89PNG")
    assert int.from_bytes(content[16:20], "big") == 1080


def test_an_empty_month_has_no_picture() -> None:
    with pytest.raises(ValueError, match="no picture"):
        media_picture("Декабрь", [], "", LEGEND)
