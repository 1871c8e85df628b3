"""What people are told about roles."""

from dataclasses import dataclass
from typing import ClassVar

from domain.notices import Notice
from domain.people.person import PersonId
from domain.people.roles import Role


@dataclass(frozen=True)
class LinkUsed(Notice):
    """To whoever made a one-time link: ``person`` opened it and has the role now."""

    kind: ClassVar[str] = "people_link_used"
    person: PersonId
    role: Role


@dataclass(frozen=True)
class RoleTaken(Notice):
    """To somebody who does not have a role any more."""

    kind: ClassVar[str] = "people_role_taken"
    role: Role
