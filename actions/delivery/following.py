"""What follows, by what a letter told, in the transaction that writes down what became of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.delivery.moved_chats import post_anew
from actions.delivery.questions import ask_whether_posted
from actions.media import in_halls
from actions.mentoring.advice import undelivered
from actions.posts import outcome
from domain.delivery import WhyNot
from domain.media.notices import PublicationPart
from domain.meetups.notices import CardPosted, SeatGiven, SeatGivenInHall
from domain.meetups.rsvp import Answer
from domain.mentoring.advice_notices import AdviceCame
from domain.notices import HallId, Owed
from domain.posts.notices import ScheduledPost
from storage.cards import Cards
from storage.halls import Halls
from storage.outbox import Letter, Outbox
from storage.rsvps import Rsvps


@dataclass(frozen=True, slots=True)
class Arrival:
    """A letter that Telegram took: as which message, in which chat.

    ``revision`` is that of the meetup's card which the message shows, if it is one.
    """

    letter: Letter
    chat_id: int
    message_id: int
    revision: int | None = None


async def sent(ctx: Context, connection: AsyncConnection, arrival: Arrival, now: datetime) -> None:
    """The letter arrived."""
    notice, hall = arrival.letter.notice, arrival.letter.hall
    if isinstance(notice, CardPosted) and hall is not None and arrival.revision is not None:
        await _card_is_there(connection, notice, hall, arrival, arrival.revision, now)
    elif isinstance(notice, ScheduledPost):
        await outcome.it_is_out(connection, notice, arrival.message_id, ctx.policy, now)
    elif isinstance(notice, PublicationPart) and hall is not None:
        await in_halls.it_is_out(ctx, connection, notice, hall, arrival.message_id, now)


async def failed(
    ctx: Context, connection: AsyncConnection, letter: Letter, why: WhyNot, reason: str, now: datetime
) -> None:
    """The letter cannot be delivered, and is not tried again. ``reason`` is Telegram's, or the log's."""
    if isinstance(letter.notice, ScheduledPost):
        await outcome.it_failed(connection, letter.notice, why, reason, ctx.policy, now)
    elif isinstance(letter.notice, PublicationPart) and letter.hall is not None:
        await in_halls.it_failed(ctx, connection, letter.notice, letter.hall, why, reason, now)
    elif isinstance(letter.notice, AdviceCame):
        await undelivered.it_failed(connection, letter.notice, now)


async def uncertain(ctx: Context, connection: AsyncConnection, letter: Letter, now: datetime) -> None:
    """Nobody knows whether it arrived. Who answers for a public post is asked; a private letter is let be."""
    if isinstance(letter.notice, ScheduledPost):
        await outcome.it_is_uncertain(connection, letter.notice, now)
    elif isinstance(letter.notice, PublicationPart):
        await in_halls.it_is_uncertain(ctx, connection, letter.notice, now)
    if letter.is_public:
        await ask_whether_posted(ctx, connection, letter, now)


async def _card_is_there(
    connection: AsyncConnection, notice: CardPosted, hall_id: HallId, arrival: Arrival, revision: int, now: datetime
) -> None:
    await Cards(connection).put(notice.meetup, hall_id, arrival.message_id, revision, now)
    hall = await Halls(connection).get(hall_id)
    if hall is not None and hall.chat_id != arrival.chat_id:
        # The group became a supergroup while the card was on its way to the old one.
        await post_anew(connection, notice.meetup, hall.id, hall.chat_id, now)


async def tell_otherwise(connection: AsyncConnection, letters: Iterable[Letter], now: datetime) -> None:
    """A promotion whose person cannot be written to is told in the hall where they answered, by mention.

    Whoever asked for advice, or gave it, hears that it waits.
    """
    for letter in letters:
        if isinstance(letter.notice, AdviceCame):
            await undelivered.it_waits(connection, letter.notice, now)
        if not isinstance(letter.notice, SeatGiven) or letter.person is None:
            continue
        meetup = letter.notice.meetup
        for entry in await Rsvps(connection).roster(meetup, [Answer.GOING]):
            if entry.person.id == letter.person and entry.hall is not None:
                owed = Owed(
                    notice=SeatGivenInHall(meetup, letter.person),
                    key=f"{letter.key}:hall",
                    hall=entry.hall,
                    due_at=now,
                    until=letter.until,
                )
                await Outbox(connection).owe([owed], now)
