"""A pair that works, both of whom are in the bot."""

from collections.abc import Awaitable, Callable

import pytest

from actions.context import Context
from domain.people.person import Actor
from domain.people.roles import Role
from tests.actions.registry.conftest import MovedClock, ctx, curator, directory, meet

from .making import Pair, a_pair

__all__ = ["MovedClock", "ctx", "curator", "directory", "meet"]


@pytest.fixture
async def pair(ctx: Context, curator: Actor, meet: Callable[..., Awaitable[Actor]]) -> Pair:
    """Two adults."""
    return await a_pair(ctx, curator, await meet("Наставник", Role.MENTOR), await meet("Аня", Role.MENTEE))
