"""How far an organiser's message to many is, with a button that stops it."""

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from actions.context import Context
from actions.meetups.writing import Progress, progress
from domain.meetups.notices import WritingProgress
from handlers.rendering import Outgoing
from wording.reader import Reader
from wording.texts import Words


class StopWriting(CallbackData, prefix="mw1"):
    """Nobody else is to get the message with this token."""

    meetup: int
    token: str


async def writing_progress(notice: WritingProgress, reader: Reader, ctx: Context) -> Outgoing | None:
    """The button is there as long as there is something to stop."""
    found = await progress(ctx, notice.meetup, notice.token)
    if found is None:
        return None
    text = _text(found, reader.words)
    if found.is_over:
        return Outgoing(text)
    stop = StopWriting(meetup=notice.meetup, token=notice.token).pack()
    button = InlineKeyboardButton(text=reader.words.plain("button-stop-writing"), callback_data=stop)
    return Outgoing(text, InlineKeyboardMarkup(inline_keyboard=[[button]]))


def _text(found: Progress, words: Words) -> str:
    if found.is_over:
        return words(
            "writing-over",
            title=found.meetup.title,
            sent=found.sent,
            people=found.people,
            lost=found.away + found.lost,
            away=found.away,
            stopped="yes" if found.stopped else "no",
        )
    return words(
        "writing-progress",
        title=found.meetup.title,
        sent=found.sent,
        people=found.people,
        left=found.left,
        lost=found.away + found.lost,
        minutes=-1 if found.minutes is None else found.minutes,
    )
