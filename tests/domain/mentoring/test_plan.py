"""Items of a plan on their days: how they stand, what is told of them, and which days they may have."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.mentoring.formats import WorkFormat
from domain.mentoring.pairing import PairingId
from domain.mentoring.plan import (
    ITEMS_LIMIT,
    PLAN,
    WORDS_LIMIT,
    Goal,
    Item,
    ItemContent,
    ItemId,
    Nudge,
    Plan,
    PlanState,
    PlanVerb,
    Progress,
    Stand,
    checked,
    checked_words,
    nudge,
    progress,
    require_room,
    require_whole,
    stand,
)
from domain.mentoring.refusals import NotNow, PlanDatesWrong, PlanEmpty, PlanFull, PlanIncomplete, WordsTooLong

DAY = timedelta(days=1)
FIRST = date(2026, 12, 1)
days = st.dates(date(2026, 9, 1), date(2027, 6, 30))


def item(first: date, last: date, done_on: date | None = None) -> Item:
    return Item(id=ItemId(1), content=ItemContent(format=WorkFormat.PROJECT, first=first, last=last), done_on=done_on)


def plan(*items: Item, goal: Goal | None = None) -> Plan:
    return Plan(
        pairing=PairingId(1), state=PlanState.DRAFT, since=datetime(2026, 11, 26, tzinfo=UTC), goal=goal, items=items
    )


@given(days, st.integers(0, 60), days)
def test_an_item_is_spoken_of_on_the_day_before_and_once_it_is_over(first: date, length: int, today: date) -> None:
    last = first + timedelta(days=length)
    expected = Nudge.TOMORROW if today == first - DAY else Nudge.OVERDUE if today > last else None

    assert nudge(item(first, last), today) is expected
    assert nudge(item(first, last, done_on=first), today) is None


@given(days, st.integers(0, 60))
def test_an_item_goes_from_ahead_to_overdue_and_never_back(first: date, length: int) -> None:
    one = item(first, first + timedelta(days=length))
    found = [stand(one, first + timedelta(days=day)) for day in range(-2, length + 3)]

    assert found == [Stand.AHEAD] * 2 + [Stand.NOW] * (length + 1) + [Stand.OVERDUE] * 2
    assert stand(replace(one, done_on=first), first + timedelta(days=999)) is Stand.DONE


@given(days, days, days, days)
def test_days_follow_each_other_within_those_of_the_pairing(first: date, last: date, began: date, until: date) -> None:
    content = item(first, last).content
    if began <= first <= last <= until:
        assert checked(content, began, until) == content
    else:
        with pytest.raises(PlanDatesWrong):
            checked(content, began, until)


def test_progress_counts_what_is_done_and_what_is_late() -> None:
    found = plan(
        item(FIRST, FIRST, done_on=FIRST),
        item(FIRST, FIRST),
        item(FIRST, FIRST + 9 * DAY),
        item(FIRST + 9 * DAY, FIRST + 9 * DAY),
    )

    assert progress(found, FIRST + DAY) == Progress(done=1, overdue=1, total=4)


def test_a_plan_is_handed_in_with_a_goal_and_an_item() -> None:
    with pytest.raises(PlanEmpty):
        require_whole(plan(goal=Goal.POTENTIAL))
    with pytest.raises(PlanIncomplete):
        require_whole(plan(item(FIRST, FIRST)))

    require_whole(plan(item(FIRST, FIRST), goal=Goal.POTENTIAL))
    require_whole(replace(plan(item(FIRST, FIRST)), goal_words="Поступить"))


def test_there_is_room_for_so_many_items_and_words() -> None:
    require_room(ITEMS_LIMIT - 1)
    with pytest.raises(PlanFull):
        require_room(ITEMS_LIMIT)
    assert checked_words("  два \n слова ") == "два слова"
    with pytest.raises(WordsTooLong):
        checked_words("а" * (WORDS_LIMIT + 1))


def test_nothing_is_approved_that_nobody_agreed_to() -> None:
    for state in (PlanState.DRAFT, PlanState.WITH_CURATOR):
        with pytest.raises(NotNow):
            PLAN.after(state, PlanVerb.APPROVE)
    for state in (PlanState.AGREED, PlanState.APPROVED):
        assert PLAN.after(state, PlanVerb.AMEND) is PlanState.WITH_CURATOR
