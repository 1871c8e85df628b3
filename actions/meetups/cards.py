"""Where a meetup's card is shown, and how one that is not (any more) comes there again."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.meetups import keys
from domain.meetups.meetup import MeetupId
from domain.meetups.notices import CardPosted
from domain.notices import HallId, Lane, Owed
from storage.cards import Cards
from storage.halls import Halls
from storage.meetups import Meetups
from storage.outbox import Delivery, Letter, Outbox

ON_THEIR_WAY = frozenset({Delivery.PENDING, Delivery.SENDING, Delivery.UNKNOWN})


@dataclass(frozen=True, slots=True)
class CardMessage:
    """A message of ours that has a card's buttons."""

    chat_id: int
    message_id: int


async def shown_in(connection: AsyncConnection, meetup: MeetupId) -> set[HallId]:
    """Halls that need no card of this meetup: it is there, on its way, or may be there and people are asked."""
    shown = {card.hall for card in await Cards(connection).live(meetup)}
    posts = await Outbox(connection).under(keys.cards(meetup))
    return shown | {
        post.hall for post in posts if post.hall is not None and (post.state in ON_THEIR_WAY or _was_seen(post))
    }


async def post_cards(connection: AsyncConnection, meetup: MeetupId, halls: Collection[HallId], now: datetime) -> None:
    """Owe the card to halls where it is not shown. What became of an earlier one there does not stand in its way."""
    tried = {post.hall for post in await Outbox(connection).under(keys.cards(meetup))}
    await Outbox(connection).owe(
        [
            Owed(
                notice=CardPosted(meetup, hall),
                key=keys.card_again(meetup, hall, now) if hall in tried else keys.card(meetup, hall),
                hall=hall,
                due_at=now,
                lane=Lane.POST,
            )
            for hall in halls
        ],
        now,
    )


async def post_missing(connection: AsyncConnection, halls: Iterable[HallId], now: datetime) -> None:
    """The bot can write in these halls again: cards of coming meetups that they lack are owed to them."""
    for hall in halls:
        for meetup in await Meetups(connection).coming_to(hall, now):
            if hall not in await shown_in(connection, meetup):
                await post_cards(connection, meetup, [hall], now)


async def adopt(
    connection: AsyncConnection, meetup: MeetupId, hall: HallId, message: CardMessage, now: datetime
) -> None:
    """Somebody tapped a card: if no card is known there, this is it, and follows what is true from now on.

    That is how a post turns up of which Telegram's answer was lost.
    """
    if await Cards(connection).of(meetup, hall) is not None:
        return
    known = await Halls(connection).get(hall)
    if known is None or known.chat_id != message.chat_id:
        # The old chat of a group that moved: nothing there can be edited.
        return
    await Cards(connection).put(meetup, hall, message.message_id, 0, now)
    for post in await Outbox(connection).under(keys.cards(meetup)):
        if post.hall == hall and (post.state is Delivery.UNKNOWN or _was_seen(post)):
            await Outbox(connection).found(post.id, message.message_id, now, "appeared, as a tap on it shows")


def _was_seen(post: Letter) -> bool:
    """Somebody said that it appeared, and nobody knows which message it is."""
    return post.state is Delivery.SENT and post.message_id is None
