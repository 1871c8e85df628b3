"""What a publication says and shows. Whatever changes of that is approved anew."""

from collections.abc import Callable, Iterable
from typing import Any

from actions.context import Context
from actions.media.standing import kept_by, require_live, step
from domain.media import fields
from domain.media.publication import Publication, PublicationId, PublicationVerb
from domain.media.refusals import NobodyOfCode
from domain.people.person import Actor
from domain.people.roles import Right, require
from domain.registry.code import Code
from domain.registry.record import RecordId
from storage.media import Publications


async def write(ctx: Context, actor: Actor, publication: PublicationId, html: str) -> Publication:
    """The text, as Telegram's HTML, in place of the one before. Raises `PublicationTextTooLong`, PublicationOver."""
    clean = fields.text(html)
    return await _change(ctx, actor, publication, lambda _: {"text": clean, "is_ours": False})


async def write_on(ctx: Context, actor: Actor, publication: PublicationId, html: str) -> Publication:
    """One more part of a text that does not fit into one message. Raises what :func:`write` does."""
    return await _change(
        ctx, actor, publication, lambda old: {"text": fields.text(f"{old.text}\n\n{html}"), "is_ours": False}
    )


async def add_picture(ctx: Context, actor: Actor, publication: PublicationId, file_id: str) -> Publication:
    """One more picture, by Telegram's file_id. Raises `TooManyPictures`, PublicationOver."""
    return await _change(ctx, actor, publication, lambda old: {"pictures": fields.pictures([*old.pictures, file_id])})


async def drop_pictures(ctx: Context, actor: Actor, publication: PublicationId) -> Publication:
    """None of them. Raises PublicationOver."""
    return await _change(ctx, actor, publication, lambda _: {"pictures": ()})


async def name_people(ctx: Context, actor: Actor, publication: PublicationId, typed: Iterable[str]) -> Publication:
    """Who can be recognised, by code, besides those who are named already. Raises NobodyOfCode, PublicationOver.

    Whether they allowed it is looked at when it goes on its way.
    """
    require(actor.roles, Right.KEEP_MEDIA)
    found: list[RecordId] = []
    async with ctx.read() as connection:
        for one in typed:
            code = Code.parse(one)
            record = None if code is None else await ctx.records(connection).by_code(code)
            if record is None or record.erased_at is not None:
                raise NobodyOfCode(code=one.strip()[:20])
            found.append(record.id)
    return await _change(ctx, actor, publication, lambda old: {"people": tuple(sorted({*old.people, *found}))})


async def drop_person(ctx: Context, actor: Actor, publication: PublicationId, record: RecordId) -> Publication:
    """They cannot be recognised in it any more. Raises PublicationOver."""
    return await _change(
        ctx, actor, publication, lambda old: {"people": tuple(one for one in old.people if one != record)}
    )


async def _change(
    ctx: Context, actor: Actor, publication: PublicationId, decide: Callable[[Publication], dict[str, Any]]
) -> Publication:
    """Store what ``decide`` says; what is so already changes nothing."""
    now = ctx.now()
    async with ctx.write() as connection:
        old = await kept_by(ctx, connection, actor, publication)
        require_live(old)
        wanted = {name: value for name, value in decide(old).items() if getattr(old, name) != value}
        if not wanted:
            return old
        if "pictures" in wanted:
            await Publications(connection, ctx.vault).set_pictures(old.id, wanted.pop("pictures"))
        if "people" in wanted:
            await Publications(connection, ctx.vault).set_people(old.id, wanted.pop("people"))
        # Its term is not missed while somebody writes on.
        return await step(
            ctx,
            connection,
            actor.id,
            old,
            PublicationVerb.WRITE,
            "write_publication",
            now,
            approved_by=None,
            timed_at=now,
            **wanted,
        )
