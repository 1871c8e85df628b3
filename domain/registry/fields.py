"""What people type into a record, at the desk and in a spreadsheet, becomes its details here, and text again."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from domain.registry.field import OF_PART, OWN, Expected, Field
from domain.registry.forms import Vocabulary
from domain.registry.reading import READ, WEEKDAYS, Unreadable
from domain.registry.record import Ages, Details, Part


@dataclass(frozen=True, slots=True)
class Problem:
    """``value`` cannot be the ``field``; ``limit`` is how many characters can, where that is what is wrong."""

    field: Field
    value: str
    expected: Expected
    limit: int = 0


class WrongFields(Exception):
    """Something of what was typed cannot be stored; all that is wrong is named at once."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(", ".join(problem.field for problem in problems))
        self.problems = problems


def filled_in(
    details: Details, part: Part | None, typed: Mapping[Field, str], vocabulary: Vocabulary, today: date
) -> Details:
    """``details`` with what was typed. A field that is not there stays; one that is blank becomes blank.

    ``part`` says which registry's fields are meant, None: only the person's own are typed. Raises WrongFields.
    """
    problems: list[Problem] = []
    values: dict[Field, Any] = {}
    for field, text in typed.items():
        try:
            values[field] = READ[field](text, vocabulary, today)
        except Unreadable as wrong:
            problems.append(Problem(field, text, wrong.expected, wrong.limit))
    own = {field: values.pop(field) for field in OWN if field in values}
    details = replace(details, **{field.value: value for field, value in own.items()})
    match part:
        case Part.MENTOR:
            details = details.enrolled(part)
            assert details.mentor is not None
            details = replace(details, mentor=replace(details.mentor, **_attributes(values)))
        case Part.MENTEE:
            details = details.enrolled(part)
            assert details.mentee is not None
            details = replace(details, mentee=replace(details.mentee, **_attributes(values)))
    if _ends_before_it_began(details, part):
        problems.append(Problem(Field.ENDED, typed.get(Field.ENDED, ""), Expected.LATER))
    if problems:
        raise WrongFields(tuple(problems))
    return details


def written(details: Details, part: Part | None, vocabulary: Vocabulary) -> dict[Field, str]:
    """Everything as text, in the form in which `filled_in` reads it."""
    texts = {
        Field.NAME: details.name,
        Field.BIRTH: "" if details.birth is None else str(details.birth),
        Field.WORK_SINCE: "" if details.work_since is None else str(details.work_since),
        Field.PLACE: details.place,
        Field.CONTACT: details.contact,
        Field.NOTE: details.note,
    }
    enrolment = None if part is None else details.enrolment(part)
    if part is None or enrolment is None:
        return texts
    for field in OF_PART[part]:
        texts[field] = _WRITERS[field](enrolment, vocabulary)
    return texts


def _ends_before_it_began(details: Details, part: Part | None) -> bool:
    enrolment = None if part is None else details.enrolment(part)
    return bool(enrolment and enrolment.entered and enrolment.ended and enrolment.ended < enrolment.entered)


def _attributes(values: Mapping[Field, Any]) -> dict[str, Any]:
    """Attributes of an enrolment by what was read."""
    found: dict[str, Any] = {}
    for field, value in values.items():
        match field:
            case Field.TOPICS:
                found["topics"], found["topics_text"] = value
            case Field.AGES:
                found["wished_ages"] = value
            case Field.TIME:
                found["time_resource"] = value
            case _:
                found[field.value] = value
    return found


_Write = Callable[[Any, Vocabulary], str]


def _plain(field: Field) -> _Write:
    return lambda enrolment, _vocabulary: str(getattr(enrolment, field))


def _day_of(attribute: str) -> _Write:
    def write(enrolment: Any, _vocabulary: Vocabulary) -> str:
        day: date | None = getattr(enrolment, attribute)
        return "" if day is None else f"{day:%d.%m.%Y}"

    return write


def _ages_written(enrolment: Any, _vocabulary: Vocabulary) -> str:
    ages: Ages = enrolment.wished_ages
    match ages.least, ages.most:
        case None, None:
            return ""
        case least, None:
            return f"от {least}"
        case None, most:
            return f"до {most}"
        case least, most:
            return f"{least}\N{EN DASH}{most}"


_WRITE: Mapping[Field, _Write] = {
    Field.TOPICS: lambda enrolment, vocabulary: "; ".join(
        [*vocabulary.names(enrolment.topics), *([enrolment.topics_text] if enrolment.topics_text else [])]
    ),
    Field.AGES: _ages_written,
    Field.TIME: lambda enrolment, _vocabulary: str(enrolment.time_resource),
    Field.DAYS: lambda enrolment, _vocabulary: ", ".join(WEEKDAYS[day] for day in sorted(enrolment.days)),
    Field.HOURS: lambda enrolment, _vocabulary: "" if enrolment.hours is None else str(enrolment.hours),
    Field.FORMS: lambda enrolment, vocabulary: "; ".join(
        form.name for form in vocabulary.forms if form.key in enrolment.forms
    ),
    Field.ENTERED: _day_of("entered"),
    Field.ENDED: _day_of("ended"),
}
_WRITERS = {field: _WRITE.get(field) or _plain(field) for fields in OF_PART.values() for field in fields}
