"""«Пожаловаться» under a message, and looking into reports. What was said is opened by a report alone."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from actions.context import Context
from actions.mentoring.advice import reports
from actions.mentoring.advice.reports import Case
from actions.registry.directory import Directory
from domain.mentoring.advice import AdviceId, ReportId, ReportState
from domain.people.person import Actor
from domain.people.roles import Right, may
from domain.registry.names import ChatNames
from handlers.desk.buttons import at_desk_button
from handlers.entrance import Contribution, HelpText, MenuCommand, MenuEntry, Shelf
from handlers.mentoring.advice.buttons import (
    AskReport,
    CloseReport,
    KeepReport,
    OpenOverview,
    OpenReport,
    ReadReported,
    SendReport,
    SettleReport,
)
from handlers.mentoring.advice.lines import case_text, conversation_text, overview_text
from handlers.people.buttons import to_menu
from handlers.people.screens import show
from handlers.programme.naming import called
from wording.reader import Reader

Rows = list[list[InlineKeyboardButton]]


def router() -> Router:
    router = Router(name="mentoring: reports of advice")
    router.message.register(overview, Command("talks"))
    router.callback_query.register(overview, OpenOverview.filter())
    router.callback_query.register(ask_report, AskReport.filter())
    router.callback_query.register(send_report, SendReport.filter())
    router.callback_query.register(keep_report, KeepReport.filter())
    router.callback_query.register(open_report, OpenReport.filter())
    router.callback_query.register(read_reported, ReadReported.filter())
    router.callback_query.register(close_report, CloseReport.filter())
    router.callback_query.register(settle_report, SettleReport.filter())
    return router


def at_entrance() -> Contribution:
    return Contribution(
        menu=(MenuEntry("menu-talks", OpenOverview().pack(), 316, _sees, shelf=Shelf.PAIRS),),
        commands=(MenuCommand("talks", "command-talks", 316, shown=_sees),),
        help=(HelpText("help-talks", 316, _sees),),
    )


async def ask_report(callback: CallbackQuery, callback_data: AskReport, reader: Reader) -> None:
    """Below the message, which stays: it is what the report is about."""
    yes = InlineKeyboardButton(
        text=reader.words.plain("advice-button-report-sure"),
        callback_data=SendReport(message=callback_data.message).pack(),
        style="danger",
    )
    no = InlineKeyboardButton(text=reader.words.plain("advice-button-report-no"), callback_data=KeepReport().pack())
    if callback.message is not None:
        keyboard = InlineKeyboardMarkup(inline_keyboard=[[yes], [no]])
        await callback.message.answer(reader.words("advice-report-sure"), reply_markup=keyboard)
    await callback.answer()


async def send_report(
    callback: CallbackQuery, callback_data: SendReport, ctx: Context, actor: Actor, reader: Reader
) -> None:
    """Raises what `reports.report` does."""
    await reports.report(ctx, actor, AdviceId(callback_data.message))
    await show(callback, reader.words("advice-report-sent"))


async def keep_report(callback: CallbackQuery, reader: Reader) -> None:
    await show(callback, reader.words("advice-report-kept"))


async def overview(
    event: Message | CallbackQuery, ctx: Context, actor: Actor, reader: Reader, directory: Directory
) -> None:
    """Raises NotAllowed."""
    talks, cases = await reports.overview(ctx, directory, actor)
    rows: Rows = [
        [
            InlineKeyboardButton(
                text=reader.words.plain(
                    "advice-button-report-of", mentor=called(one.mentor, ctx), mentee=called(one.mentee, ctx)
                ),
                callback_data=OpenReport(report=one.report.id).pack(),
            )
        ]
        for one in cases
    ]
    keyboard = InlineKeyboardMarkup(inline_keyboard=[*rows, [to_menu(reader)]])
    await show(event, overview_text(talks, len(cases), reader, ctx), keyboard)


async def open_report(
    callback: CallbackQuery, callback_data: OpenReport, ctx: Context, actor: Actor, reader: Reader
) -> None:
    """Raises what `reports.look_into` does."""
    case = await reports.look_into(ctx, actor, ReportId(callback_data.report))
    await show(callback, case_text(case, reader, ctx), _buttons(case, reader, ctx))


async def read_reported(
    callback: CallbackQuery, callback_data: ReadReported, ctx: Context, actor: Actor, reader: Reader
) -> None:
    """Raises what `reports.open_talk` does."""
    found = await reports.open_talk(ctx, actor, ReportId(callback_data.report), at_desk=False)
    await show(callback, conversation_text(found, reader, ctx), _buttons(found.case, reader, ctx))


async def close_report(
    callback: CallbackQuery, callback_data: CloseReport, ctx: Context, actor: Actor, reader: Reader
) -> None:
    """Asked first: a talk that is closed again stays closed. Raises what `reports.look_into` does."""
    case = await reports.look_into(ctx, actor, ReportId(callback_data.report))
    if case.report.state is not ReportState.OPEN:
        await show(callback, case_text(case, reader, ctx), _buttons(case, reader, ctx))
        return
    number = case.report.id
    rows = [
        [_button("advice-button-close-sure", SettleReport(report=number).pack(), reader)],
        [_button("button-back", OpenReport(report=number).pack(), reader)],
    ]
    text = reader.words("advice-close-sure", mentor=called(case.mentor, ctx), mentee=called(case.mentee, ctx))
    await show(callback, text, InlineKeyboardMarkup(inline_keyboard=rows))


async def settle_report(
    callback: CallbackQuery, callback_data: SettleReport, ctx: Context, actor: Actor, reader: Reader
) -> None:
    """Raises what `reports.close` does."""
    case = await reports.close(ctx, actor, ReportId(callback_data.report))
    text = reader.words("advice-report-closed", mentor=called(case.mentor, ctx), mentee=called(case.mentee, ctx))
    back = InlineKeyboardButton(text=reader.words.plain("menu-talks"), callback_data=OpenOverview().pack())
    await show(callback, text, InlineKeyboardMarkup(inline_keyboard=[[back]]))


def _buttons(case: Case, reader: Reader, ctx: Context) -> InlineKeyboardMarkup:
    """What can be done with a report. Words are read in chat only where it may carry more than codes."""
    rows: Rows = []
    if case.report.state is ReportState.OPEN:
        number = case.report.id
        if ctx.policy.chat_names is not ChatNames.CODES:
            rows.append([_button("advice-button-read", ReadReported(report=number).pack(), reader)])
        rows.append([at_desk_button("advice", number, reader)])
        rows.append([_button("advice-button-close", CloseReport(report=number).pack(), reader)])
    rows.append([_button("menu-talks", OpenOverview().pack(), reader)])
    return InlineKeyboardMarkup(inline_keyboard=rows)


def _button(key: str, data: str, reader: Reader) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=reader.words.plain(key), callback_data=data)


def _sees(actor: Actor) -> bool:
    return may(actor.roles, Right.SEE_MENTORING)
