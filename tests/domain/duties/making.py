"""Duties for tests of rules."""

from datetime import UTC, date, datetime
from typing import Any

from domain.duties.duty import Bound, Duty, DutyId, DutyKind, Ladder, Mark, MarkId, Yearly
from domain.people.person import PersonId

LONG_AGO = date(2020, 1, 1)


def duty(**given: Any) -> Duty:
    """The December monitoring, unless something else is given."""
    fields: dict[str, Any] = {
        "id": DutyId(1),
        "key": "monitoring-december",
        "kind": DutyKind.MONITORING,
        "title": "",
        "todo": "",
        "resource": "",
        "hall": None,
        "repeats": Yearly(12, 20),
        "bound": Bound.BEFORE,
        "ladder": Ladder(),
        "legal": True,
        "since": LONG_AGO,
        "changed_at": datetime(2020, 1, 1, tzinfo=UTC),
        "retired": False,
        "responsible": (),
    }
    return Duty(**fields | given)


def mark(term: date, **given: Any) -> Mark:
    fields: dict[str, Any] = {
        "id": MarkId(1),
        "duty": DutyId(1),
        "term": term,
        "done_on": term,
        "note": "",
        "link": "",
        "post": None,
        "made_by": PersonId(1),
        "made_at": datetime(2026, 12, 1, tzinfo=UTC),
    }
    return Mark(**fields | given)
