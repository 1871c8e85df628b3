"""What was handed in and taken back goes with its term when the day of a duty is changed."""

from datetime import date

import pytest

from actions.duties import edits, lists, marks
from domain.duties.duty import Bound, Monthly, Yearly
from domain.duties.standing import DutyState
from domain.errors import NotFound
from tests.actions.duties.making import Centre, own

TODAY = date(2026, 9, 1)


async def test_what_was_handed_in_twice_in_a_month_under_other_rules_stays(centre: Centre) -> None:
    """A month keeps one mark for its term: the others stay where they were made."""
    own_duty = await edits.add(centre.ctx, centre.curator, **own(Monthly(15)))
    await marks.hand_in(centre.ctx, centre.curator, own_duty.id, date(2026, 9, 15), TODAY)
    await edits.set_term(centre.ctx, centre.curator, own_duty.id, Yearly(9, 20), Bound.BY)
    await marks.hand_in(centre.ctx, centre.curator, own_duty.id, date(2026, 9, 20), TODAY)
    await edits.set_term(centre.ctx, centre.curator, own_duty.id, Monthly(25), Bound.BY)

    await edits.set_term(centre.ctx, centre.curator, own_duty.id, Monthly(28), Bound.BY)

    page = await lists.one(centre.ctx, centre.curator, own_duty.id, date(2026, 9, 28))
    assert (page.standing.state, len(page.history)) == (DutyState.DONE, 1)


async def test_history_goes_with_its_term_and_leaves_no_open_term_behind(centre: Centre) -> None:
    vk = await centre.duty("update-vk")
    await marks.hand_in(centre.ctx, centre.curator, vk.id, date(2026, 9, 30), TODAY, note="Первая")
    await marks.undo(centre.ctx, centre.other_curator, vk.id, date(2026, 9, 30))

    await edits.set_term(centre.ctx, centre.curator, vk.id, Monthly(20), Bound.BY)

    page = await lists.one(centre.ctx, centre.curator, vk.id, date(2026, 9, 20))
    assert [(mark.note, mark.stands) for mark, _ in page.history] == [("Первая", False)]
    with pytest.raises(NotFound):
        await lists.one(centre.ctx, centre.curator, vk.id, date(2026, 9, 30))
