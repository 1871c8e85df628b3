"""Taps under cards and pages: «Иду», «Не смогу», «+1», «−1», the map, the calendar."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import lru_cache

from aiogram import Bot, F, Router
from aiogram.types import BufferedInputFile, CallbackQuery, Message

from actions.context import Context
from actions.meetups import lists, rsvp
from actions.meetups.cards import CardMessage
from actions.meetups.rsvp import Tapped
from documents.calendar import meetup_calendar
from domain.errors import NotFound
from domain.meetups.meetup import MeetupId, MeetupState, Place
from domain.meetups.refusals import SeatGone
from domain.meetups.rsvp import Answer
from domain.notices import HallId
from domain.people.person import Actor
from handlers.errors import toast
from handlers.meetups.callbacks import Act, Links, Tap
from handlers.meetups.views.page import page
from wording.reader import Reader
from wording.texts import Words

Answering = Callable[[Context, Actor, MeetupId, HallId | None, CardMessage | None], Awaitable[Tapped]]

ANSWERS: dict[Act, Answering] = {
    Act.GO: rsvp.say_going,
    Act.TAKE: rsvp.say_going,
    Act.STAY: rsvp.say_not_going,
    Act.GUEST: rsvp.bring_guest,
    Act.NO_GUEST: rsvp.send_guest_home,
}


def router() -> Router:
    """Plain handlers for every kind of chat: a tap on a card pays nothing for dialogs."""
    router = Router(name="rsvp")
    router.callback_query.register(answered, Tap.filter(F.act.in_(ANSWERS)))
    router.callback_query.register(map_wanted, Tap.filter(F.act == Act.MAP))
    router.callback_query.register(calendar_wanted, Tap.filter(F.act == Act.CALENDAR))
    router.callback_query.register(page_wanted, Tap.filter(F.act == Act.PAGE))
    return router


async def answered(
    callback: CallbackQuery, callback_data: Tap, bot: Bot, ctx: Context, actor: Actor, reader: Reader
) -> None:
    """One tap is one answer: stored, then told in a toast. In private the page follows."""
    hall = HallId(callback_data.hall) if callback_data.hall else None
    card = _card_of(callback) if callback_data.card else None
    tapped = await ANSWERS[callback_data.act](ctx, actor, MeetupId(callback_data.meetup), hall, card)
    if callback_data.act is Act.TAKE and tapped.rsvp.answer is Answer.WAITLISTED and not tapped.changed:
        raise SeatGone
    if _must_open_the_bot(tapped, actor):
        # Who waits must be told when a seat comes free, and can be told only after opening the bot.
        await callback.answer(url=await _link(bot, f"{Links.PAGE}{tapped.meetup.id}"))
        return
    await toast(callback, toast_text(tapped, reader.words))
    if hall is None:
        await show_page_again(callback, ctx, actor, tapped.meetup.id, reader)


def toast_text(tapped: Tapped, words: Words) -> str:
    """The new state in one line."""
    return _toast(words, tapped.rsvp.answer, tapped.rsvp.guests, tapped.position or 0)


@lru_cache(maxsize=1000)
def _toast(words: Words, answer: Answer, guests: int, position: int) -> str:
    """Kept, because thousands of people are told the same."""
    if answer is Answer.GOING:
        return words.plain("toast-going", guests=guests)
    if answer is Answer.WAITLISTED:
        return words.plain("toast-waiting", position=position, guests=guests)
    return words.plain("toast-not-going")


async def map_wanted(
    callback: CallbackQuery, callback_data: Tap, bot: Bot, ctx: Context, actor: Actor, reader: Reader
) -> None:
    """The point on the map goes to whoever asked, in private."""
    standing = await lists.standing(ctx, actor, MeetupId(callback_data.meetup))
    if not actor.person.reachable:
        await callback.answer(url=await _link(bot, f"{Links.MAP}{standing.meetup.id}"))
        return
    await send_map(bot, actor.person.telegram_id, standing.meetup.place, reader.words)
    await toast(callback, reader.words.plain("toast-map-sent"))


async def send_map(bot: Bot, chat_id: int, place: Place, words: Words) -> None:
    """Raises `NotFound` when the place has no point on the map."""
    if place.latitude is None or place.longitude is None:
        raise NotFound
    await bot.send_venue(
        chat_id,
        latitude=place.latitude,
        longitude=place.longitude,
        title=place.name or words.plain("venue-untitled"),
        address=place.address or place.link or words.plain("venue-no-address"),
    )


async def calendar_wanted(
    callback: CallbackQuery, callback_data: Tap, ctx: Context, actor: Actor, reader: Reader, bot: Bot
) -> None:
    """The .ics file of a meetup that takes place."""
    standing = await lists.standing(ctx, actor, MeetupId(callback_data.meetup))
    if standing.meetup.state is MeetupState.DRAFT:
        raise NotFound
    file = BufferedInputFile(await asyncio.to_thread(meetup_calendar, standing.meetup, ctx.now()), "meetup.ics")
    await bot.send_document(actor.person.telegram_id, file, caption=reader.words("calendar-file"))
    await callback.answer()


async def page_wanted(callback: CallbackQuery, callback_data: Tap, ctx: Context, actor: Actor, reader: Reader) -> None:
    """The meetup's page as a new message: what was told stays readable."""
    standing = await lists.standing(ctx, actor, MeetupId(callback_data.meetup))
    shown = page(standing, reader, ctx.now())
    if callback.message is not None:
        await callback.message.answer(shown.text, reply_markup=shown.keyboard)
    await callback.answer()


async def show_page(message: Message, ctx: Context, actor: Actor, reader: Reader, meetup: MeetupId) -> None:
    """The page in answer to a message, such as an opened link."""
    shown = page(await lists.standing(ctx, actor, meetup), reader, ctx.now())
    await message.answer(shown.text, reply_markup=shown.keyboard)


async def show_page_again(
    callback: CallbackQuery, ctx: Context, actor: Actor, meetup: MeetupId, reader: Reader
) -> None:
    if not isinstance(callback.message, Message):
        return
    shown = page(await lists.standing(ctx, actor, meetup), reader, ctx.now())
    await callback.message.edit_text(shown.text, reply_markup=shown.keyboard)


def _card_of(callback: CallbackQuery) -> CardMessage | None:
    """The card that was tapped. A client can claim any button; only what Telegram says the message has counts."""
    message = callback.message
    if not isinstance(message, Message) or message.reply_markup is None:
        return None
    if not any(button.callback_data == callback.data for row in message.reply_markup.inline_keyboard for button in row):
        return None
    return CardMessage(message.chat.id, message.message_id)


def _must_open_the_bot(tapped: Tapped, actor: Actor) -> bool:
    return tapped.changed and tapped.rsvp.answer is Answer.WAITLISTED and not actor.person.reachable


async def _link(bot: Bot, payload: str) -> str:
    return f"https://t.me/{(await bot.me()).username}?start={payload}"
