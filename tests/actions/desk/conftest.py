"""The centre of the registry's tests."""

from tests.actions.registry.conftest import MovedClock, clock, ctx, curator, meet

__all__ = ["MovedClock", "clock", "ctx", "curator", "meet"]
