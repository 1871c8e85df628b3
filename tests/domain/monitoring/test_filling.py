"""A survey question by question: whatever somebody does, each question has one answer at most, and nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from domain.errors import NotFound
from domain.monitoring.questions import AnswerKind, Question
from domain.monitoring.refusals import AnswerTooLong, AnswerWrong, SensitiveAnswer, SurveyIncomplete
from domain.monitoring.survey import TEXT_LIMIT, Answer, Filling
from tests.domain.monitoring.making import question

SCALE, TEXT = question("comfort"), question("missing", AnswerKind.TEXT)


@pytest.mark.parametrize("said", [0, 11, -1, "восемь", True, ""])
def test_what_is_no_number_of_the_scale(said: Answer) -> None:
    with pytest.raises(AnswerWrong):
        Filling((SCALE,)).said("comfort", said)


@pytest.mark.parametrize("said", [7, "", "  "])
def test_what_is_no_word(said: Answer) -> None:
    with pytest.raises(AnswerWrong):
        Filling((TEXT,)).said("missing", said)


def test_words_have_a_limit_and_hold_no_telephone() -> None:
    filling = Filling((TEXT,))

    assert filling.said("missing", " Времени ").answers == {"missing": "Времени"}
    with pytest.raises(AnswerTooLong):
        filling.said("missing", "а" * (TEXT_LIMIT + 1))
    with pytest.raises(SensitiveAnswer):
        filling.said("missing", "Позвоните мне: 8 916 123-45-67")


def test_a_question_that_there_is_not() -> None:
    with pytest.raises(NotFound):
        Filling((SCALE,)).said("gone", 5)


def test_skipping_everything_says_nothing() -> None:
    filling = Filling((SCALE, TEXT)).said("comfort", None).said("missing", None)

    assert filling.next is None
    with pytest.raises(SurveyIncomplete):
        filling.require_whole()
    filling.said("missing", "Времени").require_whole()


def test_one_that_is_left_out() -> None:
    with pytest.raises(SurveyIncomplete) as refused:
        Filling((SCALE, TEXT)).said("comfort", 5).require_whole()

    assert refused.value.details == {"left": 1}


answers = st.none() | st.integers(1, 10)
questionnaires = st.lists(st.sampled_from("abcdefghijklmn"), min_size=1, unique=True).map(
    lambda keys: tuple(question(key) for key in keys)
)


@given(questionnaires, st.data())
def test_in_whichever_order_they_are_answered_the_last_answer_counts(
    asked: tuple[Question, ...], data: st.DataObject
) -> None:
    said = data.draw(st.lists(st.tuples(st.sampled_from([one.key for one in asked]), answers)))
    filling = Filling(asked)
    for key, answer in said:
        filling = filling.said(key, answer)

    assert filling.answers == dict(said)
    assert filling.done == len(dict(said))


class Somebody(RuleBasedStateMachine):
    """Answers, skips, steps back, breaks off and comes back with nothing but what is stored."""

    @initialize(asked=questionnaires)
    def begin(self, asked: tuple[Question, ...]) -> None:
        self.filling = Filling(asked)
        self.at = self.filling.next
        self.expected: dict[str, Answer] = {}

    @rule(answer=answers)
    def answer(self, answer: Answer) -> None:
        if self.at is None:
            return
        self.filling = self.filling.said(self.at.key, answer)
        self.expected[self.at.key] = answer
        self.at = self.filling.next

    @rule()
    def step_back(self) -> None:
        key = self.filling.questions[-1].key if self.at is None else self.at.key
        self.at = self.filling.questions[-1] if self.at is None else self.filling.before(key) or self.at

    @rule()
    def come_back_later(self) -> None:
        self.filling = Filling(self.filling.questions, dict(self.filling.answers))
        self.at = self.filling.next

    @invariant()
    def nothing_is_lost_and_nothing_counts_twice(self) -> None:
        if not hasattr(self, "filling"):
            return
        assert self.filling.answers == self.expected
        assert self.filling.done == len(self.expected) <= len(self.filling.questions)
        if self.at is not None:
            assert 1 <= self.filling.place(self.at.key) <= len(self.filling.questions)
        assert (self.filling.next is None) == (self.filling.done == len(self.filling.questions))


TestSomebody = Somebody.TestCase
