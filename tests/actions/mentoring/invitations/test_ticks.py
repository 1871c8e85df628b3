"""What time brings to invitations: each thing once, in waking hours."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from actions.consents.withdrawing import record_withdrawal
from actions.mentoring import ending
from actions.mentoring.ending import Outcome
from actions.mentoring.invitations import answering, inviting, reading
from actions.mentoring.invitations.ticks import InvitationTicks
from actions.mentoring.plans import drafting
from actions.people.identity import mark_blocked
from domain.mentoring.invitation import InvitationState, Occasion
from domain.mentoring.invitation_notices import (
    CameAsked,
    InvitationComes,
    InvitationExpired,
    InvitationMoved,
    InvitationWithdrawn,
    SpecialistAway,
)
from domain.mentoring.meeting import TALK
from domain.mentoring.pairing import Ending
from domain.people.person import Actor
from storage.mentoring.invitations import Invitations
from tests.actions.mentoring.making import TODAY
from tests.actions.registry.conftest import MovedClock

from .conftest import Pair

HOUR = timedelta(hours=1)
EVERYTHING = (
    CameAsked,
    InvitationComes,
    InvitationExpired,
    InvitationMoved,
    InvitationWithdrawn,
    SpecialistAway,
)


async def hours_pass(pair: Pair, clock: MovedClock, until: datetime) -> list[tuple[str, int, datetime]]:
    """Each hour the tick comes twice. What was told, to whom, when."""
    told: list[tuple[str, int, datetime]] = []
    while clock.moment < until:
        clock.move(HOUR)
        for _ in range(2):
            before = await pair.town.told(*EVERYTHING)
            await InvitationTicks(pair.ctx).look_after()
            after = await pair.town.told(*EVERYTHING)
            told += [(type(one).__name__, person(who), clock.moment) for one, who in after[len(before) :]]
    return told


def person(who: Actor | int | None) -> int:
    """The number of whoever was told."""
    return who.id if isinstance(who, Actor) else who or 0


def at(day: int, hour: int) -> datetime:
    """By UTC: nine in Moscow is six."""
    return datetime(2026, 12, day, hour, tzinfo=UTC)


async def test_both_are_reminded_and_the_mentor_is_asked_afterwards(pair: Pair, clock: MovedClock) -> None:
    occasion = Occasion(starts=at(5, 13), about=TALK)
    made = await pair.invite(occasion=occasion)
    await answering.accept(pair.ctx, pair.gleb, made.token)

    told = await hours_pass(pair, clock, at(9, 12))

    assert told == [
        ("InvitationComes", pair.gleb.id, at(4, 6)),
        ("InvitationComes", pair.pavel.id, at(4, 6)),
        ("CameAsked", pair.pavel.id, at(6, 6)),
    ]
    moments = await InvitationTicks(pair.ctx).moments(pair.ctx)
    assert moments == []


async def test_nobody_is_asked_once_it_was_said(pair: Pair, clock: MovedClock) -> None:
    made = await pair.invite(occasion=Occasion(starts=at(5, 13), about=TALK))
    await answering.accept(pair.ctx, pair.gleb, made.token)
    await hours_pass(pair, clock, at(5, 15))
    await inviting.mark(pair.ctx, pair.pavel, made.found.invitation.id, came=False)

    assert await hours_pass(pair, clock, at(12, 12)) == []


async def test_a_link_that_nobody_used_runs_out_in_waking_hours(pair: Pair, clock: MovedClock) -> None:
    clock.moment = datetime(2026, 11, 26, 20, tzinfo=UTC)
    made = await pair.invite()

    told = await hours_pass(pair, clock, at(12, 12))

    assert told == [("InvitationExpired", pair.pavel.id, at(11, 5))]
    found = await reading.seen(pair.ctx, made.found.invitation.id)
    assert found is not None
    assert found.invitation.state is InvitationState.EXPIRED


async def test_moved_days_are_told_to_who_accepted(pair: Pair, clock: MovedClock) -> None:
    made = await pair.accepted()
    await drafting.reopen(pair.ctx, pair.pavel, pair.membership.pairing)
    moved = replace(pair.item.content, first=date(2026, 12, 8), last=date(2026, 12, 8))
    await drafting.change_item(pair.ctx, pair.pavel, pair.membership.pairing, pair.item.id, moved)

    told = await hours_pass(pair, clock, at(8, 12))

    assert told == [
        ("InvitationMoved", pair.gleb.id, datetime(2026, 11, 26, 10, tzinfo=UTC)),
        ("InvitationComes", pair.gleb.id, at(7, 6)),
        ("InvitationComes", pair.pavel.id, at(7, 6)),
    ]
    found = await reading.seen(pair.ctx, made.found.invitation.id)
    assert found is not None
    assert (found.invitation.first, found.invitation.last) == (date(2026, 12, 8), date(2026, 12, 8))


async def test_it_is_withdrawn_with_the_item_it_was_for(pair: Pair, clock: MovedClock) -> None:
    await pair.accepted()
    await drafting.reopen(pair.ctx, pair.pavel, pair.membership.pairing)
    await drafting.drop_item(pair.ctx, pair.pavel, pair.membership.pairing, pair.item.id)

    told = await hours_pass(pair, clock, at(8, 12))

    assert [(what, who) for what, who, _ in told] == [("InvitationWithdrawn", pair.gleb.id)]


async def test_it_is_withdrawn_with_the_pair(pair: Pair, clock: MovedClock) -> None:
    await pair.accepted()
    await pair.invite()
    outcome = Outcome("Робот готов")
    await ending.end(pair.ctx, pair.town.curator, pair.membership.id, Ending.COMPLETED_EARLY, outcome)

    told = await hours_pass(pair, clock, at(8, 12))

    assert [(what, who) for what, who, _ in told] == [("InvitationWithdrawn", pair.gleb.id)]


async def test_it_is_withdrawn_with_a_mentor_who_withdrew(pair: Pair, clock: MovedClock) -> None:
    made = await pair.accepted()
    await record_withdrawal(pair.ctx, pair.town.curator, pair.mentor.id, TODAY, "12")

    await hours_pass(pair, clock, at(2, 12))

    async with pair.ctx.read() as connection:
        found = await Invitations(connection, pair.ctx.records(connection)).get(made.found.invitation.id)
    assert found is not None
    assert found.state is InvitationState.WITHDRAWN


async def test_who_stopped_the_bot_is_noticed_once(pair: Pair, clock: MovedClock) -> None:
    await pair.accepted()
    await mark_blocked(pair.ctx, pair.gleb)

    told = await hours_pass(pair, clock, at(4, 12))

    assert [(what, who) for what, who, _ in told] == [
        ("SpecialistAway", pair.pavel.id),
        ("InvitationComes", pair.gleb.id),
        ("InvitationComes", pair.pavel.id),
    ]
