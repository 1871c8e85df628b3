"""The list of topics that competencies and requests are chosen from: read by all who read records, kept by curators."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.registry.directory import Directory
from domain.errors import NotFound
from domain.people.person import Actor
from domain.people.roles import Right, require
from domain.registry.forms import Tag, TagId, checked_tag, is_same_tag
from domain.registry.refusals import TagTaken
from storage.audit import Audit
from storage.tags import Tags

SUBJECT = "tag"


@dataclass(frozen=True, slots=True)
class TagInUse:
    """A tag, and how many people have it in their records."""

    tag: Tag
    people: int


async def list_tags(ctx: Context, actor: Actor, directory: Directory) -> Sequence[TagInUse]:
    """All of them by the alphabet, those that are offered first."""
    people = await directory.people(actor)
    used: Counter[TagId] = Counter()
    for record in people.values():
        for enrolment in (record.details.mentor, record.details.mentee):
            used.update(enrolment.topics if enrolment else ())
    tags = (await directory.vocabulary()).tags
    return [TagInUse(tag, used[tag.id]) for tag in sorted(tags, key=lambda tag: (tag.retired, tag.name.casefold()))]


async def add_tag(ctx: Context, actor: Actor, name: str) -> Tag:
    """One more that can be chosen. Raises TagNameWrong, TagTaken."""
    require(actor.roles, Right.KEEP_REGISTRY)
    name = checked_tag(name)
    async with ctx.write() as connection:
        _require_free(await _all(connection), name)
        tag = await Tags(connection).add(name)
        await Audit(connection).add(actor.id, "add_tag", SUBJECT, tag.id, ctx.now(), after={"name": name})
    return tag


async def rename_tag(ctx: Context, actor: Actor, tag: TagId, name: str) -> Tag:
    """Whoever has it in their record has it by the new name. Raises TagNameWrong, TagTaken, NotFound."""
    require(actor.roles, Right.KEEP_REGISTRY)
    return await _change(ctx, actor, tag, "rename_tag", name=checked_tag(name))


async def retire_tag(ctx: Context, actor: Actor, tag: TagId) -> Tag:
    """It is offered to nobody any more; records that have it keep it. Raises NotFound."""
    require(actor.roles, Right.KEEP_REGISTRY)
    return await _change(ctx, actor, tag, "retire_tag", retired=True)


async def restore_tag(ctx: Context, actor: Actor, tag: TagId) -> Tag:
    """It is offered again. Raises NotFound."""
    require(actor.roles, Right.KEEP_REGISTRY)
    return await _change(ctx, actor, tag, "restore_tag", retired=False)


async def _change(ctx: Context, actor: Actor, number: TagId, action: str, **new: str | bool) -> Tag:
    async with ctx.write() as connection:
        tags = await _all(connection)
        before = tags.get(number)
        if before is None:
            raise NotFound
        after = replace(before, **new)  # type: ignore[arg-type]
        if after == before:
            return after
        _require_free({one: tag for one, tag in tags.items() if one != number}, after.name)
        await Tags(connection).change(after)
        await Audit(connection).add(
            actor.id,
            action,
            SUBJECT,
            number,
            ctx.now(),
            before={name: getattr(before, name) for name in new},
            after=new,
        )
    return after


def _require_free(tags: Mapping[TagId, Tag], name: str) -> None:
    taken = next((tag.name for tag in tags.values() if is_same_tag(tag.name, name)), None)
    if taken is not None:
        raise TagTaken(name=taken)


async def _all(connection: AsyncConnection) -> dict[TagId, Tag]:
    return {tag.id: tag for tag in await Tags(connection).all()}
