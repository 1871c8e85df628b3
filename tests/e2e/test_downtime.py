"""The bot is away between a tap and its answer: the tap counts, and whoever tapped is told."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from handlers.meetups.callbacks import Act, Links, Tap
from playground.client import Player, Playground, settled
from playground.server import PlaygroundServer
from playground.world.updates import Pending
from tests.bot.waiting import until
from tests.e2e.running import bot_in_process
from tests.e2e.test_restart import bot_as_process
from tests.e2e.town import settle
from tests.soak.storm import locked

pytestmark = pytest.mark.parametrize("language", ["ru"], indirect=True)

TITLE = "Стартапы и работа в них"
LONGER_THAN_TELEGRAM_WAITS = timedelta(minutes=1)


async def test_taps_too_old_to_be_answered_count_and_are_told_otherwise(
    server: PlaygroundServer, play: Playground, variables: dict[str, str], language: str, owner: Player
) -> None:
    async with bot_in_process(variables, play) as program:
        town = await settle(play, program, language, owner)
        meetup = await town.meetup()
        card = await town.card()
        await town.clara.start(f"{Links.PAGE}{meetup}")
        page = await town.clara.wait_for(town.clara.id, TITLE)

    # Telegram gave them to a bot that could not store them, and then was gone.
    async with bot_as_process(play, variables) as process:
        with locked(Path(variables["DATABASE_PATH"])):
            delivered = _deliveries(server)
            await town.anna.tap(card, data=town.data_of(card, "button-go"), wait=0)
            await town.boris.tap(card, data=town.data_of(card, "button-guest"), wait=0)
            await town.clara.tap(page, data=Tap(act=Act.GO, meetup=meetup).pack(), wait=0)
            await until(lambda: len(delivered) == 3)
            await process.kill()
    await play.jump(await play.now() + LONGER_THAN_TELEGRAM_WAITS)

    async with bot_in_process(variables, play) as program:
        town.program = program
        # The card tells Anna; why nothing came of Boris's guest no card tells; Clara reads it where she tapped.
        await town.organiser.wait_for(town.group, town.hall_text("card-free", free=1, seats=3))
        await town.boris.wait_for(town.boris.id, town.label("refusal-answer-first"))
        await town.clara.wait_for(town.clara.id, town.label("toast-going", guests=0))
        assert (await town.counts()).going == 2
        last = await town.anna.last(town.anna.id)
    assert last is not None
    assert town.label("toast-going", guests=0) not in last["text"]


async def test_answer_that_was_stored_but_not_shown_is_shown_at_the_start_and_not_given_again(
    play: Playground, variables: dict[str, str], language: str, owner: Player
) -> None:
    async with bot_in_process(variables, play) as program:
        town = await settle(play, program, language, owner)
        meetup = await town.meetup()
        await town.clara.start(f"{Links.PAGE}{meetup}")
        page = await town.clara.wait_for(town.clara.id, TITLE)
        await town.clara.tap(page, data=Tap(act=Act.GO, meetup=meetup).pack())

    await play.fault("hang", "answerCallbackQuery", times=1)
    async with bot_as_process(play, variables) as process:
        await town.clara.tap(page, data=Tap(act=Act.GUEST, meetup=meetup).pack(), wait=0)
        await until(lambda: _guests(Path(variables["DATABASE_PATH"])) == 1)
        await process.kill()
    await play.no_faults()
    before = await play.last_call()

    async with bot_in_process(variables, play):
        await settled(lambda: play.calls(after=before, method="editMessageText"))
    shown = await town.clara.message(town.clara.id, page["message_id"])

    assert _guests(Path(variables["DATABASE_PATH"])) == 1
    assert shown is not None
    assert town.text("me-going", guests=1) in shown["text"]


def _deliveries(server: PlaygroundServer) -> set[int]:
    """The updates that the bot is given from now on, by number."""
    found: set[int] = set()
    note = server.world.updates.on_delivery

    def note_it(update: Pending) -> None:
        found.add(update.id)
        note(update)

    server.world.updates.on_delivery = note_it
    return found


def _guests(database: Path) -> int:
    """How many are brought, to all meetups."""
    with closing(sqlite3.connect(database)) as connection:
        return int(connection.execute("SELECT coalesce(sum(guests), 0) FROM rsvps").fetchone()[0])
