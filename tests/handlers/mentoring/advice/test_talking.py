"""A talk through the bot: text, a voice message, a photo; what is not passed on; a report, and who reads what."""

from io import BytesIO
from pathlib import Path

import segno

from domain.registry.names import ChatNames
from playground.client import button_texts
from tests.actions.mentoring.advice.making import Pair
from tests.handlers.running import PeopleBot, Talker


def picture() -> bytes:
    drawn = BytesIO()
    segno.make("задача").save(drawn, kind="png", scale=4)
    return drawn.getvalue()


async def test_a_talk(bot: PeopleBot, orlov: Talker, anna: Talker, pair: Pair) -> None:
    opened = await anna.say("/advice", "Спросите совета у наставника")
    assert "Имён, адресов, телефонов и документов, пожалуйста, не присылайте" in opened["text"]

    sent = await anna.say("Как выбрать <тему>?", "Передал")
    assert "можно прислать ещё 4 сообщения" in sent["text"]
    bot.delivery.wake()
    came = await orlov.next("просит совета")
    assert came["text"].endswith("Как выбрать <тему>?")
    assert button_texts(came) == [["✍️ Написать", "⚠️ Пожаловаться"]]
    await orlov.tap_for(came, "✍️ Написать", "Ответ для")

    voice = await orlov.player.upload(orlov.id, "a.ogg", b"OggS", kind="voice")
    await orlov.player.wait_for(orlov.id, "Передал", after=voice["message_id"])
    bot.delivery.wake()
    heard = await anna.player.wait_for(anna.id, lambda one: "voice" in one, after=sent["message_id"])
    assert heard["caption"].startswith("💬 Наставник")
    assert heard["voice"]["file_id"] == voice["voice"]["file_id"]

    photo = await anna.player.upload(anna.id, "a.png", picture(), kind="photo", caption="Вот задача")
    await anna.player.wait_for(anna.id, "Передал", after=photo["message_id"])
    bot.delivery.wake()
    seen = await orlov.player.wait_for(orlov.id, lambda one: "photo" in one, after=came["message_id"])
    assert seen["caption"].endswith("Вот задача")
    for message in (came, heard, seen):
        assert "forward_origin" not in message
        assert message["from"]["is_bot"]
    assert "Анна" not in str(await orlov.player.messages(orlov.id))
    assert "Орлов" not in str(await anna.player.messages(anna.id))
    path = Path(bot.database.path)
    on_disk = b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))
    for word in ("тему", "Вот задача", voice["voice"]["file_id"], photo["photo"][-1]["file_id"]):
        assert word.encode() not in on_disk


async def test_what_is_not_passed_on(anna: Talker, pair: Pair) -> None:
    await anna.say("/advice", "Спросите совета")
    await anna.say("Позвоните мне: 8 916 123-45-67", "Номера телефонов здесь не храню")
    scan = await anna.player.upload(anna.id, "паспорт.pdf", b"%PDF", kind="document")
    await anna.player.wait_for(anna.id, "Файлы и видео здесь не храню", after=scan["message_id"])
    told = await anna.player.wait_for(anna.id, "Передаю текст, голосовое или фото", after=scan["message_id"])
    assert await anna.player.message(anna.id, scan["message_id"]) is None
    where = await anna.player.send_location(anna.id, 55.7, 37.6)
    await anna.player.wait_for(
        anna.id, "Передаю текст, голосовое или фото", after=max(where["message_id"], told["message_id"])
    )
    # The window is where it was.
    await anna.say("А так?", "Передал")


async def test_a_report_in_codes_is_read_at_the_desk_alone(
    bot: PeopleBot, irina: Talker, orlov: Talker, anna: Talker, pair: Pair
) -> None:
    await anna.say("/advice", "Спросите совета")
    await anna.say("Дай списать", "Передал")
    bot.delivery.wake()
    came = await orlov.next("просит совета")
    asked = await orlov.tap_for(came, "⚠️ Пожаловаться", "Пожаловаться на это сообщение?")
    kept = await orlov.tap_for(came, "⚠️ Пожаловаться", "Пожаловаться на это сообщение?")
    await orlov.tap_to(kept, "Нет, не надо", "жалобы нет")

    await orlov.tap_to(asked, "Да, пожаловаться", "Жалоба у куратора")

    bot.delivery.wake()
    told = await irina.next("Жалоба: наставник")
    case = await irina.tap_to(told, "Открыть жалобу", "Пока жалоба не разобрана")
    assert button_texts(case) == [["🗂 Открыть за столом"], ["Разобрано"], ["💬 Беседы пар"]]
    assert "беседу можно прочитать на странице центра" in case["text"]
    sure = await irina.tap_to(case, "Разобрано", "Жалоба разобрана?")
    assert "прочитать её уже не получится" in sure["text"]
    case = await irina.tap_to(sure, "‹ Назад", "Пока жалоба не разобрана")
    sure = await irina.tap_to(case, "Разобрано", "Жалоба разобрана?")
    await irina.tap_to(sure, "Да, разобрано", "Жалоба разобрана: ")
    bot.delivery.wake()
    await orlov.next("Ваша жалоба рассмотрена")
    overview = await irina.say("/talks", "Беседует 1 пара")
    assert "1 сообщение" in overview["text"]
    assert "Жалоб нет" in overview["text"]
    assert "списать" not in str(await irina.player.messages(irina.id))


async def test_where_chats_carry_names_a_reported_talk_is_read_there(
    bot: PeopleBot, irina: Talker, orlov: Talker, anna: Talker, pair: Pair
) -> None:
    object.__setattr__(bot.ctx.policy, "chat_names", ChatNames.INITIALS)
    await anna.say("/advice", "Спросите совета")
    voice = await anna.player.upload(anna.id, "a.ogg", b"OggS", kind="voice")
    await anna.player.wait_for(anna.id, "Передал", after=voice["message_id"])
    await anna.say("Дай списать", "Передал")
    bot.delivery.wake()
    came = await orlov.next("Дай списать")
    asked = await orlov.tap_for(came, "⚠️ Пожаловаться", "Пожаловаться на это сообщение?")
    await orlov.tap_to(asked, "Да, пожаловаться", "Жалоба у куратора")

    bot.delivery.wake()
    told = await irina.next("Жалоба: наставник")
    case = await irina.tap_to(told, "Открыть жалобу", "Пока жалоба не разобрана")
    read = await irina.tap_to(case, "Прочитать беседу", "Дай списать")
    assert "Синицына\N{NO-BREAK SPACE}В." in read["text"]
    bot.delivery.wake()
    await irina.player.wait_for(irina.id, lambda one: "voice" in one, after=told["message_id"])


async def test_who_stopped_the_bot_gets_it_later_and_the_other_hears_so(
    bot: PeopleBot, orlov: Talker, anna: Talker, pair: Pair
) -> None:
    await orlov.player.block()
    await anna.say("/advice", "Спросите совета")
    await anna.say("Вы здесь?", "Передал")
    bot.delivery.wake()
    told = await anna.next("Пока не могу передать")
    assert "наставник" in told["text"]

    await orlov.player.unblock()
    await orlov.say("/start")
    bot.delivery.wake()
    await orlov.next("Вы здесь?")


async def test_without_a_pair_that_works(orlov: Talker) -> None:
    told = await orlov.say("/advice")

    assert told["text"].startswith("Беседа есть у тех, чья пара уже работает.")
