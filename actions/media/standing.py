"""A publication for whoever may see, change or approve it, and how each change is noted."""

from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.media.recalling import take_back
from domain.errors import NotFound
from domain.media.publication import PUBLICATION, Publication, PublicationId, PublicationVerb
from domain.media.refusals import PublicationOver
from domain.people.person import Actor, PersonId
from domain.people.roles import Right, require
from storage.audit import Audit, Wanted
from storage.media import Publications

RENAMING = "change_publication"
CHANGES_LOOKED_AT = 100
CHANGES = frozenset(
    {
        PublicationVerb.WRITE,
        PublicationVerb.RETURN,
        PublicationVerb.PLAN,
        PublicationVerb.UNPLAN,
        PublicationVerb.CANCEL,
        PublicationVerb.REVIVE,
    }
)
"""What cannot be while it is on its way."""
ANEW = frozenset({PublicationVerb.PLAN, PublicationVerb.REVIVE})
"""After which the bot tries by itself what it did not manage before."""


async def seen_by(ctx: Context, connection: AsyncConnection, actor: Actor, publication: PublicationId) -> Publication:
    """Raises NotAllowed, NotFound."""
    return await _there(ctx, connection, actor, publication, Right.SEE_MEDIA)


async def kept_by(ctx: Context, connection: AsyncConnection, actor: Actor, publication: PublicationId) -> Publication:
    """Raises NotAllowed, NotFound."""
    return await _there(ctx, connection, actor, publication, Right.KEEP_MEDIA)


async def judged_by(ctx: Context, connection: AsyncConnection, actor: Actor, publication: PublicationId) -> Publication:
    """Raises NotAllowed, NotFound."""
    return await _there(ctx, connection, actor, publication, Right.APPROVE_MEDIA)


def require_live(publication: Publication) -> None:
    """Raises PublicationOver."""
    if not publication.is_live:
        raise PublicationOver(state=publication.state.value)


async def step(
    ctx: Context,
    connection: AsyncConnection,
    who: PersonId | None,
    old: Publication,
    verb: PublicationVerb,
    action: str,
    now: datetime,
    **fields: Any,
) -> Publication:
    """One step of its way, with what changes by it and its audit entry.

    Raises NotNow; BeingPosted and PostingNotSure for a change of what the bot is publishing.
    """
    state = PUBLICATION.after(old.state, verb)
    if verb in CHANGES:
        await take_back(ctx, connection, old, now, anew=verb in ANEW)
    if state is not old.state:
        fields |= {"state": state, "since": now}
    new = await Publications(connection, ctx.vault).change(old.id, **fields)
    await note(connection, who, action, old, new, now)
    return new


async def was_renamed(connection: AsyncConnection, publication: Publication) -> bool:
    """Whether somebody called it something else than its event is called."""
    wanted = Wanted(action=RENAMING, subject="publication", subject_id=publication.id)
    found = await Audit(connection).find(wanted, CHANGES_LOOKED_AT)
    return any("title" in (one.entry.after or {}) for one in found)


async def note(
    connection: AsyncConnection,
    who: PersonId | None,
    action: str,
    old: Publication | None,
    new: Publication,
    now: datetime,
) -> None:
    """What is different, in the log; of what it says only how long that is."""
    before, after = {} if old is None else _facts(old), _facts(new)
    changed = {name for name, value in after.items() if before.get(name) != value}
    await Audit(connection).add(
        who,
        action,
        "publication",
        new.id,
        now,
        before={name: value for name, value in before.items() if name in changed},
        after={name: value for name, value in after.items() if name in changed},
    )


async def _there(
    ctx: Context, connection: AsyncConnection, actor: Actor, publication: PublicationId, right: Right
) -> Publication:
    require(actor.roles, right)
    found = await Publications(connection, ctx.vault).get(publication)
    if found is None:
        raise NotFound
    return found


def _facts(one: Publication) -> dict[str, Any]:
    return {
        "kind": one.kind.value,
        "title": len(one.title),
        "state": one.state.value,
        "at": None if one.at is None else one.at.isoformat(),
        "responsible": one.responsible,
        "length": len(one.text),
        "returned": len(one.returned),
        "resources": {outlet.resource: outlet.link or outlet.state.value for outlet in one.outlets},
        "pictures": len(one.pictures),
        "people": list(one.people),
    }
