"""What a line of the log is in words: its action, what it is about, and each value that was changed."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from actions.audit.reading import Line
from desk.pages.fields import label
from desk.visit import Visit
from domain.registry.field import Field
from domain.registry.record import Kind, Part, Record, RecordId, Standing
from wording import moments
from wording.texts import Words

DAY, MOMENT = re.compile(r"\d{4}-\d\d-\d\d"), re.compile(r"\d{4}-\d\d-\d\dT[\d:.+]+")
"""As the log keeps a day and a moment."""
SAID_ELSEWHERE = {
    "role": "role-",
    "side": "desk-audit-side-",
    "goal": "plan-goal-",
    "expected": "plan-expected-",
    "format": "format-name-",
    "part": "desk-part-",
    "registry": "desk-part-",
    "resource": "consent-resource-",
}
"""Values with names that have words already, by what they are called in the log."""
NAMES = frozenset(
    {
        "accord",
        "answer",
        "bound",
        "ending",
        "ground",
        "kind",
        "paper_kind",
        "pause",
        "purpose",
        "reason",
        "resources",
        "signer",
        "source",
        "stage",
        "state",
        "survey",
        "trouble",
        "verdict",
    }
)
"""Values that are one of few names; those of `desk-audit-is-`."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that was changed, as people call it; "" where there was, or is, nothing."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Told:
    """A line of the log with its words."""

    line: Line
    action: str
    subject: str
    differences: Sequence[Difference]


async def told(visit: Visit, lines: Sequence[Line]) -> list[Told]:
    """Lines of the log in words. What there was and is nothing of is left out."""
    people = await visit.desk.directory.people(visit.actor)
    return [
        Told(
            line,
            named(visit, "desk-audit-", line.action),
            named(visit, "desk-audit-subject-", line.subject),
            [
                one
                for key in {**line.before, **line.after}
                if (one := _difference(visit, people, line, key)) is not None
            ],
        )
        for line in lines
    ]


def named(visit: Visit, beginning: str, name: str) -> str:
    """The words for a name of the log; the name itself for one that an older or newer program wrote."""
    return _words_for(visit.words, beginning, name)


@lru_cache(maxsize=512)
def _words_for(words: Words, beginning: str, name: str) -> str:
    try:
        return words.plain(f"{beginning}{name}")
    except KeyError:
        return name


def _difference(visit: Visit, people: Mapping[RecordId, Record], line: Line, key: str) -> Difference | None:
    before, after = (_said(visit, people, line, key, values.get(key)) for values in (line.before, line.after))
    return Difference(_called(visit, line, key), before, after) if before or after else None


def _called(visit: Visit, line: Line, key: str) -> str:
    """What a value of an entry is called: «mentee.topics» of a record is the request of a mentee."""
    if line.subject != "record":
        return named(visit, "desk-audit-value-", "sort" if key == "kind" else key)
    part, _, field = key.rpartition(".")
    if field in set(Field) and (not part or part in set(Part)):
        return label(visit, Field(field), Part(part) if part else None)
    if key in set(Part):
        return visit.words.plain(f"desk-part-{key}")
    return named(visit, "desk-audit-value-", "age" if key == "stage" else key)


def _said(visit: Visit, people: Mapping[RecordId, Record], line: Line, key: str, value: object) -> str:
    if value is None or value == "":
        return ""
    if key in ("guardians", "people") and isinstance(value, list):
        return ", ".join(str(people[RecordId(one)].code) for one in value if RecordId(one) in people)
    if isinstance(value, list):
        return ", ".join(_said(visit, people, line, key, one) for one in value)
    if isinstance(value, dict):
        return ", ".join(_of_several(visit, people, line, key, name, one) for name, one in value.items() if one)
    if isinstance(value, bool):
        return visit.words.plain("desk-yes" if value else "desk-no")
    if not isinstance(value, str):
        return str(value)
    if line.subject == "record" and key == "kind" and value in set(Kind):
        return visit.words.plain(f"desk-kind-{value}")
    if key in set(Part) and value in set(Standing):
        return visit.words.plain(f"desk-standing-{value}")
    return _in_words(visit, key, value)


def _in_words(visit: Visit, key: str, value: str) -> str:
    if key in SAID_ELSEWHERE:
        return named(visit, SAID_ELSEWHERE[key], value)
    if key == "categories":
        return visit.words.plain("consent-category", category=value)
    if key in NAMES:
        return named(visit, "desk-audit-is-", value)
    if DAY.fullmatch(value):
        return moments.date_with_year(date.fromisoformat(value), visit.reader.language)
    if MOMENT.fullmatch(value):
        return moments.short(datetime.fromisoformat(value), visit.reader.language, visit.reader.zone, visit.ctx.now())
    return value


def _of_several(visit: Visit, people: Mapping[RecordId, Record], line: Line, key: str, name: str, value: object) -> str:
    """Of a publication on several resources: «Сайт: ждёт»; of a place its parts."""
    said = _said(visit, people, line, key, value)
    return f"{named(visit, 'consent-resource-', name)}: {said}" if key == "resources" else said
