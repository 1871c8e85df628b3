"""The usual hours as buttons, for forms that ask for an hour."""

from collections.abc import Sequence
from datetime import time

from aiogram_dialog.widgets.kbd import Group, Keyboard, Select
from aiogram_dialog.widgets.kbd.select import OnItemClick
from aiogram_dialog.widgets.text import Format

IN_A_ROW = 4


def hour_buttons(hours: Sequence[str], on_click: OnItemClick[Select[time], time]) -> Keyboard:
    """``hours`` as clocks show them: «19:00». ``on_click(event, widget, manager, hour)`` is awaited with the chosen."""
    select = Select(
        Format("{item}"),
        id="hours",
        item_id_getter=str,
        items=hours,
        type_factory=time.fromisoformat,
        on_click=on_click,
    )
    return Group(select, width=IN_A_ROW)
