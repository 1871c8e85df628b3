"""«Пожаловаться»: only a report opens what two people said to each other, and each opening is in the log."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring.advice import keys
from actions.registry.directory import Directory
from actions.registry.trail import Trail
from domain.errors import NotFound
from domain.mentoring.advice import (
    REPORT,
    Advice,
    AdviceId,
    Medium,
    Report,
    ReportId,
    ReportState,
    ReportVerb,
    Talk,
    other,
)
from domain.mentoring.advice_notices import AdviceReported, ReportClosed, ReportedPiece
from domain.mentoring.advice_refusals import AdviceGone, NotYourReport, OnlyAtDesk, ReportedAlready
from domain.mentoring.pairing import Membership, MembershipState
from domain.mentoring.refusals import NotNow
from domain.mentoring.speaking import Side
from domain.notices import Owed
from domain.people.person import Actor, PersonId
from domain.people.roles import Right, Role, may, require
from domain.registry.names import ChatNames
from domain.registry.record import Record
from storage.mentoring.advice import Reports, Talks
from storage.mentoring.pairings import Pairings
from storage.outbox import Outbox
from storage.people import Roles


@dataclass(frozen=True, slots=True)
class Case:
    """A report, and who the two are."""

    report: Report
    membership: Membership
    mentor: Record
    mentee: Record

    @property
    def people(self) -> tuple[Record, Record]:
        return self.mentor, self.mentee

    @property
    def reporter(self) -> Record:
        return self.mentor if self.report.side is Side.MENTOR else self.mentee


@dataclass(frozen=True, slots=True)
class Conversation:
    """All of a reported talk that is kept, the oldest first."""

    case: Case
    messages: Sequence[Advice]


@dataclass(frozen=True, slots=True)
class Happening:
    """That two people talk, and nothing of what they say."""

    talk: Talk
    mentor: Record
    mentee: Record
    works: bool
    """Whether they may talk on."""


async def report(ctx: Context, actor: Actor, message: AdviceId) -> Report:
    """By who got the message. Whoever looks into reports is told. Raises AdviceGone, ReportedAlready."""
    now = ctx.now()
    async with ctx.write() as connection:
        found = await Talks(connection, ctx.open_vault()).message(message)
        own = await ctx.records(connection).by_account(actor.id)
        if found is None or own is None:
            raise AdviceGone
        membership, mentor, mentee = await _people(ctx, connection, found)
        side = membership.side_of(own.id)
        if side is not other(found.side):
            raise AdviceGone
        gateway = Reports(connection)
        if await gateway.of_message(message) is not None:
            raise ReportedAlready
        made = await gateway.add(found, side, actor.id, now)
        case = Case(made, membership, mentor, mentee)
        await _note(ctx, connection, actor.id, "report_advice", case, reporter_code=str(own.code))
        notice = AdviceReported(membership.mentee, made.id)
        readers = await _who_looks(connection, case)
        owed = [Owed(notice=notice, key=keys.reported(made.id, one), due_at=now, person=one) for one in readers]
        await Outbox(connection).owe(owed, now)
    return made


async def look_into(ctx: Context, actor: Actor, number: ReportId) -> Case:
    """Who reported when, without a word of what was said. Raises NotFound, NotYourReport."""
    require(actor.roles, Right.READ_REPORTED)
    async with ctx.read() as connection:
        return await _case(ctx, connection, actor, number)


async def open_talk(ctx: Context, actor: Actor, number: ReportId, *, at_desk: bool) -> Conversation:
    """Everything of the talk that is kept; the log has who opened it.

    In chat, where that may be: voice messages and photos follow as letters. Raises NotNow when the report is closed,
    OnlyAtDesk, NotYourReport, NotFound.
    """
    require(actor.roles, Right.READ_REPORTED)
    if not at_desk and ctx.policy.chat_names is ChatNames.CODES:
        raise OnlyAtDesk
    now = ctx.now()
    async with ctx.write() as connection:
        case = await _case(ctx, connection, actor, number)
        _require_open(case.report)
        messages = await Talks(connection, ctx.open_vault()).messages(case.report.membership)
        await _note(ctx, connection, actor.id, "open_advice", case, messages=len(messages))
        if not at_desk:
            await Outbox(connection).owe(_pieces(case, messages, actor.id, now), now)
    return Conversation(case, messages)


async def open_file(ctx: Context, actor: Actor, number: ReportId, message: AdviceId) -> Advice:
    """A voice message or photo of a reported talk, at the desk; the log has it. Raises as `open_talk`."""
    require(actor.roles, Right.READ_REPORTED)
    async with ctx.write() as connection:
        case = await _case(ctx, connection, actor, number)
        _require_open(case.report)
        found = await Talks(connection, ctx.open_vault()).message(message)
        if found is None or found.membership != case.membership.id or found.said is None or not found.said.file:
            raise NotFound
        await _note(ctx, connection, actor.id, "open_advice", case, medium=found.said.medium.value)
    return found


async def close(ctx: Context, actor: Actor, number: ReportId) -> Case:
    """It was looked into: nobody opens the talk any more, and who reported is told. Raises NotNow, NotYourReport."""
    require(actor.roles, Right.READ_REPORTED)
    now = ctx.now()
    async with ctx.write() as connection:
        case = await _case(ctx, connection, actor, number)
        await Reports(connection).set_state(number, REPORT.after(case.report.state, ReportVerb.CLOSE))
        await _note(ctx, connection, actor.id, "close_advice_report", case)
        account = case.reporter.account
        if account is not None and case.reporter.blocked_at is None:
            notice = ReportClosed(case.reporter.id, number)
            await Outbox(connection).owe(
                [Owed(notice=notice, key=keys.closed(number), due_at=now, person=account)], now
            )
    return case


async def overview(ctx: Context, directory: Directory, actor: Actor) -> tuple[Sequence[Happening], Sequence[Case]]:
    """Who talks with whom, the latest first; and for whoever looks into reports those that are open."""
    require(actor.roles, Right.SEE_MENTORING)
    people = await directory.people(actor)
    async with ctx.read() as connection:
        talks = await Talks(connection, ctx.open_vault()).all()
        known = await Pairings(connection, ctx.records(connection)).in_states(list(MembershipState))
        found = [
            Happening(talks[one.id], people[one.mentor], people[one.mentee], one.state is MembershipState.ACTIVE)
            for one in known
            if one.id in talks and one.mentor in people and one.mentee in people
        ]
        cases = []
        if may(actor.roles, Right.READ_REPORTED):
            for one in await Reports(connection).open():
                case = await _of(ctx, connection, one)
                if actor.id not in {person.account for person in case.people}:
                    cases.append(case)
    return sorted(found, key=lambda one: (one.talk.last_on, one.talk.membership), reverse=True), cases


async def seen(ctx: Context, number: ReportId) -> Case | None:
    """For rendering a notice. None: somebody of the two is forgotten."""
    if ctx.vault is None:
        return None
    async with ctx.read() as connection:
        found = await Reports(connection).get(number)
        case = None if found is None else await _of(ctx, connection, found)
    return None if case is None or any(one.erased_at for one in case.people) else case


async def piece(ctx: Context, message: AdviceId) -> Advice | None:
    """A message of a conversation that was opened, for rendering it. None: it is erased."""
    async with ctx.read() as connection:
        return await Talks(connection, ctx.open_vault()).message(message)


async def may_look(ctx: Context, case: Case, person: PersonId) -> bool:
    """Whether this account is told of the report still."""
    async with ctx.read() as connection:
        roles = await Roles(connection).of(person)
    return may(roles, Right.READ_REPORTED) and person not in {one.account for one in case.people}


async def _case(ctx: Context, connection: AsyncConnection, actor: Actor, number: ReportId) -> Case:
    found = await Reports(connection).get(number)
    if found is None:
        raise NotFound
    case = await _of(ctx, connection, found)
    if actor.id in {one.account for one in case.people}:
        raise NotYourReport
    return case


async def _of(ctx: Context, connection: AsyncConnection, found: Report) -> Case:
    return Case(found, *await _people(ctx, connection, found))


async def _people(
    ctx: Context, connection: AsyncConnection, about: Advice | Report
) -> tuple[Membership, Record, Record]:
    records = ctx.records(connection)
    membership = await Pairings(connection, records).membership(about.membership)
    assert membership is not None
    mentor, mentee = await records.get(membership.mentor), await records.get(membership.mentee)
    assert mentor is not None
    assert mentee is not None
    return membership, mentor, mentee


async def _who_looks(connection: AsyncConnection, case: Case) -> Sequence[PersonId]:
    """The curators; where the only one is one of the two, the director."""
    involved = {one.account for one in case.people}
    for role in (Role.CURATOR, Role.DIRECTOR):
        found = [one for one in sorted(await Roles(connection).given(role)) if one not in involved]
        if found:
            return found
    return ()


def _require_open(found: Report) -> None:
    if found.state is not ReportState.OPEN:
        raise NotNow(thing=REPORT.name, state=found.state.value)


def _pieces(case: Case, messages: Sequence[Advice], reader: PersonId, now: datetime) -> list[Owed]:
    return [
        Owed(
            notice=ReportedPiece(case.membership.mentee, case.report.id, one.id),
            key=keys.piece(case.report.id, one.id, reader),
            due_at=now,
            person=reader,
        )
        for one in messages
        if one.said is not None and one.said.medium is not Medium.TEXT
    ]


async def _note(
    ctx: Context, connection: AsyncConnection, who: PersonId, action: str, case: Case, **facts: str | int
) -> None:
    """In the log of both people, each entry with the other's code."""
    said = {"report": case.report.id, **facts}
    await Trail(ctx, connection).add_all(
        who,
        action,
        [
            (case.mentor, None, {**said, "partner_code": str(case.mentee.code)}),
            (case.mentee, None, {**said, "partner_code": str(case.mentor.code)}),
        ],
    )
