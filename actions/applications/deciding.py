"""A curator accepts an application, so that a record is made of it, or declines it with a reason."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.applications import keys
from actions.applications.applying import SUBJECT
from actions.context import Context
from actions.registry.belongings import follow
from actions.registry.keeping import SERIES, guardians_among, save, told, vocabulary_of
from actions.registry.trail import Trail
from domain.applications.application import WORDS_LIMIT, Application, ApplicationId, Reason, Verb, Wish, after
from domain.applications.notices import ApplicationAnswered
from domain.applications.refusals import ReasonMissing, ReasonTooLong
from domain.errors import NotFound
from domain.notices import Owed
from domain.people.person import Actor
from domain.people.roles import Right, require
from domain.registry.field import Field
from domain.registry.fields import WrongFields, filled_in
from domain.registry.forms import Vocabulary
from domain.registry.record import Details, Kind, Mentee, Mentor, NewRecord, Part, Record, RecordId, Standing
from domain.registry.refusals import ChangedMeanwhile
from storage.applications import Applications
from storage.audit import Audit
from storage.outbox import Outbox


class WrongGuardian(WrongFields):
    """What was typed of somebody new who is to act for whoever applied."""


@dataclass(frozen=True, slots=True)
class NewGuardian:
    """Somebody who acts for whoever applied and has no record yet."""

    name: str
    contact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Completion:
    """What a curator fills in while accepting, as for :func:`actions.registry.keeping.change_person`.

    ``version`` is that of the record which they saw, None where whoever applied had none. ``guardian`` acts for them.
    """

    typed: Mapping[Field, str]
    kind: Kind | None = None
    version: int | None = None
    guardian: RecordId | NewGuardian | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """An application as the curator sees it. ``record`` is who applied, where they are of the programme already."""

    application: Application
    record: Record | None
    vocabulary: Vocabulary


async def waiting(ctx: Context, actor: Actor) -> Sequence[Shown]:
    """What waits for a decision, the oldest first."""
    require(actor.roles, Right.READ_REGISTRY)
    async with ctx.read() as connection:
        found = await Applications(connection, ctx.open_vault()).open()
        return [await _shown(ctx, connection, one) for one in found]


async def look(ctx: Context, actor: Actor, application: ApplicationId) -> Shown:
    """One application, decided or not. Raises NotFound."""
    require(actor.roles, Right.READ_REGISTRY)
    async with ctx.read() as connection:
        return await _shown(ctx, connection, await _get(ctx, connection, application))


async def seen(ctx: Context, application: ApplicationId) -> Shown | None:
    """As `look`, for rendering a notice. None: it is not there."""
    async with ctx.read() as connection:
        found = await Applications(connection, ctx.open_vault()).get(application)
        return None if found is None else await _shown(ctx, connection, found)


async def accept(
    ctx: Context, actor: Actor, application: ApplicationId, completion: Completion | None = None
) -> Record:
    """Whoever applied is of the programme from now on, and told so: their name is filled in at the desk.

    Whoever has a record gets the part in it. Raises ApplicationDecided, NotFound, and for a ``completion``
    WrongFields, WrongGuardian, ChangedMeanwhile; then nothing is decided.
    """
    require(actor.roles, Right.KEEP_REGISTRY)
    now = ctx.now()
    async with ctx.write() as connection:
        found = await _get(ctx, connection, application)
        state = after(found.state, Verb.ACCEPT)
        if found.wish is None:
            raise NotFound
        record = await _recorded(ctx, connection, actor, found, found.wish, completion)
        await follow(ctx, connection, found.person, record.id)
        await Applications(connection, ctx.open_vault()).decide(application, state, actor.id, now)
        await _answer(ctx, connection, actor, found, "accept_application")
    return record


async def decline(
    ctx: Context, actor: Actor, application: ApplicationId, reason: Reason, words: str = ""
) -> Application:
    """It does not work out now; whoever applied is told why, and may apply again.

    Raises ReasonMissing for OTHER without words, ReasonTooLong, ApplicationDecided, NotFound.
    """
    require(actor.roles, Right.KEEP_REGISTRY)
    if reason is Reason.OTHER and not words:
        raise ReasonMissing
    if len(words) > WORDS_LIMIT:
        raise ReasonTooLong(limit=WORDS_LIMIT)
    now = ctx.now()
    async with ctx.write() as connection:
        found = await _get(ctx, connection, application)
        state = after(found.state, Verb.DECLINE)
        gateway = Applications(connection, ctx.open_vault())
        await gateway.decide(application, state, actor.id, now, reason=reason, words=words)
        await _answer(ctx, connection, actor, found, "decline_application")
        declined = await gateway.get(application)
        assert declined is not None
    return declined


async def _recorded(
    ctx: Context,
    connection: AsyncConnection,
    actor: Actor,
    application: Application,
    wish: Wish,
    completion: Completion | None,
) -> Record:
    """The record that has the part that was applied for, with what was wished, or with what was made of that."""
    records, part = ctx.records(connection), application.part
    vocabulary = await vocabulary_of(ctx, connection)
    before = await records.by_account(application.person)
    if completion is not None and completion.version != (None if before is None else before.version):
        raise ChangedMeanwhile
    details = with_wish(Details() if before is None else before.details, part, wish, ctx.today())
    kind, guardians = wish.kind if before is None else before.kind, () if before is None else before.guardians
    if completion is not None:
        details = filled_in(details, part, completion.typed, vocabulary, ctx.today())
        kind = completion.kind or kind
        guardians = await _with_guardian(ctx, connection, actor, guardians, completion.guardian)
    if before is None:
        new = NewRecord(
            kind=kind,
            parts={part: Standing.ACTIVE},
            details=details,
            guardians=guardians,
            account=application.person,
        )
        record = await records.add(SERIES[part], new, ctx.now())
        await Trail(ctx, connection).add(actor.id, "add_record", record, after=told(record, vocabulary))
        return record
    with_part = replace(
        before, kind=kind, parts={**before.parts, part: Standing.ACTIVE}, details=details, guardians=guardians
    )
    await save(ctx, connection, actor.id, [(before, with_part)], vocabulary)
    return with_part


async def _with_guardian(
    ctx: Context,
    connection: AsyncConnection,
    actor: Actor,
    before: tuple[RecordId, ...],
    guardian: RecordId | NewGuardian | None,
) -> tuple[RecordId, ...]:
    """Those who act for somebody already, and one more: there already, or added now."""
    if guardian is None:
        return before
    if isinstance(guardian, NewGuardian):
        vocabulary = await vocabulary_of(ctx, connection)
        typed = {Field.NAME: guardian.name, Field.CONTACT: guardian.contact}
        try:
            details = filled_in(Details(), Part.GUARDIAN, typed, vocabulary, ctx.today())
        except WrongFields as wrong:
            raise WrongGuardian(wrong.problems) from None
        new = NewRecord(kind=Kind.PARENT, parts={Part.GUARDIAN: Standing.ACTIVE}, details=details)
        record = await ctx.records(connection).add(SERIES[Part.GUARDIAN], new, ctx.now())
        await Trail(ctx, connection).add(actor.id, "add_record", record, after=told(record, vocabulary))
        guardian = record.id
    return tuple(sorted(await guardians_among(ctx, connection, frozenset(before) | {guardian})))


def with_wish(details: Details, part: Part, wish: Wish, today: date) -> Details:
    """What is known of somebody, with what they wish for in this part."""
    details = details.enrolled(part)
    if part is Part.MENTOR:
        mentor = details.mentor or Mentor()
        return replace(
            details,
            mentor=replace(
                mentor,
                topics=wish.topics,
                topics_text=wish.words or mentor.topics_text,
                forms=wish.forms,
                entered=today,
                ended=None,
                wished_ages=wish.ages,
                capacity=wish.capacity,
            ),
        )
    mentee = details.mentee or Mentee()
    return replace(
        details,
        mentee=replace(
            mentee,
            topics=wish.topics,
            topics_text=wish.words or mentee.topics_text,
            forms=wish.forms,
            entered=today,
            ended=None,
        ),
    )


async def _answer(
    ctx: Context, connection: AsyncConnection, actor: Actor, application: Application, action: str
) -> None:
    now = ctx.now()
    await Audit(connection).add(actor.id, action, SUBJECT, application.id, now)
    told = Owed(
        notice=ApplicationAnswered(application.id),
        key=keys.answered(application.id),
        due_at=now,
        person=application.person,
    )
    await Outbox(connection).owe([told], now)


async def _get(ctx: Context, connection: AsyncConnection, application: ApplicationId) -> Application:
    found = await Applications(connection, ctx.open_vault()).get(application)
    if found is None:
        raise NotFound
    return found


async def _shown(ctx: Context, connection: AsyncConnection, application: Application) -> Shown:
    record = await ctx.records(connection).by_account(application.person)
    return Shown(application, record, await vocabulary_of(ctx, connection))
