"""The bot is killed at random moments under load: every tap is applied exactly once, and every letter arrives.

`make soak` runs the large form.
"""

import asyncio
from collections.abc import Mapping, Sequence

import pytest

from domain.meetups.rsvp import Answer
from handlers.meetups.callbacks import Act
from playground.client import Player, Playground
from playground.server import PlaygroundServer
from tests.soak.plan import Evening, Planned, expected, plan
from tests.soak.size import SMALL, dice, wanted
from tests.soak.stage import Stage, staged
from tests.soak.storm import Storm, eventually, locked

pytestmark = [pytest.mark.parametrize("language", ["ru"], indirect=True), pytest.mark.timeout(3600)]


async def test_kills_lose_nothing_and_double_nothing(
    server: PlaygroundServer, play: Playground, variables: dict[str, str], owner: Player
) -> None:
    chance, size = dice(), wanted()
    stage = await staged(play, variables, owner, size)
    planned = plan(chance, stage.players, size.taps)
    storm = Storm(server, stage, variables, chance)

    await storm.rage(planned, size.kills)
    exit_code = await storm.calm()

    assert exit_code == 0
    assert stage.told() == expected(planned)
    _seats_are_exact(stage, expected(planned), size.seats)
    assert stage.failed_letters() == 0
    letters = await stage.letters()
    assert set(+letters) == {reader.id for reader in stage.readers}
    assert all(copies == 1 for run in storm.letters for copies in run.values()), "told twice by one run of the bot"
    repeats = letters.total() - len(letters)
    print(f"{size.kills} kills, {size.taps} taps, {len(letters)} letters, {repeats} times repeated")  # noqa: T201


async def test_told_to_stop_under_load_it_ends_well_and_goes_on_when_started(
    server: PlaygroundServer, play: Playground, variables: dict[str, str], owner: Player
) -> None:
    chance = dice()
    stage = await staged(play, variables, owner, SMALL)
    planned = plan(chance, stage.players, SMALL.taps)
    storm = Storm(server, stage, variables, chance)

    async with storm.running() as process:
        tapping = asyncio.create_task(storm.tap(planned))
        await eventually(lambda: len(stage.told()) > 1)
        first_exit_code = await process.terminate()
    await tapping
    second_exit_code = await storm.calm()

    assert (first_exit_code, second_exit_code) == (0, 0)
    assert stage.told() == expected(planned)
    assert stage.failed_letters() == 0


def _seats_are_exact(stage: Stage, told: Mapping[tuple[Evening, int], list[str]], seats: int) -> None:
    """All seats are taken while anybody waits, and never more than there are."""
    want = sum(answers[-1] == "in" for (evening, _), answers in told.items() if evening is Evening.SEATS)
    answers = stage.answers(Evening.SEATS)
    assert answers[Answer.GOING] == min(seats, want)
    assert answers[Answer.WAITLISTED] == want - min(seats, want)


def _first_yes(planned: Sequence[Planned]) -> list[Planned]:
    """Of each person and evening only the first «Иду»: a second one with nothing in between changes nothing."""
    found = {(one.evening, one.player.id): one for one in reversed(planned) if one.act is Act.GO}
    return list(found.values())


@pytest.mark.parametrize("module", ["bot", "tests.soak.without_inbox"])
async def test_what_telegram_was_told_to_forget_is_not_lost_with_the_inbox_and_lost_without(
    server: PlaygroundServer, play: Playground, variables: dict[str, str], owner: Player, module: str
) -> None:
    """The control: the very same end of the program, with the inbox and without."""
    stage = await staged(play, variables, owner, SMALL)
    planned = _first_yes(plan(dice(), stage.players, 200))[:10]
    storm = Storm(server, stage, variables, dice())

    async with storm.running(module) as process:
        with locked(stage.path):
            await storm.tap(planned)
            if module == "bot":
                # Nothing can be stored, so nothing is confirmed, however long it lasts.
                await asyncio.sleep(1)
            else:
                await eventually(lambda: server.world.updates.count() == 0)
            await process.kill()
    assert await storm.calm() == 0

    assert stage.told() == (expected(planned) if module == "bot" else {})
