"""What is told of results. Who has answered meanwhile is reminded of nothing."""

from collections.abc import Mapping

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from actions.context import Context
from actions.mentoring import results
from domain.mentoring.meeting_notices import ResultsAsked, ResultsComplete, ResultsMissing, ResultsNotNeeded
from domain.notices import Notice
from handlers.mentoring.pairings.lines import day_of
from handlers.mentoring.results.callbacks import AnswerCall, OpenCall
from handlers.programme.naming import called, whose
from handlers.rendering import Outgoing, Renderer
from wording.reader import Reader


def renderers() -> Mapping[type[Notice], Renderer]:
    return {
        ResultsAsked: results_asked,
        ResultsNotNeeded: results_not_needed,
        ResultsMissing: results_missing,
        ResultsComplete: results_complete,
    }


async def results_asked(notice: ResultsAsked, reader: Reader, ctx: Context) -> Outgoing | None:
    found = await results.seen(ctx, notice.call, notice.record)
    asked = next((one for one in found.waiting if one.mentor.id == notice.record), None) if found else None
    if found is None or asked is None:
        return None
    text = reader.words(
        "told-results-asked",
        days="first" if notice.days is None else "over" if notice.days < 0 else notice.days,
        due=day_of(found.call.due, reader, ctx),
        mentor=whose(asked.mentor, reader, ctx),
        mentees=", ".join(called(mentee, ctx) for _, mentee in asked.mentees),
    )
    return Outgoing(text, _keyboard("results-button-answer", AnswerCall(call=notice.call), reader))


async def results_not_needed(notice: ResultsNotNeeded, reader: Reader, ctx: Context) -> Outgoing | None:
    found = await results.seen(ctx, notice.call, notice.record)
    asked = next((one for one in found.asked if one.mentor.id == notice.record), None) if found else None
    if found is None or asked is None:
        return None
    mentor = whose(asked.mentor, reader, ctx)
    return Outgoing(
        reader.words("told-results-not-needed", due=day_of(found.call.due, reader, ctx), mentor=mentor), silent=True
    )


async def results_missing(notice: ResultsMissing, reader: Reader, ctx: Context) -> Outgoing | None:
    found = await results.seen(ctx, notice.call)
    if found is None or not found.waiting:
        return None
    text = reader.words(
        "told-results-missing",
        due=day_of(found.call.due, reader, ctx),
        count=len(found.waiting),
        mentors=", ".join(called(one.mentor, ctx) for one in found.waiting),
    )
    return Outgoing(text, _keyboard("results-button-open", OpenCall(call=notice.call), reader))


async def results_complete(notice: ResultsComplete, reader: Reader, ctx: Context) -> Outgoing | None:
    found = await results.seen(ctx, notice.call)
    if found is None:
        return None
    text = reader.words("told-results-complete", due=day_of(found.call.due, reader, ctx))
    return Outgoing(text, _keyboard("results-button-open", OpenCall(call=notice.call), reader))


def _keyboard(key: str, data: CallbackData, reader: Reader) -> InlineKeyboardMarkup:
    button = InlineKeyboardButton(text=reader.words.plain(key), callback_data=data.pack())
    return InlineKeyboardMarkup(inline_keyboard=[[button]])
