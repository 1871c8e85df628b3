"""Updates are handled in order per person, at the same time across people."""

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import pytest
import structlog
from aiogram.types import Update
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.intake.workers import Workers, line_of
from tests.bot.skipping_time import run_skipping

NOW = int(datetime(2030, 1, 1, tzinfo=UTC).timestamp())
HALL = {"id": -100, "type": "supergroup", "title": "Hall"}


def person(number: int) -> dict[str, Any]:
    return {"id": number, "is_bot": False, "first_name": "P"}


def message(number: int, who: int, chat: dict[str, Any] | None = None, **more: Any) -> Update:
    content = {
        "message_id": number,
        "date": NOW,
        "chat": chat or {"id": who, "type": "private"},
        "from": person(who),
        **more,
    }
    return Update.model_validate({"update_id": number, "message": content})


def tap(number: int, who: int, chat: dict[str, Any] = HALL) -> Update:
    query = {
        "id": str(number),
        "from": person(who),
        "chat_instance": "1",
        "data": "x",
        "message": {"message_id": 1, "date": 0, "chat": chat},
    }
    return Update.model_validate({"update_id": number, "callback_query": query})


def membership(number: int, kind: str, who: int, chat: dict[str, Any]) -> Update:
    member = {"status": "member", "user": person(who)}
    changed = {"chat": chat, "from": person(who), "date": NOW, "old_chat_member": member, "new_chat_member": member}
    return Update.model_validate({"update_id": number, kind: changed})


def post(number: int) -> Update:
    content = {"message_id": 1, "date": NOW, "chat": {"id": -200, "type": "channel", "title": "C"}, "text": "x"}
    return Update.model_validate({"update_id": number, "channel_post": content})


@pytest.mark.parametrize(
    ("update", "line"),
    [
        (message(1, 5), 5),
        (message(1, 5, HALL), 5),
        (tap(1, 5), 5),
        (message(1, 1087968824, HALL, sender_chat=HALL), -100),
        (message(1, 5, HALL, migrate_to_chat_id=-1001), -100),
        (membership(1, "my_chat_member", 5, HALL), -100),
        (membership(1, "my_chat_member", 5, {"id": 5, "type": "private"}), 5),
        (membership(1, "chat_member", 5, HALL), -100),
        (post(1), -200),
        (Update.model_validate({"update_id": 77, "something_new": {"id": 1}}), 77),
    ],
)
def test_line_is_the_persons_or_for_its_own_events_the_chats(update: Update, line: int) -> None:
    assert line_of(update) == line


@settings(max_examples=100, deadline=None)
@given(
    arrivals=st.lists(st.tuples(st.integers(1, 6), st.floats(0, 2)), max_size=60),
    batch=st.integers(1, 20),
    at_once=st.integers(1, 8),
)
def test_everything_is_handled_once_in_order_per_person_and_within_bounds(
    arrivals: list[tuple[int, float]], batch: int, at_once: int
) -> None:
    async def play() -> None:
        begun: dict[int, list[int]] = defaultdict(list)
        running: list[int] = []
        pauses = {number: pause for number, (_, pause) in enumerate(arrivals)}

        async def handle(update: Update) -> None:
            who = line_of(update)
            assert who not in running
            running.append(who)
            assert len(running) <= at_once
            begun[who].append(update.update_id)
            await asyncio.sleep(pauses[update.update_id])
            running.remove(who)

        workers = Workers(handle, at_once=at_once, backlog=15)
        updates = [tap(number, who) for number, (who, _) in enumerate(arrivals)]
        for start in range(0, len(updates), batch):
            await workers.room()
            workers.submit(updates[start : start + batch])
            assert workers.left < 15 + batch
        assert await workers.drain(10_000)
        assert workers.idle

        expected = defaultdict(list)
        for update in updates:
            expected[line_of(update)].append(update.update_id)
        assert begun == expected

    run_skipping(play())


def test_a_slow_person_holds_up_nobody_else() -> None:
    async def play() -> list[int]:
        handled: list[int] = []

        async def handle(update: Update) -> None:
            await asyncio.sleep(100 if line_of(update) == 1 else 0)
            handled.append(update.update_id)

        workers = Workers(handle)
        workers.submit([tap(1, 1), tap(2, 1), tap(3, 2), tap(4, 3)])
        await workers.drain(1000)
        return handled

    assert run_skipping(play()) == [3, 4, 1, 2]


def test_failure_is_logged_with_the_update_and_holds_up_nothing(caplog: pytest.LogCaptureFixture) -> None:
    async def play() -> list[int]:
        handled: list[int] = []

        async def handle(update: Update) -> None:
            if update.update_id == 1:
                raise RuntimeError("on purpose")
            handled.append(update.update_id)

        workers = Workers(handle)
        workers.submit([tap(1, 1), tap(2, 1)])
        await workers.drain(10)
        return handled

    assert run_skipping(play()) == [2]
    assert "an update was not handled" in caplog.text


def test_each_update_has_its_id_in_a_context_of_its_own() -> None:
    async def play() -> list[dict[str, Any]]:
        contexts: list[dict[str, Any]] = []

        async def handle(update: Update) -> None:
            contexts.append(structlog.contextvars.get_contextvars())
            structlog.contextvars.bind_contextvars(left_behind=True)

        workers = Workers(handle)
        workers.submit([tap(1, 1), tap(2, 1)])
        await workers.drain(10)
        return contexts

    assert run_skipping(play()) == [{"update": 1}, {"update": 2}]


def test_full_backlog_makes_the_source_wait() -> None:
    async def play() -> tuple[bool, bool]:
        go_on = asyncio.Event()

        async def handle(update: Update) -> None:
            await go_on.wait()

        workers = Workers(handle, backlog=2)
        workers.submit([tap(1, 1), tap(2, 2)])
        room = asyncio.create_task(workers.room())
        await asyncio.sleep(1)
        waited = not room.done()
        go_on.set()
        await room
        return waited, await workers.drain(10)

    assert run_skipping(play()) == (True, True)


def handled_while_draining(seconds: float, updates: Sequence[Update], took: float) -> tuple[list[int], bool, bool]:
    async def play() -> tuple[list[int], bool, bool]:
        handled: list[int] = []

        async def handle(update: Update) -> None:
            await asyncio.sleep(took)
            handled.append(update.update_id)

        workers = Workers(handle)
        workers.submit(updates)
        all_done = await workers.drain(seconds)
        return handled, all_done, workers.idle

    return run_skipping(play())


def test_drain_waits_for_what_runs_and_what_waits() -> None:
    assert handled_while_draining(10, [tap(1, 1), tap(2, 1)], took=4) == ([1, 2], True, True)


def test_drain_gives_up_after_its_time(caplog: pytest.LogCaptureFixture) -> None:
    assert handled_while_draining(10, [tap(1, 1), tap(2, 1), tap(3, 2)], took=7) == ([1, 3], False, True)
    assert "1 updates are left for the next start" in caplog.text


def test_nothing_submitted_is_idle() -> None:
    assert handled_while_draining(0, [], took=0) == ([], True, True)
