"""The bot is killed while it publishes: nothing is out twice, and of nothing that is not out nobody knows."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from domain.media.publication import OutletState, Publication
from playground.client import Json, Player, Playground
from playground.server import PlaygroundServer
from playground.vk import VkFault
from tests.e2e.curating import Curating
from tests.e2e.publishing import COMES, key, planned, site, there, variables
from tests.e2e.running import bot_in_process
from tests.e2e.town import Town, settle
from tests.soak.size import dice
from tests.soak.storm import begun, eventually

__all__ = ["key", "site", "variables"]

pytestmark = [pytest.mark.parametrize("language", ["ru"], indirect=True), pytest.mark.timeout(600)]

A_WHILE = timedelta(minutes=2)
LONG = 30.0
"""Seconds that an answer is kept back: the bot does not live to hear it."""
AT_WORK = 120.0
"""Seconds within which it publishes, once it runs."""
SLOW = 0.3
KILLS = 2
TITLES = ("Первая новость", "Вторая новость", "Третья новость")


async def prepared(
    variables: dict[str, str], play: Playground, owner: Player, language: str, titles: Sequence[str]
) -> tuple[Town, Curating, list[Publication]]:
    """Publications whose time has come; the bot is not running."""
    async with bot_in_process(variables, play) as program:
        town = await settle(play, program, language, owner)
        boris = await Curating.of(town, town.boris)
        made = [await planned(town, boris, title, title) for title in titles]
    await play.jump(COMES)
    return town, boris, made


async def seen(town: Town, server: PlaygroundServer, site: Path, title: str) -> tuple[int, int, int]:
    """How often it is in the hall, on VK's wall, and on the site."""
    hall = [one for one in await town.boris.messages(town.group) if one.get("caption") == title]
    return len(hall), Counter(one.text for one in server.vk.posts)[title], _pages(site, title)


def _pages(site: Path, title: str) -> int:
    return sum(title in one.read_text("utf-8") for one in site.glob("*.md"))


async def questions(town: Town, title: str) -> list[Json]:
    """What nobody answered yet: «Появился?»"""
    found = await town.boris.messages(town.boris.id)
    return [one for one in found if title in one.get("text", "") and town.has_button(one, "delivery-button-appeared")]


@pytest.mark.parametrize("was_done", [True, False])
async def test_killed_while_telegram_and_vk_are_asked(
    server: PlaygroundServer,
    play: Playground,
    variables: dict[str, str],
    owner: Player,
    language: str,
    site: Path,
    was_done: bool,
) -> None:
    (title, *_) = TITLES
    town, _, (one,) = await prepared(variables, play, owner, language, [title])
    kind, of_vk = ("slow", "held") if was_done else ("hang", "hang")
    server.faults.add({"fault": kind, "method": "sendMediaGroup", "times": 1, "seconds": LONG})
    server.vk.faults.append(VkFault(of_vk, "wall.post", seconds=LONG))
    async with begun(server, variables) as process:
        await eventually(lambda: not server.faults and not server.vk.faults, AT_WORK)
        await process.kill()

    async with bot_in_process(variables, play) as town.program:
        for _ in range(2):
            await play.travel(by=A_WHILE)
        (asked,) = await questions(town, title)
        assert (await seen(town, server, site, title)) == (int(was_done), 1, 1)
        # Nobody answers for a day: it is not out twice for that, either.
        await play.travel(by=timedelta(days=1))
        assert (await seen(town, server, site, title)) == (int(was_done), 1, 1)
        assert (await there(town, one)).outlet("telegram").state is OutletState.UNKNOWN  # type: ignore[union-attr]
        answer = "delivery-button-appeared" if was_done else "delivery-button-again"
        await town.boris.tap(asked, town.label(answer))
        await play.travel(by=A_WHILE)
        assert (await seen(town, server, site, title)) == (1, 1, 1)
        assert all(outlet.state is OutletState.PUBLISHED for outlet in (await there(town, one)).outlets)


async def test_killed_at_random_moments_everything_is_out_once_in_the_end(
    server: PlaygroundServer, play: Playground, variables: dict[str, str], owner: Player, language: str, site: Path
) -> None:
    chance = dice()
    town, _, made = await prepared(variables, play, owner, language, TITLES)
    server.faults.add({"fault": "slow", "method": "sendMediaGroup", "seconds": SLOW})
    server.vk.faults.append(VkFault("held", "wall.post", times=1000, seconds=SLOW))
    for _ in range(KILLS):
        async with begun(server, variables):
            await asyncio.sleep(chance.uniform(0, 4 * SLOW))
    server.faults.clear()
    server.vk.faults.clear()

    async with bot_in_process(variables, play) as town.program:
        for _ in range(3):
            await play.travel(by=A_WHILE)
        for one, title in zip(made, TITLES, strict=True):
            await _answered(town, server, site, one, title)
        await play.travel(by=A_WHILE)
        assert [await seen(town, server, site, title) for title in TITLES] == [(1, 1, 1)] * len(TITLES)
        outlets = [outlet for one in made for outlet in (await there(town, one)).outlets]
        assert {outlet.state for outlet in outlets} == {OutletState.PUBLISHED}


async def _answered(town: Town, server: PlaygroundServer, site: Path, one: Publication, title: str) -> None:
    """What nobody knows of is asked, and whoever is asked looks; nothing else is left."""
    counts = await seen(town, server, site, title)
    assert max(counts) <= 1
    states = {outlet.resource: outlet.state for outlet in (await there(town, one)).outlets}
    assert states["vk"] is states["site"] is OutletState.PUBLISHED
    asked = await questions(town, title)
    assert bool(asked) is (states["telegram"] is OutletState.UNKNOWN)
    for question in asked:
        answer = "delivery-button-appeared" if counts[0] else "delivery-button-again"
        await town.boris.tap(question, town.label(answer))
