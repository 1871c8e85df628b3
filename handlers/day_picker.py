"""A calendar for forms: in the reader's language, by our clock, from today on."""

from collections.abc import Callable
from datetime import date
from typing import Any

from aiogram.types import CallbackQuery, InlineKeyboardButton
from aiogram_dialog import DialogManager, DialogProtocol
from aiogram_dialog.api.internal import RawKeyboard
from aiogram_dialog.api.internal.widgets import ButtonVariant
from aiogram_dialog.widgets.common import WhenCondition
from aiogram_dialog.widgets.kbd import Calendar, CalendarUserConfig
from aiogram_dialog.widgets.kbd.calendar_kbd import (
    CalendarConfig,
    CalendarDaysView,
    CalendarMonthView,
    CalendarScope,
    CalendarScopeView,
    CalendarYearsView,
    OnDateSelected,
)
from aiogram_dialog.widgets.text import Text

from handlers.widgets import context_in, reader_in
from wording import moments

YEARS_AHEAD = 5
NOTHING = "nothing"
"""The callback data of empty cells and weekday names: Telegram knows no button without an action."""


class _Name(Text):
    """A date of the calendar, in words of the reader's language."""

    def __init__(self, name: Callable[[date, str], str], template: str = "{}") -> None:
        super().__init__()
        self.name = name
        self.template = template

    async def _render_text(self, data: dict[str, Any], manager: DialogManager) -> str:
        return self.template.format(self.name(data["date"], reader_in(manager).language))


def _number(day: date, _language: str) -> str:
    return str(day.day)


def _year(day: date, _language: str) -> str:
    return str(day.year)


Today = Callable[[DialogManager], date]


def today_of_reader(manager: DialogManager) -> date:
    """The present day where the reader lives."""
    return context_in(manager).now().astimezone(reader_in(manager).zone).date()


class _Days(CalendarDaysView):
    """The library asks the machine's clock what day it is; we ask ours, here and in the two views below."""

    def __init__(self, callback_generator: Callable[[str], str], today: Today) -> None:
        super().__init__(
            callback_generator,
            date_text=_Name(_number),
            today_text=_Name(_number, "·{}·"),
            weekday_text=_Name(moments.weekday),
            header_text=_Name(moments.month_name, "🗓 {}"),
            next_month_text=_Name(moments.month, "{} »"),
            prev_month_text=_Name(moments.month, "« {}"),
        )
        self._today = today

    async def _render_date_button(
        self, selected_date: date, today: date, data: dict[str, Any], manager: DialogManager
    ) -> InlineKeyboardButton:
        return await super()._render_date_button(selected_date, self._today(manager), data, manager)


class _Months(CalendarMonthView):
    def __init__(self, callback_generator: Callable[[str], str], today: Today) -> None:
        super().__init__(
            callback_generator,
            month_text=_Name(moments.month),
            this_month_text=_Name(moments.month, "·{}·"),
            header_text=_Name(_year, "🗓 {}"),
            next_year_text=_Name(_year, "{} »"),
            prev_year_text=_Name(_year, "« {}"),
        )
        self._today = today

    async def _render_month_button(
        self,
        month: int,
        this_month: int,
        data: dict[str, Any],
        offset: date,
        config: CalendarConfig,
        manager: DialogManager,
    ) -> InlineKeyboardButton:
        today = self._today(manager)
        ours = today.month if today.year == offset.year else 0
        return await super()._render_month_button(month, ours, data, offset, config, manager)


class _Years(CalendarYearsView):
    def __init__(self, callback_generator: Callable[[str], str], today: Today) -> None:
        super().__init__(
            callback_generator,
            year_text=_Name(_year),
            this_year_text=_Name(_year, "·{}·"),
            next_page_text=_Name(_year, "{} »"),
            prev_page_text=_Name(_year, "« {}"),
        )
        self._today = today

    async def _render_year_button(
        self, year: int, this_year: int, data: dict[str, Any], config: CalendarConfig, manager: DialogManager
    ) -> InlineKeyboardButton:
        return await super()._render_year_button(year, self._today(manager).year, data, config, manager)


class DayPicker(Calendar):
    """``on_click(event, widget, manager, day)`` is awaited with the day chosen; ``today`` says what day it is."""

    def __init__(
        self,
        id: str,
        on_click: OnDateSelected | None = None,
        when: WhenCondition = None,
        today: Today = today_of_reader,
    ) -> None:
        self._today = today
        super().__init__(id, on_click=on_click, when=when)

    def _init_views(self) -> dict[CalendarScope, CalendarScopeView]:
        return {
            CalendarScope.DAYS: _Days(self._item_callback_data, self._today),
            CalendarScope.MONTHS: _Months(self._item_callback_data, self._today),
            CalendarScope.YEARS: _Years(self._item_callback_data, self._today),
        }

    async def _get_user_config(self, data: dict[str, Any], manager: DialogManager) -> CalendarUserConfig:
        today = self._today(manager)
        return CalendarUserConfig(min_date=today, max_date=date(today.year + YEARS_AHEAD, 12, 31))

    async def _render_keyboard(self, data: dict[str, Any], manager: DialogManager) -> RawKeyboard:
        if self.get_offset(manager) is None:
            self.set_offset(self._today(manager), manager)
        rows = await super()._render_keyboard(data, manager)
        weeks_to_come = [row for row in rows if any(button.text.strip() for button in row)]
        return [[self._pressable(button) for button in row] for row in weeks_to_come]

    def _pressable(self, button: ButtonVariant) -> ButtonVariant:
        if not isinstance(button, InlineKeyboardButton) or button.callback_data:
            return button
        return InlineKeyboardButton(text=button.text.strip() or "·", callback_data=self._item_callback_data(NOTHING))

    def set_offset(self, new_offset: date, manager: DialogManager) -> None:
        # The library moves by years without looking whether that year has a February 29.
        super().set_offset(new_offset.replace(day=1), manager)

    async def _process_item_callback(
        self, callback: CallbackQuery, data: str, dialog: DialogProtocol, manager: DialogManager
    ) -> bool:
        if data == NOTHING:
            return True
        return await super()._process_item_callback(callback, data, dialog, manager)
