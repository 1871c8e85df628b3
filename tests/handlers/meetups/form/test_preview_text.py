"""The preview: the card, what is missing, what is unusual; always within one message."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.meetups.forms import Filled
from domain.meetups import fields
from domain.meetups.hall import Hall, HallState
from domain.meetups.meetup import (
    DESCRIPTION_LIMIT,
    PROGRAMME_LIMIT,
    TITLE_LIMIT,
    Meetup,
    MeetupId,
    MeetupState,
    Place,
    ProgrammeItem,
    missing,
)
from domain.notices import HallId
from handlers.meetups.form.preview_text import preview_text
from handlers.meetups.views.card import card_text
from playground.html import parse_html
from storage.rsvps import Counts
from wording.reader import Reader
from wording.texts import Texts

NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)
BELGRADE = ZoneInfo("Europe/Belgrade")
NOBODY = Counts(going=0, waitlisted=0, guests=0)
HALL = Hall(HallId(1), -100, None, "Клуб <у реки>", None, is_channel=False, state=HallState.BOUND, can_pin=True)
TEXTS = Texts(("ru", "en"))

BLANK = Meetup(
    id=MeetupId(1),
    uid="uid",
    state=MeetupState.DRAFT,
    title="Вечер",
    description="",
    starts_at=None,
    length=None,
    zone=BELGRADE,
    place=Place(),
    capacity=None,
    guests_limit=0,
    programme=(),
    site="",
    tags=(),
    organisation="",
    parent_event="",
    reminders=(),
    remind_halls=False,
    pin_cards=False,
    cancel_reason="",
    revision=1,
    sequence=0,
    dated_at=None,
)
FULL = replace(
    BLANK,
    title="Т" * TITLE_LIMIT,
    description="Описание " * (DESCRIPTION_LIMIT // 9),
    starts_at=datetime(2026, 12, 12, 22, tzinfo=UTC),
    length=timedelta(hours=5),
    place=Place("П" * fields.LINE_LIMIT, "А" * fields.ADDRESS_LIMIT, "https://e.org/" + "l" * 186, 1.0, 2.0),
    capacity=10_000,
    guests_limit=5,
    programme=tuple(
        ProgrammeItem("П" * 25, "С" * (fields.PROGRAMME_TEXT_LIMIT // PROGRAMME_LIMIT - 25))
        for _ in range(PROGRAMME_LIMIT)
    ),
    site="https://e.org/" + "s" * 186,
    tags=tuple(f"{number}" + "т" * (fields.TAG_LIMIT - 1) for number in range(10)),
    organisation="О" * fields.LINE_LIMIT,
    parent_event="Ф" * fields.LINE_LIMIT,
    reminders=(timedelta(days=6, hours=23, minutes=59), timedelta(hours=2), timedelta(hours=1), timedelta(minutes=10)),
    remind_halls=True,
    pin_cards=True,
)


def filled(meetup: Meetup, *halls: Hall, counts: Counts = NOBODY) -> Filled:
    return Filled(meetup, counts, halls, (HALL,), missing(meetup, len(halls), NOW))


def shown(found: Filled, language: str = "ru") -> str:
    """What Telegram shows; its parser refuses broken markup."""
    reader = Reader(TEXTS.of(language), ZoneInfo("Europe/Moscow"))
    return parse_html(preview_text(found, reader, NOW))[0]


def test_empty_draft_lists_what_is_missing() -> None:
    assert shown(filled(replace(BLANK, title=""))).split("\n") == [
        "Встреча без названия",
        "",
        "🗓 дата пока не выбрана",
        "📍 место пока не выбрано",
        "👥 пока никто не записан",
        "",
        "✏️ Черновик. Выше — карточка, какой её увидят. Нажмите на поле, чтобы изменить его.",
        "🕖 Часовой пояс: Белград, UTC+1",
        "🪑 Мест: без ограничения, без гостей",
        "📣 Залы не выбраны",
        "🔔 Без напоминаний",
        "⚠️ Осталось заполнить: название, дата и время, длительность, место, залы",
    ]


def test_complete_draft_says_what_will_happen() -> None:
    meetup = replace(
        BLANK,
        starts_at=datetime(2026, 12, 12, 18, tzinfo=UTC),
        length=timedelta(hours=2),
        place=Place("Клуб"),
        capacity=30,
        guests_limit=2,
        reminders=(timedelta(days=1), timedelta(hours=2)),
        remind_halls=True,
        pin_cards=True,
    )
    assert shown(filled(meetup, HALL), "en").split("\n")[-5:] == [
        "✏️ A draft. Above is the card as people will see it. Tap a field to change it.",
        "🕖 Time zone: Belgrade, UTC+1",
        "🪑 Seats: 30, guests per person: up to 2",
        "📣 Halls: Клуб <у реки>",
        "🔔 Reminders before the start: 1 day, 2 h · a post in the halls a day before · cards are pinned",
    ]


def test_past_start_is_said_with_its_date() -> None:
    meetup = replace(BLANK, starts_at=datetime(2022, 12, 3, 18, tzinfo=UTC))
    assert shown(filled(meetup)).endswith("⚠️ Указанная дата, сб, 3 декабря 2022, уже прошла. Нужна новая.")


@pytest.mark.parametrize(
    ("seats", "hours", "advice"),
    [
        (9, 2.0, "Мест меньше 10."),
        (41, 2.0, "Мест больше 40."),
        (30, 0.5, "Короче часа."),
        (30, 2.5, "Дольше двух часов."),
    ],
)
def test_unusual_meetup_is_warned_of_with_the_reason(seats: int, hours: float, advice: str) -> None:
    meetup = replace(BLANK, capacity=seats, length=timedelta(hours=hours))
    (warning,) = [line for line in shown(filled(meetup)).split("\n") if line.startswith("💡")]
    assert advice in warning
    assert "Митап" in warning


@pytest.mark.parametrize(("seats", "hours"), [(10, 1.0), (40, 2.0), (None, 1.5)])
def test_usual_meetup_is_not_warned_of(seats: int | None, hours: float) -> None:
    meetup = replace(BLANK, capacity=seats, length=timedelta(hours=hours))
    assert "💡" not in shown(filled(meetup))


def test_announced_meetup_says_how_many_will_be_told() -> None:
    meetup = replace(FULL, state=MeetupState.ANNOUNCED, description="")
    text = shown(filled(meetup, HALL, counts=Counts(going=3, waitlisted=2, guests=1)))
    assert "О новом времени или месте узнают 5 человек." in text
    assert "Осталось заполнить" not in text


@pytest.mark.parametrize("language", ["ru", "en"])
def test_largest_card_fits_into_one_message(language: str) -> None:
    text = parse_html(card_text(FULL, Counts(going=9999, waitlisted=9999, guests=9999), TEXTS.of(language)))[0]
    assert fields.size(text) <= 4096


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("sign", ["О", "&", "🤖", "\n"])
def test_largest_preview_fits_into_one_message(language: str, sign: str) -> None:
    description = sign * (DESCRIPTION_LIMIT // fields.size(sign))
    halls = [replace(HALL, id=HallId(number), title="З" * 100) for number in range(8)]
    meetup = replace(FULL, description=description)
    assert fields.size(shown(filled(meetup, *halls), language)) <= 4096


@given(st.text(min_size=1, max_size=300))
def test_whatever_is_written_is_shown_as_text(text: str) -> None:
    meetup = replace(BLANK, title=" ".join(text.split()), description=fields.description(text), organisation=text)
    shown(filled(meetup))
