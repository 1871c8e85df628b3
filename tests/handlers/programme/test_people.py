"""/people for those who run the programme, and everybody's own record."""

import asyncio
from dataclasses import replace
from io import BytesIO
from typing import Any

from docxtpl import DocxTemplate

from actions.consents.withdrawing import record_withdrawal
from actions.registry.keeping import Change, add_person, change_person
from domain.people.roles import Role
from domain.registry.field import Field
from domain.registry.names import ChatNames
from domain.registry.record import Part
from playground.client import button_texts
from storage.tags import Tags
from tests.handlers.running import Json, PeopleBot, Talker

from .conftest import Slip, actor_of, appoint, come_in


def has_document(message: Json) -> bool:
    return "document" in message


async def words_in(bot: PeopleBot, message: Json) -> str:
    """All that is written in a Word file that was sent."""
    content = await bot.play.file(message["document"]["file_id"])

    def read() -> str:
        document: Any = DocxTemplate(BytesIO(content))
        document.init_docx()
        return "\n".join(cell.text for table in document.docx.tables for row in table.rows for cell in row.cells)

    return await asyncio.to_thread(read)


async def test_a_code_may_be_written_at_once_and_who_withdrew_gets_no_slip(
    bot: PeopleBot, anna: Talker, irina: Talker, slip: Slip
) -> None:
    await come_in(anna, await slip(Part.MENTOR, "Орлов Пётр"))
    gone = await slip(Part.MENTEE, "Синицына Вера")
    hello = await anna.say("/start", "Вы — наставник")
    assert "📇 Моя анкета" in str(button_texts(hello))
    await record_withdrawal(bot.ctx, await actor_of(bot, irina), gone.record.id, bot.ctx.today(), "7")

    await irina.say("/people", "Люди программы")
    refused = await irina.say("До шести вечера")
    assert refused["text"].startswith("В чате ищу по коду")
    card = await irina.say("н 1", "Согласие отозвано")

    assert button_texts(card) == [["Все люди", "Закрыть"]]


async def test_who_is_there_and_a_card_by_code(bot: PeopleBot, anna: Talker, irina: Talker, slip: Slip) -> None:
    await come_in(anna, await slip(Part.MENTOR, "Орлов Пётр"))
    await slip(Part.MENTEE, "Синицына Вера")

    seen = await irina.say("/people", "Люди программы")
    assert seen["text"] == "Люди программы\nНаставники: участвует 1\nНаставляемые: участвует 1"
    assert button_texts(seen) == [
        ["Наставники (1)"],
        ["Наставляемые (1)"],
        ["Без аккаунта (1)"],
        ["🖨 Памятки тем, у кого их нет"],
        ["🔎 Найти по коду"],
        ["Закрыть"],
    ]
    listed = await irina.tap_to(seen, "Наставляемые (1)", "Наставляемые (1)")
    assert button_texts(listed)[0] == ["✅ участвуют", "на паузе", "завершили"]
    card = await irina.tap_to(listed, "Н-001 · наставляемый · без аккаунта", "Аккаунта нет")
    assert card["text"].startswith("Н-001\n\nНаставляемый · участвует")
    assert "памятка выпущена, работает до 31 декабря 2026" in card["text"]

    seen = await irina.tap_to(card, "Все люди", "Люди программы")
    asked = await irina.tap_to(seen, "🔎 Найти по коду", "Кого найти?")
    refused = await irina.say("Орлов")
    assert refused["text"].startswith("В чате ищу по коду")
    card = await irina.say("m 1", "Аккаунт связан.")
    assert card["text"].startswith("М-001")
    assert asked["message_id"] != card["message_id"]
    told = str([message for message in await irina.player.messages(irina.id) if not message["out"]])
    assert [name for name in ("Орлов", "Пётр", "Синицына", "Вера") if name in told] == []


