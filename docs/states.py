"""Writes docs/states.md of the tables of steps: `.venv/bin/python -m docs.states`.

`tests/docs` fails while the page says anything else than the tables do.
"""

from enum import StrEnum
from pathlib import Path
from typing import Any

from domain.media.publication import OUTLET, PUBLICATION
from domain.mentoring.accord import ACCORD
from domain.mentoring.advice import REPORT
from domain.mentoring.invitation import INVITATION
from domain.mentoring.machine import Machine
from domain.mentoring.pairing import MEMBERSHIP
from domain.mentoring.paper import PAPER
from domain.mentoring.petition import PETITION
from domain.mentoring.plan import PLAN
from domain.mentoring.plan_proposal import PROPOSAL
from domain.mentoring.request import REQUEST
from domain.mentoring.story import STORY
from domain.monitoring.campaign import CAMPAIGN
from domain.monitoring.survey import SURVEY
from domain.roadmap.proposal import SUGGESTION
from domain.roadmap.roadmap import EVENT

PAGE = Path(__file__).parent / "states.md"

MACHINES: tuple[tuple[str, Machine[Any, Any]], ...] = (
    ("Mentor request", REQUEST),
    ("Membership in a pairing", MEMBERSHIP),
    ("Paper", PAPER),
    ("What both sides have to agree to", ACCORD),
    ("Individual plan of a pairing", PLAN),
    ("What a mentee proposes to a plan", PROPOSAL),
    ("Petition for another mentor", PETITION),
    ("Report of what was said", REPORT),
    ("Event of the roadmap", EVENT),
    ("What a mentor proposes to the roadmap", SUGGESTION),
    ("Publication of the media plan", PUBLICATION),
    ("Publication on one resource", OUTLET),
    ("Invitation of another specialist", INVITATION),
    ("Story for the media plan", STORY),
    ("Monitoring campaign", CAMPAIGN),
    ("Survey of one person", SURVEY),
)


def page() -> str:
    """The whole page."""
    return "\n".join(
        [
            "# How things of the programme go",
            "",
            "Drawn from the tables in `domain/` by `.venv/bin/python -m docs.states`.",
            *(line for title, machine in MACHINES for line in _drawn(title, machine)),
            "",
        ]
    )


def _drawn(title: str, machine: Machine[Any, Any]) -> list[str]:
    steps = [f"    {begins} --> {ends}: {_words(verb)}" for (begins, verb), ends in machine.steps.items()]
    states: dict[StrEnum, None] = dict.fromkeys([machine.first, *machine.steps.values()])
    ends = [f"    {state} --> [*]" for state in states if machine.is_over(state)]
    return [
        "",
        f"## {title}",
        "",
        "```mermaid",
        "stateDiagram-v2",
        f"    [*] --> {machine.first}",
        *steps,
        *ends,
        "```",
    ]


def _words(verb: StrEnum) -> str:
    return verb.replace("_", " ")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
