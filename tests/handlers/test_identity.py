"""Updates in which no person acts, and what handlers are given."""

from datetime import UTC, datetime

from aiogram.types import Chat, Message, Update, User

from playground.client import settled
from tests.handlers.running import PeopleBot, Talker

ANONYMOUS = User(id=1087968824, is_bot=True, first_name="Group", username="GroupAnonymousBot")


async def group_of(bot: PeopleBot, talker: Talker) -> int:
    chat = await bot.play.chat("supergroup", "Разговоры", talker.player)
    await talker.player.add_bot(chat)
    return chat


async def say_anonymously(bot: PeopleBot, chat: int, text: str) -> object:
    """What Telegram sends for an administrator who hides behind the group; the playground has none of those."""
    group = Chat(id=chat, type="supergroup", title="Разговоры")
    message = Message(
        message_id=1, date=datetime.now(UTC), chat=group, from_user=ANONYMOUS, sender_chat=group, text=text
    )
    return await bot.dispatcher.feed_update(bot.bot, Update(update_id=1, message=message))


async def test_an_anonymous_command_is_asked_for_a_name(bot: PeopleBot, anna: Talker) -> None:
    chat = await group_of(bot, anna)

    await say_anonymously(bot, chat, "/help")

    told = await anna.player.wait_for(chat, "Не вижу, кто вы")
    assert told["text"].endswith("для этого выключите анонимность в правах администратора.")


async def test_an_anonymous_command_for_another_bot_is_left_alone(bot: PeopleBot, anna: Talker) -> None:
    chat = await group_of(bot, anna)

    await say_anonymously(bot, chat, "/help@some_other_bot")
    username = (await bot.play.bot())["username"]
    await say_anonymously(bot, chat, f"/hall@{username}")

    await anna.player.wait_for(chat, "Не вижу, кто вы")
    assert len([m for m in await anna.player.messages(chat) if "Не вижу" in m.get("text", "")]) == 1


async def test_an_anonymous_person_is_nobody_to_us(bot: PeopleBot, anna: Talker) -> None:
    chat = await group_of(bot, anna)

    await say_anonymously(bot, chat, "просто разговор")

    async with bot.database.read() as connection:
        rows = await connection.exec_driver_sql("SELECT telegram_id FROM people")
        assert ANONYMOUS.id not in set(rows.scalars())


async def test_a_tap_in_private_makes_reachable(bot: PeopleBot, anna: Talker) -> None:
    hello = await anna.say("/start")
    async with bot.database.write() as connection:
        await connection.exec_driver_sql("UPDATE people SET reachable = 0")

    await anna.tap(hello, "❔ Что я умею")

    async def reachable() -> bool:
        async with bot.database.read() as connection:
            return bool((await connection.exec_driver_sql("SELECT reachable FROM people")).scalar_one())

    await settled(reachable)


async def test_a_broken_database_gets_an_apology_in_the_language_of_telegram(bot: PeopleBot) -> None:
    ben = await bot.somebody("Ben", "en")
    async with bot.database.write() as connection:
        await connection.exec_driver_sql("ALTER TABLE roles RENAME TO roles_away")

    assert (await ben.say("/start"))["text"].startswith("Something broke, sorry.")
