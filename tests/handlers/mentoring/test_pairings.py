"""A pairing in chat: from a proposal to its end, by those whose it is and by the curator."""

from dataclasses import replace

from domain.mentoring.pairing import Ending, MembershipState
from domain.people.roles import Role
from domain.registry.names import ChatNames
from playground.client import button_texts
from tests.handlers.programme.conftest import appoint
from tests.handlers.running import PeopleBot, Talker

from .conftest import Pairing


async def test_from_a_proposal_to_an_active_pairing(bot: PeopleBot, irina: Talker, pairing: Pairing) -> None:
    pavel, vera = pairing.pavel, pairing.vera
    made = await pairing.propose()
    bot.delivery.wake()
    asked = await pavel.next("Вам предлагают наставляемого")
    assert asked["text"].startswith("🤝 Вам предлагают наставляемого. Наставляемый: Н-001.\n")
    assert "Форма: педагог – ученик" in asked["text"]
    assert "Синицына" not in asked["text"]

    await pavel.tap_to(asked, "✅ Принять", "Теперь мы спросим наставляемого")
    bot.delivery.wake()
    asked = await vera.next("Нашёлся наставник")
    await vera.tap_to(asked, "✅ Принять", "Куратор готовит соглашение")

    bot.delivery.wake()
    told = await irina.next("обе стороны согласны")
    assert told["text"].startswith("М-001 и Н-001: обе стороны согласны.")
    card = await irina.tap_for(told, "Открыть пару", "М-001 — Н-001")
    paper = await irina.tap_to(card, "📄 Соглашение · напечатать", "Срок: не указан")
    await irina.tap(paper, "🖨 Получить файл Word")
    sent = await irina.player.wait_for(irina.id, lambda message: "document" in message, after=paper["message_id"])
    assert sent["document"]["file_name"] == "agreement-М-001-Н-001.docx"
    window = await irina.player.wait_for(irina.id, "Срок: не указан", after=sent["message_id"])
    toast = await irina.tap(window, "Отметить: выдано")
    assert toast.text == "Отмечено: выдано на подпись."
    window = await irina.changed(window, "выдано, ждёт подписи")
    asked = await irina.tap_to(window, "✍️ Отметить: подписано", "Что на подписанном соглашении?")
    # Nothing was filled in before it was printed, so nothing can be signed as it is.
    assert button_texts(asked) == [["‹ Назад"]]
    wrong = await irina.say("двенадцать", "Нужны номер соглашения")
    assert wrong["text"].endswith("Например: 12/3 05.11.2026 9.")
    await irina.say("№ 12/3 от 30.11.2026, 9 месяцев", "Соглашение подписано")

    assert (await pairing.town.membership(made)).state is MembershipState.ACTIVE
    bot.delivery.wake()
    began = await vera.next("пара работает")
    assert "Наставник: М-001. Соглашение действует по 29 августа 2027" in began["text"]
    assert "индивидуальный план до пн, 7 декабря" in began["text"]
    # Whoever said yes last has read so already; the one who waited is told.
    assert "Все согласны" not in str(await vera.player.messages(vera.id))
    assert "Все согласны" in str(await pavel.player.messages(pavel.id))
    mine = await vera.say("/pair", "Ваша пара")
    own = await vera.tap_to(mine, "Наставник М-001 · работает", "Ваш наставник: М-001")
    assert "Состояние: пара работает" in own["text"]
    assert "Участник" not in own["text"]
    assert button_texts(own) == [
        ["📋 План"],
        ["✍️ Записать встречу"],
        ["📅 Встречи"],
        ["Предложить продлить"],
        ["Предложить завершить"],
        ["💬 Беседа в паре"],
        ["К моим парам"],
        ["Закрыть"],
    ]
    await vera.tap_to(own, "💬 Беседа в паре", "Спросите совета у наставника М-001.")


