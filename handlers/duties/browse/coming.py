"""/duties: what is due in the next 30 days, in words, with a button for each."""

from datetime import timedelta
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Cancel, Row, Start, SwitchTo

from actions.duties import lists
from domain.people.roles import Right, may
from handlers.agenda.states import Agenda
from handlers.duties.browse.chosen import Data, term_widgets, terms_data
from handlers.duties.states import Browsing, DutyForm
from handlers.duties.views import days
from handlers.widgets import Label, Say, actor_in, context_in, reader_in

PAGES = "coming_pages"
AHEAD = 30
"""Days that the list looks ahead."""


async def coming_data(dialog_manager: DialogManager, **_: Any) -> Data:
    ctx, reader, actor = context_in(dialog_manager), reader_in(dialog_manager), actor_in(dialog_manager)
    found = (await lists.coming(ctx, actor, AHEAD)).standings
    sees_all = may(actor.roles, Right.SEE_DUTIES)
    return {
        "all": sees_all,
        "mine": not sees_all,
        "runs": may(actor.roles, Right.RUN_DUTIES),
        "until": days.day(ctx.today() + timedelta(days=AHEAD), reader.language, ctx.today()),
        **await terms_data(found, dialog_manager, PAGES),
    }


async def add(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await manager.start(DutyForm.title)


COMING = Window(
    Say("duties-coming", when="all"),
    Say("duties-coming-mine", when="mine"),
    Say("duties-coming-empty", when="empty"),
    *term_widgets(PAGES),
    Row(
        Start(Label("agenda-button-own"), id="own", state=Agenda.month),
        Start(Label("agenda-button-everything"), id="all", state=Agenda.month, data={"everything": True}, when="all"),
    ),
    SwitchTo(Label("duties-button-year"), id="year", state=Browsing.year),
    SwitchTo(Label("duties-button-months"), id="months", state=Browsing.months, when="all"),
    Row(
        SwitchTo(Label("duties-button-all"), id="everything", state=Browsing.everything),
        Button(Label("duties-button-add"), id="add", on_click=add),
        when="runs",
    ),
    Cancel(Label("button-close")),
    state=Browsing.coming,
    getter=coming_data,
)
