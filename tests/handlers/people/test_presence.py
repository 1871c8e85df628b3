"""Blocking and coming back, and how the bot behaves in groups."""

import pytest
from sqlalchemy import text

from playground.client import button_texts, settled
from tests.handlers.running import Json, PeopleBot, Talker


async def is_reachable(bot: PeopleBot, talker: Talker) -> bool | None:
    async with bot.database.read() as connection:
        found = await connection.scalar(text("SELECT reachable FROM people WHERE telegram_id = :id"), {"id": talker.id})
        return None if found is None else bool(found)


async def turns(bot: PeopleBot, talker: Talker, *, reachable: bool) -> None:
    async def it_did() -> bool:
        return await is_reachable(bot, talker) is reachable

    await settled(it_did)


async def test_blocking_and_unblocking(bot: PeopleBot, anna: Talker) -> None:
    await anna.say("/start")
    assert await is_reachable(bot, anna) is True

    await anna.player.block()
    await turns(bot, anna, reachable=False)

    await anna.player.unblock()
    await turns(bot, anna, reachable=True)


@pytest.fixture
async def group(bot: PeopleBot, anna: Talker) -> int:
    chat = await bot.play.chat("supergroup", "Разговоры", anna.player)
    await anna.player.add_bot(chat)
    return chat


async def test_somebody_only_seen_in_a_group_is_not_reachable(bot: PeopleBot, anna: Talker, group: int) -> None:
    await anna.player.say(group, "/help")
    await anna.player.wait_for(group, "Подробности")

    assert await is_reachable(bot, anna) is False


@pytest.mark.parametrize("command", ["/start", "/help"])
async def test_in_a_group_the_way_to_private_is_shown(bot: PeopleBot, anna: Talker, group: int, command: str) -> None:
    said = await anna.player.say(group, command)

    answer = await anna.player.wait_for(group, "Подробности", after=said["message_id"])

    assert button_texts(answer) == [["Открыть бота"]]
    username = (await bot.play.bot())["username"]
    assert answer["reply_markup"]["inline_keyboard"][0][0]["url"] == f"https://t.me/{username}"


async def test_in_a_group_ordinary_talk_is_left_alone(bot: PeopleBot, anna: Talker, group: int) -> None:
    for talk in ("всем привет", "/vanish", "Ярославль"):
        await anna.player.say(group, talk)
    said = await anna.player.say(group, "/help")
    await anna.player.wait_for(group, "Подробности", after=said["message_id"])

    def from_bot(message: Json) -> bool:
        return bool(message["from"]["is_bot"]) and "text" in message

    assert [m["text"] for m in await anna.player.messages(group) if from_bot(m)] == [
        "Подробности — в личной переписке: там же запись, напоминания и настройки."
    ]


async def test_in_a_group_a_dead_button_answers(bot: PeopleBot, anna: Talker, group: int) -> None:
    said = await anna.player.say(group, "/help")
    answer = await anna.player.wait_for(group, "Подробности", after=said["message_id"])

    toast = await anna.player.tap(answer, data="x9:gone", stale=True)

    assert toast.text.startswith("Эта кнопка больше не действует")
