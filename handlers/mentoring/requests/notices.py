"""What is told of requests for a mentor. How things stand is looked up when it is told."""

from collections.abc import Mapping

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from actions.context import Context
from actions.mentoring import requesting
from domain.mentoring.request import RequestState
from domain.mentoring.request_notices import RequestGoesOn, RequestNews, RequestTold
from domain.notices import Notice
from handlers.mentoring.requests.callbacks import OpenOwnRequest, OpenRequest
from handlers.programme.naming import called, whose
from handlers.rendering import Outgoing, Renderer
from wording.forms import form_name
from wording.reader import Reader


def renderers() -> Mapping[type[Notice], Renderer]:
    return {RequestTold: request_told, RequestGoesOn: request_goes_on}


async def request_told(notice: RequestTold, reader: Reader, ctx: Context) -> Outgoing | None:
    """To a curator; a new one that is over already is nothing to look at any more."""
    seen = await requesting.seen(ctx, notice.request)
    if seen is None or (notice.news is not RequestNews.WITHDRAWN and seen.request.state is RequestState.WITHDRAWN):
        return None
    need = seen.request.need
    text = reader.words(
        "told-request",
        news=notice.news.value,
        who=called(seen.mentee, ctx),
        form="" if need is None else form_name(need.form, seen.vocabulary.forms, reader.words),
        waits="no" if seen.is_consented else "yes",
    )
    if notice.news is RequestNews.WITHDRAWN:
        return Outgoing(text)
    return Outgoing(text, _button(reader, "told-request-button", OpenRequest(request=notice.request).pack()))


async def request_goes_on(notice: RequestGoesOn, reader: Reader, ctx: Context) -> Outgoing | None:
    """To whoever speaks for the mentee, as long as it is true."""
    seen = await requesting.seen(ctx, notice.request)
    if seen is None or seen.request.state is not RequestState.OPEN or not seen.is_consented:
        return None
    text = reader.words("told-request-goes-on", who=whose(seen.mentee, reader, ctx))
    return Outgoing(text, _button(reader, "told-request-own-button", OpenOwnRequest(request=notice.request).pack()))


def _button(reader: Reader, key: str, pressed: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        inline_keyboard=[[InlineKeyboardButton(text=reader.words.plain(key), callback_data=pressed)]]
    )
