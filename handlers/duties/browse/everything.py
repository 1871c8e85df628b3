"""«Все сроки и настройка»: every duty, for those who set them up."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Column, ScrollingGroup, Select, SwitchTo
from aiogram_dialog.widgets.text import Format

from actions.duties import lists
from domain.duties.duty import Duty
from handlers.duties.browse.chosen import Data
from handlers.duties.browse.coming import add
from handlers.duties.states import Browsing, DutyForm
from handlers.duties.views.naming import shortened, title_of
from handlers.widgets import Label, Say, actor_in, context_in, reader_in

ON_A_PAGE = 8


async def everything_data(dialog_manager: DialogManager, **_: Any) -> Data:
    found = await lists.everything(context_in(dialog_manager), actor_in(dialog_manager))
    return {"duties": [(duty.id, _line(duty, dialog_manager)) for duty in found]}


def _line(duty: Duty, manager: DialogManager) -> str:
    reader = reader_in(manager)
    title = shortened(title_of(duty, reader, context_in(manager)))
    return reader.words.plain("duties-all-retired", title=title) if duty.retired else title


async def pick_duty(_event: CallbackQuery, _select: Any, manager: DialogManager, duty: int) -> None:
    await manager.start(DutyForm.card, data={"duty": duty})


EVERYTHING = Window(
    Say("duties-all"),
    ScrollingGroup(
        Column(
            Select(
                Format("{item[1]}"),
                id="duty",
                item_id_getter=lambda item: item[0],
                items="duties",
                type_factory=int,
                on_click=pick_duty,
            )
        ),
        id="duties",
        width=1,
        height=ON_A_PAGE,
        hide_on_single_page=True,
    ),
    Button(Label("duties-button-add"), id="add", on_click=add),
    SwitchTo(Label("duties-button-list"), id="list", state=Browsing.coming),
    state=Browsing.everything,
    getter=everything_data,
)
