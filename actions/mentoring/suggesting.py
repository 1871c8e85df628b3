"""Which mentors suit whoever waits for one, of all that the programme knows of both sides."""

import asyncio
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from actions.consents.validity import consented_among
from actions.context import Context
from actions.mentoring.steps import pairings_in, requests_in
from actions.registry.directory import Directory
from domain.errors import NotFound
from domain.mentoring.matching.candidates import Suggestions, suggest
from domain.mentoring.matching.people import Offer, Seeker, Weekday
from domain.mentoring.pairing import SEATED, PairingId
from domain.mentoring.refusals import NotNow
from domain.mentoring.request import REQUEST, MentorRequest, RequestId, RequestState
from domain.people.person import Actor
from domain.people.roles import Right, require
from domain.registry.forms import Vocabulary
from domain.registry.record import Part, Record, RecordId, Standing
from storage.mentoring.choosing import Together, Wishes
from storage.mentoring.requests import Seen


@dataclass(frozen=True, slots=True)
class Ground:
    """All that a choice looks at. ``requests`` are the open ones of people who take part, those with priority first.

    ``together`` says of each mentee which mentors they are not to be given, by form; "" for whatever form.
    ``proposed`` says of each request which mentors it was answered with before, to no avail.
    """

    people: Mapping[RecordId, Record]
    vocabulary: Vocabulary
    requests: Sequence[MentorRequest]
    consented: frozenset[RecordId]
    taken: Mapping[RecordId, int]
    together: Mapping[RecordId, Mapping[str, frozenset[RecordId]]]
    wishes: Mapping[RecordId, tuple[RecordId, ...]]
    proposed: Mapping[RequestId, frozenset[RecordId]]
    today: date

    def offers(self) -> list[Offer]:
        """Mentors who take part, by code."""
        return sorted(self._offer(one) for one in self.people.values() if is_mentor(one))

    def seeker(self, request: MentorRequest) -> Seeker:
        """Whoever asks by this request."""
        assert request.need is not None
        need, person = request.need, self.people[request.mentee]
        apart = self.together.get(person.id, {})
        return Seeker(
            record=person.id,
            code=person.code,
            forms=frozenset({need.form}),
            topics=need.topics,
            days=frozenset(map(Weekday, need.days)),
            wishes=self.wishes.get(person.id, ()),
            guardians=frozenset(person.guardians),
            has_consent=person.id in self.consented,
            age=person.age_on(self.today),
            named=frozenset(need.mentors),
            not_again=apart.get("", frozenset()) | apart.get(need.form, frozenset()),
            proposed=self.proposed.get(request.id, frozenset()),
            has_priority=request.priority,
            row=request.id,
        )

    def _offer(self, person: Record) -> Offer:
        mentor = person.details.mentor
        assert mentor is not None
        return Offer(
            record=person.id,
            code=person.code,
            forms=mentor.forms,
            topics=mentor.topics,
            days=frozenset(map(Weekday, mentor.days)),
            wishes=self.wishes.get(person.id, ()),
            guardians=frozenset(person.guardians),
            has_consent=person.id in self.consented,
            ages=mentor.wished_ages,
            capacity=mentor.capacity,
            taken=self.taken.get(person.id, 0),
            hours=mentor.hours,
        )


@dataclass(frozen=True, slots=True)
class Suggested:
    """For one request: every mentor, and by mentor the groups of this form that the mentee could join."""

    request: MentorRequest
    mentee: Record
    suggestions: Suggestions
    groups: Mapping[RecordId, PairingId]
    vocabulary: Vocabulary
    people: Mapping[RecordId, Record]


async def suggestions(ctx: Context, directory: Directory, actor: Actor, request: RequestId) -> Suggested:
    """Ranked mentors for one request. Raises NotNow once a mentor is proposed, NotFound."""
    require(actor.roles, Right.SEE_MENTORING)
    async with ctx.read() as connection:
        found = await requests_in(ctx, connection).get(request)
    if found is None or found.need is None:
        raise NotFound
    if found.state is not RequestState.OPEN:
        raise NotNow(thing=REQUEST.name, state=found.state.value)
    ground = await ground_of(ctx, directory, [found])
    suggested = await asyncio.to_thread(lambda: suggest(ground.seeker(found), ground.offers()))
    groups = await groups_of(ctx, found.need.form)
    return Suggested(found, ground.people[found.mentee], suggested, groups, ground.vocabulary, ground.people)


async def ground_of(
    ctx: Context, directory: Directory, requests: Sequence[MentorRequest] | None = None, seen: Seen | None = None
) -> Ground:
    """As everything is now; ``requests`` are those that are looked at, None: all that are open.

    Whoever asks again and again keeps what was ``seen`` of them: it is not unsealed anew.
    """
    people, vocabulary = await directory.everybody(), await directory.vocabulary()
    async with ctx.database.read(long=True) as connection:
        if requests is None:
            requests = await requests_in(ctx, connection).open(seen)
        sides = {one.mentee for one in requests} | {one.id for one in people.values() if is_mentor(one)}
        consented = await consented_among(ctx, connection, [people[one] for one in sides if one in people])
        taken = await pairings_in(ctx, connection).seats_taken()
        proposed = await pairings_in(ctx, connection).proposed_by([one.id for one in requests])
        together: dict[RecordId, dict[str, frozenset[RecordId]]] = defaultdict(dict)
        for mentee, mentor, form in await Together(connection).all():
            apart = together[mentee]
            apart[form or ""] = apart.get(form or "", frozenset()) | {mentor}
        wishes = await Wishes(connection).all()
    return Ground(
        people=dict(people),
        vocabulary=vocabulary,
        requests=[one for one in requests if one.need is not None and is_mentee(people.get(one.mentee))],
        consented=consented,
        taken=taken,
        together=together,
        wishes=wishes,
        proposed=proposed,
        today=ctx.today(),
    )


async def groups_of(ctx: Context, form: str) -> Mapping[RecordId, PairingId]:
    """By mentor the newest pairing of this form in which somebody is: whoever is proposed may join it."""
    async with ctx.read() as connection:
        seated = await pairings_in(ctx, connection).in_states(SEATED)
    found: dict[RecordId, PairingId] = {}
    for one in seated:
        if one.form == form:
            found[one.mentor] = max(one.pairing, found.get(one.mentor, one.pairing))
    return found


def is_mentor(person: Record) -> bool:
    """Whether they take part as a mentor now, in whatever form."""
    return (
        person.erased_at is None
        and person.blocked_at is None
        and person.parts.get(Part.MENTOR) is Standing.ACTIVE
        and person.details.mentor is not None
    )


def is_mentee(person: Record | None) -> bool:
    """Whether they take part as a mentee now: whoever rests waits with their request."""
    return person is not None and person.erased_at is None and person.parts.get(Part.MENTEE) is Standing.ACTIVE
