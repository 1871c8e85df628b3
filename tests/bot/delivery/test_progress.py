"""Whoever writes to many sees how far it is, and can stop it; a restart goes on where the last run ended."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert

from actions.meetups import people, writing
from actions.meetups.writing import Progress
from bot.delivery.pace import queues
from bot.limiter import Limits
from domain.meetups.meetup import Meetup
from domain.meetups.notices import Audience, OrganiserWrote, WritingProgress
from domain.meetups.rsvp import Answer
from domain.people.person import Actor, Person
from domain.people.roles import Role
from handlers.rendering import Outgoing
from playground.play import belonging, talking
from storage.tables.meetups import rsvps
from tests.bot.delivery import told
from tests.bot.delivery.stage import QUICK, Stage, stage

LIVE = 0.3
"""Seconds, instead of the 5 of the program, at a pace of 25 letters a second with a dozen of them in flight."""


@dataclass
class Club:
    """A meetup with people who come, and what its organiser writes to them."""

    on_stage: Stage
    organiser: Person
    meetup: Meetup
    coming: Sequence[Person]

    @property
    def actor(self) -> Actor:
        return Actor(self.organiser, frozenset({Role.ORGANISER, Role.PARTICIPANT}))

    async def write(self) -> None:
        await people.write_to(self.on_stage.ctx, self.actor, self.meetup.id, Audience.GOING, "Come", "t1")
        self.on_stage.delivery.wake()

    async def stop(self) -> int:
        return await writing.stop(self.on_stage.ctx, self.actor, self.meetup.id, "t1")

    async def progress(self) -> Progress:
        found = await writing.progress(self.on_stage.ctx, self.meetup.id, "t1")
        assert found is not None
        return found

    def shown(self) -> dict[str, Any]:
        """The message of progress, as it stands in the organiser's chat."""
        (message,) = self.on_stage.messages(self.organiser)
        return message

    def edits(self) -> list[dict[str, Any]]:
        return self.on_stage.calls("editMessageText")

    def reached(self) -> int:
        return sum(len(self.on_stage.texts(person)) for person in self.coming)


@pytest.fixture
async def club(database_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Club]:
    monkeypatch.setattr(people, "PROGRESS_AFTER", timedelta(0))
    monkeypatch.setitem(told.RENDERERS, OrganiserWrote, _tell)
    pace = replace(QUICK, live=LIVE, queues=queues(2))
    async with stage(database_path, pace=pace, limits=Limits(broadcast_rate=25)) as on_stage:
        organiser = await on_stage.person("Олег", roles=[Role.ORGANISER], language="en")
        meetup = await on_stage.meetup(organiser)
        coming = [await on_stage.person(f"P{number}") for number in range(60)]
        async with on_stage.ctx.write() as connection:
            now = on_stage.ctx.now()
            await connection.execute(
                insert(rsvps),
                [
                    {
                        "meetup_id": meetup.id,
                        "person_id": one.id,
                        "answer": Answer.GOING,
                        "turn": number,
                        "since": now,
                    }
                    for number, one in enumerate(coming)
                ],
            )
        yield Club(on_stage, organiser, meetup, coming)


async def _tell(notice: OrganiserWrote, _reader: object, _ctx: object) -> Outgoing:
    return Outgoing(notice.text)


async def told_to_the_end(club: Club) -> None:
    async def is_told() -> bool:
        (row,) = await club.on_stage.rows(WritingProgress)
        return row.outcome is not None

    await club.on_stage.nothing_waits()
    while not await is_told():
        await club.on_stage.until(lambda: club.on_stage.delivery.idle)


async def test_progress_is_shown_until_it_is_out(club: Club) -> None:
    await club.write()
    await told_to_the_end(club)

    (row,) = await club.on_stage.rows(WritingProgress)
    assert row.outcome == "told to the end"
    assert club.shown()["text"] == "✅ Your message to those of “Питон вечером” is out: 60 of 60 have it."
    assert "reply_markup" not in club.shown()
    assert [len(club.on_stage.texts(person)) for person in club.coming] == [1] * 60
    # It was shown on the way; how often it may be is the next test.
    assert any("is on its way:" in call["params"]["text"] for call in club.edits())


async def test_message_is_not_edited_more_often_than_may_be(club: Club) -> None:
    await club.write()
    await told_to_the_end(club)

    moments = [datetime.fromisoformat(call["at"]) for call in club.edits()]
    # The stand-in sees calls when they arrive: a little jitter is not ours.
    assert [
        later - earlier for earlier, later in pairwise(moments) if later - earlier < timedelta(seconds=0.8 * LIVE)
    ] == []


async def test_stopped_on_the_way(club: Club) -> None:
    await club.write()
    await club.on_stage.until(lambda: club.reached() >= 5)

    have_it = await club.stop()
    await told_to_the_end(club)

    reached = club.reached()
    # What the stand-in has may not be written down yet.
    assert have_it <= reached < 60
    assert club.shown()["text"] == (f"⏹ Your message to those of “Питон вечером” was stopped: {reached} of 60 have it.")
    assert await club.stop() == reached
    assert (await club.progress()).stopped


async def test_button_to_stop_is_there_on_the_way(club: Club) -> None:
    await club.write()
    await club.on_stage.until(lambda: bool(club.on_stage.messages(club.organiser)))

    ((button,),) = club.shown()["reply_markup"]["inline_keyboard"]
    assert button["text"] == "⏹ Stop: nobody else gets it"
    assert button["callback_data"] == f"mw1:{club.meetup.id}:t1"


@pytest.mark.parametrize("end", ["restart", "kill"])
async def test_another_life_of_the_program_goes_on(club: Club, end: str) -> None:
    await club.write()
    await club.on_stage.until(lambda: club.reached() >= 5 and bool(club.on_stage.messages(club.organiser)))

    await getattr(club.on_stage, end)()
    await told_to_the_end(club)

    assert all(club.on_stage.texts(person) for person in club.coming)
    last = club.on_stage.messages(club.organiser)[-1]["text"]
    assert last == "✅ Your message to those of “Питон вечером” is out: 60 of 60 have it."


async def test_people_who_cannot_be_reached_are_counted(club: Club) -> None:
    for person in club.coming[:3]:
        belonging.block(club.on_stage.server.world, club.on_stage.server.world.people[person.telegram_id])

    await club.write()
    await told_to_the_end(club)

    assert club.shown()["text"] == (
        "✅ Your message to those of “Питон вечером” is out: 57 of 60 have it. Not reached: 3. "
        "Whoever opens the bot again gets it then."
    )


async def test_message_that_its_reader_deleted_is_let_be(club: Club) -> None:
    await club.write()
    await club.on_stage.until(lambda: bool(club.on_stage.messages(club.organiser)))
    world = club.on_stage.server.world
    chat = club.on_stage.chat(club.organiser)
    talking.remove(world, world.people[club.organiser.telegram_id], chat, club.shown()["message_id"])

    await told_to_the_end(club)

    (row,) = await club.on_stage.rows(WritingProgress)
    assert row.outcome is not None
    assert "message to edit not found" in row.outcome
    assert len(club.edits()) == 1


async def test_edits_that_fail_are_made_up_for(club: Club) -> None:
    for kind in ("500", "429", "reset"):
        club.on_stage.fault(kind, method="editMessageText", times=1)

    await club.write()
    await told_to_the_end(club)

    assert club.shown()["text"].startswith("✅")
