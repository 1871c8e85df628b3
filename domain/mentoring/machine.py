"""The ways that things of the programme go: each is a table of steps, in one place, drawn in docs/states.md."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from domain.mentoring.refusals import NotNow

State = TypeVar("State", bound=StrEnum)
Verb = TypeVar("Verb", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Machine(Generic[State, Verb]):
    """``steps`` says where each verb leads from each state; what stands there not, cannot be done.

    ``name`` is what goes this way: its refusals are told with it, and docs are drawn under it.
    """

    name: str
    first: State
    steps: Mapping[tuple[State, Verb], State]

    def after(self, state: State, verb: Verb) -> State:
        """The state that follows. Raises NotNow: it has gone another way meanwhile."""
        if (state, verb) not in self.steps:
            raise NotNow(thing=self.name, state=state.value)
        return self.steps[state, verb]

    def can(self, state: State, verb: Verb) -> bool:
        """Whether this can be done now."""
        return (state, verb) in self.steps

    def is_over(self, state: State) -> bool:
        """Whether nothing leads out of this state."""
        return all(begins is not state for begins, _ in self.steps)
