"""/organisers and one-time links, from the owner's invitation to the dismissal."""

from datetime import timedelta

import pytest

from playground.client import button_texts
from tests.handlers.running import OWNER, Json, PeopleBot, Talker


async def listing(owner: Talker) -> Json:
    """The list; news of used links may come at the same time."""
    return await owner.say("/organisers", lambda message: ["Пригласить организатора"] in button_texts(message))


async def invitation(owner: Talker) -> Json:
    """The message with a new link."""
    listed = await listing(owner)
    return await owner.tap_for(listed, "Пригласить организатора", "Перешлите эту ссылку")


def link_in(message: Json) -> str:
    address: str = message["reply_markup"]["inline_keyboard"][0][0]["copy_text"]["text"]
    assert address in message["text"]
    return address


async def open_link(talker: Talker, link: str) -> Json:
    return await talker._next(await talker.player.open(link), "")


async def test_a_link_makes_an_organiser(bot: PeopleBot, owner: Talker, anna: Talker) -> None:
    made = await invitation(owner)
    assert button_texts(made) == [["Скопировать ссылку"], ["Отозвать эту ссылку"], ["К организаторам"]]
    assert "живёт до вт, 8 декабря, 12:" in made["text"]

    welcome = await open_link(anna, link_in(made))

    assert welcome["text"].startswith("Вы теперь организатор!")
    bot.delivery.wake()
    told = await owner.next("теперь организатор")
    assert told["text"] == "Анна теперь организатор: ваша ссылка сработала."
    listed = await owner.tap_to(told, "К организаторам", "1 организатор")
    assert listed["text"] == "1 организатор\n\n• Анна"
    assert (await anna.say("/start"))["text"].startswith("Здравствуйте, Анна!\n\nВы — организатор")


async def test_the_list_without_anybody(owner: Talker) -> None:
    listed = await listing(owner)

    assert listed["text"].startswith("Организаторов пока нет.")
    assert button_texts(listed) == [["Пригласить организатора"], ["‹ В меню"]]


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

    assert "Организаторов пока нет" in listed["text"]
    assert (await open_link(anna, link_in(made)))["text"] == (
        "Эту ссылку отозвали. Попросите новую у того, кто её прислал."
    )


async def test_a_link_revoked_from_the_list(owner: Talker, anna: Talker) -> None:
    made = await invitation(owner)
    listed = await listing(owner)
    assert "Ждёт своего человека 1 ссылка." in listed["text"]
    (button,) = [text for row in button_texts(listed) for text in row if text.startswith("Отозвать")]
    assert button.startswith("Отозвать ссылку до вт, 8 декабря, 12:")
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


async def test_an_organiser_opens_another_link(owner: Talker, anna: Talker) -> None:
    await open_link(anna, link_in(await invitation(owner)))

    answer = await open_link(anna, link_in(await invitation(owner)))

    assert answer["text"] == "Вы уже организатор. Ссылка не потрачена: её можно переслать кому-то ещё."


async def test_dismissing(bot: PeopleBot, owner: Talker, anna: Talker) -> None:
    await open_link(anna, link_in(await invitation(owner)))
    listed = await listing(owner)

    asked = await owner.tap_to(listed, "Забрать роль: Анна", "Забрать роль организатора у Анна?")
    assert button_texts(asked) == [["Да, забрать роль"], ["К организаторам"]]
    done = await owner.tap_to(asked, "Да, забрать роль", "больше не организатор")

    assert done["text"].startswith("Анна больше не организатор.\n\nОрганизаторов пока нет.")
    bot.delivery.wake()
    assert (await anna.next("больше не организатор"))["text"].startswith("Вы больше не организатор.")
    assert "Вы — организатор" not in (await anna.say("/start"))["text"]


async def test_dismissing_can_be_thought_over(owner: Talker, anna: Talker) -> None:
    await open_link(anna, link_in(await invitation(owner)))
    listed = await listing(owner)

    asked = await owner.tap_to(listed, "Забрать роль: Анна", "Забрать роль")

    assert "• Анна" in (await owner.tap_to(asked, "К организаторам", "1 организатор"))["text"]


async def test_dismissing_twice(owner: Talker, anna: Talker) -> None:
    await open_link(anna, link_in(await invitation(owner)))
    listed = await listing(owner)
    asked = await owner.tap_to(listed, "Забрать роль: Анна", "Забрать роль")
    press = asked["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await owner.tap_to(asked, "Да, забрать роль", "больше не организатор")

    toast = await owner.player.tap(asked, data=press, stale=True)

    assert toast.text.startswith("Этого здесь больше нет.")


async def test_many_organisers_are_turned_over(bot: PeopleBot, owner: Talker) -> None:
    for number in range(12):
        one = await bot.somebody(f"Орг {number:02}")
        await open_link(one, link_in(await invitation(owner)))

    listed = await listing(owner)
    assert listed["text"].startswith("12 организаторов\n\n• Орг 00")
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

    assert (await ben.say("/organisers"))["text"] == answer


@pytest.mark.parametrize("data", ["p1:organisers", "o1:0", "oi1", "or1:1", "oa1:1", "od1:1"])
async def test_no_button_proves_a_right(anna: Talker, data: str) -> None:
    hello = await anna.say("/start")

    toast = await anna.player.tap(hello, data=data, stale=True)

    assert toast.text == "Это может только владелец бота."


async def test_an_owner_is_known_by_the_settings(bot: PeopleBot, owner: Talker) -> None:
    assert owner.id == OWNER
    assert (await owner.say("/organisers"))["text"].startswith("Организаторов пока нет.")
