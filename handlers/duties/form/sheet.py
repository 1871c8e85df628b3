"""What the form's windows share: which duty it is, or what is filled in of one that is still being made up.

Of a duty that is there the dialog keeps the id, and each change is stored at once. A new one lives in the dialog, which
outlives a restart, until «Добавить». A date waits there too until its bound is said.
"""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import UTC, date, datetime
from typing import Any

from aiogram_dialog import DialogManager

from actions.duties import edits, lists
from domain.duties import fields
from domain.duties.duty import Bound, Duty, DutyId, DutyKind, Ladder, Monthly, Once, Repeats, Yearly
from domain.people.person import PersonId
from handlers.widgets import actor_in, context_in, reader_in

NOBODY_YET = DutyId(0)
UNKNOWN_TERM = Yearly(1, 1)
"""Stands in a new duty for the term that was not said yet; nobody sees it."""


class Sheet:
    """The form at hand."""

    def __init__(self, manager: DialogManager) -> None:
        self.manager = manager
        self.ctx = context_in(manager)
        self.actor = actor_in(manager)
        self.reader = reader_in(manager)
        self._data: dict[str, Any] = manager.dialog_data

    @property
    def is_new(self) -> bool:
        return not isinstance(self.manager.start_data, dict) or "duty" not in self.manager.start_data

    @property
    def is_complete(self) -> bool:
        """Whether everything that must be said was said: what is changed now is changed from the card."""
        return not self.is_new or "repeats" in self._data

    @property
    def duty_id(self) -> DutyId:
        start = self.manager.start_data
        assert isinstance(start, dict)
        return DutyId(int(start["duty"]))

    async def look(self) -> Duty:
        """The duty as it is now, or as far as it is filled in. Raises `NotFound`, `NotAllowed`."""
        if not self.is_new:
            return await lists.duty(self.ctx, self.actor, self.duty_id)
        kept = self._data
        return Duty(
            id=NOBODY_YET,
            key="",
            kind=DutyKind.OWN,
            title=kept.get("title", ""),
            todo=kept.get("todo", ""),
            resource="",
            hall=None,
            repeats=_repeats(kept["repeats"]) if "repeats" in kept else UNKNOWN_TERM,
            bound=Bound(kept.get("bound", Bound.BY)),
            ladder=_ladder(kept["ladder"]) if "ladder" in kept else Ladder(),
            legal=kept.get("legal", False),
            since=self.ctx.today(),
            changed_at=datetime.fromtimestamp(0, UTC),
            retired=False,
            responsible=tuple(PersonId(person) for person in kept.get("responsible", ())),
        )

    async def add(self) -> Duty:
        """Store the new duty. Raises what `edits.add` raises."""
        made = await self.look()
        return await edits.add(
            self.ctx,
            self.actor,
            made.title,
            made.todo,
            made.repeats,
            made.bound,
            made.ladder,
            made.responsible,
            made.legal,
        )

    async def set_title(self, title: str) -> None:
        if self.is_new:
            self._data["title"] = fields.title(title, built_in=False)
        else:
            await edits.rename(self.ctx, self.actor, self.duty_id, title)

    async def set_todo(self, todo: str) -> None:
        if self.is_new:
            self._data["todo"] = fields.todo(todo)
        else:
            await edits.set_todo(self.ctx, self.actor, self.duty_id, todo)

    @property
    def wished(self) -> Repeats | None:
        """The date that was said while its bound is asked."""
        return _repeats(self._data["wished"]) if "wished" in self._data else None

    async def wish(self, repeats: Repeats) -> None:
        """Keep a date until its bound is said. Raises `TermInPast`, `TermTooFar`, `NoSuchDay`, `UpdateIsMonthly`."""
        kind = (await self.look()).kind
        self._data["wished"] = _stored(fields.repeats(repeats, Bound.BY, kind, self.ctx.today()))

    async def set_term(self, repeats: Repeats, bound: Bound) -> None:
        if self.is_new:
            fields.repeats(repeats, bound, DutyKind.OWN, self.ctx.today())
            self._data.update(repeats=_stored(repeats), bound=bound.value)
        else:
            await edits.set_term(self.ctx, self.actor, self.duty_id, repeats, bound)
        self._data.pop("wished", None)

    async def set_ladder(self, ladder: Ladder) -> None:
        if self.is_new:
            self._data["ladder"] = asdict(fields.ladder(ladder))
        else:
            await edits.set_ladder(self.ctx, self.actor, self.duty_id, ladder)

    async def set_legal(self, legal: bool) -> None:
        if self.is_new:
            self._data["legal"] = legal
        else:
            await edits.set_legal(self.ctx, self.actor, self.duty_id, legal)

    async def set_responsible(self, people: Iterable[PersonId]) -> None:
        if self.is_new:
            self._data["responsible"] = list(people)
        else:
            await edits.set_responsible(self.ctx, self.actor, self.duty_id, people)


def _stored(repeats: Repeats) -> list[Any]:
    """As the dialog keeps it: JSON."""
    match repeats:
        case Once(on):
            return ["once", on.isoformat()]
        case Monthly(day):
            return ["monthly", day]
        case Yearly(month, day):
            return ["yearly", month, day]


def _repeats(stored: list[Any]) -> Repeats:
    kind, *values = stored
    if kind == "once":
        return Once(date.fromisoformat(values[0]))
    return Monthly(*values) if kind == "monthly" else Yearly(*values)


def _ladder(stored: dict[str, Any]) -> Ladder:
    return Ladder(
        tuple(stored["days_before"]),
        tuple(stored["month_days"]),
        stored["last_working_days"],
        stored["daily_when_overdue"],
    )
