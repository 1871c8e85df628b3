"""The figures are sent with a letter: its number and date are asked for, kept, and told."""

from datetime import date

import pytest

from actions.duties import lists, marks
from domain.duties.duty import FIGURES_LADDER
from domain.duties.standing import DutyState
from domain.mentoring.refusals import PaperIncomplete
from domain.mentoring.speaking import OnPaper
from storage.duties import Marks
from tests.actions.duties.making import DECEMBER, FIGURES, Centre, audit_of, moscow

LETTER = OnPaper("45", date(2026, 12, 28))


async def test_figures_without_a_letter_are_not_handed_in(centre: Centre) -> None:
    figures = await centre.duty("figures-december")
    await centre.off_until(moscow("2026-12-29T12:00"))
    day = date(2026, 12, 28)

    for wrong in (None, OnPaper("", day), OnPaper("4" * 41, day), OnPaper("45", date(2026, 12, 30))):
        with pytest.raises(PaperIncomplete):
            await marks.hand_in(centre.ctx, centre.curator, figures.id, FIGURES, day, letter=wrong)

    page = await lists.one(centre.ctx, centre.curator, figures.id, FIGURES)
    assert (page.standing.state, page.history) == (DutyState.SOON, ())


async def test_the_letter_is_kept_with_the_mark_and_in_the_log(centre: Centre) -> None:
    figures = await centre.duty("figures-december")
    await centre.off_until(moscow("2026-12-29T12:00"))

    done = await marks.hand_in(centre.ctx, centre.curator, figures.id, FIGURES, LETTER.dated, letter=LETTER)

    assert done.state is DutyState.DONE
    async with centre.ctx.read() as connection:
        kept = await Marks(connection).of(figures.id, FIGURES)
    assert kept is not None
    assert kept.letter == LETTER
    _, _, after = (await audit_of(centre.ctx, figures.id))[-1]
    assert (after["paper"], after["dated"]) == ("45", "2026-12-28")


async def test_other_duties_need_none(centre: Centre) -> None:
    monitoring = await centre.duty("monitoring-december")

    done = await marks.hand_in(centre.ctx, centre.curator, monitoring.id, DECEMBER, date(2026, 9, 1))

    assert done.mark is not None
    assert done.mark.letter is None


async def test_reminders_begin_on_december_10(centre: Centre) -> None:
    assert (await centre.duty("figures-december")).ladder == FIGURES_LADDER
