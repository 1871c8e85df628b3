"""People of the programme for tests, as they could be stored."""

from datetime import UTC, datetime

from domain.registry.code import Code, Series
from domain.registry.record import Details, Mentee, Mentor, Part, Record, RecordId, Standing

MOMENT = datetime(2026, 11, 1, tzinfo=UTC)
SERIES = {Part.MENTOR: Series.MENTOR, Part.MENTEE: Series.MENTEE, Part.GUARDIAN: Series.GUARDIAN}


def somebody(
    number: int, details: Details, *parts: Part, standing: Standing = Standing.ACTIVE, erased: bool = False
) -> Record:
    """A record of whoever came in as the first of these parts."""
    return Record(
        id=RecordId(number),
        code=Code(SERIES[parts[0]], number),
        kind=None,
        parts=dict.fromkeys(parts, standing),
        details=details,
        created_at=MOMENT,
        changed_at=MOMENT,
        version=number,
        erased_at=MOMENT if erased else None,
    )


def mentor(number: int, name: str, more: Mentor | None = None) -> Record:
    return somebody(number, Details(name=name, mentor=more or Mentor()), Part.MENTOR)


def mentee(number: int, name: str, more: Mentee | None = None) -> Record:
    return somebody(number, Details(name=name, mentee=more or Mentee()), Part.MENTEE)
