"""A centre with a curator, somebody of the working group, and a meetup."""

import pytest

from actions.context import Context
from domain.people.person import Actor
from domain.people.roles import Role
from tests.actions.media.making import Newsroom, settle
from tests.actions.registry.conftest import Meet, MovedClock, clock, ctx, curator, directory, meet

__all__ = ["MovedClock", "clock", "ctx", "curator", "directory", "meet"]


@pytest.fixture
async def room(ctx: Context, clock: MovedClock, curator: Actor, meet: Meet) -> Newsroom:
    worker = await meet("Рабочая группа", Role.WORKING_GROUP)
    return await settle(ctx, clock, curator, worker, await meet("Организатор", Role.ORGANISER))
