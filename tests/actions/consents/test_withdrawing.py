"""A withdrawal stops everything at once; a curator can record it, and bring it back while nothing is destroyed."""

from datetime import date, timedelta

import pytest

from actions.consents.erasing import erase
from actions.consents.lists import may_process, overview, sheaf
from actions.consents.papers import Paper, Signing, mark_printed, mark_signed
from actions.consents.withdrawing import record_withdrawal, take_back, withdraw, withdraw_publication
from actions.context import Context
from actions.registry.directory import Directory, Filter
from actions.registry.keeping import Change, change_person
from domain.consents.consent import Category, Purpose, State, Terms
from domain.consents.notices import ConsentWithdrawn, DataDestroyed, PublicationRevoked, WithdrawalRecorded
from domain.consents.refusals import (
    GuardianDecides,
    NotInForce,
    NotWithdrawn,
    WithdrawnAlready,
    WrongDates,
)
from domain.consents.signing import Signer, Stage
from domain.consents.withdrawal import Source
from domain.errors import NotAllowed, NotFound
from domain.notices import Notice, Owed
from domain.people.person import Actor, PersonId
from domain.people.roles import Role
from domain.registry.field import Field
from domain.registry.record import Details, Kind, Part, Record, RecordId, Standing
from domain.registry.refusals import IsBlocked, NoRecord
from storage.outbox import Delivery, Outbox
from tests.actions.registry.conftest import Meet

from .conftest import Add

TODAY = date(2026, 11, 26)
NAME = "Синицына Вера Олеговна"


async def letters(ctx: Context) -> list[tuple[Notice, PersonId | None]]:
    async with ctx.read() as connection:
        return [(one.notice, one.person) for one in await Outbox(connection).in_state(Delivery.PENDING)]


async def stored(ctx: Context, record: RecordId) -> Record:
    async with ctx.read() as connection:
        found = await ctx.records(connection).get(record)
    assert found is not None
    return found


async def signed(ctx: Context, curator: Actor, record: Record, stage: Stage) -> None:
    for signer in stage.signers:
        await mark_signed(ctx, curator, record.id, Paper(Purpose.PROCESSING, signer, stage), Signing(signed_on=TODAY))


async def test_everything_stops_in_one_tap(
    ctx: Context, curator: Actor, meet: Meet, add: Add, directory: Directory
) -> None:
    vera = await meet("Вера")
    girl = await add(NAME, "2011", account=vera)
    await signed(ctx, curator, girl, Stage.TEEN)
    await directory.people(curator)

    withdrawal = await withdraw(ctx, vera, girl.id)

    after = await stored(ctx, girl.id)
    assert (after.parts, after.details, after.blocked_at) == ({Part.MENTEE: Standing.PAUSED}, Details(), ctx.now())
    assert withdrawal.destroy_by == date(2026, 12, 26)
    async with ctx.read() as connection:
        assert not await may_process(ctx, connection, after)
    assert {one.state for one in (await sheaf(ctx, curator, girl.id)).history} == {State.REVOKED}
    assert await letters(ctx) == [(ConsentWithdrawn(girl.id, withdrawal.id), curator.id)]
    assert await directory.search(curator, Filter(words="Синицына")) == []
    assert [one.details.name for one in await directory.search(curator, Filter())] == [""]
    seen = await overview(ctx, curator, directory)
    assert (seen.items, [one.id for one, _ in seen.withdrawals]) == ([], [withdrawal.id])


async def test_what_was_to_be_told_about_them_is_not_told(ctx: Context, curator: Actor, meet: Meet, add: Add) -> None:
    vera = await meet("Вера")
    girl, other = await add(NAME, "2000", account=vera), await add("Белов Иван", "2000")
    async with ctx.write() as connection:
        owed = [
            Owed(notice=PublicationRevoked(one.id, 1), key=f"x{one.id}", person=curator.id, due_at=ctx.now())  # type: ignore[arg-type]
            for one in (girl, other)
        ]
        await Outbox(connection).owe(owed, ctx.now())

    withdrawal = await withdraw(ctx, vera, girl.id)

    assert {notice for notice, _ in await letters(ctx)} == {
        ConsentWithdrawn(girl.id, withdrawal.id),
        PublicationRevoked(other.id, 1),  # type: ignore[arg-type]
    }


async def test_nobody_reads_or_changes_what_is_blocked_and_nothing_of_it_is_lost(
    ctx: Context, curator: Actor, add: Add
) -> None:
    girl = await add(NAME, "2000")
    await record_withdrawal(ctx, curator, girl.id, TODAY, "12")
    blocked = await stored(ctx, girl.id)

    with pytest.raises(IsBlocked):
        await change_person(ctx, curator, girl.id, blocked.version, Change(typed={Field.NAME: "Никто"}))
    with pytest.raises(IsBlocked):
        await mark_printed(ctx, curator, girl.id, [Paper(Purpose.PROCESSING, Signer.OWN, Stage.ADULT)])
    async with ctx.write() as connection:
        await ctx.records(connection).save_all([blocked], ctx.now())
    await take_back(ctx, curator, girl.id)

    back = await stored(ctx, girl.id)
    assert (back.details.name, back.parts) == (NAME, {Part.MENTEE: Standing.ACTIVE})


