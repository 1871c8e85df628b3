"""Who answers for a duty: those who are named and still belong to the organisation, else the curators."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Policy
from actions.meetups.responsible import owners
from domain.duties.duty import Duty, DutyId, DutyKind
from domain.duties.terms import month_of
from domain.people.person import Person, PersonId
from domain.people.roles import Role
from storage.duties import Duties
from storage.people import People, Roles

MEMBERS = (Role.OWNER, Role.CURATOR, Role.DIRECTOR, Role.WORKING_GROUP, Role.ORGANISER)
"""Whoever has one of these roles can be made responsible."""
LEGAL_KINDS = frozenset({DutyKind.MONITORING, DutyKind.FIGURES})
"""Once overdue, the directors hear of them too."""
ALWAYS = datetime.min.replace(tzinfo=UTC)

Since = Mapping[PersonId, datetime]
"""People, and since when they are what they are here."""


@dataclass(frozen=True, slots=True)
class Team:
    """Everybody who has a role in the organisation, as they stand now.

    ``named`` is who is named for each duty, ``by_month`` who is named instead for the terms of single months.
    """

    people: Mapping[PersonId, Person]
    curators: Since
    directors: Since
    owners: Since
    named: Mapping[DutyId, Since]
    by_month: Mapping[DutyId, Mapping[date, Since]]

    def answer_for(self, duty: Duty, term: date) -> Since:
        """Who answers for a term of it.

        Nobody is named: all curators. Of those named, those who still belong here; if none of them can be written to,
        the curators besides. If none is left: the curators, or the owners where there are none.
        """
        usual = self.named.get(duty.id, {})
        named = self.by_month.get(duty.id, {}).get(month_of(term), usual)
        left = {person: since for person, since in named.items() if person in self.people}
        if any(self.people[person].reachable for person in left):
            return left
        if named and not left and not self.curators:
            return self.owners
        return {**self.curators, **left}

    def hear_of_overdue(self, duty: Duty, term: date) -> Since:
        """Who is told that it is overdue."""
        answering = self.answer_for(duty, term)
        return {**self.directors, **answering} if answering and duty.kind in LEGAL_KINDS else answering


async def team_of(connection: AsyncConnection, policy: Policy) -> Team:
    """The team, read in one view."""
    given = {role: await Roles(connection).given(role) for role in MEMBERS if role is not Role.OWNER}
    owning = dict.fromkeys(await owners(connection, policy), ALWAYS)
    everybody = {person for people in (*given.values(), owning) for person in people}
    return Team(
        people=await People(connection).many(everybody),
        curators=given[Role.CURATOR],
        directors=given[Role.DIRECTOR],
        owners=owning,
        named=await Duties(connection).named(),
        by_month=await Duties(connection).named_by_month(),
    )
