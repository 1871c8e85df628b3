"""A year's roadmap is begun, changed and worked on; mentors propose to it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from actions.consents.erasing import erase
from actions.consents.withdrawing import record_withdrawal
from actions.context import Context
from actions.roadmap import editing, proposing, reading, working
from domain.errors import NotAllowed, NotFound
from domain.mentoring.refusals import NotNow
from domain.people.person import Actor
from domain.people.roles import Role
from domain.roadmap.proposal import OPEN_LIMIT, SuggestionState
from domain.roadmap.refusals import (
    DoneLater,
    EventChangedMeanwhile,
    NoAnswerGiven,
    NotYourEvent,
    RoadmapNoEarlier,
    RoadmapThere,
    StageNotEmpty,
    TooManySuggestions,
)
from domain.roadmap.roadmap import Event, EventState, Responsible, Roadmap, StageKey
from storage.audit import Audit, Wanted
from tests.actions.registry.conftest import Meet, MovedClock
from wording.roadmap import beginning
from wording.texts import Texts

from .conftest import CONTENT, LAST, YEAR

WORDS = Texts(("ru",)).default
DAY = timedelta(days=1)


async def now(ctx: Context, curator: Actor) -> Roadmap:
    found = await reading.look(ctx, curator, YEAR)
    assert found is not None
    return found.roadmap


async def logged(ctx: Context, subject: str) -> list[str]:
    async with ctx.read() as connection:
        found = await Audit(connection).find(Wanted(subject=subject), 50)
    return [one.entry.action for one in reversed(found)]


async def test_it_begins_with_the_seven_stages(ctx: Context, curator: Actor) -> None:
    assert await reading.look(ctx, curator, YEAR) is None
    with pytest.raises(RoadmapNoEarlier):
        await editing.begin_from_earlier(ctx, curator, YEAR)

    begun = await editing.begin(ctx, curator, YEAR, beginning(YEAR, WORDS))

    assert [stage.title for stage in begun.stages] == [WORDS.plain(f"roadmap-stage-{key}") for key in StageKey]
    assert all(stage.events for stage in begun.stages)
    assert {one.state for one in begun.events} == {EventState.PLANNED}
    assert await logged(ctx, "roadmap") == ["begin_roadmap"]
    with pytest.raises(RoadmapThere):
        await editing.begin(ctx, curator, YEAR, [])
    with pytest.raises(NotFound):
        await editing.begin(ctx, curator, YEAR + 2, [])


async def test_the_next_year_begins_from_this_one_with_its_dates_moved(
    ctx: Context, curator: Actor, roadmap: Roadmap
) -> None:
    event = roadmap.events[0]
    await working.finish(ctx, curator, event.id, ctx.today(), "Приказ № 3")

    following = await editing.begin_from_earlier(ctx, curator, YEAR + 1)

    (moved,) = following.events
    assert (moved.content.first, moved.content.last) == (date(2027, 12, 1), date(2027, 12, 16))
    assert (moved.state, moved.note, moved.done_on) == (EventState.PLANNED, "", None)
    assert (await now(ctx, curator)).events[0].note == "Приказ № 3"
    assert await reading.years(ctx, curator) == (YEAR, YEAR + 1)


async def test_stages_are_added_renamed_moved_and_go_only_empty(ctx: Context, curator: Actor, roadmap: Roadmap) -> None:
    first, last = (stage.id for stage in roadmap.stages)
    added = await editing.add_stage(ctx, curator, YEAR, " Итоги ")
    await editing.move_stage(ctx, curator, added, up=True)
    await editing.rename_stage(ctx, curator, last, "Прощание")
    with pytest.raises(StageNotEmpty):
        await editing.drop_stage(ctx, curator, first)

    assert [stage.title for stage in (await now(ctx, curator)).stages] == ["Обучение", "Итоги", "Прощание"]
    await editing.drop_stage(ctx, curator, added)
    assert [stage.id for stage in (await now(ctx, curator)).stages] == [first, last]
    with pytest.raises(NotFound):
        await editing.rename_stage(ctx, curator, added, "Нет такого")


async def test_of_two_who_change_an_event_the_slower_hears_of_it(
    ctx: Context, curator: Actor, roadmap: Roadmap, clock: MovedClock
) -> None:
    event = roadmap.events[0]
    clock.move(DAY)
    titled = await editing.change_event(
        ctx, curator, event.id, event.version, event.stage, replace(CONTENT, title="Школа наставника")
    )
    with pytest.raises(EventChangedMeanwhile):
        await editing.change_event(ctx, curator, event.id, event.version, event.stage, CONTENT)
    moved = await editing.change_event(
        ctx, curator, event.id, titled.version, roadmap.stages[1].id, replace(titled.content, last=LAST + DAY)
    )

    assert (titled.changed_at, moved.changed_at) == (event.changed_at, ctx.now()), "a title asks for nobody anew"
    assert moved.stage == roadmap.stages[1].id
    async with ctx.read() as connection:
        change = (await Audit(connection).find(Wanted(action="change_roadmap_event"), 1))[0].entry
    assert change.before == {"last": "2026-12-16", "stage": roadmap.stages[0].id}
    assert change.after == {"last": "2026-12-17", "stage": roadmap.stages[1].id}


async def test_the_way_of_an_event(ctx: Context, curator: Actor, meet: Meet, roadmap: Roadmap) -> None:
    helper = await meet("Группа", Role.WORKING_GROUP)
    event = roadmap.events[0]
    assert (await working.start(ctx, helper, event.id)).state is EventState.UNDERWAY
    with pytest.raises(NotNow):
        await working.start(ctx, helper, event.id)
    with pytest.raises(DoneLater):
        await working.finish(ctx, helper, event.id, ctx.today() + DAY)
    done = await working.finish(ctx, helper, event.id, ctx.today(), "Лист присутствия")
    assert (done.state, done.done_on, done.note) == (EventState.DONE, ctx.today(), "Лист присутствия")
    undone = await working.reopen(ctx, helper, event.id)
    assert (undone.state, undone.done_on, undone.note) == (EventState.UNDERWAY, None, "")
    with pytest.raises(NotAllowed):
        await working.cancel(ctx, helper, event.id)
    cancelled = await working.cancel(ctx, curator, event.id, "Нет зала")
    assert (cancelled.state, cancelled.note) == (EventState.CANCELLED, "Нет зала")
    assert await logged(ctx, "roadmap_event") == [
        "start_roadmap_event",
        "finish_roadmap_event",
        "reopen_roadmap_event",
        "cancel_roadmap_event",
    ]


async def test_whoever_answers_for_an_event_sees_the_roadmap_and_marks_that_event_alone(
    ctx: Context, curator: Actor, meet: Meet, roadmap: Roadmap
) -> None:
    oleg, other = await meet("Олег", Role.ORGANISER), await meet("Ольга", Role.ORGANISER)
    stage = roadmap.stages[1].id
    named = await editing.add_event(ctx, curator, stage, replace(CONTENT, responsible=Responsible(person=oleg.id)))
    with pytest.raises(NotAllowed):
        await reading.look(ctx, other, YEAR)

    assert await reading.look(ctx, oleg, YEAR) is not None
    assert (await working.finish(ctx, oleg, named.id, ctx.today())).state is EventState.DONE
    with pytest.raises(NotYourEvent):
        await working.finish(ctx, oleg, roadmap.events[0].id, ctx.today())


async def test_mentors_do_not_see_who_of_the_team_answers(
    ctx: Context, curator: Actor, mentor: Actor, roadmap: Roadmap
) -> None:
    view = await reading.look(ctx, mentor, YEAR)

    assert view is not None
    assert not view.names
    assert (await reading.event(ctx, mentor, roadmap.events[0].id)).marks is False


async def test_events_of_a_span_for_what_is_published_of_them(ctx: Context, curator: Actor, roadmap: Roadmap) -> None:
    async def found(first: date, last: date) -> list[Event]:
        return list(await reading.roadmap_events(ctx, first, last))

    assert await found(LAST, LAST + DAY) == list(roadmap.events)
    assert await found(date(2026, 11, 1), date(2026, 12, 1)) == list(roadmap.events)
    assert await found(LAST + DAY, date(2027, 8, 31)) == []


async def test_a_mentor_proposes_a_new_event_and_the_curator_makes_one_of_it(
    ctx: Context, curator: Actor, mentor: Actor, roadmap: Roadmap
) -> None:
    made = await proposing.propose(ctx, mentor, YEAR, "  Выезд в музей\n\nв феврале ")
    (waits,) = await proposing.waiting(ctx, curator)
    assert (waits.proposal.words, waits.event) == ("Выезд в музей\n\nв феврале", None)

    content = replace(CONTENT, title="Выезд в музей", training=False)
    event = await proposing.accept(ctx, curator, made.id, roadmap.stages[1].id, content, answer="Спасибо!")

    (mine,) = await proposing.mine(ctx, mentor)
    assert (mine.proposal.state, mine.proposal.answer) == (SuggestionState.ACCEPTED, "Спасибо!")
    assert mine.event == event
    assert await proposing.waiting(ctx, curator) == []
    with pytest.raises(NotNow):
        await proposing.accept(ctx, curator, made.id, roadmap.stages[1].id, content)
    with pytest.raises(NotNow):
        await proposing.withdraw(ctx, mentor, made.id)


async def test_a_change_is_accepted_as_the_curator_saw_the_event(
    ctx: Context, curator: Actor, mentor: Actor, roadmap: Roadmap
) -> None:
    event = roadmap.events[0]
    made = await proposing.propose(ctx, mentor, YEAR, "Лучше в январе", event.id)
    changed = replace(CONTENT, first=date(2027, 1, 12), last=date(2027, 1, 20))
    await editing.change_event(ctx, curator, event.id, event.version, event.stage, replace(CONTENT, paper="Лист"))
    with pytest.raises(EventChangedMeanwhile):
        await proposing.accept(ctx, curator, made.id, event.stage, changed, event.version)

    accepted = await proposing.accept(ctx, curator, made.id, event.stage, changed, event.version + 1)

    assert (accepted.id, accepted.content) == (event.id, changed)


async def test_a_change_of_what_is_gone_comes_anew(
    ctx: Context, curator: Actor, mentor: Actor, roadmap: Roadmap
) -> None:
    event = roadmap.events[0]
    made = await proposing.propose(ctx, mentor, YEAR, "Лучше в январе", event.id)
    await editing.drop_event(ctx, curator, event.id)

    accepted = await proposing.accept(ctx, curator, made.id, event.stage, CONTENT)

    assert accepted.id != event.id
    assert len((await now(ctx, curator)).events) == 1


async def test_declined_with_an_answer_or_withdrawn(
    ctx: Context, curator: Actor, mentor: Actor, roadmap: Roadmap
) -> None:
    first, second = [await proposing.propose(ctx, mentor, YEAR, text) for text in ("Поход", "Кино")]
    with pytest.raises(NoAnswerGiven):
        await proposing.decline(ctx, curator, first.id, " ")
    await proposing.decline(ctx, curator, first.id, "В мае")
    await proposing.withdraw(ctx, mentor, second.id)

    states = {
        one.proposal.words: (one.proposal.state, one.proposal.answer) for one in await proposing.mine(ctx, mentor)
    }
    assert states == {"Поход": (SuggestionState.DECLINED, "В мае"), "Кино": (SuggestionState.WITHDRAWN, "")}
    for number in range(OPEN_LIMIT):
        await proposing.propose(ctx, mentor, YEAR, f"Ещё {number}")
    with pytest.raises(TooManySuggestions):
        await proposing.propose(ctx, mentor, YEAR, "И ещё")


async def test_what_was_proposed_lies_sealed_and_goes_with_whoever_is_forgotten(
    ctx: Context, curator: Actor, mentor: Actor, roadmap: Roadmap
) -> None:
    asked = await proposing.propose(ctx, mentor, YEAR, "К бабушке Нине")
    declined = await proposing.propose(ctx, mentor, YEAR, "В горы")
    await proposing.decline(ctx, curator, declined.id, "Опасно для Нины")
    async with ctx.read() as connection:
        rows = (await connection.exec_driver_sql("SELECT words, answer FROM roadmap_proposals")).all()
        log = (await connection.exec_driver_sql("SELECT before, after FROM audit")).all()
    assert "Нин" not in b"".join(part for row in rows for part in row if part).decode()
    assert "Нин" not in str(log)

    await record_withdrawal(ctx, curator, asked.mentor, ctx.today(), "12")
    await erase(ctx, curator, asked.mentor)

    async with ctx.read() as connection:
        rows = (await connection.exec_driver_sql("SELECT words, answer, state FROM roadmap_proposals")).all()
    assert [tuple(row) for row in rows] == [(None, None, "lapsed"), (None, None, "declined")]