async def test_printing_slips(bot: PeopleBot, anna: Talker, irina: Talker) -> None:
    curator = await actor_of(bot, irina)
    for name in ("Синицына Вера", "Белов Иван", "Ким Анна"):
        await add_person(bot.ctx, curator, Part.MENTEE, Change(typed={Field.NAME: name}))
    seen = await irina.say("/people", "Люди программы")

    await irina.tap(seen, "🖨 Памятки тем, у кого их нет")
    sent = await irina.player.wait_for(irina.id, has_document, after=seen["message_id"])

    assert sent["caption"].startswith("3 памятки: распечатайте, разрежьте")
    printed = await words_in(bot, sent)
    assert all(code in printed for code in ("Н-001", "Н-002", "Н-003"))
    assert "Синицына" not in printed
    assert "@" in printed
    assert "до 31 декабря 2026" in printed
    typed = printed.partition("Н-001")[2].split("\n")[1].strip()
    await anna.say(f"/join {typed}", "Это памятка Н-001")
    again = await irina.player.wait_for(irina.id, "Люди программы", after=sent["message_id"])
    toast = await irina.tap(again, "🖨 Памятки тем, у кого их нет")
    assert toast.text == "Памятки есть у всех, кому они нужны."


async def test_a_new_slip_is_asked_about_when_the_old_one_still_works(
    bot: PeopleBot, anna: Talker, irina: Talker, slip: Slip
) -> None:
    issued = await slip()
    await irina.say("/people", "Люди программы")
    card = await irina.say("Н-001", "памятка выпущена")

    asked = await irina.tap_to(card, "🖨 Памятка", "Н-001: выпустить новую памятку?")
    assert "Прежняя ещё работает — до 31 декабря 2026" in asked["text"]
    card = await irina.tap_to(asked, "‹ Назад", "памятка выпущена")
    await anna.say(f"/start slip-{issued.token}", "Это памятка")
    asked = await irina.tap_to(card, "🖨 Памятка", "выпустить новую памятку?")
    await irina.tap(asked, "Да, выпустить новую")

    await irina.player.wait_for(irina.id, has_document, after=card["message_id"])
    await anna.say(f"/start slip-{issued.token}", "куратор выпустил другую")


async def test_whoever_withdrew_is_greeted_as_such(bot: PeopleBot, anna: Talker, irina: Talker, slip: Slip) -> None:
    issued = await slip(Part.MENTOR)
    await come_in(anna, issued)
    assert "Вы — наставник" in (await anna.say("/start"))["text"]
    curator = await actor_of(bot, irina)

    await record_withdrawal(bot.ctx, curator, issued.record.id, bot.ctx.today(), "5")
    hello = await anna.say("/start", "Здравствуйте")

    assert "Вы — наставник" not in hello["text"]
    assert "Согласие на обработку ваших данных отозвано" in hello["text"]
    assert ["✉️ Написать куратору"] in button_texts(hello)


async def test_a_lost_phone(bot: PeopleBot, anna: Talker, irina: Talker, slip: Slip) -> None:
    await come_in(anna, await slip())
    seen = await irina.say("/people", "Люди программы")
    await irina.tap_to(seen, "🔎 Найти по коду", "Кого найти?")
    card = await irina.say("Н-001", "Аккаунт связан.")

    asked = await irina.tap_to(card, "♻️ Перевыпустить памятку", "Н-001: перевыпустить памятку?")
    await irina.tap(asked, "Да, перевыпустить")

    sent = await irina.player.wait_for(irina.id, has_document, after=card["message_id"])
    assert sent["caption"].startswith("Памятка готова: распечатайте и отдайте. Имени на ней нет")
    card = await irina.player.wait_for(irina.id, "Аккаунта нет", after=sent["message_id"])
    assert ["🖨 Памятка"] in button_texts(card)
    bot.delivery.wake()
    await anna.next("больше не связан")


async def test_the_director_reads_along(bot: PeopleBot, irina: Talker, slip: Slip) -> None:
    await slip()
    director = await bot.somebody("Директор")
    await appoint(bot, director, Role.DIRECTOR)

    seen = await director.say("/people", "Люди программы")
    assert ["🖨 Памятки тем, у кого их нет"] not in button_texts(seen)
    listed = await director.tap_to(seen, "Без аккаунта (1)", "Без аккаунта: им нужна памятка (1)")
    card = await director.tap_to(listed, "Н-001 · наставляемый · без аккаунта", "Аккаунта нет")

    assert button_texts(card) == [["Все люди", "Закрыть"]]


async def test_nobody_else_reads(bot: PeopleBot, anna: Talker, owner: Talker, slip: Slip) -> None:
    await come_in(anna, await slip(Part.MENTOR))

    for talker in (anna, owner):
        assert (await talker.say("/people"))["text"].startswith("Это может только куратор")
        hello = await talker.say("/start")
        assert "👥 Люди программы" not in [label for row in button_texts(hello) for label in row]
        for data in ("rp1", "rc1:1"):
            toast = await talker.player.tap(hello, data=data, stale=True)
            assert toast.text.startswith("Это может только куратор")


