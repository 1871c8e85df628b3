"""A mentor invites another specialist in chat: the link, both answers, wrong turns, reminders, a blocked bot."""

import asyncio
import re
from datetime import timedelta

import pytest

from actions.mentoring.invitations.ticks import InvitationTicks
from domain.mentoring.pairing import Membership
from domain.registry.names import ChatNames
from playground.client import button_texts
from storage.people import People
from tests.actions.mentoring.planning import agreed
from tests.handlers.programme.conftest import actor_of
from tests.handlers.running import Json, PeopleBot, Talker

from .conftest import Pairing

LINK = re.compile(r"start=(invite-[\w-]+)")


@pytest.fixture
async def made(pairing: Pairing) -> Membership:
    return await pairing.town.active(pairing.mentor, pairing.mentee)


@pytest.fixture
async def gleb(bot: PeopleBot) -> Talker:
    """From elsewhere: never opened the bot."""
    return await bot.somebody("Глеб")


async def heard(bot: PeopleBot, talker: Talker, wanted: str) -> Json:
    """What the bot writes by itself."""
    bot.delivery.wake()
    return await talker.next(wanted)


async def card_of(talker: Talker) -> Json:
    pairs = await talker.say("/pair", "пар")
    row = next(text for line in button_texts(pairs) for text in line if "работает" in text)
    return await talker.tap_to(pairs, row, "Состояние: пара работает")


async def invited(pavel: Talker) -> tuple[str, Json]:
    """To a meeting, by buttons and a day with its hour. The link's payload, and the card."""
    card = await card_of(pavel)
    listed = await pavel.tap_to(card, "👩‍🔬 Пригласить специалиста", "Пока никого не приглашали")
    what = await pavel.tap_to(listed, "➕ Пригласить", "На что пригласить?")
    await pavel.tap_to(what, "📅 На встречу: день и час", "Когда встреча?")
    await pavel.say("05.12", "а во сколько?")
    wrong = await pavel.say("01.12.2026 08:00", "Встреча должна быть впереди")
    assert "05.12 16:00" in wrong["text"]
    about = await pavel.say("05.12 16:00", "О чём встреча?")
    await pavel.tap(about, "Разговор")
    forward = await pavel.next("Приглашаю вас как специалиста")
    shown = await pavel.next("⏳ Ждём ответа")
    found = LINK.search(forward["text"] + str(forward.get("entities", "")))
    assert found is not None
    for secret in ("Н-001", "Синицын", "Вера"):
        assert secret not in forward["text"]
    return found[1], shown


