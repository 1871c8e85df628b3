"""The mentoring programme's people, played with the whole bot: a slip, an application, and what is not kept."""

from pathlib import Path

import pytest

from actions.joining.slips import issue
from actions.registry.keeping import Change, add_person
from domain.people.roles import Role
from domain.registry.field import Field
from domain.registry.record import Part
from playground.client import Json, Player
from storage.vault import new_master
from tests.e2e.town import Town

PHONE = "8 916 123-45-67"
NAME = "Синицына Вера Олеговна"


@pytest.fixture
def variables(variables: dict[str, str]) -> dict[str, str]:
    return {**variables, "PROGRAMME_KEYS": new_master()}


async def says(town: Town, player: Player, text: str, key: str, **args: str) -> Json:
    """The person writes, and reads this."""
    said = await player.say(player.id, text)
    return await player.wait_for(player.id, town.text(key, **args), after=said["message_id"])


async def test_a_slip_leads_into_the_programme_and_to_the_curator(town: Town, variables: dict[str, str]) -> None:
    await town.appoint(town.boris, Role.CURATOR)
    curator = await town.actor(town.boris)
    record = await add_person(town.ctx, curator, Part.MENTEE, Change(typed={Field.NAME: NAME}))
    (issued,) = await issue(town.ctx, curator, [record.id])

    asked = await says(town, town.anna, f"/join {issued.characters}", "join-question", code="Н-001")
    await town.anna.tap(asked, town.label("join-button-me"))
    await town.anna.wait_for(town.anna.id, town.text("joined-mentee"))
    await town.boris.wait_for(town.boris.id, town.text("told-joined", who="Н-001"))

    said = await town.anna.say(town.anna.id, "/curator")
    await town.anna.wait_for(town.anna.id, "2", after=said["message_id"])
    what = town.label("screened-what", what="phone")
    await says(town, town.anna, PHONE, "screened", what=what[:1].upper() + what[1:], deleted="yes")
    await says(town, town.anna, "Можно перенести встречу?", "enquiry-sent")
    came = await town.boris.wait_for(town.boris.id, "Можно перенести встречу?")
    assert came["text"].startswith(town.text("told-enquiry", who="Н-001", text="")[:10])

    told = str(await town.anna.messages(town.anna.id)) + str(await town.boris.messages(town.boris.id))
    database = Path(variables["DATABASE_PATH"])
    stored = b"".join(file.read_bytes() for file in database.parent.glob(f"{database.name}*"))
    for secret in ("Синицына", PHONE, issued.token):
        assert secret not in told.replace(f"/join {issued.characters}", "")
        assert secret.encode() not in stored
    assert "перенести".encode() not in stored


async def test_a_post_may_hold_a_telephone(town: Town) -> None:
    await town.appoint(town.boris, Role.CURATOR)
    said = await town.boris.say(town.boris.id, "/posts")
    window = await town.boris.wait_for(town.boris.id, town.text("posts-title"), after=said["message_id"])
    await town.boris.tap(window, town.label("posts-button-new"))
    await town.boris.wait_for(town.boris.id, "096")

    said = await town.boris.say(town.boris.id, f"Вопросы: {PHONE}")

    await town.boris.wait_for(town.boris.id, lambda message: message["message_id"] > said["message_id"])
    what = town.label("screened-what", what="phone")
    assert what[1:] not in str(await town.boris.messages(town.boris.id))
    assert PHONE in str(await town.boris.messages(town.boris.id))
