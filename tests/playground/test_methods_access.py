"""Where the bot may write, and in which words it is refused."""

from playground.client import Player, Playground
from playground.server import PlaygroundServer
from playground.testing import BotCalls


async def refusal(bot: BotCalls, chat: int | str) -> tuple[int, str]:
    """The code and description of a refused message to a chat."""
    refused = await bot.refused("sendMessage", chat_id=chat, text="x")
    assert refused.status == refused.code
    return refused.code, refused.description


async def group(play: Playground, type: str = "supergroup", is_forum: bool = False) -> tuple[Player, int]:
    owner = await play.person("Owner")
    return owner, await play.chat(type, "Hall", owner, is_forum=is_forum)


async def test_person_the_bot_never_met_is_no_chat(play: Playground, bot: BotCalls) -> None:
    stranger = await play.person("Stranger")

    assert await refusal(bot, stranger.id) == (400, "Bad Request: chat not found")
    assert await refusal(bot, 999_999) == (400, "Bad Request: chat not found")


async def test_person_met_in_a_group_who_never_started_the_bot(play: Playground, bot: BotCalls) -> None:
    owner, chat = await group(play)
    await owner.add_bot(chat, {})

    assert await refusal(bot, owner.id) == (403, "Forbidden: bot can't initiate conversation with a user")


async def test_person_who_blocked_the_bot_until_they_unblock_it(play: Playground, bot: BotCalls) -> None:
    anna = await play.person("Anna")
    await anna.start()
    card = await bot.call("sendMessage", chat_id=anna.id, text="x")
    await anna.block()

    blocked = (403, "Forbidden: bot was blocked by the user")
    assert await refusal(bot, anna.id) == blocked
    edit = await bot.refused("editMessageText", chat_id=anna.id, message_id=card["message_id"], text="y")
    assert (edit.code, edit.description) == blocked
    await anna.unblock()
    assert (await bot.call("sendMessage", chat_id=anna.id, text="x"))["chat"]["id"] == anna.id


async def test_deleted_account(play: Playground, bot: BotCalls) -> None:
    anna = await play.person("Anna")
    await anna.start()
    await anna.delete_account()

    assert await refusal(bot, anna.id) == (403, "Forbidden: user is deactivated")


async def test_chat_that_never_had_the_bot_is_no_chat(play: Playground, bot: BotCalls) -> None:
    _, chat = await group(play)

    assert await refusal(bot, chat) == (400, "Bad Request: chat not found")


async def test_bot_thrown_out(play: Playground, bot: BotCalls) -> None:
    for type in ("group", "supergroup", "channel"):
        owner, chat = await group(play, type)
        await owner.add_bot(chat, {})
        await owner.remove_bot(chat)

        assert await refusal(bot, chat) == (403, f"Forbidden: bot was kicked from the {type} chat")


async def test_bot_that_left(play: Playground, bot: BotCalls) -> None:
    for type in ("group", "supergroup", "channel"):
        owner, chat = await group(play, type)
        await owner.add_bot(chat, {})
        assert await bot.call("leaveChat", chat_id=chat) is True

        assert await refusal(bot, chat) == (403, f"Forbidden: bot is not a member of the {type} chat")


async def test_channel_without_the_right_to_post(play: Playground, bot: BotCalls) -> None:
    owner, chat = await group(play, "channel")
    await owner.add_bot(chat, {"can_post_messages": False})

    assert await refusal(bot, chat) == (400, "Bad Request: need administrator rights in the channel chat")
    await owner.bot_rights(chat, {"can_post_messages": True})
    assert (await bot.call("sendMessage", chat_id=chat, text="x"))["sender_chat"]["id"] == chat


async def test_group_that_became_a_supergroup(play: Playground, bot: BotCalls) -> None:
    owner, chat = await group(play, "group")
    await owner.add_bot(chat)
    new = await play.migrate(chat)

    refused = await bot.refused("sendMessage", chat_id=chat, text="x")
    assert (refused.code, refused.description, refused.parameters) == (
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        {"migrate_to_chat_id": new},
    )
    assert (await bot.call("sendMessage", chat_id=new, text="x"))["chat"]["type"] == "supergroup"


async def test_chat_by_its_username(play: Playground, bot: BotCalls) -> None:
    owner = await play.person("Owner")
    chat = await play.chat("channel", "News", owner, username="News_play")
    await owner.add_bot(chat, {})

    assert (await bot.call("sendMessage", chat_id="@news_play", text="x"))["chat"]["id"] == chat
    assert await refusal(bot, "@nobody_here") == (400, "Bad Request: chat not found")


async def test_public_channel_without_the_bot_can_be_looked_at_only(play: Playground, bot: BotCalls) -> None:
    owner = await play.person("Owner")
    await play.chat("channel", "News", owner, username="news_play")

    assert (await bot.call("getChat", chat_id="@news_play"))["title"] == "News"
    assert await refusal(bot, "@news_play") == (
        403,
        "Forbidden: bot is not a member of the channel chat",
    )


async def test_topics_are_those_of_the_forum(play: Playground, bot: BotCalls) -> None:
    owner, chat = await group(play, is_forum=True)
    await owner.add_bot(chat, {})
    topic = await play.topic(chat, "Meetups")

    sent = await bot.call("sendMessage", chat_id=chat, text="x", message_thread_id=topic)
    assert (sent["message_thread_id"], sent["is_topic_message"]) == (topic, True)
    for wrong in (topic + 100, 1):
        refused = await bot.refused("sendMessage", chat_id=chat, text="x", message_thread_id=wrong)
        assert refused.description == "Bad Request: message thread not found"


async def test_thread_means_nothing_outside_of_forums(play: Playground, bot: BotCalls) -> None:
    owner, chat = await group(play)
    await owner.add_bot(chat)

    assert "message_thread_id" not in await bot.call("sendMessage", chat_id=chat, text="x", message_thread_id=5)


async def test_person_looked_up_must_be_known(play: Playground, bot: BotCalls) -> None:
    owner, chat = await group(play)
    await owner.add_bot(chat, {})
    stranger = await play.person("Stranger")

    assert (await bot.call("getChatMember", chat_id=chat, user_id=owner.id))["status"] == "creator"
    refused = await bot.refused("getChatMember", chat_id=chat, user_id=stranger.id)
    assert refused.description == "Bad Request: user not found"


async def test_token_is_checked(server: PlaygroundServer, bot: BotCalls) -> None:
    for token, description in (
        ("x", "Unauthorized: invalid token specified"),
        ("0:AA", "Unauthorized: invalid token specified"),
        ("43:another_bot", "Unauthorized"),
    ):
        async with bot.session.get(f"{server.url}/bot{token}/getMe") as response:
            assert (response.status, await response.json()) == (
                401,
                {"ok": False, "error_code": 401, "description": description},
            )
