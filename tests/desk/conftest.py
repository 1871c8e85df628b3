"""The desk, served over HTTP from a database of its own."""

from collections.abc import AsyncIterator

import pytest

from actions.context import Context
from actions.registry.directory import Directory
from desk.pages import SECTIONS
from desk.rendering import Pages
from desk.server import DeskServer
from domain.people.person import Actor
from domain.people.roles import Role
from tests.actions.registry.conftest import Meet, MovedClock, clock, ctx, curator, directory, meet
from tests.desk.visiting import Visitors
from wording.texts import Texts

__all__ = ["MovedClock", "clock", "ctx", "curator", "directory", "meet"]


@pytest.fixture(scope="session")
def pages() -> Pages:
    """Compiled once for all tests."""
    return Pages()


@pytest.fixture(scope="session")
def texts() -> Texts:
    return Texts(("ru", "en"))


@pytest.fixture
async def server(ctx: Context, texts: Texts, pages: Pages) -> AsyncIterator[DeskServer]:
    running = DeskServer(
        ctx,
        Directory(ctx),
        texts,
        SECTIONS,
        pages,
        host="127.0.0.1",
        port=0,
        url=None,
        invitation=lambda token: f"https://t.me/edelweiss_bot?start=role-{token}",
        bot="edelweiss_bot",
    )
    await running.start()
    yield running
    await running.stop()


@pytest.fixture
async def visitors(ctx: Context, server: DeskServer) -> AsyncIterator[Visitors]:
    visiting = Visitors(ctx, server)
    yield visiting
    await visiting.leave()


@pytest.fixture
async def director(meet: Meet) -> Actor:
    return await meet("Директор", Role.DIRECTOR)


@pytest.fixture
async def helper(meet: Meet) -> Actor:
    return await meet("Помощница", Role.WORKING_GROUP)
