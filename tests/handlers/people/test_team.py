"""/team and one-time links, from the owner's invitation to the dismissal."""

from datetime import timedelta

import pytest

from playground.client import button_texts
from tests.handlers.running import OWNER, Json, PeopleBot, Talker

EVERYONES_MENU = [["🕰 Часовой пояс", "🌐 Язык · Language"], ["❔ Что я умею"]]


async def listing(owner: Talker, command: str = "/team") -> Json:
    """The list; news of used links may come at the same time."""
    return await owner.say(command, lambda message: ["Пригласить в команду"] in button_texts(message))


async def invitation(owner: Talker, whom: str = "куратора") -> Json:
    """The message with a new link."""
    listed = await listing(owner)
    asked = await owner.tap_to(listed, "Пригласить в команду", "Кого пригласить?")
    return await owner.tap_for(asked, f"Пригласить {whom}", "Перешлите это сообщение")


def link_in(message: Json) -> str:
    address: str = message["reply_markup"]["inline_keyboard"][0][0]["copy_text"]["text"]
    assert address in message["text"]
    return address


async def open_link(talker: Talker, link: str) -> Json:
    return await talker._next(await talker.player.open(link), "")


async def test_a_link_makes_a_curator(bot: PeopleBot, owner: Talker, anna: Talker) -> None:
    made = await invitation(owner)
    assert button_texts(made) == [["Скопировать ссылку"], ["Отозвать эту ссылку"], ["К команде"]]
    assert "Ваша роль: куратор." in made["text"]
    assert "Куратор отвечает за сроки программы" in made["text"]
    assert "живёт до вт, 8 декабря, 12:" in made["text"]

    welcome = await open_link(anna, link_in(made))

    assert welcome["text"].startswith("Вы теперь куратор!")
    assert button_texts(welcome) == EVERYONES_MENU
    bot.delivery.wake()
    told = await owner.next("теперь куратор")
    assert told["text"] == "Анна теперь куратор: ваша ссылка сработала."
    listed = await owner.tap_to(told, "К команде", "1 куратор")
    assert listed["text"] == "Команда\n\n1 куратор\n• Анна"
    assert (await anna.say("/start"))["text"].startswith("Здравствуйте, Анна!\n\nВы — куратор")


@pytest.mark.parametrize(
    ("whom", "welcome", "greeting", "told"),
    [
        ("куратора", "Вы теперь куратор!", "Вы — куратор", "Анна теперь куратор"),
        ("директора", "Вы теперь директор!", "Вы — директор", "Анна теперь директор"),
        ("организатора", "Вы теперь организатор!", "Вы — организатор", "Анна теперь организатор"),
    ],
)
async def test_each_role_is_welcomed_and_greeted(
    bot: PeopleBot, owner: Talker, anna: Talker, whom: str, welcome: str, greeting: str, told: str
) -> None:
    link = link_in(await invitation(owner, whom))

    assert (await open_link(anna, link))["text"].startswith(welcome)

    assert greeting in (await anna.say("/start"))["text"]
    bot.delivery.wake()
    await owner.next(told)


async def test_whom_to_invite_is_explained(owner: Talker) -> None:
    asked = await owner.tap_to(await listing(owner), "Пригласить в команду", "Кого пригласить?")

    told = [paragraph.split()[0] for paragraph in asked["text"].split("\n\n")]
    assert told == ["Кого", "Куратор", "Директор", "Участник", "Организатор"]
    assert button_texts(asked) == [
        ["Пригласить куратора"],
        ["Пригласить директора"],
        ["Пригласить в рабочую группу"],
        ["Пригласить организатора"],
        ["Взять роль себе: куратор"],
        ["Взять роль себе: директор"],
        ["Взять роль себе: участник рабочей группы"],
        ["Взять роль себе: организатор"],
        ["К команде"],
    ]
    await owner.tap_to(asked, "К команде", "В команде пока никого нет.")


async def test_an_owner_takes_a_role(owner: Talker) -> None:
    asked = await owner.tap_to(await listing(owner), "Пригласить в команду", "Кого пригласить?")
    press = asked["reply_markup"]["inline_keyboard"][4][0]["callback_data"]

    await owner.tap_to(asked, "Взять роль себе: куратор", "Вы теперь куратор!")

    toast = await owner.player.tap(asked, data=press, stale=True)
    assert toast.text.startswith("Эта роль у вас уже есть: куратор.")
    hello = await owner.say("/start")
    assert "Вы — владелец бота" in hello["text"]
    assert "Вы — куратор" in hello["text"]
    listed = await listing(owner)
    assert listed["text"] == "Команда\n\n1 куратор\n• Ольга"
    asked = await owner.tap_to(listed, "Пригласить в команду", "Кого пригласить?")
    assert ["Взять роль себе: куратор"] not in button_texts(asked)


