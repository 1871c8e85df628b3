"""What is due in a month, for oneself or of all that one may see: of every feature, in one list."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from actions.agenda.asking import Asking
from actions.agenda.sources import SOURCES
from actions.context import Context
from domain.agenda.entry import Entry, in_order
from domain.duties.terms import month_end, month_of
from domain.people.person import Actor, Person, PersonId
from domain.people.roles import Right, may, require
from storage.people import People

YEARS = (2000, 2100)
"""Whoever turns further pages than these has nothing to see there."""


@dataclass(frozen=True, slots=True)
class Agenda:
    """One month, by its first day; that of today has whatever is overdue, too, above all else.

    ``people`` are those of the team who answer for something of it.
    """

    month: date
    today: date
    everything: bool
    entries: tuple[Entry, ...]
    people: Mapping[PersonId, Person]

    def named(self, entry: Entry) -> tuple[str, ...]:
        """The names of those who answer for it, where the team does; by the alphabet."""
        if not entry.by_team:
            return ()
        return tuple(sorted(self.people[one].name for one in entry.answers if one in self.people))


async def month(ctx: Context, actor: Actor, month: date | None = None, *, everything: bool) -> Agenda:
    """The month of this day, the present one by default. Raises NotAllowed for ``everything``.

    For oneself anybody may ask; some have nothing to see.
    """
    if everything:
        require(actor.roles, Right.SEE_DUTIES)
    today = ctx.today()
    first = month_of(today if month is None else month)
    entries = await between(ctx, actor, first, month_end(first), everything=everything)
    async with ctx.read() as connection:
        people = await People(connection).many({who for one in entries if one.by_team for who in one.answers})
    return Agenda(first, today, everything, entries, people)


async def between(ctx: Context, actor: Actor, first: date, last: date, *, everything: bool) -> tuple[Entry, ...]:
    """As `month`, of any days, without anybody's names. What is overdue is there if today is one of these days."""
    if everything:
        require(actor.roles, Right.SEE_DUTIES)
    asking = Asking(actor, first, last, ctx.today(), everything)
    found = [one for source in SOURCES for one in await source(ctx, asking) if asking.wants(one)]
    return in_order(found)


def sees_everything(actor: Actor) -> bool:
    """Whether there is more for them than what is their own."""
    return may(actor.roles, Right.SEE_DUTIES)
