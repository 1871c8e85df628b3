"""What a roadmap may say, how its events stand, and what the default one holds."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.roadmap.beginning import USUAL, Said, usual
from domain.roadmap.refusals import RoadmapFull, RoadmapNothingSaid, RoadmapTermWrong, RoadmapTooLong
from domain.roadmap.roadmap import (
    EVENTS_LIMIT,
    Content,
    Event,
    EventId,
    EventState,
    Progress,
    Responsible,
    Roadmap,
    Stage,
    StageId,
    StageKey,
    Standing,
    bounds,
    checked,
    progress,
    require_room,
    standing,
)

FIRST, LAST = date(2026, 12, 1), date(2026, 12, 20)
CONTENT = Content(title="Обучение", first=FIRST, last=LAST)
NOW = datetime(2026, 9, 1, tzinfo=UTC)
EVENT = Event(
    id=EventId(1), year=2026, stage=StageId(1), content=CONTENT, state=EventState.PLANNED, since=NOW, changed_at=NOW
)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("first", "last"),
    [(LAST, FIRST), (date(2026, 5, 31), LAST), (FIRST, date(2027, 9, 1)), (date(2025, 12, 1), date(2025, 12, 2))],
)
def test_a_term_goes_forward_within_the_days_of_its_year(first: date, last: date) -> None:
    with pytest.raises(RoadmapTermWrong) as refused:
        checked(replace(CONTENT, first=first, last=last), 2026)
    assert refused.value.details == {"began": "01.06.2026", "until": "31.08.2027"}


def test_words_have_their_limits_and_spaces_are_put_right() -> None:
    with pytest.raises(RoadmapNothingSaid):
        checked(replace(CONTENT, title=" \n "), 2026)
    with pytest.raises(RoadmapTooLong):
        checked(replace(CONTENT, title="я" * 201), 2026)
    with pytest.raises(RoadmapTooLong):
        checked(replace(CONTENT, result="я" * 301), 2026)
    with pytest.raises(RoadmapTooLong):
        checked(replace(CONTENT, responsible=Responsible(words="я" * 301)), 2026)
    said = checked(replace(CONTENT, title=" Обучение \n  наставников ", paper=" Лист "), 2026)
    assert (said.title, said.paper) == ("Обучение наставников", "Лист")
    with pytest.raises(RoadmapFull):
        require_room(EVENTS_LIMIT, EVENTS_LIMIT)


@pytest.mark.parametrize(
    ("state", "today", "expected"),
    [
        (EventState.PLANNED, FIRST - 20 * DAY, Standing.AHEAD),
        (EventState.PLANNED, FIRST, Standing.SOON),
        (EventState.PLANNED, LAST, Standing.SOON),
        (EventState.PLANNED, LAST + DAY, Standing.OVERDUE),
        (EventState.UNDERWAY, FIRST - 20 * DAY, Standing.UNDERWAY),
        (EventState.UNDERWAY, LAST + DAY, Standing.OVERDUE),
        (EventState.DONE, LAST + DAY, Standing.DONE),
        (EventState.CANCELLED, LAST + DAY, Standing.CANCELLED),
    ],
)
def test_how_an_event_stands(state: EventState, today: date, expected: Standing) -> None:
    assert standing(replace(EVENT, state=state), today) is expected


def test_what_was_cancelled_counts_in_no_progress_and_has_no_number() -> None:
    events = [
        replace(EVENT, id=EventId(number), state=state)
        for number, state in enumerate((EventState.DONE, EventState.CANCELLED, EventState.PLANNED), 1)
    ]
    roadmap = Roadmap(2026, [Stage(StageId(1), "Пусто"), Stage(StageId(2), "Обучение", events)])

    assert progress(events, LAST + DAY) == Progress(done=1, overdue=1, total=2)
    assert list(roadmap.numbers.values()) == ["2.1", "2.–", "2.2"]


@given(st.integers(2020, 2100))
def test_the_default_roadmap_has_its_seven_stages_and_fits_every_year(year: int) -> None:
    said = Said("Название", "Результат", "Бумага", "наставники")
    contents = [checked(usual(one, said, year), year) for one in USUAL]
    first, last = bounds(year)

    assert {one.stage for one in USUAL} == set(StageKey)
    assert all(first <= one.first <= one.last <= last for one in contents)
    assert any(one.training for one in contents)
    assert all(one.responsible.role or one.responsible.words for one in contents)
