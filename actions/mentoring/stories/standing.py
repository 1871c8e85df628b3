"""A story as it is now, within a transaction, with its pairing and what may become of it by consents."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.consents.printing import resources_of
from actions.consents.validity import allowed_to_publish
from actions.context import Context
from actions.mentoring.plans.standing import Planned, planned
from actions.mentoring.plans.telling import note
from domain.consents.consent import Category, Terms
from domain.errors import NotFound
from domain.mentoring.invitation import named_in
from domain.mentoring.story import STORY, Clearance, Story, StoryId, StoryReason, StoryVerb, cleared
from domain.people.person import PersonId
from domain.registry.record import Record, RecordId
from storage.mentoring.pairings import Pairings
from storage.mentoring.stories import Stories

ACTIONS = {
    StoryVerb.SEND: "send_story",
    StoryVerb.TAKE: "take_story",
    StoryVerb.DECLINE: "decline_story",
    StoryVerb.WITHDRAW: "withdraw_story",
}
"""How the log calls each step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A story with its pairing.

    ``people`` are all whom it may be about: the mentor, then the mentees of the pairing, those too who have left it.
    ``clearance`` is by consents of today; ``terms`` is what it was made of. ``named`` are those whose name stands in
    the text. ``is_closed``: somebody of them withdrew their consent to processing, and nobody reads it any more.
    """

    story: Story
    planned: Planned
    people: Sequence[Record]
    clearance: Clearance
    terms: Mapping[RecordId, Terms] = field(default_factory=dict)
    named: Sequence[Record] = ()
    is_closed: bool = False

    @property
    def recognised(self) -> Sequence[Record]:
        return [one for one in self.people if one.id in self.story.recognised]

    @property
    def named_unallowed(self) -> Sequence[Record]:
        """Whose name stands in the text though they let it stand nowhere."""
        return [one for one in self.named if Category.NAME not in self.terms[one.id].categories]


def stories_in(ctx: Context, connection: AsyncConnection) -> Stories:
    return Stories(connection, ctx.records(connection))


async def told(ctx: Context, connection: AsyncConnection, story: Story) -> Told:
    found = await planned(ctx, connection, story.pairing)
    people = await people_of(ctx, connection, found)
    terms = {one.id: await allowed_to_publish(ctx, connection, one) for one in people}
    return Told(
        story=story,
        planned=found,
        people=people,
        clearance=cleared(story.recognised, terms, resources_of(ctx.policy)),
        terms=terms,
        named=[one for one in people if named_in(story.text, [one.details.name]) is not None],
        is_closed=any(one.blocked_at is not None for one in people),
    )


async def told_by(ctx: Context, connection: AsyncConnection, story: StoryId) -> Told:
    """Raises NotFound."""
    found = await stories_in(ctx, connection).get(story)
    if found is None:
        raise NotFound
    return await told(ctx, connection, found)


async def people_of(ctx: Context, connection: AsyncConnection, found: Planned) -> Sequence[Record]:
    """The mentor and every mentee whom the pairing ever had, but for those who are forgotten."""
    records = ctx.records(connection)
    members = await Pairings(connection, records).members(found.pairing.id)
    mentees = [await records.get(one) for one in dict.fromkeys(one.mentee for one in members)]
    return [one for one in (found.mentor, *mentees) if one is not None and one.erased_at is None]


async def step(
    ctx: Context,
    connection: AsyncConnection,
    found: Told,
    verb: StoryVerb,
    who: PersonId,
    reason: StoryReason | None = None,
    words: str = "",
) -> Story:
    """It goes on. Raises NotNow."""
    story = found.story
    state = STORY.after(story.state, verb)
    gateway = stories_in(ctx, connection)
    await gateway.step(story, state, ctx.now(), reason, words)
    facts = {"story": story.id, "reason": None if reason is None else reason.value}
    await note(ctx, connection, who, ACTIONS[verb], found.planned, **facts)
    changed = await gateway.get(story.id)
    assert changed is not None
    return changed


def known(people: Collection[Record], wanted: Collection[RecordId]) -> list[RecordId]:
    """Those of the pairing. Raises NotFound for anybody else."""
    found = [one.id for one in people if one.id in wanted]
    if len(found) != len(set(wanted)):
        raise NotFound
    return found
