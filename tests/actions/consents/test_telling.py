"""What can wait for the morning waits, and nothing else does: on a clock that goes on while it is read."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from actions.consents.telling import is_night, waking
from actions.context import Context


class RunningClock:
    """Later each time that it is read, as clocks are."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment

    def now(self) -> datetime:
        self._moment += timedelta(microseconds=1)
        return self._moment


@pytest.mark.parametrize(("hour", "night"), [(4, True), (5, False), (12, False), (17, False), (18, True), (23, True)])
def test_night_by_the_centre_s_clock(ctx: Context, hour: int, night: bool) -> None:
    """From 21 to 8 in Moscow, which is three hours ahead."""
    running = replace(ctx, clock=RunningClock(datetime(2026, 11, 26, hour, 30, tzinfo=UTC)))

    assert is_night(running) is night
    assert (waking(running) - running.now() > timedelta(minutes=1)) is night
