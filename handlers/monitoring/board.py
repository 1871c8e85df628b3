"""/monitoring: how the campaign stands, who has not answered, SWOT, results, papers; directors read."""

from typing import Any

from aiogram.enums import ButtonStyle, ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Cancel, Row, SwitchTo
from aiogram_dialog.widgets.style import Style
from aiogram_dialog.widgets.text import Format

from actions.monitoring import answering, closing, inviting, overview, report, swot
from domain.monitoring.asking import may_remind
from domain.monitoring.campaign import SWOT_LIMIT, CampaignId, CampaignState, SwotPart
from domain.monitoring.survey import SurveyId
from domain.people.roles import Right, may, require
from handlers.errors import toast
from handlers.mentoring.on_paper import read_paper
from handlers.mentoring.pairings.lines import day_of
from handlers.mentoring.results.states import Calls
from handlers.monitoring import files
from handlers.monitoring.lines import campaign_row, card_text, figures_text, swot_text, waiting_text
from handlers.monitoring.states import Campaigning, Surveying
from handlers.programme.choosing import many_of, one_of, ticked
from handlers.programme.guard import guarded
from handlers.programme.naming import called
from handlers.typed import typed
from handlers.widgets import Label, Say, actor_in, context_in, reader_in

Data = dict[str, Any]


async def started(start_data: Any, manager: DialogManager) -> None:
    """Raises NotAllowed."""
    require(actor_in(manager).roles, Right.SEE_MENTORING)
    manager.dialog_data.update(start_data or {})


async def opened(_event: CallbackQuery, _select: Any, manager: DialogManager, campaign: str) -> None:
    manager.dialog_data["campaign"] = int(campaign)
    await manager.switch_to(Campaigning.card)


