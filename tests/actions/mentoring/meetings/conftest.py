"""A centre with a mentor, a mentee and a curator, each in Telegram."""

from dataclasses import dataclass

import pytest

from actions.context import Context
from domain.mentoring.pairing import Membership
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.record import Part, Record
from tests.actions.mentoring.meetings.pairs import somebody, working
from tests.actions.registry.conftest import Meet, MovedClock, ctx, curator, directory, meet

__all__ = ["MovedClock", "ctx", "curator", "directory", "meet"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Two:
    """A pair that works since today."""

    mentor: Record
    mentee: Record
    mentors: Actor
    mentees: Actor
    membership: Membership


@pytest.fixture
async def two(ctx: Context, curator: Actor, meet: Meet) -> Two:
    mentors, mentees = await meet("Анна", Role.MENTOR), await meet("Вера", Role.MENTEE)
    mentor = await somebody(ctx, curator, Part.MENTOR, account=mentors, birth="1990")
    mentee = await somebody(ctx, curator, Part.MENTEE, account=mentees)
    (membership,) = await working(ctx, mentor, mentee)
    return Two(mentor=mentor, mentee=mentee, mentors=mentors, mentees=mentees, membership=membership)
