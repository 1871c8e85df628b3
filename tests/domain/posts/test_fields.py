"""What a post may hold."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.posts import fields
from domain.posts.refusals import PostCaptionTooLong, PostInPast, PostTextTooLong, PostTooFar

NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(("length", "has_photo"), [(0, False), (4096, False), (0, True), (1024, True)])
def test_text_that_fits(length: int, has_photo: bool) -> None:
    fields.fitting(length, has_photo=has_photo)


def test_text_too_long_says_by_how_much() -> None:
    with pytest.raises(PostTextTooLong) as refused:
        fields.fitting(4100, has_photo=False)

    assert refused.value.details == {"limit": 4096, "length": 4100, "over": 4}


@pytest.mark.parametrize("length", [1025, 5000])
def test_text_under_a_picture_is_held_to_the_picture_s_limit(length: int) -> None:
    with pytest.raises(PostCaptionTooLong) as refused:
        fields.fitting(length, has_photo=True)

    assert refused.value.details == {"limit": 1024, "length": length, "over": length - 1024}


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("<b>Ура</b> &amp; <i>ура</i>", "<b>Ура</b> &amp; <i>ура</i>"),
        ('Ура <tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>!', "Ура 👍!"),
        ('<b><tg-emoji emoji-id="1">👍</tg-emoji></b><tg-emoji emoji-id="2">🎉</tg-emoji>', "<b>👍</b>🎉"),
        ("  Ура\n\n  ура \n", "Ура\n\n  ура"),
        ("", ""),
    ],
)
def test_text_keeps_its_formatting_and_plain_emoji(html: str, kept: str) -> None:
    assert fields.text(html) == kept


def test_time_to_come_is_taken() -> None:
    for wanted in (NOW + timedelta(seconds=1), NOW + timedelta(days=366)):
        assert fields.time(wanted, NOW) == wanted


@pytest.mark.parametrize("ago", [timedelta(0), timedelta(minutes=1), timedelta(days=400)])
def test_time_that_is_over_is_refused(ago: timedelta) -> None:
    with pytest.raises(PostInPast):
        fields.time(NOW - ago, NOW)


def test_time_more_than_a_year_ahead_is_refused() -> None:
    with pytest.raises(PostTooFar) as refused:
        fields.time(NOW + timedelta(days=366, seconds=1), NOW)

    assert refused.value.details == {"days": 366}
