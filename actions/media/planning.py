"""What is in the plan, when it comes out, where, and who sees to it."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from html import escape

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.consents.printing import resources_of
from actions.context import Context
from actions.media import events, keys
from actions.media.consents import require_consents
from actions.media.standing import RENAMING, kept_by, note, require_live, step
from actions.media.telling import tell
from actions.media.told_out import tell_out
from domain.media import fields
from domain.media.happening import EventRef
from domain.media.notices import MediaNews, MediaTold
from domain.media.publication import (
    RELEASES,
    Kind,
    Outlet,
    OutletState,
    Publication,
    PublicationId,
    PublicationState,
    PublicationVerb,
    all_out,
)
from domain.media.refusals import CannotAnswer, EventOver, NotApprovedYet, NothingToGather
from domain.media.releases import in_time, timing
from domain.media.windows import period
from domain.people.person import Actor, PersonId
from domain.people.roles import Right, may, require
from storage.media import Publications
from storage.people import People, Roles

STAYS = frozenset({OutletState.PUBLISHED, OutletState.SENDING, OutletState.UNKNOWN})
"""Where it is out, or may be."""


def usual_resources(ctx: Context) -> tuple[str, ...]:
    """Where a publication appears unless somebody says otherwise: what the centre has to keep up to date."""
    return tuple(one.key for one in ctx.policy.resources) or tuple(resources_of(ctx.policy))


async def add(ctx: Context, actor: Actor, kind: Kind, title: str = "", event: EventRef | None = None) -> Publication:
    """One more. Of an event it has the title; a release of it that is in the plan already is that one.

    Raises EventOver, `NothingTyped`, `PublicationTitleTooLong`.
    """
    require(actor.roles, Right.KEEP_MEDIA)
    now = ctx.now()
    async with ctx.write() as connection:
        if event is None:
            clean, zone = fields.title(title), ctx.policy.zone
            made = await Publications(connection, ctx.vault).add(kind, clean, zone, usual_resources(ctx), now)
        else:
            there = await Publications(connection, ctx.vault).by_key(keys.release(event, kind))
            if there is not None and there.is_live:
                return there
            made = await _of_event(ctx, connection, kind, event, now)
        await note(connection, actor.id, "add_publication", None, made, now)
    return made


async def gather(
    ctx: Context,
    actor: Actor,
    first: date,
    last: date,
    title: str,
    worded: Callable[[Sequence[Publication]], str],
) -> Publication:
    """A digest of what came out from ``first`` to ``last``; ``worded`` makes a draft of it. Raises NothingToGather."""
    require(actor.roles, Right.KEEP_MEDIA)
    now, span = ctx.now(), period(first, last, ctx.policy.zone)
    async with ctx.write() as connection:
        found = [
            one for one in await Publications(connection, ctx.vault).out_between(span) if one.kind is not Kind.DIGEST
        ]
        if not found:
            raise NothingToGather(first=f"{first:%d.%m.%Y}", last=f"{last:%d.%m.%Y}")
        made = await Publications(connection, ctx.vault).add(
            Kind.DIGEST,
            fields.title(title),
            ctx.policy.zone,
            usual_resources(ctx),
            now,
            text=escape(worded(found), quote=False),
            state=PublicationState.DRAFT,
        )
        await note(connection, actor.id, "add_publication", None, made, now)
    return made


async def rename(ctx: Context, actor: Actor, publication: PublicationId, title: str) -> Publication:
    """What the plan calls it; its readers see the text alone. Raises PublicationOver, `PublicationTitleTooLong`."""
    clean = fields.title(title)
    async with ctx.write() as connection:
        old = await kept_by(ctx, connection, actor, publication)
        require_live(old)
        new = await Publications(connection, ctx.vault).change(old.id, title=clean)
        await note(connection, actor.id, RENAMING, old, new, ctx.now())
    return new


async def plan(ctx: Context, actor: Actor, publication: PublicationId, at: datetime) -> Publication:
    """When it comes out. What is approved is planned by it; before that it is a wish.

    Raises `PublicationInPast`, `PublicationTooFar`, PublicationOver, ConsentMissing.
    """
    now = ctx.now()
    wanted = fields.time(at, now)
    async with ctx.write() as connection:
        old = await kept_by(ctx, connection, actor, publication)
        require_live(old)
        timed = {"at": wanted, "by_hand": True, "timed_at": now}
        if old.approved_by is None:
            new = await Publications(connection, ctx.vault).change(old.id, **timed)
            await note(connection, actor.id, "plan_publication", old, new, now)
            return new
        await require_consents(ctx, connection, old)
        return await step(ctx, connection, actor.id, old, PublicationVerb.PLAN, "plan_publication", now, **timed)


async def plan_as_it_is(ctx: Context, actor: Actor, publication: PublicationId) -> Publication:
    """At the time that it has, now that it is approved. Raises what :func:`plan` does, and NotApprovedYet."""
    now = ctx.now()
    async with ctx.write() as connection:
        old = await kept_by(ctx, connection, actor, publication)
        if old.approved_by is None:
            raise NotApprovedYet
        fields.time(old.at or now, now)
        await require_consents(ctx, connection, old)
        return await step(ctx, connection, actor.id, old, PublicationVerb.PLAN, "plan_publication", now, timed_at=now)


async def set_resources(ctx: Context, actor: Actor, publication: PublicationId, chosen: Iterable[str]) -> Publication:
    """Where it is to appear; where it is out already, or on its way, stays. Raises NoResources, PublicationOver.

    A further resource may be one that somebody in it did not allow: what was approved is approved anew.
    """
    now = ctx.now()
    async with ctx.write() as connection:
        old = await kept_by(ctx, connection, actor, publication)
        require_live(old)
        out = [one.resource for one in old.outlets if one.state in STAYS]
        clean = fields.resources([*chosen, *out], resources_of(ctx.policy))
        if clean == old.resources:
            return old
        outlets = [old.outlet(one) or Outlet(one) for one in clean]
        await Publications(connection, ctx.vault).set_outlets(old.id, outlets)
        if all_out(outlets) and old.approved_by is not None:
            new = await step(ctx, connection, actor.id, old, PublicationVerb.PUBLISH, "change_publication", now)
            await tell_out(ctx, connection, new)
            return new
        if set(clean) - set(old.resources) and old.people and old.state is not PublicationState.IDEA:
            return await step(
                ctx, connection, actor.id, old, PublicationVerb.WRITE, "change_publication", now, approved_by=None
            )
        new = await Publications(connection, ctx.vault).change(old.id)
        await note(connection, actor.id, "change_publication", old, new, now)
    return new


async def set_responsible(
    ctx: Context, actor: Actor, publication: PublicationId, person: PersonId | None
) -> Publication:
    """Who answers for it; None: the curators. They are told. Raises CannotAnswer, PublicationOver."""
    now = ctx.now()
    async with ctx.write() as connection:
        old = await kept_by(ctx, connection, actor, publication)
        require_live(old)
        if person is not None and not may(await Roles(connection).of(person), Right.KEEP_MEDIA):
            chosen = await People(connection).get(person)
            raise CannotAnswer(name="" if chosen is None else chosen.name)
        if person == old.responsible:
            return old
        new = await Publications(connection, ctx.vault).change(old.id, responsible=person)
        await note(connection, actor.id, "change_publication", old, new, now)
        if person is not None:
            notice = MediaTold(old.id, MediaNews.YOURS)
            await tell(connection, [person], notice, keys.news(old, MediaNews.YOURS, now), now, but=actor.id)
    return new


async def cancel(ctx: Context, actor: Actor, publication: PublicationId) -> Publication:
    """It does not come out. Where it is out already it stays known. Raises NotNow."""
    now = ctx.now()
    async with ctx.write() as connection:
        old = await kept_by(ctx, connection, actor, publication)
        return await step(ctx, connection, actor.id, old, PublicationVerb.CANCEL, "cancel_publication", now)


async def _of_event(
    ctx: Context, connection: AsyncConnection, kind: Kind, event: EventRef, now: datetime
) -> Publication:
    """Raises EventOver."""
    found = await events.happening(connection, event, ctx.policy.zone)
    if found is None or found.called_off:
        raise EventOver
    gateway, title = Publications(connection, ctx.vault), found.title[: fields.TITLE_LIMIT]
    if kind not in RELEASES:
        return await gateway.add(kind, title, found.zone, usual_resources(ctx), now, event=event)
    usual = timing(kind, found)
    return await gateway.add(
        kind,
        title,
        found.zone,
        usual_resources(ctx),
        now,
        event=event,
        window=usual.window,
        at=in_time(usual.at, usual.window, now),
    )
