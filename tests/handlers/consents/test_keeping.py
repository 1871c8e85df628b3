"""A curator sees what is missing, gets forms, marks what is signed, and destroys what was withdrawn."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from io import BytesIO
from typing import Any

from docx import Document

from domain.consents.consent import Category, Terms
from domain.people.roles import Role
from domain.registry.record import Part
from playground.client import button_texts
from storage.consents import Consents
from tests.handlers.running import PeopleBot, Talker

from .conftest import Add, become

NAME = "Жаворонкова Аглая Тихоновна"


async def everything_said(talker: Talker) -> str:
    """All that the bot wrote into this chat, files' names and captions included."""
    return str(await talker.player.messages(talker.id))


async def test_from_missing_to_signed(bot: PeopleBot, curator: Talker, add: Add) -> None:
    await add(NAME, "1990")

    home = await curator.say("/consents", "Согласия")
    assert button_texts(home)[0] == ["Не хватает — 1 человек"]
    section = await curator.tap_to(home, "Не хватает — 1 человек", "Н-001")
    assert "▫️ Н-001: нужно подписать (сам участник)" in section["text"]
    person = await curator.tap_to(section, "Н-001", "Согласия на обработку данных нет")
    paper = await curator.tap_to(person, "обработка данных · сам участник", "обработка данных")
    person = await curator.tap_to(paper, "🖨 Распечатано", "ждём подписи")
    paper = await curator.tap_to(person, "обработка данных · сам участник", "обработка данных")
    asked = await curator.tap_to(paper, "✅ Подписано", "Когда подписали?")
    until = await curator.tap_to(asked, "Сегодня", "До какого дня")
    person = await curator.tap_to(until, "До отзыва", "Согласие на обработку данных действует")

    assert "✅ обработка данных · сам участник: подписано 1 декабря 2026, до отзыва" in person["text"]
    assert "Аглая" not in await everything_said(curator)


async def test_what_may_be_published_is_ticked_as_on_the_paper(curator: Talker, add: Add) -> None:
    await add(NAME, "1990")
    await curator.say("/consents", "Согласия")

    person = await curator.say("н 1", "Согласия на обработку данных нет")
    paper = await curator.tap_to(person, "публикация · сам участник", "публикация")
    asked = await curator.tap_to(paper, "✅ Подписано", "Когда подписали?")
    terms = await curator.tap_to(asked, "Вчера", "Что и где")
    await curator.tap(terms, "☐ Фотографии")
    ticked = await curator.player.wait_for(curator.id, lambda now: "☑ Фотографии" in str(now))
    toast = await curator.tap(ticked, "Дальше")
    assert toast.text.startswith("Отметьте хотя бы одно")
    await curator.tap(ticked, "☐ Сайт")
    ticked = await curator.player.wait_for(curator.id, lambda now: "☑ Сайт" in str(now))
    until = await curator.tap_to(ticked, "Дальше", "До какого дня")
    terms = await curator.tap_to(until, "‹ Назад", "Что и где")
    assert "☑ Фотографии" in str(button_texts(terms))
    until = await curator.tap_to(terms, "Дальше", "До какого дня")
    person = await curator.say("31.08.2027", "до 31 августа 2027")

    assert until is not None
    assert "✅ публикация · сам участник" in person["text"]


async def test_forms_that_go_through_the_chat_bear_a_code_and_no_name(
    bot: PeopleBot, curator: Talker, add: Add
) -> None:
    await add(NAME, "2011")
    await curator.say("/consents", "Согласия")
    person = await curator.say("Н-001", "подписывают двое")

    await curator.tap(person, "📄 Бланки в Word")

    sent = await curator.player.wait_for(curator.id, lambda now: "own.docx" in str(now.get("document")))
    content = await bot.play.file(sent["document"]["file_id"])
    text = "\n".join(paragraph.text for paragraph in Document(BytesIO(content)).paragraphs)
    assert "Код в программе: Н-001" in text
    assert "Аглая" not in text + await everything_said(curator)


async def test_a_withdrawal_from_paper_and_the_act(curator: Talker, add: Add) -> None:
    await add(NAME, "1990")
    await curator.say("/consents", "Согласия")
    person = await curator.say("Н-001", "Согласия на обработку данных нет")

    await curator.tap_to(person, "Записать отзыв согласия", "Когда поступил отзыв")
    withdrawn = await curator.say("30.11 № 5", "Согласие отозвано")
    assert "до ср, 30 декабря включительно" in withdrawn["text"]
    sure = await curator.tap_to(withdrawn, "🗑 Уничтожить данные", "Уничтожить данные?")
    await curator.tap(sure, "Да, уничтожить")

    act = await curator.player.wait_for(curator.id, lambda now: "akt-Н-001.docx" in str(now.get("document")))
    assert act is not None
    erased = await curator.player.wait_for(curator.id, "Данные уничтожены", after=act["message_id"])
    assert "📄 Акт об уничтожении" in str(button_texts(erased))


