"""The centre of tests/actions/registry, for those who come in by slip, by application, and write."""

from tests.actions.registry.conftest import Meet, MovedClock, clock, ctx, curator, directory, meet

__all__ = ["Meet", "MovedClock", "clock", "ctx", "curator", "directory", "meet"]
