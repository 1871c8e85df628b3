"""What is told of petitions. Not a word of what was said stands in it: that is read where it may be."""

from collections.abc import Mapping

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from actions.context import Context
from actions.mentoring.petition import stating
from actions.mentoring.petition.steps import Case
from domain.mentoring.petition import WITH_CURATOR, PetitionId, PetitionState
from domain.mentoring.petition_notices import (
    ClosingWaived,
    PetitionCame,
    PetitionNews,
    PetitionOver,
    PetitionReminder,
)
from domain.notices import Notice
from domain.registry.record import RecordId
from handlers.duties.views import days
from handlers.mentoring.petition.buttons import OpenOwn, OpenPetition
from handlers.mentoring.petition.lines import PARAGRAPHS, standing
from handlers.mentoring.requests.callbacks import OpenOwnRequests
from handlers.programme.naming import called
from handlers.rendering import Outgoing, Renderer
from wording.reader import Reader


def renderers() -> Mapping[type[Notice], Renderer]:
    return {
        PetitionCame: came,
        PetitionReminder: reminder,
        PetitionOver: over,
        PetitionNews: news,
        ClosingWaived: closing_waived,
    }


async def came(notice: PetitionCame, reader: Reader, ctx: Context) -> Outgoing | None:
    case = await _case(ctx, notice.petition)
    if case is None or case.petition.state is not notice.state:
        return None
    return _waits(case, "told-petition-came", reader, ctx)


async def reminder(notice: PetitionReminder, reader: Reader, ctx: Context) -> Outgoing | None:
    case = await _case(ctx, notice.petition)
    # A curator may have looked at it meanwhile: the opinion is still waited for.
    if case is None or (case.petition.state in WITH_CURATOR) is not (notice.state in WITH_CURATOR):
        return None
    return _waits(case, "told-petition-reminder", reader, ctx)


async def over(notice: PetitionOver, reader: Reader, ctx: Context) -> Outgoing | None:
    case = await _case(ctx, notice.petition)
    if case is None or case.petition.due is not None:
        return None
    title = reader.words("told-petition-over", number=str(case.petition.id), mentee=called(case.mentee, ctx))
    return Outgoing(PARAGRAPHS.join([title, standing(case.petition, reader, ctx)]), _open(case, reader))


async def news(notice: PetitionNews, reader: Reader, ctx: Context) -> Outgoing | None:
    case = await _case(ctx, notice.petition)
    if case is None or case.petition.state is not notice.state:
        return None
    title = reader.words("told-petition-news", mentee=called(case.mentee, ctx), mentor=called(case.mentor, ctx))
    is_granted = case.petition.state is PetitionState.GRANTED
    # A granted one is over for them: what goes on is the request.
    pressed = OpenOwnRequests() if is_granted else OpenOwn()
    label = reader.words.plain("petition-news-button", state=case.petition.state.value)
    button = InlineKeyboardButton(text=label, callback_data=pressed.pack())
    text = PARAGRAPHS.join([title, standing(case.petition, reader, ctx)])
    return Outgoing(text, InlineKeyboardMarkup(inline_keyboard=[[button]]))


async def closing_waived(notice: ClosingWaived, reader: Reader, ctx: Context) -> Outgoing | None:
    mentee = await _mentee(ctx, notice.record)
    return None if mentee is None else Outgoing(reader.words("told-closing-waived", mentee=mentee))


def _waits(case: Case, text: str, reader: Reader, ctx: Context) -> Outgoing | None:
    petition = case.petition
    if petition.due is None:
        return None
    said = reader.words(
        text,
        number=str(petition.id),
        mentee=called(case.mentee, ctx),
        where="curator" if petition.state in WITH_CURATOR else "director",
        due=days.day(petition.due, reader.language, ctx.today()),
        overdue="yes" if petition.is_overdue(ctx.today()) else "no",
    )
    return Outgoing(said, _open(case, reader))


def _open(case: Case, reader: Reader) -> InlineKeyboardMarkup:
    text = reader.words.plain("petition-button-open")
    button = InlineKeyboardButton(text=text, callback_data=OpenPetition(petition=case.petition.id).pack())
    return InlineKeyboardMarkup(inline_keyboard=[[button]])


async def _case(ctx: Context, petition: PetitionId) -> Case | None:
    """None: there is no programme any more, or nothing may be read of it."""
    return None if ctx.vault is None else await stating.told(ctx, petition)


async def _mentee(ctx: Context, record: RecordId) -> str | None:
    """How the mentee is called; None: nothing may be read of them."""
    if ctx.vault is None:
        return None
    async with ctx.read() as connection:
        found = await ctx.records(connection).get(record)
    return None if found is None or found.erased_at or found.blocked_at else called(found, ctx)
