"""/overview: how many stand how, what is stuck and where it is opened, and who of the mentors has seats."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Cancel, SwitchTo
from aiogram_dialog.widgets.text import Format

from actions.mentoring.overview import Overviews
from actions.mentoring.petition import judging
from domain.mentoring.overview import StuckKind, by_kind
from domain.mentoring.pairing import MembershipId
from domain.mentoring.paper import PaperKind
from domain.mentoring.petition import PetitionId
from domain.people.roles import Right, require
from handlers.applications.states import Deciding
from handlers.consents.states import Keeping
from handlers.desk.buttons import at_desk
from handlers.mentoring.overview.lines import kind_button, load_row, loads_line, overview_text, row
from handlers.mentoring.overview.states import Overview
from handlers.mentoring.pairings.states import Pairings
from handlers.mentoring.petition.states import Judging
from handlers.mentoring.plans.opening import open_plan
from handlers.mentoring.requests.states import Requests
from handlers.programme.choosing import many_of, one_of
from handlers.programme.guard import guarded
from handlers.programme.states import People
from handlers.widgets import Label, Say, actor_in, context_in, reader_in
from wording.mentoring.overview import hint, kind_name


async def started(start_data: Any, manager: DialogManager) -> None:
    """Raises NotAllowed."""
    require(actor_in(manager).roles, Right.SEE_MENTORING)
    if start_data:
        manager.dialog_data["kind"] = start_data["kind"]


async def kind_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, kind: str) -> None:
    manager.dialog_data["kind"] = kind
    await manager.switch_to(Overview.listed)


async def picked(_event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    """Its card, above: whoever closes it is back in the list. Raises what `judging.take` does."""
    number, _, what = key.partition(".")
    await _open(manager, StuckKind(manager.dialog_data["kind"]), int(number), what)


async def mentor_picked(_event: CallbackQuery, _select: Any, manager: DialogManager, record: str) -> None:
    await manager.start(People.card, data={"record": int(record)})


async def petitions(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Ходатайства»: all that wait, with their terms."""
    await manager.start(Judging.waiting)


async def _open(manager: DialogManager, kind: StuckKind, number: int, what: str) -> None:
    match kind:
        case StuckKind.APPLICATION:
            await manager.start(Deciding.card, data={"application": number})
        case StuckKind.PROFILE:
            await manager.start(People.card, data={"record": number})
        case StuckKind.REQUEST:
            await manager.start(Requests.card, data={"request": number})
        case StuckKind.PETITION:
            await judging.take(context_in(manager), actor_in(manager), PetitionId(number))
            await manager.start(Judging.card, data={"petition": number})
        case StuckKind.PAPER if what.startswith("consent"):
            await manager.start(Keeping.person, data={"record": number})
        case StuckKind.PAPER if what.startswith(PaperKind.PLAN):
            await open_plan(manager, MembershipId(number), None)
        case _:
            await manager.start(Pairings.card, data={"membership": number})


class Windows:
    """What the windows show, of an overview that is read anew when something changed."""

    def __init__(self, overviews: Overviews) -> None:
        self._overviews = overviews

    async def all(self, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
        reader, ctx = reader_in(dialog_manager), context_in(dialog_manager)
        found = await self._overviews.look(actor_in(dialog_manager))
        return {
            "text": overview_text(found, reader, ctx),
            "kinds": [(kind.value, kind_button(kind, each, reader)) for kind, each in by_kind(found.stuck).items()],
            "has_loads": bool(found.loads),
            "has_petitions": bool(found.petitions),
        }

    async def listed(self, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
        reader, ctx = reader_in(dialog_manager), context_in(dialog_manager)
        kind, policy = StuckKind(dialog_manager.dialog_data["kind"]), ctx.policy
        found = await self._overviews.look(actor_in(dialog_manager))
        each = by_kind(found.stuck).get(kind, ())
        return {
            "kind": kind_name(kind, reader.words),
            "hint": hint(kind, policy.patience, policy.answer_days, reader.words),
            "count": len(each),
            "rows": [(f"{one.wait.number}.{one.wait.what}", row(one, found, reader, ctx)) for one in each],
        }

    async def loads(self, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
        reader, ctx = reader_in(dialog_manager), context_in(dialog_manager)
        found = await self._overviews.look(actor_in(dialog_manager))
        return {
            "text": loads_line(found.loads, reader),
            "rows": [(str(one.mentor.id), load_row(one, reader, ctx)) for one in found.loads],
        }


def dialog(overviews: Overviews) -> Dialog:
    windows = Windows(overviews)
    found = Dialog(
        Window(
            Format("{text}"),
            one_of("kind", "kinds", kind_chosen),
            SwitchTo(Label("overview-button-loads"), id="loads", state=Overview.loads, when="has_loads"),
            Button(Label("menu-petitions"), id="petitions", on_click=petitions, when="has_petitions"),
            at_desk("overview"),
            Cancel(Label("button-close")),
            state=Overview.all,
            getter=windows.all,
        ),
        Window(
            Say("overview-listed"),
            many_of("pick", "rows", picked),
            SwitchTo(Label("overview-button-all"), id="back", state=Overview.all),
            state=Overview.listed,
            getter=windows.listed,
        ),
        Window(
            Format("{text}"),
            many_of("mentor", "rows", mentor_picked),
            SwitchTo(Label("button-back"), id="back", state=Overview.all),
            state=Overview.loads,
            getter=windows.loads,
        ),
        on_start=started,
    )
    return guarded(found, Right.SEE_MENTORING)
