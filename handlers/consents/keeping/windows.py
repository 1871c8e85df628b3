"""The curator's windows: what is to be seen to, by need, and the way to one person."""

from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import (
    Cancel,
    Column,
    CurrentPage,
    NextPage,
    PrevPage,
    Row,
    Select,
    StubScroll,
    SwitchTo,
)
from aiogram_dialog.widgets.text import Format
from markupsafe import Markup

from actions.consents import lists
from actions.programme import people
from actions.registry.directory import Directory
from domain.consents.needs import Need
from domain.errors import Refusal
from domain.people.roles import Right, require
from domain.registry.record import RecordId
from handlers.consents.keeping import person, signing, withdrawal
from handlers.consents.lines import day_of, item_line, named
from handlers.consents.sheet import Sheet
from handlers.consents.states import Keeping
from handlers.typed import typed
from handlers.widgets import Label, Say

ON_A_PAGE = 10
WITHDRAWN = "withdrawn"
"""The section of those whose data is to be destroyed, beside those of needs."""


class SeveralFound(Refusal):
    """A name that fits more than one: ``code`` is that of one of them."""

    text_id = "refusal-several-found"


class Windows:
    """The windows, over a directory that all of them ask."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory

    async def overview(self, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
        sheet = Sheet(dialog_manager)
        found = await lists.overview(sheet.ctx, sheet.actor, self._directory)
        counts = {need.value: len({one.record for one in found.items if one.need is need}) for need in Need}
        counts[WITHDRAWN] = len(found.withdrawals)
        sections = [
            (name, sheet.reader.words.plain("consents-section", section=name, people=people))
            for name, people in counts.items()
            if people
        ]
        return {"sections": sections, "empty": not sections, "some": bool(sections)}

    async def section(self, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
        sheet = Sheet(dialog_manager)
        found = await lists.overview(sheet.ctx, sheet.actor, self._directory)
        section = str(sheet.data.get("section", Need.MISSING.value))
        if section == WITHDRAWN:
            rows = [
                (
                    record.id,
                    named(record, sheet.ctx),
                    sheet.reader.words(
                        "consents-withdrawn-line",
                        who=named(record, sheet.ctx),
                        day=day_of(one.destroy_by, sheet.reader, sheet.ctx),
                    ),
                )
                for one, record in found.withdrawals
            ]
        else:
            rows = [
                (
                    item.record,
                    named(found.people[item.record], sheet.ctx),
                    item_line(item, found.people[item.record], sheet.reader, sheet.ctx),
                )
                for item in found.items
                if item.need.value == section
            ]
        pages = max(1, -(-len(rows) // ON_A_PAGE))
        scroll: Any = dialog_manager.find("pages")
        current = min(await scroll.get_page(), pages - 1)
        await scroll.set_page(current)
        shown = rows[current * ON_A_PAGE : (current + 1) * ON_A_PAGE]
        return {
            "title": sheet.reader.words("consents-section", section=section, people=len({row[0] for row in rows})),
            "lines": Markup("\n").join(row[2] for row in shown),
            "rows": list(dict.fromkeys((row[0], row[1]) for row in shown)),
            "pages": pages,
            "paged": pages > 1,
            "empty": not rows,
        }

    async def code_typed(self, message: Message, _widget: MessageInput, manager: DialogManager) -> None:
        """A code; where the chat shows names, a name too. Raises CodeExpected, NobodyFound, SeveralFound."""
        sheet = Sheet(manager)
        found = await people.find(sheet.ctx, self._directory, sheet.actor, typed(message))
        if len(found) > 1:
            raise SeveralFound(code=str(found[0].code))
        sheet.record = found[0].id
        await manager.switch_to(Keeping.person, show_mode=ShowMode.DELETE_AND_SEND)

    def dialog(self) -> Dialog:
        return Dialog(
            Window(
                Say("consents-title"),
                Say("consents-empty", when="empty"),
                Say("consents-find"),
                MessageInput(self.code_typed),
                Column(
                    Select(
                        Format("{item[1]}"),
                        id="section",
                        item_id_getter=lambda item: item[0],
                        items="sections",
                        on_click=_open_section,
                    )
                ),
                Cancel(Label("button-close")),
                state=Keeping.overview,
                getter=self.overview,
            ),
            Window(
                Format("<b>{title}</b>"),
                Say("consents-none-left", when="empty"),
                Format("\n{lines}"),
                MessageInput(self.code_typed),
                Column(
                    Select(
                        Format("{item[1]}"),
                        id="person",
                        item_id_getter=lambda item: item[0],
                        items="rows",
                        type_factory=int,
                        on_click=_open_person,
                    )
                ),
                StubScroll(id="pages", pages="pages"),
                Row(PrevPage("pages"), CurrentPage("pages"), NextPage("pages"), when="paged"),
                SwitchTo(Label("consents-button-overview"), id="back", state=Keeping.overview),
                state=Keeping.section,
                getter=self.section,
            ),
            person.window(self.code_typed),
            *signing.WINDOWS,
            *withdrawal.WINDOWS,
            on_start=_started,
        )


async def _started(start_data: Any, manager: DialogManager) -> None:
    """At the overview, or with ``{"record": id}`` at that person. Raises NotAllowed, NotFound."""
    sheet = Sheet(manager)
    require(sheet.actor.roles, Right.READ_REGISTRY)
    if isinstance(start_data, dict) and "record" in start_data:
        sheet.record = RecordId(int(start_data["record"]))
        await sheet.look()
    manager.show_mode = ShowMode.SEND


async def _open_section(_event: CallbackQuery, _select: Any, manager: DialogManager, section: str) -> None:
    manager.dialog_data["section"] = section
    scroll: Any = manager.find("pages")
    await scroll.set_page(0)
    await manager.switch_to(Keeping.section)


async def _open_person(_event: CallbackQuery, _select: Any, manager: DialogManager, record: int) -> None:
    Sheet(manager).record = RecordId(record)
    await manager.switch_to(Keeping.person)
