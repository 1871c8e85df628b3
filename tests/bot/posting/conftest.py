"""A newsroom whose bot has a key of VK and the folder of a site; VK is the stand-in."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import pytest
from aiohttp import web

from actions.context import Context
from actions.media import planning
from actions.media.posting import Place, Posting
from bot.posting.vk import Vk, VkWall
from bot.posting_settings import TokenKind
from domain.media.publication import Outlet, Publication
from domain.people.person import Actor
from domain.people.roles import Role
from playground.vk import GROUP, USER_TOKEN
from playground.vk import Vk as StandIn
from tests.actions.media.making import Newsroom, settle
from tests.actions.registry.conftest import Meet, MovedClock, clock, ctx, curator, directory, meet

__all__ = ["MovedClock", "clock", "ctx", "curator", "directory", "meet"]

ANSWER = 0.5
"""Seconds that the bot waits for VK in these tests."""


@dataclass
class Desk:
    """The newsroom, its tick of posting, VK."""

    room: Newsroom
    posting: Posting
    vk: StandIn
    url: str
    at: datetime

    async def planned(self, text: str = "Смотрите, что у нас нового", *resources: str) -> Publication:
        """For VK alone, unless others are named; its time has come."""
        one = await self.room.written(text=text)
        await planning.set_resources(self.room.ctx, self.room.worker, one.id, resources or ("vk",))
        one = await self.room.planned(one, self.at)
        self.room.clock.moment = self.at
        return one

    async def look(self, later: timedelta = timedelta()) -> None:
        self.room.clock.moment += later
        await self.posting.look()

    async def outlet(self, one: Publication, resource: str = "vk") -> Outlet:
        found = (await self.room.there(one)).outlet(resource)
        assert found is not None
        return found

    def begun_anew(self, token: str = USER_TOKEN, kind: TokenKind = TokenKind.USER, url: str = "") -> None:
        """The program is started again."""
        self.posting = Posting(self.room.ctx, {"vk": a_wall(url or self.url, token, kind)})


def a_wall(url: str, token: str, kind: TokenKind) -> Place:
    return VkWall(Vk(url, token, kind, GROUP, ANSWER), url)


@pytest.fixture
async def vk(clock: MovedClock) -> AsyncIterator[tuple[StandIn, str]]:
    stand_in = StandIn(clock.now)
    app = web.Application()
    app.router.add_routes(stand_in.routes())
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield stand_in, f"http://127.0.0.1:{runner.addresses[0][1]}/vk"
    finally:
        await runner.cleanup()


@pytest.fixture
async def desk(ctx: Context, clock: MovedClock, curator: Actor, meet: Meet, vk: tuple[StandIn, str]) -> Desk:
    worker, organiser = await meet("Рабочая группа", Role.WORKING_GROUP), await meet("Организатор", Role.ORGANISER)
    ctx = replace(ctx, policy=replace(ctx.policy, posts_to=frozenset({"vk"}), owners=frozenset()))
    room = await settle(ctx, clock, curator, worker, organiser)
    stand_in, url = vk
    wall = a_wall(url, USER_TOKEN, TokenKind.USER)
    return Desk(room, Posting(ctx, {"vk": wall}), stand_in, url, ctx.now() + timedelta(hours=1))
