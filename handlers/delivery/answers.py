"""Taps under the question whether a post appeared."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from actions.context import Context
from actions.delivery.questions import post_again, post_appeared
from domain.delivery import PostSettled, PostTooLate
from domain.people.person import Actor
from handlers.delivery.views import PostAnswer
from handlers.errors import toast
from wording.reader import Reader
from wording.refusals import refusal


def router() -> Router:
    router = Router(name="delivery")
    router.callback_query.register(appeared, PostAnswer.filter(F.appeared))
    router.callback_query.register(again, PostAnswer.filter(~F.appeared))
    return router


async def appeared(
    callback: CallbackQuery, callback_data: PostAnswer, ctx: Context, actor: Actor, reader: Reader
) -> None:
    try:
        await post_appeared(ctx, actor, callback_data.letter)
    except PostSettled as settled:
        await _close(callback, refusal(settled, reader))
    else:
        await _close(callback, reader.words.plain("delivery-appeared"))


async def again(callback: CallbackQuery, callback_data: PostAnswer, ctx: Context, actor: Actor, reader: Reader) -> None:
    try:
        await post_again(ctx, actor, callback_data.letter)
    except (PostSettled, PostTooLate) as settled:
        await _close(callback, refusal(settled, reader))
    else:
        await _close(callback, reader.words.plain("delivery-again"))


async def _close(callback: CallbackQuery, text: str) -> None:
    """The question is answered, here or by somebody else: its place takes the answer, without buttons."""
    await toast(callback, text)
    if isinstance(callback.message, Message):
        await callback.message.edit_text(text, parse_mode=None)
