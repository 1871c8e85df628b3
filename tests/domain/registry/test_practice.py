"""Best practices: what is typed, what is refused, what a chat may show."""

from datetime import UTC, date, datetime

import pytest

from domain.registry.forms import Vocabulary
from domain.registry.names import ChatNames
from domain.registry.practice import (
    COLUMNS,
    Draft,
    Practice,
    PracticeField,
    PracticeId,
    Story,
    Wanted,
    WrongPractice,
    filled_in,
    row,
    written,
)
from domain.registry.record import RecordId
from tests.domain.registry.people import mentor

TODAY = date(2026, 11, 26)
WORDS = Vocabulary()
TITLE, FORM, ESSENCE, LINK = PracticeField.TITLE, PracticeField.FORM, PracticeField.ESSENCE, PracticeField.LINK
STORY = Story(title="Шахматы по переписке", essence="раз в неделю", result="турнир", link="https://example.org/chess")
MOMENT = datetime(2026, 11, 1, tzinfo=UTC)
CHESS = Practice(
    id=PracticeId(1),
    mentor=RecordId(7),
    form="pupil_pupil",
    story=STORY,
    may_publish=True,
    version=1,
    created_at=MOMENT,
    changed_at=MOMENT,
)


def test_what_is_typed_stays_and_the_rest_too() -> None:
    draft = filled_in(Draft(story=STORY), {TITLE: " Шахматы ", FORM: "ученик - ученик"}, WORDS, TODAY)

    assert draft == Draft(
        form="pupil_pupil", story=Story(title="Шахматы", essence="раз в неделю", result="турнир", link=STORY.link)
    )


def test_what_is_written_is_read_the_same() -> None:
    draft = filled_in(Draft(), written(CHESS, WORDS), WORDS, TODAY)

    assert (draft.form, draft.story) == (CHESS.form, CHESS.story)


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ({}, (TITLE, Wanted.TITLE, 0)),
        ({TITLE: " "}, (TITLE, Wanted.TITLE, 0)),
        ({TITLE: "ш" * 201}, (TITLE, Wanted.SHORTER, 200)),
        ({TITLE: "ш" * 2001}, (TITLE, Wanted.SHORTER, 2000)),
        ({TITLE: "ш", ESSENCE: "ш" * 2001}, (ESSENCE, Wanted.SHORTER, 2000)),
        ({TITLE: "ш", FORM: "друг – друг"}, (FORM, Wanted.FORM, 0)),
        ({TITLE: "ш", FORM: "ученик – ученик; педагог – ученик"}, (FORM, Wanted.FORM, 0)),
        ({TITLE: "ш", LINK: "сайт"}, (LINK, Wanted.LINK, 0)),
    ],
)
def test_what_cannot_be(typed: dict[PracticeField, str], problem: tuple[PracticeField, Wanted, int]) -> None:
    with pytest.raises(WrongPractice) as caught:
        filled_in(Draft(), typed, WORDS, TODAY)

    assert [(one.field, one.wanted, one.limit) for one in caught.value.problems] == [problem]


WHOLE = ("Шахматы по переписке", "ученик – ученик")
WORDS_OF_IT = ("раз в неделю", "турнир", "https://example.org/chess")


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (None, (1, *WHOLE, "Орлов Пётр", *WORDS_OF_IT, "да")),
        (ChatNames.CODES, (1, "", "ученик – ученик", "М-007", "", "", "", "да")),
        (ChatNames.INITIALS, (1, "", "ученик – ученик", "М-007 · Орлов\N{NO-BREAK SPACE}П.", "", "", "", "да")),
        (ChatNames.FULL, (1, *WHOLE, "М-007 · Орлов Пётр", *WORDS_OF_IT, "да")),
    ],
)
def test_row_of_the_registry(names: ChatNames | None, expected: tuple[str | int, ...]) -> None:
    shown = row(1, CHESS, mentor(7, "Орлов Пётр"), WORDS, names)

    assert (shown, len(shown)) == (expected, len(COLUMNS))
