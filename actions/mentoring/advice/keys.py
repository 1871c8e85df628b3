"""The keys under which what is told of advice is owed: one fact, one key."""

from datetime import date

from domain.mentoring.advice import AdviceId, ReportId
from domain.mentoring.pairing import MembershipId
from domain.mentoring.speaking import Side
from domain.people.person import PersonId
from domain.registry.record import RecordId


def came(message: AdviceId) -> str:
    return f"advice-message:{message}:came"


def waits(message: AdviceId) -> str:
    return f"advice-message:{message}:waits"


def failed(message: AdviceId) -> str:
    return f"advice-message:{message}:failed"


def away(membership: MembershipId, side: Side, day: date) -> str:
    """Once a day, however many messages wait for who is away."""
    return f"advice:{membership}:{side}:away:{day.isoformat()}"


def guardian(membership: MembershipId, ward: RecordId, reader: PersonId) -> str:
    return f"advice:{membership}:guardian:{ward}:{reader}"


def to_be_told(membership: MembershipId, ward: RecordId, reader: PersonId) -> str:
    return f"advice:{membership}:to be told:{ward}:{reader}"


def reported(report: ReportId, reader: PersonId) -> str:
    return f"advice-report:{report}:came:{reader}"


def closed(report: ReportId) -> str:
    return f"advice-report:{report}:closed"


def piece(report: ReportId, message: AdviceId, reader: PersonId) -> str:
    return f"advice-report:{report}:piece:{message}:{reader}"
