"""Who is reminded: those who are named and still there, else the curators; nobody of what was before their time."""

from actions.duties import edits, ticks
from domain.people.roles import Role
from tests.actions.duties.making import (
    DAY,
    DECEMBER,
    DECEMBER_LADDER,
    Centre,
    appointed,
    dismissed,
    moscow,
    reachable,
)


async def test_who_became_curator_later_is_not_told_what_was_before(centre: Centre) -> None:
    await centre.off_until(moscow("2026-11-17T12:00"))
    await centre.until(moscow("2026-12-15T10:00"))

    late = await appointed(centre.ctx, 20, "Лада", Role.CURATOR)
    await centre.until(moscow("2026-12-17T12:00"))

    assert centre.days(late, "monitoring-december") == ["2026-12-17 06:00"]


async def test_who_became_responsible_later_is_not_told_what_was_before(centre: Centre) -> None:
    await centre.off_until(moscow("2026-11-17T12:00"))
    monitoring = await centre.duty("monitoring-december")
    await centre.until(moscow("2026-12-15T10:00"))

    await edits.set_responsible(centre.ctx, centre.curator, monitoring.id, [centre.worker.id])
    await centre.until(moscow("2026-12-17T12:00"))

    assert centre.days(centre.worker, "monitoring-december") == ["2026-12-17 06:00"]
    assert centre.days(centre.curator, "monitoring-december")[-1] == "2026-12-15 06:00"


async def test_named_people_are_reminded_and_curators_are_not(centre: Centre) -> None:
    monitoring = await centre.duty("monitoring-december")
    await edits.set_responsible(centre.ctx, centre.curator, monitoring.id, [centre.worker.id, centre.organiser.id])

    await centre.until(moscow("2026-12-04T12:00"))

    for who in (centre.worker, centre.organiser):
        assert centre.days(who, "monitoring-december") == DECEMBER_LADDER[:2]
    assert centre.days(centre.curator, "monitoring-december") == []


async def test_who_lost_the_role_is_not_reminded_the_others_are(centre: Centre) -> None:
    monitoring = await centre.duty("monitoring-december")
    await edits.set_responsible(centre.ctx, centre.curator, monitoring.id, [centre.worker.id, centre.organiser.id])
    await centre.until(moscow("2026-11-18T12:00"))

    await dismissed(centre.ctx, centre.worker, Role.WORKING_GROUP)
    await centre.until(moscow("2026-12-04T12:00"))
    await dismissed(centre.ctx, centre.organiser, Role.ORGANISER)
    await centre.until(moscow("2026-12-11T12:00"))

    assert centre.days(centre.worker, "monitoring-december") == DECEMBER_LADDER[:1]
    assert centre.days(centre.organiser, "monitoring-december") == DECEMBER_LADDER[:2]
    # Nobody of those named is left: the curators, from the next reminder on.
    assert centre.days(centre.curator, "monitoring-december")[-1] == DECEMBER_LADDER[2]


async def test_when_nobody_who_is_named_can_be_written_to_curators_are_told(centre: Centre) -> None:
    monitoring = await centre.duty("monitoring-december")
    await edits.set_responsible(centre.ctx, centre.curator, monitoring.id, [centre.worker.id])
    await reachable(centre.ctx, centre.worker, there=False)

    await centre.until(moscow("2026-11-18T12:00"))
    assert centre.days(centre.curator, "monitoring-december") == DECEMBER_LADDER[:1]
    await reachable(centre.ctx, centre.worker, there=True)
    await centre.tick()
    await centre.until(moscow("2026-12-04T12:00"))

    # What waited for them still makes sense, and then they are reminded alone.
    assert centre.days(centre.worker, "monitoring-december") == ["2026-11-18 09:00", "2026-12-04 06:00"]
    assert centre.days(centre.curator, "monitoring-december") == DECEMBER_LADDER[:1]


async def test_without_curators_nobody_is_bothered(centre: Centre) -> None:
    for who in (centre.curator, centre.other_curator):
        await dismissed(centre.ctx, who, Role.CURATOR)

    for day in (DECEMBER - DAY, DECEMBER, DECEMBER + DAY):
        await centre.off_until(moscow(f"{day}T09:00"))

    assert (centre.read, await ticks.moments(centre.ctx)) == ([], [])


async def test_owner_hears_when_nobody_of_those_named_is_left_and_there_are_no_curators(centre: Centre) -> None:
    monitoring = await centre.duty("monitoring-december")
    await edits.set_responsible(centre.ctx, centre.owner, monitoring.id, [centre.curator.id])
    for who in (centre.curator, centre.other_curator):
        await dismissed(centre.ctx, who, Role.CURATOR)

    await centre.until(moscow("2026-11-18T12:00"))

    assert [(one.person, one.duty) for one in centre.read] == [(centre.owner.id, "monitoring-december")]
