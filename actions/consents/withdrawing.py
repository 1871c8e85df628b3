"""Withdrawal: by the person or their guardian in the bot, or recorded by a curator from paper."""

from dataclasses import replace
from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.consents.papers import end_publication
from actions.consents.telling import owe, told
from actions.context import Context
from actions.mentoring.pausing import consents_withdrawn, tell_of_leaving
from actions.registry.curators import tell_curators
from actions.registry.keeping import living
from actions.registry.trail import Trail
from domain.consents.consent import FIRST_DAY, Purpose, State, ended
from domain.consents.notices import ConsentWithdrawn, WithdrawalRecorded, WithdrawalTakenBack
from domain.consents.refusals import GuardianDecides, NotWithdrawn, WithdrawnAlready, WrongWithdrawalDate
from domain.consents.signing import Signer, Stage, stage_on
from domain.consents.withdrawal import PAPER_LIMIT, TERM, Ending, Source, Withdrawal
from domain.errors import NotFound
from domain.people.person import Actor
from domain.people.roles import Right, require
from domain.registry.record import Part, Record, RecordId, Standing
from domain.registry.refusals import IsErased, NoRecord
from storage.consents import Consents, Withdrawals


async def withdraw(ctx: Context, actor: Actor, record: RecordId) -> Withdrawal:
    """«Отозвать согласие», by whoever may: of themselves from 14 on, and of a child for whom they sign.

    Raises NoRecord, NotFound, GuardianDecides, WithdrawnAlready.
    """
    async with ctx.write() as connection:
        person = await _acting_for(ctx, connection, actor, record)
        return await _withdraw(ctx, connection, actor, person, ctx.today(), Source.BOT, "")


async def withdraw_publication(ctx: Context, actor: Actor, record: RecordId) -> None:
    """As :func:`withdraw`, of the consent to publication alone: all else goes on. Raises NotInForce as well."""
    async with ctx.write() as connection:
        await end_publication(ctx, connection, actor.id, await _acting_for(ctx, connection, actor, record))


async def record_withdrawal(ctx: Context, actor: Actor, record: RecordId, received_on: date, paper: str) -> Withdrawal:
    """A curator has it on paper, with this number, since this day.

    Raises WrongWithdrawalDate, WithdrawnAlready, NotFound.
    """
    require(actor.roles, Right.KEEP_REGISTRY)
    today = ctx.today()
    if not max(FIRST_DAY, today - TERM) <= received_on <= today:
        raise WrongWithdrawalDate
    async with ctx.write() as connection:
        person = await _not_withdrawn(ctx, connection, record)
        number = " ".join(paper.split())[:PAPER_LIMIT]
        return await _withdraw(ctx, connection, actor, person, received_on, Source.PAPER, number)


async def take_back(ctx: Context, actor: Actor, record: RecordId) -> None:
    """The person thought otherwise, and nothing is destroyed yet: a curator brings the record back.

    They take part as before; what they signed stays revoked, so that a new consent is needed. Raises NotWithdrawn.
    """
    require(actor.roles, Right.KEEP_REGISTRY)
    async with ctx.write() as connection:
        records = ctx.records(connection)
        gateway = Withdrawals(connection, records)
        withdrawal = await gateway.open_of(record)
        if withdrawal is None:
            raise NotWithdrawn
        await records.unblock(record, ctx.now())
        person = await records.get(record)
        assert person is not None
        parts = {part: withdrawal.parts.get(part, standing) for part, standing in person.parts.items()}
        await records.save_all([replace(person, parts=parts)], ctx.now())
        await gateway.close(withdrawal.id, Ending.TAKEN_BACK, ctx.now())
        await records.drop_letters_about(record)
        await Trail(ctx, connection).add(actor.id, "take_back_withdrawal", person)
        if person.account is not None:
            notice = WithdrawalTakenBack(record, withdrawal.id)
            await owe(connection, [person.account], notice, f"withdrawal:{withdrawal.id}:back", ctx.now())


async def _acting_for(ctx: Context, connection: AsyncConnection, actor: Actor, record: RecordId) -> Record:
    """The person, on whose behalf the actor decides."""
    mine = await ctx.records(connection).by_account(actor.id)
    if mine is None:
        raise NoRecord
    if record == mine.id:
        person = await _not_withdrawn(ctx, connection, record)
        if stage_on(person, ctx.today()) is Stage.CHILD:
            raise GuardianDecides
        return person
    if record not in await ctx.records(connection).ward_ids_of(mine.id):
        raise NotFound
    person = await _not_withdrawn(ctx, connection, record)
    if Signer.GUARDIAN not in stage_on(person, ctx.today()).signers:
        raise NotFound
    return person


async def _not_withdrawn(ctx: Context, connection: AsyncConnection, record: RecordId) -> Record:
    found = await ctx.records(connection).get(record)
    if found is None:
        raise NotFound
    if found.erased_at is not None:
        raise IsErased
    if found.blocked_at is not None:
        raise WithdrawnAlready
    return await living(ctx, connection, record)


async def _withdraw(
    ctx: Context,
    connection: AsyncConnection,
    actor: Actor,
    person: Record,
    received_on: date,
    source: Source,
    paper: str,
) -> Withdrawal:
    """Everything stops in this transaction: parts, papers, letters, pairings, and reading what is known of them."""
    now, records = ctx.now(), ctx.records(connection)
    withdrawal = await Withdrawals(connection, records).add(
        person.id, at=now, received_on=received_on, source=source, by=actor.id, paper=paper, parts=person.parts
    )
    parts: dict[Part, Standing] = {
        part: Standing.PAUSED if standing is Standing.ACTIVE else standing for part, standing in person.parts.items()
    }
    await records.save_all([replace(person, parts=parts)], now)
    await _end_papers(ctx, connection, actor, person)
    await records.drop_letters_about(person.id)
    after = {"source": source.value, "received_on": received_on.isoformat(), "paper": paper}
    await Trail(ctx, connection).add(actor.id, "withdraw_consent", person, after=after)
    await records.block(person.id, now)
    await consents_withdrawn(ctx, connection, actor.id, [person.id, *await records.ward_ids_of(person.id)])
    await tell_of_leaving(ctx, connection, person.id)
    notice = ConsentWithdrawn(person.id, withdrawal.id)
    await tell_curators(connection, notice, lambda one: f"withdrawal:{withdrawal.id}:{one}", now, but=actor.id)
    if person.account not in (None, actor.id):
        recorded = WithdrawalRecorded(person.id, withdrawal.id)
        await owe(connection, [person.account], recorded, f"withdrawal:{withdrawal.id}:recorded", now)
    return withdrawal


async def _end_papers(ctx: Context, connection: AsyncConnection, actor: Actor, person: Record) -> None:
    """Whatever was signed about them is over. What a guardian signed for a child speaks of both, and ends too."""
    records, today = ctx.records(connection), ctx.today()
    gateway = Consents(connection, records)
    papers = list(await gateway.of(person.id))
    for ward in await records.ward_ids_of(person.id):
        papers += [
            one
            for one in await gateway.of(ward)
            if one.guardian == person.id and one.purpose is Purpose.PROCESSING and one.counts_on(today)
        ]
    for one in papers:
        if one.state_on(today) in {State.PRINTED, State.SIGNED}:
            after = ended(one, State.REVOKED, today)
            await gateway.save(after)
            about = person if one.record == person.id else await records.get(one.record)
            if about is not None:
                await Trail(ctx, connection).add(actor.id, "revoke_consent", about, before=told(one), after=told(after))
