"""Slips tie one account to one record, once; a lost phone is a new slip."""

import asyncio
import re
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from actions.context import Context
from actions.joining.joining import join, open_link, open_typed
from actions.joining.slips import AT_ONCE, Issued, TooManySlips, issue, reissue, without_account
from actions.registry.keeping import Change, add_person
from actions.registry.trail import unsealed
from domain.errors import NotAllowed, NotFound
from domain.joining.notices import AccountUntied, PersonJoined
from domain.joining.refusals import (
    JoinedAlready,
    NotSlipCharacters,
    SlipExpired,
    SlipLocked,
    SlipUnknown,
    SlipUsed,
    SlipVoid,
    WrongSlipCharacters,
)
from domain.joining.slip import LIFE, SlipId
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.field import Field
from domain.registry.record import Part, Record, RecordId, Standing
from domain.registry.refusals import AccountHasRecord, HasAccount, IsErased, ProgrammeOff
from storage.outbox import Delivery, Outbox
from storage.people import Roles
from storage.tables.joining import slips
from storage.tables.people import audit

from .conftest import Meet, MovedClock

NO_SLIP = "AAAAAA"


async def a_person(ctx: Context, curator: Actor, part: Part = Part.MENTEE) -> Record:
    return await add_person(ctx, curator, part, Change(typed={Field.NAME: "Синицына Вера"}))


async def a_slip(ctx: Context, curator: Actor, part: Part = Part.MENTEE) -> Issued:
    (issued,) = await issue(ctx, curator, [(await a_person(ctx, curator, part)).id])
    return issued


async def comes_in(ctx: Context, actor: Actor, issued: Issued) -> Record:
    return await join(ctx, actor, (await open_link(ctx, actor, issued.token)).slip.id)


async def pending(ctx: Context) -> list[tuple[object, object]]:
    async with ctx.read() as connection:
        return [(one.person, one.notice) for one in await Outbox(connection).in_state(Delivery.PENDING)]


@pytest.mark.parametrize("part", list(Part))
@pytest.mark.parametrize("way", ["link", "typed"])
async def test_whoever_holds_a_slip_becomes_who_it_is_about(
    ctx: Context, curator: Actor, meet: Meet, part: Part, way: str
) -> None:
    issued, vera = await a_slip(ctx, curator, part), await meet("Вера")

    opened = await (open_link(ctx, vera, issued.token) if way == "link" else open_typed(ctx, vera, issued.characters))
    assert opened.record == issued.record
    record = await join(ctx, vera, opened.slip.id)

    assert (record.id, record.account) == (issued.record.id, vera.id)
    assert (await meet("Вера")).roles == {part.role, Role.PARTICIPANT}
    assert await pending(ctx) == [(curator.id, PersonJoined(record.id))]


async def test_what_is_printed_is_stored_nowhere(ctx: Context, curator: Actor) -> None:
    issued = await a_slip(ctx, curator)

    async with ctx.read() as connection:
        row = (await connection.execute(select(slips))).one()
        told = (await connection.execute(select(audit))).all()
    assert issued.characters not in f"{row}{told}"
    assert issued.token not in f"{row}{told}"
    assert re.fullmatch("[0-9a-f]{64}", row.characters_digest)
    assert len(f"slip-{issued.token}") <= 64


async def test_everything_leaves_an_entry_in_the_log(ctx: Context, curator: Actor, meet: Meet) -> None:
    issued, vera = await a_slip(ctx, curator), await meet("Вера")
    await comes_in(ctx, vera, issued)
    again = await reissue(ctx, curator, issued.record.id)

    async with ctx.read() as connection:
        key = await ctx.records(connection).key_of(issued.record.id)
        rows = (await connection.execute(select(audit).where(audit.c.subject == "record").order_by(audit.c.id))).all()
    assert [(row.person_id, row.action, unsealed(key, row.before), unsealed(key, row.after)) for row in rows[1:]] == [
        (curator.id, "issue_slip", None, {"slip": issued.slip.id}),
        (vera.id, "join", None, {"account": vera.id, "slip": issued.slip.id}),
        (curator.id, "untie_account", {"account": vera.id}, None),
        (curator.id, "issue_slip", None, {"slip": again.slip.id}),
    ]


async def test_a_second_tap_changes_nothing(ctx: Context, curator: Actor, meet: Meet) -> None:
    issued, vera = await a_slip(ctx, curator), await meet("Вера")
    first = await comes_in(ctx, vera, issued)

    assert await join(ctx, vera, issued.slip.id) == first

    with pytest.raises(JoinedAlready) as told:
        await open_link(ctx, vera, issued.token)
    assert told.value.details == {"code": str(first.code)}
    assert len(await pending(ctx)) == 1


