"""What follows when a message could not be delivered, and what people say about posts of unknown outcome."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context, Policy
from actions.meetups import keys
from actions.meetups.permission import may_organise
from actions.meetups.responsible import owners, responsible
from domain.delivery import PostSettled, PostTooLate, PostUncertain
from domain.errors import NotAllowed, NotFound
from domain.meetups.hall import Hall, HallState
from domain.meetups.meetup import Meetup, MeetupId, MeetupState
from domain.meetups.notices import CardPosted, HallLost, SeatGiven, SeatGivenInHall
from domain.meetups.rsvp import Answer
from domain.notices import HallId, Lane, Notice, Owed
from domain.people.person import Actor, PersonId
from domain.people.roles import Right, Role, may
from storage.audit import Audit
from storage.cards import Card, Cards
from storage.halls import Halls
from storage.meetups import Meetups
from storage.outbox import Delivery, Letter, Outbox
from storage.people import Roles
from storage.rsvps import Rsvps


async def post_appeared(ctx: Context, actor: Actor, letter: int) -> None:
    """«Появился»: somebody saw the post of unknown outcome. Raises NotFound, NotAllowed, `PostSettled`."""
    now = ctx.now()
    async with ctx.write() as connection:
        await _answered_for(connection, actor, letter)
        if not await Outbox(connection).settle(letter, Delivery.SENT, now, "appeared, as somebody saw"):
            raise PostSettled
        await Audit(connection).add(actor.id, "post_appeared", "letter", letter, now)


async def post_again(ctx: Context, actor: Actor, letter: int) -> None:
    """«Не появился — отправить ещё раз». Raises NotFound, NotAllowed, `PostSettled`, `PostTooLate`."""
    now = ctx.now()
    async with ctx.write() as connection:
        post = await _answered_for(connection, actor, letter)
        if post.until is not None and post.until <= now:
            raise PostTooLate
        if not await Outbox(connection).settle(letter, Delivery.PENDING, now, "did not appear: sent again"):
            raise PostSettled
        await Audit(connection).add(actor.id, "post_again", "letter", letter, now)


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """Where somebody should look whether a post appeared, and which meetup it was about."""

    hall: Hall
    meetup: Meetup | None


async def open_question(ctx: Context, question: PostUncertain) -> OpenQuestion | None:
    """What to ask; None when it is answered already."""
    async with ctx.read() as connection:
        post = await Outbox(connection).get(question.letter)
        hall = await Halls(connection).get(question.hall)
        if hall is None or post is None or post.state is not Delivery.UNKNOWN:
            return None
        meetup = None if question.meetup is None else await Meetups(connection).get(question.meetup)
        return OpenQuestion(hall, meetup)


async def ask_whether_posted(connection: AsyncConnection, post: Letter, policy: Policy, now: datetime) -> None:
    """Nobody knows whether a public post appeared: those who answer for it are asked, each on their own."""
    assert post.hall is not None
    meetup = meetup_of(post.notice)
    question = PostUncertain(post.id, post.hall, post.notice.kind, meetup)
    await Outbox(connection).owe(
        [
            Owed(
                notice=question,
                key=f"delivery:{post.id}:uncertain:{_stamp(now)}:{person}",
                person=person,
                due_at=now,
                until=post.until,
            )
            for person in await _responsible(connection, meetup, post.hall, policy)
        ],
        now,
    )


async def lose_hall(connection: AsyncConnection, hall: HallId, policy: Policy, now: datetime, *, removed: bool) -> bool:
    """The bot cannot write in a hall any more: organisers and owners are told, once. Returns whether that is news."""
    known = await Halls(connection).get(hall)
    if known is None or known.state is not HallState.BOUND:
        return False
    await Halls(connection).set_state(hall, HallState.LEFT if removed else HallState.MUTE)
    after = {"state": HallState.LEFT if removed else HallState.MUTE}
    await Audit(connection).add(None, "hall_lost", "hall", hall, now, before={"state": known.state}, after=after)
    organisers = [person.id for person in await Roles(connection).having(Role.ORGANISER)]
    await Outbox(connection).owe(
        [
            Owed(
                notice=HallLost(hall, removed),
                key=f"hall:{hall}:lost:{_stamp(now)}:{person}",
                person=person,
                due_at=now,
            )
            for person in dict.fromkeys([*organisers, *await owners(connection, policy)])
        ],
        now,
    )
    return True


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


async def tell_otherwise(connection: AsyncConnection, letters: Iterable[Letter], now: datetime) -> None:
    """A promotion whose person cannot be written to is told in the hall where they answered, by mention."""
    for letter in letters:
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


def meetup_of(notice: Notice) -> MeetupId | None:
    """The meetup that a notice speaks of, if it speaks of one."""
    return cast("MeetupId | None", getattr(notice, "meetup", None))


async def _answered_for(connection: AsyncConnection, actor: Actor, letter: int) -> Letter:
    """The post, for somebody who may answer for it."""
    post = await Outbox(connection).get(letter)
    if post is None or post.hall is None:
        raise NotFound
    meetup = meetup_of(post.notice)
    if meetup is None:
        allowed = may(actor.roles, Right.BIND_HALLS)
    else:
        allowed = await may_organise(connection, actor, meetup)
    if not allowed:
        raise NotAllowed(who=f"{Role.OWNER},{Role.ORGANISER}")
    return post


async def _responsible(
    connection: AsyncConnection, meetup: MeetupId | None, hall: HallId, policy: Policy
) -> Sequence[PersonId]:
    """Whoever answers for the meetup, else who bound the hall, else the owners."""
    if meetup is not None:
        return await responsible(connection, meetup, policy)
    if (binder := await Halls(connection).bound_by(hall)) is not None:
        return (binder,)
    return await owners(connection, policy)


def _stamp(now: datetime) -> int:
    return round(now.timestamp() * 1000)
