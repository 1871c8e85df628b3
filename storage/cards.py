"""Live cards: which message shows which meetup, and which revision of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, case, func, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.meetups.hall import HallState
from domain.meetups.meetup import MeetupId
from domain.notices import HallId
from storage.prepared import Prepared
from storage.tables.meetups import cards, halls, meetups


@dataclass(frozen=True, slots=True)
class Card:
    """A message in a hall that shows a meetup as it was at ``shown_revision``."""

    id: int
    meetup: MeetupId
    hall: HallId
    message_id: int
    shown_revision: int
    edited_at: datetime | None
    gone: bool


@dataclass(frozen=True, slots=True)
class StaleCard:
    """A card that shows an old revision: ``revision`` is what it should show, ``chat_id`` where it is."""

    card: Card
    revision: int
    chat_id: int


class Cards:
    """Gateway to cards."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of(self, meetup: MeetupId, hall: HallId) -> Card | None:
        """The card of a meetup in a hall, unless people deleted it."""
        rows = await _OF_HALL.rows(self._connection, meetup=meetup, hall=hall)
        return _card(rows[0]) if rows else None

    async def live(self, meetup: MeetupId) -> Sequence[Card]:
        """All cards of a meetup, but those that people deleted."""
        rows = await self._connection.execute(
            select(cards).where(cards.c.meetup_id == meetup, cards.c.gone.is_(False)).order_by(cards.c.id)
        )
        return tuple(_card(row) for row in rows)

    async def of_hall(self, hall: HallId) -> Sequence[Card]:
        """All cards that a hall ever had, those that are gone too."""
        rows = await self._connection.execute(select(cards).where(cards.c.hall_id == hall).order_by(cards.c.id))
        return tuple(_card(row) for row in rows)

    async def put(self, meetup: MeetupId, hall: HallId, message_id: int, shown_revision: int, now: datetime) -> None:
        """A card was posted, or an unknown one was found under somebody's tap: it is the hall's card from now on."""
        values = {
            "message_id": message_id,
            "shown_revision": shown_revision,
            "edited_at": now,
            "gone": False,
        }
        await self._connection.execute(
            insert(cards)
            .values(meetup_id=meetup, hall_id=hall, **values)
            .on_conflict_do_update(index_elements=["meetup_id", "hall_id"], set_=values)
        )

    async def stale(self) -> Sequence[StaleCard]:
        """Cards that do not show the present revision and can be edited, the longest unedited first.

        A card in a chat that is no hall any more is kept true too: people tap it as before.
        """
        rows = await self._connection.execute(
            select(cards, meetups.c.revision, halls.c.chat_id)
            .join(meetups, meetups.c.id == cards.c.meetup_id)
            .join(halls, halls.c.id == cards.c.hall_id)
            .where(
                cards.c.gone.is_(False),
                cards.c.shown_revision < meetups.c.revision,
                halls.c.state.in_((HallState.BOUND, HallState.ASKED)),
            )
            .order_by(cards.c.edited_at, cards.c.id)
        )
        return tuple(StaleCard(_card(row), row.revision, row.chat_id) for row in rows)

    async def shown(self, card: int, revision: int, now: datetime) -> None:
        """The card shows at least this revision."""
        newer = case((cards.c.shown_revision > revision, cards.c.shown_revision), else_=revision)
        await self._connection.execute(
            update(cards).where(cards.c.id == card).values(shown_revision=newer, edited_at=now)
        )

    async def lost(self, card: int, message_id: int) -> None:
        """The message is not there any more. A card that was posted anew meanwhile stays."""
        await self._connection.execute(
            update(cards).where(cards.c.id == card, cards.c.message_id == message_id).values(gone=True)
        )

    async def revision(self, meetup: MeetupId) -> int | None:
        """What the cards of a meetup should show."""
        found: int | None = await self._connection.scalar(
            select(func.max(meetups.c.revision)).where(meetups.c.id == meetup)
        )
        return found


_OF_HALL = Prepared(
    select(cards).where(
        cards.c.meetup_id == bindparam("meetup"), cards.c.hall_id == bindparam("hall"), cards.c.gone.is_(False)
    )
)


def _card(row: Any) -> Card:
    return Card(
        id=row.id,
        meetup=MeetupId(row.meetup_id),
        hall=HallId(row.hall_id),
        message_id=row.message_id,
        shown_revision=row.shown_revision,
        edited_at=row.edited_at,
        gone=row.gone,
    )
