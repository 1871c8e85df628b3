"""The curator's windows: what is to be seen to, one person's papers, and what becomes of them."""

from datetime import date, timedelta
from typing import Any

from aiogram.enums import ButtonStyle
from aiogram.types import BufferedInputFile, CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import (
    Button,
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
from aiogram_dialog.widgets.style import Style
from aiogram_dialog.widgets.text import Format
from markupsafe import Markup

from actions.consents import erasing, lists, papers, printing, withdrawing
from actions.consents.papers import Signing
from actions.registry.directory import Directory, Filter
from domain.consents.consent import Category, Purpose, State
from domain.consents.needs import Need
from domain.consents.spans import in_a_year, school_year_ends
from domain.consents.withdrawal import Ground
from domain.errors import NotFound
from domain.people.roles import Right, may, require
from domain.registry.code import Code
from domain.registry.record import RecordId
from handlers.consents.lines import day_of, item_line, named, paper_name, resource_name, sheaf_lines
from handlers.consents.sheet import Sheet, key_of
from handlers.consents.states import Keeping
from handlers.consents.who_signed import next_after_day, which_guardian
from handlers.dates import read_day
from handlers.desk.buttons import at_desk
from handlers.typed import typed
from handlers.widgets import Label, Say

ON_A_PAGE = 10
WITHDRAWN = "withdrawn"
"""The section of those whose data is to be destroyed, beside those of needs."""


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
        """A code, as people type it. Raises NotFound for anything else: names are looked for at the desk."""
        sheet = Sheet(manager)
        code = Code.parse(typed(message))
        found = [] if code is None else await self._directory.search(sheet.actor, Filter(words=str(code)))
        if not found:
            raise NotFound
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
            *_WINDOWS,
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


async def _send(sheet: Sheet, files: list[printing.File]) -> None:
    for file in files:
        await sheet.bot.send_document(
            sheet.actor.person.telegram_id, BufferedInputFile(file.content, filename=file.name)
        )
    sheet.manager.show_mode = ShowMode.DELETE_AND_SEND


async def _print_open(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Every paper to processing that is not in force, as blank forms."""
    sheet = Sheet(manager)
    found = await sheet.look()
    wanted = [
        paper for paper, one in found.papers if paper.purpose is Purpose.PROCESSING and not one.counts_on(found.today)
    ] or [paper for paper, _ in found.papers if paper.stage is found.stage]
    await _send(sheet, await printing.print_papers(sheet.ctx, sheet.actor, sheet.record, wanted, in_chat=True))


async def _print(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    sheet = Sheet(manager)
    await _send(sheet, await printing.print_papers(sheet.ctx, sheet.actor, sheet.record, [sheet.paper], in_chat=True))


async def _printed(callback: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    sheet = Sheet(manager)
    await papers.mark_printed(sheet.ctx, sheet.actor, sheet.record, [sheet.paper])
    await callback.answer(sheet.reader.words.plain("consents-printed-toast"))
    await manager.switch_to(Keeping.person)


async def _paper(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    sheet = Sheet(dialog_manager)
    found = await sheet.look()
    words, paper = sheet.reader.words, sheet.paper
    state = next((one.state_on(found.today) for known, one in found.papers if known == paper), State.NEEDED)
    names = printing.resources_of(sheet.ctx.policy)
    return {
        "title": words("consents-paper", who=named(found.record, sheet.ctx), paper=paper_name(paper, sheet.reader)),
        "unprinted": state in {State.NEEDED, State.REVOKED, State.EXPIRED},
        "categories": [
            (key, _box(key in sheet.ticked("categories"), words.plain("consent-category", category=key)))
            for key in (one.value for one in Category)
        ],
        "resources": [
            (key, _box(key in sheet.ticked("resources"), resource_name(key, name, sheet.reader)))
            for key, name in names.items()
        ],
        "year": day_of(in_a_year(found.today), sheet.reader, sheet.ctx),
        "school": day_of(school_year_ends(found.today), sheet.reader, sheet.ctx),
    }


def _box(ticked: bool, name: str) -> str:
    return f"{'☑' if ticked else '☐'} {name}"


async def _today(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _set_signed(manager, Sheet(manager).ctx.today())


async def _yesterday(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _set_signed(manager, Sheet(manager).ctx.today() - timedelta(days=1))


async def _signed_typed(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    """A day that was: without a year the last one of that name. Raises DayNotUnderstood."""
    today = Sheet(manager).ctx.today()
    await _set_signed(manager, _past(typed(message), today))


def _past(text: str, today: date) -> date:
    day = read_day(text, today)
    return day if day <= today or str(day.year) in text else day.replace(year=day.year - 1)


async def _set_signed(manager: DialogManager, day: date) -> None:
    sheet = Sheet(manager)
    sheet.signed_on = day
    await manager.switch_to(await next_after_day(sheet))


async def _tick_category(_event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    Sheet(manager).tick("categories", key)


async def _tick_resource(_event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    Sheet(manager).tick("resources", key)


async def _until_year(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _sign(event, manager, in_a_year(Sheet(manager).ctx.today()))


async def _until_school(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _sign(event, manager, school_year_ends(Sheet(manager).ctx.today()))


async def _until_revoked(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _sign(event, manager, None)


async def _until_typed(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    """Raises DayNotUnderstood, WrongDates."""
    await _sign(message, manager, read_day(typed(message), Sheet(manager).ctx.today()))


async def _sign(event: CallbackQuery | Message, manager: DialogManager, until: date | None) -> None:
    sheet = Sheet(manager)
    signing = Signing(signed_on=sheet.signed_on, until=until, guardian=sheet.guardian, terms=sheet.terms)
    await papers.mark_signed(sheet.ctx, sheet.actor, sheet.record, sheet.paper, signing)
    if isinstance(event, CallbackQuery):
        await event.answer(sheet.reader.words.plain("consents-signed-toast"))
    else:
        manager.show_mode = ShowMode.DELETE_AND_SEND
    await manager.switch_to(Keeping.person)


async def _revoke_publication(callback: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    sheet = Sheet(manager)
    await papers.revoke_publication(sheet.ctx, sheet.actor, sheet.record)
    await callback.answer(sheet.reader.words.plain("consents-revoked-toast"))


async def _withdrawal_typed(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    """«12.11 № 5»: the day on which it came, then the paper's number. Raises DayNotUnderstood, WrongDates."""
    sheet = Sheet(manager)
    day, _, number = typed(message).partition(" ")
    received = _past(day, sheet.ctx.today())
    await withdrawing.record_withdrawal(sheet.ctx, sheet.actor, sheet.record, received, number.strip(" №#"))
    await manager.switch_to(Keeping.person, show_mode=ShowMode.DELETE_AND_SEND)


async def _take_back(callback: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    sheet = Sheet(manager)
    await withdrawing.take_back(sheet.ctx, sheet.actor, sheet.record)
    await callback.answer(sheet.reader.words.plain("consents-back-toast"))


async def _erase(callback: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Да, уничтожить»: the act follows at once."""
    sheet = Sheet(manager)
    await erasing.erase(sheet.ctx, sheet.actor, sheet.record, Ground.WITHDRAWN)
    await callback.answer(sheet.reader.words.plain("consents-erased-toast"))
    await _send(sheet, [await printing.print_act(sheet.ctx, sheet.actor, sheet.record)])
    await manager.switch_to(Keeping.person)


async def _act(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    sheet = Sheet(manager)
    await _send(sheet, [await printing.print_act(sheet.ctx, sheet.actor, sheet.record)])


_WINDOWS = (
    Window(
        Format("{text}"),
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
        Button(Label("consents-button-revoke-publication"), id="revoke", on_click=_revoke_publication, when="public"),
        SwitchTo(Label("consents-button-withdraw"), id="withdraw", state=Keeping.withdrawing, when="keeps"),
        SwitchTo(
            Label("consents-button-erase"),
            id="erase",
            state=Keeping.erasing,
            when="withdrawn",
            style=Style(ButtonStyle.DANGER),
        ),
        Button(Label("consents-button-back"), id="take_back", on_click=_take_back, when="withdrawn"),
        Button(Label("consents-button-act"), id="act", on_click=_act, when="erased"),
        at_desk("consents", "record"),
        SwitchTo(Label("consents-button-overview"), id="overview", state=Keeping.overview),
        state=Keeping.person,
        getter=_person,
    ),
    Window(
        Format("{title}"),
        Button(Label("consents-button-blank"), id="blank", on_click=_print),
        Button(Label("consents-button-printed"), id="printed", on_click=_printed, when="unprinted"),
        SwitchTo(Label("consents-button-signed"), id="signed", state=Keeping.signed),
        SwitchTo(Label("button-back"), id="back", state=Keeping.person),
        state=Keeping.paper,
        getter=_paper,
    ),
    Window(
        Say("consents-ask-signed"),
        MessageInput(_signed_typed),
        Row(
            Button(Label("consents-button-today"), id="today", on_click=_today),
            Button(Label("consents-button-yesterday"), id="yesterday", on_click=_yesterday),
        ),
        SwitchTo(Label("button-back"), id="back", state=Keeping.paper),
        state=Keeping.signed,
    ),
    which_guardian(),
    Window(
        Say("consents-ask-terms"),
        Column(
            Select(
                Format("{item[1]}"),
                id="category",
                item_id_getter=lambda item: item[0],
                items="categories",
                on_click=_tick_category,
            ),
            Select(
                Format("{item[1]}"),
                id="resource",
                item_id_getter=lambda item: item[0],
                items="resources",
                on_click=_tick_resource,
            ),
        ),
        SwitchTo(Label("consents-button-next"), id="next", state=Keeping.until),
        SwitchTo(Label("button-back"), id="back", state=Keeping.signed),
        state=Keeping.terms,
        getter=_paper,
    ),
    Window(
        Say("consents-ask-until"),
        MessageInput(_until_typed),
        Button(Label("consents-button-until-revoked"), id="revoked", on_click=_until_revoked),
        Button(Label("consents-button-until-school"), id="school", on_click=_until_school),
        Button(Label("consents-button-until-year"), id="year", on_click=_until_year),
        SwitchTo(Label("button-back"), id="back", state=Keeping.signed),
        state=Keeping.until,
        getter=_paper,
    ),
    Window(
        Say("consents-ask-withdrawal"),
        MessageInput(_withdrawal_typed),
        SwitchTo(Label("button-back"), id="back", state=Keeping.person),
        state=Keeping.withdrawing,
    ),
    Window(
        Say("consents-ask-erase"),
        Button(Label("consents-button-erase-sure"), id="sure", on_click=_erase, style=Style(ButtonStyle.DANGER)),
        SwitchTo(Label("button-back"), id="back", state=Keeping.person),
        state=Keeping.erasing,
    ),
)
