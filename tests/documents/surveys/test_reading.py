"""The questions' files: ours can be used, and what is wrong with a centre's own is said by its field."""

from pathlib import Path

import pytest

from documents.surveys.reading import OURS, QuestionsUnusable, check, questionnaires
from domain.monitoring.questions import AnswerKind, SurveyKind

LANGUAGES = ("ru", "en")
GOOD = """
[[question]]
key = "comfort"
answer = "scale"
ask.ru = "Насколько комфортно?"
ask.en = "How comfortable?"
name.ru = "Комфорт"
name.en = "Comfort"
"""


def test_ours() -> None:
    found = questionnaires(None, LANGUAGES)

    assert {kind: len(asked) for kind, asked in found.items()} == {
        SurveyKind.MENTEE_BEFORE: 12,
        SurveyKind.MENTEE_AFTER: 14,
        SurveyKind.MENTOR_AFTER: 11,
    }
    scales = {kind: {one.key for one in asked if one.answer is AnswerKind.SCALE} for kind, asked in found.items()}
    assert scales[SurveyKind.MENTEE_BEFORE] <= scales[SurveyKind.MENTEE_AFTER], "each is compared with an «after»"


def test_the_centres_own_take_the_place_of_ours(tmp_path: Path) -> None:
    (tmp_path / "mentor_after.toml").write_text(GOOD)

    found = questionnaires(tmp_path, LANGUAGES)

    (only,) = found[SurveyKind.MENTOR_AFTER]
    assert (only.asked_in("ru"), only.named_in("en"), only.asked_in("sr")) == (
        "Насколько комфортно?",
        "Comfort",
        "Насколько комфортно?",
    )
    assert len(found[SurveyKind.MENTEE_AFTER]) == 14


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (GOOD.replace("answer", "answr"), "question 1 has unknown fields: answr; question 1 lacks answer"),
        (GOOD.replace('name.en = "Comfort"', ""), "question 1 lacks name.en"),
        (GOOD.replace("scale", "stars"), "question 1 has the answer 'stars', which is neither scale nor text"),
        (GOOD.replace('"comfort"', '"Комфорт"'), "question 1 has the key 'Комфорт', which is not of a-z, digits and _"),
        (GOOD + GOOD, "question 2 has the key 'comfort' of another"),
        (GOOD.replace("scale", "text"), "has no question on a scale"),
        (GOOD.replace("[[question]]", "[[questions]]"), "has unknown fields: questions; "),
        (GOOD + "title", "is no TOML: "),
        (GOOD.replace('ask.ru = "Насколько комфортно?"', f'ask.ru = "{"а" * 301}"'), "more than 300 characters"),
        (GOOD.replace('ask.ru = "Насколько комфортно?"\nask.en = "How comfortable?"', 'ask = "?"'), "write ask.ru"),
        ("", "has no [[question]]"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, complaint: str) -> None:
    (tmp_path / "mentor_after.toml").write_text(text)

    (found,) = check(tmp_path, LANGUAGES)

    assert str(found).startswith(f"{tmp_path / 'mentor_after.toml'}: ")
    assert complaint in str(found)
    with pytest.raises(QuestionsUnusable):
        questionnaires(tmp_path, LANGUAGES)


def test_ours_lie_where_they_are_read() -> None:
    assert {one.name for one in OURS.glob("*.toml")} == {f"{kind}.toml" for kind in SurveyKind}