async def test_the_old_name_of_the_command_and_of_its_button(owner: Talker) -> None:
    listed = await listing(owner, "/organisers")
    hello = await owner.say("/start")

    await owner.player.tap(hello, data="oi1", stale=True)

    asked = await owner.changed(hello, "Кого пригласить?")
    assert listed["text"].startswith("В команде пока никого нет.")
    assert asked["text"].startswith("Кого пригласить?")


async def test_the_list_without_anybody(owner: Talker) -> None:
    listed = await listing(owner)

    assert listed["text"].startswith("В команде пока никого нет.")
    assert button_texts(listed) == [["Пригласить в команду"], ["‹ В меню"]]


async def test_the_list_is_by_role(bot: PeopleBot, owner: Talker, anna: Talker) -> None:
    boris = await bot.somebody("Борис")
    for talker, whom in ((boris, "организатора"), (anna, "организатора"), (boris, "куратора")):
        await open_link(talker, link_in(await invitation(owner, whom)))

    listed = await listing(owner)

    assert listed["text"] == "Команда\n\n1 куратор\n• Борис\n\n2 организатора\n• Анна\n• Борис"
    assert button_texts(listed)[1:4] == [
        ["Забрать роль: Борис, куратор"],
        ["Забрать роль: Анна, организатор"],
        ["Забрать роль: Борис, организатор"],
    ]
    hello = await boris.say("/start")
    assert hello["text"].index("Вы — куратор") < hello["text"].index("Вы — организатор")


async def test_a_link_works_once(bot: PeopleBot, owner: Talker, anna: Talker) -> None:
    link = link_in(await invitation(owner))
    await open_link(anna, link)

    boris = await bot.somebody("Борис")
    assert (await open_link(boris, link))["text"] == (
        "Этой ссылкой уже воспользовались, а работает она один раз. Попросите новую."
    )


async def test_a_link_revoked_where_it_was_made(owner: Talker, anna: Talker) -> None:
    made = await invitation(owner)

    listed = await owner.tap_to(made, "Отозвать эту ссылку", "Ссылка отозвана")

    assert "В команде пока никого нет." in listed["text"]
    assert (await open_link(anna, link_in(made)))["text"] == (
        "Эту ссылку отозвали. Попросите новую у того, кто её прислал."
    )


async def test_a_link_revoked_from_the_list(owner: Talker, anna: Talker) -> None:
    made = await invitation(owner)
    listed = await listing(owner)
    assert "Ждёт своего человека 1 ссылка." in listed["text"]
    (button,) = [text for row in button_texts(listed) for text in row if text.startswith("Отозвать")]
    assert button.startswith("Отозвать ссылку: куратор, до вт, 8 декабря, 12:")
    assert button.endswith("(Ольга)")

    await owner.tap_to(listed, button, "Ссылка отозвана")

    assert (await open_link(anna, link_in(made)))["text"].startswith("Эту ссылку отозвали.")


async def test_a_link_that_is_too_old(bot: PeopleBot, owner: Talker, anna: Talker) -> None:
    link = link_in(await invitation(owner))

    await bot.play.jump(await bot.play.now() + timedelta(days=7))

    assert (await open_link(anna, link))["text"] == "Ссылка устарела: она жила 7 дней. Попросите новую."


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_link_copied_in_part(bot: PeopleBot, owner: Talker, language: str) -> None:
    link = link_in(await invitation(owner))
    ben = await bot.somebody("Ben", language)

    answer = await open_link(ben, link[:-3])

    assert answer["text"].startswith({"ru": "Не узнаю эту ссылку.", "en": "I do not recognise this link."}[language])


async def test_ones_own_link(owner: Talker) -> None:
    link = link_in(await invitation(owner))

    assert (await open_link(owner, link))["text"].startswith("Это ваша ссылка — перешлите её")


async def test_a_curator_opens_another_link(owner: Talker, anna: Talker) -> None:
    await open_link(anna, link_in(await invitation(owner)))

    answer = await open_link(anna, link_in(await invitation(owner)))

    assert answer["text"] == (
        "Эта роль у вас уже есть: куратор. Ссылка, если вы её открыли, не потрачена: её можно переслать кому-то ещё."
    )


