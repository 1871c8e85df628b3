"""The plan as it is looked at: a month of it, one publication, and what can be chosen for it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.media import events
from actions.media.consents import Lacking, lacking
from actions.media.standing import seen_by
from actions.media.ways import Ways, ways
from domain.duties.terms import month_end
from domain.media.happening import EventKind, EventRef, Happening
from domain.media.publication import Publication, PublicationId, story_key
from domain.media.windows import period
from domain.mentoring.story import StoryId
from domain.people.person import Actor, Person
from domain.people.roles import Right, Role, require
from domain.registry.record import Record, RecordId
from storage.media import Publications
from storage.people import People, Roles

LOOK_BACK = timedelta(days=31)
"""For so long an event that is over can still be told of."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A publication with who answers for it (None: the curators)."""

    publication: Publication
    responsible: Person | None


@dataclass(frozen=True, slots=True)
class Month:
    """One month, the earliest first; of the present one also what has no time yet."""

    first: date
    listed: Sequence[Listed]
    timeless: Sequence[Listed]
    now: datetime
    zone: ZoneInfo


@dataclass(frozen=True, slots=True)
class Page:
    """One publication: the event that it tells of, who can be recognised, and who of them did not allow it.

    ``ways`` says where the bot publishes it by itself.
    """

    listed: Listed
    happening: Happening | None
    people: Sequence[Record]
    lacking: Sequence[Lacking]
    ways: Ways

    @property
    def publication(self) -> Publication:
        return self.listed.publication


async def month(ctx: Context, actor: Actor, first: date) -> Month:
    """The month that begins on this day."""
    require(actor.roles, Right.SEE_MEDIA)
    now, zone = ctx.now(), ctx.policy.zone
    async with ctx.read() as connection:
        found = await Publications(connection, ctx.vault).between(period(first, month_end(first), zone))
        timeless = await Publications(connection, ctx.vault).timeless() if first == ctx.today().replace(day=1) else ()
        shown = [one for one in found if one.id not in {other.id for other in timeless}]
        return Month(first, await _listed(connection, shown), await _listed(connection, timeless), now, zone)


async def page(ctx: Context, actor: Actor, publication: PublicationId) -> Page:
    """Raises NotFound."""
    async with ctx.read() as connection:
        return await _page(ctx, connection, await seen_by(ctx, connection, actor, publication))


async def seen(ctx: Context, publication: PublicationId) -> Page | None:
    """As :func:`page`, for rendering a notice. None: it is not there."""
    async with ctx.read() as connection:
        found = await Publications(connection, ctx.vault).get(publication)
        return None if found is None else await _page(ctx, connection, found)


async def releases_of(ctx: Context, event: EventRef) -> Sequence[Publication]:
    """What the plan has of an event, for rendering a notice."""
    async with ctx.read() as connection:
        return await Publications(connection, ctx.vault).of_event(event)


async def recognisable(ctx: Context, actor: Actor, publications: Iterable[Publication]) -> Mapping[RecordId, Record]:
    """Whoever can be recognised in one of these; nobody where no people are kept."""
    require(actor.roles, Right.SEE_MEDIA)
    if ctx.vault is None:
        return {}
    async with ctx.read() as connection:
        return await ctx.records(connection).get_all({who for each in publications for who in each.people})


async def of_story(ctx: Context, actor: Actor, story: StoryId) -> Publication | None:
    """What was made of a story; None: nobody took it."""
    require(actor.roles, Right.SEE_MEDIA)
    async with ctx.read() as connection:
        return await Publications(connection, ctx.vault).by_key(story_key(story))


async def roadmap_releases(ctx: Context, day: date) -> Sequence[Publication]:
    """What the plan got of the roadmap's events on a day, for rendering a notice."""
    async with ctx.read() as connection:
        return await Publications(connection, ctx.vault).added_of(EventKind.ROADMAP, period(day, day, ctx.policy.zone))


async def naming(ctx: Context, record: RecordId) -> Sequence[str]:
    """Titles of what somebody is named in, for the copy of what is held about them."""
    async with ctx.read() as connection:
        return [one.title for one in await Publications(connection, ctx.vault).naming(record)]


async def to_tell_of(ctx: Context, actor: Actor) -> Sequence[Happening]:
    """Events that a publication can be about: what comes, and what was of late, the latest first."""
    require(actor.roles, Right.KEEP_MEDIA)
    async with ctx.read() as connection:
        now, zone = ctx.now(), ctx.policy.zone
        found = {
            one.event: one for since in (now, now - LOOK_BACK) for one in await events.coming(connection, since, zone)
        }
    return sorted(found.values(), key=lambda one: one.starts, reverse=True)


async def team(ctx: Context, actor: Actor) -> Sequence[Person]:
    """Who can answer for a publication."""
    require(actor.roles, Right.KEEP_MEDIA)
    async with ctx.read() as connection:
        found = [
            person for role in (Role.CURATOR, Role.WORKING_GROUP) for person in await Roles(connection).having(role)
        ]
    return sorted({one.id: one for one in found}.values(), key=lambda one: (one.name, one.id))


async def _page(ctx: Context, connection: AsyncConnection, found: Publication) -> Page:
    event = None if found.event is None else await events.happening(connection, found.event, ctx.policy.zone)
    (listed,) = await _listed(connection, [found])
    people = [await ctx.records(connection).get(one) for one in found.people] if ctx.vault is not None else []
    without = await lacking(ctx, connection, found) if ctx.vault is not None and found.is_live else []
    known = sorted((one for one in people if one is not None), key=lambda one: one.code)
    return Page(listed, event, known, without, await ways(connection, ctx.policy, found.resources))


async def _listed(connection: AsyncConnection, found: Sequence[Publication]) -> list[Listed]:
    people = await People(connection).many({one.responsible for one in found if one.responsible is not None})
    return [Listed(one, None if one.responsible is None else people.get(one.responsible)) for one in found]
