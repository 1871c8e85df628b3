"""Halls: a chat or a topic becomes one when an organiser or curator who is an administrator there says so."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.delivery.lost_halls import lose_hall
from actions.delivery.moved_chats import follow_chat
from actions.meetups.cards import post_missing, shown_in
from actions.meetups.permission import organised
from domain.errors import NotFound, Refusal
from domain.meetups.hall import Hall, HallState
from domain.meetups.meetup import MeetupId, MeetupState
from domain.meetups.notices import HallAsked
from domain.meetups.refusals import NoSuchHall
from domain.notices import HallId, Owed
from domain.people.person import Actor
from domain.people.roles import Right, require
from storage.audit import Audit
from storage.halls import Chat, Halls
from storage.meetups import Meetups
from storage.outbox import Outbox

BEFORE_TOPIC = " · "


class NotAdministrator(Refusal):
    """Only an administrator of a chat can make it a hall."""

    text_id = "refusal-not-administrator"


class BotCannotWrite(Refusal):
    """The bot has no right to write there."""

    text_id = "refusal-bot-cannot-write"


class BotNotThere(Refusal):
    """The bot is not in that chat (any more)."""

    text_id = "refusal-bot-not-there"


async def bot_added(ctx: Context, actor: Actor | None, chat: Chat) -> None:
    """The bot is in a chat and can write: whoever added it is asked whether it is to be a hall.

    Halls there that had lost their rights are halls again. ``actor`` is None when nobody knows who it was.
    """
    now = ctx.now()
    async with ctx.write() as connection:
        halls = Halls(connection)
        known = await halls.of_chat(chat.chat_id)
        await halls.set_can_pin(chat.chat_id, can_pin=chat.can_pin)
        for hall in known:
            if hall.thread_id is not None and hall.state is HallState.MUTE:
                await halls.set_state(hall.id, HallState.BOUND)
        before = next((hall.state for hall in known if hall.thread_id is None), None)
        hall = await halls.ask(chat, now)
        await post_missing(connection, [one.id for one in known if one.state is HallState.MUTE], now)
        if hall.state is HallState.ASKED and before is not HallState.ASKED and actor is not None:
            await _ask(connection, hall, actor, now)


async def bot_silenced(ctx: Context, chat_id: int) -> None:
    """The bot is in a chat but cannot write there (any more): organisers are told of each hall that is lost."""
    await _lose(ctx, chat_id, removed=False)


async def bot_removed(ctx: Context, chat_id: int) -> None:
    """The bot is out of a chat: organisers are told of each hall that is lost."""
    await _lose(ctx, chat_id, removed=True)


async def chat_migrated(ctx: Context, old_chat: int, new_chat: int) -> Sequence[Hall]:
    """A group became a supergroup. Again changes nothing."""
    now = ctx.now()
    async with ctx.write() as connection:
        return await follow_chat(connection, old_chat, new_chat, now)


async def chat_renamed(ctx: Context, chat_id: int, title: str, username: str | None) -> None:
    """The chat has a new title, which the titles of its topics begin with."""
    async with ctx.write() as connection:
        halls = Halls(connection)
        for hall in await halls.of_chat(chat_id):
            topic = hall.title.rpartition(BEFORE_TOPIC)[2]
            new = title if hall.thread_id is None else topic_title(title, topic)
            await halls.rename(hall.id, new, username)


async def topic_renamed(ctx: Context, chat_id: int, thread_id: int, chat_title: str, topic: str) -> None:
    """The topic of a forum has a new name."""
    async with ctx.write() as connection:
        hall = await Halls(connection).by_chat(chat_id, thread_id)
        if hall is not None:
            await Halls(connection).rename(hall.id, topic_title(chat_title, topic), hall.username)


def topic_title(chat: str, topic: str) -> str:
    """What a hall in a topic is called: «Клуб · Встречи»."""
    return f"{chat}{BEFORE_TOPIC}{topic}"


async def bind_hall(ctx: Context, actor: Actor, hall_id: HallId, *, is_administrator: bool, can_write: bool) -> Hall:
    """«Сделать залом», of a chat that the bot was added to. Again changes nothing.

    Telegram is asked before: whether the actor ``is_administrator`` there, whether the bot ``can_write``.
    Raises `NotAllowed`, `NotAdministrator`, `BotCannotWrite`, `BotNotThere`.
    """
    _require_right(actor, is_administrator=is_administrator, can_write=can_write)
    now = ctx.now()
    async with ctx.write() as connection:
        hall = await _hall(connection, hall_id)
        if hall.state is HallState.LEFT:
            raise BotNotThere
        return await _bind(connection, actor, hall, now)


async def bind_chat(ctx: Context, actor: Actor, chat: Chat, *, is_administrator: bool, can_write: bool) -> Hall:
    """«/hall» in a chat or in a topic of a forum: it is a hall. Raises as :func:`bind_hall` does."""
    _require_right(actor, is_administrator=is_administrator, can_write=can_write)
    now = ctx.now()
    async with ctx.write() as connection:
        before = await Halls(connection).by_chat(chat.chat_id, chat.thread_id)
        hall = await Halls(connection).ask(chat, now)
        if before is not None and before.state is HallState.MUTE:
            await post_missing(connection, [hall.id], now)
        return await _bind(connection, actor, hall, now)


async def unbind_hall(ctx: Context, actor: Actor, hall_id: HallId) -> Hall:
    """No meetup is announced there any more; cards that are there are kept true. Again changes nothing.

    The bot stays there, so that :func:`bind_hall` makes it a hall again.
    """
    require(actor.roles, Right.BIND_HALLS)
    now = ctx.now()
    async with ctx.write() as connection:
        hall = await _hall(connection, hall_id)
        if hall.state not in {HallState.BOUND, HallState.MUTE}:
            return hall
        unbound = await Halls(connection).set_state(hall_id, HallState.ASKED)
        await Audit(connection).add(
            actor.id, "unbind", "hall", hall_id, now, before={"state": hall.state}, after={"state": unbound.state}
        )
        return unbound


async def hall_at(ctx: Context, chat_id: int, thread_id: int | None) -> Hall | None:
    """The hall that this chat or topic is or was."""
    async with ctx.read() as connection:
        return await Halls(connection).by_chat(chat_id, thread_id)


async def hall_called(ctx: Context, hall_id: HallId) -> Hall:
    """The hall under this number. Raises `NotFound`."""
    async with ctx.read() as connection:
        return await _hall(connection, hall_id)


async def halls_to_choose(ctx: Context, actor: Actor) -> Sequence[Hall]:
    """All halls in which something can be announced, for those who may make halls. Raises NotAllowed."""
    require(actor.roles, Right.BIND_HALLS)
    async with ctx.read() as connection:
        return await Halls(connection).bound()


async def free_for(ctx: Context, actor: Actor, meetup_id: MeetupId) -> Sequence[Hall]:
    """Halls in which this meetup is not announced (or not any more: its card is gone), nor chosen to be."""
    async with ctx.read() as connection:
        meetup = await organised(connection, actor, meetup_id)
        if meetup.state is MeetupState.DRAFT:
            taken = set(await Meetups(connection).halls(meetup_id))
        else:
            taken = await shown_in(connection, meetup_id)
        return [hall for hall in await Halls(connection).bound() if hall.id not in taken]


async def require_bound(connection: AsyncConnection, halls: Collection[HallId]) -> None:
    """Raise `NoSuchHall` unless meetups can be announced in all of them."""
    known = await Halls(connection).many(halls)
    if any(hall not in known or known[hall].state is not HallState.BOUND for hall in halls):
        raise NoSuchHall


async def _ask(connection: AsyncConnection, hall: Hall, actor: Actor, now: datetime) -> None:
    await Outbox(connection).owe(
        [
            Owed(
                notice=HallAsked(hall.id),
                key=f"hall:{hall.id}:asked:{round(now.timestamp() * 1000)}",
                person=actor.id,
                due_at=now,
            )
        ],
        now,
    )
    await Audit(connection).add(actor.id, "add_bot", "hall", hall.id, now, after={"title": hall.title})


async def _bind(connection: AsyncConnection, actor: Actor, hall: Hall, now: datetime) -> Hall:
    if hall.state is HallState.BOUND:
        return hall
    bound = await Halls(connection).bind(hall.id, actor.id)
    await Audit(connection).add(
        actor.id, "bind", "hall", hall.id, now, before={"state": hall.state}, after={"state": bound.state}
    )
    await post_missing(connection, [hall.id], now)
    return bound


async def _lose(ctx: Context, chat_id: int, *, removed: bool) -> None:
    now = ctx.now()
    async with ctx.write() as connection:
        for hall in await Halls(connection).of_chat(chat_id):
            is_told = await lose_hall(connection, hall.id, ctx.policy, now, removed=removed)
            if removed and not is_told and hall.state is not HallState.LEFT:
                await Halls(connection).set_state(hall.id, HallState.LEFT)


async def _hall(connection: AsyncConnection, hall_id: HallId) -> Hall:
    hall = await Halls(connection).get(hall_id)
    if hall is None:
        raise NotFound
    return hall


def _require_right(actor: Actor, *, is_administrator: bool, can_write: bool) -> None:
    require(actor.roles, Right.BIND_HALLS)
    if not is_administrator:
        raise NotAdministrator
    if not can_write:
        raise BotCannotWrite
