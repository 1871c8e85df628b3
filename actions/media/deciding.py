"""Submitting, approving, and giving back with a word."""

from actions.context import Context
from actions.media import keys
from actions.media.consents import require_consents
from actions.media.standing import judged_by, kept_by, step
from actions.media.telling import SUBMITTING, awaiting_word, curators, tell
from domain.media import fields
from domain.media.notices import MediaNews, MediaTold
from domain.media.publication import Publication, PublicationId, PublicationVerb
from domain.people.person import Actor


async def submit(ctx: Context, actor: Actor, publication: PublicationId) -> Publication:
    """«На согласование»: the curators are told.

    Raises NotNow, and what stands in its way: `NoResources`, `AlbumEmpty`, `PublicationBlank`, `DraftUnfinished`,
    `LongreadShort`, ConsentMissing.
    """
    now = ctx.now()
    async with ctx.write() as connection:
        old = await kept_by(ctx, connection, actor, publication)
        fields.require_whole(old)
        await require_consents(ctx, connection, old)
        new = await step(ctx, connection, actor.id, old, PublicationVerb.SUBMIT, SUBMITTING, now, returned="")
        notice, key = MediaTold(old.id, MediaNews.SUBMITTED), keys.news(old, MediaNews.SUBMITTED, now)
        await tell(connection, await curators(connection), notice, key, now, but=actor.id)
    return new


async def approve(ctx: Context, actor: Actor, publication: PublicationId) -> Publication:
    """Who answers for it is told, and who submitted it. Raises NotNow, ConsentMissing."""
    now = ctx.now()
    async with ctx.write() as connection:
        old = await judged_by(ctx, connection, actor, publication)
        await require_consents(ctx, connection, old)
        new = await step(
            ctx, connection, actor.id, old, PublicationVerb.APPROVE, "approve_publication", now, approved_by=actor.id
        )
        notice, key = MediaTold(old.id, MediaNews.APPROVED), keys.news(old, MediaNews.APPROVED, now)
        await tell(connection, await awaiting_word(connection, old), notice, key, now, but=actor.id)
    return new


async def send_back(ctx: Context, actor: Actor, publication: PublicationId, words: str) -> Publication:
    """«Вернуть», with a word on what to change. Raises NotNow, `NothingTyped`, `ReturnTooLong`."""
    clean, now = fields.returned(words), ctx.now()
    async with ctx.write() as connection:
        old = await judged_by(ctx, connection, actor, publication)
        new = await step(
            ctx,
            connection,
            actor.id,
            old,
            PublicationVerb.RETURN,
            "return_publication",
            now,
            returned=clean,
            approved_by=None,
            timed_at=now,
        )
        notice, key = MediaTold(old.id, MediaNews.RETURNED), keys.news(old, MediaNews.RETURNED, now)
        await tell(connection, await awaiting_word(connection, old), notice, key, now, but=actor.id)
    return new
