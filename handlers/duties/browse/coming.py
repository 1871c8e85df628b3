"""/duties: what is due in the next 30 days, in words, with a button for each."""

from datetime import timedelta
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Cancel, CurrentPage, NextPage, PrevPage, Row, StubScroll, SwitchTo
from aiogram_dialog.widgets.text import Format

from actions.duties import lists
from domain.people.roles import Right, may
from handlers.duties.browse.chosen import Data, term_buttons, term_items
from handlers.duties.states import Browsing, DutyForm
from handlers.duties.views import days
from handlers.duties.views.standing import lines
from handlers.widgets import Label, Say, actor_in, context_in, reader_in

ON_A_PAGE = 8
AHEAD = 30
"""Days that the list looks ahead."""


async def coming_data(dialog_manager: DialogManager, **_: Any) -> Data:
    ctx, reader, actor = context_in(dialog_manager), reader_in(dialog_manager), actor_in(dialog_manager)
    found = list((await lists.coming(ctx, actor, AHEAD)).standings)
    pages = max(-(-len(found) // ON_A_PAGE), 1)
    scroll = dialog_manager.find("pages")
    page = min(await scroll.get_page(), pages - 1) if scroll else 0
    shown = found[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    sees_all = may(actor.roles, Right.SEE_DUTIES)
    return {
        "all": sees_all,
        "mine": not sees_all,
        "runs": may(actor.roles, Right.RUN_DUTIES),
        "empty": not found,
        "until": days.day(ctx.today() + timedelta(days=AHEAD), reader.language, ctx.today()),
        "lines": "\n\n".join(lines(one, reader, ctx) for one in shown),
        "some": bool(found),
        "terms": term_items(shown, dialog_manager),
        "pages": pages,
        "paged": pages > 1,
    }


async def add(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await manager.start(DutyForm.title)


COMING = Window(
    Say("duties-coming", when="all"),
    Say("duties-coming-mine", when="mine"),
    Format("\n{lines}", when="some"),
    Say("duties-coming-empty", when="empty"),
    term_buttons("terms"),
    # The buttons and the lines turn their pages together.
    StubScroll("pages", pages="pages"),
    Row(PrevPage("pages"), CurrentPage("pages"), NextPage("pages"), when="paged"),
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
