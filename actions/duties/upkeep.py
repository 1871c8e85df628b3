"""At the start: the duties that are there for everyone exist, one update for each resource of the settings."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.duties import keys
from actions.duties.dates import since_after_pause
from domain.duties.built_in import BuiltIn, built_ins
from domain.duties.duty import Duty, DutyKind
from storage.audit import Audit
from storage.duties import Duties, SwitchedOff
from storage.outbox import Outbox


async def ensure(ctx: Context) -> None:
    """Add built-ins that are missing, kept from today on. Nothing is written when all is as it should be.

    The update of a resource that the settings name no more is switched off, and on again when it is back. What a
    curator switched off or changed stays as it is.
    """
    wanted = {built_in.key: built_in for built_in in built_ins(ctx.policy.resources)}
    async with ctx.read() as connection:
        if not await _differences(connection, wanted):
            return
    now = ctx.now()
    async with ctx.write() as connection:
        for key, known in await _differences(connection, wanted):
            if known is None:
                await _add(connection, ctx, wanted[key], now)
            elif key in wanted:
                await _bring_back(connection, ctx, known, now)
            else:
                await _put_away(connection, known, now)


async def _differences(connection: AsyncConnection, wanted: Mapping[str, BuiltIn]) -> list[tuple[str, Duty | None]]:
    """Keys of what has to be added (with None), brought back or put away."""
    known = {duty.key: duty for duty in await Duties(connection).all() if duty.key}
    found: list[tuple[str, Duty | None]] = [(key, None) for key in wanted if key not in known]
    for key, duty in known.items():
        if duty.kind is DutyKind.UPDATE:
            gone = (await Duties(connection).switched_off(duty.id)).by_settings is not None
            if gone is (key in wanted):
                found.append((key, duty))
    return found


async def _add(connection: AsyncConnection, ctx: Context, built_in: BuiltIn, now: datetime) -> None:
    made = await Duties(connection).add(
        now,
        key=built_in.key,
        kind=built_in.kind,
        title="",
        todo="",
        resource=built_in.resource,
        hall=None,
        repeats=built_in.repeats,
        bound=built_in.bound,
        ladder=built_in.ladder,
        legal=built_in.legal,
        since=ctx.today(),
        changed_at=now,
    )
    await Audit(connection).add(None, "add_duty", "duty", made.id, now, after={"key": made.key})


async def _bring_back(connection: AsyncConnection, ctx: Context, duty: Duty, now: datetime) -> None:
    off = await Duties(connection).switched_off(duty.id)
    since = since_after_pause(duty, off.since or now, ctx.today(), ctx.policy)
    await Duties(connection).change(duty.id, since=since, changed_at=now)
    await Duties(connection).switch(duty.id, SwitchedOff(by_somebody=off.by_somebody))
    await Audit(connection).add(None, "restore_duty", "duty", duty.id, now)


async def _put_away(connection: AsyncConnection, duty: Duty, now: datetime) -> None:
    off = await Duties(connection).switched_off(duty.id)
    await Duties(connection).switch(duty.id, SwitchedOff(off.by_somebody, now))
    await Outbox(connection).drop_pending(keys.everything(duty.id), now, "its resource is not in the settings")
    await Audit(connection).add(None, "retire_duty", "duty", duty.id, now)
