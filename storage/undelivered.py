"""Letters that did not arrive, as operators see them: what stands in the way, and to have them sent again."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import literal, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.notices import HallId
from domain.people.person import PersonId
from storage.outbox import REPEATED, Delivery
from storage.tables.delivery import outbox
from storage.tables.people import people

STATES = (Delivery.FAILED, Delivery.UNREACHABLE, Delivery.UNKNOWN)
AT_ONCE = 500
"""Numbers in one statement."""


@dataclass(frozen=True, slots=True)
class Undelivered:
    """One letter. ``reason`` is Telegram's or the program's own; nothing that people wrote is here."""

    id: int
    state: Delivery
    kind: str
    person: PersonId | None
    hall: HallId | None
    due_at: datetime
    until: datetime | None
    attempts: int
    reason: str

    @property
    def is_public(self) -> bool:
        return self.hall is not None


class UndeliveredLetters:
    """Gateway to those letters of the outbox."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def all(self, states: Collection[Delivery] = STATES) -> Sequence[Undelivered]:
        """The oldest first."""
        rows = await self._connection.execute(
            select(outbox).where(outbox.c.state.in_(list(states))).order_by(outbox.c.id)
        )
        return tuple(
            Undelivered(
                id=row.id,
                state=Delivery(row.state),
                kind=row.kind,
                person=None if row.person_id is None else PersonId(row.person_id),
                hall=None if row.hall_id is None else HallId(row.hall_id),
                due_at=row.due_at,
                until=row.until,
                attempts=row.attempts,
                reason=row.outcome or "",
            )
            for row in rows
        )

    async def send_again(self, letters: Sequence[Undelivered], now: datetime) -> None:
        """They are due now. Whoever could not be reached is tried once more.

        A private letter that may have arrived keeps that mark: should its outcome be unknown again, it is let be.
        """
        for marked in (False, True):
            numbers = [letter.id for letter in letters if _may_have_arrived(letter) is marked]
            for chunk in _chunks(numbers):
                await self._connection.execute(
                    update(outbox)
                    .where(outbox.c.id.in_(chunk), outbox.c.state.in_(STATES))
                    .values(
                        state=Delivery.PENDING,
                        due_at=now,
                        attempts=0,
                        outcome=literal((REPEATED if marked else "") + "sent again by an operator"),
                        ended_at=None,
                    )
                )
        away = {letter.person for letter in letters if letter.state is Delivery.UNREACHABLE and letter.person}
        for some in _chunks(away):
            await self._connection.execute(update(people).where(people.c.id.in_(some)).values(reachable=True))


def _may_have_arrived(letter: Undelivered) -> bool:
    return not letter.is_public and (letter.state is Delivery.UNKNOWN or letter.reason.startswith(REPEATED))


def _chunks(numbers: Iterable[int]) -> Iterable[list[int]]:
    left = list(numbers)
    for start in range(0, len(left), AT_ONCE):
        yield left[start : start + AT_ONCE]
