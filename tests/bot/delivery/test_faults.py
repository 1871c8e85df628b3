"""Each fault that the way to Telegram can have, against each kind of message that delivery sends."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import pytest

from domain.delivery import PostUncertain
from domain.meetups.meetup import Meetup
from domain.notices import Lane
from domain.people.person import Person
from domain.people.roles import Role
from playground.faults import KINDS, REFUSALS
from tests.bot.delivery.stage import Stage
from tests.bot.delivery.told import Note

HOW: dict[str, dict[str, Any]] = {
    "hang": {"seconds": 30, "times": 1},
    "slow": {"seconds": 0.3, "times": 1},
    "429": {"retry_after": 1, "times": 1},
    "down": {"seconds": 1.5},
}
"""An answer is waited for 2 seconds on this stage."""

NOT_DONE = {"500", "502", "429"}
"""Telegram says that it did nothing."""
DONE = {"slow"}
BROKEN = {"reset", "hang", "lost", "down"}
"""Nobody knows."""


def befall(on_stage: Stage, fault: str, method: str) -> None:
    """The next call of the method meets the fault; «down» is down for all calls."""
    on_stage.fault(fault, method=None if fault == "down" else method, **HOW.get(fault, {"times": 1}))


@dataclass(frozen=True)
class Came:
    """What came of a message: how many copies there are, the letter's state, and how many were asked about it."""

    copies: int
    state: str
    asked: int = 0


Play = Callable[[Stage, Callable[[], None]], Awaitable[Came]]
"""Sends a message of one kind; the second argument lets the fault befall what follows."""


async def letter(on_stage: Stage, befalls: Callable[[], None], lane: Lane) -> Came:
    anna = await on_stage.person()
    befalls()
    number = await on_stage.owe(Note("лично"), anna, lane=lane)
    await on_stage.nothing_waits()
    return Came(on_stage.texts(anna).count("лично"), (await on_stage.row(number)).state)


async def direct(on_stage: Stage, befalls: Callable[[], None]) -> Came:
    return await letter(on_stage, befalls, Lane.DIRECT)


async def reminder(on_stage: Stage, befalls: Callable[[], None]) -> Came:
    return await letter(on_stage, befalls, Lane.REMINDER)


async def broadcast(on_stage: Stage, befalls: Callable[[], None]) -> Came:
    return await letter(on_stage, befalls, Lane.BROADCAST)


async def post(on_stage: Stage, befalls: Callable[[], None]) -> Came:
    hall = await on_stage.hall()
    befalls()
    number = await on_stage.owe(Note("всем"), hall)
    await on_stage.nothing_waits()
    asked = len(await on_stage.rows(PostUncertain))
    return Came(on_stage.texts(hall).count("всем"), (await on_stage.row(number)).state, asked)


async def organised(on_stage: Stage) -> tuple[Person, Meetup]:
    organiser = await on_stage.person("Олег", roles=[Role.ORGANISER])
    return organiser, await on_stage.meetup(organiser)


async def card(on_stage: Stage, befalls: Callable[[], None]) -> Came:
    _, meetup = await organised(on_stage)
    hall = await on_stage.hall()
    befalls()
    number = await on_stage.card(meetup, hall)
    await on_stage.nothing_waits()
    return Came(
        len(on_stage.messages(hall)), (await on_stage.row(number)).state, len(await on_stage.rows(PostUncertain))
    )


PRIVATE = (direct, reminder, broadcast)
PUBLIC = (post, card)


@pytest.mark.parametrize("fault", sorted(KINDS))
@pytest.mark.parametrize("play", PRIVATE + PUBLIC)
async def test_new_message(on_stage: Stage, play: Play, fault: str) -> None:
    came = await play(on_stage, lambda: befall(on_stage, fault, "sendMessage"))

    if fault in NOT_DONE | DONE:
        assert came == Came(1, "sent")
    elif fault in REFUSALS:
        assert came == Came(0, "failed")
    elif play in PRIVATE:
        # Never lost; twice only where Telegram had acted.
        assert came == Came(2 if fault == "lost" else 1, "sent")
    else:
        # Whoever answers for it is asked: the meetup's organiser, else who made the hall one.
        assert came == Came(1 if fault == "lost" else 0, "unknown", asked=1)


@pytest.mark.parametrize("fault", sorted(KINDS.keys() - REFUSALS))
async def test_edit_of_a_card(on_stage: Stage, fault: str) -> None:
    _, meetup = await organised(on_stage)
    hall = await on_stage.hall()
    await on_stage.card(meetup, hall)
    await on_stage.nothing_waits()

    befall(on_stage, fault, "editMessageText")
    await on_stage.touch(meetup)
    await on_stage.until(lambda: on_stage.texts(hall) == [f"{meetup.title} r{meetup.revision + 1}"])
    await on_stage.rest()

    assert await on_stage.rows(PostUncertain) == []


@pytest.mark.parametrize("fault", sorted(KINDS.keys() - {"down"}))
async def test_pin_of_a_post(on_stage: Stage, fault: str) -> None:
    """A pin that fails is no failure of the post."""
    hall = await on_stage.hall(can_pin=True)
    befall(on_stage, fault, "pinChatMessage")

    number = await on_stage.owe(Note("всем", pin=True), hall)

    await on_stage.ended(number, "sent")
    await on_stage.rest()
    assert on_stage.texts(hall) == ["всем"]


async def test_long_breakdown_loses_no_private_letter(on_stage: Stage) -> None:
    """Every connection breaks for a while. A letter that may be repeated only once waits until Telegram answers."""
    people = [await on_stage.person(f"P{number}") for number in range(30)]
    on_stage.fault("down")
    for person in people:
        await on_stage.owe(Note("лично"), person)
    await on_stage.until(lambda: len(on_stage.calls("getMe")) >= 5)
    tried = len(on_stage.calls("sendMessage"))
    on_stage.server.faults.clear()
    await on_stage.nothing_waits()

    assert [on_stage.texts(person) for person in people] == [["лично"]] * 30
    # What was in flight when it began broke; nothing was tried again before somebody answered.
    assert tried <= len(people)
