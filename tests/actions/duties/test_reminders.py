"""Reminders through the year: each on its day and hour, once, also after an outage or a change."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from actions.context import Context
from actions.duties import edits, marks, ticks
from domain.duties.duty import Bound, Monthly, Yearly
from domain.mentoring.speaking import OnPaper
from domain.moments import QuietHours
from tests.actions.duties.making import (
    DECEMBER,
    DECEMBER_LADDER,
    FIGURES,
    Centre,
    letters,
    moscow,
    own,
    rows,
)


async def test_ladder_of_december_reaches_every_curator_at_nine(centre: Centre) -> None:
    await centre.off_until(moscow("2026-11-17T12:00"))
    await centre.until(moscow("2026-12-18T20:00"))

    for who in (centre.curator, centre.other_curator):
        assert centre.days(who, "monitoring-december") == DECEMBER_LADDER
    for who in (centre.owner, centre.director, centre.worker, centre.organiser, centre.participant):
        assert [one for one in centre.read if one.person == who.id] == []


async def test_overdue_daily_and_to_the_director_too_until_it_is_handed_in(centre: Centre) -> None:
    await centre.off_until(moscow("2026-12-18T12:00"))
    await centre.until(moscow("2026-12-21T12:00"))
    monitoring = await centre.duty("monitoring-december")

    await marks.hand_in(centre.ctx, centre.other_curator, monitoring.id, DECEMBER, date(2026, 12, 21))
    await centre.tick()
    await centre.until(moscow("2026-12-24T12:00"))

    overdue = ["2026-12-19 06:00", "2026-12-20 06:00", "2026-12-21 06:00"]
    assert centre.days(centre.curator, "monitoring-december") == ["2026-12-18 09:00", *overdue]
    assert centre.days(centre.director, "monitoring-december") == overdue
    assert centre.days(centre.curator, "monitoring-december", "duty_handed_in") == ["2026-12-21 09:00"]
    assert centre.days(centre.director, "monitoring-december", "duty_handed_in") == ["2026-12-21 09:00"]
    assert centre.days(centre.other_curator, "monitoring-december", "duty_handed_in") == []


async def test_update_is_asked_for_five_times_a_month_until_there_is_evidence(centre: Centre) -> None:
    site = await centre.duty("update-site")
    await centre.until(moscow("2026-10-22T12:00"))

    await marks.hand_in(centre.ctx, centre.curator, site.id, date(2026, 10, 31), date(2026, 10, 22), link="example.org")
    await centre.until(moscow("2026-11-16T12:00"))

    september = [f"2026-09-{day} 06:00" for day in (15, 22, 28, 29, 30)]
    october = ["2026-10-15 06:00", "2026-10-22 06:00"]
    assert centre.days(centre.curator, "update-site") == [*september, *october, "2026-11-15 06:00"]
    vk = [f"2026-10-{day} 06:00" for day in (15, 22, 28, 29, 30)]
    assert centre.days(centre.curator, "update-vk") == [*september, *vk, "2026-11-15 06:00"]


async def test_nothing_is_written_when_nothing_is_new(centre: Centre) -> None:
    await centre.off_until(moscow("2026-12-18T12:00"))
    before = await rows(centre.ctx)
    written = []
    ctx = replace(centre.ctx, committed=lambda: written.append(1))

    await ticks.remind(ctx)
    await ticks.digest(ctx)

    assert (before > 0, written, await rows(centre.ctx)) == (True, [], before)


async def test_after_five_days_off_only_the_newest_comes_and_the_rest_is_recorded(centre: Centre) -> None:
    await centre.off_until(moscow("2026-11-17T12:00"))
    await centre.until(moscow("2026-12-14T12:00"))
    # Off over the 15th and the 17th.
    await centre.off_until(moscow("2026-12-17T15:00"))
    monitoring = await centre.duty("monitoring-december")

    # The 18th is still to come.
    assert centre.days(centre.curator, "monitoring-december")[-2:] == ["2026-12-11 06:00", "2026-12-17 12:00"]
    prefix = f"duty:{monitoring.id}:2026-12-20:2026-12-18:"
    assert {
        key.removeprefix(prefix): state
        for key, state in (await letters(centre.ctx, prefix)).items()
        if key.endswith(f":{centre.curator.id}")
    } == {
        "2026-11-18:2": "sent",
        "2026-12-04:2": "sent",
        "2026-12-11:2": "sent",
        "2026-12-15:2": "skipped",
        "2026-12-17:2": "sent",
    }


async def test_back_in_the_night_reminders_wait_for_the_morning(centre: Centre) -> None:
    await centre.off_until(moscow("2026-12-14T12:00"))
    centre.read.clear()

    await centre.off_until(moscow("2026-12-16T02:00"))
    assert centre.read == []
    await centre.off_until(moscow("2026-12-16T08:00"))

    assert centre.days(centre.curator, "monitoring-december") == ["2026-12-16 05:00"]


@pytest.mark.parametrize("back", ["2026-12-18T02:00", "2026-12-18T08:30"])
async def test_back_before_nine_on_the_day_of_the_next_reminder_that_one_is_enough(centre: Centre, back: str) -> None:
    await centre.off_until(moscow("2026-12-16T12:00"))
    centre.read.clear()

    await centre.off_until(moscow(back))
    await centre.until(moscow("2026-12-18T12:00"))

    assert centre.days(centre.curator, "monitoring-december") == ["2026-12-18 06:00"]
    monitoring = await centre.duty("monitoring-december")
    prefix = f"duty:{monitoring.id}:2026-12-20:2026-12-18:2026-12-17:"
    assert set((await letters(centre.ctx, prefix)).values()) == {"skipped"}


async def test_months_of_outage_bring_one_overdue_reminder(centre: Centre) -> None:
    await centre.off_until(moscow("2026-11-17T12:00"))
    await centre.until(moscow("2026-12-10T12:00"))
    before = await rows(centre.ctx)

    await centre.off_until(moscow("2027-03-05T12:00"))

    assert centre.days(centre.curator, "monitoring-december")[-1] == "2027-03-05 09:00"
    assert len(centre.days(centre.curator, "monitoring-december", "duty_overdue")) == 1
    # Overdue ones of the last days, and updates of the last month: not one for each day of three months.
    assert await rows(centre.ctx) - before < 60


async def test_date_moved_after_reminders_were_sent_brings_those_of_the_new_date(centre: Centre) -> None:
    await centre.off_until(moscow("2026-11-17T12:00"))
    monitoring = await centre.duty("monitoring-december")
    await centre.until(moscow("2026-12-11T12:00"))

    # Due on Friday 25 December now: a week before is the 18th.
    await edits.set_term(centre.ctx, centre.curator, monitoring.id, Yearly(12, 25), Bound.BY)
    await centre.until(moscow("2026-12-25T12:00"))

    assert centre.days(centre.curator, "monitoring-december") == [
        *DECEMBER_LADDER[:3],
        "2026-12-18 06:00",
        "2026-12-22 06:00",
        "2026-12-24 06:00",
        "2026-12-25 06:00",
    ]


async def test_date_moved_nearer_does_not_bring_what_was_before_the_change(centre: Centre) -> None:
    await centre.off_until(moscow("2026-11-17T12:00"))
    monitoring = await centre.duty("monitoring-december")
    await centre.until(moscow("2026-12-07T10:00"))

    # Due on the 10th: «3 days before» was an hour ago.
    await edits.set_term(centre.ctx, centre.curator, monitoring.id, Yearly(12, 10), Bound.BY)
    await centre.until(moscow("2026-12-10T12:00"))

    assert centre.days(centre.curator, "monitoring-december")[2:] == ["2026-12-09 06:00", "2026-12-10 06:00"]


async def test_switched_off_sends_nothing_and_switched_on_asks_for_nothing_of_the_past(centre: Centre) -> None:
    figures = await centre.duty("figures-december")
    await edits.retire(centre.ctx, centre.curator, figures.id)
    await centre.off_until(moscow("2026-12-28T12:00"))
    await centre.until(moscow("2027-01-02T12:00"))
    await centre.off_until(moscow("2027-02-01T12:00"))

    await edits.restore(centre.ctx, centre.curator, figures.id)
    await centre.until(moscow("2027-02-05T12:00"))

    assert centre.days(centre.curator, "figures-december") == []


async def test_monthly_duty_is_given_up_when_the_next_one_is_due(centre: Centre) -> None:
    await edits.add(centre.ctx, centre.curator, **own(Monthly(10)))
    await centre.off_until(moscow("2026-10-07T12:00"))
    centre.read.clear()

    await centre.until(moscow("2026-10-13T12:00"))

    told = [
        (f"{one.at:%m-%d}", one.kind, one.term)
        for one in centre.read
        if one.term and one.duty == "Отчёт" and one.person == centre.curator.id
    ]
    september, october = date(2026, 9, 10), date(2026, 10, 10)
    # October's term is a Saturday, due on the 9th; from that day on nobody asks for September's.
    assert told == [
        ("10-08", "duty_overdue", september),
        ("10-08", "duty_reminder", october),
        ("10-09", "duty_reminder", october),
        ("10-10", "duty_overdue", october),
        ("10-11", "duty_overdue", october),
        ("10-12", "duty_overdue", october),
        ("10-13", "duty_overdue", october),
    ]


async def test_quiet_hours_over_nine_oclock_put_the_reminder_off(centre: Centre) -> None:
    policy = replace(centre.ctx.policy, quiet_hours=QuietHours(time(20), time(10)))
    centre.ctx = Context(centre.ctx.database, centre.clock, policy)

    await centre.until(moscow("2026-09-15T09:30"))
    await centre.off_until(moscow("2026-09-15T10:00"))

    assert centre.days(centre.curator, "update-site") == ["2026-09-15 07:00"]


async def test_centre_elsewhere_reminds_by_its_own_clocks(centre: Centre) -> None:
    policy = replace(centre.ctx.policy, zone=ZoneInfo("Europe/Belgrade"))
    centre.ctx = Context(centre.ctx.database, centre.clock, policy)

    await centre.until(datetime(2026, 12, 1, tzinfo=UTC))

    # Summer time until 25 October.
    assert centre.days(centre.curator, "update-site") == [
        *(f"2026-09-{day} 07:00" for day in (15, 22, 28, 29, 30)),
        *(f"2026-10-{day} 07:00" for day in (15, 22)),
        *(f"2026-10-{day} 08:00" for day in (28, 29, 30)),
        *(f"2026-11-{day} 08:00" for day in (15, 22, 26, 27, 30)),
    ]


async def test_figures_to_the_regional_centre(centre: Centre) -> None:
    figures = await centre.duty("figures-december")
    await centre.off_until(moscow("2026-11-29T12:00"))
    await centre.until(moscow("2027-01-02T12:00"))
    letter = OnPaper("45", date(2026, 12, 30))
    await marks.hand_in(centre.ctx, centre.curator, figures.id, FIGURES, date(2026, 12, 30), letter=letter)
    await centre.until(moscow("2027-01-08T12:00"))

    overdue = ["2026-12-31 06:00", "2027-01-01 06:00", "2027-01-02 06:00"]
    assert centre.days(centre.curator, "figures-december") == [
        "2026-12-10 06:00",
        "2026-12-16 06:00",
        "2026-12-23 06:00",
        "2026-12-27 06:00",
        "2026-12-29 06:00",
        "2026-12-30 06:00",
        *overdue,
    ]
    assert centre.days(centre.director, "figures-december") == overdue
