"""A petition played by all its people, with words where a chat may carry them, and without where it may not."""

from dataclasses import replace
from datetime import timedelta

from domain.people.roles import Role
from domain.registry.names import ChatNames
from playground.client import button_texts
from storage.mentoring.pairings import Pairings
from tests.handlers.mentoring.petition.conftest import Cast, become
from tests.handlers.running import Talker

SECRET = "Он кричит на меня при всех"


async def texts(talker: Talker) -> str:
    """Everything that the bot wrote to somebody."""
    return "\n".join(str(message) for message in await talker.player.messages(talker.id))


async def test_a_mentee_signs_and_the_director_grants(cast: Cast) -> None:
    anna, curator, director, mentor = cast.anna, cast.curator, cast.director, cast.mentor
    places = await anna.say("/petition", "Выберите пару")
    card = await anna.tap_to(places, "Н-001 → М-001", "за 10 рабочих дней")
    asked = await anna.tap_to(card, "Подать ходатайство", "Почему нужен другой наставник")
    check = await anna.tap_to(asked, "Не складывается личный контакт", "Проверьте и подпишите")
    assert "Изменить слова" not in str(button_texts(check))
    await anna.tap(check, "🖨 Ходатайство в Word")
    document = await anna.player.wait_for(anna.id, lambda message: "document" in message)
    assert document["document"]["file_name"] == "hodatajstvo-1-Н-001.docx"
    check = await anna.next("Проверьте и подпишите")
    sent = await anna.tap_to(check, "✍️ Подписать и отправить", "Подано вт, 1 декабря")
    assert "до пт, 4 декабря включительно" in sent["text"]

    came = await curator.next("Ходатайство № 1 о замене наставника: Н-001")
    seen = await curator.tap_for(came, "Открыть ходатайство", "Не складывается личный контакт")
    asked = await curator.tap_to(seen, "Дать мнение", "Ваше мнение?")
    await curator.tap_to(asked, "Поддерживаю", "У директора с вт, 1 декабря")
    await anna.next("Решение — до вт, 15 декабря включительно")

    came = await director.next("ждёт решения директора")
    seen = await director.tap_for(came, "Открыть ходатайство", "Мнение куратора: поддерживает")
    assert "Дать мнение" not in str(button_texts(seen))
    asked = await director.tap_to(seen, "Удовлетворить", "Почему удовлетворено?")
    asked = await director.tap_to(asked, "Контакт не сложился", "Нужна ли завершающая встреча")
    sure = await director.tap_to(asked, "Встреча нужна", "Удовлетворить ходатайство?")
    assert "Основание: Контакт не сложился\nЗавершающая встреча нужна." in sure["text"]
    await director.tap_to(sure, "Да, удовлетворить", "✅ Удовлетворено вт, 1 декабря")

    told = await mentor.next("Пара с Н-001 завершается")
    assert "завершающая встреча" in told["text"]
    assert "контакт" not in told["text"]
    told = await anna.next("заявка на нового наставника уже открыта")
    await anna.tap_for(told, "📄 Заявка на нового наставника", "Заявка на наставника")
    await curator.next("✅ Удовлетворено")


async def test_words_go_where_a_chat_may_carry_them_and_never_to_the_mentor(cast: Cast) -> None:
    cast.show(ChatNames.FULL)
    anna, curator = cast.anna, cast.curator
    places = await anna.say("/petition", "Выберите пару")
    card = await anna.tap_to(places, "Н-001 · Иванова Анна Петровна → М-001 · Петров Пётр Ильич", "за 10 рабочих дней")
    asked = await anna.tap_to(card, "Подать ходатайство", "Почему нужен другой наставник")
    asked = await anna.tap_to(asked, "Некомфортно общаться", "Расскажите подробнее")
    too_long = await anna.say("а" * 1001, "Слишком длинно")
    assert "1\N{NO-BREAK SPACE}000 знаков" in too_long["text"]
    check = await anna.say(SECRET, f"Своими словами: {SECRET}")
    await anna.tap_to(check, "✍️ Подписать и отправить", "Подано")

    came = await curator.next("Ходатайство № 1")
    assert SECRET not in came["text"]
    seen = await curator.tap_for(came, "Открыть ходатайство", f"Своими словами: {SECRET}")
    asked = await curator.tap_to(seen, "Дать мнение", "Ваше мнение?")
    await curator.tap_to(asked, "Не поддерживаю", "добавить что-то своими словами")
    await curator.say("Поговорил с обоими", "Слова куратора: Поговорил с обоими")

    came = await cast.director.next("ждёт решения директора")
    seen = await cast.director.tap_for(came, "Открыть ходатайство", SECRET)
    asked = await cast.director.tap_to(seen, "Отклонить", "Почему отклонено?")
    asked = await cast.director.tap_to(asked, "Сначала общий разговор с куратором", "добавить что-то своими словами")
    await cast.director.say("Жду вас в среду", "Слова директора: Жду вас в среду")
    told = await anna.next("Отклонено")
    assert "Слова директора: Жду вас в среду" in told["text"]
    assert SECRET not in await texts(cast.mentor)
    assert "Жду вас" not in await texts(cast.mentor)


