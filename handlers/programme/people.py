"""/people: who is in the programme by part and standing, what waits, and one person's card by code."""

from collections.abc import Sequence
from typing import Any

from aiogram import Bot, Router
from aiogram.enums import ButtonStyle, ContentType
from aiogram.filters import Command
from aiogram.types import BufferedInputFile, CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Cancel, Row, SwitchTo
from aiogram_dialog.widgets.style import Style
from aiogram_dialog.widgets.text import Format

from actions.joining import slips
from actions.joining.slips import Issued
from actions.programme import people
from actions.programme.people import Card, Missing
from actions.registry.directory import Directory
from domain.applications.application import ApplicationState
from domain.joining.slip import SlipState
from domain.people.person import Actor
from domain.people.roles import Right, may, require
from domain.registry.record import Part, Record, RecordId, Standing
from handlers.applications.states import Deciding
from handlers.desk.buttons import at_desk
from handlers.enquiries.states import Answering
from handlers.entrance import Contribution, HelpText, MenuCommand, MenuEntry, Shelf
from handlers.errors import toast
from handlers.opening import open_below
from handlers.programme.buttons import OpenCard, OpenPeople
from handlers.programme.cards import card_text, overview_text, row_text
from handlers.programme.choosing import many_of, one_of
from handlers.programme.guard import guarded
from handlers.programme.naming import called
from handlers.programme.states import People
from handlers.typed import typed
from handlers.widgets import Label, Say, actor_in, context_in, reader_in
from wording import moments
from wording.slips import printed


def router() -> Router:
    router = Router(name="programme: people")
    router.message.register(open_people, Command("people"))
    router.callback_query.register(open_people, OpenPeople.filter())
    router.callback_query.register(open_card, OpenCard.filter())
    return router


def at_entrance() -> Contribution:
    return Contribution(
        menu=(MenuEntry("menu-people", OpenPeople().pack(), 304, _reads, shelf=Shelf.PEOPLE),),
        commands=(MenuCommand("people", "command-people", 304, shown=_reads),),
        help=(HelpText("help-people", 304, _reads),),
    )


async def open_people(_event: Message | CallbackQuery, actor: Actor, dialog_manager: DialogManager) -> None:
    """Raises NotAllowed."""
    require(actor.roles, Right.READ_REGISTRY)
    await open_below(dialog_manager, People.overview)


async def open_card(
    _callback: CallbackQuery, callback_data: OpenCard, actor: Actor, dialog_manager: DialogManager
) -> None:
    require(actor.roles, Right.READ_REGISTRY)
    await open_below(dialog_manager, People.card, {"record": callback_data.record})


async def started(start_data: Any, manager: DialogManager) -> None:
    """Raises NotAllowed."""
    require(actor_in(manager).roles, Right.READ_REGISTRY)
    if start_data:
        manager.dialog_data["record"] = int(start_data["record"])


async def list_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    """People of one part, who take part; or those who lack something."""
    manager.dialog_data["list"] = key
    manager.dialog_data["standing"] = Standing.ACTIVE.value
    await manager.switch_to(People.listed)


async def standing_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, standing: str) -> None:
    manager.dialog_data["standing"] = standing


async def picked(_event: CallbackQuery, _select: Any, manager: DialogManager, record: str) -> None:
    manager.dialog_data["record"] = int(record)
    await manager.switch_to(People.card)


