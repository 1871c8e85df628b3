"""How a roadmap is said: who answers, the picture by stage, the default one in both languages."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from actions.roadmap.reading import View
from documents.plan_picture import Head, Line, Mark
from domain.people.person import Person, PersonId
from domain.people.roles import Role
from domain.roadmap.roadmap import Content, Event, EventId, EventState, Responsible, Roadmap, Stage, StageId, checked
from wording import roadmap as wording
from wording.texts import Texts

TEXTS = Texts(("ru", "en"))
NOW = datetime(2026, 9, 1, tzinfo=UTC)
ANNA = Person(
    id=PersonId(3),
    telegram_id=5,
    name="Анна",
    username=None,
    telegram_language="ru",
    language=None,
    zone=None,
    reachable=True,
)
CONTENT = Content(title="Обучение", first=date(2026, 12, 1), last=date(2026, 12, 10))


def viewed(events: list[Event], *, names: bool = True) -> View:
    stages = [Stage(StageId(1), "Пусто"), Stage(StageId(2), "Обучение", events)]
    return View(Roadmap(2026, stages), {ANNA.id: ANNA}, {}, names)


def event(number: int, state: EventState = EventState.PLANNED) -> Event:
    return Event(
        id=EventId(number), year=2026, stage=StageId(2), content=CONTENT, state=state, since=NOW, changed_at=NOW
    )


def test_the_team_reads_who_answers_and_mentors_read_that_the_team_does() -> None:
    words = TEXTS.of("ru")
    named = replace(CONTENT, responsible=Responsible(person=ANNA.id))
    by_role = replace(CONTENT, responsible=Responsible(role=Role.DIRECTOR))

    assert wording.responsible(named, viewed([]), words) == "Анна"
    assert wording.responsible(named, viewed([], names=False), words) == "команда программы"
    assert wording.responsible(by_role, viewed([], names=False), words) == "директор"
    assert wording.responsible(replace(CONTENT, responsible=Responsible(words="школа")), viewed([]), words) == "школа"
    assert wording.responsible(CONTENT, viewed([]), words) == ""


def test_a_picture_leaves_out_what_was_cancelled_and_stages_without_events() -> None:
    rows = wording.picture_rows(viewed([event(1), event(2, EventState.CANCELLED)]), date(2026, 12, 11))

    assert rows == [Head("2. Обучение"), Line("Обучение", CONTENT.first, CONTENT.last, Mark.OVERDUE, "2.1")]
    assert wording.picture(viewed([]), NOW.date(), TEXTS.of("ru")) is None


def test_of_very_many_events_each_stage_is_one_line() -> None:
    many = [event(number, EventState.DONE if number % 2 else EventState.PLANNED) for number in range(90)]

    assert wording.picture_rows(viewed(many), date(2026, 11, 1)) == [
        Line("Обучение", CONTENT.first, CONTENT.last, Mark.NOW, "2.")
    ]


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_default_roadmap_has_words_within_its_limits(language: str) -> None:
    found = wording.beginning(2026, TEXTS.of(language))

    assert len(found) == 7
    for title, contents in found:
        assert title
        for one in contents:
            assert checked(one, 2026) == one
            assert one.result
            assert one.paper


def test_on_paper_each_event_stands_under_its_stage_without_what_was_cancelled() -> None:
    said = wording.on_paper(viewed([event(1), event(2, EventState.CANCELLED), event(3)]), TEXTS.of("ru"))

    assert (said.year, [group.title for group in said.stages]) == ("2026/27", ["1. Пусто", "2. Обучение"])
    assert [row.number for row in said.stages[1].rows] == ["2.1", "2.2"]
    assert said.stages[1].rows[0].responsible == "куратор"
