"""What time will bring is known before, and what it brought is not forgotten too soon."""

from datetime import date

from actions.duties import edits, ticks
from actions.housekeeping import KEPT, forget_old
from domain.duties.duty import Ladder, Once
from tests.actions.duties.making import (
    DAY,
    DECEMBER_LADDER,
    Centre,
    moscow,
    own,
)


async def test_moments_name_what_comes(centre: Centre) -> None:
    found = await ticks.moments(centre.ctx)

    assert found[0] == (moscow("2026-09-15T09:00"), "reminder: update-site")
    assert (moscow("2026-11-18T09:00"), "reminder: monitoring-december") in found
    assert (moscow("2026-09-23T09:00"), "digest of duties") in found
    assert all(at > centre.ctx.now() for at, _ in found)


async def test_moments_lead_through_the_year_without_missing_one(centre: Centre) -> None:
    """Stopping only where the program says so brings the same as running all the time."""
    end = moscow("2026-12-20T12:00")
    while (step := min(at for at, _ in await ticks.moments(centre.ctx))) <= end:
        await centre.off_until(step)
    stopping = [(one.at, one.person, one.kind, one.duty) for one in centre.read]

    assert len(stopping) > 60
    assert centre.days(centre.curator, "monitoring-december")[:6] == DECEMBER_LADDER
    assert {f"{at:%H:%M}" for at, *_ in stopping} == {"06:00"}
    assert len(stopping) == len(set(stopping))


async def test_keys_of_what_is_not_over_survive_housekeeping(centre: Centre) -> None:
    """A reminder half a year before must not be sent again because its letter was forgotten."""
    await edits.add(centre.ctx, centre.curator, **own(Once(date(2027, 8, 20)), ladder=Ladder((330, 0))))
    await centre.until(moscow("2026-09-25T12:00"))
    first = centre.days(centre.curator, "Отчёт")

    await centre.off_until(moscow("2026-09-25T12:00") + KEPT + 30 * DAY)
    await forget_old(centre.ctx)
    await centre.until(centre.clock.moment + DAY)

    assert (len(first), centre.days(centre.curator, "Отчёт")) == (1, first)
