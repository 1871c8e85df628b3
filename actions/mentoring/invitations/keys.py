"""The keys under which what is told of invitations is owed: one fact, one key."""

from datetime import date, datetime

from domain.mentoring.invitation import InvitationId
from domain.people.person import PersonId


def answered(invitation: InvitationId, what: str, at: datetime, reader: PersonId) -> str:
    """Words can follow an answer, more than once."""
    return f"invitation:{invitation}:{what}:{at.timestamp():.0f}:{reader}"


def expired(invitation: InvitationId, reader: PersonId) -> str:
    return f"invitation:{invitation}:expired:{reader}"


def withdrawn(invitation: InvitationId, reader: PersonId) -> str:
    return f"invitation:{invitation}:withdrawn:{reader}"


def moved(invitation: InvitationId, first: date, last: date, at: datetime, reader: PersonId) -> str:
    """Days can come back to what they were."""
    return f"invitation:{invitation}:moved:{first.isoformat()}:{last.isoformat()}:{at.timestamp():.0f}:{reader}"


def comes(invitation: InvitationId, first: date, reader: PersonId) -> str:
    return f"invitation:{invitation}:comes:{first.isoformat()}:{reader}"


def came_asked(invitation: InvitationId, last: date, reader: PersonId) -> str:
    return f"invitation:{invitation}:came:{last.isoformat()}:{reader}"


def away(invitation: InvitationId, reader: PersonId) -> str:
    """Once, however often the bot is stopped."""
    return f"invitation:{invitation}:away:{reader}"
