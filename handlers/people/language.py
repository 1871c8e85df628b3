"""/language: the bot's language for this person."""

from dataclasses import replace

from aiogram import Bot, F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from actions.context import Context
from actions.people.preferences import choose_language
from domain.people.person import Actor
from handlers.entrance import Entrance
from handlers.people.buttons import ChooseLanguage, Open, Page, to_menu
from handlers.people.screens import show
from handlers.people.suggestions import suggest_commands
from wording.reader import Reader, reader_of
from wording.texts import Texts


def router() -> Router:
    router = Router(name="people: language")
    router.message.register(ask, Command("language"))
    router.callback_query.register(ask, Open.filter(F.page == Page.LANGUAGE))
    router.callback_query.register(choose, ChooseLanguage.filter())
    return router


async def ask(event: Message | CallbackQuery, reader: Reader, texts: Texts) -> None:
    await show(event, reader.words("language-ask"), _languages(reader, texts))


async def choose(
    callback: CallbackQuery,
    callback_data: ChooseLanguage,
    bot: Bot,
    ctx: Context,
    actor: Actor,
    texts: Texts,
    entrance: Entrance,
) -> None:
    await choose_language(ctx, actor, callback_data.language)
    now = replace(actor, person=replace(actor.person, language=callback_data.language))
    reader = reader_of(now.person, texts, ctx.policy)
    await show(callback, reader.words("language-chosen"), _languages(reader, texts))
    await suggest_commands(bot, now, reader, entrance)


def _languages(reader: Reader, texts: Texts) -> InlineKeyboardMarkup:
    """Each language in its own words; the present one is ticked."""
    rows = [
        [
            InlineKeyboardButton(
                text=f"{'✓ ' if language == reader.language else ''}{texts.of(language).own_name}",
                callback_data=ChooseLanguage(language=language).pack(),
            )
        ]
        for language in texts.languages
    ]
    return InlineKeyboardMarkup(inline_keyboard=[*rows, [to_menu(reader)]])
