"""Reminders, each once; the text at its time; what missed its term; the bot switched off around each date."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from actions.media import deciding, planning, publishing, writing
from actions.media.ticks import MediaTicks
from domain.duties.breaks import DatedBreak
from domain.media.notices import MediaNews, MediaReminder, MediaTold, PublicationDue
from domain.media.publication import Kind, PublicationState
from domain.media.reminders import Nudge
from domain.notices import Notice
from domain.roadmap.roadmap import Content
from tests.actions.media.making import STARTS, Newsroom

DAY = timedelta(days=1)


def of(found: Sequence[Notice], *kinds: type[Notice]) -> list[Notice]:
    return [one for one in found if isinstance(one, kinds)]


async def test_a_release_that_nobody_writes(room: Newsroom) -> None:
    """A reminder on the day before, then it is overdue; each once, though the program runs all the while."""
    meetup = await room.meetup()
    await room.until(STARTS + 3 * DAY)

    press, post = await room.release(meetup), await room.release(meetup, Kind.POST_RELEASE)
    assert (press.state, post.state) == (PublicationState.OVERDUE, PublicationState.OVERDUE)
    assert of(await room.heard(room.curator), MediaReminder, MediaTold) == [
        MediaReminder(press.id, Nudge.WRITE),
        MediaTold(press.id, MediaNews.OVERDUE),
        MediaReminder(post.id, Nudge.WRITE),
        MediaTold(post.id, MediaNews.OVERDUE),
    ]


@pytest.mark.parametrize("off", range(0, 16, 3))
async def test_switched_off_for_five_days_nothing_comes_twice_and_nothing_late(room: Newsroom, off: int) -> None:
    """From 8 December on, the program is away for five days, beginning ``off`` days later."""
    meetup = await room.meetup()
    await room.tick()
    away = datetime(2026, 12, 8, 9, tzinfo=UTC) + off * DAY
    await room.until(away, timedelta(hours=3))
    room.clock.moment = away + 5 * DAY
    await room.tick()
    await room.until(max(room.clock.moment + DAY, STARTS + 4 * DAY), timedelta(hours=3))

    told = of(await room.heard(room.curator), MediaReminder, MediaTold)

    assert len(told) == len(set(told))
    for kind in (Kind.PRESS_RELEASE, Kind.POST_RELEASE):
        one = await room.release(meetup, kind)
        assert one.state is PublicationState.OVERDUE
        assert MediaTold(one.id, MediaNews.OVERDUE) in told


async def test_who_answers_for_it_gets_the_text_at_its_time_once_and_the_curator_hears_when_it_is_late(
    room: Newsroom,
) -> None:
    one = await room.written()
    await planning.set_responsible(room.ctx, room.curator, one.id, room.worker.id)
    at = room.ctx.now() + DAY
    await room.planned(one, at)

    await room.until(at + timedelta(hours=2), timedelta(minutes=30))

    assert of(await room.heard(room.worker), PublicationDue) == [PublicationDue(one.id, at)]
    assert of(await room.heard(room.curator), PublicationDue) == []
    await room.until(at + 2 * DAY)
    assert (await room.there(one)).state is PublicationState.OVERDUE
    late = MediaTold(one.id, MediaNews.OVERDUE)
    assert (await room.heard(room.worker)).count(late) == 1
    assert (await room.heard(room.curator)).count(late) == 1


async def test_what_is_out_reminds_nobody(room: Newsroom) -> None:
    one = await room.written()
    at = room.ctx.now() + DAY
    await room.planned(one, at)
    for resource in one.resources:
        await publishing.mark_published(room.ctx, room.worker, one.id, resource, f"https://example.org/{resource}")
    before = await room.heard()

    await room.until(at + 3 * DAY, timedelta(hours=3))

    assert await room.heard() == before


async def test_another_time_brings_the_text_again(room: Newsroom) -> None:
    one = await room.written()
    first, second = room.ctx.now() + DAY, room.ctx.now() + 3 * DAY
    await room.planned(one, first)
    await room.until(first + timedelta(hours=5))
    assert (await room.there(one)).state is PublicationState.OVERDUE

    await planning.plan(room.ctx, room.worker, one.id, second)
    await room.until(second + timedelta(hours=1))

    due = of(await room.heard(room.curator), PublicationDue)
    assert due == [PublicationDue(one.id, first), PublicationDue(one.id, second)]


async def test_curators_are_reminded_of_what_waits_and_the_keeper_of_what_has_no_time(room: Newsroom) -> None:
    one = await room.written()
    await deciding.submit(room.ctx, room.worker, one.id)
    await room.until(room.ctx.now() + 2 * DAY)
    assert of(await room.heard(room.curator), MediaReminder) == [MediaReminder(one.id, Nudge.WAITS)]

    await deciding.approve(room.ctx, room.curator, one.id)
    await room.until(room.ctx.now() + 2 * DAY)
    assert of(await room.heard(room.curator), MediaReminder)[1:] == [MediaReminder(one.id, Nudge.PLAN)]


async def test_moments_tell_what_comes(room: Newsroom) -> None:
    one = await room.written()
    at = room.ctx.now() + DAY
    await room.planned(one, at)

    assert (at, "to publish: Новости") in await MediaTicks(room.ctx).moments(room.ctx)


async def test_writing_on_after_its_term_is_not_overdue_again_at_once(room: Newsroom) -> None:
    one = await room.written()
    at = room.ctx.now() + DAY
    await room.planned(one, at)
    await room.until(at + timedelta(hours=5))

    await writing.write(room.ctx, room.worker, one.id, "Другими словами")
    await room.until(room.ctx.now() + DAY)

    assert (await room.there(one)).state is PublicationState.DRAFT


async def test_stopping_only_where_it_says_so_brings_the_same_as_running_all_the_while(room: Newsroom) -> None:
    """An event comes near while nothing else is planned, its press release waits for a break to be over, and it ends
    at midnight: whoever is told then is told in the morning."""
    room.ctx = replace(
        room.ctx, policy=replace(room.ctx.policy, breaks=(DatedBreak(date(2027, 1, 1), date(2027, 1, 15)),))
    )
    await room.roadmap(Content(title="Смотр", first=date(2027, 1, 20), last=date(2027, 1, 20)))
    ticks, told = MediaTicks(room.ctx), list[str]()

    while (stop := min((at for at, _ in await ticks.moments(room.ctx)), default=None)) is not None:
        room.clock.moment = stop + timedelta(seconds=1)
        before = len(await room.heard(room.curator))
        await room.tick()
        new = (await room.heard(room.curator))[before:]
        told += [f"{stop:%m-%d %H:%M} {one.kind} {getattr(one, 'nudge', '')}".strip() for one in new]

    assert told == [
        "12-20 05:00 media_roadmap_covered",
        "01-16 05:00 media_reminder write",
        "01-17 20:59 media_told",
        "01-21 05:00 media_reminder write",
        "01-21 20:59 media_told",
    ]
