"""Reminders of the roadmap: each once, to who answers, none after it is done; and meetups that mark their events."""

import json
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import select

from actions.context import Context
from actions.meetups import changes, drafts, rsvp
from actions.meetups.announce import announce
from actions.roadmap import editing, reading, working
from actions.roadmap.ticks import RoadmapTicks, told
from domain.meetups.hall import HallState
from domain.meetups.meetup import Meetup, Place
from domain.people.person import Actor
from domain.people.roles import Role
from domain.roadmap.roadmap import Content, EventState, Responsible, Roadmap
from storage.halls import Chat, Halls
from storage.tables.delivery import outbox
from tests.actions.registry.conftest import Meet, MovedClock

from .conftest import LAST, YEAR, answered_by

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
Told = list[tuple[str, str, int]]


async def owed(ctx: Context) -> Told:
    """What was owed by the roadmap: its kind, its day, and to whom."""
    async with ctx.read() as connection:
        rows = await connection.execute(
            select(outbox.c.kind, outbox.c.payload, outbox.c.person_id)
            .where(outbox.c.kind.in_(["roadmap_reminder", "roadmap_overdue"]))
            .order_by(outbox.c.id)
        )
    return [(row.kind.removeprefix("roadmap_"), json.loads(row.payload)["day"], row.person_id) for row in rows]


async def days_pass(ctx: Context, clock: MovedClock, days: int) -> None:
    """Each day the tick comes at night, in the morning, and twice by day."""
    for _ in range(days):
        for span in (15 * HOUR, 6 * HOUR, HOUR, 2 * HOUR):
            clock.move(span)
            await RoadmapTicks(ctx).remind()


async def test_to_who_answers_14_7_and_1_days_before_then_to_curators_until_it_is_done(
    ctx: Context, curator: Actor, meet: Meet, roadmap: Roadmap, clock: MovedClock
) -> None:
    helper = await meet("Группа", Role.WORKING_GROUP)
    event = roadmap.events[0]
    content = answered_by(Responsible(role=Role.WORKING_GROUP))
    await editing.change_event(ctx, curator, event.id, event.version, event.stage, content)

    await days_pass(ctx, clock, 34)
    before = await owed(ctx)
    await working.finish(ctx, helper, event.id, LAST)
    await days_pass(ctx, clock, 30)

    assert before == [
        ("reminder", "2026-12-02", helper.id),
        ("reminder", "2026-12-09", helper.id),
        ("reminder", "2026-12-15", helper.id),
        ("overdue", "2026-12-17", curator.id),
        ("overdue", "2026-12-21", curator.id),
        ("overdue", "2026-12-28", curator.id),
    ]
    assert await owed(ctx) == before


async def test_a_person_who_left_or_words_leave_it_to_curators(
    ctx: Context, curator: Actor, meet: Meet, roadmap: Roadmap, clock: MovedClock
) -> None:
    gone = await meet("Ушедший")
    stage = roadmap.stages[1].id
    await editing.drop_event(ctx, curator, roadmap.events[0].id)
    for responsible in (Responsible(person=gone.id), Responsible(words="наставники"), Responsible()):
        await editing.add_event(ctx, curator, stage, answered_by(responsible))

    await days_pass(ctx, clock, 14)

    assert await owed(ctx) == [("reminder", "2026-12-02", curator.id), ("reminder", "2026-12-09", curator.id)]
    found = await told(ctx, date(2026, 12, 9), curator.id, overdue=False)
    assert found is not None
    assert len(found.events) == 3, "all of a day's terms are told together"
    assert await told(ctx, date(2026, 12, 9), gone.id, overdue=False) is None


async def test_a_bot_that_was_off_for_five_days_tells_once_what_still_makes_sense(
    ctx: Context, curator: Actor, roadmap: Roadmap, clock: MovedClock
) -> None:
    clock.move(date(2026, 12, 14) - ctx.today())
    await RoadmapTicks(ctx).remind()
    assert await owed(ctx) == [("reminder", "2026-12-09", curator.id)]

    clock.move(5 * DAY)
    for _ in range(3):
        await RoadmapTicks(ctx).remind()

    assert await owed(ctx) == [("reminder", "2026-12-09", curator.id), ("overdue", "2026-12-17", curator.id)]


async def test_another_term_brings_other_reminders_and_none_of_before(
    ctx: Context, curator: Actor, roadmap: Roadmap, clock: MovedClock
) -> None:
    await days_pass(ctx, clock, 7)
    (event,) = (await seen(ctx, curator)).events
    later = Content(title="Обучение", first=date(2027, 2, 1), last=date(2027, 2, 20))
    await editing.change_event(ctx, curator, event.id, event.version, event.stage, later)

    await days_pass(ctx, clock, 60)

    assert await owed(ctx) == [("reminder", "2026-12-02", curator.id)]
    assert [moment.date() for moment, _ in await RoadmapTicks(ctx).moments(ctx)][:3] == [
        date(2027, 2, 6),
        date(2027, 2, 13),
        date(2027, 2, 19),
    ]


