"""How many duties there may be: what is switched off takes no room."""

import pytest

from actions.duties import edits, lists
from domain.duties import fields
from domain.duties.duty import Monthly
from domain.duties.refusals import TooManyDuties
from tests.actions.duties.making import Centre, own


async def test_whoever_has_too_many_switches_one_off_and_adds_another(centre: Centre) -> None:
    made = [
        await edits.add(centre.ctx, centre.curator, **own(Monthly(1)))
        for _ in range(fields.DUTIES_LIMIT - len(await lists.everything(centre.ctx, centre.curator)))
    ]
    with pytest.raises(TooManyDuties) as refused:
        await edits.add(centre.ctx, centre.curator, **own(Monthly(1)))

    await edits.retire(centre.ctx, centre.curator, made[0].id)
    await edits.add(centre.ctx, centre.curator, **own(Monthly(1)))

    assert refused.value.details == {"limit": fields.DUTIES_LIMIT}
    with pytest.raises(TooManyDuties):
        await edits.restore(centre.ctx, centre.curator, made[0].id)
