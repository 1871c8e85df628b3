"""Curators change duties: what is asked for follows, what was handed in stays, each change is audited."""

from datetime import date
from typing import Any

import pytest

from actions.duties import edits, lists, marks, ticks
from domain.duties.duty import Bound, Duty, DutyId, Ladder, Monthly, Once, Yearly
from domain.duties.refusals import (
    DutyTitleTooLong,
    LadderOutOfRange,
    NoSuchDay,
    NotInTeam,
    OnlyUpdatesHaveHalls,
    ResourceGone,
    TermInPast,
    TermTooFar,
    TodoTooLong,
    TooManyRungs,
    UpdateIsMonthly,
)
from domain.duties.standing import DutyState
from domain.errors import NotFound, Refusal
from domain.meetups.refusals import NoSuchHall, NothingTyped
from domain.notices import HallId
from domain.people.person import PersonId
from storage.duties import Duties, SwitchedOff
from tests.actions.duties.making import DAY, DECEMBER, Centre, audit_of, letters, own

TODAY = date(2026, 9, 1)


async def state(centre: Centre, duty: Duty, term: date) -> DutyState:
    return (await lists.one(centre.ctx, centre.owner, duty.id, term)).standing.state


async def year(centre: Centre, duty: Duty) -> list[tuple[str, DutyState]]:
    """The due days of a duty in the school year."""
    found = await lists.school_year(centre.ctx, centre.owner)
    return [(one.occurrence.due.isoformat(), one.state) for one in found.standings if one.occurrence.duty.id == duty.id]


async def test_own_duty_is_added_with_all_that_was_said(centre: Centre) -> None:
    ladder = Ladder((1, 7, 7, 0), (15,), 2, daily_when_overdue=False)

    made = await edits.add(
        centre.ctx,
        centre.curator,
        "  План \n работы ",
        "Собрать подписи\n\n\n\nОтнести директору  ",
        Yearly(10, 1),
        Bound.BEFORE,
        ladder,
        [centre.worker.id, centre.organiser.id],
        legal=True,
    )

    assert made == Duty(
        id=made.id,
        key="",
        kind=made.kind,
        title="План работы",
        todo="Собрать подписи\n\nОтнести директору",
        resource="",
        hall=None,
        repeats=Yearly(10, 1),
        bound=Bound.BEFORE,
        ladder=Ladder((7, 1, 0), (15,), 2, daily_when_overdue=False),
        legal=True,
        since=TODAY,
        changed_at=centre.ctx.now(),
        retired=False,
        responsible=(centre.worker.id, centre.organiser.id),
    )
    assert await lists.duty(centre.ctx, centre.owner, made.id) == made
    ((action, before, after),) = await audit_of(centre.ctx, made.id)
    assert (action, before) == ("add_duty", None)
    assert (after["title"], after["repeats"], after["responsible"]) == (
        "План работы",
        {"yearly": {"month": 10, "day": 1}},
        [centre.worker.id, centre.organiser.id],
    )


@pytest.mark.parametrize(
    ("given", "refusal", "details"),
    [
        ({"title": " "}, NothingTyped, {}),
        ({"title": "я" * 121}, DutyTitleTooLong, {"limit": 120, "length": 121}),
        ({"title": "🎓" * 61}, DutyTitleTooLong, {"limit": 120, "length": 122}),
        ({"todo": "я" * 601}, TodoTooLong, {"limit": 600, "length": 601}),
        ({"repeats": Once(date(2026, 8, 31))}, TermInPast, {"today": "01.09.2026"}),
        ({"repeats": Once(TODAY), "bound": Bound.BEFORE}, TermInPast, {"today": "01.09.2026"}),
        ({"repeats": Once(date(2062, 9, 1))}, TermTooFar, {"years": 5}),
        ({"repeats": Monthly(0)}, NoSuchDay, {}),
        ({"repeats": Monthly(32)}, NoSuchDay, {}),
        ({"repeats": Yearly(13, 1)}, NoSuchDay, {}),
        ({"repeats": Yearly(2, 30)}, NoSuchDay, {}),
        ({"ladder": Ladder((366,))}, LadderOutOfRange, {"days": 365}),
        ({"ladder": Ladder((-1,))}, LadderOutOfRange, {"days": 365}),
        ({"ladder": Ladder((), (32,))}, LadderOutOfRange, {"days": 365}),
        ({"ladder": Ladder((), (), 11)}, LadderOutOfRange, {"days": 365}),
        ({"ladder": Ladder(tuple(range(13)))}, TooManyRungs, {"limit": 12}),
        ({"responsible": [PersonId(7)]}, NotInTeam, {"name": "Пётр"}),
        ({"responsible": [PersonId(99)]}, NotInTeam, {"name": ""}),
    ],
)
async def test_what_cannot_be_added(
    centre: Centre, given: dict[str, Any], refusal: type[Refusal], details: dict[str, Any]
) -> None:
    assert centre.participant.id == 7
    with pytest.raises(refusal) as refused:
        await edits.add(centre.ctx, centre.curator, **own(Once(TODAY)) | given)

    assert refused.value.details == details
    assert len(await lists.everything(centre.ctx, centre.curator)) == 5


