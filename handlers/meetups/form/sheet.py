"""What the form's windows and handlers share: which meetup it is, and what was chosen but not confirmed yet.

The dialog keeps the meetup's id, how steps follow each other, and what is not part of the meetup yet: a day whose hour
is not known, a change of an announced meetup that nobody confirmed. All else is in the meetup itself.
"""

from dataclasses import astuple
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from aiogram_dialog import DialogManager

from actions.meetups.forms import Filled, filled
from domain.meetups.meetup import Meetup, MeetupId, Place
from handlers.widgets import actor_in, context_in, reader_in


class Mode(StrEnum):
    """How one step leads to the next."""

    NEW = "new"
    """All in order, for a meetup that is just being made up."""
    GAPS = "gaps"
    """Only what is missing."""
    EDIT = "edit"
    """One field, and back to the preview."""


class Sheet:
    """The form at hand."""

    def __init__(self, manager: DialogManager) -> None:
        self.manager = manager
        self.ctx = context_in(manager)
        self.actor = actor_in(manager)
        self.reader = reader_in(manager)
        self._data: dict[str, Any] = manager.dialog_data

    @property
    def has_meetup(self) -> bool:
        """False only until the title of a new meetup is typed."""
        return "meetup" in self._data

    @property
    def meetup_id(self) -> MeetupId:
        return MeetupId(int(self._data["meetup"]))

    def open(self, meetup: MeetupId) -> None:
        self._data["meetup"] = meetup

    @property
    def mode(self) -> Mode:
        return Mode(self._data.get("mode", Mode.NEW))

    @mode.setter
    def mode(self, mode: Mode) -> None:
        self._data["mode"] = mode.value

    async def look(self) -> Filled:
        """The meetup as it is now. Raises `NotFound`, `NotAllowed`."""
        return await filled(self.ctx, self.actor, self.meetup_id)

    @property
    def day(self) -> date | None:
        """The day that was chosen while its hour is asked."""
        day = self._data.get("day")
        return None if day is None else date.fromisoformat(day)

    @day.setter
    def day(self, day: date | None) -> None:
        self._keep("day", None if day is None else day.isoformat())

    @property
    def asks_seats(self) -> bool:
        """Whether seats are asked together with what is missing: a page never tells them."""
        return bool(self._data.get("ask_seats"))

    @asks_seats.setter
    def asks_seats(self, wanted: bool) -> None:
        self._keep("ask_seats", wanted or None)

    # Changes of an announced meetup that wait to be confirmed.

    def wish_start(self, starts_at: datetime) -> None:
        self._keep("start", starts_at.isoformat())

    def wish_length(self, length: timedelta) -> None:
        self._keep("minutes", round(length.total_seconds() / 60))

    def wish_zone(self, zone: ZoneInfo) -> None:
        self._keep("zone", zone.key)

    def wish_place(self, place: Place) -> None:
        self._keep("place", list(astuple(place)))

    def wished_start(self, meetup: Meetup) -> datetime:
        wish = self._data.get("start")
        return meetup.starts if wish is None else datetime.fromisoformat(wish)

    def wished_length(self, meetup: Meetup) -> timedelta:
        wish = self._data.get("minutes")
        return meetup.ends - meetup.starts if wish is None else timedelta(minutes=wish)

    def wished_zone(self, meetup: Meetup) -> ZoneInfo:
        wish = self._data.get("zone")
        return meetup.zone if wish is None else ZoneInfo(wish)

    def place(self, meetup: Meetup) -> Place:
        """The place as the form has it: wished, else that of the meetup."""
        wish = self._data.get("place")
        return meetup.place if wish is None else Place(*wish)

    def wishes_new_time(self, meetup: Meetup) -> bool:
        wished = (self.wished_start(meetup), self.wished_length(meetup), self.wished_zone(meetup))
        return wished != (meetup.starts, meetup.length, meetup.zone)

    def wishes_new_place(self, meetup: Meetup) -> bool:
        return self.place(meetup) != meetup.place

    def forget_wishes(self) -> None:
        for name in ("start", "minutes", "zone", "place", "day"):
            self._keep(name, None)

    def _keep(self, name: str, value: object) -> None:
        if value is None:
            self._data.pop(name, None)
        else:
            self._data[name] = value