async def test_from_paper_for_a_child_and_a_director_without_telegram(cast: Cast) -> None:
    curator, mother = cast.curator, cast.mother
    waiting = await curator.say("/petitions", "Сейчас ни одно не ждёт")
    asked = await curator.tap_to(waiting, "Записать с бумаги", "Пришлите код")
    assert "нет работающей пары" in (await curator.say("П-001", "нет работающей пары"))["text"]
    asked = await curator.say("н-2", "Почему нужен другой наставник")
    await curator.tap_to(asked, "Встречи не проходят или срываются", "Номер и дата ходатайства")
    await curator.say("12/3 завтра", "У бумаги должны быть номер")
    card = await curator.say("12/3, 30.11.2026", "Подано на бумаге: № 12/3, пн, 30 ноября")
    asked = await curator.tap_to(card, "Дать мнение", "Ваше мнение?")
    card = await curator.tap_to(asked, "На усмотрение директора", "У директора")
    asked = await curator.tap_to(card, "Записать решение директора", "Что решил директор?")
    asked = await curator.tap_to(asked, "Отклонил", "Почему отклонено?")
    await curator.tap_to(asked, "Расскажем лично в центре", "Номер и дата решения")
    done = await curator.say("45, 01.12", "Отклонено вт, 1 декабря")
    assert "Решение записано с бумаги: № 45, вт, 1 декабря" in done["text"]
    await mother.next("Основание: Расскажем лично в центре")


async def test_a_guardian_withdraws_in_two_taps_and_a_second_one_is_refused(cast: Cast) -> None:
    mother = cast.mother
    places = await mother.say("/petition", "Выберите пару")
    card = await mother.tap_to(places, "Н-002 → М-001", "за 10 рабочих дней")
    asked = await mother.tap_to(card, "Подать ходатайство", "Почему нужен")
    check = await mother.tap_to(asked, "Другая причина", "Проверьте и подпишите")
    card = await mother.tap_to(check, "✍️ Подписать и отправить", "Подано")
    assert "Подать ходатайство" not in str(button_texts(card))

    sure = await mother.tap_to(card, "Отозвать ходатайство", "Пара продолжит работу")
    card = await mother.tap_to(sure, "Да, отозвать", "Отозвано вт, 1 декабря")
    assert "Подать ходатайство" in str(button_texts(card))


async def test_others_have_nothing_to_ask_for(cast: Cast) -> None:
    mentor = await cast.mentor.say("/petition", "просить не о чем")
    assert "М-001" not in mentor["text"]
    refused = await cast.anna.say("/petitions")
    assert "куратор" in refused["text"]


async def test_in_english(cast: Cast) -> None:
    judge = await become(cast.bot, "Ann", Role.CURATOR, Role.DIRECTOR, language="en")
    card = await cast.anna.tap_to(await cast.anna.say("/petition"), "Н-001 → М-001", "рабочих")
    asked = await cast.anna.tap_to(card, "Подать ходатайство", "Почему")
    check = await cast.anna.tap_to(asked, "Другая причина", "Проверьте")
    await cast.anna.tap_to(check, "✍️ Подписать и отправить", "Подано")

    came = await judge.next("Petition no. 1 for another mentor: Н-001")
    seen = await judge.tap_for(came, "Open the petition", "The opinion is due by Fri, 4 December")
    asked = await judge.tap_to(seen, "Give an opinion", "Your opinion?")
    seen = await judge.tap_to(asked, "In favour", "The decision is due by Tue, 15 December")
    asked = await judge.tap_to(seen, "Grant", "Why is it granted?")
    asked = await judge.tap_to(asked, "Other help is needed", "Is a closing meeting")
    sure = await judge.tap_to(asked, "No meeting is needed", "Grant the petition?")
    done = await judge.tap_to(sure, "Yes, grant it", "No closing meeting is needed")
    assert "Ground: Other help is needed" in done["text"]


async def test_after_the_last_day_of_its_term_a_pairing_that_goes_on_can_be_left(cast: Cast) -> None:
    ctx, anna, director = cast.bot.ctx, cast.anna, cast.director
    async with ctx.write() as connection:
        over = replace(cast.pairs["anna"], until=ctx.today() - timedelta(days=1))
        await Pairings(connection, ctx.records(connection)).save(over, ctx.now())
    pair = await anna.say("/pair", "Ваша пара")
    await anna.tap_to(pair, "Наставник М-001 · работает", "Состояние: пара работает")

    places = await anna.say("/petition", "Выберите пару")
    card = await anna.tap_to(places, "Н-001 → М-001", "за 10 рабочих дней")
    asked = await anna.tap_to(card, "Подать ходатайство", "Почему нужен другой наставник")
    check = await anna.tap_to(asked, "Не складывается личный контакт", "Проверьте и подпишите")
    await anna.tap_to(check, "✍️ Подписать и отправить", "Подано")
    came = await cast.curator.next("Ходатайство № 1")
    seen = await cast.curator.tap_for(came, "Открыть ходатайство", "Не складывается личный контакт")
    asked = await cast.curator.tap_to(seen, "Дать мнение", "Ваше мнение?")
    await cast.curator.tap_to(asked, "Поддерживаю", "У директора")
    came = await director.next("ждёт решения директора")
    seen = await director.tap_for(came, "Открыть ходатайство", "Мнение куратора: поддерживает")
    asked = await director.tap_to(seen, "Удовлетворить", "Почему удовлетворено?")
    asked = await director.tap_to(asked, "Контакт не сложился", "Нужна ли завершающая встреча")
    sure = await director.tap_to(asked, "Встреча не нужна", "Удовлетворить ходатайство?")
    await director.tap_to(sure, "Да, удовлетворить", "✅ Удовлетворено")

    await anna.next("заявка на нового наставника уже открыта")
    pair = await anna.say("/pair", "Ваша пара")
    await anna.tap_to(pair, "Наставник М-001 · завершена", "замена наставника")
