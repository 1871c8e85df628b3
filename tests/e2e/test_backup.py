"""A backup taken while people tap, brought back: what was answered before it began is there, and the bot goes on."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.app import Program
from domain.meetups.rsvp import Answer
from playground.client import Player, Playground
from storage.backups import take
from storage.database import Database
from storage.people import People
from storage.restoring import restore
from storage.rsvps import Rsvps
from tests.e2e.running import bot_in_process
from tests.e2e.town import Town

PEOPLE = 30
NOON = datetime(2026, 11, 23, 11, tzinfo=UTC)


@pytest.mark.parametrize("language", ["ru"], indirect=True)
async def test_backup_under_load_is_restored(
    town: Town, program: Program, play: Playground, variables: dict[str, str], tmp_path: Path
) -> None:
    meetup = await town.meetup(capacity=None)
    card = await town.card()
    crowd = [await play.person(f"P{number}", None, None, "ru") for number in range(PEOPLE)]
    for player in crowd:
        await player.join(town.group)
    going = town.hall_words.plain("button-go")
    answered: list[Player] = []
    half = asyncio.Event()

    async def tap(player: Player) -> None:
        await player.tap(card, going)
        answered.append(player)
        if len(answered) == PEOPLE // 2:
            half.set()

    async def back_up() -> tuple[set[int], Path]:
        await half.wait()
        before = {player.id for player in answered}
        made = await asyncio.to_thread(take, program.ctx.database.path, tmp_path / "backups", town.ctx.now())
        return before, made.path

    copying = asyncio.create_task(back_up())
    await asyncio.gather(*(tap(player) for player in crowd))
    before, backup = await copying

    elsewhere = tmp_path / "elsewhere" / "bot.db"
    await asyncio.to_thread(restore, backup, elsewhere, town.ctx.now())
    database = Database(elsewhere)
    async with database.read() as connection:
        entries = await Rsvps(connection).roster(meetup, [Answer.GOING])
    await database.close()
    assert before <= {entry.person.telegram_id for entry in entries}
    assert len(before) >= PEOPLE // 2


@pytest.mark.parametrize("language", ["ru"], indirect=True)
async def test_bot_goes_on_with_a_restored_database(
    play: Playground, variables: dict[str, str], owner: Player, tmp_path: Path
) -> None:
    database = Path(variables["DATABASE_PATH"])
    anna = await play.person("Анна", None, None, "ru")
    async with bot_in_process(variables, play):
        await anna.start()
        await anna.wait_for(anna.id, "Анна")
        backup = await asyncio.to_thread(take, database, tmp_path / "backups", NOON)
        boris = await play.person("Борис", None, None, "ru")
        await boris.start()
        await boris.wait_for(boris.id, "Борис")

    await asyncio.to_thread(restore, backup.path, database, NOON)

    async with bot_in_process(variables, play) as program:
        said = await anna.say(anna.id, "/help")
        await anna.wait_for(anna.id, "/meetups", after=said["message_id"])
        async with program.ctx.read() as connection:
            assert await People(connection).by_telegram_id(anna.id) is not None
            assert await People(connection).by_telegram_id(boris.id) is None