async def test_declining_with_a_reason(bot: PeopleBot, irina: Talker, pairing: Pairing) -> None:
    await pairing.propose()
    bot.delivery.wake()
    asked = await pairing.pavel.next("Вам предлагают наставляемого")
    why = await pairing.pavel.tap_for(asked, "Отказаться", "Почему не получится?")
    toast = await pairing.pavel.tap(why, "Это не моя тема")

    assert toast.text == "Хорошо, передам куратору. Спасибо, что ответили."
    bot.delivery.wake()
    told = await irina.next("наставник отказался")
    assert told["text"] == "М-001 и Н-001: наставник отказался (не его тема). Заявка снова открыта."
    press = asked["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    stale = await pairing.pavel.player.tap(asked, data=press, stale=True)
    assert stale.text == "Это предложение уже отклонили."


async def test_own_words_where_a_chat_carries_them(bot: PeopleBot, irina: Talker, pairing: Pairing) -> None:
    object.__setattr__(bot.ctx, "policy", replace(bot.ctx.policy, chat_names=ChatNames.FULL))
    await pairing.propose()
    bot.delivery.wake()
    asked = await pairing.pavel.next("Вам предлагают наставляемого")
    why = await pairing.pavel.tap_for(asked, "Отказаться", "Почему не получится?")
    await pairing.pavel.tap_to(why, "Другая причина", "Напишите в двух словах")
    await pairing.pavel.say("Мы <соседи>", "Хорошо, передам куратору")

    bot.delivery.wake()
    card = await irina.tap_for(await irina.next("наставник отказался"), "Открыть пару", "предложение отклонили")
    assert "Наставник: отказ, другая причина «Мы <соседи>»" in card["text"]


async def test_the_curator_records_what_came_on_paper(irina: Talker, pairing: Pairing) -> None:
    made = await pairing.propose()
    overview = await irina.say("/pairings", "Пары по состояниям")
    listed = await irina.tap_to(overview, "Ждут наставника: 1", "Ждут наставника: 1")
    card = await irina.tap_to(listed, "М-001 — Н-001 · ждём наставника", "ждём ответа наставника")
    asked = await irina.tap_to(card, "Записать ответ с бумаги", "Сейчас отвечает наставник.")
    await irina.tap_to(asked, "Согласие", "Номер и дата бумаги?")
    await irina.say("7 30.11.2026", "Записано с бумаги.")
    card = await irina.next("ждём ответа наставляемого")
    assert "Наставник: согласие (бумага № 7, 30.11.2026)" in card["text"]

    asked = await irina.tap_to(card, "Записать ответ с бумаги", "Сейчас отвечает наставляемый.")
    why = await irina.tap_to(asked, "Отказ", "Какая причина отказа?")
    await irina.tap_to(why, "Хочу в пару с кем-то другим", "Номер и дата бумаги?")
    await irina.say("8 30.11", "Записано с бумаги.")

    assert (await pairing.town.membership(made)).state is MembershipState.DECLINED


async def test_prolonging_pausing_and_ending(bot: PeopleBot, irina: Talker, pairing: Pairing) -> None:
    pavel, vera = pairing.pavel, pairing.vera
    made = await pairing.town.active(pairing.mentor, pairing.mentee)
    bot.delivery.wake()
    began = await pavel.next("пара работает")
    own = await pavel.tap_for(began, "Открыть пару", "Ваш наставляемый: Н-001")
    how = await pavel.tap_to(own, "Предложить продлить", "На сколько продлить?")
    await pavel.tap(how, "На 3 месяца")
    await pavel.changed(how, "Предлагают продлить на 3 месяца: ждём ответа наставляемого.")
    bot.delivery.wake()
    asked = await vera.next("предлагают продлить соглашение")
    await vera.tap_to(asked, "✅ Продлить", "обе стороны согласны")

    overview = await irina.say("/pairings", "Пары по состояниям")
    listed = await irina.tap_to(overview, "Работают: 1", "Работают: 1")
    card = await irina.tap_to(listed, "М-001 — Н-001 · работает", "с 26 ноября 2026 по 25 ноября 2027")
    assert ["📄 Доп. соглашение · напечатать"] in button_texts(card)
    await irina.tap(card, "⏸ Поставить на паузу")
    card = await irina.changed(card, "Пауза: её поставил куратор.")
    await irina.tap(card, "▶️ Возобновить")
    card = await irina.changed(card, "пара работает")
    kinds = await irina.tap_to(card, "Завершить пару", "Как завершается пара?")
    assert button_texts(kinds)[:2] == [["Завершено досрочно с результатом"], ["Расторгнуто в одностороннем порядке"]]
    sure = await irina.tap_to(kinds, "Завершено досрочно с результатом", "Завершить пару М-001 — Н-001?")
    await irina.tap(sure, "Да, завершить")
    card = await irina.changed(sure, "Состояние: завершено досрочно с результатом")
    await irina.tap_to(card, "Добавить ссылку на кейс", "Где опубликован кейс")
    await irina.say("на сайте", "Это слишком длинно или не похоже на ссылку.")
    await irina.say("https://centre.example/case/7", "Добавлено в реестры.")

    stored = await pairing.town.membership(made)
    assert (stored.ending, stored.case_link) == (Ending.COMPLETED_EARLY, "https://centre.example/case/7")
    bot.delivery.wake()
    ended = await pavel.next("завершена: досрочно и с результатом")
    await pavel.tap_to(ended, "🌟 Поделиться практикой", "Практика — в реестре")
    bot.delivery.wake()
    await irina.next("наставник разрешил рассказать о своей практике")


async def test_ending_by_agreement(bot: PeopleBot, irina: Talker, pairing: Pairing) -> None:
    made = await pairing.town.active(pairing.mentor, pairing.mentee)
    mine = await pairing.vera.say("/pair", "Ваша пара")
    own = await pairing.vera.tap_to(mine, "Наставник М-001 · работает", "Ваш наставник")
    sure = await pairing.vera.tap_to(own, "Предложить завершить", "Завершить пару по соглашению?")
    await pairing.vera.tap(sure, "Да, предложить завершить")
    await pairing.vera.changed(sure, "ждём ответа наставника")

    overview = await irina.say("/pairings", "Пары по состояниям")
    listed = await irina.tap_to(overview, "Работают: 1", "Работают: 1")
    card = await irina.tap_to(listed, "М-001 — Н-001 · работает", "Предлагают завершить по соглашению")
    await irina.tap_to(card, "Наставник на бумаге: завершить", "Номер и дата бумаги?")
    await irina.say("9 30.11.2026", "Записано с бумаги.")
    bot.delivery.wake()
    await pairing.vera.next("Обе стороны согласны завершить пару с М-001.")
    card = await irina.next("Обе стороны согласны завершить.")
    kinds = await irina.tap_to(card, "Завершить пару", "Как завершается пара?")
    await irina.tap_to(kinds, "Расторгнуто по соглашению", "Завершить пару М-001 — Н-001?")
    await irina.tap_to(kinds, "Да, завершить", "Состояние: расторгнуто по соглашению")

    assert (await pairing.town.membership(made)).ending is Ending.BY_AGREEMENT


async def test_one_side_is_ended_with_a_reason_and_a_proposal_taken_back(irina: Talker, pairing: Pairing) -> None:
    made = await pairing.town.active(pairing.mentor, pairing.mentee)
    overview = await irina.say("/pairings", "Пары по состояниям")
    listed = await irina.tap_to(overview, "Работают: 1", "Работают: 1")
    card = await irina.tap_to(listed, "М-001 — Н-001 · работает", "пара работает")
    kinds = await irina.tap_to(card, "Завершить пару", "Как завершается пара?")
    why = await irina.tap_to(kinds, "Расторгнуто в одностороннем порядке", "Что систематически нарушалось?")
    sure = await irina.tap_to(why, "Выполнение задач", "Завершить пару М-001 — Н-001?")
    await irina.tap_to(sure, "Да, завершить", "Состояние: расторгнуто в одностороннем порядке")
    assert (await pairing.town.membership(made)).ending is Ending.ONE_SIDED

    again = await pairing.propose()
    overview = await irina.say("/pairings", "Пары по состояниям")
    listed = await irina.tap_to(overview, "Ждут наставника: 1", "Ждут наставника: 1")
    card = await irina.tap_to(listed, "М-001 — Н-001 · ждём наставника", "ждём ответа наставника")
    sure = await irina.tap_to(card, "Отозвать предложение", "Отозвать предложение?")
    await irina.tap(sure, "Да, отозвать")
    await irina.changed(sure, "предложение отозвали")
    assert (await pairing.town.membership(again)).state is MembershipState.CANCELLED


async def test_nobody_has_a_pairing_yet(pairing: Pairing) -> None:
    mine = await pairing.vera.say("/pair", "Пары пока нет.")

    assert button_texts(mine) == [["Закрыть"]]


async def test_no_button_proves_a_right(bot: PeopleBot, irina: Talker, pairing: Pairing) -> None:
    made = await pairing.town.active(pairing.mentor, pairing.mentee)
    anna = await bot.somebody("Анна")
    hello = await anna.say("/start")

    for data in ("gg1", f"gh1:{made.id}"):
        assert (await anna.player.tap(hello, data=data, stale=True)).text.startswith("Это может только")
    for data in (f"gc1:{made.id}:mentor", f"gf1:{made.id}"):
        assert (await anna.player.tap(hello, data=data, stale=True)).text != ""
    assert (await pairing.town.membership(made)).state is MembershipState.ACTIVE
    director = await bot.somebody("Директор")
    await director.say("/start")
    await appoint(bot, director, Role.DIRECTOR)
    overview = await director.say("/pairings", "Пары по состояниям")
    listed = await director.tap_to(overview, "Работают: 1", "Работают: 1")
    card = await director.tap_to(listed, "М-001 — Н-001 · работает", "пара работает")
    assert button_texts(card) == [
        ["📋 План"],
        ["📅 Встречи"],
        ["👩\u200d🔬 Специалисты"],
        ["Ко всем парам", "Закрыть"],
    ]
