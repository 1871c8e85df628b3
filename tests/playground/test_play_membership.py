"""Who is where, with which rights: joining, leaving, blocking, migrating."""

from typing import Any

import pytest

from playground.client import Player, Playground, Refused
from playground.testing import BotCalls


@pytest.fixture
async def anna(play: Playground) -> Player:
    return await play.person("Anna")


async def refused(way: Any) -> tuple[int, str]:
    with pytest.raises(Refused) as refusal:
        await way
    return refusal.value.status, str(refusal.value)


async def test_joining_leaving_and_being_thrown_out(play: Playground, anna: Player) -> None:
    boris = await play.person("Boris")
    hall = await play.chat("supergroup", "Hall", anna)

    await boris.join(hall)
    assert (await refused(boris.join(hall)))[0] == 400
    await boris.leave(hall)
    await boris.join(hall)
    assert (await refused(boris.kick(hall, anna)))[0] == 403
    await anna.kick(hall, boris)
    assert (await refused(boris.join(hall)))[0] == 403

    news = [(set(message) & {"new_chat_members", "left_chat_member"}).pop() for message in await anna.messages(hall)]
    assert news == ["new_chat_members", "left_chat_member", "new_chat_members", "left_chat_member"]


async def test_rights_of_people(play: Playground, anna: Player, bot: BotCalls) -> None:
    boris = await play.person("Boris")
    hall = await play.chat("supergroup", "Hall", anna, [boris])

    assert (await refused(boris.add_bot(hall, {})))[0] == 403
    await anna.promote(hall, boris, {"can_promote_members": True, "can_pin_messages": False})
    await boris.add_bot(hall, {})
    admins = await bot.call("getChatAdministrators", chat_id=hall)
    assert [(one["user"]["id"], one["status"]) for one in admins] == [
        (anna.id, "creator"),
        (boris.id, "administrator"),
        (42, "administrator"),
    ]
    assert (admins[1]["can_promote_members"], admins[1]["can_pin_messages"]) == (True, False)
    assert await bot.call("getChatMemberCount", chat_id=hall) == 3
    await anna.demote(hall, boris)
    assert (await bot.call("getChatMember", chat_id=hall, user_id=boris.id))["status"] == "member"
    assert (await refused(boris.demote(hall, anna)))[0] == 403
    assert (await refused(anna.promote(hall, boris, {"can_fly": True})))[0] == 400


async def test_bot_in_a_channel_is_an_administrator(play: Playground, anna: Player, bot: BotCalls) -> None:
    channel = await play.chat("channel", "News", anna)
    await anna.add_bot(channel)

    member = await bot.call("getChatMember", chat_id=channel, user_id=42)
    assert (member["status"], member["can_post_messages"]) == ("administrator", True)
    assert (await refused(anna.bot_rights(channel, None)))[0] == 400
    assert (await refused(anna.add_bot(channel)))[0] == 400


async def test_blocked_bot_cannot_be_written_to(anna: Player) -> None:
    await anna.start()
    await anna.block()

    assert (await anna.chats())[0]["bot_blocked"] is True
    assert (await refused(anna.say(anna.id, "x")))[0] == 403
    assert (await refused(anna.block()))[0] == 400
    await anna.unblock()
    assert (await refused(anna.unblock()))[0] == 400
    await anna.say(anna.id, "x")


async def test_deleted_account_plays_no_more(play: Playground, anna: Player) -> None:
    hall = await play.chat("group", "Hall", anna)
    await anna.delete_account()

    assert (await refused(anna.say(hall, "x")))[0] == 403
    assert (await play.get("/play/people"))[1]["first_name"] == ""


async def test_only_a_group_migrates_and_only_once(play: Playground, anna: Player) -> None:
    old = await play.chat("group", "Hall", anna)
    new = await play.migrate(old)

    assert (await refused(play.migrate(old)))[0] == 400
    assert (await refused(play.migrate(new)))[0] == 400
    told = {chat["id"]: chat for chat in await anna.chats()}
    assert (told[old]["migrated_to"], told[old]["can_write"], told[new]["can_write"]) == (new, False, True)


async def test_names_of_chats_are_taken_once(play: Playground, anna: Player) -> None:
    await play.chat("channel", "News", anna, username="news_play", id=-1_000_000_000_777)

    assert (await refused(play.chat("channel", "News", anna, username="News_play")))[0] == 400
    assert (await refused(play.chat("channel", "News", anna, id=-1_000_000_000_777)))[0] == 400
    assert (await refused(play.chat("group", "News", anna, id=-1_000_000_000_778)))[0] == 400
    assert (await refused(play.chat("group", "News", anna, username="group_play")))[0] == 400
    assert (await refused(play.chat("group", "News", anna, is_forum=True)))[0] == 400