async def test_initials_where_the_centre_lets_them(bot: PeopleBot, irina: Talker, slip: Slip) -> None:
    object.__setattr__(bot.ctx, "policy", replace(bot.ctx.policy, chat_names=ChatNames.INITIALS))
    await slip()
    seen = await irina.say("/people", "Люди программы")

    await irina.tap_to(seen, "🔎 Найти по коду", "Кого найти?")
    card = await irina.say("синицына", "Аккаунта нет")

    assert card["text"].startswith("Н-001 · Синицына\N{NO-BREAK SPACE}В.\N{NO-BREAK SPACE}О.\n")


async def test_my_record(bot: PeopleBot, anna: Talker, irina: Talker, slip: Slip) -> None:
    async with bot.ctx.write() as connection:
        for name in ("робототехника", "шахматы"):
            await Tags(connection).add(name)
    issued = await slip(Part.MENTOR)
    typed = {Field.TOPICS: "шахматы; вязание с Верой", Field.TIME: "по вторникам у Веры", Field.NOTE: "тайна"}
    record = issued.record
    await change_person(
        bot.ctx, await actor_of(bot, irina), record.id, record.version, Change(part=Part.MENTOR, typed=typed)
    )
    await come_in(anna, issued)

    hello = await anna.say("/start")
    mine = await anna.tap_for(hello, "📇 Моя анкета", "Моя анкета")
    assert mine["text"].startswith(
        "Моя анкета · М-001\n\nНаставник · участвует\nФорма: не указано\nМожет помочь: шахматы\n"
        "Готов взять: 1 наставляемого\nВозраст наставляемых: любой\n\nИмя, контакты"
    )
    assert not [word for word in ("Вер", "Синицын", "тайна", "вязание") if word in mine["text"]]

    asked = await anna.tap_to(mine, "✏️ Чем могу помочь", "С чем вы можете помочь?")
    asked = await anna.tap_to(asked, "робототехника", "С чем вы можете помочь?")
    await anna.player.wait_for(anna.id, lambda message: ["✅ робототехника"] in button_texts(message))
    mine = await anna.tap_to(asked, "‹ Готово", "Моя анкета")
    assert "Может помочь: робототехника, шахматы" in mine["text"]
    asked = await anna.tap_to(mine, "✏️ Сколько наставляемых", "Сколько наставляемых")
    mine = await anna.tap_to(asked, "3", "Готов взять: 3 наставляемых")
    asked = await anna.tap_to(mine, "✏️ Время", "Сколько у вас времени")
    mine = await anna.tap_to(asked, "2 часа в неделю", "Время: 2 часа в неделю")
    asked = await anna.tap_to(mine, "✏️ Возраст наставляемых", "Какого возраста")
    await anna.tap_to(asked, "15–17", "Возраст наставляемых: 15–17")


async def test_a_guardian_sees_for_whom_they_act(bot: PeopleBot, anna: Talker, irina: Talker, slip: Slip) -> None:
    guardian, ward = await slip(Part.GUARDIAN), await slip(Part.MENTEE)
    change = Change(guardians=frozenset({guardian.record.id}))
    await change_person(bot.ctx, await actor_of(bot, irina), ward.record.id, ward.record.version, change)
    await come_in(anna, guardian)

    mine = await anna.say("/profile", "Моя анкета")

    assert "Представляет: Н-001" in mine["text"]
    assert button_texts(mine) == [["Закрыть"]]


async def test_who_has_no_record(anna: Talker) -> None:
    assert (await anna.say("/profile"))["text"].startswith("Вашей анкеты пока нет.")


async def test_a_record_that_was_lost_while_the_window_was_open(
    bot: PeopleBot, anna: Talker, irina: Talker, slip: Slip
) -> None:
    issued = await slip(Part.MENTOR)
    await come_in(anna, issued)
    mine = await anna.say("/profile", "Моя анкета")
    async with bot.ctx.write() as connection:
        await bot.ctx.records(connection).erase(issued.record.id, bot.ctx.now())

    toast = await anna.tap(mine, "✏️ Время")

    assert toast.answered
    assert (await anna.say("/profile"))["text"].startswith("Вашей анкеты пока нет.")
