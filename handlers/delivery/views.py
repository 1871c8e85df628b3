"""The question whether a post appeared, and its buttons."""

from collections.abc import Mapping

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from markupsafe import Markup, escape

from actions.context import Context
from actions.delivery.questions import open_question
from domain.delivery import PostUncertain
from domain.meetups.hall import Hall
from domain.notices import Notice
from handlers.rendering import Outgoing, Renderer
from wording.reader import Reader
from wording.texts import Words


class PostAnswer(CallbackData, prefix="pu1"):
    """«Появился» or «Не появился — отправить ещё раз», about a letter of the outbox."""

    letter: int
    appeared: bool


def renderers() -> Mapping[type[Notice], Renderer]:
    return {PostUncertain: post_uncertain}


async def post_uncertain(notice: PostUncertain, reader: Reader, ctx: Context) -> Outgoing | None:
    """None once somebody answered."""
    question = await open_question(ctx, notice)
    if question is None:
        return None
    post = reader.words("delivery-post", post=notice.post)
    if question.title:
        post = reader.words("delivery-post-of", post=post, title=question.title)
    text = reader.words("delivery-uncertain", hall=_linked(question.hall), post=post)
    return Outgoing(text, _buttons(notice.letter, reader.words))


def _linked(hall: Hall) -> Markup:
    """The hall's title; of a public chat, as a link to it."""
    if hall.username is None:
        return escape(hall.title)
    return Markup('<a href="https://t.me/{}">{}</a>').format(hall.username, hall.title)


def _buttons(letter: int, words: Words) -> InlineKeyboardMarkup:
    def button(key: str, *, appeared: bool) -> list[InlineKeyboardButton]:
        data = PostAnswer(letter=letter, appeared=appeared).pack()
        return [InlineKeyboardButton(text=words.plain(key), callback_data=data)]

    return InlineKeyboardMarkup(
        inline_keyboard=[
            button("delivery-button-appeared", appeared=True),
            button("delivery-button-again", appeared=False),
        ]
    )
