"""Who is acting."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from actions.context import Context
from actions.gathering import Gathering
from domain.people.person import Actor, Person
from domain.people.roles import Role
from storage.outbox import Outbox
from storage.people import People, Seen

REMEMBERED = 10_000
"""People whom the program keeps in mind: some megabytes."""


async def identify(ctx: Context, seen: Seen, *, opened: bool) -> Actor:
    """As :meth:`Acquaintances.identify`, for somebody who asks but once."""
    return await Acquaintances(ctx).identify(seen, opened=opened)


async def mark_blocked(ctx: Context, actor: Actor) -> None:
    """They blocked the bot: nothing can be written to them until they come back."""
    async with ctx.write() as connection:
        await People(connection).set_reachable(actor.id, reachable=False)


async def mark_back(ctx: Context, actor: Actor) -> None:
    """They let the bot write again: what waited for them and still makes sense is due now."""
    async with ctx.write() as connection:
        await People(connection).set_reachable(actor.id, reachable=True)
        await Outbox(connection).wake(actor.id, ctx.now())


@dataclass(frozen=True, slots=True)
class _News:
    """Somebody new, or something new of somebody. ``opened`` is as for `identify`."""

    seen: Seen
    opened: bool


class Acquaintances:
    """Keeps in mind who people are: it is asked with every update.

    What it knows is true until somebody writes to the tables that it comes from, in this program or beside it.
    Many who come at the same moment are looked up in one question, and stored in one transaction if they are new.
    """

    def __init__(self, ctx: Context, remembered: int = REMEMBERED) -> None:
        self._ctx = ctx
        self._remembered = remembered
        self._known: dict[int, Actor] = {}
        self._stamp = self._present()
        self._looking_up: Gathering[int, Actor | None] = Gathering(self._look_up)
        self._writing_down: Gathering[_News, Person] = Gathering(self._write_down)

    async def identify(self, seen: Seen, *, opened: bool) -> Actor:
        """The person whom Telegram says an update is from, with their roles.

        ``opened``: they did something in the private chat, so the bot can write to them. Written only when something
        is new.
        """
        known = self._recall(seen.telegram_id) or await self._looking_up.join(seen.telegram_id)
        if known is not None and not _is_news(known.person, seen, opened):
            return known
        person = await self._writing_down.join(_News(seen, opened))
        given = known.roles if known is not None else roles_of(self._ctx, person, frozenset())
        return Actor(person, given)

    async def _look_up(self, numbers: Sequence[int]) -> Sequence[Actor | None]:
        before = self._present()
        async with self._ctx.read() as connection:
            found = await People(connection).with_roles(set(numbers))
        actors = {
            number: Actor(person, roles_of(self._ctx, person, given)) for number, (person, given) in found.items()
        }
        if before == self._present():
            self._keep(actors)
        return [actors.get(number) for number in numbers]

    async def _write_down(self, news: Sequence[_News]) -> Sequence[Person]:
        now = self._ctx.now()
        # That somebody was met does not settle what they came for.
        async with self._ctx.write(settles=False) as connection:
            before = self._present()
            people = await People(connection).see_all([(one.seen, one.opened) for one in news], now)
            if opened := {people[one.seen.telegram_id].id for one in news if one.opened}:
                await Outbox(connection).wake_all(opened, now)
        if before == self._stamp and self._present() == before + 1:
            # This very transaction: nobody else is forgotten for it.
            self._stamp += 1
            for number in people.keys() & self._known.keys():
                self._known[number] = replace(self._known[number], person=people[number])
        return [people[one.seen.telegram_id] for one in news]

    def _recall(self, number: int) -> Actor | None:
        if self._stamp != self._present():
            self._known.clear()
            self._stamp = self._present()
        return self._known.get(number)

    def _keep(self, actors: dict[int, Actor]) -> None:
        """Whoever was met first is forgotten first."""
        self._known |= actors
        while len(self._known) > self._remembered:
            del self._known[next(iter(self._known))]

    def _present(self) -> int:
        return self._ctx.database.changes.stamp("people", "roles", "record_accounts", "record_parts")


def _is_news(person: Person, seen: Seen, opened: bool) -> bool:
    told = (seen.name, seen.username, seen.language)
    return told != (person.name, person.username, person.telegram_language) or (opened and not person.reachable)


def roles_of(ctx: Context, person: Person, given: frozenset[Role]) -> frozenset[Role]:
    """All roles of somebody to whom ``given`` were given: everyone is a participant, owners come from the settings."""
    owner = {Role.OWNER} if person.telegram_id in ctx.policy.owners else set()
    return given | owner | {Role.PARTICIPANT}