async def test_what_was_overdue_before_it_was_put_there_is_told_in_the_next_week(
    ctx: Context, curator: Actor, roadmap: Roadmap, clock: MovedClock
) -> None:
    await editing.drop_event(ctx, curator, roadmap.events[0].id)
    past = Content(title="Приказ", first=date(2026, 9, 1), last=date(2026, 9, 15))
    await editing.add_event(ctx, curator, roadmap.stages[0].id, past)

    await days_pass(ctx, clock, 10)

    # Thursday, the 26th of November, is when it was put there.
    assert await owed(ctx) == [("overdue", "2026-11-30", curator.id)]


async def seen(ctx: Context, curator: Actor) -> Roadmap:
    view = await reading.look(ctx, curator, YEAR)
    assert view is not None
    return view.roadmap


async def announced(ctx: Context, organiser: Actor, day: date) -> Meetup:
    meetup = await drafts.create_draft(ctx, organiser, "Школа наставника")
    async with ctx.write() as connection:
        hall = await Halls(connection).ask(Chat(-5, None, "Зал", None, is_channel=False, can_pin=True), ctx.now())
        await Halls(connection).set_state(hall.id, HallState.BOUND)
    await drafts.set_start(ctx, organiser, meetup.id, day, datetime(2026, 1, 1, 16, tzinfo=UTC).time())
    await drafts.set_length(ctx, organiser, meetup.id, 2 * HOUR)
    await drafts.set_place(ctx, organiser, meetup.id, Place("Клуб"))
    await drafts.choose_halls(ctx, organiser, meetup.id, [hall.id])
    return await announce(ctx, organiser, meetup.id)


async def test_an_event_that_is_a_meetup_goes_where_that_goes_and_marks_itself(
    ctx: Context, curator: Actor, mentor: Actor, meet: Meet, roadmap: Roadmap, clock: MovedClock
) -> None:
    organiser = await meet("Анна", Role.ORGANISER)
    meetup = await announced(ctx, organiser, LAST)
    training = Content(title="Школа", first=LAST - 5 * DAY, last=LAST, training=True, meetup=meetup.id)
    event = await editing.add_event(ctx, curator, roadmap.stages[0].id, training)
    assert (event.content.first, event.content.last) == (LAST, LAST), "its day is the meetup's"
    ticks = RoadmapTicks(ctx)
    await changes.reschedule(ctx, organiser, meetup.id, meetup.starts + 2 * DAY, 2 * HOUR)
    await ticks.look_after_meetups()
    moved = await reading.event(ctx, curator, event.id)
    assert moved.event.content.last == LAST + 2 * DAY
    for guest in (mentor, await meet("Гость")):
        await rsvp.say_going(ctx, guest, meetup.id)
    assert (await reading.event(ctx, curator, event.id)).going == 2

    clock.move(LAST + 3 * DAY - ctx.today())
    for _ in range(2):
        await ticks.look_after_meetups()

    found = await reading.event(ctx, curator, event.id)
    assert (found.event.state, found.event.done_on) == (EventState.DONE, LAST + 2 * DAY)
    assert (found.event.came, found.event.mentors) == (2, 1)
    assert [str(one.code) for one in found.mentors] == ["М-001"]
    async with ctx.read() as connection:
        over = await connection.execute(select(outbox.c.person_id).where(outbox.c.kind == "roadmap_meetup_over"))
    assert over.scalars().all() == [curator.id]


async def test_a_meetup_to_which_nobody_went_marks_nothing_and_a_cancelled_one_leaves_its_event(
    ctx: Context, curator: Actor, meet: Meet, roadmap: Roadmap, clock: MovedClock
) -> None:
    organiser = await meet("Анна", Role.ORGANISER)
    meetup = await announced(ctx, organiser, LAST)
    content = Content(title="Школа", first=LAST, last=LAST, meetup=meetup.id)
    event = await editing.add_event(ctx, curator, roadmap.stages[0].id, content)
    ticks = RoadmapTicks(ctx)

    await changes.cancel(ctx, organiser, meetup.id, "Нет зала")
    for _ in range(2):
        await ticks.look_after_meetups()

    found = (await reading.event(ctx, curator, event.id)).event
    assert (found.content.meetup, found.state) == (None, EventState.PLANNED)
    async with ctx.read() as connection:
        off = await connection.execute(select(outbox.c.person_id).where(outbox.c.kind == "roadmap_meetup_off"))
    assert off.scalars().all() == [curator.id]

    empty = await announced(ctx, organiser, LAST)
    linked = await editing.change_event(
        ctx,
        curator,
        event.id,
        found.version,
        event.stage,
        Content(title="Школа", first=LAST, last=LAST, meetup=empty.id),
    )
    clock.move(LAST + 3 * DAY - ctx.today())
    await ticks.look_after_meetups()
    assert (await reading.event(ctx, curator, linked.id)).event.state is EventState.PLANNED
