"""Whatever breaks and whatever people decide, VK has it at most once, and somebody knows of what it has not."""

import asyncio
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actions.media import publishing
from actions.media.posting import Posting
from domain.errors import Refusal
from domain.media.notices import OutletFailed, OutletUnsure
from domain.media.publication import OutletState
from playground.vk import VkFault
from storage.tables.delivery import outbox
from storage.tables.media import publications
from tests.bot.posting.conftest import Desk

FAULTS = ("reset", "lost", "500", "late", "error 6", "error 9", "error 10", "error 14", "error 29")
STEPS = (*FAULTS, "look", "minute", "hour", "kill", "again")

stories = st.lists(st.sampled_from([*STEPS, "look", "minute"]), max_size=9)


async def step(desk: Desk, what: str, number: int) -> None:
    kind, _, code = what.partition(" ")
    if what in FAULTS:
        desk.vk.faults.append(VkFault(kind, code=int(code or 10), seconds=0.05))
    elif what == "kill":
        running = asyncio.create_task(desk.posting.look())
        await asyncio.sleep(0.02)
        running.cancel()
        await asyncio.wait([running])
        desk.posting = Posting(desk.room.ctx, desk.posting._places)
    elif what == "again":
        try:
            # Only whoever looked says so: in these stories nobody says it of what is there.
            if not desk.vk.posts:
                await publishing.retry(desk.room.ctx, desk.room.worker, number, "vk")  # type: ignore[arg-type]
        except Refusal:
            pass
    else:
        await desk.look({"minute": timedelta(minutes=1), "hour": timedelta(hours=1)}.get(what, timedelta()))


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stories)
async def test_it_is_there_once_or_somebody_knows(desk: Desk, story: list[str]) -> None:
    desk.vk.posts.clear()
    desk.vk.faults.clear()
    async with desk.room.ctx.write() as connection:
        await connection.execute(outbox.delete())
        await connection.execute(publications.delete())
    desk.at = desk.room.ctx.now() + timedelta(hours=1)
    one = await desk.planned()

    for what in story:
        await step(desk, what, one.id)
    desk.vk.faults.clear()
    for _ in range(3):
        await desk.look(timedelta(hours=2))

    outlet = await desk.outlet(one)
    heard = await desk.room.heard()
    assert len(desk.vk.posts) <= 1
    match outlet.state:
        case OutletState.PUBLISHED:
            assert len(desk.vk.posts) == 1
        case OutletState.FAILED:
            assert OutletFailed(one.id, "vk") in heard
        case OutletState.UNKNOWN:
            assert any(isinstance(notice, OutletUnsure) for notice in heard)
        case _:
            raise AssertionError(f"{outlet.state}: nobody looks after it")
