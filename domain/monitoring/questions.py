"""What people are asked: questions on a scale of 1 to 10, and open ones. They come from files (documents/surveys)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class SurveyKind(StrEnum):
    """Which of the surveys somebody gets; also the name of its file."""

    MENTEE_BEFORE = "mentee_before"
    MENTEE_AFTER = "mentee_after"
    MENTOR_AFTER = "mentor_after"

    @property
    def is_of_mentees(self) -> bool:
        return self is not SurveyKind.MENTOR_AFTER


class AnswerKind(StrEnum):
    """How a question is answered."""

    SCALE = "scale"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """``ask`` is the question itself, ``name`` what it is called in tables and charts, each by language.

    Questions of two surveys with one ``key`` ask the same before and after: their answers are compared.
    """

    key: str
    answer: AnswerKind
    ask: Mapping[str, str]
    name: Mapping[str, str]

    def asked_in(self, language: str) -> str:
        return _said(self.ask, language)

    def named_in(self, language: str) -> str:
        return _said(self.name, language)


Questionnaire = tuple[Question, ...]
Questionnaires = Mapping[SurveyKind, Questionnaire]


def _said(texts: Mapping[str, str], language: str) -> str:
    """In this language, or in the first that there is."""
    return texts.get(language) or next(iter(texts.values()))
