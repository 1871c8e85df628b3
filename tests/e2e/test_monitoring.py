"""A campaign with the whole bot: it opens by itself, a mentee answers, reminders of the duty say what is missing."""

from datetime import date

import pytest

from domain.people.roles import Role
from storage.vault import new_master
from tests.actions.mentoring.making import Town as Centre
from tests.actions.mentoring.meetings.pairs import working
from tests.e2e.curating import Curating, at
from tests.e2e.town import Town


@pytest.fixture
def variables(variables: dict[str, str]) -> dict[str, str]:
    return {**variables, "PROGRAMME_KEYS": new_master()}


async def test_from_the_invitation_to_the_reminder_of_the_duty(town: Town) -> None:
    curator = await Curating.of(town, town.boris)
    await town.appoint(town.anna, Role.MENTEE)
    await town.play.travel(to=at(2026, 11, 27, 12))
    centre = Centre(town.ctx, await town.actor(town.boris))
    mentor, mentee = await centre.mentor(), await centre.mentee(await town.actor(town.anna))
    await working(town.ctx, mentor, mentee, began=date(2026, 11, 27))
    await town.play.travel(to=at(2026, 11, 28, 12))

    invited = await town.anna.wait_for(town.anna.id, town.text("survey-name", kind="mentee_before"))
    await town.anna.tap(invited, town.label("survey-button-answer"))
    window = await town.anna.wait_for(town.anna.id, town.text("survey-place", place=1, total=12))
    await town.anna.tap(window, "9")
    await town.anna.wait_for(town.anna.id, town.text("survey-place", place=2, total=12))

    await town.play.travel(to=at(2026, 12, 4, 9, 5))
    missing = town.text("monitoring-surveys", sign="▫️", answered=0, asked=2)
    reminder = await town.boris.wait_for(town.boris.id, missing)
    assert town.text("monitoring-results-not-asked", sign="▫️") in reminder["text"]
    curator.take(reminder)
    await town.boris.tap(reminder, town.label("menu-monitoring"))
    await town.boris.wait_for(town.boris.id, town.text("monitoring-by-kind"))
