"""Halls in chat: the bot is added, /hall, buttons, lost rights, groups that become supergroups."""

from collections.abc import Mapping
from enum import StrEnum

from aiogram import Bot, F, Router
from aiogram.enums import ChatType
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, ChatMemberUpdated, InlineKeyboardButton, InlineKeyboardMarkup, Message
from markupsafe import Markup

from actions.context import Context
from actions.meetups import halls
from domain.errors import NotFound
from domain.meetups.hall import Hall, HallState
from domain.meetups.notices import HallAsked, HallLost
from domain.notices import HallId, Notice
from domain.people.person import Actor
from domain.people.roles import Right, require
from handlers.meetups.hall_links import channel_link, group_link
from handlers.meetups.hall_rights import (
    can_write,
    described,
    hall_chat,
    is_administrator,
    is_present,
    may_bot_write,
    thread_of,
)
from handlers.people.buttons import to_menu
from handlers.rendering import Outgoing, Renderer
from wording.reader import Reader

GROUPS = {ChatType.GROUP, ChatType.SUPERGROUP}


class Act(StrEnum):
    BIND = "bind"
    DECLINE = "no"
    UNBIND = "off"


class HallButton(CallbackData, prefix="h1"):
    """What is to become of a hall."""

    act: Act
    hall: int


def router() -> Router:
    router = Router(name="halls")
    router.my_chat_member.register(standing_changed, F.chat.type != ChatType.PRIVATE)
    router.message.register(hall_here, Command("hall"), F.chat.type.in_(GROUPS))
    router.message.register(list_halls, Command("halls"), F.chat.type == ChatType.PRIVATE)
    router.message.register(migrated, F.migrate_to_chat_id)
    router.message.register(renamed, F.new_chat_title)
    router.channel_post.register(renamed, F.new_chat_title)
    router.message.register(topic_edited, F.forum_topic_edited)
    router.callback_query.register(bind, HallButton.filter(F.act == Act.BIND))
    router.callback_query.register(decline, HallButton.filter(F.act == Act.DECLINE))
    router.callback_query.register(unbind, HallButton.filter(F.act == Act.UNBIND))
    return router


def renderers() -> Mapping[type[Notice], Renderer]:
    return {HallAsked: hall_asked, HallLost: hall_lost}


async def standing_changed(event: ChatMemberUpdated, ctx: Context, actor: Actor | None = None) -> None:
    """The bot was added, removed, or its rights changed."""
    is_channel = event.chat.type == ChatType.CHANNEL
    if not is_present(event.new_chat_member):
        await halls.bot_removed(ctx, event.chat.id)
    elif can_write(event.new_chat_member, is_channel=is_channel):
        await halls.bot_added(ctx, actor, hall_chat(event.chat, event.new_chat_member))
    else:
        await halls.bot_silenced(ctx, event.chat.id)


async def migrated(message: Message, ctx: Context) -> None:
    """The group became a supergroup; its halls follow."""
    assert message.migrate_to_chat_id is not None
    await halls.chat_migrated(ctx, message.chat.id, message.migrate_to_chat_id)


async def renamed(message: Message, ctx: Context) -> None:
    await halls.chat_renamed(ctx, message.chat.id, message.new_chat_title or "", message.chat.username)


async def topic_edited(message: Message, ctx: Context) -> None:
    edited, thread = message.forum_topic_edited, message.message_thread_id
    if edited is not None and edited.name and thread is not None:
        await halls.topic_renamed(ctx, message.chat.id, thread, message.chat.title or "", edited.name)


async def hall_here(message: Message, bot: Bot, ctx: Context, reader: Reader, actor: Actor | None = None) -> None:
    """/hall in a group or a topic: from now on it is a hall; where it is one already, a way to undo it."""
    words = reader.words
    if actor is None:
        await message.reply(words("hall-anonymous"))
        return
    require(actor.roles, Right.BIND_HALLS)
    known = await halls.hall_at(ctx, message.chat.id, thread_of(message))
    if known is not None and known.state is HallState.BOUND:
        button = _button(words.plain("hall-button-unbind"), Act.UNBIND, known.id)
        await message.reply(
            words("hall-already", hall=known.title), reply_markup=InlineKeyboardMarkup(inline_keyboard=[[button]])
        )
        return
    hall = await halls.bind_chat(
        ctx,
        actor,
        await described(bot, message),
        is_administrator=await is_administrator(bot, message.chat.id, actor.person.telegram_id),
        can_write=await may_bot_write(bot, message.chat.id, is_channel=False),
    )
    await message.reply(words("hall-bound", hall=hall.title))


