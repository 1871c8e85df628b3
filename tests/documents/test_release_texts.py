"""Drafts made of text files, the program's and a centre's own."""

from pathlib import Path

import pytest

from documents.release_texts import FIELDS, POST_RELEASE, PRESS_RELEASE, check, written

VALUES = dict.fromkeys(FIELDS, "") | {"title": "Роботы {и} люди", "when": "сб, 19 декабря, 18:00–20:00", "people": "12"}


def test_press_release_says_what_is_known_and_leaves_the_rest_out() -> None:
    text = written(PRESS_RELEASE, VALUES, "ru")

    assert text == ("📣 Роботы {и} люди\n\nКогда: сб, 19 декабря, 18:00–20:00\n\nПриходите сами и зовите друзей!")


def test_post_release_leaves_a_gap_for_a_person() -> None:
    text = written(POST_RELEASE, VALUES, "ru")

    assert "Записалось участников: 12" in text
    assert "‹допишите" in text


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_programs_own_texts_can_be_filled(language: str) -> None:
    assert check(None, [language]) == []
    assert VALUES["title"] in written(PRESS_RELEASE, VALUES, language)


def test_a_centres_own_text_takes_the_place_and_is_checked(tmp_path: Path) -> None:
    own = tmp_path / "press-release.ru.txt"
    own.write_text("Ждём на «{title}»!", "utf-8")
    assert check(tmp_path) == []
    assert written(PRESS_RELEASE, VALUES, "ru", tmp_path) == "Ждём на «Роботы {и} люди»!"

    own.write_text("{titel} и {when}", "utf-8")
    assert [str(one) for one in check(tmp_path)] == [f"{own} has fields that nobody fills: titel and lacks title"]

    own.write_text("{title", "utf-8")
    assert "cannot be read" in str(check(tmp_path)[0])
