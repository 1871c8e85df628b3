"""The menu of /start: every button does something, and no tap is left unanswered."""

from typing import Any

from domain.people.roles import Role
from playground.client import button_texts
from storage.people import Roles
from tests.e2e.town import Town


async def test_every_button_of_the_menu_is_answered(town: Town) -> None:
    player = town.organiser
    who = await town.actor(player)
    async with town.ctx.write() as connection:
        await Roles(connection).give(who.id, Role.CURATOR, None, town.ctx.now())

    async def menu(label: str) -> dict[str, Any]:
        said = await player.say(player.id, "/start")
        return await player.wait_for(player.id, lambda one: label in labels(one), after=said["message_id"])

    silent = []
    for label in labels(await menu(town.label("menu-duties"))):
        toast = await player.tap(await menu(label), label, wait=5)
        silent += [] if toast.answered else [label]

    assert silent == []


def labels(message: dict[str, Any]) -> list[str]:
    return [label for row in button_texts(message) for label in row]
