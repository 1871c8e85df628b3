"""«Сдано»: done is done for all, once; taken back within a day; what was handed in by a post."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta

import pytest

from actions.duties import edits, lists, marks, ticks
from domain.duties.duty import Monthly, Once
from domain.duties.refusals import (
    DoneOnLater,
    DutyRetired,
    HandedInAlready,
    LinkIsNone,
    NoteTooLong,
    NotHandedIn,
    UndoTooLate,
)
from domain.duties.standing import DutyState
from domain.errors import NotFound, Refusal
from domain.notices import HallId
from domain.people.person import Actor
from storage.duties import Marks
from storage.halls import Chat, Halls
from tests.actions.duties.making import DAY, DECEMBER, HOUR, Centre, audit_of, letters, moscow, own

TODAY = date(2026, 9, 1)
SEPTEMBER = date(2026, 9, 30)


async def channel(centre: Centre, number: int = -500) -> HallId:
    """A channel where the bot posts, bound by the curator."""
    async with centre.ctx.write() as connection:
        chat = Chat(number, None, "Новости", None, is_channel=True, can_pin=True)
        hall = await Halls(connection).ask(chat, centre.ctx.now())
        return (await Halls(connection).bind(hall.id, centre.curator.id)).id


async def posted(centre: Centre, hall: HallId, post: int = 7) -> None:
    async with centre.ctx.write() as connection:
        link = f"https://t.me/c/500/{post}"
        await marks.hand_in_by_post(connection, hall, post, link, centre.ctx.now(), centre.ctx.policy)


async def test_handed_in_is_stored_audited_and_told_to_the_others(centre: Centre) -> None:
    monitoring = await centre.duty("monitoring-december")

    standing = await marks.hand_in(
        centre.ctx, centre.curator, monitoring.id, DECEMBER, TODAY, "  Сдала\nна бумаге ", "example.org/report"
    )
    await centre.tick()

    assert standing.state is DutyState.DONE
    mark = standing.mark
    assert mark is not None
    assert (mark.done_on, mark.note, mark.link, mark.made_by, mark.made_at) == (
        TODAY,
        "Сдала\nна бумаге",
        "https://example.org/report",
        centre.curator.id,
        centre.ctx.now(),
    )
    told = {
        "mark": mark.id,
        "term": "2026-12-20",
        "done_on": "2026-09-01",
        "note": "Сдала\nна бумаге",
        "link": "https://example.org/report",
        "post": None,
    }
    assert (await audit_of(centre.ctx, monitoring.id))[1:] == [("hand_in_duty", None, told)]
    assert [(one.person, one.kind) for one in centre.read] == [(centre.other_curator.id, "duty_handed_in")]


async def test_second_hand_in_says_who_was_first_and_when(centre: Centre) -> None:
    monitoring = await centre.duty("monitoring-december")
    await marks.hand_in(centre.ctx, centre.curator, monitoring.id, DECEMBER, TODAY)

    with pytest.raises(HandedInAlready) as by_another:
        await marks.hand_in(centre.ctx, centre.other_curator, monitoring.id, DECEMBER, TODAY)
    with pytest.raises(HandedInAlready) as again:
        await marks.hand_in(centre.ctx, centre.curator, monitoring.id, DECEMBER, TODAY)

    assert by_another.value.details == {"whose": "another", "by": "Кира", "day": "01.09.2026", "hour": "08:00"}
    assert again.value.details == {"whose": "mine", "by": "Кира", "day": "01.09.2026", "hour": "08:00"}


async def test_of_many_who_hand_in_at_the_same_moment_one_does(centre: Centre) -> None:
    monitoring = await centre.duty("monitoring-december")

    async def attempt(who: Actor) -> str:
        try:
            await marks.hand_in(centre.ctx, who, monitoring.id, DECEMBER, TODAY)
        except HandedInAlready as refused:
            return str(refused.details["by"])
        return "me"

    answers = await asyncio.gather(*(attempt(who) for who in (centre.curator, centre.other_curator, centre.owner) * 5))

    assert answers.count("me") == 1
    first = (await lists.one(centre.ctx, centre.curator, monitoring.id, DECEMBER)).history
    assert [person.name for _, person in first if person] == [next(one for one in answers if one != "me")]
    assert len(first) == 1
    curators = {centre.curator.id, centre.other_curator.id}
    assert len(await letters(centre.ctx, "duty-done:")) == len(curators - {first[0][0].made_by})


@pytest.mark.parametrize(
    ("given", "refusal", "details"),
    [
        ({"done_on": date(2026, 9, 2)}, DoneOnLater, {"today": "01.09.2026"}),
        ({"link": "сделано"}, LinkIsNone, {}),
        ({"link": "javascript:alert(1)"}, LinkIsNone, {}),
        ({"note": "я" * 501}, NoteTooLong, {"limit": 500, "length": 501}),
        ({"term": date(2026, 12, 21)}, NotFound, {}),
        ({"duty_id": 99}, NotFound, {}),
    ],
)
async def test_what_cannot_be_handed_in(
    centre: Centre, given: dict[str, object], refusal: type[Refusal], details: dict[str, object]
) -> None:
    monitoring = await centre.duty("monitoring-december")
    good = {"duty_id": monitoring.id, "term": DECEMBER, "done_on": TODAY, "note": "", "link": ""}

    with pytest.raises(refusal) as refused:
        await marks.hand_in(centre.ctx, centre.curator, **good | given)  # type: ignore[arg-type]

    assert refused.value.details == details
    page = await lists.one(centre.ctx, centre.curator, monitoring.id, DECEMBER)
    assert page.history == ()


async def test_what_is_switched_off_cannot_be_handed_in(centre: Centre) -> None:
    monitoring = await centre.duty("monitoring-december")
    await edits.retire(centre.ctx, centre.curator, monitoring.id)

    with pytest.raises(DutyRetired):
        await marks.hand_in(centre.ctx, centre.curator, monitoring.id, DECEMBER, TODAY)


async def test_pending_reminders_are_dropped_those_of_other_terms_are_not(centre: Centre) -> None:
    await edits.add(centre.ctx, centre.curator, **own(Once(TODAY + DAY)))
    report = await centre.duty("Отчёт")
    centre.clock.moment += 2 * HOUR
    await edits.set_ladder(centre.ctx, centre.curator, report.id, replace(report.ladder, days_before=(0,)))
    centre.clock.moment += DAY
    await ticks.remind(centre.ctx)
    prefix = f"duty:{report.id}:"
    before = await letters(centre.ctx, prefix)

    await marks.hand_in(centre.ctx, centre.curator, report.id, TODAY + DAY, TODAY)

    assert set(before.values()) == {"pending"}
    assert set((await letters(centre.ctx, prefix)).values()) == {"skipped"}


async def test_taken_back_reminders_come_again_and_the_others_are_told(centre: Centre) -> None:
    monitoring = await centre.duty("monitoring-december")
    await marks.hand_in(centre.ctx, centre.curator, monitoring.id, DECEMBER, TODAY)

    centre.clock.moment += timedelta(hours=24)
    await marks.undo(centre.ctx, centre.other_curator, monitoring.id, DECEMBER)
    await centre.tick()

    page = await lists.one(centre.ctx, centre.curator, monitoring.id, DECEMBER)
    assert (page.standing.state, page.may_mark, page.may_undo) == (DutyState.AHEAD, True, False)
    ((mark, who),) = page.history
    assert who is not None
    assert (who.name, mark.undone_by, mark.undone_at) == ("Кира", centre.other_curator.id, centre.ctx.now())
    assert page.people[centre.other_curator.id].name == "Константин"
    # That it was handed in was not read yet, and is not told any more.
    assert [(one.person, one.kind) for one in centre.read] == [(centre.curator.id, "duty_undone")]
    assert [action for action, *_ in await audit_of(centre.ctx, monitoring.id)] == [
        "add_duty",
        "hand_in_duty",
        "undo_duty",
    ]


async def test_a_day_later_nothing_is_taken_back(centre: Centre) -> None:
    monitoring = await centre.duty("monitoring-december")
    await marks.hand_in(centre.ctx, centre.curator, monitoring.id, DECEMBER, TODAY)
    centre.clock.moment += timedelta(hours=24, seconds=1)

    with pytest.raises(UndoTooLate) as refused:
        await marks.undo(centre.ctx, centre.curator, monitoring.id, DECEMBER)

    assert refused.value.details == {"hours": 24}
    assert not (await lists.one(centre.ctx, centre.curator, monitoring.id, DECEMBER)).may_undo


async def test_nothing_to_take_back(centre: Centre) -> None:
    monitoring = await centre.duty("monitoring-december")

    with pytest.raises(NotHandedIn):
        await marks.undo(centre.ctx, centre.curator, monitoring.id, DECEMBER)


async def test_handed_in_again_after_it_was_taken_back(centre: Centre) -> None:
    monitoring = await centre.duty("monitoring-december")
    await marks.hand_in(centre.ctx, centre.curator, monitoring.id, DECEMBER, TODAY)
    await marks.undo(centre.ctx, centre.curator, monitoring.id, DECEMBER)

    await marks.hand_in(centre.ctx, centre.owner, monitoring.id, DECEMBER, TODAY)

    history = (await lists.one(centre.ctx, centre.curator, monitoring.id, DECEMBER)).history
    assert [(mark.stands, person.name) for mark, person in history if person] == [(False, "Кира"), (True, "Вера")]


async def test_missed_month_can_be_recorded_later(centre: Centre) -> None:
    site = await centre.duty("update-site")
    centre.clock.moment += 40 * DAY
    assert (await lists.one(centre.ctx, centre.curator, site.id, SEPTEMBER)).standing.state is DutyState.MISSED

    standing = await marks.hand_in(centre.ctx, centre.curator, site.id, SEPTEMBER, date(2026, 9, 20))

    assert standing.state is DutyState.DONE


async def test_post_is_the_update_of_its_channel_for_the_month(centre: Centre) -> None:
    hall = await channel(centre)
    vk = await centre.duty("update-vk")
    await edits.set_hall(centre.ctx, centre.curator, vk.id, hall)

    await posted(centre, hall, 7)
    await posted(centre, hall, 8)
    await centre.tick()

    ((mark, who),) = (await lists.one(centre.ctx, centre.curator, vk.id, SEPTEMBER)).history
    assert (mark.post, mark.link, mark.made_by, who) == (7, "https://t.me/c/500/7", None, None)
    assert sorted((one.person, one.kind, one.duty) for one in centre.read) == [
        (centre.curator.id, "duty_handed_in", "update-vk"),
        (centre.other_curator.id, "duty_handed_in", "update-vk"),
    ]
    assert (await lists.one(centre.ctx, centre.curator, (await centre.duty("update-site")).id, SEPTEMBER)).history == ()
    with pytest.raises(HandedInAlready) as refused:
        await marks.hand_in(centre.ctx, centre.curator, vk.id, SEPTEMBER, TODAY)
    assert (refused.value.details["whose"], refused.value.details["by"]) == ("post", "")


async def test_post_where_somebody_handed_in_before_changes_nothing(centre: Centre) -> None:
    hall = await channel(centre)
    vk = await centre.duty("update-vk")
    await edits.set_hall(centre.ctx, centre.curator, vk.id, hall)
    await marks.hand_in(centre.ctx, centre.curator, vk.id, SEPTEMBER, TODAY)

    await posted(centre, hall)

    ((mark, _),) = (await lists.one(centre.ctx, centre.curator, vk.id, SEPTEMBER)).history
    assert mark.made_by == centre.curator.id


async def test_post_elsewhere_or_for_what_is_switched_off_is_no_update(centre: Centre) -> None:
    hall, elsewhere = await channel(centre), await channel(centre, -600)
    vk = await centre.duty("update-vk")
    await edits.set_hall(centre.ctx, centre.curator, vk.id, hall)

    await posted(centre, elsewhere)
    await edits.retire(centre.ctx, centre.curator, vk.id)
    await posted(centre, hall)

    async with centre.ctx.read() as connection:
        assert await Marks(connection).standing(date(2026, 1, 1), date(2027, 12, 31)) == {}


async def test_post_of_the_last_evening_counts_for_the_month_of_the_centre(centre: Centre) -> None:
    """23:30 on 30 September in Moscow; and half an hour after midnight it is October there, not yet in UTC."""
    hall = await channel(centre)
    vk = await centre.duty("update-vk")
    await edits.set_hall(centre.ctx, centre.curator, vk.id, hall)

    centre.clock.moment += 29 * DAY + timedelta(hours=15, minutes=30)
    await posted(centre, hall, 7)
    centre.clock.moment += HOUR
    await posted(centre, hall, 8)

    async with centre.ctx.read() as connection:
        found = await Marks(connection).standing(date(2026, 9, 1), date(2026, 10, 31), vk.id)
    assert {term: mark.post for (_, term), mark in found.items()} == {SEPTEMBER: 7, date(2026, 10, 31): 8}


async def test_update_on_another_day_of_the_month_takes_the_post_too(centre: Centre) -> None:
    hall = await channel(centre)
    vk = await centre.duty("update-vk")
    await edits.set_hall(centre.ctx, centre.curator, vk.id, hall)
    await edits.set_term(centre.ctx, centre.curator, vk.id, Monthly(10), vk.bound)
    centre.clock.moment += 20 * DAY

    await posted(centre, hall)

    page = await lists.one(centre.ctx, centre.curator, vk.id, date(2026, 9, 10))
    assert page.standing.state is DutyState.DONE


async def test_reminder_that_waited_when_it_was_handed_in_comes_after_all_once_that_is_taken_back(
    centre: Centre,
) -> None:
    centre.clock.moment = moscow("2026-12-18T09:00")
    monitoring = await centre.duty("monitoring-december")
    await ticks.remind(centre.ctx)
    await marks.hand_in(centre.ctx, centre.curator, monitoring.id, DECEMBER, date(2026, 12, 18))
    await centre.tick()
    assert centre.days(centre.other_curator, "monitoring-december") == []

    centre.clock.moment += HOUR
    await marks.undo(centre.ctx, centre.curator, monitoring.id, DECEMBER)
    await centre.tick()
    await centre.until(moscow("2026-12-18T20:00"))

    for who in (centre.curator, centre.other_curator):
        assert centre.days(who, "monitoring-december") == ["2026-12-18 07:00"]
