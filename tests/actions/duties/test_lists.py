"""What is shown: the next 30 days, the school year, the months of updates."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from actions.context import Context
from actions.duties import edits, lists, marks, upkeep
from domain.duties.duty import Bound, Monthly, Once, Resource, Yearly
from domain.duties.standing import DutyState, Standing
from domain.errors import NotFound
from domain.mentoring.speaking import OnPaper
from tests.actions.duties.making import DAY, DECEMBER, FIGURES, Centre, own

LETTER = OnPaper("45", date(2026, 12, 21))
AHEAD, SOON, TODAY, OVERDUE, DONE, MISSED, BEFORE = DutyState


def told(standings: tuple[Standing, ...]) -> list[tuple[str, str, DutyState]]:
    return [
        (one.occurrence.duty.key or one.occurrence.duty.title, one.occurrence.due.isoformat(), one.state)
        for one in standings
    ]


def at(centre: Centre, day: str) -> None:
    """Noon in Moscow."""
    centre.clock.moment += date.fromisoformat(day) - centre.ctx.today()


async def test_next_thirty_days_overdue_first(centre: Centre) -> None:
    figures, site = await centre.duty("figures-december"), await centre.duty("update-site")
    at(centre, "2026-12-21")
    await marks.hand_in(centre.ctx, centre.curator, figures.id, FIGURES, date(2026, 12, 21), letter=LETTER)
    await edits.add(centre.ctx, centre.curator, **own(Once(date(2027, 1, 20)), title="На тридцатый день"))
    await edits.add(centre.ctx, centre.curator, **own(Once(date(2027, 1, 21)), title="Днём позже"))
    await edits.retire(centre.ctx, centre.curator, site.id)

    coming = await lists.coming(centre.ctx, centre.director)

    assert coming.today == date(2026, 12, 21)
    assert told(coming.standings) == [
        ("monitoring-december", "2026-12-18", OVERDUE),
        ("figures-december", "2026-12-30", DONE),
        ("update-vk", "2026-12-30", SOON),
        ("На тридцатый день", "2027-01-20", SOON),
    ]
    overdue = coming.standings[0]
    assert (overdue.days_left, overdue.working_days_left) == (-3, 0)
    assert (coming.standings[2].days_left, coming.standings[2].working_days_left) == (9, 7)


async def test_overdue_for_years_is_still_shown(centre: Centre) -> None:
    await edits.add(centre.ctx, centre.curator, **own(Once(date(2026, 9, 4))))
    at(centre, "2028-10-05")

    coming = await lists.coming(centre.ctx, centre.curator, days=0)

    # Of what comes every year or month the last round; of what comes once that.
    assert told(coming.standings) == [
        ("Отчёт", "2026-09-04", OVERDUE),
        ("monitoring-december", "2027-12-17", OVERDUE),
        ("figures-december", "2027-12-30", OVERDUE),
        ("monitoring-may", "2028-05-19", OVERDUE),
    ]


async def test_school_year_from_september_to_august(centre: Centre) -> None:
    site = await centre.duty("update-site")
    await marks.hand_in(centre.ctx, centre.curator, site.id, date(2026, 9, 30), date(2026, 9, 1))
    at(centre, "2026-12-18")

    year = await lists.school_year(centre.ctx, centre.curator)

    assert year.first_year == 2026
    assert told(year.standings) == [
        ("update-site", "2026-09-30", DONE),
        ("update-vk", "2026-09-30", MISSED),
        ("update-site", "2026-10-30", MISSED),
        ("update-vk", "2026-10-30", MISSED),
        ("update-site", "2026-11-30", MISSED),
        ("update-vk", "2026-11-30", MISSED),
        ("monitoring-december", "2026-12-18", TODAY),
        ("figures-december", "2026-12-30", SOON),
        ("update-site", "2026-12-30", SOON),
        ("update-vk", "2026-12-30", SOON),
        ("update-site", "2027-01-29", AHEAD),
        ("update-vk", "2027-01-29", AHEAD),
        ("update-site", "2027-02-26", AHEAD),
        ("update-vk", "2027-02-26", AHEAD),
        ("update-site", "2027-03-31", AHEAD),
        ("update-vk", "2027-03-31", AHEAD),
        ("update-site", "2027-04-30", AHEAD),
        ("update-vk", "2027-04-30", AHEAD),
        ("monitoring-may", "2027-05-19", AHEAD),
        ("update-site", "2027-05-31", AHEAD),
        ("update-vk", "2027-05-31", AHEAD),
        ("update-site", "2027-06-30", AHEAD),
        ("update-vk", "2027-06-30", AHEAD),
        ("update-site", "2027-07-30", AHEAD),
        ("update-vk", "2027-07-30", AHEAD),
        ("update-site", "2027-08-31", AHEAD),
        ("update-vk", "2027-08-31", AHEAD),
    ]


async def test_another_school_year(centre: Centre) -> None:
    before = await lists.school_year(centre.ctx, centre.curator, 2025)
    after = await lists.school_year(centre.ctx, centre.curator, 2027)

    assert {one.state for one in before.standings} == {BEFORE}
    assert (len(before.standings), len(after.standings)) == (27, 27)
    assert after.standings[6].occurrence.due == date(2027, 12, 17)


async def test_what_was_handed_in_stays_in_the_year_when_it_is_switched_off_or_moved(centre: Centre) -> None:
    monitoring, site = await centre.duty("monitoring-december"), await centre.duty("update-site")
    for duty, term in ((monitoring, DECEMBER), (site, date(2026, 9, 30))):
        await marks.hand_in(centre.ctx, centre.curator, duty.id, term, date(2026, 9, 1))
    at(centre, "2027-02-01")

    await edits.set_term(centre.ctx, centre.curator, monitoring.id, Yearly(4, 1), Bound.BEFORE)
    await edits.retire(centre.ctx, centre.curator, site.id)

    year = await lists.school_year(centre.ctx, centre.curator)
    assert [one for one in told(year.standings) if one[0] in {"monitoring-december", "update-site"}] == [
        ("update-site", "2026-09-30", DONE),
        ("monitoring-december", "2026-12-18", DONE),
        ("monitoring-december", "2027-03-31", AHEAD),
    ]


async def test_page_of_a_term(centre: Centre) -> None:
    monitoring = await centre.duty("monitoring-december")
    await marks.hand_in(centre.ctx, centre.other_curator, monitoring.id, DECEMBER, date(2026, 9, 1), "В архиве")

    page = await lists.one(centre.ctx, centre.curator, monitoring.id, DECEMBER)

    assert page.standing.state is DONE
    assert page.standing.occurrence.due == date(2026, 12, 18)
    assert ([person.name for person in page.responsible], page.everybody_curating) == (["Кира", "Константин"], True)
    ((mark, who),) = page.history
    assert (mark.note, who and who.name) == ("В архиве", "Константин")
    assert (page.may_mark, page.may_undo, page.may_edit) == (False, True, True)


@pytest.mark.parametrize("term", ["2026-12-18", "2026-12-21", "2027-05-20"])
async def test_no_such_term(centre: Centre, term: str) -> None:
    monitoring = await centre.duty("monitoring-december")

    with pytest.raises(NotFound):
        await lists.one(centre.ctx, centre.curator, monitoring.id, date.fromisoformat(term))


async def test_twelve_months_of_updates(centre: Centre) -> None:
    site = await centre.duty("update-site")
    at(centre, "2026-10-05")
    await marks.hand_in(centre.ctx, centre.curator, site.id, date(2026, 9, 30), date(2026, 9, 20), link="example.org")
    at(centre, "2027-01-15")

    months = await lists.months(centre.ctx, centre.worker)

    assert (months.first, months.today) == (date(2026, 2, 1), date(2027, 1, 15))
    assert [(duty.key, [cell.state for cell in cells]) for duty, cells in months.rows] == [
        ("update-site", [BEFORE, BEFORE, BEFORE, BEFORE, BEFORE, BEFORE, BEFORE, DONE, MISSED, MISSED, MISSED, SOON]),
        ("update-vk", [BEFORE, BEFORE, BEFORE, BEFORE, BEFORE, BEFORE, BEFORE, MISSED, MISSED, MISSED, MISSED, SOON]),
    ]
    september = months.rows[0][1][7]
    assert (september.month, september.term) == (date(2026, 9, 1), date(2026, 9, 30))
    assert september.mark is not None
    assert september.mark.link == "https://example.org"


async def test_months_of_another_time_and_of_another_day(centre: Centre) -> None:
    site = await centre.duty("update-site")
    await marks.hand_in(centre.ctx, centre.curator, site.id, date(2026, 9, 30), date(2026, 9, 1))
    await edits.set_term(centre.ctx, centre.curator, site.id, Monthly(10), Bound.BY)

    months = await lists.months(centre.ctx, centre.curator, date(2026, 9, 17))

    cells = months.rows[0][1]
    assert [cell.month.isoformat()[:7] for cell in (cells[0], cells[11])] == ["2026-09", "2027-08"]
    # Handed in for September, whichever day of it.
    assert [cell.state for cell in cells[:2]] == [DONE, AHEAD]
    assert [cell.term for cell in cells[:2]] == [date(2026, 9, 10), date(2026, 10, 10)]


async def test_everything_has_what_is_switched_off_last(centre: Centre) -> None:
    site = await centre.duty("update-site")
    await edits.retire(centre.ctx, centre.curator, site.id)

    found = await lists.everything(centre.ctx, centre.curator)

    assert [(one.key, one.retired) for one in found] == [
        ("monitoring-december", False),
        ("monitoring-may", False),
        ("figures-december", False),
        ("update-vk", False),
        ("update-site", True),
    ]


async def test_team_is_whoever_has_a_role(centre: Centre) -> None:
    team = await lists.team(centre.ctx, centre.curator)

    assert [person.name for person in team] == ["Вера", "Дина", "Кира", "Константин", "Олег", "Роман"]


async def test_duties_are_there_once_and_follow_the_settings(centre: Centre) -> None:
    async def with_resources(*keys: str) -> list[tuple[str, bool]]:
        policy = replace(centre.ctx.policy, resources=tuple(Resource(key) for key in keys))
        centre.ctx = Context(centre.ctx.database, centre.clock, policy)
        await upkeep.ensure(centre.ctx)
        return [(one.key, one.retired) for one in await lists.everything(centre.ctx, centre.owner)][3:]

    assert await with_resources("site", "vk") == [("update-site", False), ("update-vk", False)]
    assert await with_resources("vk", "telegram") == [
        ("update-vk", False),
        ("update-telegram", False),
        ("update-site", True),
    ]
    at(centre, "2026-12-10")
    assert await with_resources("site") == [("update-site", False), ("update-vk", True), ("update-telegram", True)]
    months = await lists.months(centre.ctx, centre.owner)
    # What was not in the settings meanwhile is not missing.
    assert {cell.state for cell in months.rows[0][1][:-1]} == {BEFORE}
    assert months.rows[0][1][-1].state is SOON


async def test_what_a_curator_switched_off_stays_so_at_the_next_start(centre: Centre) -> None:
    written = []
    for key in ("monitoring-may", "update-vk"):
        await edits.retire(centre.ctx, centre.curator, (await centre.duty(key)).id)
    centre.ctx = replace(centre.ctx, committed=lambda: written.append(1))
    centre.clock.moment += 3 * DAY + timedelta(hours=1)

    await upkeep.ensure(centre.ctx)

    assert written == []
    assert [one.key for one in await lists.everything(centre.ctx, centre.owner) if one.retired] == [
        "monitoring-may",
        "update-vk",
    ]