async def test_29_february_and_the_31st_are_days(centre: Centre) -> None:
    for rule in (Yearly(2, 29), Monthly(31), Once(TODAY)):
        assert (await edits.add(centre.ctx, centre.curator, **own(rule))).repeats == rule


async def test_built_in_gets_its_own_words_back(centre: Centre) -> None:
    may = await centre.duty("monitoring-may")

    renamed = await edits.rename(centre.ctx, centre.curator, may.id, "Весенний мониторинг")
    told = await edits.set_todo(centre.ctx, centre.curator, may.id, "Разослать анкеты")
    back = await edits.rename(centre.ctx, centre.curator, may.id, "")

    assert (renamed.title, told.todo, back.title) == ("Весенний мониторинг", "Разослать анкеты", "")
    assert (await audit_of(centre.ctx, may.id))[1:] == [
        ("change_duty", {"title": ""}, {"title": "Весенний мониторинг"}),
        ("change_duty", {"todo": ""}, {"todo": "Разослать анкеты"}),
        ("change_duty", {"title": "Весенний мониторинг"}, {"title": ""}),
    ]


async def test_the_same_again_is_no_change(centre: Centre) -> None:
    may = await centre.duty("monitoring-may")
    centre.clock.moment += DAY

    assert await edits.rename(centre.ctx, centre.curator, may.id, "") == may
    assert await edits.set_term(centre.ctx, centre.curator, may.id, may.repeats, may.bound) == may
    assert await edits.set_ladder(centre.ctx, centre.curator, may.id, may.ladder) == may
    assert await edits.set_legal(centre.ctx, centre.curator, may.id, may.legal) == may
    assert await edits.set_responsible(centre.ctx, centre.curator, may.id, []) == may
    assert await edits.restore(centre.ctx, centre.curator, may.id) == may
    assert [action for action, *_ in await audit_of(centre.ctx, may.id)] == ["add_duty"]


async def test_no_such_duty(centre: Centre) -> None:
    with pytest.raises(NotFound):
        await edits.rename(centre.ctx, centre.curator, DutyId(99), "Отчёт")


async def test_another_date_of_what_was_handed_in_stays_handed_in(centre: Centre) -> None:
    monitoring = await centre.duty("monitoring-december")
    await marks.hand_in(centre.ctx, centre.curator, monitoring.id, DECEMBER, TODAY)

    await edits.set_term(centre.ctx, centre.curator, monitoring.id, Yearly(12, 25), Bound.BY)

    assert await year(centre, monitoring) == [("2026-12-25", DutyState.DONE)]
    assert (await audit_of(centre.ctx, monitoring.id))[-1] == (
        "change_duty",
        {"repeats": {"yearly": {"month": 12, "day": 20}}, "bound": "before"},
        {"repeats": {"yearly": {"month": 12, "day": 25}}, "bound": "by"},
    )


async def test_what_a_new_rule_would_have_asked_for_in_the_past_is_not_missing(centre: Centre) -> None:
    monitoring = await centre.duty("monitoring-december")
    centre.clock.moment += date(2027, 3, 1) - TODAY

    # Handed in in December; asked for in February from now on, and this February is over.
    await marks.hand_in(centre.ctx, centre.curator, monitoring.id, DECEMBER, date(2026, 12, 18))
    await edits.set_term(centre.ctx, centre.curator, monitoring.id, Yearly(2, 10), Bound.BY)

    assert await year(centre, monitoring) == [("2026-12-18", DutyState.DONE), ("2027-02-10", DutyState.BEFORE_US)]
    overdue = (await lists.coming(centre.ctx, centre.curator, 0)).standings
    assert [one.occurrence.duty.key for one in overdue] == ["figures-december"]


@pytest.mark.parametrize(
    ("rule", "bound", "due"),
    [
        (Yearly(12, 28), Bound.BY, ("2026-12-28", DutyState.SOON)),
        (Yearly(12, 21), Bound.BY, ("2026-12-21", DutyState.OVERDUE)),
        (Yearly(12, 20), Bound.BY, ("2026-12-18", DutyState.OVERDUE)),
    ],
)
async def test_overdue_moved_within_its_year_is_still_asked_for(
    centre: Centre, rule: Yearly, bound: Bound, due: tuple[str, DutyState]
) -> None:
    monitoring = await centre.duty("monitoring-december")
    centre.clock.moment += date(2026, 12, 25) - TODAY

    await edits.set_term(centre.ctx, centre.curator, monitoring.id, rule, bound)

    assert await year(centre, monitoring) == [due]


async def test_update_stays_monthly(centre: Centre) -> None:
    site = await centre.duty("update-site")

    with pytest.raises(UpdateIsMonthly):
        await edits.set_term(centre.ctx, centre.curator, site.id, Yearly(12, 1), Bound.BY)

    changed = await edits.set_term(centre.ctx, centre.curator, site.id, Monthly(25), Bound.BY)
    assert changed.repeats == Monthly(25)


