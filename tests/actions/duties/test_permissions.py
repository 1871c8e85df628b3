"""Who may do what with duties. The expected answers are written by hand, not read from the table of permissions."""

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any

import pytest

from actions.context import Context
from actions.duties import edits, lists, marks
from domain.duties.duty import Bound, Duty, Ladder, Monthly, Once
from domain.duties.refusals import NotYourDuty
from domain.errors import NotAllowed
from domain.people.person import Actor
from domain.people.roles import Role
from tests.actions.duties.making import DECEMBER, Centre, appointed, dismissed, met

Verb = Callable[[Context, Actor, Duty], Awaitable[Any]]
TODAY = date(2026, 9, 1)


async def see_what_comes(ctx: Context, who: Actor, _duty: Duty) -> Any:
    return await lists.coming(ctx, who)


async def see_the_year(ctx: Context, who: Actor, _duty: Duty) -> Any:
    return await lists.school_year(ctx, who)


async def see_the_months(ctx: Context, who: Actor, _duty: Duty) -> Any:
    return await lists.months(ctx, who)


async def see_one(ctx: Context, who: Actor, duty: Duty) -> Any:
    return await lists.one(ctx, who, duty.id, DECEMBER)


async def see_all_rules(ctx: Context, who: Actor, _duty: Duty) -> Any:
    return await lists.everything(ctx, who)


async def see_the_rule(ctx: Context, who: Actor, duty: Duty) -> Any:
    return await lists.duty(ctx, who, duty.id)


async def see_the_team(ctx: Context, who: Actor, _duty: Duty) -> Any:
    return await lists.team(ctx, who)


async def hand_in(ctx: Context, who: Actor, duty: Duty) -> Any:
    await marks.hand_in(ctx, who, duty.id, DECEMBER, TODAY)
    # For the next one to try.
    return await marks.undo(ctx, who, duty.id, DECEMBER)


async def take_back(ctx: Context, who: Actor, duty: Duty) -> Any:
    await marks.hand_in(ctx, await met(ctx, 1000, "Вера"), duty.id, DECEMBER, TODAY)
    try:
        return await marks.undo(ctx, who, duty.id, DECEMBER)
    except NotAllowed:
        await marks.undo(ctx, await met(ctx, 1000, "Вера"), duty.id, DECEMBER)
        raise


async def add(ctx: Context, who: Actor, _duty: Duty) -> Any:
    return await edits.add(ctx, who, "Отчёт", "", Once(DECEMBER), Bound.BY, Ladder())


async def rename(ctx: Context, who: Actor, duty: Duty) -> Any:
    return await edits.rename(ctx, who, duty.id, "Мониторинг")


async def set_todo(ctx: Context, who: Actor, duty: Duty) -> Any:
    return await edits.set_todo(ctx, who, duty.id, "Собрать анкеты")


async def set_term(ctx: Context, who: Actor, duty: Duty) -> Any:
    return await edits.set_term(ctx, who, duty.id, Monthly(1), Bound.BY)


async def set_ladder(ctx: Context, who: Actor, duty: Duty) -> Any:
    return await edits.set_ladder(ctx, who, duty.id, Ladder((5,)))


async def set_legal(ctx: Context, who: Actor, duty: Duty) -> Any:
    return await edits.set_legal(ctx, who, duty.id, legal=False)


async def set_hall(ctx: Context, who: Actor, duty: Duty) -> Any:
    update = next(one for one in await lists.everything(ctx, await met(ctx, 1000, "Вера")) if one.resource == "vk")
    return await edits.set_hall(ctx, who, update.id, None)


async def set_responsible(ctx: Context, who: Actor, duty: Duty) -> Any:
    return await edits.set_responsible(ctx, who, duty.id, duty.responsible)


async def set_for_month(ctx: Context, who: Actor, duty: Duty) -> Any:
    update = next(one for one in await lists.everything(ctx, await met(ctx, 1000, "Вера")) if one.resource == "vk")
    return await edits.set_for_month(ctx, who, update.id, ctx.today(), ())


async def retire(ctx: Context, who: Actor, duty: Duty) -> Any:
    return await edits.retire(ctx, who, duty.id)


async def restore(ctx: Context, who: Actor, duty: Duty) -> Any:
    return await edits.restore(ctx, who, duty.id)


YES, NO = True, False

SEE, RUN, MARK = "owner,curator,director,working_group", "owner,curator", "owner,curator"

