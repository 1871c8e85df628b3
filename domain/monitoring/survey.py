"""One survey of one person: what was answered so far, what comes next, whether it is whole. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from domain.errors import NotFound
from domain.mentoring.machine import Machine
from domain.mentoring.speaking import OnPaper
from domain.monitoring.campaign import CampaignId
from domain.monitoring.questions import AnswerKind, Question, Questionnaire, SurveyKind
from domain.monitoring.refusals import AnswerTooLong, AnswerWrong, SensitiveAnswer, SurveyIncomplete
from domain.registry.record import RecordId
from domain.screening import sensitive_in

SurveyId = NewType("SurveyId", int)

LEAST, MOST = 1, 10
"""The scale, both ends included."""
TEXT_LIMIT = 700
"""Characters of an open answer."""

Answer = int | str | None
"""A number of the scale, own words, or None: the question was skipped."""


class SurveyState(StrEnum):
    ASKED = "asked"
    """Nothing is answered yet, or not all of it."""
    FINISHED = "finished"


class SurveyVerb(StrEnum):
    FINISH = "finish"


SURVEY = Machine("survey", SurveyState.ASKED, {(SurveyState.ASKED, SurveyVerb.FINISH): SurveyState.FINISHED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """That somebody is asked in a campaign. What they answered is no part of it: see `Filling`.

    ``invited_on`` is when they were told (None: not yet, or they cannot be reached). ``reminders`` of them there were,
    the last on ``reminded_on``. With a ``paper`` a curator copies what stands there.
    """

    id: SurveyId
    campaign: CampaignId
    record: RecordId
    kind: SurveyKind
    state: SurveyState = SurveyState.ASKED
    invited_on: date | None = None
    reminders: int = 0
    reminded_on: date | None = None
    finished_at: datetime | None = None
    paper: OnPaper | None = None

    @property
    def is_finished(self) -> bool:
        return self.state is SurveyState.FINISHED


@dataclass(frozen=True, slots=True)
class Filling:
    """The answers to a questionnaire so far: at most one to a question, by its key."""

    questions: Questionnaire
    answers: Mapping[str, Answer] = field(default_factory=dict)

    @property
    def next(self) -> Question | None:
        """The first question that is neither answered nor skipped: there somebody goes on; None: all are."""
        return next((one for one in self.questions if one.key not in self.answers), None)

    @property
    def done(self) -> int:
        """How many questions are answered or skipped."""
        return sum(one.key in self.answers for one in self.questions)

    @property
    def is_blank(self) -> bool:
        """Whether nothing is answered: skipping everything says nothing."""
        return all(self.answers.get(one.key) is None for one in self.questions)

    def question(self, key: str) -> Question:
        """Raises NotFound."""
        found = next((one for one in self.questions if one.key == key), None)
        if found is None:
            raise NotFound
        return found

    def place(self, key: str) -> int:
        """«3 из 14»: its place, from 1. Raises NotFound."""
        return self.questions.index(self.question(key)) + 1

    def before(self, key: str) -> Question | None:
        """The question one step back; None: it is the first. Raises NotFound."""
        place = self.place(key)
        return None if place == 1 else self.questions[place - 2]

    def said(self, key: str, answer: Answer) -> "Filling":
        """With this answer, in place of the one that was there.

        Raises NotFound, AnswerWrong, AnswerTooLong, SensitiveAnswer.
        """
        return replace(self, answers={**self.answers, key: _checked(self.question(key), answer)})

    def require_whole(self) -> None:
        """Raises SurveyIncomplete."""
        if self.next is not None or self.is_blank:
            raise SurveyIncomplete(left=len(self.questions) - self.done)


def _checked(question: Question, answer: Answer) -> Answer:
    if answer is None:
        return None
    if question.answer is AnswerKind.SCALE:
        if isinstance(answer, bool) or not isinstance(answer, int) or not LEAST <= answer <= MOST:
            raise AnswerWrong(least=LEAST, most=MOST)
        return answer
    if not isinstance(answer, str) or not answer.strip():
        raise AnswerWrong(least=LEAST, most=MOST)
    text = answer.strip()
    if len(text) > TEXT_LIMIT:
        raise AnswerTooLong(limit=TEXT_LIMIT)
    if sensitive_in(text):
        raise SensitiveAnswer
    return text
