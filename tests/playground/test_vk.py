"""The stand-in for VK: what it takes, what it refuses, what can be looked at."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from playground import keeping
from playground.server import PlaygroundServer
from playground.vk import A_DAY, COMMUNITY_TOKEN, USER_TOKEN, WallPost


@pytest.fixture
async def browser(server: PlaygroundServer) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(server.url) as session:
        yield session


async def call(browser: aiohttp.ClientSession, method: str, token: str = USER_TOKEN, **params: str) -> Any:
    form = {"access_token": token, "v": "5.199", **params}
    async with browser.post(f"/vk/method/{method}", data=form) as answer:
        assert answer.status == 200
        return await answer.json()


POST = {"owner_id": "-1", "from_group": "1", "message": "<b>Привет</b>", "guid": "a"}


async def test_a_post_is_taken_once_and_shown_as_it_is(browser: aiohttp.ClientSession) -> None:
    assert await call(browser, "wall.post", COMMUNITY_TOKEN, **POST) == {"response": {"post_id": 1}}
    assert await call(browser, "wall.post", **POST) == {"response": {"post_id": 1}}
    assert (await call(browser, "wall.get", owner_id="-1"))["response"]["items"][0]["text"] == "<b>Привет</b>"

    async with browser.get("/vk/wall-1_1") as page:
        assert "&lt;b&gt;Привет" in await page.text()
    async with browser.get("/vk/wall-1_2") as page:
        assert page.status == 404


async def test_the_wall_is_kept_with_the_world(
    server: PlaygroundServer, browser: aiohttp.ClientSession, tmp_path: Path
) -> None:
    await call(browser, "wall.post", **POST)
    file = tmp_path / "world.json"
    keeping.put(file, server.keep())

    async with PlaygroundServer(kept=keeping.read(file)) as again, aiohttp.ClientSession(again.url) as later:
        assert (await call(later, "wall.post", **POST))["response"] == {"post_id": 1}
        assert (await call(later, "wall.post", **{**POST, "guid": "b"}))["response"] == {"post_id": 2}


@pytest.mark.parametrize(
    ("method", "params", "code"),
    [
        ("wall.post", {**POST, "access_token": "another"}, 5),
        ("wall.post", {**POST, "v": ""}, 8),
        ("wall.post", {**POST, "owner_id": "1"}, 15),
        ("wall.post", {**POST, "message": " "}, 100),
        ("wall.get", {"owner_id": "-1", "access_token": COMMUNITY_TOKEN}, 27),
        ("wall.burn", {}, 3),
    ],
)
async def test_what_it_refuses(browser: aiohttp.ClientSession, method: str, params: dict[str, str], code: int) -> None:
    form = {"access_token": USER_TOKEN, "v": "5.199", **params}
    async with browser.post(f"/vk/method/{method}", data=form) as answer:
        error = (await answer.json())["error"]

    assert error["error_code"] == code
    assert form["access_token"] not in str(error)


async def test_three_a_second_and_fifty_a_day(server: PlaygroundServer, browser: aiohttp.ClientSession) -> None:
    now = round(server.clock.now().timestamp())
    server.vk.posts = [WallPost(number, now, "x", "") for number in range(A_DAY)]
    answers = [await call(browser, "wall.post", **{**POST, "guid": str(number)}) for number in range(4)]

    assert [one["error"]["error_code"] for one in answers] == [214, 214, 214, 6]


async def test_trouble_on_demand(browser: aiohttp.ClientSession) -> None:
    async with browser.post("/play/vk/faults", json={"fault": "error", "code": 14}) as answer:
        assert await answer.json() == {"faults": ["error"]}
    assert (await call(browser, "users.get"))["error"]["error_code"] == 14
    assert (await call(browser, "users.get"))["response"][0]["id"] == 7
    async with browser.post("/play/vk/faults", json={"fault": "rain"}) as answer:
        assert answer.status == 400
