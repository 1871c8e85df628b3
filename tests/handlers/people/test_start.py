"""/start, /help, /cancel, and the way back from what nobody understood."""

import pytest

from playground.client import button_texts
from tests.handlers.running import PeopleBot, Talker

EVERYONES_MENU = [["🕰 Часовой пояс", "🌐 Язык · Language"], ["❔ Что я умею"]]


async def test_start_greets_a_participant(anna: Talker) -> None:
    hello = await anna.say("/start")

    assert hello["text"] == (
        "Здравствуйте, Анна!\n\n"
        "Я рассказываю о встречах, записываю на них одним нажатием и напоминаю, чтобы вы ничего не пропустили."
    )
    assert button_texts(hello) == EVERYONES_MENU


async def test_start_greets_an_owner(owner: Talker) -> None:
    hello = await owner.say("/start")

    assert "Вы — владелец бота" in hello["text"]
    assert button_texts(hello) == [["👥 Команда"], *EVERYONES_MENU]


async def test_start_speaks_the_language_of_telegram(bot: PeopleBot) -> None:
    ben = await bot.somebody("Ben", language="en-GB")

    hello = await ben.say("/start")

    assert hello["text"].startswith("Hello, Ben!\n\nI tell of meetups")


async def test_start_in_a_language_that_is_not_spoken(bot: PeopleBot) -> None:
    jovana = await bot.somebody("Jovana", language="sr")

    assert (await jovana.say("/start"))["text"].startswith("Здравствуйте, Jovana!")


async def test_a_name_with_markup_is_only_a_name(bot: PeopleBot) -> None:
    sly = await bot.somebody("<b>Я & Ко</b>")

    assert (await sly.say("/start"))["text"].startswith("Здравствуйте, <b>Я & Ко</b>!")


async def test_start_with_a_link_that_nobody_understands(anna: Talker) -> None:
    answer = await anna.say("/start nonsense")

    assert answer["text"].startswith("Не могу разобрать эту ссылку")
    assert button_texts(answer) == EVERYONES_MENU


async def test_help_and_back_to_the_menu(anna: Talker) -> None:
    hello = await anna.say("/start")

    told = await anna.tap_to(hello, "❔ Что я умею", "Что я умею")
    assert "/timezone — по каким часам показывать время" in told["text"]
    assert "/team" not in told["text"]

    await anna.tap_to(told, "‹ В меню", "Здравствуйте, Анна!")


async def test_help_for_an_owner(owner: Talker) -> None:
    told = await owner.say("/help")

    assert "/team — команда: кто в ней и ссылки для новых" in told["text"]
    assert "Через /team вы даёте одноразовую ссылку" in told["text"]


async def test_cancel_when_nothing_is_begun(anna: Talker) -> None:
    assert (await anna.say("/cancel"))["text"] == "Сейчас ничего не начато. Меню — по команде /start."


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("/vanish now", "Команды /vanish у меня нет. Вот что я умею сейчас:"),
        ("привет", "Не совсем понял. Выберите, что сделаем, — или загляните в /help."),
    ],
)
async def test_what_nobody_understands_leads_back(anna: Talker, said: str, answer: str) -> None:
    told = await anna.say(said)

    assert told["text"] == answer
    assert button_texts(told) == EVERYONES_MENU


async def test_a_thing_that_nobody_understands_leads_back(anna: Talker) -> None:
    sent = await anna.player.upload(anna.id, "song.ogg", b"meow", kind="voice")

    told = await anna.player.wait_for(anna.id, "С этим я пока не умею", after=sent["message_id"])

    assert button_texts(told) == EVERYONES_MENU


async def test_a_button_that_nobody_knows_any_more(anna: Talker) -> None:
    hello = await anna.say("/start")

    toast = await anna.player.tap(hello, data="x9:gone", stale=True)

    assert (toast.text, toast.show_alert) == (
        "Эта кнопка больше не действует — возможно, она уже сработала. Меню: /start.",
        True,
    )


async def test_a_page_of_the_menu_that_does_not_exist_any_more(anna: Talker) -> None:
    hello = await anna.say("/start")

    toast = await anna.player.tap(hello, data="p1:poetry", stale=True)

    assert toast.text.startswith("Эта кнопка больше не действует")


async def test_a_menu_that_was_deleted_is_sent_anew(anna: Talker) -> None:
    hello = await anna.say("/start")
    await anna.player.delete(hello)

    toast = await anna.player.tap(hello, "❔ Что я умею", stale=True)

    assert toast.answered
    assert (await anna.next("Что я умею"))["text"].startswith("Что я умею")


async def test_commands_of_everybody(bot: PeopleBot, anna: Talker) -> None:
    await anna.say("/start")

    (chat,) = [chat for chat in await anna.player.chats() if chat["id"] == anna.id]
    assert [(command["command"], command["description"]) for command in chat["commands"]] == [
        ("start", "начать сначала, открыть меню"),
        ("timezone", "по каким часам показывать время"),
        ("language", "язык · language"),
        ("cancel", "бросить начатое"),
        ("help", "что умеет бот"),
    ]


async def test_commands_of_an_owner(owner: Talker) -> None:
    await owner.say("/start")
    await owner.say("/help")

    (chat,) = [chat for chat in await owner.player.chats() if chat["id"] == owner.id]
    assert "team" in [command["command"] for command in chat["commands"]]
