"""What a person sees: chats and messages as JSON."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from playground.play.talking import why_not_write
from playground.world import World
from playground.world.chats import GENERAL_TOPIC, Chat
from playground.world.history import Stored
from playground.world.people import Person
from playground.world.polls import Poll
from playground.world.profile import scopes_for

Json = dict[str, Any]
MOST_UNREAD = 999


def person_view(person: Person) -> Json:
    """Somebody who can be played, or the bot."""
    told: Json = {**person.user(), "colour": person.colour}
    told.setdefault("language_code", None)
    if person.about:
        told["about"] = person.about
    if person.part:
        told["part"] = person.part
    if person.zone:
        told["zone"] = person.zone
    if person.deleted:
        told["deleted"] = True
    return told


def chats_view(world: World, person: Person) -> list[Json]:
    """The chats that a person has: always the one with the bot, then those they are in, the latest first."""
    mine = [chat for chat in world.chats.values() if sees(chat, person)]
    return [chat_view(world, person, chat) for chat in mine]


def chat_view(world: World, person: Person, chat: Chat) -> Json:
    """A chat through the eyes of a person."""
    member = chat.standing(person.id)
    last = next(chat.history.newest_first(), None)
    told: Json = {
        "id": chat.id,
        "type": chat.type,
        "title": world.bot.name if chat.type == "private" else chat.title,
        "unread": _unread(chat, person),
        "last_message": None if last is None else message_view(last, person),
        "member_status": member.status if member else "left",
        "members": len(chat.present()),
        "can_write": why_not_write(world, person, chat) is None,
        "topics": [{"id": topic.id, "name": topic.name} for topic in chat.topics.values()],
        "is_forum": chat.is_forum,
        "bot_status": _bot_status(world, chat),
        "commands": _commands(world, person, chat),
        "version": chat.version,
    }
    if chat.username:
        told["username"] = chat.username
    if chat.pinned:
        told["pinned_message_id"] = chat.pinned[-1]
    if chat.migrated_to is not None:
        told["migrated_to"] = chat.migrated_to
    if chat.type == "private":
        told["username"] = world.bot.username
        told["started"] = chat.started
        told["bot_blocked"] = chat.blocked
        told["menu_button"] = world.profile.menu_buttons.get(chat.id) or world.profile.menu_buttons.get(0)
        told["description"] = world.profile.text("description", person.language_code or "")
    return told


def messages_view(
    person: Person, chat: Chat, thread: int | None = None, limit: int = 100, before: int | None = None
) -> list[Json]:
    """The newest messages, or those just before one, oldest first. Thread 1 is what stands in no topic."""
    stored = chat.history.newest_first(before)
    if thread is not None:
        stored = _in_thread(stored, thread)
    return [message_view(one, person) for one in islice(stored, limit)][::-1]


def message_view(stored: Stored, person: Person) -> Json:
    """A message; with the keyboard that replaces the letters, which the Bot API does not tell."""
    told = {**stored.message, "out": stored.author == person.id}
    if stored.poll is not None:
        told["poll"] = _poll_view(stored, stored.poll, person)
    if stored.markup is not None:
        told["reply_markup"] = stored.markup
    if stored.reactions:
        told["reactions"] = [{"emoji": mark["emoji"], "by": mark["by"]} for mark in stored.reactions]
    return told


def _poll_view(stored: Stored, poll: Poll, person: Person) -> Json:
    """The poll as this person's app shows it, with what the person can do there."""
    told = poll.seen_by(person.id)
    has_voted = bool(told["chosen"])
    told["can_vote"] = not poll.is_closed and not has_voted
    told["can_retract"] = not poll.is_closed and has_voted and poll.terms["allows_revoting"]
    told["can_stop"] = not poll.is_closed and stored.author == person.id
    return told


def _in_thread(messages: Iterator[Stored], thread: int) -> Iterator[Stored]:
    wanted = None if thread == GENERAL_TOPIC else thread
    return (stored for stored in messages if stored.thread == wanted)


def sees(chat: Chat, person: Person) -> bool:
    """Whether the chat is in the person's list."""
    return chat.id == person.id if chat.type == "private" else chat.has(person.id)


def _unread(chat: Chat, person: Person) -> int:
    seen = chat.read.get(person.id, 0)
    count = 0
    for stored in chat.history.newest_first():
        if stored.id <= seen or count == MOST_UNREAD:
            break
        count += stored.author != person.id
    return count


def _bot_status(world: World, chat: Chat) -> str:
    bot = chat.standing(world.bot.id)
    return bot.status if bot else "left"


def _commands(world: World, person: Person, chat: Chat) -> list[Json]:
    if chat.type == "channel" or not chat.has(world.bot.id):
        return []
    member = chat.standing(person.id)
    scopes = scopes_for(chat.id, chat.type, person.id, member is not None and member.is_admin)
    return world.profile.applying(scopes, person.language_code or "")
