"""What time brings to plans, and what becomes of them when somebody is forgotten."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from actions.consents.erasing import erase
from actions.consents.withdrawing import record_withdrawal
from actions.context import Context
from actions.meetups import drafts, rsvp
from actions.meetups.announce import announce
from actions.mentoring import pausing
from actions.mentoring.plans import marking, proposing
from actions.mentoring.plans.ticks import PlanTicks
from domain.duties.breaks import DatedBreak
from domain.meetups.hall import HallState
from domain.meetups.meetup import Meetup, Place
from domain.mentoring.formats import WorkFormat
from domain.mentoring.plan import ItemContent, Nudge
from domain.mentoring.plan_notices import ItemComes, ItemDone, PlanMissing
from domain.mentoring.speaking import Side
from domain.people.person import Actor
from domain.people.roles import Role
from storage.halls import Chat, Halls
from tests.actions.registry.conftest import Meet, MovedClock

from .making import TODAY, Town
from .planning import FIRST, LAST, PROJECT, TRIP, agreed, plan_now

DAY = timedelta(days=1)


async def days_pass(ctx: Context, clock: MovedClock, days: int) -> None:
    """Each day the tick comes twice."""
    for _ in range(days):
        clock.move(DAY)
        for _ in range(2):
            await PlanTicks(ctx).remind()


async def test_an_item_is_spoken_of_the_day_before_and_once_overdue(town: Town, meet: Meet, clock: MovedClock) -> None:
    pavel, vera = await meet("Павел"), await meet("Вера")
    made = await town.active(await town.mentor(pavel), await town.mentee(vera))
    late, done = await agreed(town, pavel, made, PROJECT, TRIP)
    await days_pass(town.ctx, clock, (FIRST - TODAY).days - 2)
    assert await town.told(ItemComes) == []

    await days_pass(town.ctx, clock, 1)
    first = [(one.item, one.side, one.nudge) for one, _ in await town.told(ItemComes)]  # type: ignore[attr-defined]
    clock.move(DAY)
    await marking.mark(town.ctx, pavel, made.pairing, done.id, FIRST)
    await days_pass(town.ctx, clock, 30)
    later = [(one.item, one.side, one.nudge) for one, _ in await town.told(ItemComes)]  # type: ignore[attr-defined]

    assert first == [(late.id, Side.MENTOR, Nudge.TOMORROW), (late.id, Side.MENTEE, Nudge.TOMORROW)]
    assert later[2:] == [(late.id, Side.MENTOR, Nudge.OVERDUE)]
    assert [who for _, who in await town.told(ItemComes)] == [pavel.id, vera.id, pavel.id]


async def test_nobody_is_reminded_in_a_break_or_while_it_rests(town: Town, meet: Meet, clock: MovedClock) -> None:
    pavel = await meet("Павел")
    made = await town.active(await town.mentor(pavel), await town.mentee())
    await agreed(town, pavel, made)
    resting = replace(town.ctx, policy=replace(town.ctx.policy, breaks=(DatedBreak(TODAY, LAST + 10 * DAY),)))

    await days_pass(resting, clock, 30)
    assert await town.told(ItemComes) == []
    await pausing.pause(town.ctx, town.curator, made.id)
    await days_pass(town.ctx, clock, 1)
    assert await town.told(ItemComes) == []
    await pausing.resume(town.ctx, town.curator, made.id)
    await days_pass(town.ctx, clock, 2)
    assert len(await town.told(ItemComes)) == 1


async def test_after_a_week_without_a_plan_mentor_and_curator_hear_of_it_once(
    town: Town, meet: Meet, clock: MovedClock
) -> None:
    pavel = await meet("Павел")
    made = await town.active(await town.mentor(pavel), await town.mentee())
    await days_pass(town.ctx, clock, 6)
    assert await town.told(PlanMissing) == []

    await days_pass(town.ctx, clock, 5)

    assert await town.told(PlanMissing) == [
        (PlanMissing(made.mentee, made.id, Side.MENTOR), pavel.id),
        (PlanMissing(made.mentor, made.id, None), town.curator.id),
    ]


async def announced(town: Town, organiser: Actor) -> Meetup:
    """A meetup on the first day of the project, announced in a hall."""
    ctx = town.ctx
    meetup = await drafts.create_draft(ctx, organiser, "Вечер знакомств")
    async with ctx.write() as connection:
        hall = await Halls(connection).ask(Chat(-5, None, "Зал", None, is_channel=False, can_pin=True), ctx.now())
        await Halls(connection).set_state(hall.id, HallState.BOUND)
    await drafts.set_start(ctx, organiser, meetup.id, FIRST, datetime(2026, 12, 5, 16, tzinfo=UTC).time())
    await drafts.set_length(ctx, organiser, meetup.id, timedelta(hours=2))
    await drafts.set_place(ctx, organiser, meetup.id, Place("Клуб"))
    await drafts.choose_halls(ctx, organiser, meetup.id, [hall.id])
    return await announce(ctx, organiser, meetup.id)


async def test_a_meetup_marks_its_item_once_it_is_over_and_was_gone_to(
    town: Town, meet: Meet, clock: MovedClock
) -> None:
    pavel, vera = await meet("Павел"), await meet("Вера")
    organiser = Actor((await meet("Анна")).person, frozenset({Role.ORGANISER}))
    made = await town.active(await town.mentor(pavel), await town.mentee(vera))
    meetup = await announced(town, organiser)
    content = ItemContent(format=WorkFormat.MEETUP, first=FIRST, last=FIRST, meetup=meetup.id)
    await agreed(town, pavel, made, content)
    ticks = PlanTicks(town.ctx)

    clock.move(FIRST - TODAY - DAY)
    await rsvp.say_going(town.ctx, vera, meetup.id)
    await ticks.look_after_meetups()
    assert (await plan_now(town, made)).items[0].done_on is None
    clock.move(3 * DAY)
    for _ in range(2):
        await ticks.look_after_meetups()

    (item,) = (await plan_now(town, made)).items
    assert item.done_on == FIRST
    assert [who for _, who in await town.told(ItemDone)] == [pavel.id]


async def test_a_meetup_that_nobody_went_to_marks_nothing(town: Town, meet: Meet, clock: MovedClock) -> None:
    pavel, vera = await meet("Павел"), await meet("Вера")
    organiser = Actor((await meet("Анна")).person, frozenset({Role.ORGANISER}))
    made = await town.active(await town.mentor(pavel), await town.mentee(vera))
    meetup = await announced(town, organiser)
    await agreed(town, pavel, made, ItemContent(format=WorkFormat.MEETUP, first=FIRST, last=FIRST, meetup=meetup.id))

    clock.move(20 * DAY)
    await PlanTicks(town.ctx).look_after_meetups()

    assert (await plan_now(town, made)).items[0].done_on is None


async def test_moments_are_those_at_which_something_is_told(town: Town, meet: Meet) -> None:
    pavel = await meet("Павел")
    made = await town.active(await town.mentor(pavel), await town.mentee())
    ticks = PlanTicks(town.ctx)
    before = [(moment.date(), what) for moment, what in await ticks.moments(town.ctx)]
    await agreed(town, pavel, made)

    assert before == [(TODAY + 7 * DAY, "a plan is missing")]
    assert [(moment.date(), what) for moment, what in await ticks.moments(town.ctx)] == [
        (FIRST - DAY, "reminder of a plan's item"),
        (LAST + DAY, "a plan's item is overdue"),
    ]


async def test_words_go_with_whoever_is_forgotten(town: Town, meet: Meet) -> None:
    pavel, vera = await meet("Павел"), await meet("Вера")
    mentee = await town.mentee(vera)
    made = await town.active(await town.mentor(pavel), mentee)
    await agreed(town, pavel, made, replace(PROJECT, event="Модель моста Веры", result="Мост стоит"))
    await proposing.propose(town.ctx, vera, made.id, replace(TRIP, event="К бабушке"))

    await record_withdrawal(town.ctx, town.curator, mentee.id, TODAY, "12")
    await erase(town.ctx, town.curator, mentee.id)

    plan = await plan_now(town, made)
    assert [one.content for one in plan.items] == [PROJECT]
    async with town.ctx.read() as connection:
        words = (await connection.exec_driver_sql("SELECT words FROM plan_items")).scalars().all()
        proposals = (await connection.exec_driver_sql("SELECT content, state FROM plan_proposals")).all()
    assert words == [None]
    assert [tuple(row) for row in proposals] == [(None, "lapsed")]
