"""The keys under which what is told of applications is owed: one fact, one key."""

from domain.applications.application import ApplicationId
from domain.people.person import PersonId


def came(application: ApplicationId, reader: PersonId) -> str:
    return f"application:{application}:came:{reader}"


def answered(application: ApplicationId) -> str:
    return f"application:{application}:answered"
