"""Whatever an organiser fills in, the card is one message of Telegram, and so is the page with one's own state."""

import html
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from actions.meetups.lists import Standing
from domain.meetups import fields
from domain.meetups.meetup import Meetup, MeetupId, MeetupState, Place, ProgrammeItem
from domain.meetups.rsvp import Answer, Rsvp
from domain.notices import HallId
from domain.people.person import PersonId
from handlers.meetups.callbacks import Tap
from handlers.meetups.views.card import answers, card_keyboard, card_text
from handlers.meetups.views.page import page
from storage.rsvps import Counts
from wording.reader import Reader
from wording.texts import Words

NOW = datetime(2026, 12, 1, tzinfo=UTC)
ZONE = ZoneInfo("America/Argentina/Buenos_Aires")
MESSAGE_LIMIT = 4096

FULL = Meetup(
    id=MeetupId(10**17),
    uid="full",
    state=MeetupState.ANNOUNCED,
    title=fields.title("Т" * 120),
    description=fields.description("о <&> " * 250),
    starts_at=datetime(2026, 12, 30, 22, tzinfo=UTC),
    length=timedelta(days=3),
    zone=ZONE,
    place=fields.place(Place("п" * 120, "а" * 200, f"https://example.org/{'l' * 180}", -34.6, -58.4)),
    capacity=10_000,
    guests_limit=5,
    programme=fields.programme([ProgrammeItem("я" * 25, "ю" * 20)] * 20),
    site=fields.link(f"https://example.org/{'s' * 180}"),
    tags=fields.tags(f"{'т' * 28}{number}" for number in range(10)),
    organisation=fields.line("о" * 120),
    parent_event=fields.line("р" * 120),
    reminders=(),
    remind_halls=True,
    pin_cards=False,
    cancel_reason="",
    revision=1,
    sequence=0,
    dated_at=None,
)
COUNTS = Counts(going=5000, guests=4999, waitlisted=3000)


def length(text: str) -> int:
    """As Telegram counts: without markup, in UTF-16 code units."""
    return fields.size(html.unescape(re.sub(r"<[^>]+>", "", text)))


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize(
    "meetup",
    [
        FULL,
        replace(FULL, starts_at=NOW),
        replace(FULL, starts_at=NOW - timedelta(days=4)),
        replace(FULL, state=MeetupState.CANCELLED, cancel_reason=fields.reason("🤖" * 250)),
    ],
    ids=["to come", "started", "over", "cancelled"],
)
def test_card_with_everything_in_it_is_one_message(meetup: Meetup, language: str) -> None:
    assert length(card_text(meetup, COUNTS, Words(language), NOW)) <= MESSAGE_LIMIT


@pytest.mark.parametrize("language", ["ru", "en"])
def test_page_with_everything_in_it_is_one_message(language: str) -> None:
    waiting = Rsvp(PersonId(1), Answer.WAITLISTED, guests=5, since=NOW)
    shown = page(Standing(FULL, COUNTS, waiting, 3000, organises=True), Reader(Words(language), ZONE), NOW)
    assert length(shown.text) <= MESSAGE_LIMIT


def test_card_of_a_cancelled_meetup_says_why_and_not_what_about() -> None:
    meetup = replace(FULL, state=MeetupState.CANCELLED, description="О стартапах", cancel_reason="Спикер <заболел>")
    said = card_text(meetup, COUNTS, Words("ru"), NOW)
    assert "Причина: Спикер &lt;заболел&gt;" in said
    assert "О стартапах" not in said


def test_buttons_of_a_card_fit_into_callback_data() -> None:
    keyboard = card_keyboard(FULL, HallId(10**17), "bot", Words("ru"))
    carried = [button.callback_data for row in keyboard.inline_keyboard for button in row if button.callback_data]
    assert len(carried) == 5
    assert all(len(data.encode()) <= 64 for data in carried)


def test_only_a_cards_own_answers_are_marked_as_its() -> None:
    *rows, _ = card_keyboard(FULL, HallId(1), "bot", Words("ru")).inline_keyboard
    on_card = [Tap.unpack(button.callback_data or "") for row in rows for button in row]
    beside_it = [Tap.unpack(button.callback_data or "") for button in answers(FULL, Words("ru"), HallId(1))]
    assert [tap.card for tap in on_card] == [True] * 4
    assert [tap.card for tap in beside_it] == [False] * 2
