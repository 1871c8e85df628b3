"""Groups that become supergroups: their halls move, and what cannot be edited any more is posted anew.

Letters are owed to halls, not to chats: those that wait follow by themselves.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.meetups import keys
from domain.meetups.hall import Hall
from domain.meetups.meetup import MeetupId, MeetupState
from domain.meetups.notices import CardPosted
from domain.notices import HallId, Lane, Owed
from storage.audit import Audit
from storage.cards import Card, Cards
from storage.halls import Halls
from storage.meetups import Meetups
from storage.outbox import Outbox


async def follow_chat(connection: AsyncConnection, old_chat: int, new_chat: int, now: datetime) -> Sequence[Hall]:
    """A group became a supergroup. Its halls move; announcements that still matter are posted anew.

    Telegram lets nobody edit the old group's messages: a card that stayed there could not be kept true.
    """
    standing = [
        card for hall in await Halls(connection).of_chat(old_chat) for card in await _standing(connection, hall.id)
    ]
    halls = await Halls(connection).migrate(old_chat, new_chat)
    for hall in halls:
        await Audit(connection).add(
            None, "hall_moved", "hall", hall.id, now, before={"chat": old_chat}, after={"chat": new_chat}
        )
    for card in standing:
        await post_anew(connection, card.meetup, card.hall, new_chat, now)
    return halls


async def post_anew(
    connection: AsyncConnection, meetup_id: MeetupId, hall: HallId, new_chat: int, now: datetime
) -> None:
    """The card went to a chat that is no more: it is owed to the new one, once, while it still matters."""
    meetup = await Meetups(connection).get(meetup_id)
    if meetup is None or meetup.state is not MeetupState.ANNOUNCED or meetup.has_started(now):
        return
    again = Owed(
        notice=CardPosted(meetup_id, hall),
        key=f"{keys.card(meetup_id, hall)}:{new_chat}",
        hall=hall,
        due_at=now,
        lane=Lane.POST,
    )
    await Outbox(connection).owe([again], now)


async def _standing(connection: AsyncConnection, hall: HallId) -> Sequence[Card]:
    return [card for card in await Cards(connection).of_hall(hall) if not card.gone]
