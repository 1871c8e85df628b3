"""In all chats: who blocked the bot, who speaks without a name, who calls it from a group."""

from aiogram import Bot, F, Router
from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.filters import Command, CommandStart, or_f
from aiogram.types import ChatMemberUpdated, InlineKeyboardButton, InlineKeyboardMarkup, Message

from actions.context import Context
from actions.people.identity import mark_back, mark_blocked
from domain.people.person import Actor
from handlers.people.screens import reply
from wording.reader import Reader

GROUPS = {ChatType.GROUP, ChatType.SUPERGROUP}


def router() -> Router:
    router = Router(name="people: presence")
    router.my_chat_member.register(
        blocked,
        F.chat.type == ChatType.PRIVATE,
        F.new_chat_member.status == ChatMemberStatus.KICKED,
    )
    router.my_chat_member.register(unblocked, F.chat.type == ChatType.PRIVATE)
    router.message.register(nameless, F.chat.type.in_(GROUPS), F.text.startswith("/"), from_nobody)
    router.message.register(called_from_group, F.chat.type.in_(GROUPS), or_f(CommandStart(), Command("help")))
    return router


def from_nobody(_message: Message, actor: Actor | None = None) -> bool:
    """Whether it came from an anonymous administrator or in the name of a channel."""
    return actor is None


async def blocked(_event: ChatMemberUpdated, ctx: Context, actor: Actor) -> None:
    await mark_blocked(ctx, actor)


async def unblocked(_event: ChatMemberUpdated, ctx: Context, actor: Actor) -> None:
    await mark_back(ctx, actor)


async def nameless(message: Message, bot: Bot, reader: Reader) -> None:
    """A command needs to know whose it is. One for another bot is none of ours."""
    _command, _at, addressee = (message.text or "").split()[0].partition("@")
    if addressee and addressee.lower() != ((await bot.me()).username or "").lower():
        return
    await reply(message, reader.words("nameless"))


async def called_from_group(message: Message, bot: Bot, reader: Reader) -> None:
    """In a group only this much is said; all else belongs in private."""
    address = f"https://t.me/{(await bot.me()).username}"
    await message.reply(
        reader.words("called-from-group"),
        reply_markup=InlineKeyboardMarkup(
            inline_keyboard=[[InlineKeyboardButton(text=reader.words.plain("button-open-private"), url=address)]]
        ),
    )