async def bind(
    callback: CallbackQuery, callback_data: HallButton, bot: Bot, ctx: Context, actor: Actor, reader: Reader
) -> None:
    """«Сделать залом» under the question in private."""
    require(actor.roles, Right.BIND_HALLS)
    asked = await halls.hall_called(ctx, HallId(callback_data.hall))
    hall = await halls.bind_hall(
        ctx,
        actor,
        asked.id,
        is_administrator=await is_administrator(bot, asked.chat_id, actor.person.telegram_id),
        can_write=await may_bot_write(bot, asked.chat_id, is_channel=asked.is_channel),
    )
    await callback.answer(reader.words.plain("hall-bound-toast"))
    if isinstance(callback.message, Message):
        await callback.message.edit_text(reader.words("hall-bound", hall=hall.title))


async def decline(callback: CallbackQuery, callback_data: HallButton, ctx: Context, reader: Reader) -> None:
    """«Не нужно»: nothing changes. The way back stays below: a channel knows no /hall."""
    hall = await halls.hall_called(ctx, HallId(callback_data.hall))
    await callback.answer()
    if isinstance(callback.message, Message):
        text = reader.words("hall-declined", hall=hall.title)
        await callback.message.edit_text(text, reply_markup=_way_back(hall, reader))


async def unbind(
    callback: CallbackQuery, callback_data: HallButton, ctx: Context, actor: Actor, reader: Reader
) -> None:
    """«Больше не зал»."""
    hall = await halls.unbind_hall(ctx, actor, HallId(callback_data.hall))
    await callback.answer(reader.words.plain("hall-unbound-toast"))
    if isinstance(callback.message, Message):
        text = reader.words("hall-unbound", hall=hall.title)
        await callback.message.edit_text(text, reply_markup=_way_back(hall, reader))


async def list_halls(message: Message, bot: Bot, ctx: Context, actor: Actor, reader: Reader) -> None:
    """/halls in private."""
    text, keyboard = await halls_screen(bot, ctx, actor, reader)
    await message.answer(text, reply_markup=keyboard)


async def halls_screen(bot: Bot, ctx: Context, actor: Actor, reader: Reader) -> tuple[Markup, InlineKeyboardMarkup]:
    """The halls, each with a way to undo it, and how to add more. Raises NotAllowed."""
    found = await halls.halls_to_choose(ctx, actor)
    words = reader.words
    name = (await bot.me()).username
    rows = [[_button(words.plain("halls-button-unbind", hall=hall.title), Act.UNBIND, hall.id)] for hall in found]
    rows.append(
        [
            InlineKeyboardButton(text=words.plain("halls-button-group"), url=group_link(name)),
            InlineKeyboardButton(text=words.plain("halls-button-channel"), url=channel_link(name)),
        ]
    )
    rows.append([to_menu(reader)])
    text = words("halls-list", many=len(found), halls="\n".join(f"• {hall.title}" for hall in found))
    return text, InlineKeyboardMarkup(inline_keyboard=rows)


async def hall_asked(notice: HallAsked, reader: Reader, ctx: Context) -> Outgoing | None:
    try:
        hall = await halls.hall_called(ctx, notice.hall)
    except NotFound:
        return None
    if hall.state is not HallState.ASKED:
        return None
    words = reader.words
    keyboard = InlineKeyboardMarkup(
        inline_keyboard=[
            [_button(words.plain("hall-button-bind"), Act.BIND, hall.id, style="success")],
            [_button(words.plain("hall-button-decline"), Act.DECLINE, hall.id)],
        ]
    )
    kind = "channel" if hall.is_channel else "group"
    return Outgoing(words("told-hall-asked", hall=hall.title, kind=kind), keyboard)


async def hall_lost(notice: HallLost, reader: Reader, ctx: Context) -> Outgoing | None:
    try:
        hall = await halls.hall_called(ctx, notice.hall)
    except NotFound:
        return None
    if hall.state is HallState.BOUND:
        return None
    how = "removed" if notice.removed else "muted"
    return Outgoing(reader.words("told-hall-lost", hall=hall.title, how=how))


def _way_back(hall: Hall, reader: Reader) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[_button(reader.words.plain("hall-button-bind"), Act.BIND, hall.id)]])


def _button(text: str, act: Act, hall: HallId, style: str | None = None) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=text, callback_data=HallButton(act=act, hall=hall).pack(), style=style)
