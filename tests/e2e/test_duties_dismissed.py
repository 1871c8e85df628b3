"""Windows of duties stay in a chat: who left the team meanwhile, or whose term is gone, is told so."""

from datetime import date

import pytest

from actions.duties import edits, lists
from domain.duties.duty import Bound, Yearly
from domain.people.roles import Role
from playground.client import button_texts
from storage.duties import Duties
from tests.e2e.curating import Curating
from tests.e2e.town import Town

MONITORING = date(2026, 12, 20)


@pytest.fixture
async def curator(town: Town) -> Curating:
    return await Curating.of(town, town.anna)


async def has_buttons(curator: Curating) -> bool:
    """Whether the window can still be tapped."""
    message = await curator.player.message(curator.player.id, curator.window["message_id"])
    assert message is not None
    return bool(button_texts(message))


async def test_whoever_left_the_team_while_handing_in_is_told_and_the_window_closes(
    town: Town, curator: Curating
) -> None:
    title = town.label("duty-title-monitoring-december")
    await curator.page(title)
    await curator.press("duty-button-hand-in", title)
    await town.dismiss(town.anna, Role.CURATOR)

    toast = await town.anna.tap(curator.window, town.label("duty-hand-button-today"))

    roles = {
        "ru": "владелец бота, куратор, директор или участник рабочей группы",
        "en": "the bot’s owner, a curator, the director, or a member of the working group",
    }
    assert roles[town.language] in toast.text
    assert not await has_buttons(curator)
    said = await town.anna.say(town.anna.id, "12.12")
    await town.anna.wait_for(town.anna.id, town.text("unknown-text"), after=said["message_id"])


async def test_whoever_left_the_team_while_adding_is_told_at_the_next_word(town: Town, curator: Curating) -> None:
    await curator.open()
    await curator.press("duties-button-add", curator.told("duty-form-title", limit=120))
    await town.dismiss(town.anna, Role.CURATOR)

    said = await town.anna.say(town.anna.id, "План")

    who = {"ru": "владелец бота или куратор", "en": "the bot’s owner or a curator"}[town.language]
    await town.anna.wait_for(town.anna.id, who, after=said["message_id"])
    assert not await has_buttons(curator)


async def test_page_of_a_term_that_was_moved_meanwhile_gives_way_to_the_list(town: Town, curator: Curating) -> None:
    title = town.label("duty-title-monitoring-december")
    await curator.page(title)
    async with town.ctx.read() as connection:
        found = await Duties(connection).by_key("monitoring-december")
    assert found is not None
    owner = await town.actor(town.owner)
    await edits.set_term(town.ctx, owner, found.id, Yearly(12, 11), Bound.BY)

    toast = await curator.press("duty-button-hand-in", curator.told("duties-coming"))

    assert toast.text == town.label("refusal-not-found")
    assert (await lists.one(town.ctx, owner, found.id, date(2026, 12, 11))).standing.mark is None
