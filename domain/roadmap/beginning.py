"""How a year's roadmap begins: from the seven stages with what is usual in them, or from an earlier year's."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.duties.terms import SCHOOL_YEAR_BEGINS, clamped
from domain.people.roles import Role
from domain.roadmap.roadmap import Content, EventState, Responsible, Roadmap, StageKey


@dataclass(frozen=True, slots=True)
class Usual:
    """An event of the default roadmap: its days as (month, day); its words are texts by its ``key``.

    ``role`` None: its text says who answers.
    """

    key: str
    stage: StageKey
    first: tuple[int, int]
    last: tuple[int, int]
    role: Role | None
    training: bool = False


USUAL = (
    Usual("order", StageKey.PREPARATION, (9, 1), (9, 15), Role.DIRECTOR),
    Usual("roadmap", StageKey.PREPARATION, (9, 1), (9, 20), Role.CURATOR),
    Usual("telling", StageKey.PREPARATION, (9, 10), (9, 30), Role.WORKING_GROUP),
    Usual("mentees", StageKey.MENTEES, (9, 15), (10, 10), Role.CURATOR),
    Usual("consents", StageKey.MENTEES, (9, 15), (10, 15), Role.CURATOR),
    Usual("mentors", StageKey.MENTORS, (9, 15), (10, 10), Role.CURATOR),
    Usual("selection", StageKey.TRAINING, (10, 10), (10, 20), Role.CURATOR),
    Usual("training", StageKey.TRAINING, (10, 15), (10, 31), Role.CURATOR, training=True),
    Usual("acquaintance", StageKey.PAIRING, (10, 25), (11, 5), Role.WORKING_GROUP),
    Usual("pairs", StageKey.PAIRING, (11, 1), (11, 20), Role.CURATOR),
    Usual("plans", StageKey.WORK, (11, 15), (11, 30), None),
    Usual("monitoring_december", StageKey.WORK, (11, 15), (12, 15), Role.CURATOR),
    Usual("meetings", StageKey.WORK, (11, 20), (4, 30), None),
    Usual("monitoring_may", StageKey.COMPLETION, (4, 15), (5, 15), Role.CURATOR),
    Usual("closing", StageKey.COMPLETION, (5, 10), (5, 31), Role.WORKING_GROUP),
    Usual("practices", StageKey.COMPLETION, (5, 15), (6, 15), Role.WORKING_GROUP),
)


@dataclass(frozen=True, slots=True)
class Said:
    """An event's words, in the language of whoever begins the roadmap. ``responsible`` where it has no role."""

    title: str
    result: str
    paper: str
    responsible: str = ""


Beginning = Sequence[tuple[str, Sequence[Content]]]
"""Stages by their titles, each with the events that it begins with."""


def day_of(year: int, place: tuple[int, int]) -> date:
    """A (month, day) of the school year that begins in ``year``."""
    month, day = place
    return clamped(year if month >= SCHOOL_YEAR_BEGINS else year + 1, month, day)


def usual(one: Usual, said: Said, year: int) -> Content:
    """An event of the default roadmap, in its year."""
    return Content(
        title=said.title,
        first=day_of(year, one.first),
        last=day_of(year, one.last),
        responsible=Responsible(role=one.role, words="" if one.role else said.responsible),
        result=said.result,
        paper=said.paper,
        training=one.training,
    )


def moved(day: date, years: int) -> date:
    """The same day of another year; 29 February is the 28th in years without it."""
    return clamped(day.year + years, day.month, day.day)


def of_earlier(earlier: Roadmap, year: int) -> Beginning:
    """An earlier year's stages and events with their dates moved: nothing is done yet, and no meetup is known.

    What was cancelled then stays behind.
    """
    years = year - earlier.year
    return [
        (
            stage.title,
            [
                replace(
                    event.content,
                    first=moved(event.content.first, years),
                    last=moved(event.content.last, years),
                    meetup=None,
                )
                for event in stage.events
                if event.state is not EventState.CANCELLED
            ],
        )
        for stage in earlier.stages
    ]
