"""The stand-in against the rows that `make live-check` asks the real Telegram."""

import pytest

from playground import live_check
from playground.client import Playground
from playground.facts import FACTS, Api, Fact
from playground.server import PlaygroundServer
from playground.testing import BotCalls


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.row)
async def test_fact(fact: Fact, server: PlaygroundServer, play: Playground, bot: BotCalls) -> None:
    anna = await play.person("Anna")
    await anna.start()

    assert await fact.got(Api(bot.session, server.url, server.token, anna.id)) == fact.expected


async def test_live_check_of_the_stand_in_finds_no_difference(
    server: PlaygroundServer, play: Playground, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = await play.person("Anna")
    await anna.start()
    monkeypatch.setattr("playground.facts.SETTLE", 0.05)

    different = await live_check.check(server.url, server.token, anna.id, pause=0)

    lines = capsys.readouterr().out.splitlines()
    assert different == 0
    assert len(lines) == len(FACTS) + 1
    assert lines[0] == "same | method in lower case | expected: 200 ok | got: 200 ok"


async def test_live_check_tells_a_difference(
    server: PlaygroundServer, play: Playground, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = await play.person("Anna")
    await anna.start()
    monkeypatch.setattr("playground.facts.SETTLE", 0.05)
    await play.fault("500", method="getMe", times=1)

    different = await live_check.check(server.url, server.token, anna.id, pause=0)

    assert different == 1
    assert capsys.readouterr().out.splitlines()[0] == (
        "DIFFERENT | method in lower case | expected: 200 ok | got: 500 500 Internal Server Error"
    )


def test_live_check_without_a_token_says_what_it_needs(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BOT_TOKEN", raising=False)
    monkeypatch.delenv("CHAT_ID", raising=False)

    assert live_check.main() == 2
    assert "BOT_TOKEN" in capsys.readouterr().err
