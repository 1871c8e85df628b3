"""A tiny bot that answers everything the tests of the page do."""

from aiogram import Dispatcher, F
from aiogram.enums import ContentType
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    CallbackQuery,
    CopyTextButton,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
)

FORMATTED = (
    "🎉 <b>Bold <i>both</i></b> <u>under</u> <s>gone</s> <tg-spoiler>secret</tg-spoiler> <code>a &lt; b</code>\n"
    '<pre><code class="language-python">x = 1</code></pre>\n'
    "<blockquote>quote</blockquote>\n<blockquote expandable>one\ntwo\nthree\nfour\nfive</blockquote>\n"
    '<a href="https://example.org/page">link</a> @anton /help <tg-time unix="1790000000" format="dt">then</tg-time>'
)
COMMANDS = [BotCommand(command="start", description="Begin"), BotCommand(command="format", description="All of it")]


def keyboard() -> InlineKeyboardMarkup:
    """One button of every kind."""
    button = InlineKeyboardButton
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [
                button(text="Go", callback_data="go", style="success"),
                button(text="No", callback_data="no", style="danger"),
            ],
            [button(text="Remind me", url="https://t.me/edelweiss_play_bot?start=remind_7")],
            [button(text="Copy", copy_text=CopyTextButton(text="the code"))],
        ]
    )


def tiny_bot() -> Dispatcher:
    """Answers everything that the tests do."""
    dispatcher = Dispatcher()

    @dispatcher.message(CommandStart())
    async def start(message: Message, command: CommandObject) -> None:
        await message.answer(f"Hello, {command.args or 'stranger'}", reply_markup=keyboard())

    @dispatcher.message(Command("format"))
    async def formatted(message: Message) -> None:
        await message.answer(FORMATTED, parse_mode="HTML")

    @dispatcher.message(Command("file"))
    async def file(message: Message) -> None:
        await message.answer_document(BufferedInputFile(b"name;state\n", "roster.csv"), caption="The roster")

    @dispatcher.message(Command("place"))
    async def place(message: Message) -> None:
        await message.answer_venue(44.8125, 20.4612, "Hub", "Main street 5")
        where = KeyboardButton(text="Where I am", request_location=True)
        keys = ReplyKeyboardMarkup(keyboard=[[where], [KeyboardButton(text="Plain words")]])
        await message.answer("And you?", reply_markup=keys)

    @dispatcher.message(Command("ask"))
    async def ask(message: Message) -> None:
        await message.answer("Which city?", reply_markup=ForceReply(input_field_placeholder="City"))

    @dispatcher.message(F.text)
    async def echo(message: Message) -> None:
        # What is written in a topic answers the line that opened it.
        reply = message.reply_to_message
        answered = " in answer" if reply and not reply.forum_topic_created else ""
        await message.answer(f"You wrote{answered}: {message.text}", parse_mode=None)

    @dispatcher.message(F.photo | F.location | F.document | F.contact)
    async def other(message: Message) -> None:
        await message.answer(f"Got a {ContentType(message.content_type).value}")

    @dispatcher.callback_query(F.data == "go")
    async def go(query: CallbackQuery) -> None:
        await query.answer("You are going")
        assert isinstance(query.message, Message)
        await query.message.edit_text("One is going", reply_markup=keyboard())

    @dispatcher.callback_query()
    async def no(query: CallbackQuery) -> None:
        await query.answer("What a pity", show_alert=True)

    return dispatcher
