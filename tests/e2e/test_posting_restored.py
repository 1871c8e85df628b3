"""A backup from before a publication was out takes the database's place: it is not out twice for that."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from domain.media.publication import OutletState
from playground.client import Player, Playground
from playground.server import PlaygroundServer
from storage.backups import take
from storage.restoring import restore
from tests.e2e.curating import Curating
from tests.e2e.publishing import COMES, key, planned, site, there, variables
from tests.e2e.running import bot_in_process
from tests.e2e.test_posting_killed import seen
from tests.e2e.town import settle

__all__ = ["key", "site", "variables"]

pytestmark = pytest.mark.parametrize("language", ["ru"], indirect=True)

A_WHILE = timedelta(minutes=2)
LATER = COMES + timedelta(minutes=5)
TITLE = "Первая новость"


@pytest.mark.parametrize("was_out", [True, False])
async def test_what_had_to_be_out_since_the_backup_is_looked_at_or_asked(
    server: PlaygroundServer,
    play: Playground,
    variables: dict[str, str],
    owner: Player,
    language: str,
    site: Path,
    tmp_path: Path,
    was_out: bool,
) -> None:
    database = Path(variables["DATABASE_PATH"])
    async with bot_in_process(variables, play) as program:
        town = await settle(play, program, language, owner)
        boris = await Curating.of(town, town.boris)
        one = await planned(town, boris, TITLE, TITLE)
        backup = await asyncio.to_thread(take, database, tmp_path / "backups", town.ctx.now())
        if was_out:
            await play.travel(to=COMES)
            await play.travel(by=A_WHILE)
            assert await seen(town, server, site, TITLE) == (1, 1, 1)
    await play.jump(LATER)
    await asyncio.to_thread(restore, backup.path, database, LATER)

    async with bot_in_process(variables, play) as town.program:
        # Twice: what is not seen where the bot looks goes out with the next look.
        for _ in range(2):
            await play.travel(by=A_WHILE)
        assert await seen(town, server, site, TITLE) == (int(was_out), 1, 1)
        outlets = {outlet.resource: outlet.state for outlet in (await there(town, one)).outlets}
        assert outlets == {
            "site": OutletState.PUBLISHED,
            "vk": OutletState.PUBLISHED,
            "telegram": OutletState.UNKNOWN,
        }
        (asked,) = [
            one
            for one in await town.boris.messages(town.boris.id)
            if TITLE in one.get("text", "") and town.has_button(one, "media-button-not-there")
        ]
        if was_out:
            await play.travel(by=timedelta(days=1))
        else:
            await town.boris.tap(asked, town.label("media-button-not-there"))
            await play.travel(by=A_WHILE)
        assert await seen(town, server, site, TITLE) == (1, 1, 1)


async def test_where_the_key_is_gone_since_a_person_is_asked_and_nothing_is_said_to_be_by_hand(
    server: PlaygroundServer,
    play: Playground,
    variables: dict[str, str],
    owner: Player,
    language: str,
    site: Path,
    tmp_path: Path,
) -> None:
    database = Path(variables["DATABASE_PATH"])
    async with bot_in_process(variables, play) as program:
        town = await settle(play, program, language, owner)
        boris = await Curating.of(town, town.boris)
        one = await planned(town, boris, TITLE, TITLE)
        backup = await asyncio.to_thread(take, database, tmp_path / "backups", town.ctx.now())
        await play.travel(to=COMES)
        await play.travel(by=A_WHILE)
    await play.jump(LATER)
    await asyncio.to_thread(restore, backup.path, database, LATER)
    without_key = {name: value for name, value in variables.items() if not name.startswith("VK_")}

    async with bot_in_process(without_key, play) as town.program:
        await play.travel(by=A_WHILE)
        await play.travel(by=timedelta(days=1))
        vk = (await there(town, one)).outlet("vk")
        asked = [
            message
            for message in await town.boris.messages(town.boris.id)
            if TITLE in message.get("text", "") and town.has_button(message, "media-button-not-there")
        ]
        assert (vk is not None and vk.state, len(asked)) == (OutletState.UNKNOWN, 2)
        assert (await seen(town, server, site, TITLE)) == (1, 1, 1)
