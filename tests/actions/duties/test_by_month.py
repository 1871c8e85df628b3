"""Who answers for what comes every month can differ by month."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from actions.duties import edits, lists, marks
from domain.duties.duty import UPDATE_LADDER, Bound, DutyId, Yearly
from domain.duties.refusals import MonthOutOfPlan, NotByMonth, NotInTeam, NotYourDuty
from domain.people.roles import Role
from storage.tables.people import audit
from tests.actions.duties.making import Centre, dismissed, moscow

SEPTEMBER, OCTOBER, NOVEMBER = date(2026, 9, 30), date(2026, 10, 31), date(2026, 11, 30)
"""Terms of the update of a month."""


def months_told(centre: Centre, who: object, duty: str) -> list[date]:
    """The terms of which somebody was reminded, each once."""
    mine = {one.term for one in centre.read if one.duty == duty and one.person == getattr(who, "id", None)}
    return sorted(term for term in mine if term is not None)


async def changes_of(centre: Centre, duty: DutyId) -> list[tuple[Any, Any]]:
    """What the log keeps of a duty's changes: before and after."""
    async with centre.ctx.read() as connection:
        found = select(audit.c.before, audit.c.after).where(audit.c.subject == "duty", audit.c.subject_id == duty)
        return [(row.before, row.after) for row in await connection.execute(found.order_by(audit.c.id))]


async def test_only_the_month_that_was_given_away_is_somebody_elses(centre: Centre) -> None:
    site = await centre.duty("update-site")
    await edits.set_responsible(centre.ctx, centre.curator, site.id, [centre.organiser.id])

    planned = await edits.set_for_month(centre.ctx, centre.curator, site.id, date(2026, 10, 17), [centre.worker.id])
    await centre.until(moscow("2026-11-30T22:00"))

    assert planned.by_month == {date(2026, 10, 1): (centre.worker.id,)}
    assert months_told(centre, centre.worker, "update-site") == [OCTOBER]
    assert months_told(centre, centre.organiser, "update-site") == [SEPTEMBER, NOVEMBER]
    assert months_told(centre, centre.curator, "update-site") == []


async def test_its_page_and_the_digest_name_whoever_has_the_month(centre: Centre) -> None:
    site = await centre.duty("update-site")
    await edits.set_for_month(centre.ctx, centre.curator, site.id, OCTOBER, [centre.worker.id])
    await centre.until(moscow("2026-10-31T12:00"))

    assert {(what, day[:7]) for day, what in centre.digests(centre.worker)} == {("update-site", "2026-10")}
    assert {what for day, what in centre.digests(centre.curator) if day > "2026-10-15"} == {"update-vk"}
    page = await lists.one(centre.ctx, centre.curator, site.id, OCTOBER)
    other = await lists.one(centre.ctx, centre.curator, site.id, NOVEMBER)

    assert ([one.id for one in page.responsible], page.everybody_curating) == ([centre.worker.id], False)
    assert other.everybody_curating


async def test_whoever_has_a_month_hands_in_that_one_alone(centre: Centre) -> None:
    site = await centre.duty("update-site")
    await edits.set_for_month(centre.ctx, centre.curator, site.id, OCTOBER, [centre.organiser.id])

    assert [one.occurrence.duty.key for one in (await lists.coming(centre.ctx, centre.organiser)).standings] == [
        "update-site"
    ]
    with pytest.raises(NotYourDuty):
        await marks.hand_in(centre.ctx, centre.organiser, site.id, SEPTEMBER, date(2026, 9, 1))
    await marks.hand_in(centre.ctx, centre.organiser, site.id, OCTOBER, date(2026, 9, 1))


async def test_without_names_the_month_is_as_usual_again_and_each_change_is_in_the_log(centre: Centre) -> None:
    site = await centre.duty("update-site")
    named = await edits.set_for_month(centre.ctx, centre.curator, site.id, OCTOBER, [centre.worker.id])

    before = len(await changes_of(centre, site.id))
    same = await edits.set_for_month(centre.ctx, centre.curator, site.id, OCTOBER, [centre.worker.id])
    usual = await edits.set_for_month(centre.ctx, centre.curator, site.id, OCTOBER, [])

    assert (same, usual.by_month) == (named, {})
    ((_, first), (old, new)) = (await changes_of(centre, site.id))[before - 1 :]
    october = {"month": "2026-10-01"}
    assert (first, old, new) == (old, {**october, "responsible": [centre.worker.id]}, {**october, "responsible": []})


async def test_who_left_the_team_leaves_the_month_to_the_curators(centre: Centre) -> None:
    site = await centre.duty("update-site")
    await edits.set_responsible(centre.ctx, centre.curator, site.id, [centre.organiser.id])
    await edits.set_for_month(centre.ctx, centre.curator, site.id, SEPTEMBER, [centre.worker.id])

    await dismissed(centre.ctx, centre.worker, Role.WORKING_GROUP)
    await centre.until(moscow("2026-09-30T22:00"))

    assert months_told(centre, centre.curator, "update-site") == [SEPTEMBER]
    assert months_told(centre, centre.organiser, "update-site") == []


async def test_what_cannot_be_planned_is_refused(centre: Centre) -> None:
    site, monitoring = await centre.duty("update-site"), await centre.duty("monitoring-may")

    for month in (date(2026, 8, 31), date(2027, 9, 1)):
        with pytest.raises(MonthOutOfPlan):
            await edits.set_for_month(centre.ctx, centre.curator, site.id, month, [centre.worker.id])
    with pytest.raises(NotByMonth):
        await edits.set_for_month(centre.ctx, centre.curator, monitoring.id, OCTOBER, [centre.worker.id])
    with pytest.raises(NotInTeam):
        await edits.set_for_month(centre.ctx, centre.curator, site.id, OCTOBER, [centre.participant.id])
    await edits.set_for_month(centre.ctx, centre.curator, site.id, date(2027, 8, 1), [centre.worker.id])


async def test_what_comes_every_year_instead_has_no_plan_of_months(centre: Centre) -> None:
    own = await edits.add(
        centre.ctx, centre.curator, "Сверка", "", (await centre.duty("update-site")).repeats, Bound.BY, UPDATE_LADDER
    )
    await edits.set_for_month(centre.ctx, centre.curator, own.id, OCTOBER, [centre.worker.id])

    changed = await edits.set_term(centre.ctx, centre.curator, own.id, Yearly(10, 31), Bound.BY)

    assert changed.by_month == {}
