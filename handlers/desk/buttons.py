"""«Открыть за столом»: from whatever a chat tells of somebody to the page of the desk that has their name."""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, InlineKeyboardButton
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.kbd import Button

from handlers.desk.entry import give_link_to
from handlers.widgets import Label, actor_in, context_in, reader_in
from wording.reader import Reader


class AtDesk(CallbackData, prefix="desk2"):
    """A section's front page, or the page of whoever or whatever has this ``number`` there."""

    section: str
    number: int | None = None

    @property
    def path(self) -> str:
        return f"/{self.section}" if self.number is None else f"/{self.section}/{self.number}"


def at_desk_button(section: str, number: int, reader: Reader) -> InlineKeyboardButton:
    """Under something that the bot tells of by itself."""
    pressed = AtDesk(section=section, number=number).pack()
    return InlineKeyboardButton(text=reader.words.plain("desk-button-at"), callback_data=pressed)


def at_desk(section: str, key: str | None = None, when: str | None = None) -> Button:
    """A button of a window. ``key``: under which the dialog keeps the number; without one it leads to the section.

    ``when``: what of the window's data has to hold besides, where others see the window, too.
    """

    async def open_page(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
        """Raises DeskOff, NotAllowed."""
        found = AtDesk(section=section, number=None if key is None else int(manager.dialog_data[key]))
        address = manager.middleware_data["desk_address"]
        await give_link_to(event, context_in(manager), actor_in(manager), reader_in(manager), address, found.path)
        # The link stands below; the window stays where it is.
        manager.show_mode = ShowMode.NO_UPDATE

    def is_shown(data: dict[str, Any], _widget: Any, manager: DialogManager) -> bool:
        return (when is None or bool(data.get(when))) and _is_open(manager)

    return Button(Label("desk-button-at"), id="at_desk", on_click=open_page, when=is_shown)


def _is_open(manager: DialogManager) -> bool:
    """Whether there is a desk here at all."""
    address = manager.middleware_data.get("desk_address")
    return address is not None and address() is not None
