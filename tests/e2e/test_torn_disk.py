"""The power goes at random moments under load: the database opens, and every tap that was answered is in it.

`make soak` runs the large form.
"""

import asyncio
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from playground.client import Player, Playground
from playground.server import PlaygroundServer
from tests.soak.plan import Evening, Planned, expected, plan
from tests.soak.size import dice, wanted
from tests.soak.stage import Stage, staged
from tests.soak.storm import Storm
from tests.soak.torn import look, tear

pytestmark = [pytest.mark.parametrize("language", ["ru"], indirect=True), pytest.mark.timeout(3600)]

BETWEEN = 0.3
"""The longest time between two power cuts, in seconds; and an eighth of it between an answer and the cut."""
Answered = Counter[tuple[Evening, int]]


async def test_what_was_answered_is_on_the_disk(
    server: PlaygroundServer, play: Playground, variables: dict[str, str], owner: Player, tmp_path: Path
) -> None:
    chance, size = dice(), wanted()
    stage = await staged(play, variables, owner, size)
    planned = plan(chance, stage.players, size.taps)
    answered: Answered = Counter()
    torn: list[tuple[Path, Answered]] = []

    async with Storm(server, stage, variables, chance).running() as process:
        tapping = asyncio.gather(*(_tap(stage, mine, answered) for mine in _by_person(planned)))
        while len(torn) < size.copies and not tapping.done():
            await asyncio.sleep(chance.uniform(0, BETWEEN))
            before, synced = answered.copy(), look(stage.path)
            await asyncio.sleep(chance.uniform(0, BETWEEN / 8))
            async with process.paused():
                torn.append((tear(chance, stage.path, tmp_path / f"torn-{len(torn)}.db", synced), before))
        await tapping

    assert torn
    told = expected(planned)
    for path, before in torn:
        assert _ailments(path) == []
        found = stage.told(path)
        for key, all_of_it in told.items():
            stored = found.get(key, [])
            assert stored == all_of_it[: len(stored)]
            assert len(stored) >= before[key]
    assert stage.told() == told


def _by_person(planned: Sequence[Planned]) -> list[list[Planned]]:
    people: dict[int, list[Planned]] = defaultdict(list)
    for one in planned:
        people[one.player.id].append(one)
    return list(people.values())


async def _tap(stage: Stage, planned: Sequence[Planned], answered: Answered) -> None:
    """One person taps and waits for the answer, as people do."""
    for one in planned:
        assert await stage.tap(one, wait=60)
        answered[one.evening, one.player.id] += 1


def _ailments(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        found = [row for row in connection.execute("PRAGMA integrity_check") if row != ("ok",)]
        return found + connection.execute("PRAGMA foreign_key_check").fetchall()
