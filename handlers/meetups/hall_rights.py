"""What Telegram says of somebody's standing in a chat, as far as halls are concerned."""

from aiogram import Bot
from aiogram.enums import ChatType
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import (
    Chat,
    ChatMemberAdministrator,
    ChatMemberBanned,
    ChatMemberLeft,
    ChatMemberMember,
    ChatMemberOwner,
    ChatMemberRestricted,
    Message,
)

from actions.meetups.halls import BotNotThere, topic_title
from storage.halls import Chat as HallChat

Member = (
    ChatMemberOwner
    | ChatMemberAdministrator
    | ChatMemberMember
    | ChatMemberRestricted
    | ChatMemberLeft
    | ChatMemberBanned
)


def is_present(member: Member) -> bool:
    """Whether they are in the chat."""
    if isinstance(member, ChatMemberRestricted):
        return member.is_member
    return not isinstance(member, ChatMemberLeft | ChatMemberBanned)


def can_write(member: Member, *, is_channel: bool) -> bool:
    """Whether they may post there."""
    match member:
        case ChatMemberOwner():
            return True
        case ChatMemberAdministrator():
            return bool(member.can_post_messages) if is_channel else True
        case ChatMemberRestricted():
            return member.is_member and member.can_send_messages
        case ChatMemberMember():
            return not is_channel
    return False


def can_pin(member: Member, *, is_channel: bool) -> bool:
    """Whether they may pin; in channels that comes with the right to edit posts."""
    if isinstance(member, ChatMemberAdministrator):
        return bool(member.can_edit_messages if is_channel else member.can_pin_messages)
    return isinstance(member, ChatMemberOwner)


async def is_administrator(bot: Bot, chat_id: int, telegram_id: int) -> bool:
    """Ask Telegram. Raises `BotNotThere`."""
    member = await _member(bot, chat_id, telegram_id)
    return isinstance(member, ChatMemberAdministrator | ChatMemberOwner)


async def may_bot_write(bot: Bot, chat_id: int, *, is_channel: bool) -> bool:
    """Ask Telegram. Raises `BotNotThere`."""
    return can_write(await _member(bot, chat_id, bot.id), is_channel=is_channel)


async def described(bot: Bot, message: Message) -> HallChat:
    """The chat, or the topic of a forum, in which a message was written. Raises `BotNotThere`."""
    return hall_chat(message.chat, await _member(bot, message.chat.id, bot.id), thread_of(message), topic_of(message))


def hall_chat(chat: Chat, bot_member: Member, thread_id: int | None = None, topic: str | None = None) -> HallChat:
    """A chat as halls know it. A topic's title holds that of its chat."""
    title = chat.title or str(chat.id)
    if thread_id is not None:
        title = topic_title(title, topic or f"#{thread_id}")
    is_channel = chat.type == ChatType.CHANNEL
    return HallChat(
        chat_id=chat.id,
        thread_id=thread_id,
        title=title,
        username=chat.username,
        is_channel=is_channel,
        can_pin=can_pin(bot_member, is_channel=is_channel),
    )


def thread_of(message: Message) -> int | None:
    """The topic of a forum; a thread of replies in an ordinary group is none."""
    return message.message_thread_id if message.is_topic_message else None


def topic_of(message: Message) -> str | None:
    """The topic's name, which Telegram tells only by the message that opened it."""
    opening = message.reply_to_message
    if opening is None or opening.forum_topic_created is None:
        return None
    return opening.forum_topic_created.name


async def _member(bot: Bot, chat_id: int, telegram_id: int) -> Member:
    try:
        return await bot.get_chat_member(chat_id, telegram_id)
    except (TelegramForbiddenError, TelegramBadRequest) as error:
        raise BotNotThere from error
