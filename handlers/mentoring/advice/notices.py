"""What is told of advice. Whether it may still be told, and what was said, is looked up when it is."""

from collections.abc import Mapping

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from markupsafe import Markup

from actions.context import Context
from actions.mentoring.advice import reports, talking
from domain.mentoring.advice import Medium, ReportState, Said
from domain.mentoring.advice_notices import (
    AdviceCame,
    AdviceIsOn,
    AdviceReported,
    AdviceUndelivered,
    AdviceWaits,
    GuardianToBeTold,
    ReportClosed,
    ReportedPiece,
)
from domain.mentoring.speaking import Side
from domain.notices import Notice
from domain.people.roles import Role
from domain.registry.names import ChatNames
from handlers.desk.buttons import at_desk_button
from handlers.mentoring.advice.buttons import AskReport, OpenReport, OpenTalk
from handlers.mentoring.advice.lines import case_text, message_line
from handlers.programme.naming import called
from handlers.rendering import Outgoing, Renderer
from storage.people import Roles
from wording.reader import Reader

PARAGRAPHS = Markup("\n\n")


def renderers() -> Mapping[type[Notice], Renderer]:
    return {
        AdviceCame: advice_came,
        AdviceWaits: advice_waits,
        AdviceUndelivered: advice_undelivered,
        AdviceIsOn: advice_is_on,
        GuardianToBeTold: guardian_to_be_told,
        AdviceReported: advice_reported,
        ReportClosed: report_closed,
        ReportedPiece: reported_piece,
    }


async def advice_came(notice: AdviceCame, reader: Reader, ctx: Context) -> Outgoing | None:
    """Only to the account that the other of the two has now."""
    found = await talking.seen(ctx, notice.message)
    if found is None or found[0].own.account != reader.person:
        return None
    talk, message = found
    assert message.said is not None
    heading = reader.words("told-advice", side=message.side.value, partner=called(talk.partner, ctx))
    text = PARAGRAPHS.join([heading, *([Markup.escape(message.said.text)] if message.said.text else [])])
    answer = _button("advice-button-answer", OpenTalk(membership=notice.membership).pack(), reader)
    report = _button("advice-button-report", AskReport(message=notice.message).pack(), reader)
    return _outgoing(text, message.said, InlineKeyboardMarkup(inline_keyboard=[[answer, report]]))


async def advice_waits(notice: AdviceWaits, reader: Reader, ctx: Context) -> Outgoing | None:
    """Not once it is answered."""
    found = await talking.seen(ctx, notice.message)
    if found is None or found[0].own.account != reader.person or not await talking.waits(ctx, notice.message):
        return None
    answer = _button("advice-button-answer", OpenTalk(membership=notice.membership).pack(), reader)
    text = reader.words("told-advice-waits", partner=called(found[0].partner, ctx))
    return Outgoing(text, InlineKeyboardMarkup(inline_keyboard=[[answer]]))


async def advice_undelivered(notice: AdviceUndelivered, reader: Reader, ctx: Context) -> Outgoing | None:
    """To who wrote, as the account that they have now."""
    found = await talking.seen(ctx, notice.message)
    if found is None or found[0].partner.account != reader.person:
        return None
    talk, message = found
    medium = Medium.TEXT if message.said is None else message.said.medium
    text = reader.words(
        "told-advice-undelivered",
        side=talk.side.value,
        partner=called(talk.own, ctx),
        returns="yes" if notice.returns else "no",
        medium=medium.value,
    )
    return Outgoing(text)


async def advice_is_on(notice: AdviceIsOn, reader: Reader, ctx: Context) -> Outgoing | None:
    """To whoever is a guardian still."""
    async with ctx.read() as connection:
        ward = await ctx.records(connection).get(notice.record)
        own = None if reader.person is None else await ctx.records(connection).by_account(reader.person)
    if ward is None or own is None or own.id not in ward.guardians:
        return None
    return Outgoing(reader.words("told-advice-is-on", ward=called(ward, ctx)))


async def guardian_to_be_told(notice: GuardianToBeTold, reader: Reader, ctx: Context) -> Outgoing | None:
    """To whoever is a curator still."""
    async with ctx.read() as connection:
        ward = await ctx.records(connection).get(notice.record)
        roles = frozenset() if reader.person is None else await Roles(connection).of(reader.person)
    if ward is None or ward.erased_at is not None or Role.CURATOR not in roles:
        return None
    return Outgoing(reader.words("told-advice-guardian-to-be-told", ward=called(ward, ctx)))


async def advice_reported(notice: AdviceReported, reader: Reader, ctx: Context) -> Outgoing | None:
    """Nothing of what was said; only while it is open, and to who may look into it still."""
    case = await reports.seen(ctx, notice.report)
    if case is None or case.report.state is not ReportState.OPEN or reader.person is None:
        return None
    if not await reports.may_look(ctx, case, reader.person):
        return None
    rows = [
        [_button("advice-button-open-report", OpenReport(report=notice.report).pack(), reader)],
        [at_desk_button("advice", notice.report, reader)],
    ]
    return Outgoing(case_text(case, reader, ctx), InlineKeyboardMarkup(inline_keyboard=rows))


async def report_closed(notice: ReportClosed, reader: Reader, ctx: Context) -> Outgoing | None:
    case = await reports.seen(ctx, notice.report)
    if case is None or case.reporter.account != reader.person:
        return None
    other = case.mentee if case.report.side is Side.MENTOR else case.mentor
    return Outgoing(reader.words("told-advice-report-closed", partner=called(other, ctx)))


async def reported_piece(notice: ReportedPiece, reader: Reader, ctx: Context) -> Outgoing | None:
    """A voice message or photo, to who opened the conversation and may still."""
    case = await reports.seen(ctx, notice.report)
    if case is None or case.report.state is not ReportState.OPEN or reader.person is None:
        return None
    if ctx.policy.chat_names is ChatNames.CODES or not await reports.may_look(ctx, case, reader.person):
        return None
    message = await reports.piece(ctx, notice.message)
    if message is None or message.said is None:
        return None
    return _outgoing(message_line(case, message, reader, ctx), message.said, None)


def _outgoing(text: Markup, said: Said, keyboard: InlineKeyboardMarkup | None) -> Outgoing:
    """Sent anew by the bot, of the file that Telegram has: nothing of it says from whom it came."""
    match said.medium:
        case Medium.VOICE:
            return Outgoing(text, keyboard, voice=said.file)
        case Medium.PHOTO:
            return Outgoing(text, keyboard, photo=said.file)
        case Medium.TEXT:
            return Outgoing(text, keyboard)


def _button(key: str, data: str, reader: Reader) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=reader.words.plain(key), callback_data=data)
