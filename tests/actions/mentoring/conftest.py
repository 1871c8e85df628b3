"""A centre with a programme, as for the registry, whose people have signed."""

import pytest

from actions.context import Context
from domain.people.person import Actor
from tests.actions.registry.conftest import MovedClock, clock, ctx, curator, directory, meet

from .making import Town

__all__ = ["MovedClock", "clock", "ctx", "curator", "directory", "meet"]


@pytest.fixture
def town(ctx: Context, curator: Actor) -> Town:
    return Town(ctx, curator)