async def test_dismissing(bot: PeopleBot, owner: Talker, anna: Talker) -> None:
    await open_link(anna, link_in(await invitation(owner)))
    listed = await listing(owner)

    asked = await owner.tap_to(listed, "Забрать роль: Анна, куратор", "Анна: забрать роль «куратор»?")
    assert button_texts(asked) == [["Да, забрать роль"], ["К команде"]]
    done = await owner.tap_to(asked, "Да, забрать роль", "больше не куратор")

    assert done["text"].startswith("Анна больше не куратор.\n\nВ команде пока никого нет.")
    bot.delivery.wake()
    assert (await anna.next("больше не куратор"))["text"].startswith("Вы больше не куратор.")
    assert "Вы — куратор" not in (await anna.say("/start"))["text"]


async def test_dismissing_leaves_other_roles(bot: PeopleBot, owner: Talker, anna: Talker) -> None:
    for whom in ("куратора", "организатора"):
        await open_link(anna, link_in(await invitation(owner, whom)))
    asked = await owner.tap_to(await listing(owner), "Забрать роль: Анна, куратор", "забрать роль «куратор»?")

    done = await owner.tap_to(asked, "Да, забрать роль", "больше не куратор")

    assert done["text"] == "Анна больше не куратор.\n\nКоманда\n\n1 организатор\n• Анна"
    bot.delivery.wake()
    await anna.next("Вы больше не куратор.")
    hello = await anna.say("/start")
    assert "Вы — организатор" in hello["text"]
    assert "Вы — куратор" not in hello["text"]


async def test_dismissing_can_be_thought_over(owner: Talker, anna: Talker) -> None:
    await open_link(anna, link_in(await invitation(owner)))
    listed = await listing(owner)

    asked = await owner.tap_to(listed, "Забрать роль: Анна, куратор", "забрать роль")

    assert "• Анна" in (await owner.tap_to(asked, "К команде", "1 куратор"))["text"]


async def test_dismissing_twice(owner: Talker, anna: Talker) -> None:
    await open_link(anna, link_in(await invitation(owner)))
    listed = await listing(owner)
    asked = await owner.tap_to(listed, "Забрать роль: Анна, куратор", "забрать роль")
    press = asked["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await owner.tap_to(asked, "Да, забрать роль", "больше не куратор")

    toast = await owner.player.tap(asked, data=press, stale=True)

    assert toast.text.startswith("Этого здесь больше нет.")


async def test_a_large_team_is_turned_over(bot: PeopleBot, owner: Talker) -> None:
    for number in range(12):
        one = await bot.somebody(f"Орг {number:02}")
        await open_link(one, link_in(await invitation(owner, "организатора")))

    listed = await listing(owner)
    assert listed["text"].startswith("Команда\n\n12 организаторов\n• Орг 00")
    assert "Орг 10" not in listed["text"]

    second = await owner.tap_to(listed, "›", "Орг 10")
    assert "Орг 09" not in second["text"]
    await owner.tap_to(second, "‹", "Орг 09")


@pytest.mark.parametrize(
    ("language", "answer"),
    [("ru", "Это может только владелец бота."), ("en", "Only the bot’s owner can do this.")],
)
async def test_the_list_is_for_owners(bot: PeopleBot, language: str, answer: str) -> None:
    ben = await bot.somebody("Ben", language)

    assert (await ben.say("/team"))["text"] == answer


@pytest.mark.parametrize(
    "data",
    [
        *("p1:organisers", "o1:0", "oi1", "oi2:curator", "ot1:curator", "or1:1"),
        *("oa2:1:organiser", "od2:1:organiser"),
    ],
)
async def test_no_button_proves_a_right(owner: Talker, anna: Talker, data: str) -> None:
    await open_link(anna, link_in(await invitation(owner)))
    hello = await anna.say("/start")

    toast = await anna.player.tap(hello, data=data, stale=True)

    assert toast.text == "Это может только владелец бота."


async def test_an_owner_is_known_by_the_settings(bot: PeopleBot, owner: Talker) -> None:
    assert owner.id == OWNER
    assert (await owner.say("/team"))["text"].startswith("В команде пока никого нет.")


async def test_nobody_is_made_an_owner_by_a_made_up_button(owner: Talker) -> None:
    hello = await owner.say("/start")

    for data, answer in (("oi2:owner", "Этого здесь больше нет."), ("oi2:king", "Эта кнопка больше не действует")):
        assert (await owner.player.tap(hello, data=data, stale=True)).text.startswith(answer)
