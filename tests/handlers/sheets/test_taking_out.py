"""/registry: a file with as much about people as the centre lets into a chat, for who may read registries."""

from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from actions.context import Context
from actions.registry.bringing_in import bring_in, look
from actions.registry.directory import Directory
from domain.people.roles import Role
from domain.registry.names import ChatNames
from playground.client import Playground
from storage.people import People, Roles
from tests.documents.registry.making import MENTORS, xlsx
from tests.handlers.running import Json, PeopleBot, Talker

from .conftest import WithRole

ORLOV = [1, "Орлов Пётр Ильич", "+7 916 000-00-00", "Центр", "логика", "мастер спорта", "походы", "10-14", "2 часа"]
ORLOV += ["01.09.2026", "Белов Иван", "ученик – ученик", "лицей", None, "турнир", "https://example.org/case"]
SECRETS = {
    "Орлов Пётр Ильич",
    "Орлов",
    "916",
    "Центр",
    "логика",
    "мастер",
    "походы",
    "2 часа",
    "Белов",
    "лицей",
    "турнир",
    "example.org",
}


@pytest.fixture
async def stored(ctx: Context) -> None:
    directory = Directory(ctx)
    await bring_in(ctx, directory, None, await look(ctx, directory, None, xlsx(MENTORS, ORLOV)))


async def file_of(play: Playground, message: Json) -> list[list[Any]]:
    content = await play.file(message["document"]["file_id"])
    return [[cell.value for cell in row] for row in load_workbook(BytesIO(content)).worksheets[0]]


async def taken_out(bot: PeopleBot, who: Talker, button: str) -> tuple[Json, list[list[Any]]]:
    asked = await who.say("/registry", "Какой реестр прислать?")
    last = await who.player.last(who.id)
    assert last is not None
    await who.tap(asked, button)
    sent = await who.player.wait_for(who.id, lambda one: "document" in one, after=last["message_id"])
    return sent, await file_of(bot.play, sent)


@pytest.mark.usefixtures("stored")
@pytest.mark.parametrize(
    ("chat_names", "kept_back"),
    [
        (ChatNames.CODES, SECRETS),
        (ChatNames.INITIALS, SECRETS - {"Орлов"}),
        (ChatNames.FULL, {"916"}),
    ],
)
async def test_file_holds_no_more_than_the_chat_may_show(bot: PeopleBot, curator: Talker, kept_back: set[str]) -> None:
    sent, rows = await taken_out(bot, curator, "Наставники")

    assert sent["document"]["file_name"] == "Реестр наставников.xlsx"
    said = repr((rows, await curator.player.messages(curator.id)))
    assert {secret for secret in SECRETS if secret not in said} == kept_back
    assert rows[1][1].startswith("М-001")


async def test_empty_registries_are_told_of_in_a_toast(curator: Talker) -> None:
    asked = await curator.say("/registry", "Вместо имён будут коды")

    assert (await curator.tap(asked, "Наставляемые")).text == "В этом реестре пока никого нет."
    assert (await curator.tap(asked, "Лучшие практики")).text == "В реестре лучших практик пока пусто."


@pytest.mark.usefixtures("stored")
@pytest.mark.parametrize("role", [Role.DIRECTOR, Role.WORKING_GROUP])
async def test_director_and_working_group_read_registries_too(bot: PeopleBot, with_role: WithRole, role: Role) -> None:
    who = await with_role("Павел", role)

    assert len((await taken_out(bot, who, "Наставники"))[1]) == 2


async def test_others_are_refused(with_role: WithRole, owner: Talker, anna: Talker) -> None:
    for who in (owner, anna, await with_role("Павел", Role.ORGANISER)):
        await who.say("/registry", "Это может только куратор, директор или участник рабочей группы.")


async def test_whoever_lost_the_role_gets_nothing_from_an_old_button(bot: PeopleBot, curator: Talker) -> None:
    asked = await curator.say("/registry", "Какой реестр прислать?")
    async with bot.ctx.write() as connection:
        person = await People(connection).by_telegram_id(curator.id)
        assert person is not None
        await Roles(connection).take(person.id, Role.CURATOR)

    assert (await curator.tap(asked, "Наставники")).text.startswith("Это может только")