async def test_of_two_who_tap_at_once_one_comes_in(ctx: Context, curator: Actor, meet: Meet) -> None:
    issued = await a_slip(ctx, curator)
    crowd = [await meet(f"Кто-то {number}") for number in range(5)]
    for one in crowd:
        await open_link(ctx, one, issued.token)

    outcomes = await asyncio.gather(*(join(ctx, one, issued.slip.id) for one in crowd), return_exceptions=True)

    assert sorted(type(one).__name__ for one in outcomes) == ["Record", *["SlipUnknown"] * 4]


async def test_a_number_alone_proves_nothing(ctx: Context, curator: Actor, meet: Meet) -> None:
    issued, stranger = await a_slip(ctx, curator), await meet("Чужой")

    for number in (issued.slip.id, SlipId(404)):
        with pytest.raises(SlipUnknown):
            await join(ctx, stranger, number)


async def test_a_second_account_is_refused(ctx: Context, curator: Actor, meet: Meet) -> None:
    issued, boris = await a_slip(ctx, curator), await meet("Борис")
    await open_link(ctx, boris, issued.token)
    await comes_in(ctx, await meet("Вера"), issued)

    for refused in (
        open_link(ctx, boris, issued.token),
        open_typed(ctx, boris, issued.characters),
    ):
        with pytest.raises(HasAccount):
            await refused
    with pytest.raises(SlipUnknown):
        await join(ctx, boris, issued.slip.id)


async def test_an_account_with_a_record_is_refused(ctx: Context, curator: Actor, meet: Meet) -> None:
    vera = await meet("Вера")
    await comes_in(ctx, vera, await a_slip(ctx, curator))

    with pytest.raises(AccountHasRecord):
        await open_link(ctx, vera, (await a_slip(ctx, curator)).token)


@pytest.mark.parametrize(("after", "works"), [(LIFE - timedelta(seconds=1), True), (LIFE, False)])
async def test_a_slip_lives_thirty_days(
    ctx: Context, curator: Actor, meet: Meet, clock: MovedClock, after: timedelta, works: bool
) -> None:
    issued, vera = await a_slip(ctx, curator), await meet("Вера")
    opened = await open_link(ctx, vera, issued.token)
    clock.move(after)

    if works:
        await join(ctx, vera, opened.slip.id)
    else:
        for refused in (
            join(ctx, vera, opened.slip.id),
            open_link(ctx, vera, issued.token),
            open_typed(ctx, vera, issued.characters),
        ):
            with pytest.raises(SlipExpired):
                await refused
    assert (Role.MENTEE in (await meet("Вера")).roles) is works


async def test_another_slip_makes_the_first_one_void(ctx: Context, curator: Actor, meet: Meet) -> None:
    first, vera = await a_slip(ctx, curator), await meet("Вера")
    opened = await open_link(ctx, vera, first.token)
    (second,) = await issue(ctx, curator, [first.record.id])

    with pytest.raises(SlipVoid):
        await join(ctx, vera, opened.slip.id)
    with pytest.raises(SlipVoid):
        await open_typed(ctx, vera, first.characters)
    assert (await comes_in(ctx, vera, second)).id == first.record.id


async def test_a_lost_phone(ctx: Context, curator: Actor, meet: Meet) -> None:
    first, old, new = await a_slip(ctx, curator), await meet("Старый телефон"), await meet("Новый телефон")
    await comes_in(ctx, old, first)
    with pytest.raises(HasAccount):
        await issue(ctx, curator, [first.record.id])

    second = await reissue(ctx, curator, first.record.id)

    assert (await meet("Старый телефон")).roles == {Role.PARTICIPANT}
    assert (old.id, AccountUntied()) in await pending(ctx)
    assert (await comes_in(ctx, new, second)).account == new.id
    with pytest.raises(HasAccount):
        await open_link(ctx, old, first.token)


async def test_a_used_slip_does_not_bring_back_who_was_untied(ctx: Context, curator: Actor, meet: Meet) -> None:
    first, old = await a_slip(ctx, curator), await meet("Старый телефон")
    await comes_in(ctx, old, first)
    await reissue(ctx, curator, first.record.id)

    with pytest.raises(SlipUsed):
        await open_link(ctx, old, first.token)
    with pytest.raises(SlipUsed):
        await join(ctx, old, first.slip.id)


async def test_an_erased_person_has_no_slip_any_more(ctx: Context, curator: Actor, meet: Meet) -> None:
    issued = await a_slip(ctx, curator)
    async with ctx.write() as connection:
        await ctx.records(connection).erase(issued.record.id, ctx.now())

    with pytest.raises(SlipUnknown):
        await open_link(ctx, await meet("Вера"), issued.token)
    with pytest.raises(WrongSlipCharacters):
        await open_typed(ctx, await meet("Вера"), issued.characters)
    for again in (issue(ctx, curator, [issued.record.id]), reissue(ctx, curator, issued.record.id)):
        with pytest.raises(IsErased):
            await again


