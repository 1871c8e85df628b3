"""Many people at once: what a load is made of, without a request for each of them."""

import time
from collections.abc import Sequence

from aiohttp import web

from playground.errors import PlayError
from playground.play.asking import Asked, Counter, Json
from playground.play.talk_routes import toast
from playground.play.talking import find_button, press, seen_message
from playground.world import World
from playground.world.callbacks import ANSWER_WITHIN, Query
from playground.world.chats import Chat
from playground.world.history import Stored
from playground.world.people import Person

LONGEST_WAIT = 120.0
BETWEEN_LOOKS = 1.0
"""Seconds after which a query is looked at again that the bot cannot answer any more."""


def crowd_routes(counter: Counter) -> list[web.RouteDef]:
    """What a crowd does."""
    return [counter.post("/play/taps", tapped)]


async def tapped(asked: Asked) -> Json:
    """`people` press one button at once; waits until all are answered, at most `wait` seconds.

    Tells each one's toast, in their order, with the `seconds` from the tap until the bot's answer came here, and the
    `span` of it all: from the first tap to the last answer. Both are null when there was no answer.
    """
    world, chat, number = asked.world, asked.chat(), asked.integer("message")
    people = [_person(world, id_) for id_ in asked.list("people")]
    if not people:
        raise PlayError("somebody has to tap")
    pressed = [(person, *_pressed(asked, person, chat, number)) for person in people]
    queries = [press(world, person, chat, stored, data) for person, stored, data in pressed]
    await _answered(world, queries, min(asked.number("wait", LONGEST_WAIT), LONGEST_WAIT))
    ends = [query.answered_at for query in queries if query.answered_at is not None]
    return {
        "span": max(ends) - queries[0].tapped_at if ends else None,
        "taps": [{"person": query.person, "seconds": _seconds(query), **toast(query)} for query in queries],
    }


def _pressed(asked: Asked, person: Person, chat: Chat, number: int) -> tuple[Stored, str]:
    """The message as this person sees it, and what the button carries."""
    stored = seen_message(person, chat, number)
    button = find_button(stored.markup, asked.object("button"))
    if "callback_data" not in button:
        raise PlayError("a crowd taps buttons that ask the bot")
    return stored, button["callback_data"]


async def _answered(world: World, queries: Sequence[Query], patience: float) -> None:
    """Wait for each that still can be answered."""
    deadline = time.monotonic() + patience
    for query in queries:
        while query.answer is None and not _too_late(world, query):
            left = deadline - time.monotonic()
            if left <= 0:
                return
            await world.callbacks.wait(query, min(left, BETWEEN_LOOKS))


def _too_late(world: World, query: Query) -> bool:
    return query.delivered_at is not None and world.clock.unix() - query.delivered_at > ANSWER_WITHIN


def _seconds(query: Query) -> float | None:
    return None if query.answered_at is None else query.answered_at - query.tapped_at


def _person(world: World, number: object) -> Person:
    person = world.person(number) if isinstance(number, int) else None
    if person is None or person is world.bot or person.deleted:
        raise PlayError(f"there is no such person: {number}", 404)
    return person
