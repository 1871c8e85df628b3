"""Operators are told once when something is not well, and once when it is again.

What they were told last is read off the outbox: a restart tells nobody twice.
"""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from actions.context import Context
from actions.meetups.responsible import owners
from domain.notices import Owed
from domain.operations import Alarm, AlarmOver, AlarmRaised, Trouble
from storage.outbox import Outbox

PREFIX = "alarm:"
MAKES_SENSE = timedelta(days=7)
"""How long an alarm waits for owners who cannot be written to."""


async def standing(ctx: Context) -> set[Alarm]:
    """What operators were told of and not yet that it is over."""
    async with ctx.read() as connection:
        letters = await Outbox(connection).under(PREFIX)
    told: dict[Alarm, bool] = {}
    for letter in letters:
        if isinstance(letter.notice, AlarmRaised | AlarmOver):
            told[letter.notice.alarm] = isinstance(letter.notice, AlarmRaised)
    return {alarm for alarm, is_raised in told.items() if is_raised}


async def tell(ctx: Context, raised: Mapping[Alarm, Trouble], over: Collection[Alarm]) -> None:
    """Owe the owners whom the bot has met the news."""
    notices: list[AlarmRaised | AlarmOver] = [
        *(AlarmRaised(alarm, trouble.number, trouble.detail) for alarm, trouble in raised.items()),
        *(AlarmOver(alarm) for alarm in over),
    ]
    if not notices:
        return
    now = ctx.now()
    async with ctx.write() as connection:
        people = await owners(connection, ctx.policy)
        await Outbox(connection).owe(
            [
                Owed(
                    notice=notice,
                    key=f"{PREFIX}{notice.kind}:{notice.alarm}:{_stamp(now)}:{person}",
                    person=person,
                    due_at=now,
                    until=now + MAKES_SENSE,
                )
                for notice in notices
                for person in people
            ],
            now,
        )


def _stamp(now: datetime) -> int:
    return round(now.timestamp())
