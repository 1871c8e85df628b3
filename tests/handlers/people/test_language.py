"""/language."""

from playground.client import button_texts
from tests.handlers.running import PeopleBot, Talker


async def test_language_is_chosen_by_its_own_name(anna: Talker) -> None:
    asked = await anna.say("/language")
    assert (asked["text"], button_texts(asked)) == (
        "На каком языке вам писать?",
        [["✓ Русский"], ["English"], ["‹ В меню"]],
    )

    chosen = await anna.tap_to(asked, "English", "from now on in English")

    assert button_texts(chosen) == [["Русский"], ["✓ English"], ["‹ Menu"]]
    assert (await anna.say("/start"))["text"].startswith("Hello, Анна!")


async def test_language_of_the_suggested_commands_follows(anna: Talker) -> None:
    asked = await anna.say("/language")
    await anna.tap_to(asked, "English", "from now on in English")
    await anna.say("/help")

    (chat,) = [chat for chat in await anna.player.chats() if chat["id"] == anna.id]
    assert chat["commands"][0]["description"] == "begin anew, open the menu"


async def test_language_that_is_not_spoken_any_more(anna: Talker) -> None:
    asked = await anna.say("/language")

    toast = await anna.player.tap(asked, data="l1:sr", stale=True)

    assert toast.text == "Этого здесь больше нет. Откройте /start — покажу, что есть сейчас."


async def test_language_from_the_menu_survives_a_restart(bot: PeopleBot, anna: Talker) -> None:
    hello = await anna.say("/start")
    asked = await anna.tap_to(hello, "🌐 Язык · Language", "На каком языке")
    await anna.tap_to(asked, "English", "from now on in English")

    await bot.stop()
    await bot.start()

    assert (await anna.say("/start"))["text"].startswith("Hello, Анна!")
