"""One person's papers, and everything that a curator can do about them."""

from typing import Any

from aiogram.enums import ButtonStyle
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.input.base import MessageHandlerFunc
from aiogram_dialog.widgets.kbd import Button, Column, Select, SwitchTo
from aiogram_dialog.widgets.style import Style
from aiogram_dialog.widgets.text import Format
from markupsafe import Markup

from actions.consents import printing
from domain.consents.consent import Purpose, State
from domain.people.roles import Right, may
from handlers.consents.keeping.withdrawal import act, revoke_publication, take_back
from handlers.consents.lines import day_of, named, paper_name, sheaf_lines
from handlers.consents.sheet import Sheet, key_of
from handlers.consents.states import Keeping
from handlers.desk.buttons import at_desk
from handlers.widgets import Label


async def _person(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    sheet = Sheet(dialog_manager)
    found = await sheet.look()
    words, record = sheet.reader.words, found.record
    keeps = may(sheet.actor.roles, Right.KEEP_REGISTRY)
    living = record.erased_at is None and record.blocked_at is None
    if record.erased_at is not None:
        text = words("consents-person-erased", who=named(record, sheet.ctx))
    elif found.withdrawal is not None:
        day = day_of(found.withdrawal.destroy_by, sheet.reader, sheet.ctx)
        text = words("consents-person-withdrawn", who=named(record, sheet.ctx), day=day)
    else:
        standing = "valid" if found.is_valid else "asked" if found.asked else "beside"
        head = words("consents-person", who=named(record, sheet.ctx), standing=standing, stage=found.stage.value)
        text = Markup("{}\n\n{}").format(head, sheaf_lines(found, sheet.ctx, sheet.reader))
    public = any(
        one.purpose is Purpose.PUBLICATION and one.state_on(found.today) in {State.SIGNED, State.PRINTED}
        for one in found.history
    )
    return {
        "text": text,
        "rows": [(key_of(paper), paper_name(paper, sheet.reader)) for paper, _ in found.papers]
        if keeps and living
        else [],
        "keeps": keeps and living,
        "public": keeps and living and public,
        "withdrawn": keeps and found.withdrawal is not None,
        "erased": keeps and record.erased_at is not None,
    }


async def _open_paper(_event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    Sheet(manager).take_paper(key)
    await manager.switch_to(Keeping.paper)


async def _print_open(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Every paper to processing that is not in force, as blank forms."""
    sheet = Sheet(manager)
    found = await sheet.look()
    wanted = [
        paper for paper, one in found.papers if paper.purpose is Purpose.PROCESSING and not one.counts_on(found.today)
    ] or [paper for paper, _ in found.papers if paper.stage is found.stage]
    await sheet.send(await printing.print_papers(sheet.ctx, sheet.actor, sheet.record, wanted, in_chat=True))


def window(code_typed: MessageHandlerFunc) -> Window:
    """``code_typed`` opens another person by what was typed."""
    return Window(
        Format("{text}"),
        MessageInput(code_typed),
        Column(
            Select(
                Format("{item[1]}"),
                id="paper",
                item_id_getter=lambda item: item[0],
                items="rows",
                on_click=_open_paper,
            )
        ),
        Button(Label("consents-button-print"), id="print", on_click=_print_open, when="keeps"),
        Button(Label("consents-button-revoke-publication"), id="revoke", on_click=revoke_publication, when="public"),
        SwitchTo(Label("consents-button-withdraw"), id="withdraw", state=Keeping.withdrawing, when="keeps"),
        SwitchTo(
            Label("consents-button-erase"),
            id="erase",
            state=Keeping.erasing,
            when="withdrawn",
            style=Style(ButtonStyle.DANGER),
        ),
        Button(Label("consents-button-back"), id="take_back", on_click=take_back, when="withdrawn"),
        Button(Label("consents-button-act"), id="act", on_click=act, when="erased"),
        at_desk("consents", "record"),
        SwitchTo(Label("consents-button-overview"), id="overview", state=Keeping.overview),
        state=Keeping.person,
        getter=_person,
    )
