"""What is told of applications: to the curators that one came, to whoever applied what became of it."""

from collections.abc import Mapping

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from actions.applications import deciding
from actions.context import Context
from domain.applications.application import ApplicationState
from domain.applications.notices import ApplicationAnswered, ApplicationCame
from domain.notices import Notice
from handlers.applications.buttons import MyApplications, OpenApplication
from handlers.applications.deciding import title_of
from handlers.applications.page import reason_text
from handlers.desk.buttons import at_desk_button
from handlers.programme.naming import called
from handlers.programme.wording import LINE, wish_lines
from handlers.rendering import Outgoing, Renderer
from wording.reader import Reader


def renderers() -> Mapping[type[Notice], Renderer]:
    return {ApplicationCame: application_came, ApplicationAnswered: application_answered}


async def application_came(notice: ApplicationCame, reader: Reader, ctx: Context) -> Outgoing | None:
    """Nothing once somebody decided, or whoever applied thought better of it."""
    shown = await deciding.seen(ctx, notice.application)
    if shown is None or shown.application.state is not ApplicationState.OPEN or shown.application.wish is None:
        return None
    one, words = shown.application, reader.words
    lines = [title_of(shown, reader)]
    if shown.record is not None:
        lines.append(words("deciding-who", who=called(shown.record, ctx)))
    assert one.wish is not None
    lines.append(wish_lines(one.part, one.wish, shown.vocabulary, reader))
    button = InlineKeyboardButton(
        text=words.plain("deciding-button-open"), callback_data=OpenApplication(application=one.id).pack()
    )
    at_desk = at_desk_button("applications", one.id, reader)
    return Outgoing(LINE.join(lines), InlineKeyboardMarkup(inline_keyboard=[[button], [at_desk]]))


async def application_answered(notice: ApplicationAnswered, reader: Reader, ctx: Context) -> Outgoing | None:
    shown = await deciding.seen(ctx, notice.application)
    if shown is None:
        return None
    one, words = shown.application, reader.words
    if one.state is ApplicationState.ACCEPTED and shown.record is not None:
        return Outgoing(words("told-accepted", code=str(shown.record.code), part=one.part.value))
    if one.state is ApplicationState.DECLINED and one.reason is not None:
        button = InlineKeyboardButton(text=words.plain("apply-button-mine"), callback_data=MyApplications().pack())
        text = words("told-declined", number=str(one.id), reason=reason_text(one, reader))
        return Outgoing(text, InlineKeyboardMarkup(inline_keyboard=[[button]]))
    return None
