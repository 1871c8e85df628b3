"""Applying by buttons, thinking better of it, and the curator's decision."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

import pytest
from sqlalchemy import select

from actions.applications.applying import add_words, apply, mine, vocabulary, withdraw
from actions.applications.deciding import accept, decline, look, seen, waiting
from actions.context import Context
from actions.registry.keeping import Change, add_person
from domain.applications.application import (
    KINDS,
    TOPICS_LIMIT,
    WORDS_LIMIT,
    Application,
    ApplicationId,
    ApplicationState,
    Reason,
    Verb,
    Wish,
    after,
)
from domain.applications.notices import ApplicationAnswered, ApplicationCame
from domain.applications.refusals import (
    ApplicationDecided,
    AppliedAlready,
    HasPart,
    OwnWordsNotAsked,
    OwnWordsTooLong,
    ReasonMissing,
    ReasonTooLong,
    WishIncomplete,
)
from domain.errors import NotAllowed, NotFound
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.field import Field
from domain.registry.forms import Tag, TagId
from domain.registry.names import ChatNames
from domain.registry.record import Ages, Kind, Part, Standing
from domain.registry.refusals import ProgrammeOff
from storage.outbox import Delivery, Outbox
from storage.tables.joining import applications, loose_keys
from storage.tables.people import audit
from storage.tags import Tags

from .conftest import Meet

FORMS = frozenset({"teacher_pupil"})
MENTOR = Wish(kind=Kind.TEACHER, forms=FORMS, capacity=3, ages=Ages(10, 14))
MENTEE = Wish(kind=Kind.PUPIL, forms=FORMS)


@pytest.fixture
async def tags(ctx: Context) -> Sequence[Tag]:
    async with ctx.write() as connection:
        return [await Tags(connection).add(name) for name in ("робототехника", "шахматы")]


async def pending(ctx: Context) -> list[tuple[object, object]]:
    async with ctx.read() as connection:
        return [(one.person, one.notice) for one in await Outbox(connection).in_state(Delivery.PENDING)]


async def only(ctx: Context, actor: Actor) -> Application:
    (found,) = await mine(ctx, actor)
    return found


@pytest.mark.parametrize("state", list(ApplicationState))
@pytest.mark.parametrize("verb", list(Verb))
def test_only_what_is_open_is_decided(state: ApplicationState, verb: Verb) -> None:
    if state is ApplicationState.OPEN:
        assert after(state, verb) is not ApplicationState.OPEN
    else:
        with pytest.raises(ApplicationDecided) as told:
            after(state, verb)
        assert told.value.details == {"state": state.value}


async def test_an_accepted_one_becomes_a_record(ctx: Context, curator: Actor, meet: Meet, tags: Sequence[Tag]) -> None:
    pyotr = await meet("Пётр")
    wish = replace(MENTOR, topics=frozenset({tags[0].id}))
    made = await apply(ctx, pyotr, Part.MENTOR, wish)
    assert (made.wish, made.state, made.record) == (wish, ApplicationState.OPEN, None)
    assert await pending(ctx) == [(curator.id, ApplicationCame(made.id))]
    assert [one.application for one in await waiting(ctx, curator)] == [made]

    record = await accept(ctx, curator, made.id)

    assert (str(record.code), record.account, record.kind) == ("М-001", pyotr.id, Kind.TEACHER)
    assert (record.parts, record.details.name) == ({Part.MENTOR: Standing.ACTIVE}, "")
    mentor = record.details.mentor
    assert mentor is not None
    assert (mentor.topics, mentor.forms, mentor.capacity) == (wish.topics, wish.forms, 3)
    assert (mentor.wished_ages, mentor.entered) == (wish.ages, ctx.today())
    assert (await meet("Пётр")).roles == {Role.MENTOR, Role.PARTICIPANT}
    decided = await only(ctx, pyotr)
    assert (decided.state, decided.record, decided.decided_by) == (ApplicationState.ACCEPTED, record.id, curator.id)
    assert (pyotr.id, ApplicationAnswered(made.id)) in await pending(ctx)
    assert await waiting(ctx, curator) == []


async def test_somebody_with_a_record_gets_the_part_in_it(ctx: Context, curator: Actor, meet: Meet) -> None:
    anna = await meet("Аня")
    first = await accept(ctx, curator, (await apply(ctx, anna, Part.MENTEE, MENTEE)).id)

    second = await accept(ctx, curator, (await apply(ctx, anna, Part.MENTOR, replace(MENTOR, kind=Kind.PUPIL))).id)

    assert (second.id, second.code) == (first.id, first.code)
    assert second.parts == {Part.MENTEE: Standing.ACTIVE, Part.MENTOR: Standing.ACTIVE}
    assert second.details.mentee == first.details.mentee
    with pytest.raises(HasPart):
        await apply(ctx, anna, Part.MENTEE, MENTEE)


async def test_a_declined_one_has_a_reason_and_can_be_tried_again(ctx: Context, curator: Actor, meet: Meet) -> None:
    anna = await meet("Аня")
    made = await apply(ctx, anna, Part.MENTEE, MENTEE)

    declined = await decline(ctx, curator, made.id, Reason.OTHER, "Набор в сентябре")

    assert (declined.state, declined.reason, declined.reason_words) == (
        ApplicationState.DECLINED,
        Reason.OTHER,
        "Набор в сентябре",
    )
    assert (anna.id, ApplicationAnswered(made.id)) in await pending(ctx)
    assert Role.MENTEE not in (await meet("Аня")).roles
    again = await apply(ctx, anna, Part.MENTEE, MENTEE)
    assert [one.id for one in await mine(ctx, anna)] == [again.id, made.id]


async def test_reasons_that_are_none(ctx: Context, curator: Actor, meet: Meet) -> None:
    made = await apply(ctx, await meet("Аня"), Part.MENTEE, MENTEE)

    with pytest.raises(ReasonMissing):
        await decline(ctx, curator, made.id, Reason.OTHER)
    with pytest.raises(ReasonTooLong):
        await decline(ctx, curator, made.id, Reason.OTHER, "д" * (WORDS_LIMIT + 1))

    assert (await look(ctx, curator, made.id)).application == made


async def test_a_decision_stands(ctx: Context, curator: Actor, meet: Meet) -> None:
    anna = await meet("Аня")
    made = await apply(ctx, anna, Part.MENTEE, MENTEE)
    await withdraw(ctx, anna, made.id)

    for late in (
        accept(ctx, curator, made.id),
        decline(ctx, curator, made.id, Reason.AGE),
        withdraw(ctx, anna, made.id),
    ):
        with pytest.raises(ApplicationDecided):
            await late


async def test_two_curators_accept_at_once(ctx: Context, curator: Actor, meet: Meet) -> None:
    other = await meet("Второй куратор", Role.CURATOR)
    made = await apply(ctx, await meet("Аня"), Part.MENTEE, MENTEE)

    outcomes = await asyncio.gather(accept(ctx, curator, made.id), accept(ctx, other, made.id), return_exceptions=True)

    assert sorted(type(one).__name__ for one in outcomes) == ["ApplicationDecided", "Record"]


async def test_one_open_one_for_each_part(ctx: Context, curator: Actor, meet: Meet) -> None:
    anna = await meet("Аня")
    made = await apply(ctx, anna, Part.MENTEE, MENTEE)
    await apply(ctx, anna, Part.MENTOR, MENTOR)

    with pytest.raises(AppliedAlready):
        await apply(ctx, anna, Part.MENTEE, MENTEE)
    await withdraw(ctx, anna, made.id)
    await apply(ctx, anna, Part.MENTEE, MENTEE)


@pytest.mark.parametrize(
    ("part", "wish"),
    [
        (Part.MENTEE, replace(MENTEE, kind=Kind.PARENT)),
        (Part.MENTEE, replace(MENTEE, forms=frozenset())),
        (Part.MENTEE, replace(MENTEE, forms=frozenset({"unknown"}))),
        (Part.MENTEE, replace(MENTEE, topics=frozenset({TagId(404)}))),
        (Part.MENTOR, replace(MENTOR, capacity=0)),
        (Part.MENTOR, replace(MENTOR, capacity=1000)),
        (Part.GUARDIAN, MENTEE),
    ],
)
async def test_wishes_that_cannot_be(ctx: Context, meet: Meet, part: Part, wish: Wish) -> None:
    anna = await meet("Аня")

    with pytest.raises(WishIncomplete):
        await apply(ctx, anna, part, wish)

    assert await mine(ctx, anna) == []


async def test_topics_are_those_that_are_offered(ctx: Context, meet: Meet, tags: Sequence[Tag]) -> None:
    anna = await meet("Аня")
    async with ctx.write() as connection:
        await Tags(connection).change(replace(tags[0], retired=True))
        more = [await Tags(connection).add(f"тема {number:02}") for number in range(TOPICS_LIMIT + 1)]
    assert [tag.name for tag in (await vocabulary(ctx)).tags] == [*(tag.name for tag in more), "шахматы"]

    for topics in ({tags[0].id}, {tag.id for tag in more}):
        with pytest.raises(WishIncomplete):
            await apply(ctx, anna, Part.MENTEE, replace(MENTEE, topics=frozenset(topics)))
    await apply(ctx, anna, Part.MENTEE, replace(MENTEE, topics=frozenset(tag.id for tag in more[1:])))


def test_everybody_who_can_be_a_mentee() -> None:
    assert Kind.PARENT not in KINDS[Part.MENTEE]
    assert set(KINDS[Part.MENTOR]) == set(Kind)


async def test_own_words_only_where_a_chat_carries_them(ctx: Context, curator: Actor, meet: Meet) -> None:
    anna = await meet("Аня")
    with pytest.raises(OwnWordsNotAsked):
        await apply(ctx, anna, Part.MENTEE, replace(MENTEE, words="люблю роботов"))
    made = await apply(ctx, anna, Part.MENTEE, MENTEE)
    with pytest.raises(OwnWordsNotAsked):
        await add_words(ctx, anna, made.id, "люблю роботов")

    open_centre = Context(ctx.database, ctx.clock, replace(ctx.policy, chat_names=ChatNames.FULL), vault=ctx.vault)
    with pytest.raises(OwnWordsTooLong):
        await add_words(open_centre, anna, made.id, "д" * (WORDS_LIMIT + 1))
    with pytest.raises(NotFound):
        await add_words(open_centre, await meet("Чужой"), made.id, "что угодно")
    told = await add_words(open_centre, anna, made.id, "люблю роботов")

    assert (await only(ctx, anna)).wish == told.wish == replace(MENTEE, words="люблю роботов")
    record = await accept(ctx, curator, made.id)
    assert record.details.mentee is not None
    assert record.details.mentee.topics_text == "люблю роботов"


async def test_nobody_withdraws_anothers(ctx: Context, meet: Meet) -> None:
    made = await apply(ctx, await meet("Аня"), Part.MENTEE, MENTEE)

    with pytest.raises(NotFound):
        await withdraw(ctx, await meet("Чужой"), made.id)
    with pytest.raises(NotFound):
        await withdraw(ctx, await meet("Чужой"), ApplicationId(404))


async def test_what_was_wished_lies_sealed(ctx: Context, curator: Actor, meet: Meet) -> None:
    made = await apply(ctx, await meet("Аня"), Part.MENTEE, MENTEE)
    await decline(ctx, curator, made.id, Reason.OTHER, "Набор в сентябре")

    async with ctx.read() as connection:
        row = (await connection.execute(select(applications))).one()
        log = (await connection.execute(select(audit).order_by(audit.c.id))).all()
    assert b"pupil" not in row.wish
    assert "сентябре".encode() not in row.reason_words
    assert "сентябре" not in str(log)
    assert [(one.action, one.before, one.after) for one in log] == [
        ("apply", None, {"part": "mentee"}),
        ("decline_application", None, None),
    ]


async def test_what_belongs_to_a_record_goes_with_it(ctx: Context, curator: Actor, meet: Meet) -> None:
    anna = await meet("Аня")
    record = await accept(ctx, curator, (await apply(ctx, anna, Part.MENTEE, MENTEE)).id)
    other = await apply(ctx, anna, Part.MENTOR, MENTOR)
    async with ctx.write() as connection:
        await ctx.records(connection).erase(record.id, ctx.now())

    assert await mine(ctx, anna) == []
    assert await seen(ctx, other.id) is None
    with pytest.raises(NotFound):
        await look(ctx, curator, other.id)


async def test_a_wish_whose_key_is_gone_cannot_be_accepted(ctx: Context, curator: Actor, meet: Meet) -> None:
    anna = await meet("Аня")
    made = await apply(ctx, anna, Part.MENTEE, MENTEE)
    async with ctx.write() as connection:
        await connection.execute(loose_keys.delete())

    assert (await only(ctx, anna)).wish is None
    with pytest.raises(NotFound):
        await accept(ctx, curator, made.id)


READERS = {Role.CURATOR, Role.DIRECTOR, Role.WORKING_GROUP}


@pytest.mark.parametrize("role", list(Role))
async def test_who_reads_and_who_decides(ctx: Context, curator: Actor, meet: Meet, role: Role) -> None:
    made = await apply(ctx, await meet("Аня"), Part.MENTEE, MENTEE)
    somebody = await meet("Кто-то", role)

    if role in READERS:
        assert len(await waiting(ctx, somebody)) == 1
        assert (await look(ctx, somebody, made.id)).application == made
    else:
        for refused in (waiting(ctx, somebody), look(ctx, somebody, made.id)):
            with pytest.raises(NotAllowed):
                await refused
    if role is Role.CURATOR:
        await accept(ctx, somebody, made.id)
    else:
        for refused_too in (accept(ctx, somebody, made.id), decline(ctx, somebody, made.id, Reason.AGE)):
            with pytest.raises(NotAllowed):
                await refused_too


@pytest.mark.parametrize("role", list(Role))
async def test_everybody_may_apply(ctx: Context, meet: Meet, role: Role) -> None:
    somebody = await meet("Кто-то", role)

    assert (await apply(ctx, somebody, Part.MENTEE, MENTEE)).person == somebody.id


async def test_a_curator_who_applies_hears_nothing_of_it(ctx: Context, curator: Actor) -> None:
    await apply(ctx, curator, Part.MENTOR, MENTOR)

    assert await pending(ctx) == []


async def test_a_guardian_who_becomes_a_mentor(ctx: Context, curator: Actor, meet: Meet) -> None:
    olga = await meet("Ольга")
    record = await add_person(ctx, curator, Part.GUARDIAN, Change(typed={Field.NAME: "Синицына Ольга"}))
    async with ctx.write() as connection:
        await ctx.records(connection).tie(record.id, olga.id, ctx.now())

    accepted = await accept(ctx, curator, (await apply(ctx, olga, Part.MENTOR, replace(MENTOR, kind=Kind.PARENT))).id)

    assert (accepted.id, str(accepted.code), accepted.details.name) == (record.id, "П-001", "Синицына Ольга")
    assert accepted.is_(Part.MENTOR)


async def test_without_a_key_there_is_no_programme(ctx: Context, curator: Actor) -> None:
    keyless = Context(ctx.database, ctx.clock, ctx.policy)

    for refused in (apply(keyless, curator, Part.MENTOR, MENTOR), waiting(keyless, curator), mine(keyless, curator)):
        with pytest.raises(ProgrammeOff):
            await refused
