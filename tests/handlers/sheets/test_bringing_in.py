"""A spreadsheet sent to the bot: brought in where names may be in chat in full, and nowhere else."""

import asyncio
import json
from pathlib import Path

import pytest

from actions.context import Context
from actions.registry.directory import Directory
from domain.people.roles import Role
from domain.registry.names import ChatNames
from tests.documents.registry.making import xlsx
from tests.handlers.running import Json, PeopleBot, Talker

from .conftest import Programme, WithRole

HEADS = ["ФИО наставника", "Контактные данные", "Интересы", "Ссылка на кейс"]
GOOD = xlsx(HEADS, ["Орлов Пётр", "+7 916 000-00-00", "походы"], ["Зуева Анна", None, None])
WRONG = xlsx(HEADS, ["Орлов Пётр"], ["Зуева Анна", None, None, "мой <сайт>"])

FULL = pytest.mark.parametrize("chat_names", [ChatNames.FULL])


async def send(who: Talker, content: bytes, wanted: str, name: str = "реестр.xlsx") -> Json:
    sent = await who.player.upload(who.id, name, content)
    return await who.player.wait_for(who.id, wanted, after=sent["message_id"])


def on_disk(database: Path) -> bytes:
    return b"".join(file.read_bytes() for file in database.parent.glob(f"{database.name}*"))


async def names(ctx: Context) -> list[str]:
    directory = Directory(ctx)
    await directory.refresh()
    return sorted(one.details.name for one in (await directory.everybody()).values())


@FULL
async def test_file_is_looked_at_and_brought_in_by_a_button(ctx: Context, curator: Talker) -> None:
    shown = await send(curator, GOOD, "Реестр наставников: что изменится")
    assert shown["text"].splitlines()[1] == "Новых — 2, изменится — 0, без изменений — 0, с ошибками — 0."
    assert "Строка 2: новый человек." in shown["text"]
    assert await names(ctx) == []

    await curator.tap_to(shown, "Внести", "Внесено: новых — 2, изменено — 0.")

    assert await names(ctx) == ["Зуева Анна", "Орлов Пётр"]
    await send(curator, GOOD, "Всё уже так и записано: вносить нечего.")
    files = await asyncio.to_thread(on_disk, ctx.database.path)
    assert b"bring_in" in files
    for secret in ("Орлов", "Зуева", "916 000", "походы"):
        assert secret.encode() not in files
        assert json.dumps(secret)[1:-1].encode() not in files


@FULL
async def test_second_tap_changes_nothing(ctx: Context, curator: Talker) -> None:
    first, second = [await send(curator, GOOD, "Пока ничего не изменено. Внести?") for _ in range(2)]
    await curator.tap_to(first, "Внести", "Внесено: новых — 2")

    await curator.tap_to(second, "Внести", "Всё уже так и записано")

    assert len(await names(ctx)) == 2


@FULL
async def test_what_was_shown_is_what_is_brought_in(ctx: Context, curator: Talker) -> None:
    shown = await send(curator, GOOD, "Внести?")
    other = await send(curator, xlsx(HEADS, ["Орлов Пётр", None, "шахматы"]), "Внести?")
    await curator.tap_to(other, "Внести", "Внесено")
    again = await send(curator, GOOD, "Внести?")
    assert "Строка 2, М-001: изменится — «Контактные данные», «Интересы»." in again["text"]

    toast = await curator.tap(shown, "Внести")

    assert toast.text.startswith("Пока вы смотрели, в реестре что-то изменилось.")
    assert await names(ctx) == ["Орлов Пётр"]


@FULL
async def test_what_is_wrong_is_named_without_what_stands_there(ctx: Context, curator: Talker) -> None:
    shown = await send(curator, WRONG, "Пока есть ошибки, ничего не вносится.")

    assert "Строка 3, столбец D «Ссылка на кейс»: нужна ссылка целиком" in shown["text"]
    assert "сайт" not in shown["text"]
    assert "reply_markup" not in shown
    assert await names(ctx) == []


@FULL
async def test_many_rows_are_one_message(curator: Talker) -> None:
    many = xlsx(
        ["ФИО наставника"],
        *([f"Орлов {chr(1040 + number // 32)}{'б' * 99}{chr(1072 + number % 32)}"] for number in range(95)),
    )

    shown = await send(curator, many, "Внести?")

    assert "…и ещё 77 строк." in shown["text"]


@FULL
async def test_file_answers_are_to_it_and_what_the_centre_decided_meanwhile_counts(
    ctx: Context, programme: Programme, curator: Talker
) -> None:
    sent = await curator.player.upload(curator.id, "реестр.xlsx", GOOD)
    shown = await curator.player.wait_for(curator.id, "Внести?", after=sent["message_id"])
    assert shown["reply_to_message"]["message_id"] == sent["message_id"]

    programme.chat_names = ChatNames.CODES
    toast = await curator.tap(shown, "Внести")

    assert (toast.show_alert, toast.text.startswith("Вашего файла здесь больше не видно.")) == (True, True)
    assert await names(ctx) == []


@FULL
@pytest.mark.parametrize("name", ["старый.xls", "таблица.ods", "макросы.xlsm"])
async def test_other_spreadsheets_are_refused_with_a_way_out(ctx: Context, curator: Talker, name: str) -> None:
    await send(curator, b"whatever", "сохраните как .xlsx", name)

    assert await names(ctx) == []


@FULL
@pytest.mark.parametrize("role", [Role.DIRECTOR, Role.WORKING_GROUP])
async def test_who_only_reads_registries_brings_none_in(ctx: Context, with_role: WithRole, role: Role) -> None:
    await send(await with_role("Павел", role), GOOD, "Это может только куратор.")

    assert await names(ctx) == []


@pytest.mark.parametrize("chat_names", [ChatNames.CODES, ChatNames.INITIALS])
async def test_where_names_do_not_belong_the_file_is_not_opened_and_goes_away(
    bot: PeopleBot, ctx: Context, curator: Talker
) -> None:
    before = await bot.play.last_call()
    sent = await curator.player.upload(curator.id, "Орлов.xlsx", GOOD)

    told = await curator.player.wait_for(curator.id, "не открывал и не сохранил", after=sent["message_id"])

    assert "Ваше сообщение с ним я удалил." in told["text"]
    assert "python -m bot people import" in told["text"]
    assert await curator.player.message(curator.id, sent["message_id"]) is None
    assert "getFile" not in {call["method"] for call in await bot.play.calls(before)}
    assert await names(ctx) == []


async def test_file_that_is_gone_already_counts_as_deleted(bot: PeopleBot, curator: Talker) -> None:
    await bot.play.fault("lost", "deleteMessage", times=1)

    told = await send(curator, GOOD, "не открывал и не сохранил")

    assert "Ваше сообщение с ним я удалил." in told["text"]


async def test_what_others_send_is_not_taken_for_a_registry(anna: Talker, owner: Talker) -> None:
    for who in (anna, owner):
        answer = await send(who, GOOD, "")
        assert "реестр" not in answer["text"]
