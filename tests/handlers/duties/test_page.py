"""A term's page, in words."""

from datetime import date

from actions.duties import lists, marks
from handlers.duties.views.page import page_text
from tests.actions.duties.making import DECEMBER, Centre, moscow
from wording.reader import reader_of
from wording.texts import Texts


async def test_history_names_the_year_when_it_is_another(centre: Centre) -> None:
    monitoring = await centre.duty("monitoring-december")
    reader = reader_of(centre.curator.person, Texts(("ru", "en")), centre.ctx.policy)
    centre.clock.moment = moscow("2026-12-14 12:00")
    await marks.hand_in(centre.ctx, centre.curator, monitoring.id, DECEMBER, date(2026, 12, 13))
    said = []
    for moment in ("2026-12-14 12:00", "2027-01-05 12:00"):
        centre.clock.moment = moscow(moment)
        page = await lists.one(centre.ctx, centre.curator, monitoring.id, DECEMBER)
        said.append(page_text(page, reader, centre.ctx).splitlines()[-1])

    assert said == [
        "пн, 14 декабря, 12:00 · Кира: сдано вс, 13 декабря",
        "пн, 14 декабря 2026, 12:00 · Кира: сдано вс, 13 декабря 2026",
    ]
