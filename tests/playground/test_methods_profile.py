"""Commands by scope and language, and what else the bot says of itself."""

from typing import Any

from playground.client import Player, Playground
from playground.testing import BotCalls


def command(name: str) -> list[dict[str, str]]:
    return [{"command": name, "description": name}]


async def shown(player: Player, chat: int) -> list[str]:
    """The commands that a person sees in a chat."""
    told = next(one for one in await player.chats() if one["id"] == chat)
    return [command["command"] for command in told["commands"]]


async def test_commands_are_of_the_narrowest_scope_and_in_ones_language(play: Playground, bot: BotCalls) -> None:
    owner, anna = await play.person("Owner", language_code="ru"), await play.person("Anna", language_code="en")
    hall = await play.chat("supergroup", "Hall", owner, [anna])
    await owner.add_bot(hall)
    await anna.start()
    await bot.call("setMyCommands", commands=command("default"))
    assert [await shown(anna, anna.id), await shown(anna, hall)] == [["default"], ["default"]]

    scopes: list[tuple[str, dict[str, Any]]] = [
        ("private", {"type": "all_private_chats"}),
        ("groups", {"type": "all_group_chats"}),
        ("admins", {"type": "all_chat_administrators"}),
    ]
    for name, scope in scopes:
        await bot.call("setMyCommands", commands=command(name), scope=scope)
    await bot.call("setMyCommands", commands=command("admins_ru"), scope=scopes[2][1], language_code="ru")
    assert await shown(anna, anna.id) == ["private"]
    assert await shown(anna, hall) == ["groups"]
    assert await shown(owner, hall) == ["admins_ru"]

    one = {"type": "chat", "chat_id": hall}
    await bot.call("setMyCommands", commands=command("hall"), scope=one)
    member = {"type": "chat_member", "chat_id": hall, "user_id": anna.id}
    await bot.call("setMyCommands", commands=command("anna"), scope=member)
    assert [await shown(anna, hall), await shown(owner, hall)] == [["anna"], ["hall"]]
    assert await bot.call("getMyCommands", scope=one) == command("hall")
    await bot.call("deleteMyCommands", scope=one)
    assert await shown(owner, hall) == ["admins_ru"]


async def test_commands_that_are_wrong(bot: BotCalls) -> None:
    cases: list[list[dict[str, str]]] = [
        [{"command": "x" * 33, "description": "x"}],
        [{"command": "Ы", "description": "x"}],
        [{"command": "", "description": "x"}],
        [{"command": "x", "description": "x" * 257}],
        [{"command": "x", "description": " "}],
    ]
    for commands in cases:
        refused = await bot.refused("setMyCommands", commands=commands)
        assert refused.code == 400
    assert await bot.call("setMyCommands", commands=[{"command": "x" * 32, "description": "x" * 256}]) is True
    refused = await bot.refused("setMyCommands", commands=command("x"), language_code="russian")
    assert refused.description == "Bad Request: invalid language code specified"


async def test_scope_of_an_unknown_chat(bot: BotCalls) -> None:
    refused = await bot.refused("setMyCommands", commands=command("x"), scope={"type": "chat", "chat_id": -5})

    assert refused.description == "Bad Request: chat not found"


async def test_name_and_descriptions_by_language(bot: BotCalls) -> None:
    assert await bot.call("getMyName") == {"name": "Эдельвейс"}
    for method, field in (("Name", "name"), ("Description", "description"), ("ShortDescription", "short_description")):
        await bot.call(f"setMy{method}", **{field: "general"})
        await bot.call(f"setMy{method}", **{field: "русское"}, language_code="ru")
        assert await bot.call(f"getMy{method}", language_code="en") == {field: "general"}
        assert await bot.call(f"getMy{method}", language_code="ru") == {field: "русское"}
        await bot.call(f"setMy{method}", **{field: ""}, language_code="ru")
        assert await bot.call(f"getMy{method}", language_code="ru") == {field: "general"}
    assert (await bot.refused("setMyShortDescription", short_description="x" * 121)).code == 400


async def test_menu_button(play: Playground, bot: BotCalls) -> None:
    anna = await play.person("Anna")
    await anna.start()

    assert await bot.call("getChatMenuButton") == {"type": "commands"}
    await bot.call("setChatMenuButton", chat_id=anna.id, menu_button={"type": "default"})
    assert await bot.call("getChatMenuButton", chat_id=anna.id) == {"type": "default"}


async def test_what_the_bot_is(bot: BotCalls) -> None:
    me = await bot.call("getMe")

    assert (me["is_bot"], me["username"], me["can_read_all_group_messages"]) == (True, "edelweiss_play_bot", False)
