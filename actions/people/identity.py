"""Who is acting."""

from actions.context import Context
from domain.people.person import Actor, Person
from domain.people.roles import Role
from storage.outbox import Outbox
from storage.people import People, Seen


async def identify(ctx: Context, seen: Seen, *, opened: bool) -> Actor:
    """The person whom Telegram says an update is from, with their roles.

    ``opened``: they did something in the private chat, so the bot can write to them. Written only when something
    is new: this runs with every tap.
    """
    async with ctx.read() as connection:
        known = await People(connection).with_roles(seen.telegram_id)
    if known is None or _is_news(known[0], seen, opened):
        person = await _remember(ctx, seen, opened=opened)
    else:
        person = known[0]
    return Actor(person, roles_of(ctx, person, frozenset() if known is None else known[1]))


async def mark_blocked(ctx: Context, actor: Actor) -> None:
    """They blocked the bot: nothing can be written to them until they come back."""
    async with ctx.write() as connection:
        await People(connection).set_reachable(actor.id, reachable=False)


async def mark_back(ctx: Context, actor: Actor) -> None:
    """They let the bot write again: what waited for them and still makes sense is due now."""
    async with ctx.write() as connection:
        await People(connection).set_reachable(actor.id, reachable=True)
        await Outbox(connection).wake(actor.id, ctx.now())


async def _remember(ctx: Context, seen: Seen, *, opened: bool) -> Person:
    # Who somebody is comes with every update; what this one is about is still to be done.
    async with ctx.write(settles=False) as connection:
        person = await People(connection).see(seen, reachable=True if opened else None, now=ctx.now())
        if opened:
            await Outbox(connection).wake(person.id, ctx.now())
        return person


def _is_news(person: Person, seen: Seen, opened: bool) -> bool:
    told = (seen.name, seen.username, seen.language)
    return told != (person.name, person.username, person.telegram_language) or (opened and not person.reachable)


def roles_of(ctx: Context, person: Person, given: frozenset[Role]) -> frozenset[Role]:
    """All roles of somebody to whom ``given`` were given: everyone is a participant, owners come from the settings."""
    owner = {Role.OWNER} if person.telegram_id in ctx.policy.owners else set()
    return given | owner | {Role.PARTICIPANT}
