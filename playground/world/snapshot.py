"""The world as JSON: to look at, to keep, to begin anew from."""

import json
from typing import Any

from playground.world.chats import restored_chat
from playground.world.people import Person
from playground.world.world import World

Json = dict[str, Any]


def dump(world: World) -> Json:
    """Everything that must be kept, by its own copy: the world may go on."""
    return json.loads(json.dumps(_everything(world)))  # type: ignore[no-any-return]


def _everything(world: World) -> Json:
    return {
        "people": [person.dump() for person in world.people.values()],
        "chats": [chat.dump() for chat in world.chats.values()],
        "known": sorted(world.known),
        "files": world.files.dump(),
        "profile": world.profile.dump(),
        "updates": world.updates.dump(),
        "last_number": world.last_number,
    }


def restore(world: World, data: Json) -> None:
    """Back to a snapshot, the bot's own settings and what it had yet to hear included."""
    begin_anew(world, data)
    world.profile.restore(data["profile"])
    world.updates.restore(data["updates"])


def begin_anew(world: World, data: Json) -> None:
    """People, chats and files as in the snapshot; what the bot has set (commands, a webhook) stays.

    Numbers of messages, updates and files go on from where they were, so that a bot that remembers the old story does
    not take a new message for an old one.
    """
    numbers = {chat.id: chat.last_id for chat in world.chats.values()}
    world.generation += 1_000_000  # no version of a chat that somebody knows comes again
    world.people.clear()
    world.chats.clear()
    world.usernames.clear()
    for fields in data["people"]:
        person = world.bot if fields["id"] == world.bot.id else Person(**fields)
        world.people[person.id] = person
        if person.username:
            world.usernames[person.username.lower()] = person.id
    for fields in data["chats"]:
        chat = restored_chat(fields)
        chat.last_id = max(chat.last_id, numbers.get(chat.id, 0))
        chat.version = world.generation
        world.chats[chat.id] = chat
        if chat.username and chat.type != "private":
            world.usernames[chat.username.lower()] = chat.id
    world.timed_polls = {
        (chat.id, stored.id)
        for chat in world.chats.values()
        for stored in chat.history.all()
        if stored.poll is not None and stored.poll.closes is not None
    }
    world.known = set(data["known"])
    world.files.restore(data["files"])
    world.last_number = max(world.last_number, data["last_number"])
    world.updates.clear()
    world.callbacks.clear()
    world.limits.reset()
    world.wake_all()
    world.events.tell({"type": "reset"})