async def test_hall_is_for_updates_and_has_to_be_bound(centre: Centre) -> None:
    site, may = await centre.duty("update-site"), await centre.duty("monitoring-may")

    with pytest.raises(OnlyUpdatesHaveHalls):
        await edits.set_hall(centre.ctx, centre.curator, may.id, None)
    with pytest.raises(NoSuchHall):
        await edits.set_hall(centre.ctx, centre.curator, site.id, HallId(5))


async def test_other_reminders_drop_those_that_wait(centre: Centre) -> None:
    await edits.add(centre.ctx, centre.curator, **own(Once(TODAY + DAY)))
    report = await centre.duty("Отчёт")
    centre.clock.moment += DAY
    centre.clock.moment += DAY / 12
    await ticks.remind(centre.ctx)

    await edits.set_ladder(centre.ctx, centre.curator, report.id, Ladder((0,)))
    await centre.tick()

    assert centre.days(centre.curator, "Отчёт") == []
    found = await letters(centre.ctx, f"duty:{report.id}:")
    # Two reminders of two curators; those of the 1st are too late by now, those of the 2nd not.
    assert (len(found), set(found.values())) == (4, {"skipped"})


async def test_responsible_people_one_by_one(centre: Centre) -> None:
    may = await centre.duty("monitoring-may")

    first = await edits.set_responsible(centre.ctx, centre.curator, may.id, [centre.worker.id, centre.worker.id])
    centre.clock.moment += DAY
    second = await edits.set_responsible(centre.ctx, centre.curator, may.id, [centre.director.id, centre.worker.id])
    async with centre.ctx.read() as connection:
        since = (await Duties(connection).named())[may.id]
    nobody = await edits.set_responsible(centre.ctx, centre.curator, may.id, [])

    assert first.responsible == (centre.worker.id,)
    assert second.responsible == (centre.director.id, centre.worker.id)
    assert since == {centre.worker.id: centre.ctx.now() - DAY, centre.director.id: centre.ctx.now()}
    assert nobody.responsible == ()
    assert (await audit_of(centre.ctx, may.id))[1:] == [
        ("change_duty", {"responsible": []}, {"responsible": [centre.worker.id]}),
        (
            "change_duty",
            {"responsible": [centre.worker.id]},
            {"responsible": [centre.director.id, centre.worker.id]},
        ),
        ("change_duty", {"responsible": [centre.director.id, centre.worker.id]}, {"responsible": []}),
    ]


async def test_switched_off_is_not_asked_for_and_on_again_is(centre: Centre) -> None:
    monitoring = await centre.duty("monitoring-december")

    off = await edits.retire(centre.ctx, centre.curator, monitoring.id)
    in_between = await year(centre, monitoring)
    on = await edits.restore(centre.ctx, centre.curator, monitoring.id)

    assert (off.retired, on.retired, in_between) == (True, False, [])
    assert await year(centre, monitoring) == [("2026-12-18", DutyState.AHEAD)]
    assert [action for action, *_ in await audit_of(centre.ctx, monitoring.id)] == [
        "add_duty",
        "retire_duty",
        "restore_duty",
    ]


async def test_overdue_that_was_switched_off_by_mistake_is_overdue_again(centre: Centre) -> None:
    monitoring = await centre.duty("monitoring-december")
    centre.clock.moment += date(2026, 12, 20) - TODAY
    await edits.retire(centre.ctx, centre.curator, monitoring.id)
    centre.clock.moment += DAY

    await edits.restore(centre.ctx, centre.curator, monitoring.id)

    assert await state(centre, monitoring, DECEMBER) is DutyState.OVERDUE


async def test_what_came_due_while_switched_off_is_not_missing(centre: Centre) -> None:
    monitoring = await centre.duty("monitoring-december")
    await edits.retire(centre.ctx, centre.curator, monitoring.id)
    centre.clock.moment += date(2026, 12, 20) - TODAY

    await edits.restore(centre.ctx, centre.curator, monitoring.id)

    # Switched on again on the very day before which it is due in the words of the rule: kept from that day on.
    assert await state(centre, monitoring, DECEMBER) is DutyState.OVERDUE
    centre.clock.moment += DAY
    await edits.retire(centre.ctx, centre.curator, monitoring.id)
    await edits.restore(centre.ctx, centre.curator, monitoring.id)
    assert await state(centre, monitoring, DECEMBER) is DutyState.OVERDUE


async def test_update_of_a_resource_that_is_gone_cannot_be_switched_on(centre: Centre) -> None:
    site = await centre.duty("update-site")
    async with centre.ctx.write() as connection:
        await Duties(connection).switch(site.id, SwitchedOff(by_settings=centre.ctx.now()))

    with pytest.raises(ResourceGone) as refused:
        await edits.restore(centre.ctx, centre.curator, site.id)

    assert refused.value.details == {"resource": "site"}
