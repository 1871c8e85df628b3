"""How each thing that a record is made of is typed on a page, and read off it again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from desk.form import Form
from desk.visit import Visit
from domain.registry.field import OF_PART, OWN, Field
from domain.registry.fields import Problem, written
from domain.registry.forms import Vocabulary
from domain.registry.reading import LINK_LIMIT, NAME_LIMIT, WEEKDAYS
from domain.registry.record import Details, Part
from wording.texts import Words
from wording.weekdays import day_names

TICKED, MORE = "ticked", "more"
"""Beside a field of topics: boxes that were ticked, and what was typed besides."""


class Control(StrEnum):
    """What one types into, or ticks."""

    LINE = "line"
    AREA = "area"
    TOPICS = "topics"
    FORMS = "forms"
    DAYS = "days"


_CONTROLS = {
    Field.PLACE: Control.LINE,
    Field.CONTACT: Control.AREA,
    Field.NOTE: Control.AREA,
    Field.TOPICS: Control.TOPICS,
    Field.ACHIEVEMENTS: Control.AREA,
    Field.INTERESTS: Control.AREA,
    Field.FORMS: Control.FORMS,
    Field.DAYS: Control.DAYS,
    Field.RESULTS: Control.AREA,
    Field.COMPLETED: Control.LINE,
}
_HINTED = {
    Field.NAME,
    Field.BIRTH,
    Field.WORK_SINCE,
    Field.PLACE,
    Field.CONTACT,
    Field.NOTE,
    Field.TOPICS,
    Field.AGES,
    Field.TIME,
    Field.CAPACITY,
    Field.HOURS,
    Field.ENTERED,
    Field.ENDED,
    Field.PARTNER,
    Field.CASE_LINK,
}
_LIMITS = {Field.NAME: NAME_LIMIT, Field.CASE_LINK: LINK_LIMIT}


@dataclass(frozen=True, slots=True)
class Box:
    """A box to tick: what is sent for it, what it is called, whether it is ticked."""

    value: str
    name: str
    is_ticked: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A field of a form: what stands in it, what is wrong with that, what the record has meanwhile.

    ``id`` is its name among the fields that are sent. ``now`` is what somebody else made of it since, None: nothing.
    """

    id: str
    control: Control
    label: str
    hint: str
    value: str
    boxes: Sequence[Box] = ()
    problem: str = ""
    limit: int = 0
    now: str | None = None


def fields_of(part: Part | None) -> tuple[Field, ...]:
    """What is typed on one form: the person's own, or what a registry holds besides."""
    return OWN if part is None else OF_PART[part]


def typed(form: Form, fields: Sequence[Field]) -> dict[Field, str]:
    """What a form holds of these fields, as the registry reads it."""
    texts: dict[Field, str] = {}
    for field in fields:
        match _CONTROLS.get(field):
            case Control.TOPICS:
                words = [*form.texts(f"{field}.{TICKED}"), form.text(f"{field}.{MORE}").strip()]
                texts[field] = "; ".join(word for word in words if word)
            case Control.FORMS:
                texts[field] = "; ".join(form.texts(field))
            case Control.DAYS:
                texts[field] = ", ".join(form.texts(field))
            case _:
                texts[field] = form.text(field)
    return texts


def label(visit: Visit, field: Field, part: Part | None) -> str:
    """What a field is called: a mentor's topics are competencies, a mentee's are a request."""
    return _label(visit.words, field, part)


@lru_cache(maxsize=256)
def _label(words: Words, field: Field, part: Part | None) -> str:
    """A page of the log says hundreds of them."""
    return words.plain(f"desk-field-{field}", part=part or "none")


def from_details(
    visit: Visit, details: Details, part: Part | None, fields: Sequence[Field], vocabulary: Vocabulary
) -> list[Shown]:
    """The form as the record is now."""
    enrolment = None if part is None else details.enrolment(part)
    ticked = set(vocabulary.names(enrolment.topics)) if enrolment else set()
    texts = written(details, part, vocabulary)
    more = enrolment.topics_text if enrolment else ""
    return [_shown(visit, field, part, texts.get(field, ""), vocabulary, ticked, more) for field in fields]


def from_form(
    visit: Visit,
    part: Part | None,
    fields: Sequence[Field],
    vocabulary: Vocabulary,
    problems: Sequence[Problem] = (),
    now: Mapping[Field, str] | None = None,
) -> list[Shown]:
    """The form as it was sent, with what is wrong in it; ``now`` is how the record is meanwhile."""
    complaints = {problem.field: complaint(visit, problem) for problem in problems}
    texts = typed(visit.form, fields)
    found = []
    for field in fields:
        ticked = set(visit.form.texts(f"{field}.{TICKED}"))
        more = visit.form.text(f"{field}.{MORE}")
        there = None if now is None else now.get(field, "")
        found.append(
            _shown(
                visit,
                field,
                part,
                texts[field],
                vocabulary,
                ticked,
                more,
                problem=complaints.get(field, ""),
                now=None if there is None or _same(there, texts[field], vocabulary) else there,
            )
        )
    return found


def complaint(visit: Visit, problem: Problem) -> str:
    """What is wrong, with an example of what would be right."""
    return visit.words.plain(f"desk-expected-{problem.expected}", limit=problem.limit)


def _shown(
    visit: Visit,
    field: Field,
    part: Part | None,
    value: str,
    vocabulary: Vocabulary,
    ticked: set[str],
    more: str,
    problem: str = "",
    now: str | None = None,
) -> Shown:
    control = _CONTROLS.get(field, Control.LINE)
    boxes: list[Box] = []
    match control:
        case Control.TOPICS:
            # A retired topic is offered to nobody, and kept by who has it.
            boxes = [
                Box(tag.name, tag.name, tag.name in ticked)
                for tag in vocabulary.tags
                if not tag.retired or tag.name in ticked
            ]
            value = more
        case Control.FORMS:
            chosen = {form.key for word in value.split("; ") if (form := vocabulary.form(word))}
            boxes = [Box(form.key, form.name, form.key in chosen) for form in vocabulary.forms]
        case Control.DAYS:
            names = day_names(visit.reader)
            boxes = [Box(day, names[number], day in value.split(", ")) for number, day in enumerate(WEEKDAYS)]
    return Shown(
        id=field.value,
        control=control,
        label=label(visit, field, part),
        hint=visit.words.plain(f"desk-hint-{field}") if field in _HINTED else "",
        value=value,
        boxes=boxes,
        problem=problem,
        limit=_LIMITS.get(field, 0),
        now=now,
    )


def _same(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """Whether two texts of a field mean the same: forms may be told by name or by key, topics in any order."""

    def parts(text: str) -> set[str]:
        words = (" ".join(word.split()) for word in text.replace("\r\n", "\n").replace("\n", ";").split(";"))
        return {form.key if (form := vocabulary.form(word)) else word for word in words if word}

    return parts(one) == parts(other)
