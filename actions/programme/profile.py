"""«Моя анкета»: what the programme holds about whoever asks, and the part of it that they may change themselves."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.registry.keeping import save, vocabulary_of
from domain.applications.application import TOPICS_LIMIT
from domain.applications.refusals import WishIncomplete
from domain.errors import NotFound, Refusal
from domain.mentoring.speaking import Speaker, speaker_for
from domain.people.person import Actor
from domain.people.roles import OF_PROGRAMME
from domain.registry.forms import TagId, Vocabulary
from domain.registry.reading import MOST_HOURS, MOST_MENTEES, WEEKDAYS
from domain.registry.record import Ages, Details, Mentee, Mentor, Part, Record
from domain.registry.refusals import NoRecord

TIMES = ("1 час в неделю", "2 часа в неделю", "3–4 часа в неделю", "1–2 встречи в месяц")
"""How much time a mentor has, in the words of the registry; others are typed at the desk."""


class LastForm(Refusal):
    """Whoever takes part does so in some form."""

    text_id = "refusal-last-form"


class TopicsEnough(Refusal):
    """``limit`` topics are chosen already."""

    text_id = "refusal-topics-enough"


@dataclass(frozen=True, slots=True)
class Own:
    """One's own record. ``guardians`` act for whoever asks, they act for ``wards``."""

    record: Record
    guardians: Sequence[Record]
    wards: Sequence[Record]
    vocabulary: Vocabulary

    @property
    def changeable(self) -> tuple[Part, ...]:
        """The parts of which something can be changed now; none of somebody who withdrew."""
        if self.record.blocked_at is not None:
            return ()
        return tuple(part for part in (Part.MENTOR, Part.MENTEE) if self.record.is_(part))


async def own(ctx: Context, actor: Actor) -> Own:
    """Raises NoRecord."""
    async with ctx.read() as connection:
        records = ctx.records(connection)
        record = await records.by_account(actor.id)
        if record is None:
            raise NoRecord
        acting = [await records.get(one) for one in record.guardians]
        return Own(
            record,
            [one for one in acting if one is not None],
            await records.wards_of(record.id),
            await vocabulary_of(ctx, connection),
        )


class Voice(StrEnum):
    """What whoever asks can say for themselves in the programme."""

    NONE = "none"
    """They are not of it."""
    OWN = "own"
    CHILD = "child"
    """Under 14 a guardian acts in their place."""
    CLOSED = "closed"
    """They withdrew their consent, or somebody did for them."""


async def voice_of(ctx: Context, actor: Actor) -> Voice:
    if ctx.vault is None or actor.roles.isdisjoint(OF_PROGRAMME):
        return Voice.NONE
    async with ctx.read() as connection:
        record = await ctx.records(connection).by_account(actor.id)
    if record is None:
        return Voice.NONE
    if record.blocked_at is not None:
        return Voice.CLOSED
    return Voice.OWN if speaker_for(record, ctx.today()) is Speaker.OWN else Voice.CHILD


async def toggle_topic(ctx: Context, actor: Actor, part: Part, tag: TagId) -> Record:
    """Can help with it, or asks for it, from now on, or not any more. Raises TopicsEnough, NotFound, NoRecord."""

    def decide(enrolment: Any, vocabulary: Vocabulary) -> dict[str, Any]:
        offered = {one.id for one in vocabulary.tags if not one.retired}
        topics = enrolment.topics ^ {tag}
        if tag in topics and tag not in offered:
            raise NotFound
        if tag in topics and len(topics) > TOPICS_LIMIT:
            raise TopicsEnough(limit=TOPICS_LIMIT)
        return {"topics": topics}

    return await _change(ctx, actor, part, decide)


async def toggle_form(ctx: Context, actor: Actor, part: Part, key: str) -> Record:
    """Raises LastForm, NotFound, NoRecord."""

    def decide(enrolment: Any, vocabulary: Vocabulary) -> dict[str, Any]:
        forms = enrolment.forms ^ {key}
        if key in forms and key not in {form.key for form in vocabulary.forms}:
            raise NotFound
        if not forms:
            raise LastForm
        return {"forms": forms}

    return await _change(ctx, actor, part, decide)


async def set_capacity(ctx: Context, actor: Actor, count: int) -> Record:
    """How many mentees a mentor takes; none is a rest. Raises WishIncomplete, NotFound, NoRecord."""
    if not 0 <= count <= MOST_MENTEES:
        raise WishIncomplete
    return await _change(ctx, actor, Part.MENTOR, lambda _enrolment, _vocabulary: {"capacity": count})


async def set_ages(ctx: Context, actor: Actor, ages: Ages) -> Record:
    """How old mentees are to be. Raises NotFound, NoRecord."""
    return await _change(ctx, actor, Part.MENTOR, lambda _enrolment, _vocabulary: {"wished_ages": ages})


async def set_time(ctx: Context, actor: Actor, number: int) -> Record:
    """One of TIMES, by its place. Raises NotFound, NoRecord."""
    if not 0 <= number < len(TIMES):
        raise NotFound
    return await _change(ctx, actor, Part.MENTOR, lambda _enrolment, _vocabulary: {"time_resource": TIMES[number]})


async def toggle_day(ctx: Context, actor: Actor, day: int) -> Record:
    """A mentor can meet on this weekday (0 is Monday), or not any more. Raises NotFound, NoRecord."""
    if not 0 <= day < len(WEEKDAYS):
        raise NotFound
    return await _change(ctx, actor, Part.MENTOR, lambda mentor, _vocabulary: {"days": mentor.days ^ {day}})


async def set_hours(ctx: Context, actor: Actor, hours: int | None) -> Record:
    """How many hours a week a mentor has for all mentees; None: it is not said. Raises WishIncomplete, as others do."""
    if hours is not None and not 0 <= hours <= MOST_HOURS:
        raise WishIncomplete
    return await _change(ctx, actor, Part.MENTOR, lambda _enrolment, _vocabulary: {"hours": hours})


Decide = Callable[[Any, Vocabulary], dict[str, Any]]


async def _change(ctx: Context, actor: Actor, part: Part, decide: Decide) -> Record:
    """Change one's own record in what ``decide`` says of this part. Raises NotFound for a part one does not take."""
    async with ctx.write() as connection:
        before = await _mine(ctx, connection, actor)
        if not before.is_(part):
            raise NotFound
        vocabulary = await vocabulary_of(ctx, connection)
        details = _with(before.details.enrolled(part), part, decide, vocabulary)
        await save(ctx, connection, actor.id, [(before, replace(before, details=details))], vocabulary)
        changed = await ctx.records(connection).get(before.id)
        assert changed is not None
    return changed


async def _mine(ctx: Context, connection: AsyncConnection, actor: Actor) -> Record:
    record = await ctx.records(connection).by_account(actor.id)
    if record is None:
        raise NoRecord
    return record


def _with(details: Details, part: Part, decide: Decide, vocabulary: Vocabulary) -> Details:
    if part is Part.MENTOR:
        mentor = details.mentor or Mentor()
        return replace(details, mentor=replace(mentor, **decide(mentor, vocabulary)))
    mentee = details.mentee or Mentee()
    return replace(details, mentee=replace(mentee, **decide(mentee, vocabulary)))