async def test_five_wrong_tries_lock_for_an_hour(ctx: Context, curator: Actor, meet: Meet, clock: MovedClock) -> None:
    issued, guesser, vera = await a_slip(ctx, curator), await meet("Угадывающий"), await meet("Вера")
    for left in (4, 3, 2, 1):
        with pytest.raises(WrongSlipCharacters) as told:
            await open_typed(ctx, guesser, NO_SLIP)
        assert told.value.details == {"left": left}
    with pytest.raises(SlipLocked) as locked:
        await open_typed(ctx, guesser, NO_SLIP)
    assert locked.value.details == {"minutes": 60}

    clock.move(timedelta(minutes=59, seconds=30))
    for typed in (issued.characters, NO_SLIP, "что-то"):
        with pytest.raises(SlipLocked) as locked:
            await open_typed(ctx, guesser, typed)
        assert locked.value.details == {"minutes": 1}
    # Nobody else is locked, and a link cannot be guessed.
    await open_typed(ctx, vera, issued.characters)
    await open_link(ctx, guesser, issued.token)

    clock.move(timedelta(seconds=30))
    assert (await open_typed(ctx, guesser, issued.characters)).slip.id == issued.slip.id


async def test_a_good_try_forgets_the_wrong_ones(ctx: Context, curator: Actor, meet: Meet) -> None:
    issued, vera = await a_slip(ctx, curator), await meet("Вера")
    for _ in range(4):
        with pytest.raises(WrongSlipCharacters):
            await open_typed(ctx, vera, NO_SLIP)
    await open_typed(ctx, vera, issued.characters)

    with pytest.raises(WrongSlipCharacters) as told:
        await open_typed(ctx, vera, NO_SLIP)
    assert told.value.details == {"left": 4}


async def test_what_no_slip_can_have_is_not_counted(ctx: Context, meet: Meet) -> None:
    vera = await meet("Вера")
    for _ in range(6):
        with pytest.raises(NotSlipCharacters):
            await open_typed(ctx, vera, "Н-017")

    with pytest.raises(WrongSlipCharacters) as told:
        await open_typed(ctx, vera, NO_SLIP)
    assert told.value.details == {"left": 4}


async def test_slips_for_everybody_who_has_none(ctx: Context, curator: Actor, meet: Meet, clock: MovedClock) -> None:
    people = [await a_person(ctx, curator, part) for part in (Part.MENTEE, Part.MENTOR, Part.MENTEE)]
    ended = await a_person(ctx, curator)
    async with ctx.write() as connection:
        await ctx.records(connection).save_all([replace(ended, parts={Part.MENTEE: Standing.ENDED})], ctx.now())
    (issued,) = await issue(ctx, curator, [people[0].id])
    await comes_in(ctx, await meet("Вера"), (await issue(ctx, curator, [people[1].id]))[0])

    assert await without_account(ctx, curator) == (people[2].id,)

    clock.move(LIFE)
    assert await without_account(ctx, curator) == (people[0].id, people[2].id)
    assert issued.record.id == people[0].id


async def test_all_are_issued_or_none(ctx: Context, curator: Actor) -> None:
    vera = await a_person(ctx, curator)

    with pytest.raises(NotFound):
        await issue(ctx, curator, [vera.id, RecordId(404)])
    with pytest.raises(TooManySlips):
        await issue(ctx, curator, [vera.id] * (AT_ONCE + 1))

    async with ctx.read() as connection:
        assert (await connection.execute(select(slips))).all() == []


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.CURATOR])
async def test_only_a_curator_issues(ctx: Context, curator: Actor, meet: Meet, role: Role) -> None:
    vera, somebody = await a_person(ctx, curator), await meet("Кто-то", role)

    refused = [issue(ctx, somebody, [vera.id]), reissue(ctx, somebody, vera.id), without_account(ctx, somebody)]
    for one in refused:
        with pytest.raises(NotAllowed):
            await one


async def test_roles_come_at_once_and_go_at_once(ctx: Context, curator: Actor, meet: Meet) -> None:
    issued, vera = await a_slip(ctx, curator, Part.MENTOR), await meet("Вера")
    await comes_in(ctx, vera, issued)
    async with ctx.read() as connection:
        assert await Roles(connection).of(vera.id) == {Role.MENTOR}

    await reissue(ctx, curator, issued.record.id)
    async with ctx.read() as connection:
        assert await Roles(connection).of(vera.id) == frozenset()


async def test_without_a_key_there_is_no_programme(ctx: Context, curator: Actor) -> None:
    keyless = Context(ctx.database, ctx.clock, ctx.policy)

    for refused in (open_typed(keyless, curator, NO_SLIP), issue(keyless, curator, [RecordId(1)])):
        with pytest.raises(ProgrammeOff):
            await refused