async def test_from_the_link_to_whether_they_came(
    bot: PeopleBot, pairing: Pairing, made: Membership, irina: Talker, gleb: Talker
) -> None:
    link, card = await invited(pairing.pavel)
    refused = await pairing.pavel.say(f"/start {link}", "для специалиста со стороны")
    assert refused["text"]
    await pairing.vera.say(f"/start {link}", "для специалиста со стороны")

    asked = await gleb.say(f"/start {link}", "Вас приглашают как специалиста")
    assert "Встреча: Разговор" in asked["text"]
    assert "педагог – ученик" in asked["text"]
    assert "сб, 5 декабря, 16:00" in asked["text"]
    for secret in ("Н-001", "М-001", "Синицын", "Павел", "Вера"):
        assert secret not in asked["text"]
    again = await gleb.say(f"/start {link}", "Вас приглашают как специалиста")
    own = await gleb.tap_to(asked, "✅ Приду", "Спасибо, ждём вас!")
    await gleb.tap_to(again, "✅ Приду", "Спасибо, ждём вас!")
    told = await heard(bot, pairing.pavel, "Специалист Глеб придёт")
    stale = await pairing.pavel.tap(card, "🔗 Новая ссылка")
    assert not stale.text or "Специалист уже согласился" in stale.text

    nina = await bot.somebody("Нина")
    kindly = await nina.say(f"/start {link}", "уже ответил другой человек")
    assert "попросите наставника" in kindly["text"]
    await gleb.tap_for(own, "✍️ Добавить пару слов", "Что передать наставнику?")
    await gleb.say("Возьму ноутбук", "Ваши слова: «Возьму ноутбук»")
    await heard(bot, pairing.pavel, "Специалист Глеб пишет: «Возьму ноутбук»")
    greeted = await gleb.say("/start", "Вас ждут как специалиста")
    assert "Встреча: Разговор" in greeted["text"]

    for talker in (pairing.pavel, pairing.vera):
        assert "👩‍🔬 Специалист придёт: Встреча: Разговор" in (await card_of(talker))["text"]
    listed = await irina.say("/pairings", "Пары")
    row = next(text for line in button_texts(listed) for text in line if "аботает" in text or "аботают" in text)
    pairs = await irina.tap_to(listed, row, "")
    card = await irina.tap_to(pairs, next(one[0] for one in button_texts(pairs) if "Н-001" in one[0]), "М-001")
    assert "👩‍🔬 Специалист придёт" in card["text"]
    await irina.tap_to(card, "👩‍🔬 Специалисты", "Кого приглашали")

    ticks = InvitationTicks(bot.ctx)
    bot.server.clock.move_by(timedelta(days=3, hours=1))
    await ticks.look_after()
    comes = await heard(bot, gleb, "Завтра вас ждут как специалиста")
    assert button_texts(comes) == [["Не смогу прийти"]]
    await heard(bot, pairing.pavel, "Завтра придёт специалист Глеб")
    bot.server.clock.move_by(timedelta(days=2))
    await ticks.look_after()
    question = await heard(bot, pairing.pavel, "Специалист Глеб участвовал?")
    await pairing.pavel.tap_to(question, "✅ Участвовал", "Записал: специалист участвовал")
    late = await gleb.tap(comes, "Не смогу прийти")
    assert late.text == "Это приглашение уже закрыто: специалист отмечен."
    assert told["text"].endswith("16:00")


async def test_declining_withdrawing_and_a_blocked_bot(
    bot: PeopleBot, pairing: Pairing, made: Membership, gleb: Talker
) -> None:
    link, card = await invited(pairing.pavel)
    await pairing.pavel.tap(card, "🔗 Новая ссылка")
    forward = await pairing.pavel.next("Приглашаю вас как специалиста")
    card = await pairing.pavel.next("⏳ Ждём ответа")
    await gleb.say(f"/start {link}", "Такого приглашения нет")
    found = LINK.search(forward["text"])
    assert found is not None
    asked = await gleb.say(f"/start {found[1]}", "Вас приглашают")
    kept = await gleb.say(f"/start {found[1]}", "Вас приглашают")
    await gleb.tap_to(asked, "Не смогу", "Понятно, спасибо за ответ")
    stale = await gleb.tap(kept, "✅ Приду")
    assert "попросите наставника прислать новую ссылку" in (stale.text or "")
    await heard(bot, pairing.pavel, "Специалист Глеб не сможет прийти")

    shown = await pairing.pavel.say("/pair", "пар")
    row = next(text for line in button_texts(shown) for text in line if "работает" in text)
    pair = await pairing.pavel.tap_to(shown, row, "Состояние")
    listed = await pairing.pavel.tap_to(pair, "👩‍🔬 Пригласить специалиста", "Кого приглашали")
    what = await pairing.pavel.tap_to(listed, "➕ Пригласить", "На что пригласить?")
    await pairing.pavel.tap_to(what, "📅 На встречу: день и час", "Когда встреча?")
    about = await pairing.pavel.say("06.12 16:00", "О чём встреча?")
    await pairing.pavel.tap(about, "Разговор")
    forward = await pairing.pavel.next("Приглашаю вас")
    card = await pairing.pavel.next("⏳ Ждём ответа")
    found = LINK.search(forward["text"])
    assert found is not None
    asked = await gleb.say(f"/start {found[1]}", "Вас приглашают")
    await gleb.tap_to(asked, "✅ Приду", "ждём вас")
    await heard(bot, pairing.pavel, "придёт")
    await gleb.player.block()
    await _until_blocked(bot, gleb)
    await InvitationTicks(bot.ctx).look_after()
    away = await heard(bot, pairing.pavel, "Специалист Глеб остановил бота")
    card = await pairing.pavel.tap_for(away, "Открыть приглашение", "Бот не может ему написать")
    sure = await pairing.pavel.tap_to(card, "Отозвать приглашение", "Специалист уже согласился")
    await pairing.pavel.tap_to(sure, "Да, отозвать", "Приглашение отозвано.")
    await gleb.player.unblock()
    await gleb.say("/start")
    await heard(bot, gleb, "Приглашение отозвано, приходить не нужно")