#            owner, curator, director, working group, organiser, organiser who answers for it, participant; who could
EXPECTED: list[tuple[Verb, tuple[bool, bool, bool, bool, bool, bool, bool], str]] = [
    (see_what_comes, (YES, YES, YES, YES, NO, YES, NO), SEE),
    (see_the_year, (YES, YES, YES, YES, NO, YES, NO), SEE),
    (see_the_months, (YES, YES, YES, YES, NO, YES, NO), SEE),
    (see_one, (YES, YES, YES, YES, NO, YES, NO), SEE),
    (see_all_rules, (YES, YES, NO, NO, NO, NO, NO), RUN),
    (see_the_rule, (YES, YES, NO, NO, NO, NO, NO), RUN),
    (see_the_team, (YES, YES, NO, NO, NO, NO, NO), RUN),
    (hand_in, (YES, YES, NO, NO, NO, YES, NO), MARK),
    (take_back, (YES, YES, NO, NO, NO, YES, NO), MARK),
    (add, (YES, YES, NO, NO, NO, NO, NO), RUN),
    (rename, (YES, YES, NO, NO, NO, NO, NO), RUN),
    (set_todo, (YES, YES, NO, NO, NO, NO, NO), RUN),
    (set_term, (YES, YES, NO, NO, NO, NO, NO), RUN),
    (set_ladder, (YES, YES, NO, NO, NO, NO, NO), RUN),
    (set_legal, (YES, YES, NO, NO, NO, NO, NO), RUN),
    (set_hall, (YES, YES, NO, NO, NO, NO, NO), RUN),
    (set_responsible, (YES, YES, NO, NO, NO, NO, NO), RUN),
    (set_for_month, (YES, YES, NO, NO, NO, NO, NO), RUN),
    (retire, (YES, YES, NO, NO, NO, NO, NO), RUN),
    (restore, (YES, YES, NO, NO, NO, NO, NO), RUN),
]


@pytest.mark.parametrize(("verb", "expected", "could"), EXPECTED, ids=[verb.__name__ for verb, *_ in EXPECTED])
async def test_permission(
    centre: Centre, verb: Verb, expected: tuple[bool, bool, bool, bool, bool, bool, bool], could: str
) -> None:
    answering = await appointed(centre.ctx, 30, "Ольга", Role.ORGANISER)
    monitoring = await centre.duty("monitoring-december")
    monitoring = await edits.set_responsible(centre.ctx, centre.owner, monitoring.id, [answering.id])
    people_in_order = [
        centre.owner,
        centre.curator,
        centre.director,
        centre.worker,
        centre.organiser,
        answering,
        centre.participant,
    ]

    # Whoever is refused tries first: a refusal must change nothing for those who may.
    for who, allowed in reversed(list(zip(people_in_order, expected, strict=True))):
        if allowed:
            await verb(centre.ctx, who, monitoring)
        else:
            with pytest.raises(NotAllowed) as refused:
                await verb(centre.ctx, who, monitoring)
            assert refused.value.details == {"who": could}


async def test_who_answers_for_it_sees_that_and_nothing_else(centre: Centre) -> None:
    monitoring, site = await centre.duty("monitoring-december"), await centre.duty("update-site")
    await edits.set_responsible(centre.ctx, centre.curator, monitoring.id, [centre.organiser.id])

    year = await lists.school_year(centre.ctx, centre.organiser)
    page = await lists.one(centre.ctx, centre.organiser, monitoring.id, DECEMBER)

    assert [(one.occurrence.duty.key, one.occurrence.term) for one in year.standings] == [
        ("monitoring-december", DECEMBER)
    ]
    assert (page.may_mark, page.may_undo, page.may_edit) == (True, False, False)
    assert (await lists.months(centre.ctx, centre.organiser)).rows == ()
    assert await lists.is_responsible(centre.ctx, centre.organiser)
    with pytest.raises(NotYourDuty):
        await lists.one(centre.ctx, centre.organiser, site.id, date(2026, 9, 30))
    with pytest.raises(NotYourDuty):
        await marks.hand_in(centre.ctx, centre.organiser, site.id, date(2026, 9, 30), TODAY)


async def test_who_left_the_organisation_answers_for_nothing(centre: Centre) -> None:
    monitoring = await centre.duty("monitoring-december")
    await edits.set_responsible(centre.ctx, centre.curator, monitoring.id, [centre.organiser.id])

    await dismissed(centre.ctx, centre.organiser, Role.ORGANISER)
    former = await met(centre.ctx, 6, "Олег")

    assert not await lists.is_responsible(centre.ctx, former)
    with pytest.raises(NotAllowed):
        await lists.coming(centre.ctx, former)
    with pytest.raises(NotYourDuty):
        await marks.hand_in(centre.ctx, former, monitoring.id, DECEMBER, TODAY)


@pytest.mark.parametrize(
    ("who", "may_mark", "may_edit"),
    [("owner", YES, YES), ("curator", YES, YES), ("director", NO, NO), ("worker", NO, NO)],
)
async def test_page_says_what_one_may(centre: Centre, who: str, may_mark: bool, may_edit: bool) -> None:
    monitoring = await centre.duty("monitoring-december")

    page = await lists.one(centre.ctx, getattr(centre, who), monitoring.id, DECEMBER)

    assert (page.may_mark, page.may_edit) == (may_mark, may_edit)
