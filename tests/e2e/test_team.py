"""The team: an owner's link makes a curator, who has a menu of her own, makes a hall, and is dismissed."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from actions.people import team
from domain.meetups.hall import HallState
from domain.people.roles import Role
from playground.client import Json, Player, button_texts, settled
from storage.halls import Halls
from tests.e2e.town import CHANNEL_ADMINISTRATOR, Town

IN_RUSSIAN = pytest.mark.parametrize("language", ["ru"], indirect=True)
"""What goes wrong on the way."""

CURATORS_COMMANDS = {"duties", "posts", "halls", "media"}
"""Beside those that everybody has."""
EVERYBODYS_COMMANDS = {"start", "meetups", "timezone", "language", "glossary", "mydata", "cancel", "help"}


def has(label: str) -> Callable[[Json], bool]:
    return lambda message: any(label in row for row in button_texts(message))


async def press(town: Town, player: Player, key: str, after: int = 0) -> None:
    """A button in the private chat with the bot, by its text."""
    label = town.label(key)
    await player.tap(await player.wait_for(player.id, has(label), after=after), label)


async def link_for(town: Town, role: Role = Role.CURATOR) -> str:
    """The owner invites somebody; the link of the message that is passed on."""
    said = await town.owner.say(town.owner.id, "/team")
    await press(town, town.owner, "team-button-choose", said["message_id"])
    await press(town, town.owner, f"team-invite-{role}", said["message_id"])
    told = await town.owner.wait_for(town.owner.id, "?start=role-", after=said["message_id"])
    assert town.text(f"team-can-{role}") in told["text"]
    return str(next(word for word in told["text"].split() if "?start=role-" in word))


async def opens(town: Town, player: Player, link: str, key: str, **args: str) -> Json:
    """The person opens the link and reads this."""
    opened = await player.open(link)
    return await player.wait_for(player.id, town.text(key, **args), after=opened["message_id"])


async def are_suggested(player: Player, commands: set[str]) -> None:
    """Exactly these are what Telegram suggests to this person in their chat with the bot, at once or soon."""

    async def are_these() -> bool:
        (chat,) = [chat for chat in await player.chats() if chat["id"] == player.id]
        return {command["command"] for command in chat["commands"]} == commands

    await settled(are_these)


async def test_a_link_makes_a_curator_with_a_menu_of_her_own(town: Town) -> None:
    await are_suggested(town.anna, EVERYBODYS_COMMANDS)

    welcome = await opens(town, town.anna, await link_for(town), "became-curator")

    menu = {label for row in button_texts(welcome) for label in row}
    hers = {
        "menu-duties",
        "menu-posts",
        "menu-media",
        "menu-halls",
        "menu-meetups",
        "menu-zone",
        "menu-language",
        "menu-help",
    }
    assert menu == {town.label(key) for key in hers}
    await are_suggested(town.anna, EVERYBODYS_COMMANDS | CURATORS_COMMANDS)
    told = town.text("link-used-by", name="Анна", role=town.label("role-curator"))
    await town.owner.wait_for(town.owner.id, told)

    said = await town.anna.start()
    hello = await town.anna.wait_for(town.anna.id, town.text("what-i-do", role="curator"), after=said["message_id"])
    assert button_texts(hello) == button_texts(welcome)
    said = await town.anna.say(town.anna.id, "/help")
    helped = await town.anna.wait_for(town.anna.id, town.text("help-title"), after=said["message_id"])
    assert all(f"/{name} — " in helped["text"] for name in EVERYBODYS_COMMANDS | CURATORS_COMMANDS)
    assert "/new — " not in helped["text"]


@pytest.mark.parametrize("role", [Role.DIRECTOR, Role.ORGANISER])
async def test_a_link_gives_the_role_that_the_owner_chose(town: Town, role: Role) -> None:
    await opens(town, town.boris, await link_for(town, role), f"became-{role}")

    assert (await town.actor(town.boris)).roles == {role, Role.PARTICIPANT}


@IN_RUSSIAN
async def test_a_link_works_once_and_not_for_whoever_has_the_role(town: Town) -> None:
    await opens(town, town.anna, await link_for(town), "became-curator")
    second = await link_for(town)

    await opens(town, town.anna, second, "refusal-has-role", who=town.label("role-curator"))
    await opens(town, town.boris, second, "became-curator")
    await opens(town, town.clara, second, "refusal-link-used")

    assert Role.CURATOR not in (await town.actor(town.clara)).roles


@IN_RUSSIAN
async def test_a_link_that_was_revoked_or_is_too_old(town: Town) -> None:
    revoked, old = await link_for(town), await link_for(town)
    await town.owner.tap(
        await town.owner.wait_for(town.owner.id, lambda message: revoked in message.get("text", "")),
        town.label("team-button-revoke-this"),
    )
    await opens(town, town.anna, revoked, "refusal-link-revoked")

    await town.play.travel(to=town.ctx.now() + timedelta(days=7, minutes=1))

    await opens(town, town.anna, old, "refusal-link-expired")
    assert (await town.actor(town.anna)).roles == {Role.PARTICIPANT}


async def test_dismissing_takes_one_role_and_its_commands(town: Town) -> None:
    for role in (Role.CURATOR, Role.ORGANISER):
        await opens(town, town.anna, await link_for(town, role), f"became-{role}")
    await are_suggested(town.anna, EVERYBODYS_COMMANDS | CURATORS_COMMANDS | {"new", "manage"})
    said = await town.owner.say(town.owner.id, "/team")
    curator, organiser = town.label("role-curator"), town.label("role-organiser")

    listed = await town.owner.wait_for(town.owner.id, town.text("team-title"), after=said["message_id"])
    await town.owner.tap(listed, town.label("team-button-ask-dismissal", name="Анна", role=organiser))
    await press(town, town.owner, "team-button-dismiss", said["message_id"])

    await town.anna.wait_for(town.anna.id, town.text("role-no-more", role=organiser))
    assert (await town.actor(town.anna)).roles == {Role.CURATOR, Role.PARTICIPANT}
    await are_suggested(town.anna, EVERYBODYS_COMMANDS | CURATORS_COMMANDS)

    said = await town.owner.say(town.owner.id, "/team")
    listed = await town.owner.wait_for(town.owner.id, town.text("team-title"), after=said["message_id"])
    await town.owner.tap(listed, town.label("team-button-ask-dismissal", name="Анна", role=curator))
    await press(town, town.owner, "team-button-dismiss", said["message_id"])

    await town.anna.wait_for(town.anna.id, town.text("role-no-more", role=curator))
    await are_suggested(town.anna, EVERYBODYS_COMMANDS)


@IN_RUSSIAN
async def test_a_curator_is_reminded_until_she_is_dismissed(town: Town) -> None:
    await opens(town, town.anna, await link_for(town), "became-curator")
    tuesday = town.in_days(1, 9)
    await town.play.travel(to=tuesday + timedelta(minutes=1))
    reminded = await town.anna.wait_for(town.anna.id, town.text("told-duty-digest"))

    owner, anna = await town.actor(town.owner), await town.actor(town.anna)
    await team.dismiss(town.ctx, owner, anna.id, Role.CURATOR)
    told = town.text("role-no-more", role=town.label("role-curator"))
    await town.anna.wait_for(town.anna.id, told, after=reminded["message_id"])

    # Past the reminders of the last working days of November, and that of two weeks before monitoring is due.
    await town.play.travel(to=tuesday + timedelta(days=12))
    last = await town.anna.last(town.anna.id)
    assert last is not None
    assert last["text"] == told


async def test_a_curator_makes_a_channel_a_hall_and_undoes_it(town: Town) -> None:
    await opens(town, town.anna, await link_for(town), "became-curator")
    channel = await town.play.chat("channel", "Эдельвейс", town.anna, [town.boris])
    await town.anna.add_bot(channel, CHANNEL_ADMINISTRATOR)
    await press(town, town.anna, "hall-button-bind")
    await town.anna.wait_for(town.anna.id, town.text("hall-bound", hall="Эдельвейс"))
    assert await _state(town, channel) is HallState.BOUND

    said = await town.anna.start()
    await press(town, town.anna, "menu-halls", said["message_id"])
    undo = town.label("halls-button-unbind", hall="Эдельвейс")
    listed = await town.anna.wait_for(town.anna.id, has(undo), after=said["message_id"])
    await town.anna.tap(listed, undo)

    await town.anna.wait_for(town.anna.id, town.text("hall-unbound", hall="Эдельвейс"))
    assert await _state(town, channel) is HallState.ASKED


@IN_RUSSIAN
async def test_a_curator_is_told_of_a_hall_that_is_lost(town: Town) -> None:
    await opens(town, town.anna, await link_for(town), "became-curator")

    await town.owner.remove_bot(town.group)

    await town.anna.wait_for(town.anna.id, "Клуб у реки")
    assert await _state(town, town.group) is HallState.LEFT


@IN_RUSSIAN
async def test_halls_are_refused_with_the_names_of_those_who_may(town: Town) -> None:
    said = await town.boris.say(town.boris.id, "/halls")

    told = await town.boris.wait_for(town.boris.id, town.label("role-curator"), after=said["message_id"])

    assert town.label("role-owner") in told["text"]
    assert town.label("role-organiser") in told["text"]


async def _state(town: Town, chat: int) -> HallState | None:
    async with town.ctx.read() as connection:
        hall = await Halls(connection).by_chat(chat, None)
    return None if hall is None else hall.state
