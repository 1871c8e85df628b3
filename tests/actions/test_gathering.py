"""Shared work: nobody waits for company, order is kept, and whoever is at fault fails alone."""

import asyncio
import sqlite3
from collections.abc import Sequence

import pytest

from actions.gathering import Gathering


class Work:
    """Notes what it was asked to do together; runs hold until they are let go."""

    def __init__(self) -> None:
        self.runs: list[list[int]] = []
        self.go_on = asyncio.Event()
        self.gathering = Gathering(self.do)

    async def do(self, items: Sequence[int]) -> Sequence[int | Exception]:
        self.runs.append(list(items))
        await self.go_on.wait()
        if 13 in items:
            raise ValueError("thirteen")
        if 99 in items:
            raise locked()
        return [LookupError(str(item)) if item < 0 else item * 10 for item in items]


def locked() -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("database is locked")
    error.sqlite_errorcode = sqlite3.SQLITE_BUSY
    return error


@pytest.fixture
async def work() -> Work:
    return Work()


async def all_of(work: Work, *items: int) -> list[int | BaseException]:
    """The first begins, the others come while it is done."""
    joining = [asyncio.create_task(work.gathering.join(items[0]))]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    joining += [asyncio.create_task(work.gathering.join(item)) for item in items[1:]]
    await asyncio.sleep(0)
    work.go_on.set()
    return await asyncio.gather(*joining, return_exceptions=True)


async def test_what_comes_meanwhile_is_done_together_in_order(work: Work) -> None:
    assert await all_of(work, 1, 3, 2, 4) == [10, 30, 20, 40]
    assert work.runs == [[1], [3, 2, 4]]


async def test_it_begins_anew_after_a_rest(work: Work) -> None:
    await all_of(work, 1)
    await all_of(work, 2)

    assert work.runs == [[1], [2]]


async def test_refusal_is_one_items_affair(work: Work) -> None:
    found = await all_of(work, 1, 2, -3, 4)

    assert [found[0], found[1], found[3]] == [10, 20, 40]
    assert isinstance(found[2], LookupError)
    assert work.runs == [[1], [2, -3, 4]]


async def test_whoever_breaks_the_run_fails_alone(work: Work) -> None:
    found = await all_of(work, 1, 2, 13, 4)

    assert [found[0], found[1], found[3]] == [10, 20, 40]
    assert isinstance(found[2], ValueError)
    assert work.runs == [[1], [2, 13, 4], [2], [13], [4]]


async def test_trouble_with_the_database_is_everybodys(work: Work) -> None:
    found = await all_of(work, 1, 2, 99, 4)

    assert found[0] == 10
    assert [type(one) for one in found[1:]] == [sqlite3.OperationalError] * 3
    assert work.runs == [[1], [2, 99, 4]]


async def test_whoever_does_not_wait_any_more_holds_nobody_up(work: Work) -> None:
    first = asyncio.create_task(work.gathering.join(1))
    await asyncio.sleep(0)
    first.cancel()

    assert await all_of(work, 2, 3) == [20, 30]
    assert first.cancelled()