async def reminded(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Напомнить сейчас». Raises what `inviting.remind` does."""
    count = await inviting.remind(context_in(manager), actor_in(manager), _campaign(manager))
    await toast(event, reader_in(manager).words.plain("monitoring-reminded", count=count))
    await manager.switch_to(Campaigning.card)


async def results_asked(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Raises what `overview.ask_results` does."""
    ctx, reader = context_in(manager), reader_in(manager)
    call = await overview.ask_results(ctx, actor_in(manager), _campaign(manager))
    await toast(event, reader.words.plain("monitoring-results-asked", due=day_of(call.due, reader, ctx)))
    await manager.switch_to(Campaigning.card)


async def to_results(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    found = await _look(manager)
    if found.campaign.call is not None:
        await manager.start(Calls.card, data={"call": found.campaign.call})


async def report_toggled(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Raises what `overview.mark_report` does."""
    found = await _look(manager)
    is_ready = found.campaign.reported_at is not None
    await overview.mark_report(context_in(manager), actor_in(manager), _campaign(manager), ready=not is_ready)


async def closed(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Raises what `closing.close` does."""
    await closing.close(context_in(manager), actor_in(manager), _campaign(manager))
    await manager.switch_to(Campaigning.card)


async def reopened(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Raises what `closing.reopen` does."""
    await closing.reopen(context_in(manager), actor_in(manager), _campaign(manager))


async def part_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, part: str) -> None:
    manager.dialog_data["part"] = part
    await manager.switch_to(Campaigning.swot_part)


async def part_written(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises what `swot.write` does; the question stays, then."""
    await _write(manager, typed(message))
    await manager.switch_to(Campaigning.swot, show_mode=ShowMode.DELETE_AND_SEND)


async def part_emptied(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _write(manager, "")
    await manager.switch_to(Campaigning.swot)


async def whom_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, survey: str) -> None:
    """What was begun goes on where it was left."""
    waiting = await answering.on_paper(context_in(manager), actor_in(manager), _campaign(manager))
    begun = next((one for one, _ in waiting if str(one.id) == survey and one.paper is not None), None)
    if begun is not None:
        await manager.start(Surveying.question, data={"survey": begun.id})
        return
    manager.dialog_data["survey"] = int(survey)
    await manager.switch_to(Campaigning.paper)


async def paper_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises PaperIncomplete, and what `answering.begin_paper` does; the question stays, then."""
    ctx = context_in(manager)
    paper = read_paper(typed(message), ctx.today())
    survey = SurveyId(int(manager.dialog_data["survey"]))
    await answering.begin_paper(ctx, actor_in(manager), survey, paper)
    await manager.switch_to(Campaigning.paper_whom)
    await manager.start(Surveying.question, data={"survey": survey}, show_mode=ShowMode.DELETE_AND_SEND)


async def _write(manager: DialogManager, text: str) -> None:
    part = SwotPart(manager.dialog_data["part"])
    await swot.write(context_in(manager), actor_in(manager), _campaign(manager), {part: text})


async def _look(manager: DialogManager) -> overview.Overview:
    return await overview.look(context_in(manager), actor_in(manager), _campaign(manager))


def _campaign(manager: DialogManager) -> CampaignId:
    return CampaignId(int(manager.dialog_data["campaign"]))


async def _all(dialog_manager: DialogManager, **_: Any) -> Data:
    ctx, actor, reader = context_in(dialog_manager), actor_in(dialog_manager), reader_in(dialog_manager)
    found = await overview.all_campaigns(ctx, actor)
    opens = await overview.opens_next(ctx, actor)
    return {
        "rows": [(str(campaign.id), campaign_row(campaign, duty, reader, ctx)) for campaign, duty in found],
        "count": len(found),
        "opens": "" if opens is None else day_of(opens, reader, ctx),
        "has_next": "no" if opens is None else "yes",
    }


async def _card(dialog_manager: DialogManager, **_: Any) -> Data:
    ctx, actor, reader = context_in(dialog_manager), actor_in(dialog_manager), reader_in(dialog_manager)
    found = await _look(dialog_manager)
    campaign = found.campaign
    works = may(actor.roles, Right.RUN_MENTORING) and not campaign.is_over
    is_open = campaign.state is CampaignState.OPEN
    count = sum(may_remind(one, ctx.today()) for one, _ in found.waiting)
    writes = works and is_open and bool(found.on_paper)
    return {
        "text": card_text(found, reader, ctx, writes=writes),
        "waiting": bool(found.waiting),
        "remind": works and is_open and count > 0,
        "count": count,
        "swot": found.missing.swot,
        "ask": works and campaign.call is None,
        "results": campaign.call is not None,
        "paper": writes,
        "report_ready": works and campaign.reported_at is None,
        "report_not": works and campaign.reported_at is not None,
        "close": works and is_open,
        "reopen": works and not is_open,
    }


async def _waiting(dialog_manager: DialogManager, **_: Any) -> Data:
    ctx, reader = context_in(dialog_manager), reader_in(dialog_manager)
    return {"text": waiting_text((await _look(dialog_manager)).waiting, reader, ctx)}


async def _figures(dialog_manager: DialogManager, **_: Any) -> Data:
    ctx, reader = context_in(dialog_manager), reader_in(dialog_manager)
    found = await report.figures(ctx, actor_in(dialog_manager), _campaign(dialog_manager))
    return {"text": figures_text(found, reader, ctx)}


async def _swot(dialog_manager: DialogManager, **_: Any) -> Data:
    ctx, actor, reader = context_in(dialog_manager), actor_in(dialog_manager), reader_in(dialog_manager)
    found = await swot.read(ctx, actor, _campaign(dialog_manager))
    is_over = (await _look(dialog_manager)).campaign.is_over
    writes = may(actor.roles, Right.RUN_MENTORING) and not is_over
    return {
        "text": swot_text(found, reader, writes=writes),
        "parts": [
            (part.value, ticked(reader.words.plain("swot-part", part=part.value), part in found)) for part in SwotPart
        ],
        "writes": writes,
    }


async def _part(dialog_manager: DialogManager, **_: Any) -> Data:
    ctx, actor = context_in(dialog_manager), actor_in(dialog_manager)
    part = SwotPart(dialog_manager.dialog_data["part"])
    found = await swot.read(ctx, actor, _campaign(dialog_manager))
    return {
        "part": part.value,
        "now": found.get(part, ""),
        "filled": "yes" if part in found else "no",
        "can_empty": part in found,
    }


async def _whom(dialog_manager: DialogManager, **_: Any) -> Data:
    ctx, reader = context_in(dialog_manager), reader_in(dialog_manager)
    found = await answering.on_paper(ctx, actor_in(dialog_manager), _campaign(dialog_manager))
    return {
        "rows": [
            (
                str(one.id),
                reader.words.plain(
                    "monitoring-paper-row",
                    who=called(person, ctx),
                    kind=one.kind.value,
                    begun="no" if one.paper is None else "yes",
                ),
            )
            for one, person in found
        ],
        "count": len(found),
    }


def dialog() -> Dialog:
    to_card = SwitchTo(Label("button-back"), id="back", state=Campaigning.card)
    found = Dialog(
        Window(
            Say("monitoring-all"),
            one_of("campaign", "rows", opened),
            Cancel(Label("button-close")),
            state=Campaigning.all,
            getter=_all,
        ),
        Window(
            Format("{text}"),
            SwitchTo(Label("monitoring-button-waiting"), id="waiting", state=Campaigning.waiting, when="waiting"),
            SwitchTo(Label("monitoring-button-remind"), id="remind", state=Campaigning.remind, when="remind"),
            SwitchTo(Label("monitoring-button-paper"), id="paper", state=Campaigning.paper_whom, when="paper"),
            SwitchTo(Label("monitoring-button-figures"), id="figures", state=Campaigning.figures),
            Row(
                Button(Label("monitoring-button-charts"), id="charts", on_click=files.charts),
                Button(Label("monitoring-button-excel"), id="excel", on_click=files.excel),
            ),
            SwitchTo(Label("monitoring-button-swot"), id="swot", state=Campaigning.swot),
            SwitchTo(Label("monitoring-button-ask-results"), id="ask", state=Campaigning.results, when="ask"),
            Button(Label("monitoring-button-results"), id="results", on_click=to_results, when="results"),
            Button(Label("monitoring-button-word"), id="word", on_click=files.word),
            Button(Label("monitoring-button-report"), id="ready", on_click=report_toggled, when="report_ready"),
            Button(Label("monitoring-button-no-report"), id="unready", on_click=report_toggled, when="report_not"),
            SwitchTo(Label("monitoring-button-close"), id="close", state=Campaigning.closing, when="close"),
            Button(Label("monitoring-button-reopen"), id="reopen", on_click=reopened, when="reopen"),
            SwitchTo(Label("monitoring-button-all"), id="all", state=Campaigning.all),
            Cancel(Label("button-close")),
            state=Campaigning.card,
            getter=_card,
        ),
        Window(Format("{text}"), to_card, state=Campaigning.waiting, getter=_waiting),
        Window(
            Say("monitoring-remind"),
            Button(
                Label("monitoring-button-remind-yes"), id="yes", on_click=reminded, style=Style(ButtonStyle.PRIMARY)
            ),
            to_card,
            state=Campaigning.remind,
            getter=_card,
        ),
        Window(Format("{text}"), to_card, state=Campaigning.figures, getter=_figures),
        Window(
            Format("{text}"),
            one_of("part", "parts", part_chosen, when="writes"),
            to_card,
            state=Campaigning.swot,
            getter=_swot,
        ),
        Window(
            Say("swot-write", limit=lambda _: SWOT_LIMIT),
            MessageInput(part_written, content_types=ContentType.TEXT),
            Button(Label("swot-button-empty"), id="empty", on_click=part_emptied, when="can_empty"),
            SwitchTo(Label("button-back"), id="to_swot", state=Campaigning.swot),
            state=Campaigning.swot_part,
            getter=_part,
        ),
        Window(
            Say("monitoring-ask-results"),
            Button(
                Label("monitoring-button-ask-yes"), id="yes", on_click=results_asked, style=Style(ButtonStyle.PRIMARY)
            ),
            to_card,
            state=Campaigning.results,
        ),
        Window(
            Say("monitoring-closing"),
            Button(Label("monitoring-button-close-yes"), id="yes", on_click=closed, style=Style(ButtonStyle.DANGER)),
            to_card,
            state=Campaigning.closing,
        ),
        Window(
            Say("monitoring-paper-whom"),
            many_of("whom", "rows", whom_chosen),
            to_card,
            state=Campaigning.paper_whom,
            getter=_whom,
        ),
        Window(
            Say("pairing-ask-paper"),
            MessageInput(paper_typed, content_types=ContentType.TEXT),
            SwitchTo(Label("button-back"), id="to_whom", state=Campaigning.paper_whom),
            state=Campaigning.paper,
        ),
        on_start=started,
    )
    return guarded(found, Right.SEE_MENTORING)
