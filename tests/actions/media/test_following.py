"""Releases are there by themselves, and follow their event."""

from datetime import UTC, datetime, timedelta

from actions.media import planning, writing
from actions.meetups import changes, details
from domain.media.happening import EventKind
from domain.media.notices import EventCovered, MediaNews, MediaTold, PublicationMoved
from domain.media.publication import Kind, PublicationState, is_outside
from domain.media.windows import after_event, before_event
from domain.people.roles import Role
from storage.media import Publications
from storage.people import Roles
from tests.actions.media.making import STARTS, Newsroom

DAY = timedelta(days=1)


async def test_an_announced_meetup_has_both_releases_once(room: Newsroom) -> None:
    meetup = await room.meetup()
    zone = room.ctx.policy.zone

    for _ in range(3):
        await room.tick()

    press, post = await room.release(meetup), await room.release(meetup, Kind.POST_RELEASE)
    assert (press.window, post.window) == (
        before_event(STARTS, zone),
        after_event(STARTS + timedelta(hours=2), zone),
    )
    assert (press.at, post.at) == (datetime(2026, 12, 15, 7, tzinfo=UTC), datetime(2026, 12, 20, 7, tzinfo=UTC))
    assert (press.state, post.state) == (PublicationState.DRAFT, PublicationState.IDEA)
    assert press.resources == ("site", "vk")
    assert "📣 Роботы" in press.text
    assert "Когда: сб, 19 декабря, 18:00–20:00" in press.text
    assert "Где: Дом творчества, Садовая, 5" in press.text
    assert "• Как не сгореть — Пётр Ильин" in press.text
    assert await room.heard(room.curator) == [EventCovered(EventKind.MEETUP, meetup)]
    assert await room.heard(room.worker) == []


async def test_what_a_person_cancelled_does_not_come_back(room: Newsroom) -> None:
    meetup = await room.meetup()
    await room.tick()
    await planning.cancel(room.ctx, room.worker, (await room.release(meetup)).id)

    await room.tick()

    assert (await room.release(meetup)).state is PublicationState.CANCELLED


async def test_where_nobody_keeps_a_plan_none_is_made(room: Newsroom) -> None:
    async with room.ctx.write() as connection:
        await Roles(connection).take(room.curator.id, Role.CURATOR)
        await Roles(connection).take(room.worker.id, Role.WORKING_GROUP)
    await room.meetup()

    await room.tick()

    async with room.ctx.read() as connection:
        assert await Publications(connection, room.ctx.vault).live() == []


async def test_a_moved_meetup_moves_what_nobody_touched_and_its_text(room: Newsroom) -> None:
    meetup = await room.meetup()
    await room.tick()

    await changes.reschedule(room.ctx, room.organiser, meetup, STARTS + 7 * DAY, timedelta(hours=2))
    await room.tick()

    press = await room.release(meetup)
    assert press.window == before_event(STARTS + 7 * DAY, room.ctx.policy.zone)
    assert press.at == datetime(2026, 12, 22, 7, tzinfo=UTC)
    assert "сб, 26 декабря" in press.text
    assert [one for one in await room.heard() if isinstance(one, PublicationMoved)] == []


async def test_a_time_chosen_by_hand_moves_along_and_its_responsible_is_told_once(room: Newsroom) -> None:
    meetup = await room.meetup()
    await room.tick()
    press = await room.release(meetup)
    await planning.set_responsible(room.ctx, room.curator, press.id, room.worker.id)
    chosen = datetime(2026, 12, 16, 13, 30, tzinfo=UTC)
    await planning.plan(room.ctx, room.worker, press.id, chosen)

    await changes.reschedule(room.ctx, room.organiser, meetup, STARTS + 2 * DAY, timedelta(hours=2))
    for _ in range(3):
        await room.tick()

    moved = await room.release(meetup)
    assert moved.at == chosen + 2 * DAY
    assert not is_outside(moved)
    told = [one for one in await room.heard(room.worker) if isinstance(one, PublicationMoved)]
    assert told == [PublicationMoved(press.id, chosen, chosen + 2 * DAY)]
    assert [one for one in await room.heard(room.curator) if isinstance(one, PublicationMoved)] == []


