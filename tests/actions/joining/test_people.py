"""Who is in the programme, what waits, and one's own record."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from sqlalchemy import select

from actions.applications.applying import apply
from actions.applications.deciding import accept
from actions.consents.withdrawing import record_withdrawal
from actions.context import Context
from actions.enquiries.writing import ask
from actions.joining.slips import issue, without_account
from actions.programme import people, profile
from actions.programme.people import CodeExpected, Missing, NobodyFound
from actions.programme.profile import TIMES, LastForm, TopicsEnough
from actions.registry.directory import Directory
from actions.registry.keeping import Change, add_person, change_person
from actions.registry.trail import unsealed
from domain.applications.application import TOPICS_LIMIT
from domain.applications.refusals import WishIncomplete
from domain.errors import NotAllowed, NotFound
from domain.joining.slip import SlipState
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.field import Field
from domain.registry.forms import Tag, TagId
from domain.registry.names import ChatNames
from domain.registry.record import Ages, Mentor, Part, Record, RecordId, Standing
from domain.registry.refusals import IsErased, NoRecord
from storage.tables.people import audit
from storage.tags import Tags

from .conftest import Meet
from .test_applications import MENTEE, MENTOR


@pytest.fixture
async def tags(ctx: Context) -> Sequence[Tag]:
    async with ctx.write() as connection:
        return [await Tags(connection).add(f"тема {number:02}") for number in range(TOPICS_LIMIT + 1)]


async def mentor(ctx: Context, curator: Actor, actor: Actor) -> Record:
    return await accept(ctx, curator, (await apply(ctx, actor, Part.MENTOR, MENTOR)).id)


async def test_how_many_and_what_waits(ctx: Context, directory: Directory, curator: Actor, meet: Meet) -> None:
    await mentor(ctx, curator, await meet("Пётр"))
    vera = await add_person(ctx, curator, Part.MENTEE, Change(typed={Field.NAME: "Синицына Вера"}))
    paused = await add_person(ctx, curator, Part.MENTEE, Change(typed={Field.NAME: "Белов Иван"}))
    await change_person(ctx, curator, paused.id, paused.version, Change(parts={Part.MENTEE: Standing.PAUSED}))
    ended = await add_person(ctx, curator, Part.MENTEE, Change(typed={Field.NAME: "Орлов Олег"}))
    await change_person(ctx, curator, ended.id, ended.version, Change(parts={Part.MENTEE: Standing.ENDED}))
    anna = await meet("Аня")
    await apply(ctx, anna, Part.MENTEE, MENTEE)
    await ask(ctx, anna, "Когда ответ?")

    found = await people.overview(ctx, directory, curator)

    assert found.counts == {
        (Part.MENTOR, Standing.ACTIVE): 1,
        (Part.MENTEE, Standing.ACTIVE): 1,
        (Part.MENTEE, Standing.PAUSED): 1,
        (Part.MENTEE, Standing.ENDED): 1,
    }
    assert found.missing == {Missing.NAME: 1, Missing.ACCOUNT: 2}
    assert (found.applications, found.enquiries) == (1, 1)
    lists = [
        await people.with_part(directory, curator, Part.MENTEE, Standing.ACTIVE),
        await people.who_lacks(directory, curator, Missing.ACCOUNT),
        await people.who_lacks(directory, curator, Missing.NAME),
    ]
    assert [[str(one.code) for one in listed] for listed in lists] == [["Н-001"], ["Н-001", "Н-002"], ["М-001"]]
    assert lists[0][0] == vera


async def test_who_withdrew_gets_no_slip_and_lacks_nothing(ctx: Context, directory: Directory, curator: Actor) -> None:
    vera = await add_person(ctx, curator, Part.MENTEE, Change(typed={Field.NAME: "Синицына Вера"}))
    gone = await add_person(ctx, curator, Part.MENTEE, Change())
    await record_withdrawal(ctx, curator, gone.id, ctx.today(), "7")

    assert (await people.overview(ctx, directory, curator)).missing == {Missing.NAME: 0, Missing.ACCOUNT: 1}
    waiting = await without_account(ctx, curator)
    assert waiting == (vera.id,)
    assert len(await issue(ctx, curator, waiting)) == 1


async def test_looking_for_somebody(ctx: Context, directory: Directory, curator: Actor) -> None:
    vera = await add_person(ctx, curator, Part.MENTEE, Change(typed={Field.NAME: "Синицына Вера"}))

    assert await people.find(ctx, directory, curator, "н 1") == [vera]
    with pytest.raises(CodeExpected):
        await people.find(ctx, directory, curator, "Синицына")
    with pytest.raises(NobodyFound):
        await people.find(ctx, directory, curator, "М-404")
    open_centre = Context(ctx.database, ctx.clock, replace(ctx.policy, chat_names=ChatNames.INITIALS), vault=ctx.vault)
    assert await people.find(open_centre, directory, curator, "синиц") == [vera]


async def test_a_card(ctx: Context, directory: Directory, curator: Actor) -> None:
    olga = await add_person(ctx, curator, Part.GUARDIAN, Change(typed={Field.NAME: "Синицына Ольга"}))
    vera = await add_person(
        ctx, curator, Part.MENTEE, Change(typed={Field.NAME: "Синицына Вера"}, guardians=frozenset({olga.id}))
    )
    (issued,) = await issue(ctx, curator, [vera.id])

    card = await people.card(ctx, directory, curator, vera.id)

    assert (card.record, card.guardians, card.wards) == (vera, [olga], [])
    assert (card.slip, card.slip_state(ctx)) == (issued.slip, SlipState.OPEN)
    assert (await people.card(ctx, directory, curator, olga.id)).wards == [vera]
    assert (await people.card(ctx, directory, curator, olga.id)).slip_state(ctx) is SlipState.NONE
    async with ctx.write() as connection:
        await ctx.records(connection).erase(vera.id, ctx.now())
    with pytest.raises(IsErased):
        await people.card(ctx, directory, curator, vera.id)
    with pytest.raises(NotFound):
        await people.card(ctx, directory, curator, RecordId(404))
    assert await people.with_part(directory, curator, Part.MENTEE, Standing.ENDED) == []


@pytest.mark.parametrize("role", list(Role))
async def test_who_reads(ctx: Context, directory: Directory, curator: Actor, meet: Meet, role: Role) -> None:
    vera = await add_person(ctx, curator, Part.MENTEE, Change(typed={Field.NAME: "Синицына Вера"}))
    somebody = await meet("Кто-то", role)

    asked = [
        people.overview(ctx, directory, somebody),
        people.with_part(directory, somebody, Part.MENTEE, Standing.ACTIVE),
        people.who_lacks(directory, somebody, Missing.NAME),
        people.find(ctx, directory, somebody, "Н-001"),
        people.card(ctx, directory, somebody, vera.id),
    ]
    for one in asked:
        if role in {Role.CURATOR, Role.DIRECTOR, Role.WORKING_GROUP}:
            await one
        else:
            with pytest.raises(NotAllowed):
                await one


async def test_ones_own_record(ctx: Context, curator: Actor, meet: Meet) -> None:
    olga = await meet("Ольга")
    guardian = await add_person(ctx, curator, Part.GUARDIAN, Change(typed={Field.NAME: "Синицына Ольга"}))
    vera = await add_person(
        ctx, curator, Part.MENTEE, Change(typed={Field.NAME: "Синицына Вера"}, guardians=frozenset({guardian.id}))
    )
    async with ctx.write() as connection:
        await ctx.records(connection).tie(guardian.id, olga.id, ctx.now())

    own = await profile.own(ctx, olga)

    assert (own.record.id, own.wards, own.guardians, own.changeable) == (guardian.id, [vera], [], ())


async def test_a_mentor_changes_what_is_theirs(ctx: Context, curator: Actor, meet: Meet, tags: Sequence[Tag]) -> None:
    pyotr = await meet("Пётр")
    record = await mentor(ctx, curator, pyotr)

    await profile.toggle_topic(ctx, pyotr, Part.MENTOR, tags[0].id)
    await profile.toggle_form(ctx, pyotr, Part.MENTOR, "pupil_pupil")
    await profile.set_capacity(ctx, pyotr, 0)
    await profile.set_ages(ctx, pyotr, Ages(least=18))
    changed = await profile.set_time(ctx, pyotr, 1)

    assert record.details.mentor is not None
    assert changed.details.mentor == replace(
        record.details.mentor,
        topics=frozenset({tags[0].id}),
        forms=frozenset({"teacher_pupil", "pupil_pupil"}),
        capacity=0,
        wished_ages=Ages(least=18),
        time_resource=TIMES[1],
    )
    off = await profile.toggle_topic(ctx, pyotr, Part.MENTOR, tags[0].id)
    assert off.details.mentor is not None
    assert off.details.mentor.topics == frozenset()
    async with ctx.read() as connection:
        key = await ctx.records(connection).key_of(record.id)
        rows = (await connection.execute(select(audit).where(audit.c.action == "change_record"))).all()
    assert [(row.person_id, unsealed(key, row.after)) for row in rows][2:5] == [
        (pyotr.id, {"mentor.capacity": "0"}),
        (pyotr.id, {"mentor.ages": "от 18"}),
        (pyotr.id, {"mentor.time": TIMES[1]}),
    ]


async def test_the_same_again_leaves_no_entry(ctx: Context, curator: Actor, meet: Meet) -> None:
    pyotr = await meet("Пётр")
    record = await mentor(ctx, curator, pyotr)

    assert await profile.set_capacity(ctx, pyotr, MENTOR.capacity) == record


async def test_what_cannot_be_changed_so(ctx: Context, curator: Actor, meet: Meet, tags: Sequence[Tag]) -> None:
    pyotr = await meet("Пётр")
    await mentor(ctx, curator, pyotr)
    async with ctx.write() as connection:
        await Tags(connection).change(replace(tags[-1], retired=True))
        one_more = await Tags(connection).add("ещё одна")

    with pytest.raises(LastForm):
        await profile.toggle_form(ctx, pyotr, Part.MENTOR, "teacher_pupil")
    for gone in (TagId(404), tags[-1].id):
        with pytest.raises(NotFound):
            await profile.toggle_topic(ctx, pyotr, Part.MENTOR, gone)
    for tag in tags[:-1]:
        await profile.toggle_topic(ctx, pyotr, Part.MENTOR, tag.id)
    with pytest.raises(TopicsEnough):
        await profile.toggle_topic(ctx, pyotr, Part.MENTOR, one_more.id)
    with pytest.raises(NotFound):
        await profile.toggle_form(ctx, pyotr, Part.MENTOR, "unknown")
    with pytest.raises(WishIncomplete):
        await profile.set_capacity(ctx, pyotr, -1)
    with pytest.raises(NotFound):
        await profile.set_time(ctx, pyotr, len(TIMES))
    with pytest.raises(NotFound):
        await profile.toggle_topic(ctx, pyotr, Part.MENTEE, tags[0].id)


async def test_a_retired_topic_can_be_put_down(ctx: Context, curator: Actor, meet: Meet, tags: Sequence[Tag]) -> None:
    pyotr = await meet("Пётр")
    await mentor(ctx, curator, pyotr)
    await profile.toggle_topic(ctx, pyotr, Part.MENTOR, tags[0].id)
    async with ctx.write() as connection:
        await Tags(connection).change(replace(tags[0], retired=True))

    changed = await profile.toggle_topic(ctx, pyotr, Part.MENTOR, tags[0].id)

    assert changed.details.mentor == replace(changed.details.mentor or Mentor(), topics=frozenset())


@pytest.mark.parametrize("role", list(Role))
async def test_who_has_no_record_has_nothing_to_change(ctx: Context, meet: Meet, role: Role) -> None:
    """A role given by hand is no record."""
    somebody = await meet("Кто-то", role)

    for refused in (
        profile.own(ctx, somebody),
        profile.toggle_topic(ctx, somebody, Part.MENTOR, TagId(1)),
        profile.toggle_form(ctx, somebody, Part.MENTOR, "teacher_pupil"),
        profile.set_capacity(ctx, somebody, 1),
        profile.set_ages(ctx, somebody, Ages()),
        profile.set_time(ctx, somebody, 0),
    ):
        with pytest.raises(NoRecord):
            await refused
