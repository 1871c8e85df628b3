"""Events of the roadmap have their releases by themselves, and these follow them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from actions.media import lists, planning, writing
from actions.meetups import changes
from actions.roadmap import editing, working
from domain.media.happening import EventKind, EventRef
from domain.media.notices import EventCovered, MediaNews, MediaTold, RoadmapCovered
from domain.media.publication import Kind, PublicationState
from domain.media.windows import after_event, before_event
from domain.roadmap.roadmap import Content, Event
from storage.media import Publications
from storage.roadmap.roadmaps import Roadmaps
from tests.actions.media.making import STARTS, Newsroom

TODAY = date(2026, 11, 26)
DAY = timedelta(days=1)
TRAINING = Content(
    title="Обучение наставников",
    first=date(2026, 12, 15),
    last=date(2026, 12, 17),
    result="Обучены все наставники",
    training=True,
)
MIDNIGHT = datetime(2026, 12, 14, 21, tzinfo=UTC)
"""In Moscow, where the training begins."""
PRESS, POST = Kind.PRESS_RELEASE, Kind.POST_RELEASE


async def changed(room: Newsroom, event: Event, **fields: object) -> Event:
    content = replace(event.content, **fields)  # type: ignore[arg-type]
    return await editing.change_event(room.ctx, room.curator, event.id, event.version, event.stage, content)


async def test_it_has_both_releases_by_its_days_and_the_last_one_counts(room: Newsroom) -> None:
    (event,) = await room.roadmap(TRAINING)

    for _ in range(3):
        await room.tick()

    found, zone = await room.of_roadmap(event), room.ctx.policy.zone
    ends = MIDNIGHT + 3 * DAY - timedelta(minutes=1)
    assert (found[PRESS].window, found[POST].window) == (before_event(MIDNIGHT, zone), after_event(ends, zone))
    assert (found[PRESS].at, found[POST].at) == (
        datetime(2026, 12, 11, 7, tzinfo=UTC),
        datetime(2026, 12, 18, 7, tzinfo=UTC),
    )
    assert (found[PRESS].state, found[POST].state) == (PublicationState.DRAFT, PublicationState.IDEA)
    assert "Когда: 15.12–17.12.2026" in found[PRESS].text
    assert "‹допишите" in found[PRESS].text


async def test_a_roadmap_with_many_near_events_is_told_of_in_one_message(room: Newsroom) -> None:
    await room.roadmap(TRAINING, replace(TRAINING, title="Отбор", first=date(2026, 12, 10)))

    for _ in range(2):
        await room.tick()

    assert await room.heard(room.curator) == [RoadmapCovered(TODAY)]
    releases = await lists.roadmap_releases(room.ctx, TODAY)
    assert {one.title for one in releases} == {"Обучение наставников", "Отбор"}
    assert await lists.roadmap_releases(room.ctx, TODAY - DAY) == []


async def test_neither_what_is_over_nor_what_is_far_ahead_is_covered(room: Newsroom) -> None:
    over, today, near, far = await room.roadmap(
        replace(TRAINING, first=TODAY - 9 * DAY, last=TODAY - DAY),
        replace(TRAINING, first=TODAY - 9 * DAY, last=TODAY),
        replace(TRAINING, first=TODAY + 31 * DAY, last=TODAY + 40 * DAY),
        replace(TRAINING, first=TODAY + 32 * DAY, last=TODAY + 40 * DAY),
    )

    await room.tick()
    await working.finish(room.ctx, room.curator, over.id, TODAY)
    await room.tick()

    assert [set(await room.of_roadmap(one)) for one in (over, today, near, far)] == [
        set(),
        {POST},
        {PRESS, POST},
        set(),
    ]


async def test_a_meetup_of_the_roadmap_has_one_pair_of_releases(room: Newsroom) -> None:
    meetup = await room.meetup()
    (event,) = await room.roadmap(replace(TRAINING, meetup=meetup))

    await room.tick()

    assert await room.of_roadmap(event) == {}
    assert (await room.release(meetup)).state is PublicationState.DRAFT
    assert await room.heard(room.curator) == [EventCovered(EventKind.MEETUP, meetup)]


async def test_an_event_that_becomes_a_meetup_leaves_its_releases_to_it(room: Newsroom) -> None:
    (event,) = await room.roadmap(TRAINING)
    await room.tick()
    press = (await room.of_roadmap(event))[PRESS]
    await writing.write(room.ctx, room.worker, press.id, "Учимся вместе")

    await changed(room, event, meetup=await room.meetup())
    await room.tick()

    assert {one.state for one in (await room.of_roadmap(event)).values()} == {PublicationState.CANCELLED}
    assert MediaTold(press.id, MediaNews.ELSEWHERE) in await room.heard(room.curator)


async def test_a_moved_event_moves_them(room: Newsroom) -> None:
    (event,) = await room.roadmap(TRAINING)
    await room.tick()

    await changed(room, event, first=TRAINING.first + 7 * DAY, last=TRAINING.last + 7 * DAY)
    await room.tick()

    found = await room.of_roadmap(event)
    assert found[PRESS].window == before_event(MIDNIGHT + 7 * DAY, room.ctx.policy.zone)
    assert "22.12–24.12.2026" in found[PRESS].text


async def test_a_cancelled_or_dropped_event_cancels_them(room: Newsroom) -> None:
    cancelled, dropped = await room.roadmap(TRAINING, replace(TRAINING, title="Отбор"))
    await room.tick()

    await working.cancel(room.ctx, room.curator, cancelled.id)
    await editing.drop_event(room.ctx, room.curator, dropped.id)
    await room.tick()

    states = {one.state for event in (cancelled, dropped) for one in (await room.of_roadmap(event)).values()}
    assert states == {PublicationState.CANCELLED}


async def test_what_was_cancelled_with_its_event_comes_back_with_it(room: Newsroom) -> None:
    (event,) = await room.roadmap(TRAINING)
    await room.tick()
    found = await room.of_roadmap(event)
    await writing.write(room.ctx, room.worker, found[PRESS].id, "Учимся вместе")
    await room.approved(found[PRESS])
    await planning.cancel(room.ctx, room.worker, found[POST].id)
    await working.cancel(room.ctx, room.curator, event.id)
    await room.tick()

    await working.reopen(room.ctx, room.curator, event.id)
    for _ in range(2):
        await room.tick()

    back = await room.of_roadmap(event)
    press = back[PRESS]
    assert (press.state, press.text, press.approved_by) == (PublicationState.DRAFT, "Учимся вместе", None)
    assert (press.window, press.at) == (found[PRESS].window, found[PRESS].at)
    assert back[POST].state is PublicationState.CANCELLED, "somebody did not want it"
    heard = [one for one in await room.heard(room.curator) if one == MediaTold(press.id, MediaNews.BACK)]
    assert len(heard) == 1


async def test_of_what_is_over_or_was_written_anew_nothing_comes_back(room: Newsroom) -> None:
    (event,) = await room.roadmap(TRAINING)
    await room.tick()
    await working.cancel(room.ctx, room.curator, event.id)
    await room.tick()
    await working.reopen(room.ctx, room.curator, event.id)
    anew = await planning.add(room.ctx, room.worker, PRESS, event=EventRef(EventKind.ROADMAP, event.id))
    await room.tick()

    assert (await room.of_roadmap(event))[PRESS].id == anew.id
    assert await _states(room, event) == [PublicationState.CANCELLED, PublicationState.DRAFT, PublicationState.IDEA]


async def _states(room: Newsroom, event: Event) -> list[PublicationState]:
    """The press release and the post-release of before, and what was added."""
    async with room.ctx.read() as connection:
        every = await Publications(connection, room.ctx.vault).of_event(EventRef(EventKind.ROADMAP, event.id))
    return [one.state for one in every]


async def test_what_is_done_early_is_not_announced_and_its_post_release_comes_now(room: Newsroom) -> None:
    (event,) = await room.roadmap(TRAINING)
    await room.tick()
    press = (await room.of_roadmap(event))[PRESS]
    await writing.write(room.ctx, room.worker, press.id, "Учимся вместе")

    await working.finish(room.ctx, room.curator, event.id, TODAY)
    await room.tick()

    found = await room.of_roadmap(event)
    assert found[PRESS].state is PublicationState.CANCELLED
    assert MediaTold(press.id, MediaNews.HELD) in await room.heard(room.curator)
    assert found[POST].at == datetime(2026, 11, 27, 7, tzinfo=UTC)
    await room.until(datetime(2026, 11, 26, 21, 30, tzinfo=UTC))
    post = (await room.of_roadmap(event))[POST]
    assert post.state is PublicationState.DRAFT
    assert "Как прошло: Обучение наставников" in post.text
    assert "Обучены все наставники" in post.text


async def test_what_can_be_told_of_is_what_comes_and_what_was_of_late(room: Newsroom) -> None:
    await room.roadmap(
        replace(TRAINING, title="Прошло", first=TODAY - 9 * DAY, last=TODAY - 8 * DAY),
        TRAINING,
        replace(TRAINING, title="Весной", first=TODAY + 99 * DAY, last=TODAY + 99 * DAY),
    )

    found = await lists.to_tell_of(room.ctx, room.worker)

    assert [one.title for one in found] == ["Обучение наставников", "Прошло"]


async def test_a_press_release_that_is_out_when_its_meetup_moves_is_told_of_once(room: Newsroom) -> None:
    meetup = await room.meetup()
    await room.tick()
    press = await room.out(await room.release(meetup))

    await changes.reschedule(room.ctx, room.organiser, meetup, STARTS + 7 * DAY, timedelta(hours=2))
    for _ in range(3):
        await room.tick()

    told = [one for one in await room.heard() if isinstance(one, MediaTold) and one.news is MediaNews.OUT_MOVED]
    assert told == [MediaTold(press.id, MediaNews.OUT_MOVED)]
    assert (await room.there(press)).state is PublicationState.PUBLISHED

    await changes.reschedule(room.ctx, room.organiser, meetup, STARTS + 9 * DAY, timedelta(hours=2))
    await room.until(room.ctx.now() + timedelta(hours=1))
    again = [one for one in await room.heard() if isinstance(one, MediaTold) and one.news is MediaNews.OUT_MOVED]
    assert len(again) == 2


async def test_a_press_release_that_is_out_when_its_meetup_is_cancelled_is_told_of_once(room: Newsroom) -> None:
    meetup = await room.meetup()
    await room.tick()
    press = await room.out(await room.release(meetup))

    await changes.cancel(room.ctx, room.organiser, meetup, "Заболел ведущий")
    for _ in range(3):
        await room.tick()

    told = [one for one in await room.heard(room.curator) if isinstance(one, MediaTold)]
    assert [one for one in told if one.news is MediaNews.OUT_CALLED_OFF] == [
        MediaTold(press.id, MediaNews.OUT_CALLED_OFF)
    ]


async def test_one_that_is_out_on_one_resource_alone_is_told_of_and_moved(room: Newsroom) -> None:
    (event,) = await room.roadmap(TRAINING)
    await room.tick()
    press = (await room.of_roadmap(event))[PRESS]
    press = await writing.write(room.ctx, room.worker, press.id, "Учимся 15 декабря")
    await planning.set_resources(room.ctx, room.worker, press.id, ["site"])
    await room.out(await room.there(press))
    await changed(room, event, last=TRAINING.last + DAY)
    await room.tick()
    untouched = [one for one in await room.heard() if isinstance(one, MediaTold) and one.news is MediaNews.OUT_MOVED]

    await changed(room, await current(room, event), first=TRAINING.first + DAY)
    await room.tick()

    assert untouched == []
    assert MediaTold(press.id, MediaNews.OUT_MOVED) in await room.heard()


async def current(room: Newsroom, event: Event) -> Event:
    async with room.ctx.read() as connection:
        found = await Roadmaps(connection).event(event.id)
    assert found is not None
    return found