async def test_a_curator_records_it_from_paper_and_the_person_hears_of_it(
    ctx: Context, curator: Actor, meet: Meet, add: Add
) -> None:
    vera = await meet("Вера")
    girl = await add(NAME, "2000", account=vera)

    withdrawal = await record_withdrawal(ctx, curator, girl.id, TODAY - timedelta(days=3), " 12/б ")

    assert (withdrawal.source, withdrawal.paper, withdrawal.destroy_by) == (Source.PAPER, "12/б", date(2026, 12, 23))
    assert await letters(ctx) == [(WithdrawalRecorded(girl.id, withdrawal.id), vera.id)]


async def test_days_on_which_no_paper_can_have_come(ctx: Context, curator: Actor, add: Add) -> None:
    girl = await add(NAME, "2000")

    for day in (TODAY + timedelta(days=1), TODAY - timedelta(days=31)):
        with pytest.raises(WrongDates):
            await record_withdrawal(ctx, curator, girl.id, day, "1")


async def test_a_child_hears_what_the_guardian_withdrew_and_the_guardian_how_it_ended(
    ctx: Context, curator: Actor, meet: Meet, add: Add
) -> None:
    parent, boy = await meet("Ольга"), await meet("Игорь")
    mother = await add("Синицына Ольга", "1985", Part.GUARDIAN, kind=Kind.PARENT, account=parent)
    igor = await add("Синицын Игорь", "03.05.2013", guardians=(mother,), account=boy)

    withdrawal = await withdraw(ctx, parent, igor.id)
    heard = await letters(ctx)
    await erase(ctx, curator, igor.id)

    assert (WithdrawalRecorded(igor.id, withdrawal.id), boy.id) in heard
    code = str(igor.code)
    ends = [(notice, person) for notice, person in await letters(ctx) if isinstance(notice, DataDestroyed)]
    assert ends == [(DataDestroyed(code), boy.id), (DataDestroyed(code, whose="ward"), parent.id)]


async def test_who_may_withdraw_for_whom(ctx: Context, curator: Actor, meet: Meet, add: Add) -> None:
    olga, boy, girl, stranger = [await meet(name) for name in ("Ольга", "Игорь", "Вера", "Чужой")]
    mother = await add("Синицына Ольга", part=Part.GUARDIAN, kind=Kind.PARENT, account=olga)
    igor = await add("Синицын Игорь", "03.05.2013", guardians=(mother,), account=boy)
    vera = await add(NAME, "2011", guardians=(mother,), account=girl)
    adult = await add("Синицын Олег", "2000", guardians=(mother,))
    await add("Чужой Иван", "1990", account=stranger)

    with pytest.raises(GuardianDecides):
        await withdraw(ctx, boy, igor.id)
    with pytest.raises(NotFound):
        await withdraw(ctx, stranger, vera.id)
    with pytest.raises(NotFound):
        await withdraw(ctx, olga, adult.id)
    with pytest.raises(NoRecord):
        await withdraw(ctx, await meet("Прохожий"), vera.id)
    await withdraw(ctx, olga, igor.id)
    await withdraw(ctx, girl, vera.id)
    with pytest.raises(WithdrawnAlready):
        await withdraw(ctx, olga, vera.id)


async def test_a_guardians_own_withdrawal_ends_what_they_signed_for_a_child(
    ctx: Context, curator: Actor, meet: Meet, add: Add
) -> None:
    olga = await meet("Ольга")
    mother = await add("Синицына Ольга", part=Part.GUARDIAN, kind=Kind.PARENT, account=olga)
    igor = await add("Синицын Игорь", "2014", guardians=(mother,))
    await signed(ctx, curator, igor, Stage.CHILD)
    assert (await sheaf(ctx, curator, igor.id)).is_valid

    await withdraw(ctx, olga, mother.id)

    seen = await sheaf(ctx, curator, igor.id)
    assert (seen.is_valid, seen.record.blocked_at) == (False, None)


async def test_only_publication_is_withdrawn(ctx: Context, curator: Actor, meet: Meet, add: Add) -> None:
    vera = await meet("Вера")
    girl = await add(NAME, "2000", account=vera)
    await signed(ctx, curator, girl, Stage.ADULT)
    terms = Terms(frozenset({Category.PHOTO}), frozenset({"site"}))
    paper = Paper(Purpose.PUBLICATION, Signer.OWN, Stage.ADULT)
    public = await mark_signed(ctx, curator, girl.id, paper, Signing(signed_on=TODAY, terms=terms))

    await withdraw_publication(ctx, vera, girl.id)

    seen = await sheaf(ctx, curator, girl.id)
    assert (seen.is_valid, seen.allowed, seen.record.details.name) == (True, Terms(), NAME)
    assert await letters(ctx) == [(PublicationRevoked(girl.id, public.id), curator.id)]
    with pytest.raises(NotInForce):
        await withdraw_publication(ctx, vera, girl.id)


async def test_there_is_nothing_to_take_back(ctx: Context, curator: Actor, add: Add) -> None:
    girl = await add(NAME, "2000")

    with pytest.raises(NotWithdrawn):
        await take_back(ctx, curator, girl.id)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.CURATOR])
async def test_nobody_else_records_or_takes_back(ctx: Context, meet: Meet, add: Add, role: Role) -> None:
    girl = await add(NAME, "2000")
    somebody = Actor((await meet("Кто-то")).person, frozenset({role}))

    with pytest.raises(NotAllowed):
        await record_withdrawal(ctx, somebody, girl.id, TODAY, "1")
    with pytest.raises(NotAllowed):
        await take_back(ctx, somebody, girl.id)