async def test_what_is_planned_stays_planned_and_its_own_text_is_to_be_checked(room: Newsroom) -> None:
    meetup = await room.meetup()
    await room.tick()
    press = await room.release(meetup)
    await writing.write(room.ctx, room.worker, press.id, "Ждём вас 19 декабря")
    await room.planned(press, datetime(2026, 12, 15, 7, tzinfo=UTC))

    await changes.reschedule(room.ctx, room.organiser, meetup, STARTS + 7 * DAY, timedelta(hours=2))
    await room.tick()

    moved = await room.release(meetup)
    assert (moved.state, moved.text) == (PublicationState.PLANNED, "Ждём вас 19 декабря")
    assert moved.at == datetime(2026, 12, 22, 7, tzinfo=UTC)
    assert PublicationMoved(press.id, datetime(2026, 12, 15, 7, tzinfo=UTC), moved.at) in await room.heard(room.curator)


async def test_moved_so_near_that_its_window_is_over_it_waits_for_a_time(room: Newsroom) -> None:
    meetup = await room.meetup()
    await room.tick()
    press = await room.release(meetup)
    await room.planned(press, datetime(2026, 12, 15, 7, tzinfo=UTC))

    await changes.reschedule(room.ctx, room.organiser, meetup, room.ctx.now() + DAY, timedelta(hours=2))
    await room.tick()

    moved = await room.release(meetup)
    assert (moved.state, moved.at) == (PublicationState.APPROVED, None)
    assert PublicationMoved(press.id, datetime(2026, 12, 15, 7, tzinfo=UTC), None) in await room.heard(room.curator)


async def test_a_cancelled_meetup_cancels_them_and_whose_work_it_was_is_told(room: Newsroom) -> None:
    meetup = await room.meetup()
    await room.tick()
    press = await room.release(meetup)
    await writing.write(room.ctx, room.worker, press.id, "Ждём вас")

    await changes.cancel(room.ctx, room.organiser, meetup, "Заболел ведущий")
    for _ in range(2):
        await room.tick()

    states = {(await room.release(meetup, kind)).state for kind in (Kind.PRESS_RELEASE, Kind.POST_RELEASE)}
    assert states == {PublicationState.CANCELLED}
    news = [one for one in await room.heard(room.curator) if isinstance(one, MediaTold)]
    assert news == [MediaTold(press.id, MediaNews.CALLED_OFF)]


async def test_a_post_release_is_drafted_once_its_meetup_is_over(room: Newsroom) -> None:
    meetup = await room.meetup()
    await room.until(STARTS + timedelta(hours=3), timedelta(hours=6))

    post = await room.release(meetup, Kind.POST_RELEASE)

    assert post.state is PublicationState.DRAFT
    assert "Как прошла встреча «Роботы»" in post.text
    assert "‹допишите" in post.text


async def test_a_meetup_announced_late_has_no_time_in_the_past(room: Newsroom) -> None:
    meetup = await room.meetup(room.ctx.now() + 2 * DAY)

    await room.tick()

    press = await room.release(meetup)
    assert (press.at, press.state) == (None, PublicationState.DRAFT)
    await room.until(room.ctx.now() + DAY)
    assert (await room.there(press)).state is PublicationState.DRAFT


async def test_a_title_of_ones_own_stays_and_a_borrowed_one_follows_the_event(room: Newsroom) -> None:
    meetup = await room.meetup()
    await room.tick()
    press = await room.release(meetup)
    await planning.rename(room.ctx, room.worker, press.id, "Зовём на роботов")

    await details.set_title(room.ctx, room.organiser, meetup, "Роботы и люди")
    await room.tick()

    assert (await room.release(meetup)).title == "Зовём на роботов"
    assert "📣 Роботы и люди" in (await room.release(meetup)).text
    assert (await room.release(meetup, Kind.POST_RELEASE)).title == "Роботы и люди"
