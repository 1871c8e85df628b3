"""A mentee says what they need a mentor for: themselves, a guardian under 14, or a curator from paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.consents.validity import consented_among, may_process
from actions.context import Context
from actions.mentoring.proposing import cancel_within
from actions.mentoring.speaking import require_voice, spoken_for
from actions.mentoring.steps import pairings_in, requests_in
from actions.registry import curators
from actions.registry.directory import Directory
from actions.registry.keeping import living, vocabulary_of
from actions.registry.trail import Trail
from domain.applications.refusals import OwnWordsNotAsked
from domain.errors import NotFound
from domain.mentoring.pairing import PROPOSED
from domain.mentoring.refusals import CannotAsk, NoSuchMentor, NotNow, RequestOpenAlready
from domain.mentoring.request import (
    REQUEST,
    MentorRequest,
    Need,
    RequestId,
    RequestState,
    RequestVerb,
    checked_need,
)
from domain.mentoring.request_notices import RequestNews, RequestTold
from domain.mentoring.speaking import OnPaper
from domain.people.person import Actor, PersonId
from domain.people.roles import Right, may, require
from domain.registry.code import Code
from domain.registry.forms import Vocabulary
from domain.registry.names import ChatNames
from domain.registry.reading import WEEKDAYS
from domain.registry.record import Part, Record, RecordId, Standing
from storage.mentoring.choosing import Waits


@dataclass(frozen=True, slots=True)
class Seen:
    """A request with whose it is and the mentors wished for. ``is_consented``: it does not wait for a paper."""

    request: MentorRequest
    mentee: Record
    is_consented: bool
    wished: Sequence[Record]
    vocabulary: Vocabulary


@dataclass(frozen=True, slots=True)
class Mine:
    """For whom somebody can ask (they themselves, children under 14), and what was asked and is not over."""

    people: Sequence[Record]
    requests: Sequence[Seen]


async def ask(ctx: Context, actor: Actor, mentee: RecordId, need: Need, paper: OnPaper | None = None) -> MentorRequest:
    """«Отправить заявку». With a ``paper`` a curator records it.

    Without a consent it waits, and goes on by itself. Raises RequestIncomplete, RequestOpenAlready, CannotAsk,
    NoSuchMentor, OwnWordsNotAsked, WordsTooLong, NotYours, NoRecord, PaperIncomplete, NotAllowed, NotFound, IsErased,
    IsBlocked.
    """
    async with ctx.write() as connection:
        person = await living(ctx, connection, mentee)
        checked = await require_voice(ctx, connection, actor, person, paper)
        if person.parts.get(Part.MENTEE) is not Standing.ACTIVE:
            raise CannotAsk
        need = await _checked(ctx, connection, need, "", paper)
        gateway = requests_in(ctx, connection)
        _require_only(await gateway.live_of(mentee), need)
        made = await gateway.add(mentee, need, actor.id, ctx.now())
        assert made is not None
        if not await may_process(ctx, connection, person):
            await Waits(connection).begin(made.id, ctx.now())
        after = await _told(ctx, connection, made.id, need, checked)
        await Trail(ctx, connection).add(actor.id, "request_mentor", person, after=after)
        await tell_curators_of_request(ctx, connection, made, RequestNews.MADE, but=actor.id)
    return made


async def change(
    ctx: Context, actor: Actor, request: RequestId, need: Need, paper: OnPaper | None = None
) -> MentorRequest:
    """Something else is needed, as long as nobody is proposed. Raises NotNow, and what `ask` does but for CannotAsk."""
    async with ctx.write() as connection:
        before, person, checked = await _own(ctx, connection, actor, request, paper)
        if before.state is not RequestState.OPEN:
            raise NotNow(thing=REQUEST.name, state=before.state.value)
        words = "" if before.need is None else before.need.words
        need = await _checked(ctx, connection, need, words, paper)
        gateway = requests_in(ctx, connection)
        _require_only([one for one in await gateway.live_of(person.id) if one.id != request], need)
        await gateway.set_need(before, need, ctx.now())
        was = {} if before.need is None else await _told(ctx, connection, request, before.need, None)
        now = await _told(ctx, connection, request, need, checked)
        await Trail(ctx, connection).add(actor.id, "change_mentor_request", person, before=was, after=now)
        changed = await gateway.get(request)
        assert changed is not None
    return changed


async def withdraw(ctx: Context, actor: Actor, request: RequestId, paper: OnPaper | None = None) -> None:
    """«Отозвать». What was proposed for it is cancelled, and whoever was asked is told.

    Raises NotNow, NotYours, NoRecord, PaperIncomplete, NotAllowed, NotFound.
    """
    async with ctx.write() as connection:
        before, person, checked = await _own(ctx, connection, actor, request, paper)
        state = REQUEST.after(before.state, RequestVerb.WITHDRAW)
        await requests_in(ctx, connection).set_state(request, state, ctx.now())
        await Waits(connection).end(request)
        for membership in await pairings_in(ctx, connection).of_request(request):
            if membership.state in PROPOSED:
                await cancel_within(ctx, connection, actor.id, membership)
        after = {"request": request, **_paper(checked)}
        await Trail(ctx, connection).add(actor.id, "withdraw_mentor_request", person, after=after)
        await tell_curators_of_request(ctx, connection, before, RequestNews.WITHDRAWN, but=actor.id)


async def mine(ctx: Context, actor: Actor) -> Mine:
    """Nobody at all for whoever is not of the programme."""
    if ctx.vault is None:
        return Mine((), ())
    async with ctx.read() as connection:
        people = [one for one in await spoken_for(ctx, connection, actor) if Part.MENTEE in one.parts]
        gateway = requests_in(ctx, connection)
        found = [
            await seen_in(ctx, connection, one, person) for person in people for one in await gateway.live_of(person.id)
        ]
    return Mine([one for one in people if one.parts[Part.MENTEE] is Standing.ACTIVE], found)


async def look_at_own(ctx: Context, actor: Actor, request: RequestId) -> Seen:
    """One of them. Raises NotFound."""
    for found in (await mine(ctx, actor)).requests:
        if found.request.id == request:
            return found
    raise NotFound


async def look(ctx: Context, actor: Actor, request: RequestId) -> Seen:
    """For who runs mentoring. Raises NotFound."""
    require(actor.roles, Right.SEE_MENTORING)
    async with ctx.read() as connection:
        found = await requests_in(ctx, connection).get(request)
        if found is None:
            raise NotFound
        return await seen_in(ctx, connection, found)


async def seen(ctx: Context, request: RequestId) -> Seen | None:
    """For rendering a notice. None: it is not there, or its mentee is forgotten."""
    async with ctx.read() as connection:
        found = await requests_in(ctx, connection).get(request)
        shown = None if found is None else await seen_in(ctx, connection, found)
    return None if shown is None or shown.mentee.erased_at is not None else shown


async def open_ones(ctx: Context, directory: Directory, actor: Actor) -> Sequence[tuple[MentorRequest, Record, bool]]:
    """For whom a mentor is looked for, those with priority first: the request, whose, whether a consent is there."""
    require(actor.roles, Right.SEE_MENTORING)
    people = await directory.everybody()
    async with ctx.read() as connection:
        found = await requests_in(ctx, connection).open()
        consented = await consented_among(ctx, connection, [people[one.mentee] for one in found])
    return [(one, people[one.mentee], one.mentee in consented) for one in found]


async def of_person(ctx: Context, actor: Actor, record: RecordId) -> Sequence[MentorRequest]:
    """Those of one person that are not over, for who runs mentoring."""
    require(actor.roles, Right.SEE_MENTORING)
    async with ctx.read() as connection:
        return await requests_in(ctx, connection).live_of(record)


async def all_of(ctx: Context, record: RecordId) -> Sequence[Seen]:
    """All there ever were of one person, the oldest first: for the copy of what is held about them."""
    async with ctx.read() as connection:
        return [await seen_in(ctx, connection, one) for one in await requests_in(ctx, connection).of(record)]


async def mentor_by_code(ctx: Context, actor: Actor, typed: str, form: str) -> Record:
    """Whom somebody wishes for: a mentor of this form who takes part. Raises NoSuchMentor, NotFound.

    For whoever can ask for a mentor, and for curators who write it down.
    """
    if not may(actor.roles, Right.RUN_MENTORING) and not (await mine(ctx, actor)).people:
        raise NotFound
    code = Code.parse(typed)
    async with ctx.read() as connection:
        found = None if code is None else await ctx.records(connection).by_code(code)
    if found is None or not mentors(found, form):
        raise NoSuchMentor
    return found


async def mentee_by_code(ctx: Context, actor: Actor, typed: str) -> Record:
    """Whose paper a curator holds. Raises CannotAsk for a code of nobody who takes part as a mentee."""
    require(actor.roles, Right.RUN_MENTORING)
    code = Code.parse(typed)
    async with ctx.read() as connection:
        found = None if code is None else await ctx.records(connection).by_code(code)
    if found is None or found.blocked_at is not None or found.parts.get(Part.MENTEE) is not Standing.ACTIVE:
        raise CannotAsk
    return found


def mentors(person: Record, form: str) -> bool:
    """Whether they are a mentor of this form who takes part now."""
    details = person.details.mentor
    return (
        person.erased_at is None
        and person.blocked_at is None
        and person.parts.get(Part.MENTOR) is Standing.ACTIVE
        and details is not None
        and form in details.forms
    )


async def tell_curators_of_request(
    ctx: Context,
    connection: AsyncConnection,
    request: MentorRequest,
    news: RequestNews,
    but: PersonId | None = None,
) -> None:
    """What became of it, to all of them but whoever did it."""
    now = ctx.now()
    await curators.tell_curators(
        connection,
        RequestTold(request.mentee, request.id, news),
        lambda one: f"mentor_request:{request.id}:{news}:{now.timestamp():.0f}:{one}",
        now,
        but=but,
    )


async def seen_in(
    ctx: Context, connection: AsyncConnection, request: MentorRequest, person: Record | None = None
) -> Seen:
    """A request with all that is shown of it."""
    records = ctx.records(connection)
    mentee = person or await records.get(request.mentee)
    assert mentee is not None
    named = [] if request.need is None else [await records.get(one) for one in request.need.mentors]
    return Seen(
        request,
        mentee,
        await may_process(ctx, connection, mentee),
        [one for one in named if one is not None],
        await vocabulary_of(ctx, connection),
    )


async def _own(
    ctx: Context, connection: AsyncConnection, actor: Actor, request: RequestId, paper: OnPaper | None
) -> tuple[MentorRequest, Record, OnPaper | None]:
    """A request about which this actor's word counts, or the paper that they hold."""
    found = await requests_in(ctx, connection).get(request)
    if found is None:
        raise NotFound
    person = await living(ctx, connection, found.mentee)
    return found, person, await require_voice(ctx, connection, actor, person, paper)


