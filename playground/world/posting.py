"""Putting messages into chats, changing and deleting them, and telling the bot what it may hear."""

from collections.abc import Mapping
from typing import Any

from playground.world.chats import ICON_COLOUR, Chat, Topic
from playground.world.history import Stored
from playground.world.members import Member, chat_member
from playground.world.people import Person
from playground.world.polls import Poll
from playground.world.world import World

Json = dict[str, Any]

# Service messages that the bot is told of even when it caused them itself (Client::need_skip_update_message).
ECHOED = frozenset({"pinned_message", "left_chat_member", "forum_topic_created", "new_chat_title"})


def post(
    world: World,
    chat: Chat,
    author: Person,
    content: Mapping[str, Any],
    *,
    thread: int | None = None,
    reply_to: Stored | None = None,
    markup: Json | None = None,
    service: bool = False,
    poll: Poll | None = None,
) -> Stored:
    """A new message of this author. `content` holds the fields of Message that make it what it is.

    A ``poll`` stands in the content, too, as the bot is told of it.
    """
    message: Json = {"message_id": world.next_number(chat)}
    if thread is not None:
        message["message_thread_id"] = thread
    if chat.type == "channel":
        message["sender_chat"] = chat.as_chat()
    else:
        message["from"] = author.user()
    message["chat"] = chat.as_chat()
    message["date"] = world.date()
    if thread is not None:
        message["is_topic_message"] = True
    if thread is not None and reply_to is None:
        # As in Telegram, what is no answer to anything else answers the news that the topic was made.
        reply_to = chat.history.get(thread)
    if reply_to is not None:
        message["reply_to_message"] = quoted(reply_to.message)
    message.update(content)
    if markup is not None and "inline_keyboard" in markup:
        message["reply_markup"] = markup
    stored = Stored(message, author.id, markup, thread, service=service, poll=poll)
    chat.history.add(stored)
    chat.read[author.id] = stored.id
    world.changed(chat, "message", stored)
    if author is not world.bot or not ECHOED.isdisjoint(content):
        kind = "channel_post" if chat.type == "channel" else "message"
        _tell_bot(world, chat, kind, stored)
    return stored


def open_topic(world: World, chat: Chat, author: Person, name: str, colour: int | None = None) -> Topic:
    """A new topic of a forum, begun by its service message."""
    made: Json = {"name": name, "icon_color": colour or ICON_COLOUR}
    number = chat.last_id + 1  # the topic is called by the number of the message that makes it
    topic = Topic(number, name, made["icon_color"])
    chat.topics[number] = topic
    post(world, chat, author, {"forum_topic_created": made}, thread=number, service=True)
    return topic


def replace(world: World, chat: Chat, stored: Stored, message: Json) -> None:
    """Store a new version of a message and tell whoever should know."""
    stored.message = message
    world.changed(chat, "edited", stored)
    if stored.author != world.bot.id:
        kind = "edited_channel_post" if chat.type == "channel" else "edited_message"
        _tell_bot(world, chat, kind, stored)


def delete(world: World, chat: Chat, stored: Stored) -> None:
    """Take a message away for everyone. The bot is not told: Telegram tells bots nothing of deletions."""
    stored.deleted = True
    if stored.id in chat.pinned:
        chat.pinned.remove(stored.id)
    world.changed(chat, "deleted", stored)


def quoted(message: Json) -> Json:
    """A message as it stands inside another one: without what it answered to itself."""
    if "reply_to_message" not in message:
        return message
    return {name: value for name, value in message.items() if name != "reply_to_message"}


def change_membership(world: World, chat: Chat, person: Person, new: Member, by: Person) -> None:
    """Give a person another standing and send my_chat_member or chat_member, as Telegram does."""
    old = chat.members.get(person.id) or Member("left")
    chat.members[person.id] = new
    change: Json = {
        "chat": chat.as_chat(),
        "from": by.user(),
        "date": world.date(),
        "old_chat_member": chat_member(person, old),
        "new_chat_member": chat_member(person, new),
    }
    if person is world.bot:
        if by is not world.bot:
            world.meet(by.id)
        world.updates.push("my_chat_member", change, (chat.id, 5))
    else:
        bot = chat.members.get(world.bot.id)
        if bot is not None and bot.is_admin:
            world.meet(person.id)
            world.updates.push("chat_member", change, (person.id, 6))
    world.changed(chat, "chat")


def block_change(world: World, chat: Chat, person: Person, blocked: bool) -> None:
    """A person stops the bot, or lets it speak again: my_chat_member of the private chat."""
    chat.blocked = blocked
    old, new = (Member("member"), Member("kicked")) if blocked else (Member("kicked"), Member("member"))
    change: Json = {
        "chat": chat.as_chat(),
        "from": person.user(),
        "date": world.date(),
        "old_chat_member": chat_member(world.bot, old),
        "new_chat_member": chat_member(world.bot, new),
    }
    world.updates.push("my_chat_member", change, (chat.id, 5))
    world.changed(chat, "chat")


def _tell_bot(world: World, chat: Chat, kind: str, stored: Stored) -> None:
    if not bot_hears(world, chat, stored):
        return
    world.meet(stored.author)
    if chat.type != "private":
        _meet_mentioned(world, stored.message)
    world.updates.push(kind, stored.message, (chat.id, 11))


def bot_hears(world: World, chat: Chat, stored: Stored) -> bool:
    """Privacy mode: in a group a bot without rights hears commands, answers to itself and service messages."""
    if chat.type == "private":
        return True
    bot = chat.members.get(world.bot.id)
    if bot is None or not bot.present:
        return bool(stored.message.get("left_chat_member", {}).get("id") == world.bot.id)
    if bot.is_admin or stored.service:
        return True
    message = stored.message
    reply = message.get("reply_to_message", {})
    answers_bot = "forum_topic_created" not in reply and reply.get("from", {}).get("id") == world.bot.id
    return answers_bot or _addressed(message, world.bot.username or "")


def _addressed(message: Json, username: str) -> bool:
    text = message.get("text") or message.get("caption") or ""
    entities = message.get("entities") or message.get("caption_entities") or ()
    for entity in entities:
        if entity["type"] == "bot_command":
            units = text.encode("utf-16-le")[entity["offset"] * 2 : (entity["offset"] + entity["length"]) * 2]
            _, _, addressee = units.decode("utf-16-le").partition("@")
            if not addressee or addressee.lower() == username.lower():
                return True
    return False


def _meet_mentioned(world: World, message: Json) -> None:
    for person in message.get("new_chat_members", ()):
        world.meet(person["id"])
    if "left_chat_member" in message:
        world.meet(message["left_chat_member"]["id"])
