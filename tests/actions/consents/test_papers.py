"""A curator prints, takes and ends papers; the log has it, and nobody else may."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from functools import partial

import pytest
from sqlalchemy import select

from actions.consents.lists import own_sheaves, sheaf
from actions.consents.papers import (
    Paper,
    Signing,
    expire,
    mark_printed,
    mark_signed,
    papers_of,
    revoke_publication,
)
from actions.context import Context
from actions.registry.trail import unsealed
from domain.consents.consent import Category, Purpose, State, Terms
from domain.consents.notices import PublicationRevoked
from domain.consents.refusals import NotAskedFor, NothingTicked, NotInForce, WhichGuardian, WrongDates
from domain.consents.signing import Signer, Stage
from domain.errors import NotAllowed
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.record import Kind, Part, Record, RecordId
from storage.outbox import Delivery, Outbox
from storage.tables.consents import consents
from storage.tables.people import audit
from tests.actions.registry.conftest import Meet, MovedClock

from .conftest import Add

TODAY = date(2026, 11, 26)
OWN = Paper(Purpose.PROCESSING, Signer.OWN, Stage.ADULT)
PUBLIC = Paper(Purpose.PUBLICATION, Signer.OWN, Stage.ADULT)
TERMS = Terms(frozenset({Category.PHOTO, Category.NAME}), frozenset({"site"}))


@pytest.fixture
async def mentor(add: Add) -> Record:
    return await add("Орлов Пётр Ильич", "1980", Part.MENTOR, kind=Kind.TEACHER)


async def states(ctx: Context, curator: Actor, record: Record) -> dict[Paper, State]:
    found = await sheaf(ctx, curator, record.id)
    return {paper: signature.state_on(TODAY) for paper, signature in found.papers}


async def test_from_needed_to_signed(ctx: Context, curator: Actor, mentor: Record) -> None:
    assert await states(ctx, curator, mentor) == {OWN: State.NEEDED, PUBLIC: State.NEEDED}

    await mark_printed(ctx, curator, mentor.id, [OWN, PUBLIC])
    assert await states(ctx, curator, mentor) == {OWN: State.PRINTED, PUBLIC: State.PRINTED}
    assert not (await sheaf(ctx, curator, mentor.id)).is_valid

    signed = await mark_signed(ctx, curator, mentor.id, OWN, Signing(signed_on=TODAY, until=date(2027, 8, 31)))
    seen = await sheaf(ctx, curator, mentor.id)

    assert (signed.taken_by, signed.signed_on, signed.until) == (curator.id, TODAY, date(2027, 8, 31))
    assert (seen.is_valid, len(seen.history)) == (True, 2)


async def test_printing_twice_is_printing_once(ctx: Context, curator: Actor, mentor: Record) -> None:
    await mark_printed(ctx, curator, mentor.id, [OWN])
    await mark_printed(ctx, curator, mentor.id, [OWN])

    assert len((await sheaf(ctx, curator, mentor.id)).history) == 1


async def test_what_may_be_published_lies_sealed_and_is_read_again(
    ctx: Context, curator: Actor, mentor: Record
) -> None:
    await mark_signed(ctx, curator, mentor.id, PUBLIC, Signing(signed_on=TODAY, terms=TERMS))

    async with ctx.read() as connection:
        lying = (await connection.execute(select(consents))).one()
    assert b"photo" not in lying.sealed
    assert (await sheaf(ctx, curator, mentor.id)).allowed == TERMS


async def test_the_log_tells_each_step_under_the_persons_key(ctx: Context, curator: Actor, mentor: Record) -> None:
    await mark_printed(ctx, curator, mentor.id, [OWN])
    await mark_signed(ctx, curator, mentor.id, OWN, Signing(signed_on=TODAY))

    async with ctx.read() as connection:
        key = await ctx.records(connection).key_of(mentor.id)
        rows = (await connection.execute(select(audit).where(audit.c.action.contains("_consent")))).all()
    told = [(row.person_id, row.action, unsealed(key, row.after)) for row in rows]
    facts = {"purpose": "processing", "signer": "own", "stage": "adult"}
    assert told == [
        (curator.id, "print_consent", {**facts, "state": "printed"}),
        (curator.id, "sign_consent", {**facts, "state": "signed", "signed_on": "2026-11-26"}),
    ]
    assert all(set(row.after) == {"sealed"} for row in rows)


@pytest.mark.parametrize(
    "signing",
    [
        Signing(signed_on=TODAY + timedelta(days=1)),
        Signing(signed_on=date(2014, 12, 31)),
        Signing(signed_on=TODAY, until=TODAY - timedelta(days=1)),
        Signing(signed_on=TODAY, until=date(2066, 1, 1)),
    ],
)
async def test_days_that_cannot_be(ctx: Context, curator: Actor, mentor: Record, signing: Signing) -> None:
    with pytest.raises(WrongDates):
        await mark_signed(ctx, curator, mentor.id, OWN, signing)


async def test_papers_that_nobody_asks_for(ctx: Context, curator: Actor, mentor: Record) -> None:
    for paper in (
        Paper(Purpose.PROCESSING, Signer.GUARDIAN, Stage.CHILD),
        Paper(Purpose.PROCESSING, Signer.OWN, Stage.TEEN),
    ):
        with pytest.raises(NotAskedFor):
            await mark_signed(ctx, curator, mentor.id, paper, Signing(signed_on=TODAY))
    with pytest.raises(NothingTicked):
        await mark_signed(ctx, curator, mentor.id, PUBLIC, Signing(signed_on=TODAY, terms=Terms(TERMS.categories)))


async def test_papers_of_the_next_age_a_month_ahead(add: Add) -> None:
    soon = await add("Синицына Вера", "26.12.2012")
    later = await add("Белов Иван", "27.12.2012")

    assert {paper.stage for paper in papers_of(soon, TODAY)} == {Stage.CHILD, Stage.TEEN}
    assert {paper.stage for paper in papers_of(later, TODAY)} == {Stage.CHILD}


async def test_which_guardian_signed(ctx: Context, curator: Actor, add: Add) -> None:
    mother = await add("Синицына Ольга", part=Part.GUARDIAN, kind=Kind.PARENT)
    father = await add("Синицын Олег", part=Part.GUARDIAN, kind=Kind.PARENT)
    vera = await add("Синицына Вера", "2014", guardians=(mother, father))
    igor = await add("Синицын Игорь", "2014", guardians=(mother,))
    paper = Paper(Purpose.PROCESSING, Signer.GUARDIAN, Stage.CHILD)

    with pytest.raises(WhichGuardian):
        await mark_signed(ctx, curator, vera.id, paper, Signing(signed_on=TODAY))
    signing = Signing(signed_on=TODAY, guardian=father.id)
    assert (await mark_signed(ctx, curator, vera.id, paper, signing)).guardian == father.id
    assert (await mark_signed(ctx, curator, igor.id, paper, Signing(signed_on=TODAY))).guardian == mother.id
    with pytest.raises(NotAskedFor):
        await mark_signed(ctx, curator, igor.id, paper, signing)


async def test_publication_is_revoked_and_the_others_hear_of_it(
    ctx: Context, curator: Actor, meet: Meet, mentor: Record
) -> None:
    other = await meet("Другой куратор", Role.CURATOR)
    await mark_signed(ctx, curator, mentor.id, OWN, Signing(signed_on=TODAY))
    signed = await mark_signed(ctx, curator, mentor.id, PUBLIC, Signing(signed_on=TODAY, terms=TERMS))

    await revoke_publication(ctx, curator, mentor.id)

    seen = await sheaf(ctx, curator, mentor.id)
    assert (seen.allowed, seen.is_valid) == (Terms(), True)
    async with ctx.read() as connection:
        (letter,) = await Outbox(connection).in_state(Delivery.PENDING)
    assert (letter.notice, letter.person) == (PublicationRevoked(mentor.id, signed.id), other.id)
    with pytest.raises(NotInForce):
        await revoke_publication(ctx, curator, mentor.id)


async def test_what_ran_out_is_noted_the_day_after(
    ctx: Context, curator: Actor, mentor: Record, clock: MovedClock
) -> None:
    until = TODAY + timedelta(days=2)
    await mark_signed(ctx, curator, mentor.id, OWN, Signing(signed_on=TODAY, until=until))

    clock.move(timedelta(days=2))
    await expire(ctx)
    assert (await sheaf(ctx, curator, mentor.id)).history[0].state is State.SIGNED
    clock.move(timedelta(days=1))
    await expire(ctx)
    await expire(ctx)

    (paper,) = (await sheaf(ctx, curator, mentor.id)).history
    assert (paper.state, paper.ended_on) == (State.EXPIRED, until + timedelta(days=1))


@pytest.mark.parametrize("role", list(Role))
async def test_who_may_do_what(ctx: Context, meet: Meet, mentor: Record, role: Role) -> None:
    """By hand: curators do, directors and the working group look, all others do neither."""
    keeps, reads = role is Role.CURATOR, role in {Role.CURATOR, Role.DIRECTOR, Role.WORKING_GROUP}
    somebody = Actor((await meet("Кто-то")).person, frozenset({role}))
    asked: list[tuple[bool, Callable[[], Awaitable[object]]]] = [
        (keeps, partial(mark_printed, ctx, somebody, mentor.id, [OWN])),
        (keeps, partial(mark_signed, ctx, somebody, mentor.id, PUBLIC, Signing(signed_on=TODAY, terms=TERMS))),
        (keeps, partial(revoke_publication, ctx, somebody, mentor.id)),
        (reads, partial(sheaf, ctx, somebody, mentor.id)),
    ]

    for may, act in asked:
        if may:
            await act()
        else:
            with pytest.raises(NotAllowed):
                await act()


async def test_own_papers_are_seen_by_oneself_and_by_who_signs(
    ctx: Context, curator: Actor, meet: Meet, add: Add
) -> None:
    olga, vera = await meet("Ольга"), await meet("Вера")
    mother = await add("Синицына Ольга", part=Part.GUARDIAN, kind=Kind.PARENT, account=olga)
    girl = await add("Синицына Вера", "2011", guardians=(mother,), account=vera)
    await add("Белов Иван", "2011")
    grown_up = await add("Синицын Игорь", "2001", guardians=(mother,))

    def ids(sheaves: object) -> list[RecordId]:
        return [one.record.id for one in sheaves]  # type: ignore[attr-defined]

    assert ids(await own_sheaves(ctx, vera)) == [girl.id]
    assert ids(await own_sheaves(ctx, olga)) == [mother.id, girl.id]
    assert grown_up.id not in ids(await own_sheaves(ctx, olga))
    assert ids(await own_sheaves(ctx, await meet("Прохожий"))) == []
