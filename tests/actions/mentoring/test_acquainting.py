"""A group meeting: who is asked after it, whom they can name, and what a curator copies from a paper."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from actions.consents.erasing import erase
from actions.consents.withdrawing import record_withdrawal
from actions.context import Context
from actions.mentoring import acquainting
from domain.errors import NotFound
from domain.meetups.meetup import MeetupId
from domain.meetups.rsvp import Answer, Rsvp
from domain.mentoring.acquaintance import WishesAsked, WishWrong
from domain.mentoring.refusals import NotYours
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.record import Part, RecordId
from storage.meetups import Meetups
from storage.mentoring.choosing import Wishes
from storage.rsvps import Rsvps
from tests.actions.mentoring.making import ON_PAPER, TODAY, Town
from tests.actions.registry.conftest import Meet, MovedClock


async def a_meetup(ctx: Context, curator: Actor, *going: Actor) -> MeetupId:
    """Announced, of two hours, in an hour from now."""
    async with ctx.write() as connection:
        gateway = Meetups(connection)
        made = await gateway.add(
            "uid",
            ZoneInfo("Europe/Moscow"),
            curator.id,
            ctx.now(),
            title="Знакомство",
            starts_at=ctx.now() + timedelta(hours=1),
            length=timedelta(hours=2),
        )
        await gateway.announce(made.id, ctx.now())
        for one in going:
            await Rsvps(connection).put(made.id, Rsvp(one.id, Answer.GOING, since=ctx.now()))
    return made.id


async def wishes(ctx: Context, record: RecordId) -> tuple[RecordId, ...]:
    async with ctx.read() as connection:
        return await Wishes(connection).of(record)


async def test_after_the_meeting_everybody_who_was_there_is_asked_once(
    ctx: Context, town: Town, curator: Actor, meet: Meet, clock: MovedClock
) -> None:
    petr, vera = await meet("Пётр", Role.MENTOR), await meet("Вера", Role.MENTEE)
    olga, stranger = await meet("Ольга", Role.GUARDIAN), await meet("Гость")
    mentor, mentee = await town.mentor(petr), await town.mentee(vera)
    guardian = await town.add(Part.GUARDIAN, "1985", account=olga, signs=False)
    child = await town.mentee(birth="2016", guardians=(guardian,))
    absent = await town.mentor()
    meetup = await a_meetup(ctx, curator, petr, vera, olga, stranger)
    with pytest.raises(NotFound):
        await acquainting.mine(ctx, vera, meetup)
    await acquainting.make(ctx, curator, meetup)
    await acquainting.make(ctx, curator, meetup)
    assert [(one.id, made) for one, made in await acquainting.offered(ctx, curator)] == [(meetup, True)]
    await acquainting.ask(ctx)
    assert await town.told(WishesAsked) == []

    clock.move(timedelta(hours=4))
    await acquainting.ask(ctx)
    await acquainting.ask(ctx)

    asked = {(one.record, person) for one, person in await town.told(WishesAsked) if isinstance(one, WishesAsked)}
    assert asked == {(mentor.id, petr.id), (mentee.id, vera.id), (child.id, olga.id)}
    assert len(await town.told(WishesAsked)) == len(asked)
    (own,) = await acquainting.mine(ctx, petr, meetup)
    assert {one.id for one in own.others} == {mentee.id, child.id}
    await acquainting.name(ctx, petr, mentor.id, [child.id, mentee.id], meetup)
    await acquainting.name(ctx, olga, child.id, [mentor.id], meetup)
    assert (await wishes(ctx, mentor.id), await wishes(ctx, child.id)) == ((child.id, mentee.id), (mentor.id,))
    for wrong in ([absent.id], [mentor.id, mentor.id], [child.id], [RecordId(404)]):
        with pytest.raises(WishWrong):
            await acquainting.name(ctx, vera, mentee.id, wrong, meetup)
    with pytest.raises(NotYours):
        await acquainting.name(ctx, vera, child.id, [mentor.id], meetup)
    await acquainting.name(ctx, petr, mentor.id, [], meetup)
    assert await wishes(ctx, mentor.id) == ()


async def test_from_paper_it_is_whoever_takes_part(ctx: Context, town: Town, curator: Actor) -> None:
    mentor, mentee = await town.mentor(), await town.mentee()

    await acquainting.name(ctx, curator, mentee.id, [mentor.id], paper=ON_PAPER)

    assert [one.id for one in await acquainting.wishes_of(ctx, curator, mentee.id)] == [mentor.id]
    assert await acquainting.by_codes(ctx, curator, "М-001, Н-001") == [mentor.id, mentee.id]
    with pytest.raises(WishWrong):
        await acquainting.by_codes(ctx, curator, "М-001 Орлов")
    with pytest.raises(WishWrong):
        await acquainting.name(ctx, curator, mentee.id, [mentee.id], paper=ON_PAPER)


async def test_wishes_go_with_whoever_is_forgotten(ctx: Context, town: Town, curator: Actor) -> None:
    mentor, anna, vera = await town.mentor(), await town.mentee(), await town.mentee()
    for person in (anna, vera):
        await acquainting.name(ctx, curator, person.id, [mentor.id], paper=ON_PAPER)
    await record_withdrawal(ctx, curator, mentor.id, TODAY, "12")

    await erase(ctx, curator, mentor.id)

    assert (await wishes(ctx, anna.id), await wishes(ctx, vera.id)) == ((), ())
