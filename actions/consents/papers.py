"""What becomes of papers: printed, signed, revoked, run out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.consents.telling import told
from actions.context import Context
from actions.mentoring.pausing import consents_signed
from actions.registry.curators import tell_curators
from actions.registry.keeping import living
from actions.registry.trail import Trail
from domain.consents.consent import (
    FIRST_DAY,
    LONGEST,
    NOTHING,
    Consent,
    ConsentId,
    Purpose,
    State,
    Terms,
    ended,
    newest,
)
from domain.consents.needs import BIRTHDAY
from domain.consents.notices import PublicationRevoked
from domain.consents.refusals import NotAskedFor, NothingTicked, NotInForce, WhichGuardian, WrongDates
from domain.consents.signing import Signer, Stage, next_change, stage_on
from domain.errors import NotFound
from domain.people.person import Actor, PersonId
from domain.people.roles import Right, require
from domain.registry.record import Record, RecordId
from storage.consents import Consents


@dataclass(frozen=True, slots=True)
class Paper:
    """Which paper is meant."""

    purpose: Purpose
    signer: Signer
    stage: Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """What is on the paper that somebody brought. ``guardian`` None: the only one there is, if there is only one."""

    signed_on: date
    until: date | None = None
    guardian: RecordId | None = None
    terms: Terms = NOTHING


def papers_of(record: Record, day: date) -> tuple[Paper, ...]:
    """All that can be printed for somebody: those of this day, and those of a birthday that is near."""
    stages = [stage_on(record, day)]
    change = next_change(record, day)
    if change is not None and change.day - day <= BIRTHDAY:
        stages.append(change.stage)
    return tuple(Paper(purpose, signer, stage) for stage in stages for purpose in Purpose for signer in stage.signers)


async def mark_printed(ctx: Context, actor: Actor, record: RecordId, papers: Sequence[Paper]) -> None:
    """These papers lie on the table. One that does already is left as it is. Raises NotAskedFor, NotFound, IsErased."""
    require(actor.roles, Right.KEEP_REGISTRY)
    today = ctx.today()
    async with ctx.write() as connection:
        person = await _asked(ctx, connection, record, papers)
        gateway = Consents(connection, ctx.records(connection))
        before = await gateway.of(record)
        for paper in papers:
            if any(_is(one, paper) and one.state is State.PRINTED for one in before):
                continue
            printed = await gateway.add(
                Consent(
                    id=ConsentId(0),
                    record=record,
                    purpose=paper.purpose,
                    signer=paper.signer,
                    stage=paper.stage,
                    state=State.PRINTED,
                    printed_at=ctx.now(),
                )
            )
            was = newest(before, paper.purpose, paper.signer, paper.stage, today)
            await Trail(ctx, connection).add(
                actor.id, "print_consent", person, before=None if was is None else told(was), after=told(printed)
            )


async def mark_signed(ctx: Context, actor: Actor, record: RecordId, paper: Paper, signing: Signing) -> Consent:
    """The curator holds the signed paper: a pairing that rested for want of it goes on.

    Raises NotAskedFor, WrongDates, NothingTicked, WhichGuardian, NotFound, IsErased.
    """
    require(actor.roles, Right.KEEP_REGISTRY)
    today = ctx.today()
    _check(paper, signing, today)
    async with ctx.write() as connection:
        person = await _asked(ctx, connection, record, [paper])
        gateway = Consents(connection, ctx.records(connection))
        printed = next(
            (one for one in reversed(await gateway.of(record)) if _is(one, paper) and one.state is State.PRINTED), None
        )
        signed = Consent(
            id=ConsentId(0) if printed is None else printed.id,
            record=record,
            purpose=paper.purpose,
            signer=paper.signer,
            stage=paper.stage,
            state=State.SIGNED,
            printed_at=None if printed is None else printed.printed_at,
            signed_on=signing.signed_on,
            until=signing.until,
            taken_by=actor.id,
            guardian=_guardian(person, paper, signing),
            terms=signing.terms if paper.purpose is Purpose.PUBLICATION else NOTHING,
        )
        if printed is None:
            signed = await gateway.add(signed)
        else:
            await gateway.save(signed)
        await Trail(ctx, connection).add(
            actor.id, "sign_consent", person, before=None if printed is None else told(printed), after=told(signed)
        )
        if paper.purpose is Purpose.PROCESSING:
            await consents_signed(ctx, connection, actor.id, record)
    return signed


async def revoke_publication(ctx: Context, actor: Actor, record: RecordId) -> None:
    """Nothing of this person is published any more: a curator has it on paper.

    Raises NotInForce, NotFound, IsErased. A consent to processing is withdrawn: `actions/consents/withdrawing.py`.
    """
    require(actor.roles, Right.KEEP_REGISTRY)
    async with ctx.write() as connection:
        person = await living(ctx, connection, record)
        await end_publication(ctx, connection, actor.id, person)


async def end_publication(ctx: Context, connection: AsyncConnection, who: PersonId, person: Record) -> None:
    """Revoke what is signed or printed for publication, and tell the curators. Raises NotInForce."""
    today = ctx.today()
    gateway = Consents(connection, ctx.records(connection))
    open_ones = [
        one
        for one in await gateway.of(person.id)
        if one.purpose is Purpose.PUBLICATION and one.state_on(today) in {State.PRINTED, State.SIGNED}
    ]
    if not open_ones:
        raise NotInForce
    for one in open_ones:
        after = ended(one, State.REVOKED, today)
        await gateway.save(after)
        await Trail(ctx, connection).add(who, "revoke_consent", person, before=told(one), after=told(after))
    in_force = [one for one in open_ones if one.state is State.SIGNED]
    if in_force:
        notice = PublicationRevoked(person.id, in_force[-1].id)
        key = f"publication:{in_force[-1].id}:revoked"
        await tell_curators(connection, notice, lambda one: f"{key}:{one}", ctx.now(), but=who)


async def expire(ctx: Context) -> None:
    """Tick: whatever has run out is noted as that, and the log has it. Rules do not wait for it."""
    if ctx.vault is None:
        return
    today = ctx.today()
    async with ctx.read() as connection:
        over = await Consents(connection, ctx.records(connection)).over(today)
    if not over:
        return
    async with ctx.write() as connection:
        records = ctx.records(connection)
        for one in await Consents(connection, records).over(today):
            assert one.until is not None
            person = await records.get(one.record)
            assert person is not None
            after = ended(one, State.EXPIRED, one.until + timedelta(days=1))
            await Consents(connection, records).save(after)
            await Trail(ctx, connection).add(None, "expire_consent", person, before=told(one), after=told(after))


async def _asked(ctx: Context, connection: AsyncConnection, record: RecordId, papers: Sequence[Paper]) -> Record:
    """The person, of whom all these papers are asked."""
    person = await living(ctx, connection, record)
    known = papers_of(person, ctx.today())
    if not papers:
        raise NotFound
    if any(paper not in known for paper in papers):
        raise NotAskedFor
    return person


def _check(paper: Paper, signing: Signing, today: date) -> None:
    until = signing.until
    if not FIRST_DAY <= signing.signed_on <= today:
        raise WrongDates
    if until is not None and not max(signing.signed_on, today) <= until <= today + LONGEST:
        raise WrongDates
    terms = signing.terms
    if paper.purpose is Purpose.PUBLICATION and not (terms.categories and terms.resources):
        raise NothingTicked


def _guardian(person: Record, paper: Paper, signing: Signing) -> RecordId | None:
    if paper.signer is not Signer.GUARDIAN:
        return None
    if signing.guardian is not None:
        if signing.guardian not in person.guardians:
            raise NotAskedFor
        return signing.guardian
    if len(person.guardians) > 1:
        raise WhichGuardian
    return person.guardians[0] if person.guardians else None


def _is(consent: Consent, paper: Paper) -> bool:
    return (consent.purpose, consent.signer, consent.stage) == (paper.purpose, paper.signer, paper.stage)
