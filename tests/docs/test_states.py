"""The page of states says what the tables of steps do."""

from typing import Any

import pytest

from docs.states import MACHINES, PAGE, page
from domain.mentoring.machine import Machine

ENDLESS = {"plan", "roadmap_event", "campaign"}
"""What has no end of its own: a plan is over with its pairing, and goes on when somebody joins that; what was done or
cancelled in a roadmap may have to be done after all; monitoring that is handed in goes on when that is taken back."""


def test_page_is_made_of_the_tables() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "python -m docs.states makes it anew"


@pytest.mark.parametrize(("title", "machine"), MACHINES)
def test_every_state_can_be_reached_and_left_towards_an_end(title: str, machine: Machine[Any, Any]) -> None:
    states = set(machine.first.__class__)
    reached = {machine.first, *machine.steps.values()}
    ends = {state for state in states if machine.is_over(state)}

    assert reached == states
    for state in states:
        beyond = {state}
        while more := {end for (begin, _), end in machine.steps.items() if begin in beyond} - beyond:
            beyond |= more
        assert beyond & (ends or states - {state}), f"{title}: nothing leads out of {state}"
        assert ends or machine.name in ENDLESS, f"{title} never ends"
