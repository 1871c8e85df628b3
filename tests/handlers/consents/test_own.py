"""What people see of their own, and how they take it back: mentees of 13, 15 and 18, a guardian, a guest."""

import json

import pytest
from sqlalchemy import select

from actions.consents.papers import Paper, Signing, mark_signed
from domain.consents.consent import Category, Purpose, Terms
from domain.consents.signing import Signer, Stage
from domain.media.publication import Kind
from domain.registry.record import Part, Standing
from playground.client import button_texts
from storage.media import Publications
from storage.tables.people import people
from tests.handlers.running import PeopleBot, Talker

from .conftest import Add, acting, become

NAME = "Жаворонкова Аглая Тихоновна"


async def stopped(bot: PeopleBot, record: int) -> bool:
    async with bot.ctx.read() as connection:
        found = await bot.ctx.records(connection).get(record)  # type: ignore[arg-type]
    assert found is not None
    return found.blocked_at is not None and Standing.ACTIVE not in found.parts.values()


@pytest.mark.parametrize("birth", ["2011", "1990"])
async def test_two_taps_withdraw(bot: PeopleBot, add: Add, birth: str) -> None:
    mentee = await become(bot, "Глаша")
    record = await add(NAME, birth, account=mentee)

    data = await mentee.say("/mydata", "Анкета Н-001")
    assert "• фамилия, имя, отчество\n" in data["text"]
    assert "Аглая" not in data["text"]
    papers = await mentee.tap_to(data, "🖊 Мои согласия", "Мои согласия")
    sure = await mentee.tap_to(papers, "Отозвать согласие", "сразу остановится")
    assert not await stopped(bot, record.id)
    done = await mentee.tap_to(sure, "Да, отозвать", "Согласие отозвано")

    assert await stopped(bot, record.id)
    assert "Отозвать" not in str(button_texts(done))


async def test_publications_in_which_somebody_is_named_are_told(bot: PeopleBot, add: Add) -> None:
    mentee = await become(bot, "Глаша")
    record = await add(NAME, "1990", account=mentee)
    async with bot.ctx.write() as connection:
        plan = Publications(connection, bot.ctx.vault)
        for number in range(11):
            made = await plan.add(Kind.OTHER, f"Новость {number}", bot.ctx.policy.zone, ["site"], bot.ctx.now())
            await plan.set_people(made.id, [record.id])

    data = await mentee.say("/mydata", "Публикации, где вас можно узнать: 11")

    assert "• Новость 9\nи ещё 1 публикация" in data["text"]
    assert "Новость 10" not in data["text"]


async def test_a_child_of_thirteen_is_told_who_decides(bot: PeopleBot, add: Add) -> None:
    mother, child = await become(bot, "Ольга"), await become(bot, "Игорь")
    guardian = await add("Жаворонкова Ольга", "1985", Part.GUARDIAN, account=mother)
    record = await add("Жаворонков Игорь", "03.05.2013", account=child, guardians=(guardian,))

    data = await child.say("/mydata", "Анкета Н-001")
    papers = await child.tap_to(data, "🖊 Мои согласия", "Мои согласия")
    assert "Отозвать" not in str(button_texts(papers))
    assert "До 14 лет согласие подписывает и отзывает законный представитель" in papers["text"]

    data = await mother.say("/mydata", "Анкета П-001")
    papers = await mother.tap_to(data, "🖊 Мои согласия", "Н-001")
    assert "П-001\nОтдельное согласие не нужно" in papers["text"]
    assert "Отозвать согласие: П-001 (это вы)" in str(button_texts(papers))
    sure = await mother.tap_to(papers, "Отозвать согласие: П-001 (это вы)", "подписали за ребёнка, тоже перестанет")
    papers = await mother.tap_to(sure, "Нет, оставить", "Мои согласия")
    sure = await mother.tap_to(papers, "Отозвать согласие: Н-001", "Н-001. Отозвать согласие")
    await mother.tap_to(sure, "Да, отозвать", "Согласие отозвано")
    assert await stopped(bot, record.id)


async def test_only_publication(bot: PeopleBot, curator: Talker, add: Add) -> None:
    mentor = await become(bot, "Глаша")
    record = await add(NAME, "1990", Part.MENTOR, account=mentor)
    terms = Terms(frozenset({Category.PHOTO}), frozenset({"site"}))
    await mark_signed(
        bot.ctx,
        await acting(bot, curator),
        record.id,
        Paper(Purpose.PUBLICATION, Signer.OWN, Stage.ADULT),
        Signing(signed_on=bot.ctx.today(), terms=terms),
    )

    data = await mentor.say("/mydata", "Анкета М-001")
    papers = await mentor.tap_to(data, "🖊 Мои согласия", "✅ публикация")
    sure = await mentor.tap_to(papers, "Отозвать согласие на публикацию", "Участие в программе продолжится")
    await mentor.tap_to(sure, "Да, отозвать", "✖️ публикация")

    assert not await stopped(bot, record.id)


async def test_copies_hold_what_a_chat_may_show(bot: PeopleBot, add: Add) -> None:
    mentee = await become(bot, "Глаша")
    await add(NAME, "2011", account=mentee)
    data = await mentee.say("/mydata", "Анкета Н-001")

    await mentee.tap(data, "Копия: JSON")
    sent = await mentee.player.wait_for(mentee.id, lambda now: "mydata.json" in str(now.get("document")))
    copy = json.loads(await bot.play.file(sent["document"]["file_id"]))
    again = await mentee.player.wait_for(mentee.id, "Анкета Н-001", after=sent["message_id"])
    await mentee.tap(again, "Копия: текст")
    sent = await mentee.player.wait_for(mentee.id, lambda now: "mydata.txt" in str(now.get("document")))
    text = (await bot.play.file(sent["document"]["file_id"])).decode()

    assert copy["telegram"]["name"] == "Глаша"
    assert copy["programme"]["held"] == ["birth", "name", "place"]
    assert "Анкета Н-001." in text
    assert "<b>" not in text
    assert "Аглая" not in text + json.dumps(copy, ensure_ascii=False)


async def test_a_guest_is_forgotten_in_two_taps(bot: PeopleBot) -> None:
    guest = await become(bot, "Прохожий")
    data = await guest.say("/mydata", "Что о вас хранится")

    sure = await guest.tap_to(data, "Удалить меня", "Удалить всё")
    toast = await guest.tap(sure, "Да, удалить")

    assert "больше ничего не хранится" in toast.text
    async with bot.ctx.read() as connection:
        (row,) = (await connection.execute(select(people))).all()
    assert (row.name, row.telegram_id, row.reachable) == ("—", -row.id, False)
    assert (await guest.say("/start"))["text"].startswith("Здравствуйте, Прохожий!")


async def test_the_team_keeps_what_it_is(bot: PeopleBot, curator: Talker) -> None:
    data = await curator.say("/mydata", "Что о вас хранится")

    assert "Удалить меня" not in str(button_texts(data))
