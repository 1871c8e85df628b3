"""What all around petitions share: finding one, taking it a step on, and telling whoever has to know."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.consents.telling import waking
from actions.context import Context
from actions.mentoring.petition import keys
from actions.mentoring.speaking import accounts_of
from actions.registry.trail import Trail
from domain.errors import NotFound
from domain.mentoring.pairing import Membership
from domain.mentoring.petition import (
    PETITION,
    WITH_CURATOR,
    WORDS_LIMIT,
    Petition,
    PetitionId,
    PetitionState,
    PetitionVerb,
)
from domain.mentoring.petition_notices import PetitionCame, PetitionNews, PetitionOver
from domain.mentoring.petition_refusals import ItConcernsYou, WordsOnPaper, WordsTooLong
from domain.notices import Lane, Notice, Owed
from domain.people.person import Actor, PersonId
from domain.people.roles import Role
from domain.registry.names import ChatNames
from domain.registry.record import Record
from storage.mentoring.pairings import Pairings
from storage.mentoring.petitions import Petitions
from storage.outbox import Outbox
from storage.people import Roles


@dataclass(frozen=True, slots=True)
class Case:
    """A petition with all whom it is about."""

    petition: Petition
    membership: Membership
    mentee: Record
    mentor: Record

    @property
    def is_readable(self) -> bool:
        """Whether what was said may be read: nobody reads anything of somebody who withdrew their consent."""
        return all(one.blocked_at is None and one.erased_at is None for one in (self.mentee, self.mentor))


def petitions_in(ctx: Context, connection: AsyncConnection) -> Petitions:
    return Petitions(connection, ctx.records(connection))


async def case_of(ctx: Context, connection: AsyncConnection, petition: PetitionId) -> Case:
    """Raises NotFound."""
    found = await petitions_in(ctx, connection).get(petition)
    if found is None:
        raise NotFound
    return await about(ctx, connection, found)


async def about(ctx: Context, connection: AsyncConnection, petition: Petition) -> Case:
    """The petition with all whom it is about."""
    records = ctx.records(connection)
    membership = await Pairings(connection, records).membership(petition.membership)
    assert membership is not None
    mentee, mentor = await records.get(membership.mentee), await records.get(membership.mentor)
    assert mentee is not None
    assert mentor is not None
    return Case(petition, membership, mentee, mentor)


async def require_uninvolved(ctx: Context, connection: AsyncConnection, actor: Actor, mentor: Record) -> None:
    """Whoever is the mentor in question, or acts for them, has no part in it. Raises ItConcernsYou."""
    if await _is_involved(ctx, connection, actor.id, mentor):
        raise ItConcernsYou


def concerns(mine: Record | None, mentor: Record) -> bool:
    """Whether somebody is the mentor in question, or acts for them. ``mine`` is their record, if they have one."""
    return mine is not None and (mine.id == mentor.id or mine.id in mentor.guardians)


async def judges(ctx: Context, connection: AsyncConnection, mentor: Record, role: Role) -> tuple[PersonId, ...]:
    """Who has this role and is not the mentor in question."""
    given = sorted(await Roles(connection).given(role))
    return tuple([one for one in given if not await _is_involved(ctx, connection, one, mentor)])


def checked_words(ctx: Context, words: str, *, at_desk: bool) -> str:
    """Own words, without spaces around them. Raises WordsTooLong, WordsOnPaper."""
    words = words.strip()
    if len(words) > WORDS_LIMIT:
        raise WordsTooLong(limit=WORDS_LIMIT)
    if words and not at_desk and ctx.policy.chat_names is ChatNames.CODES:
        raise WordsOnPaper
    return words


async def step(
    ctx: Context, connection: AsyncConnection, who: PersonId | None, case: Case, verb: PetitionVerb, **values: Any
) -> Case:
    """Take it a step on, with what else changes; whoever waits for it is told. Raises NotNow."""
    state = PETITION.after(case.petition.state, verb)
    changed = replace(case.petition, state=state, **_terms(ctx, state), **values)
    case = replace(case, petition=await petitions_in(ctx, connection).save(changed, ctx.now()))
    await note(ctx, connection, who, f"{verb}_petition", case)
    await _tell(ctx, connection, who, case)
    return case


async def note(ctx: Context, connection: AsyncConnection, who: PersonId | None, action: str, case: Case) -> None:
    """The log has what was done and on which paper, and no reason or word: curators who are mentors read it, too."""
    petition, decision = case.petition, case.petition.decision
    after: dict[str, Any] = {"petition": petition.id, "state": petition.state.value}
    paper = petition.paper if decision is None else decision.paper
    if paper is not None:
        after |= {"paper": paper.number, "dated": paper.dated.isoformat()}
    await Trail(ctx, connection).add(who, action, case.mentee, after=after)


async def owe(
    ctx: Context,
    connection: AsyncConnection,
    people: Iterable[PersonId],
    notice: Notice,
    key: Callable[[PersonId], str],
    lane: Lane = Lane.DIRECT,
) -> None:
    """Nothing of it is worth waking anybody."""
    due = waking(ctx)
    owed = [
        Owed(notice=notice, key=key(person), due_at=due, person=person, lane=lane) for person in sorted(set(people))
    ]
    await Outbox(connection).owe(owed, ctx.now())


def has_it(petition: Petition) -> Role:
    """Who has to do something about one that waits."""
    return Role.CURATOR if petition.state in WITH_CURATOR else Role.DIRECTOR


def _terms(ctx: Context, state: PetitionState) -> dict[str, Any]:
    """The terms that begin with a state; they count working days, whatever the programme's breaks."""
    policy, today = ctx.policy, ctx.today()
    match state:
        case PetitionState.SUBMITTED:
            return {"opinion_due": policy.working_days.nth_after(today, policy.opinion_days)}
        case PetitionState.WITH_DIRECTOR:
            return {"decision_due": policy.working_days.nth_after(today, policy.decision_days)}
        case _:
            return {}


async def _tell(ctx: Context, connection: AsyncConnection, who: PersonId | None, case: Case) -> None:
    petition, mentee, state = case.petition, case.mentee, case.petition.state
    if state in {PetitionState.SUBMITTED, PetitionState.WITH_DIRECTOR}:
        having = await judges(ctx, connection, case.mentor, has_it(petition))
        waits = PetitionCame(mentee.id, petition.id, state)
        await owe(
            ctx,
            connection,
            (one for one in having if one != who),
            waits,
            lambda reader: keys.came(petition.id, state, reader),
        )
    elif state is not PetitionState.WITH_CURATOR:
        known = list(await judges(ctx, connection, case.mentor, Role.CURATOR))
        if petition.decision_due is not None:
            # A director who never had it has not heard of it.
            known += await judges(ctx, connection, case.mentor, Role.DIRECTOR)
        over = PetitionOver(mentee.id, petition.id)
        await owe(
            ctx, connection, (one for one in known if one != who), over, lambda reader: keys.over(petition.id, reader)
        )
    if case.is_readable and state is not PetitionState.WITH_CURATOR:
        speakers = await accounts_of(ctx, connection, mentee)
        news = PetitionNews(mentee.id, petition.id, state)
        await owe(
            ctx,
            connection,
            (one for one in speakers if one != who),
            news,
            lambda reader: keys.news(petition.id, state, reader),
        )


async def _is_involved(ctx: Context, connection: AsyncConnection, person: PersonId, mentor: Record) -> bool:
    return concerns(await ctx.records(connection).by_account(person), mentor)
