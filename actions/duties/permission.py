"""Who may see a duty and hand it in: whoever runs duties, and whoever answers for this one."""

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.duties.answerable import MEMBERS
from domain.duties.duty import Duty, DutyId
from domain.duties.refusals import NotYourDuty
from domain.errors import NotFound
from domain.people.person import Actor
from domain.people.roles import PERMISSIONS, Right, Role, may
from storage.duties import Duties


def answers_for(actor: Actor, duty: Duty, term: date | None = None) -> bool:
    """Whether they are named for this term of it (None: for any), and still belong to the organisation."""
    named = duty.ever_named if term is None else duty.named_for(term)
    return actor.id in named and not actor.roles.isdisjoint(MEMBERS)


def may_see(actor: Actor, duty: Duty) -> bool:
    return may(actor.roles, Right.SEE_DUTIES) or answers_for(actor, duty)


def may_mark(actor: Actor, duty: Duty, term: date) -> bool:
    """Whether they may hand this term in, and take that back."""
    return may(actor.roles, Right.RUN_DUTIES) or answers_for(actor, duty, term)


async def seen(connection: AsyncConnection, actor: Actor, duty: DutyId) -> Duty:
    """The duty, for somebody who may see it. Raises NotFound, `NotYourDuty`."""
    found = await _there(connection, duty)
    if not may_see(actor, found):
        raise NotYourDuty(who=_who(Right.SEE_DUTIES))
    return found


async def marked(connection: AsyncConnection, actor: Actor, duty: DutyId, term: date) -> Duty:
    """The duty, for somebody who may hand this term in. Raises NotFound, `NotYourDuty`."""
    found = await _there(connection, duty)
    if not may_mark(actor, found, term):
        raise NotYourDuty(who=_who(Right.RUN_DUTIES))
    return found


async def _there(connection: AsyncConnection, duty: DutyId) -> Duty:
    found = await Duties(connection).get(duty)
    if found is None:
        raise NotFound
    return found


def _who(right: Right) -> str:
    return ",".join(role for role in Role if role in PERMISSIONS[right])
