"""Several updates of one morning are one message; what becomes of one of them leaves the others as they are."""

from datetime import date

from actions.duties import edits, marks, ticks
from domain.duties.duty import Ladder
from tests.actions.duties.making import Centre, letters, moscow

OCTOBER = date(2026, 10, 31)
OWED = ("update-site", "update-vk")


def messages(centre: Centre) -> list[tuple[str, str, tuple[str, ...]]]:
    """What the curator read of updates: when, which kind, of which duties together."""
    found: dict[tuple[str, str], list[str]] = {}
    for one in centre.read:
        if one.person == centre.curator.id and one.duty in OWED and one.kind != "duty_digest":
            found.setdefault((f"{one.at:%Y-%m-%d %H:%M}", one.kind), []).append(one.duty)
    return [(when, kind, tuple(duties)) for (when, kind), duties in found.items()]


async def test_one_message_tells_of_both_and_each_is_known(centre: Centre) -> None:
    await centre.off_until(moscow("2026-10-14T12:00"))
    centre.read.clear()
    await centre.until(moscow("2026-10-15T20:00"))
    await centre.tick()

    assert messages(centre) == [("2026-10-15 06:00", "updates_reminder", OWED)]
    for key in OWED:
        duty = await centre.duty(key)
        known = await letters(centre.ctx, f"duty:{duty.id}:{OCTOBER}:")
        assert known[f"duty:{duty.id}:{OCTOBER}:{OCTOBER.replace(day=30)}:2026-10-15:{centre.curator.id}"] == "skipped"


async def test_one_that_is_handed_in_before_the_message_goes_out_is_left_out(centre: Centre) -> None:
    await centre.off_until(moscow("2026-10-14T12:00"))
    centre.read.clear()
    centre.clock.moment = moscow("2026-10-15T09:00")
    await ticks.remind(centre.ctx)
    site = await centre.duty("update-site")
    await marks.hand_in(centre.ctx, centre.other_curator, site.id, OCTOBER, date(2026, 10, 15), link="example.org")
    await centre.tick()

    assert sorted(messages(centre)) == [
        ("2026-10-15 06:00", "duty_handed_in", ("update-site",)),
        ("2026-10-15 06:00", "updates_reminder", ("update-vk",)),
    ]


async def test_where_only_one_is_left_it_comes_as_any_reminder(centre: Centre) -> None:
    await centre.off_until(moscow("2026-10-14T12:00"))
    site = await centre.duty("update-site")
    await marks.hand_in(centre.ctx, centre.curator, site.id, OCTOBER, date(2026, 10, 14), link="example.org")
    centre.read.clear()
    await centre.until(moscow("2026-10-15T20:00"))

    assert messages(centre) == [("2026-10-15 06:00", "duty_reminder", ("update-vk",))]


async def test_a_mark_that_is_taken_back_the_same_day_brings_no_second_message(centre: Centre) -> None:
    await centre.off_until(moscow("2026-10-14T12:00"))
    centre.read.clear()
    await centre.until(moscow("2026-10-15T12:00"))
    site = await centre.duty("update-site")
    await marks.hand_in(centre.ctx, centre.curator, site.id, OCTOBER, date(2026, 10, 15), link="example.org")
    await marks.undo(centre.ctx, centre.curator, site.id, OCTOBER)
    await centre.until(moscow("2026-10-22T12:00"))

    assert messages(centre) == [
        ("2026-10-15 06:00", "updates_reminder", OWED),
        ("2026-10-22 06:00", "updates_reminder", OWED),
    ]


async def test_updates_with_other_reminders_come_on_their_own_days(centre: Centre) -> None:
    site = await centre.duty("update-site")
    await edits.set_ladder(centre.ctx, centre.curator, site.id, Ladder(days_before=(10,)))
    await centre.off_until(moscow("2026-10-14T12:00"))
    centre.read.clear()
    await centre.until(moscow("2026-10-22T12:00"))

    assert messages(centre) == [
        ("2026-10-15 06:00", "duty_reminder", ("update-vk",)),
        ("2026-10-20 06:00", "duty_reminder", ("update-site",)),
        ("2026-10-22 06:00", "duty_reminder", ("update-vk",)),
    ]


async def test_after_an_outage_one_late_message_tells_of_both(centre: Centre) -> None:
    await centre.off_until(moscow("2026-10-14T12:00"))
    centre.read.clear()
    await centre.off_until(moscow("2026-10-18T15:00"))
    await centre.tick()

    assert messages(centre) == [("2026-10-18 12:00", "updates_reminder", OWED)]
