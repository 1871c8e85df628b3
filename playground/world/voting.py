"""Answering and closing polls, and telling the bot what it may hear of that."""

from playground.world.chats import Chat
from playground.world.history import Stored
from playground.world.people import Person
from playground.world.polls import Json, Poll
from playground.world.posting import bot_hears
from playground.world.world import World


def poll_told(world: World, chat: Chat, author: int, poll: Poll) -> Json:
    """The poll within a message. Who has the solution of a quiz: whoever sent it, and the one it was sent to."""
    return {**poll.told(knows_solution=_knows_solution(world, chat, author)), **poll.about}


def vote(world: World, chat: Chat, stored: Stored, poll: Poll, person: Person, options: list[int]) -> None:
    """A person's answer. The bot is told of answers to its own polls only, and of names only when they are open."""
    poll.choose(person.id, options)
    _refresh(world, chat, stored, poll)
    if stored.author != world.bot.id:
        return
    _tell_state(world, chat, stored, poll)
    if not poll.terms["is_anonymous"]:
        world.meet(person.id)
        answer: Json = {
            "poll_id": poll.id,
            "user": person.user(),
            "option_ids": options,
            "option_persistent_ids": [poll.options[place]["persistent_id"] for place in options],
        }
        world.updates.push("poll_answer", answer, _lane(poll))


def stop(world: World, chat: Chat, stored: Stored, poll: Poll) -> None:
    """Whoever sent it closes it; the bot is told of that wherever it hears what is said."""
    poll.is_closed = True
    _refresh(world, chat, stored, poll)
    if stored.author == world.bot.id or bot_hears(world, chat, stored):
        _tell_state(world, chat, stored, poll)


def close_due(world: World) -> None:
    """Close the polls whose time is up. Telegram does not promise to tell the bot of that, so it is not told."""
    now = world.clock.unix()
    for place in list(world.timed_polls):
        chat = world.chat(place[0])
        stored = None if chat is None else chat.history.get(place[1])
        poll = None if stored is None else stored.poll
        if chat is None or stored is None or poll is None or poll.is_closed:
            world.timed_polls.discard(place)
        elif poll.is_due(now):
            world.timed_polls.discard(place)
            poll.is_closed = True
            _refresh(world, chat, stored, poll)


def _knows_solution(world: World, chat: Chat, author: int) -> bool:
    return author == world.bot.id or chat.type == "private"


def _refresh(world: World, chat: Chat, stored: Stored, poll: Poll) -> None:
    """A vote is no edit: the message changes, its date of change does not."""
    stored.message = {**stored.message, "poll": poll_told(world, chat, stored.author, poll)}
    world.changed(chat, "edited", stored)


def _tell_state(world: World, chat: Chat, stored: Stored, poll: Poll) -> None:
    told = poll.told(knows_solution=_knows_solution(world, chat, stored.author))
    world.updates.push("poll", told, _lane(poll))


def _lane(poll: Poll) -> tuple[int, int]:
    return int(poll.id), 0
