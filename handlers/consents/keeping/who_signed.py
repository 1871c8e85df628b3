"""Where several act for somebody: which of them signed the paper."""

from typing import Any

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Column, Select, SwitchTo
from aiogram_dialog.widgets.text import Format

from domain.consents.consent import Purpose
from domain.consents.signing import Signer
from domain.registry.record import RecordId
from handlers.consents.lines import named
from handlers.consents.sheet import Sheet
from handlers.consents.states import Keeping
from handlers.widgets import Label, Say


async def next_after_day(sheet: Sheet) -> State:
    """What is asked once it is known when the paper was signed."""
    guardians = (await sheet.look()).record.guardians
    if sheet.paper.signer is Signer.GUARDIAN and len(guardians) > 1:
        return Keeping.guardian
    return _after_guardian(sheet)


async def before_until(sheet: Sheet) -> State:
    """What was asked before it is asked until when the paper counts."""
    if sheet.paper.purpose is Purpose.PUBLICATION:
        return Keeping.terms
    return Keeping.signed if sheet.guardian is None else Keeping.guardian


def which_guardian() -> Window:
    return Window(
        Say("consents-ask-guardian"),
        Column(
            Select(
                Format("{item[1]}"),
                id="guardian",
                item_id_getter=lambda item: item[0],
                items="guardians",
                type_factory=int,
                on_click=_chosen,
            )
        ),
        SwitchTo(Label("button-back"), id="back", state=Keeping.signed),
        state=Keeping.guardian,
        getter=_guardians,
    )


async def _chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, record: int) -> None:
    sheet = Sheet(manager)
    sheet.guardian = RecordId(record)
    await manager.switch_to(_after_guardian(sheet))


def _after_guardian(sheet: Sheet) -> State:
    return Keeping.terms if sheet.paper.purpose is Purpose.PUBLICATION else Keeping.until


async def _guardians(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    sheet = Sheet(dialog_manager)
    found = await sheet.look()
    async with sheet.ctx.read() as connection:
        records = sheet.ctx.records(connection)
        guardians = [await records.get(one) for one in found.record.guardians]
    return {"guardians": [(one.id, named(one, sheet.ctx)) for one in guardians if one is not None]}