async def test_for_an_item_of_the_plan_in_english_with_words(
    bot: PeopleBot, pairing: Pairing, made: Membership
) -> None:
    object.__setattr__(bot.ctx.policy, "chat_names", ChatNames.FULL)
    await agreed(pairing.town, await actor_of(bot, pairing.pavel), made)
    pavel = pairing.pavel
    card = await card_of(pavel)
    listed = await pavel.tap_to(card, "👩‍🔬 Пригласить специалиста", "Пока никого не приглашали")
    what = await pavel.tap_to(listed, "➕ Пригласить", "На что пригласить?")
    await pavel.tap_to(what, "Проектная деятельность · 05.12–20.12.2026", "Добавить пару слов")
    named = await pavel.say("Поможем Вере с роботом", "похоже на имя")
    assert "«Вере»" in named["text"]
    forward = await pavel.say("Поможем с роботом", "Приглашаю вас")
    assert "Проектная деятельность, 05.12–20.12.2026. Поможем с роботом" in forward["text"]
    found = LINK.search(forward["text"])
    assert found is not None

    john = await bot.somebody("John", "en")
    asked = await john.say(f"/start {found[1]}", "You are invited as a specialist")
    assert "Invited by the mentor М-001 · Синицына Вера Олеговна." in asked["text"]
    assert "The mentor adds: “Поможем с роботом”" in asked["text"]
    assert "Н-001" not in asked["text"]
    await john.tap_to(asked, "✅ I’ll come", "Thank you, see you there!")
    await heard(bot, pavel, "Специалист John придёт")
    plan = await pavel.tap_to(await card_of(pavel), "📋 План", "Индивидуальный план")
    item = await pavel.tap_to(plan, "1. Проектная деятельность", "Сроки")
    assert "👩‍🔬 Специалист: придёт" in item["text"]


async def test_the_log_of_a_meeting_says_that_a_specialist_took_part(pairing: Pairing, made: Membership) -> None:
    when = await pairing.pavel.tap_to(await card_of(pairing.pavel), "✍️ Записать встречу", "Когда вы встречались?")
    length = await pairing.pavel.tap_to(when, "Сегодня", "Сколько длилась")
    about = await pairing.pavel.tap_to(length, "1 ч", "О чём была встреча?")
    logged = await pairing.pavel.tap_to(about, "Разговор", "Записано")
    marked = await pairing.pavel.tap_to(logged, "👩‍🔬 Был другой специалист", "Разговор · со специалистом")
    await pairing.pavel.tap_to(marked, "✅ Был специалист", "1 ч · Разговор")


async def _until_blocked(bot: PeopleBot, talker: Talker) -> None:
    for _ in range(200):
        if not await can_be_written_to(bot, talker):
            return
        await asyncio.sleep(0.02)
    raise AssertionError("nobody noticed")


async def can_be_written_to(bot: PeopleBot, talker: Talker) -> bool:
    """Whether the bot believes that it can write to them."""
    async with bot.ctx.read() as connection:
        found = await People(connection).by_telegram_id(talker.id)
    assert found is not None
    return found.reachable
