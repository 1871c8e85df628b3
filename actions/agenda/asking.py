"""What a source of the agenda is asked, and gives."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date

from actions.context import Context
from domain.agenda.entry import Entry
from domain.people.person import Actor


@dataclass(frozen=True, slots=True)
class Asking:
    """For ``actor``: what is due from ``first`` to ``last``, both included, and whatever is overdue from before.

    ``everything``: all that they may see; else what they answer for themselves.
    """

    actor: Actor
    first: date
    last: date
    today: date
    everything: bool

    def wants(self, entry: Entry) -> bool:
        """Whether it is one of those that were asked for."""
        if not self.everything and self.actor.id not in entry.answers:
            return False
        is_overdue = entry.is_open and entry.day < self.today and self.first <= self.today <= self.last
        return self.first <= entry.day <= self.last or is_overdue


Source = Callable[[Context, Asking], Awaitable[Sequence[Entry]]]
"""One feature's entries. It leaves out what the actor may not see; what was not asked for is left out after it."""
