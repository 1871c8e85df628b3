"""What there is to see of consents: the curator's list, one person's papers, one's own."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.consents.papers import Paper, papers_of
from actions.consents.validity import allowed_to_publish as allowed_to_publish
from actions.consents.validity import may_process as may_process
from actions.context import Context
from actions.registry.directory import Directory
from domain.consents.consent import Consent, Signature, Terms, newest, published, valid
from domain.consents.needs import Item, asked_of, needs
from domain.consents.signing import Change, Signer, Stage, next_change, stage_on
from domain.consents.withdrawal import Withdrawal
from domain.errors import NotFound
from domain.people.person import Actor, Person, PersonId
from domain.people.roles import Right, require
from domain.registry.record import Record, RecordId
from storage.consents import Consents, Withdrawals
from storage.people import People


@dataclass(frozen=True, slots=True)
class Overview:
    """All that the curator has to see to. ``withdrawals`` are those after which nothing is destroyed yet."""

    items: Sequence[Item]
    withdrawals: Sequence[tuple[Withdrawal, Record]]
    people: dict[RecordId, Record]


@dataclass(frozen=True, slots=True)
class Sheaf:
    """One person's papers. ``papers`` are all that can be printed now, each with what there is of it.

    ``asked`` says whether consents are asked of this person at all, ``is_valid`` whether that to processing is in
    force, ``allowed`` what may be published. ``history`` is every paper there ever was, the oldest first.
    """

    record: Record
    stage: Stage
    change: Change | None
    asked: bool
    is_valid: bool
    allowed: Terms
    papers: Sequence[tuple[Paper, Signature]]
    history: Sequence[Consent]
    withdrawal: Withdrawal | None
    today: date


async def overview(ctx: Context, actor: Actor, directory: Directory) -> Overview:
    """The whole list."""
    require(actor.roles, Right.READ_REGISTRY)
    return await seen_by_the_bot(ctx, directory)


async def seen_by_the_bot(ctx: Context, directory: Directory) -> Overview:
    """As :func:`overview`, for reminders."""
    everybody = dict(await directory.everybody())
    async with ctx.database.read(long=True) as connection:
        records = ctx.records(connection)
        papers = await Consents(connection, records).of_all()
        waiting = await Withdrawals(connection, records).open()
    # Thousands of people are looked at: in a thread, so that others are answered meanwhile.
    items = await asyncio.to_thread(needs, everybody, papers, ctx.today())
    return Overview(items, [(one, everybody[one.record]) for one in waiting if one.record in everybody], everybody)


async def sheaf(ctx: Context, actor: Actor, record: RecordId) -> Sheaf:
    """One person's papers, for who may read the registry. Raises NotFound."""
    require(actor.roles, Right.READ_REGISTRY)
    async with ctx.read() as connection:
        return await sheaf_of(ctx, connection, record)


async def takers(ctx: Context, actor: Actor, found: Sheaf) -> Mapping[PersonId, Person]:
    """Who took these papers from people's hands."""
    require(actor.roles, Right.READ_REGISTRY)
    async with ctx.read() as connection:
        return await People(connection).many({one.taken_by for one in found.history if one.taken_by is not None})


async def own_sheaves(ctx: Context, actor: Actor) -> Sequence[Sheaf]:
    """One's own papers, and those of the children for whom one signs. Empty: nobody of the programme."""
    if ctx.vault is None:
        return ()
    async with ctx.read() as connection:
        mine = await ctx.records(connection).by_account(actor.id)
        if mine is None:
            return ()
        found = [await sheaf_of(ctx, connection, mine.id)]
        for ward in await ctx.records(connection).ward_ids_of(mine.id):
            theirs = await sheaf_of(ctx, connection, ward)
            if theirs.record.erased_at is None and (Signer.GUARDIAN in theirs.stage.signers or theirs.withdrawal):
                found.append(theirs)
        return found


async def sheaf_of(ctx: Context, connection: AsyncConnection, record: RecordId) -> Sheaf:
    """Raises NotFound."""
    records = ctx.records(connection)
    person = await records.get(record)
    if person is None:
        raise NotFound
    today = ctx.today()
    stage = stage_on(person, today)
    papers = await Consents(connection, records).of(record)
    wards = await records.ward_ids_of(record)
    near = {ward: found for ward in wards if (found := await records.get(ward)) is not None}
    return Sheaf(
        record=person,
        stage=stage,
        change=next_change(person, today),
        asked=asked_of(person, near, wards, today),
        is_valid=valid(person, papers, today),
        allowed=published(person, papers, today),
        papers=[
            (
                paper,
                Signature(
                    paper.purpose,
                    paper.signer,
                    paper.stage,
                    newest(papers, paper.purpose, paper.signer, paper.stage, today),
                ),
            )
            for paper in papers_of(person, today)
        ],
        history=papers,
        withdrawal=await Withdrawals(connection, records).open_of(record),
        today=today,
    )
