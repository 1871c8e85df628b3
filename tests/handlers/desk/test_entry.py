"""/desk: a link for those who may come, the reason for all others."""

import re
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from bot.app import Program
from domain.people.roles import Role
from playground.client import Player, Playground, button_texts
from playground.server import PlaygroundServer
from playground.testing import start_playground
from storage.people import People, Roles
from storage.vault import new_master
from tests.e2e.running import bot_in_process, environment
from tests.handlers.running import OWNER, START, Talker

PROGRAMME = {"PROGRAMME_KEYS": new_master()}


@pytest.fixture
async def server() -> AsyncIterator[PlaygroundServer]:
    started = await start_playground(starts_at=START, limits=False)
    yield started
    await started.stop()


@pytest.fixture
async def play(server: PlaygroundServer) -> AsyncIterator[Playground]:
    async with Playground(server.url) as playground:
        yield playground


@pytest.fixture
def database(tmp_path: Path, empty_database: Path) -> Path:
    return Path(shutil.copy(empty_database, tmp_path / "bot.db"))


async def become(program: Program, player: Player, role: Role) -> None:
    async with program.ctx.write() as connection:
        person = await People(connection).by_telegram_id(player.id)
        assert person is not None
        await Roles(connection).give(person.id, role, None, program.ctx.now())


async def test_the_way_from_the_chat_to_the_desk(server: PlaygroundServer, play: Playground, database: Path) -> None:
    irina = await play.person("Ирина", language_code="ru")
    talker = Talker(irina)
    async with bot_in_process(environment(server, database, OWNER, **PROGRAMME), play) as program:
        hello = await talker.say("/start")
        assert "🗂 Страница центра" not in [label for row in button_texts(hello) for label in row]
        denied = await talker.say("/desk")
        assert denied["text"] == "Это может только владелец бота, куратор, директор или участник рабочей группы."

        await become(program, irina, Role.CURATOR)
        hello = await talker.say("/start")
        told = await talker.tap_for(hello, "🗂 Страница центра", "Страница центра откроется")

        assert button_texts(told) == [["Открыть страницу центра"], ["‹ В меню"]]
        found = re.search(r"http://127\.0\.0\.1:\d+/in/[\w-]{43}", told["text"])
        assert found is not None
        assert told["reply_markup"]["inline_keyboard"][0][0]["url"] == found[0]
        assert "до 10:15" in told["text"]
        async with aiohttp.ClientSession() as session, session.get(found[0]) as page:
            assert (page.status, "Войти" in await page.text()) == (200, True)
        again = await talker.say("/desk", "Страница центра откроется")
        async with aiohttp.ClientSession() as session, session.get(found[0]) as page:
            # The newer link took its place.
            assert (again["text"] != told["text"], page.status) == (True, 404)

        people = await talker.say("/people", "Люди программы")
        led = await talker.tap_for(people, "🗂 Открыть за столом", "Откроется нужная страница")
        found = re.search(r"http://127\.0\.0\.1:\d+/in/[\w-]{43}\?to=/people", led["text"])
        assert found is not None
        jar = aiohttp.CookieJar(unsafe=True)
        async with aiohttp.ClientSession(cookie_jar=jar) as session:
            async with session.get(found[0]) as page:
                token = re.search(r'name="csrf" value="(\w+)"', await page.text())
            assert token is not None
            async with session.post(found[0], data={"csrf": token[1]}) as page:
                assert (page.status, page.url.path) == (200, "/people")


async def test_a_desk_that_is_not_open(server: PlaygroundServer, play: Playground, database: Path) -> None:
    vera = await play.person("Вера", language_code="ru", id=OWNER)
    off = {**PROGRAMME, "DESK_PORT": "off"}
    async with bot_in_process(environment(server, database, OWNER, **off), play) as program:
        assert program.desk is None
        told = await Talker(vera).say("/desk")
    assert told["text"].startswith("Страница центра здесь не открыта")


async def test_a_community_without_a_programme(server: PlaygroundServer, play: Playground, database: Path) -> None:
    vera = await play.person("Вера", language_code="ru", id=OWNER)
    talker = Talker(vera)
    async with bot_in_process(environment(server, database, OWNER), play) as program:
        assert program.desk is None
        hello = await talker.say("/start")
        told = await talker.say("/desk")
    assert "🗂 Страница центра" not in [label for row in button_texts(hello) for label in row]
    assert told["text"].startswith("Программа наставничества здесь не ведётся")
