"""Polls as people use them: asking, answering, closing."""

from typing import Any

from playground.errors import PlayError
from playground.methods.polls import check_place, keep_time, poll_of
from playground.play.talking import put, seen_message
from playground.schema import coerce
from playground.world import World
from playground.world.chats import Chat
from playground.world.history import Stored
from playground.world.people import Person
from playground.world.polls import Poll
from playground.world.voting import close_due, poll_told, stop, vote

Json = dict[str, Any]
FIELDS = frozenset(
    {
        "question",
        "type",
        "is_anonymous",
        "allows_multiple_answers",
        "allows_revoting",
        "shuffle_options",
        "hide_results_until_closes",
        "correct_option_ids",
        "explanation",
        "open_period",
    }
)


def ask(world: World, person: Person, chat: Chat, fields: Json, thread: int | None = None) -> Stored:
    """Send a poll; ``fields`` are sendPoll's, the options plain texts. ApiError or `PlayError`: not like this."""
    options = fields.get("options")
    if not isinstance(options, list) or not all(isinstance(option, str) for option in options):
        raise PlayError("options must be an array of texts")
    given = {name: value for name, value in fields.items() if name in FIELDS}
    poll = poll_of(world, coerce("sendPoll", {**given, "chat_id": chat.id, "options": [{"text": o} for o in options]}))
    check_place(chat, poll)
    told = poll_told(world, chat, person.id, poll)
    stored = put(world, person, chat, {"poll": told}, thread, poll=poll)
    keep_time(world, chat, stored.id, poll)
    return stored


def answer(world: World, person: Person, chat: Chat, number: int, options: list[int]) -> Stored:
    """Vote; none of the options takes the vote back. `PlayError` where the app would not let this person."""
    stored, poll = _poll_at(world, person, chat, number)
    if chat.type == "private" and chat.blocked:
        raise PlayError("the bot is blocked: unblock it first", 403)
    if any(type(option) is not int for option in options):
        raise PlayError("options must be an array of whole numbers")
    chosen = sorted(set(options))
    if poll.is_closed:
        raise PlayError("can't answer closed poll")
    if not poll.terms["allows_multiple_answers"] and len(chosen) > 1:
        raise PlayError("can't choose more than 1 option in the poll")
    if not poll.terms["allows_revoting"]:
        if not chosen:
            raise PlayError("can't retract vote in the poll")
        if person.id in poll.answers:
            raise PlayError("can't revote in a quiz")
    if any(not 0 <= option < len(poll.options) for option in chosen):
        raise PlayError("invalid option identifier specified")
    vote(world, chat, stored, poll, person, chosen)
    return stored


def close(world: World, person: Person, chat: Chat, number: int) -> Stored:
    """Close one's own poll."""
    stored, poll = _poll_at(world, person, chat, number)
    if stored.author != person.id:
        raise PlayError("only whoever sent the poll can stop it")
    if poll.is_closed:
        raise PlayError("poll has already been closed")
    stop(world, chat, stored, poll)
    return stored


def _poll_at(world: World, person: Person, chat: Chat, number: int) -> tuple[Stored, Poll]:
    close_due(world)
    stored = seen_message(person, chat, number)
    if stored.poll is None:
        raise PlayError("message is not a poll")
    return stored, stored.poll
