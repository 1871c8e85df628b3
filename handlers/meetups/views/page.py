"""A meetup's page in private: the card, where I stand, and what I can do."""

from datetime import datetime

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from actions.meetups.lists import Standing
from domain.meetups.meetup import MeetupState
from domain.meetups.rsvp import Answer
from handlers.meetups.callbacks import Act, Manage, Tap
from handlers.meetups.views import card
from handlers.rendering import Outgoing
from wording.reader import Reader
from wording.texts import Words


def page(standing: Standing, reader: Reader, now: datetime) -> Outgoing:
    """The page as one message."""
    words = reader.words
    text = card.card_text(standing.meetup, standing.counts, words, now)
    if standing.rsvp is not None and card.takes_answers(standing.meetup, now):
        text = f"{text}\n\n{my_state(standing, words)}"
    return Outgoing(text, page_keyboard(standing, words, now))


def my_state(standing: Standing, words: Words) -> str:
    """«Вы идёте, с вами 1 гость»."""
    rsvp = standing.rsvp
    if rsvp is None or rsvp.answer is Answer.NOT_GOING:
        return words("me-not-going")
    if rsvp.answer is Answer.GOING:
        return words("me-going", guests=rsvp.guests)
    return words("me-waiting", position=standing.position or 0, guests=rsvp.guests)


def page_keyboard(standing: Standing, words: Words, now: datetime) -> InlineKeyboardMarkup:
    """What this person can do on the page now."""
    meetup = standing.meetup
    rows: list[list[InlineKeyboardButton]] = []
    if card.takes_answers(meetup, now):
        rows.append(card.answers(meetup, words))
        # Who has guests can send them home even after guests were ruled out.
        if meetup.guests_limit or (standing.rsvp is not None and standing.rsvp.guests):
            rows.append(card.guests(meetup, words))
        extras = [_button("button-calendar", Act.CALENDAR, standing, words)]
        if meetup.place.has_point:
            extras.append(_button("button-map", Act.MAP, standing, words))
        rows.append(extras)
    if standing.organises:
        data = Manage(meetup=meetup.id).pack()
        rows.append([InlineKeyboardButton(text=words.plain("button-manage"), callback_data=data)])
    return InlineKeyboardMarkup(inline_keyboard=rows)


def withdraw_keyboard(standing: Standing, words: Words) -> InlineKeyboardMarkup:
    """Under what is told to somebody who comes: a way out, and the page."""
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [
                _button("button-stay", Act.STAY, standing, words),
                _button("button-page", Act.PAGE, standing, words),
            ]
        ]
    )


def changed_keyboard(standing: Standing, words: Words) -> InlineKeyboardMarkup:
    """Under news that a calendar should know, too: a way out while there is one, and the file."""
    calendar = [_button("button-calendar", Act.CALENDAR, standing, words)]
    if standing.meetup.state is MeetupState.CANCELLED:
        return InlineKeyboardMarkup(inline_keyboard=[calendar])
    return InlineKeyboardMarkup(inline_keyboard=[*withdraw_keyboard(standing, words).inline_keyboard, calendar])


def take_keyboard(standing: Standing, words: Words) -> InlineKeyboardMarkup:
    """Under an offer of free seats."""
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [_button("button-take", Act.TAKE, standing, words, style="success")],
            [_button("button-leave", Act.STAY, standing, words)],
        ]
    )


def _button(key: str, act: Act, standing: Standing, words: Words, style: str | None = None) -> InlineKeyboardButton:
    data = Tap(act=act, meetup=standing.meetup.id).pack()
    return InlineKeyboardButton(text=words.plain(key), callback_data=data, style=style)