async def test_whoever_may_only_read_gets_no_buttons_to_change(bot: PeopleBot, add: Add) -> None:
    await add(NAME, "1990")
    director = await become(bot, "Директор", Role.DIRECTOR)
    await director.say("/consents", "Согласия")

    person = await director.say("Н-001", "Согласия на обработку данных нет")

    assert button_texts(person) == [["‹ К согласиям"]]


async def test_nobody_else_opens_the_list(bot: PeopleBot, add: Add) -> None:
    for name, role in (("Организатор", Role.ORGANISER), ("Прохожий", Role.PARTICIPANT)):
        somebody = await become(bot, name, *({role} - {Role.PARTICIPANT}))
        assert "куратор" in (await somebody.say("/consents"))["text"].lower()


async def test_nonsense_is_told_why_with_an_example_and_nothing_is_lost(
    bot: PeopleBot, curator: Talker, add: Add
) -> None:
    record = await add(NAME, "1990")
    await curator.say("/consents", "Согласия")
    await curator.say("Н-404", "Никого не нашлось")
    await curator.say(NAME, "В чате ищу по коду — например, Н-017")
    person = await curator.say("Н-001", "Согласия на обработку данных нет")
    await curator.say("привет", "В чате ищу по коду")
    paper = await curator.tap_to(person, "публикация · сам участник", "публикация")
    await curator.say("подписано", "Здесь отвечают кнопками")
    await curator.tap_to(paper, "✅ Подписано", "Когда подписали?")
    await curator.say("на днях", "Не понимаю дату. Например: «12.12»")
    terms = await curator.say("30.11", "Что и где")
    for box in ("Фотографии", "Сайт"):
        ticked = f"☑ {box}"
        await curator.tap(terms, f"☐ {box}")
        terms = await curator.player.wait_for(curator.id, partial(_says, ticked))
    await curator.say("и видео", "Здесь отвечают кнопками")
    await curator.tap_to(terms, "Дальше", "До какого дня")
    await curator.say("всегда", "Не понимаю дату")
    await curator.say("31.08.2020", "Такой даты быть не может")
    await curator.say("31.08.2027", "до 31 августа 2027")

    async with bot.ctx.read() as connection:
        (signed,) = await Consents(connection, bot.ctx.records(connection)).of(record.id)
    assert (signed.signed_on, signed.until) == (date(2026, 11, 30), date(2027, 8, 31))
    assert signed.terms == Terms(frozenset({Category.PHOTO}), frozenset({"site"}))


async def test_a_withdrawal_that_is_not_understood(curator: Talker, add: Add) -> None:
    await add(NAME, "1990")
    await curator.say("/consents", "Согласия")
    person = await curator.say("Н-001", "Согласия на обработку данных нет")
    await curator.tap_to(person, "Записать отзыв согласия", "Когда поступил отзыв")

    await curator.say("№ 5 от 30 ноября", "например, 12.11 № 5")
    await curator.say("01.10 № 5", "не раньше чем 30 дней назад")
    withdrawn = await curator.say("30.11№5", "Согласие отозвано")
    sure = await curator.tap_to(withdrawn, "🗑 Уничтожить данные", "Уничтожить данные?")
    await curator.say("да", "Здесь отвечают кнопками")

    assert button_texts(sure) == [["Да, уничтожить"], ["‹ Назад"]]


async def test_of_two_guardians_it_is_asked_who_signed(bot: PeopleBot, curator: Talker, add: Add) -> None:
    guardians = (await add("Синицына Ольга", "1985", Part.GUARDIAN), await add("Синицын Олег", "1984", Part.GUARDIAN))
    child = await add(NAME, "2016", guardians=guardians)
    await curator.say("/consents", "Согласия")

    person = await curator.say("н 1", "Согласия на обработку данных нет")
    paper = await curator.tap_to(person, "обработка данных · представитель", "обработка данных")
    asked = await curator.tap_to(paper, "✅ Подписано", "Когда подписали?")
    which = await curator.tap_to(asked, "Сегодня", "Кто из представителей подписал?")
    assert button_texts(which)[:2] == [["П-001"], ["П-002"]]
    until = await curator.tap_to(which, "П-002", "До какого дня")
    await curator.tap_to(until, "До отзыва", "Согласие на обработку данных действует")

    async with bot.ctx.read() as connection:
        (signed,) = await Consents(connection, bot.ctx.records(connection)).of(child.id)
    assert signed.guardian == guardians[1].id


def _says(words: str, message: Mapping[str, Any]) -> bool:
    return words in str(message)
