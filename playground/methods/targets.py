"""Where a call is aimed: the chat, the topic, the message, and whether the bot may reach them."""

from typing import Any

from playground.errors import BadRequest, Forbidden, TooManyRequests, not_modelled
from playground.world import World
from playground.world.chats import GENERAL_TOPIC, Chat
from playground.world.history import Stored
from playground.world.people import Person

Json = dict[str, Any]


def chat_of(world: World, chat_id: int | str) -> Chat:
    """The chat as far as the bot knows it: others do not exist for it."""
    chat = world.chat_by_username(chat_id) if isinstance(chat_id, str) else world.chat(chat_id)
    if chat is None:
        raise BadRequest("chat not found")
    if chat.type == "private":
        if not chat.started and chat.id not in world.known:
            raise BadRequest("chat not found")
    elif world.bot.id not in chat.members and not chat.username:
        raise BadRequest("chat not found")
    return chat


def readable(world: World, params: Json) -> Chat:
    """A chat that the bot may look at."""
    chat = chat_of(world, params["chat_id"])
    if chat.type in ("supergroup", "channel"):
        bot = chat.standing(world.bot.id)
        if bot is not None and bot.removed:
            raise Forbidden(f"bot was kicked from the {chat.type} chat")
        if not chat.username and not chat.has(world.bot.id):
            raise Forbidden(f"bot is not a member of the {chat.type} chat")
    return chat


def with_members(world: World, params: Json) -> Chat:
    """A chat whose members the bot may look at: in a basic group only while it is there itself."""
    chat = readable(world, params)
    return writable(world, params) if chat.type == "group" else chat


def writable(world: World, params: Json) -> Chat:
    """A chat in which the bot may act."""
    chat = chat_of(world, params["chat_id"])
    if chat.type == "private":
        person = world.people[chat.id]
        if person.deleted:
            raise Forbidden("user is deactivated")
        if chat.blocked:
            raise Forbidden("bot was blocked by the user")
        if not chat.started:
            raise Forbidden("bot can't initiate conversation with a user")
        return chat
    if chat.migrated_to is not None:
        raise BadRequest("group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to)
    bot = chat.standing(world.bot.id)
    if bot is None or not bot.present:
        if bot is not None and bot.removed:
            raise Forbidden(f"bot was kicked from the {chat.type} chat")
        raise Forbidden(f"bot is not a member of the {chat.type} chat")
    return chat


def postable(world: World, params: Json) -> Chat:
    """A chat in which the bot may post; takes one message from its budget, or raises a 429."""
    chat = writable(world, params)
    if chat.type == "channel" and not chat.members[world.bot.id].can("can_post_messages"):
        raise BadRequest("need administrator rights in the channel chat")
    return chat


def spend(world: World, chat: Chat, messages: int = 1) -> None:
    """Count messages or an edit against Telegram's rates; raises the 429 that tells when to come back."""
    retry_after = world.limits.take(chat.id, chat.type, messages)
    if retry_after is not None:
        raise TooManyRequests(retry_after)


def thread_of(chat: Chat, params: Json) -> int | None:
    """The topic that a message goes to; outside of forums the parameter means nothing."""
    thread: int | None = params.get("message_thread_id")
    if not thread or not chat.is_forum:
        return None
    if thread == GENERAL_TOPIC or thread not in chat.topics:
        raise BadRequest("message thread not found")
    return thread


def reply_target(chat: Chat, params: Json) -> Stored | None:
    """The message that is answered."""
    asked = params.get("reply_parameters")
    if asked is None:
        return None
    # How a quote would be parsed says nothing while nothing is quoted; clients send it with every reply.
    if extra := sorted(set(asked) - {"message_id", "chat_id", "allow_sending_without_reply", "quote_parse_mode"}):
        raise not_modelled(f"{extra[0]} in reply_parameters")
    if asked.get("chat_id", chat.id) != chat.id:
        raise not_modelled("a reply to another chat")
    stored = chat.history.get(asked.get("message_id", 0))
    if stored is None and not asked.get("allow_sending_without_reply"):
        raise BadRequest("message to be replied not found")
    return stored


def member_of(world: World, params: Json) -> Person:
    """The person of `user_id`, if the bot ever heard of them."""
    person = world.person(params["user_id"])
    if person is None or (person is not world.bot and person.id not in world.known):
        raise BadRequest("user not found")
    return person
