"""A practice that is worth telling others about: the registry of best practices (Положение, 3.2)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NewType

from domain.registry.field import Field
from domain.registry.forms import Vocabulary
from domain.registry.names import ChatNames, shown
from domain.registry.reading import READ, Unreadable
from domain.registry.record import Record, RecordId

PracticeId = NewType("PracticeId", int)
TITLE_LIMIT = 200


class PracticeField(StrEnum):
    """One thing of a practice that is typed."""

    TITLE = "title"
    FORM = "form"
    ESSENCE = "essence"
    RESULT = "result"
    LINK = "link"


class Wanted(StrEnum):
    """What would have been right."""

    TITLE = "title"
    SHORTER = "shorter"
    FORM = "form"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class PracticeProblem:
    """``value`` cannot be the ``field``; ``limit`` is how many characters can, where that is what is wrong."""

    field: PracticeField
    value: str
    wanted: Wanted
    limit: int = 0


class WrongPractice(Exception):
    """Something of what was typed cannot be stored; all that is wrong is named at once."""

    def __init__(self, problems: tuple[PracticeProblem, ...]) -> None:
        super().__init__(", ".join(problem.field for problem in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What a practice is about, in own words: it lies sealed under its mentor's key."""

    title: str = ""
    essence: str = ""
    result: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """``form`` is the key of a form of mentoring, "" where none was chosen.

    ``may_publish``: its mentor agreed that it is published. ``version`` grows with every change.
    """

    id: PracticeId
    mentor: RecordId
    form: str = ""
    story: Story = Story()
    may_publish: bool = False
    version: int
    created_at: datetime
    changed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What of a practice is typed, before it is one."""

    form: str = ""
    story: Story = Story()


def filled_in(draft: Draft, typed: Mapping[PracticeField, str], vocabulary: Vocabulary, today: date) -> Draft:
    """``draft`` with what was typed; a field that is not there stays. Raises WrongPractice."""
    problems: list[PracticeProblem] = []
    values: dict[str, Any] = {}
    for field, text in typed.items():
        try:
            values[field.value] = READ[_READ_AS[field]](text, vocabulary, today)
        except Unreadable as wrong:
            wanted = Wanted.SHORTER if wrong.limit else _WANTED.get(field, Wanted.SHORTER)
            problems.append(PracticeProblem(field, text, wanted, wrong.limit))
    form = draft.form
    if PracticeField.FORM in typed:
        chosen = sorted(values.pop(PracticeField.FORM, ()))
        if len(chosen) > 1:
            problems.append(PracticeProblem(PracticeField.FORM, typed[PracticeField.FORM], Wanted.FORM))
        form = chosen[0] if chosen else ""
    story = replace(draft.story, **values)
    if len(story.title) > TITLE_LIMIT:
        problems.append(PracticeProblem(PracticeField.TITLE, story.title, Wanted.SHORTER, TITLE_LIMIT))
    elif not story.title and not any(problem.field is PracticeField.TITLE for problem in problems):
        problems.append(PracticeProblem(PracticeField.TITLE, "", Wanted.TITLE))
    if problems:
        raise WrongPractice(tuple(problems))
    return Draft(form=form, story=story)


def written(practice: Practice, vocabulary: Vocabulary) -> dict[PracticeField, str]:
    """Everything as text, in the form in which `filled_in` reads it."""
    form = next((form.name for form in vocabulary.forms if form.key == practice.form), "")
    return {
        PracticeField.TITLE: practice.story.title,
        PracticeField.FORM: form,
        PracticeField.ESSENCE: practice.story.essence,
        PracticeField.RESULT: practice.story.result,
        PracticeField.LINK: practice.story.link,
    }


COLUMNS = (
    "№",
    "Название",
    "Форма наставничества",
    "Наставник",
    "Суть практики",
    "Результат",
    "Ссылка",
    "Согласие на публикацию",
)
"""Headings of the registry of best practices, from left to right."""


def row(
    number: int, practice: Practice, mentor: Record, vocabulary: Vocabulary, chat_names: ChatNames | None = None
) -> tuple[str | int, ...]:
    """A value for each of `COLUMNS`. ``chat_names``: what is not for the chat is blank; None: everything."""
    texts = written(practice, vocabulary)
    if chat_names is not None and not practice_words_may_show(chat_names):
        texts = {field: text if field is PracticeField.FORM else "" for field, text in texts.items()}
    name = mentor.details.name if chat_names is None else shown(mentor.code, mentor.details.name, chat_names)
    return (
        number,
        texts[PracticeField.TITLE],
        texts[PracticeField.FORM],
        name,
        texts[PracticeField.ESSENCE],
        texts[PracticeField.RESULT],
        texts[PracticeField.LINK],
        "да" if practice.may_publish else "нет",
    )


def practice_words_may_show(chat_names: ChatNames) -> bool:
    """Whether what a practice says in own words may go into a chat: where names may stand in full."""
    return chat_names is ChatNames.FULL


_READ_AS: Mapping[PracticeField, Field] = {
    PracticeField.TITLE: Field.RESULTS,
    PracticeField.FORM: Field.FORMS,
    PracticeField.ESSENCE: Field.RESULTS,
    PracticeField.RESULT: Field.RESULTS,
    PracticeField.LINK: Field.CASE_LINK,
}
_WANTED = {PracticeField.FORM: Wanted.FORM, PracticeField.LINK: Wanted.LINK}
