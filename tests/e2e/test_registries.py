"""Registries in the whole bot: there where a programme is run, by the rules of the centre."""

import pytest

from actions.registry.bringing_in import bring_in, look
from actions.registry.directory import Directory
from domain.people.roles import Role
from storage.vault import new_master
from tests.documents.registry.making import xlsx
from tests.e2e.town import Town

pytestmark = pytest.mark.parametrize("language", ["ru"], indirect=True)
GOOD = xlsx(["ФИО наставника", "Интересы"], ["Орлов Пётр", "походы"])


@pytest.fixture
def variables(variables: dict[str, str]) -> dict[str, str]:
    return {**variables, "PROGRAMME_KEYS": new_master()}


async def test_curator_takes_a_registry_out_and_is_told_where_to_bring_one(town: Town) -> None:
    ctx, curator = town.ctx, town.boris
    directory = Directory(ctx)
    await bring_in(ctx, directory, None, await look(ctx, directory, None, GOOD))
    await town.appoint(curator, Role.CURATOR)
    said = await curator.say(curator.id, "/help")
    assert "/registry" in (await curator.wait_for(curator.id, "Что я умею", after=said["message_id"]))["text"]

    said = await curator.say(curator.id, "/registry")
    asked = await curator.wait_for(curator.id, "Какой реестр прислать?", after=said["message_id"])
    await curator.tap(asked, "Наставники")
    file = await curator.wait_for(curator.id, lambda one: "document" in one, after=asked["message_id"])
    sent = await curator.upload(curator.id, "реестр.xlsx", GOOD)
    await curator.wait_for(curator.id, "не открывал и не сохранил", after=sent["message_id"])

    assert file["document"]["file_name"] == "Реестр наставников.xlsx"
    assert await curator.message(curator.id, sent["message_id"]) is None