async def _checked(ctx: Context, connection: AsyncConnection, need: Need, known: str, paper: OnPaper | None) -> Need:
    """What is needed, as it can be stored. ``known`` are words that are there already, and may stay."""
    if need.words.strip() not in ("", known) and paper is None and ctx.policy.chat_names is ChatNames.CODES:
        raise OwnWordsNotAsked
    vocabulary = await vocabulary_of(ctx, connection)
    need = checked_need(need, {form.key for form in vocabulary.forms}, {tag.id for tag in vocabulary.tags})
    for mentor in need.mentors:
        found = await ctx.records(connection).get(mentor)
        if found is None or not mentors(found, need.form):
            raise NoSuchMentor
    return need


def _require_only(others: Sequence[MentorRequest], need: Need) -> None:
    """One at a time in each form."""
    if any(one.need is not None and one.need.form == need.form for one in others):
        raise RequestOpenAlready


async def _told(
    ctx: Context, connection: AsyncConnection, request: RequestId, need: Need, paper: OnPaper | None
) -> dict[str, Any]:
    """What is needed, as the log tells it."""
    vocabulary = await vocabulary_of(ctx, connection)
    form = next((one.name for one in vocabulary.forms if one.key == need.form), need.form)
    wished = [await ctx.records(connection).get(one) for one in need.mentors]
    facts: dict[str, Any] = {"request": request, "form": form}
    facts |= {"topics": ", ".join(vocabulary.names(need.topics))} if need.topics else {}
    facts |= {"words": need.words} if need.words else {}
    facts |= {"wished": ", ".join(str(one.code) for one in wished if one is not None)} if wished else {}
    facts |= {"days": ", ".join(WEEKDAYS[day] for day in sorted(need.days))} if need.days else {}
    return facts | _paper(paper)


def _paper(paper: OnPaper | None) -> dict[str, Any]:
    return {} if paper is None else {"paper": f"№ {paper.number}, {paper.dated:%d.%m.%Y}"}
