"""A centre with a programme, as for the registry, whose people have signed; its clock goes on."""

import pytest

from actions.context import Context
from domain.people.person import Actor
from tests.actions.registry.conftest import MovedClock, RunningClock, ctx, curator, directory, meet

from .making import Town

__all__ = ["MovedClock", "ctx", "curator", "directory", "meet"]


@pytest.fixture
def clock() -> MovedClock:
    """For everything of mentoring: whoever compares two readings, or keeps one for a key, is found out."""
    return RunningClock()


@pytest.fixture
def town(ctx: Context, curator: Actor) -> Town:
    return Town(ctx, curator)