async def searched(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """One found is opened, of several one is chosen. Raises CodeExpected, NobodyFound."""
    found = await people.find(context_in(manager), _directory(manager), actor_in(manager), typed(message))
    if len(found) == 1:
        manager.dialog_data["record"] = found[0].id
        await manager.switch_to(People.card)
        return
    manager.dialog_data["found"] = [record.id for record in found]
    await manager.switch_to(People.found)


async def applications(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await manager.start(Deciding.waiting)


async def enquiries(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await manager.start(Answering.waiting)


async def application_of(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The one that waits, of the person whose card this is."""
    card = await _look(manager)
    waiting = [one for one in card.applications if one.state is ApplicationState.OPEN]
    if waiting:
        await manager.start(Deciding.card, data={"application": waiting[0].id})


async def enquiry_of(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    card = await _look(manager)
    if card.enquiries:
        await manager.start(Answering.correspondence, data={"enquiry": card.enquiries[-1].id})


async def print_all(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Slips for everybody who has neither an account nor a slip that works. Raises what `slips.issue` does."""
    ctx, actor = context_in(manager), actor_in(manager)
    waiting = (await slips.without_account(ctx, actor))[: slips.AT_ONCE]
    if not waiting:
        await toast(event, reader_in(manager).words.plain("people-no-slips"))
        return
    await _hand_out(event, manager, await slips.issue(ctx, actor, waiting))


async def print_one(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Памятка»: asked about first when it would void one that still works. Raises what `slips.issue` does."""
    card = await _look(manager)
    if card.slip_state(context_in(manager)) is SlipState.OPEN:
        await manager.switch_to(People.anew)
        return
    await _print_anew(event, manager)


async def print_anew(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Да, новую». Raises what `slips.issue` does."""
    await _print_anew(event, manager)
    await manager.switch_to(People.card)


async def _print_anew(event: CallbackQuery, manager: DialogManager) -> None:
    issued = await slips.issue(context_in(manager), actor_in(manager), [_chosen(manager)])
    await _hand_out(event, manager, issued)


async def reissue(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Перевыпустить». Raises what `slips.reissue` does."""
    issued = await slips.reissue(context_in(manager), actor_in(manager), _chosen(manager))
    await _hand_out(event, manager, [issued])
    await manager.switch_to(People.card)


async def _hand_out(event: CallbackQuery, manager: DialogManager, issued: Sequence[Issued]) -> None:
    """The Word file, above the window."""
    bot: Bot = manager.middleware_data["bot"]
    reader = reader_in(manager)
    document = await printed(issued, (await bot.me()).username or "", reader, context_in(manager), names=False)
    name = reader.words.plain("people-slips-file")
    caption = reader.words("people-slips", count=len(issued))
    await bot.send_document(event.from_user.id, BufferedInputFile(document, filename=name), caption=caption)
    manager.show_mode = ShowMode.DELETE_AND_SEND


def _directory(manager: DialogManager) -> Directory:
    found: Directory = manager.middleware_data["directory"]
    return found


def _chosen(manager: DialogManager) -> RecordId:
    return RecordId(int(manager.dialog_data["record"]))


async def _look(manager: DialogManager) -> Card:
    return await people.card(context_in(manager), _directory(manager), actor_in(manager), _chosen(manager))


async def _overview(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, actor, reader = context_in(dialog_manager), actor_in(dialog_manager), reader_in(dialog_manager)
    found = await people.overview(ctx, _directory(dialog_manager), actor)
    keeps = may(actor.roles, Right.KEEP_REGISTRY)
    lists = [
        (part.value, reader.words.plain("people-button-part", part=part.value, count=count))
        for part in Part
        if (count := sum(found.counts.get((part, standing), 0) for standing in Standing))
    ]
    lists += [
        (what.value, reader.words.plain("people-button-missing", what=what.value, count=found.missing[what]))
        for what in Missing
        if found.missing[what]
    ]
    return {
        "text": overview_text(found, reader),
        "lists": lists,
        "applications": found.applications,
        "enquiries": found.enquiries,
        "can_print": keeps and bool(found.missing[Missing.ACCOUNT]),
    }


async def _listed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    actor, reader, directory = actor_in(dialog_manager), reader_in(dialog_manager), _directory(dialog_manager)
    key, standing = dialog_manager.dialog_data["list"], Standing(dialog_manager.dialog_data["standing"])
    by_part = key in set(Part)
    if by_part:
        found = await people.with_part(directory, actor, Part(key), standing)
    else:
        found = await people.who_lacks(directory, actor, Missing(key))
    return {
        "what": key,
        "count": len(found),
        "rows": _rows(found, dialog_manager),
        "by_part": by_part,
        "standings": [
            (
                one.value,
                reader.words.plain("people-standing", standing=one.value, chosen="yes" if one is standing else "no"),
            )
            for one in Standing
        ],
    }


async def _found(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    everybody = await _directory(dialog_manager).people(actor_in(dialog_manager))
    found = [everybody[RecordId(one)] for one in dialog_manager.dialog_data["found"]]
    return {"count": len(found), "rows": _rows(found, dialog_manager)}


def _rows(found: Sequence[Record], manager: DialogManager) -> list[tuple[str, str]]:
    ctx, reader = context_in(manager), reader_in(manager)
    return [(str(record.id), row_text(record, called(record, ctx), reader)) for record in found]


async def _card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, actor, reader = context_in(dialog_manager), actor_in(dialog_manager), reader_in(dialog_manager)
    card = await _look(dialog_manager)
    keeps = may(actor.roles, Right.KEEP_REGISTRY)
    issues = keeps and card.record.blocked_at is None
    has_account = card.record.account is not None
    return {
        "text": card_text(card, reader, ctx),
        "who": called(card.record, ctx),
        "until": ""
        if card.slip is None
        else moments.date_with_year(card.slip.expires_at.astimezone(reader.centre).date(), reader.language),
        "can_print": issues and not has_account,
        "can_reissue": issues and has_account,
        "application": any(one.state is ApplicationState.OPEN for one in card.applications),
        "enquiry": keeps and bool(card.enquiries),
    }


def dialog() -> Dialog:
    found = Dialog(
        Window(
            Format("{text}"),
            one_of("lists", "lists", list_chosen),
            Button(Label("people-button-applications"), id="applications", on_click=applications, when="applications"),
            Button(Label("people-button-enquiries"), id="enquiries", on_click=enquiries, when="enquiries"),
            Button(Label("people-button-print-all"), id="print_all", on_click=print_all, when="can_print"),
            SwitchTo(Label("people-button-search"), id="search", state=People.search),
            at_desk("people"),
            Cancel(Label("button-close")),
            MessageInput(searched, content_types=ContentType.TEXT),
            state=People.overview,
            getter=_overview,
        ),
        Window(
            Say("people-list"),
            one_of("standing", "standings", standing_chosen, width=3, when="by_part"),
            many_of("pick", "rows", picked),
            SwitchTo(Label("button-back"), id="back", state=People.overview),
            state=People.listed,
            getter=_listed,
        ),
        Window(
            Say("people-search"),
            MessageInput(searched, content_types=ContentType.TEXT),
            SwitchTo(Label("button-back"), id="back", state=People.overview),
            state=People.search,
        ),
        Window(
            Say("people-found"),
            many_of("pick", "rows", picked),
            SwitchTo(Label("button-back"), id="back", state=People.search),
            state=People.found,
            getter=_found,
        ),
        Window(
            Format("{text}"),
            Button(Label("people-button-application"), id="application", on_click=application_of, when="application"),
            Button(Label("enquiry-button-open"), id="enquiry", on_click=enquiry_of, when="enquiry"),
            Button(Label("people-button-print"), id="print", on_click=print_one, when="can_print"),
            SwitchTo(Label("people-button-reissue"), id="reissue", state=People.reissue, when="can_reissue"),
            at_desk("people", "record"),
            Row(SwitchTo(Label("people-button-all"), id="all", state=People.overview), Cancel(Label("button-close"))),
            state=People.card,
            getter=_card,
        ),
        Window(
            Say("people-anew"),
            Button(Label("people-button-anew-sure"), id="sure", on_click=print_anew, when="can_print"),
            SwitchTo(Label("button-back"), id="back", state=People.card),
            state=People.anew,
            getter=_card,
        ),
        Window(
            Say("people-reissue"),
            Button(
                Label("people-button-reissue-sure"),
                id="sure",
                on_click=reissue,
                when="can_reissue",
                style=Style(ButtonStyle.DANGER),
            ),
            SwitchTo(Label("button-back"), id="back", state=People.card),
            state=People.reissue,
            getter=_card,
        ),
        on_start=started,
    )
    return guarded(found, Right.READ_REGISTRY)


def _reads(actor: Actor) -> bool:
    return may(actor.roles, Right.READ_REGISTRY)
