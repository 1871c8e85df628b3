"""The digest of working days, and what breaks of the programme silence."""

from dataclasses import replace
from datetime import date

import pytest

from actions.context import Context
from actions.duties import edits, marks
from domain.duties.breaks import YearlyBreak
from domain.duties.duty import Ladder, Once
from tests.actions.duties.making import (
    DECEMBER,
    Centre,
    moscow,
    own,
)


@pytest.mark.parametrize(("legal", "told"), [(False, []), (True, ["2026-10-14 06:00", "2026-10-15 06:00"])])
async def test_breaks_silence_nudges_and_digests_but_not_legal_dates(
    centre: Centre, legal: bool, told: list[str]
) -> None:
    policy = replace(centre.ctx.policy, breaks=(YearlyBreak((10, 5), (10, 25)),))
    centre.ctx = Context(centre.ctx.database, centre.clock, policy)
    await edits.add(centre.ctx, centre.curator, **own(Once(date(2026, 10, 15)), legal=legal))

    await centre.until(moscow("2026-10-15T20:00"))

    assert centre.days(centre.curator, "Отчёт") == told
    assert [day for day, duty in centre.digests(centre.curator) if "Отчёт" in duty and day > "2026-10-05"] == (
        [f"2026-10-{day} 06:00" for day in ("08", "09", "12", "13")] if legal else []
    )


async def test_digest_on_working_days_only_when_there_is_something(centre: Centre) -> None:
    await centre.until(moscow("2026-10-01T12:00"))

    both = "update-site update-vk"
    # Due on Wednesday the 30th, so from the 23rd on; the last three days have reminders, in October is nothing yet.
    assert centre.digests(centre.curator) == [(f"2026-09-{day} 06:00", both) for day in (23, 24, 25)]


async def test_digest_holds_what_is_overdue_and_each_answers_for_their_own(centre: Centre) -> None:
    site = await centre.duty("update-site")
    await edits.set_responsible(centre.ctx, centre.curator, site.id, [centre.worker.id])
    ladder = Ladder((7,), daily_when_overdue=False)
    await edits.add(centre.ctx, centre.curator, **own(Once(date(2026, 9, 8)), ladder=ladder))
    await centre.off_until(moscow("2026-09-08T12:00"))
    await centre.until(moscow("2026-09-10T12:00"))

    assert centre.digests(centre.curator) == [
        ("2026-09-08 09:00", "Отчёт"),
        ("2026-09-09 06:00", "Отчёт"),
        ("2026-09-10 06:00", "Отчёт"),
    ]
    assert centre.digests(centre.worker) == []


async def test_nobody_is_told_twice_in_one_morning_of_the_same(centre: Centre) -> None:
    await edits.add(centre.ctx, centre.curator, **own(Once(date(2026, 9, 10)), ladder=Ladder((2, 0))))
    await edits.add(centre.ctx, centre.curator, **own(Once(date(2026, 9, 11)), title="Смотр", ladder=Ladder((3,))))
    await centre.until(moscow("2026-09-14T12:00"))

    assert centre.days(centre.curator, "Отчёт")[:2] == ["2026-09-08 06:00", "2026-09-10 06:00"]
    # Both have a reminder on the 8th, and one each day once they are overdue.
    assert centre.digests(centre.curator) == [
        ("2026-09-03 06:00", "Отчёт"),
        *((f"2026-09-{day} 06:00", "Отчёт Смотр") for day in ("04", "07", "09")),
        ("2026-09-10 06:00", "Смотр"),
        ("2026-09-11 06:00", "Смотр"),
    ]


async def test_digest_after_an_outage_comes_the_same_day_but_not_at_night(centre: Centre) -> None:
    await centre.off_until(moscow("2026-09-23T16:00"))
    await centre.off_until(moscow("2026-09-24T22:00"))
    await centre.until(moscow("2026-09-25T08:30"))

    assert [day for day, _ in centre.digests(centre.curator)] == ["2026-09-23 13:00"]


async def test_digest_is_not_owed_for_what_was_not_there_at_nine(centre: Centre) -> None:
    monitoring = await centre.duty("monitoring-december")
    await centre.off_until(moscow("2026-09-07T08:00"))
    await marks.hand_in(centre.ctx, centre.curator, monitoring.id, DECEMBER, date(2026, 9, 7))
    await centre.until(moscow("2026-09-07T11:00"))

    await edits.add(centre.ctx, centre.curator, **own(Once(date(2026, 9, 10))))
    await centre.until(moscow("2026-09-07T20:00"))
    assert centre.digests(centre.curator) == []
    await centre.until(moscow("2026-09-08T09:00"))
    assert centre.digests(centre.curator) == [("2026-09-08 06:00", "Отчёт")]


async def test_mark_taken_back_in_the_day_does_not_bring_the_morning_again(centre: Centre) -> None:
    await edits.add(centre.ctx, centre.curator, **own(Once(date(2026, 9, 8)), ladder=Ladder((1,))))
    report = await centre.duty("Отчёт")
    await marks.hand_in(centre.ctx, centre.curator, report.id, date(2026, 9, 8), date(2026, 9, 1))
    await marks.undo(centre.ctx, centre.curator, report.id, date(2026, 9, 8))
    await centre.until(moscow("2026-09-07T08:30"))
    await marks.hand_in(centre.ctx, centre.curator, report.id, date(2026, 9, 8), date(2026, 9, 7))
    await centre.until(moscow("2026-09-07T10:30"))

    await marks.undo(centre.ctx, centre.curator, report.id, date(2026, 9, 8))
    await centre.tick()
    await centre.until(moscow("2026-09-07T12:30"))

    # The reminder of nine o'clock still makes sense; the digest of that morning does not come again.
    assert centre.days(centre.curator, "Отчёт") == ["2026-09-07 07:30"]
    assert [day for day, _ in centre.digests(centre.curator) if day >= "2026-09-07"] == []
