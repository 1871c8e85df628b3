"""Who answers for an event of the roadmap: whom it names and who still belongs here, else the curators."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from domain.people.person import Actor, Person, PersonId
from domain.people.roles import Role
from domain.roadmap.roadmap import RESPONSIBLE_ROLES, Event
from storage.people import People, Roles

Since = Mapping[PersonId, datetime]
"""People, and since when they have the role by which they answer."""


@dataclass(frozen=True, slots=True)
class Team:
    """Everybody who can answer for an event, and since when each has which role."""

    people: Mapping[PersonId, Person]
    given: Mapping[Role, Since]

    @property
    def curators(self) -> Since:
        return self.given[Role.CURATOR]

    def answer_for(self, event: Event) -> Since:
        """Whoever is reminded of it: the person, or all with the role; curators where it names words, or nobody."""
        responsible = event.content.responsible
        if responsible.role is not None:
            return self.given[responsible.role] or self.curators
        person = None if responsible.person is None else self.people.get(responsible.person)
        if person is None:
            return self.curators
        since = min(given[person.id] for given in self.given.values() if person.id in given)
        # Who cannot be written to is reminded all the same, once they are back; until then curators know.
        return {**({} if person.reachable else self.curators), person.id: since}


async def team_of(connection: AsyncConnection) -> Team:
    """The team, read in one view."""
    given = {role: await Roles(connection).given(role) for role in RESPONSIBLE_ROLES}
    return Team(await People(connection).many({person for people in given.values() for person in people}), given)


def answers_for(actor: Actor, event: Event) -> bool:
    """Whether they are named for it, by name or by role, and still belong to the team."""
    responsible = event.content.responsible
    if responsible.role is not None:
        return responsible.role in actor.roles
    return responsible.person == actor.id and not actor.roles.isdisjoint(RESPONSIBLE_ROLES)
