"""Updates that failed too often: put aside, told to operators, tried again or dropped by them."""

from collections.abc import Sequence

from actions.context import Context
from actions.meetups.responsible import owners
from domain.intake import UpdateParked
from domain.notices import Owed
from storage.inbox import Entry, Inbox
from storage.outbox import Outbox

KEY_LIMIT = 120


async def park(ctx: Context, update_id: int, attempts: int, error: str) -> None:
    """Nobody tries the update any more; operators are told, once a day for each thing that breaks.

    ``error`` is the type and the place of what broke: nothing that a person wrote belongs into it.
    """
    now = ctx.now()
    async with ctx.write(settles=False) as connection:
        await Inbox(connection).park(update_id, attempts, error, now)
        told = [
            Owed(
                notice=UpdateParked(update_id, error),
                key=f"parked:{now:%Y-%m-%d}:{error[:KEY_LIMIT]}:{owner}",
                due_at=now,
                person=owner,
            )
            for owner in await owners(connection, ctx.policy)
        ]
        await Outbox(connection).owe(told, now)


async def parked(ctx: Context) -> Sequence[Entry]:
    """What is parked, in the order in which it came."""
    async with ctx.read() as connection:
        return await Inbox(connection).parked()
