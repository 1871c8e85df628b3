"""The language and the time zone that a person chose."""

from zoneinfo import ZoneInfo

from actions.context import Context
from domain.errors import NotFound
from domain.people.person import Actor
from storage.audit import Audit
from storage.people import People


async def choose_language(ctx: Context, actor: Actor, language: str) -> None:
    """From now on the bot writes to them in ``language``. Raises NotFound for one that it does not speak."""
    if language not in ctx.policy.languages:
        raise NotFound
    if language == actor.person.language:
        return
    async with ctx.write() as connection:
        await People(connection).set_language(actor.id, language)
        await Audit(connection).add(
            actor.id,
            "choose_language",
            "person",
            actor.id,
            ctx.now(),
            before={"language": actor.person.language},
            after={"language": language},
        )


async def choose_zone(ctx: Context, actor: Actor, zone: ZoneInfo | None) -> None:
    """From now on moments are told by clocks in ``zone``; None: by those of the meetup, else of the centre."""
    if zone == actor.person.zone:
        return
    async with ctx.write() as connection:
        await People(connection).set_zone(actor.id, zone)
        await Audit(connection).add(
            actor.id,
            "choose_zone",
            "person",
            actor.id,
            ctx.now(),
            before={"zone": _name(actor.person.zone)},
            after={"zone": _name(zone)},
        )


def _name(zone: ZoneInfo | None) -> str | None:
    return None if zone is None else zone.key
