"""Somebody sends what may not be kept: told kindly, taken out of the chat, and nowhere on disk."""

from io import BytesIO
from pathlib import Path

import pytest
import segno

from actions.joining.slips import Issued
from tests.handlers.running import PeopleBot, Talker

from .conftest import Slip, come_in

PHONE = "8 916 123-45-67"


def bytes_on_disk(bot: PeopleBot) -> bytes:
    """The database and what belongs to it."""
    path = Path(bot.database.path)
    return b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))


async def test_a_telephone_in_a_message_to_the_curator(bot: PeopleBot, anna: Talker, slip: Slip) -> None:
    issued: Issued = await slip()
    await come_in(anna, issued)
    await anna.say("/curator", "Что передать куратору?")

    told = await anna.say(f"Позвоните мне: {PHONE}")

    assert told["text"].startswith("🔒 Номера телефонов здесь не храню.")
    assert "убрал из чата" in told["text"]
    assert PHONE not in str(await anna.player.messages(anna.id))
    assert PHONE.encode() not in bytes_on_disk(bot)
    # The form is where it was.
    await anna.say("Позвоните мне, пожалуйста", "Передал куратору.")


async def test_a_scan_in_the_middle_of_a_question(bot: PeopleBot, anna: Talker, slip: Slip) -> None:
    await come_in(anna, await slip())
    await anna.say("/curator", "Что передать куратору?")

    sent = await anna.player.upload(anna.id, "паспорт.pdf", b"%PDF", kind="document")

    await anna.player.wait_for(anna.id, "Файлы и фото здесь не храню", after=sent["message_id"])
    assert "паспорт.pdf" not in str(await anna.player.messages(anna.id))
    await anna.say("Где подписать?", "Передал куратору.")


async def test_a_contact(bot: PeopleBot, anna: Talker) -> None:
    sent = await anna.player.send_contact(anna.id, "+79161234567", "Синицына Вера")

    told = await anna.player.wait_for(anna.id, "Контакты здесь не храню", after=sent["message_id"])

    assert "Синицына" not in str(await anna.player.messages(anna.id)) + told["text"]
    assert "Синицына".encode() not in bytes_on_disk(bot)


async def test_several_at_once(anna: Talker) -> None:
    told = await anna.say(f"паспорт 4510 123456, {PHONE}")

    assert told["text"].startswith("🔒 Паспортные данные и номера телефонов здесь не храню.")


@pytest.mark.parametrize("kind", ["document", "photo"])
async def test_a_file_that_nobody_asked_for(anna: Talker, kind: str) -> None:
    picture = BytesIO()
    segno.make("паспорт").save(picture, kind="png")
    sent = await anna.player.upload(anna.id, "паспорт.png", picture.getvalue(), kind=kind)

    told = await anna.player.wait_for(anna.id, "Файлы и фото здесь не храню", after=sent["message_id"])

    assert "убрал из чата" in told["text"]
    assert await anna.player.message(anna.id, sent["message_id"]) is None


async def test_what_is_harmless_is_answered_as_ever(anna: Talker) -> None:
    assert (await anna.say("10-14"))["text"].startswith("Не совсем понял.")
    assert (await anna.say("2026-12-18 19:00"))["text"].startswith("Не совсем понял.")
