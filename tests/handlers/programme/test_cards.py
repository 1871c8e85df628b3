"""How many people there are, in words."""

from zoneinfo import ZoneInfo

import pytest

from actions.programme.people import Overview
from domain.registry.record import Part, Standing
from handlers.programme.cards import overview_text
from wording.reader import Reader
from wording.texts import Words

COUNTS = {
    (Part.MENTOR, Standing.ACTIVE): 21,
    (Part.MENTOR, Standing.PAUSED): 2,
    (Part.MENTEE, Standing.ENDED): 3,
    (Part.MENTEE, Standing.ACTIVE): 0,
}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ru", ["Наставники: участвует 21, на паузе 2", "Наставляемые: завершили 3"]),
        ("en", ["Mentors: 21 take part, 2 pause", "Mentees: 3 have ended"]),
    ],
)
def test_of_what_there_is_none_nothing_is_said(language: str, said: list[str]) -> None:
    found = Overview(counts=COUNTS, missing={}, applications=0, enquiries=0)

    text = overview_text(found, Reader(Words(language), ZoneInfo("Europe/Moscow")))

    assert text.splitlines()[1:] == said
