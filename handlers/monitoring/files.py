"""A campaign to take along: its report in Word, all figures in Excel, its charts. By codes, without own words."""

from typing import cast

from aiogram import Bot
from aiogram.types import BufferedInputFile, CallbackQuery
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.kbd import Button
from markupsafe import escape

from actions.monitoring import overview, printing
from domain.monitoring.campaign import CampaignId
from domain.people.roles import Right, may
from domain.registry.names import ChatNames
from domain.registry.record import Record
from domain.shortening import shortened
from handlers.errors import toast
from handlers.programme.naming import called
from handlers.widgets import actor_in, context_in, reader_in
from wording.monitoring.charts import in_charts
from wording.monitoring.figures import Called
from wording.monitoring.report import on_paper
from wording.monitoring.sheets import in_sheets
from wording.texts import Texts

CAPTION_LIMIT = 1024
"""Of Telegram, in characters."""


async def word(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Отчёт в Word», in the language of papers; a curator's is marked as made."""
    ctx, actor, reader, campaign = context_in(manager), actor_in(manager), reader_in(manager), _campaign(manager)
    words = _texts(manager).on_paper
    file = await printing.as_word(
        ctx, actor, campaign, lambda found: on_paper(found, words, _naming(manager)), in_chat=True
    )
    marks = may(actor.roles, Right.RUN_MENTORING) and not (await overview.look(ctx, actor, campaign)).campaign.is_over
    caption = reader.words(
        "monitoring-word-sent",
        marked="yes" if marks else "no",
        names="yes" if ctx.policy.chat_names is ChatNames.FULL else "no",
    )
    await _bot(manager).send_document(
        event.from_user.id, BufferedInputFile(file.content, filename=file.name), caption=caption
    )
    manager.show_mode = ShowMode.DELETE_AND_SEND


async def excel(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Excel», in the language of papers."""
    words = _texts(manager).on_paper
    file = await printing.as_excel(
        context_in(manager),
        actor_in(manager),
        _campaign(manager),
        lambda found: in_sheets(found, words, _naming(manager)),
        in_chat=True,
    )
    await _bot(manager).send_document(
        event.from_user.id,
        BufferedInputFile(file.content, filename=file.name),
        caption=reader_in(manager).words("monitoring-excel-sent"),
    )
    manager.show_mode = ShowMode.DELETE_AND_SEND


async def charts(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Диаграммы»: a photo for each, with what is on it in words; why there is none, where too few have answered."""
    ctx, reader = context_in(manager), reader_in(manager)
    found = await printing.as_charts(
        ctx, actor_in(manager), _campaign(manager), lambda figures: in_charts(figures, reader.words)
    )
    if not found:
        await toast(event, reader.words.plain("monitoring-no-charts", least=ctx.policy.survey_least))
        return
    for chart, content in found:
        await _bot(manager).send_photo(
            event.from_user.id,
            BufferedInputFile(content, filename=f"{chart.key}.png"),
            caption=escape(shortened(chart.alt, CAPTION_LIMIT)),
        )
    manager.show_mode = ShowMode.DELETE_AND_SEND


def _naming(manager: DialogManager) -> Called:
    ctx = context_in(manager)

    def named(record: Record) -> str:
        return called(record, ctx)

    return named


def _campaign(manager: DialogManager) -> CampaignId:
    return CampaignId(int(manager.dialog_data["campaign"]))


def _texts(manager: DialogManager) -> Texts:
    return cast(Texts, manager.middleware_data["texts"])


def _bot(manager: DialogManager) -> Bot:
    return cast(Bot, manager.middleware_data["bot"])
