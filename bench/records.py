"""What our bot's database holds before a measurement, and what is in it afterwards."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from datetime import time, timedelta
from enum import StrEnum
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from actions.context import Context, Policy
from actions.meetups import announce, details, drafts, halls, people
from actions.people.identity import identify
from bot.clock import SystemClock
from domain.meetups.meetup import MeetupId, Place, ProgrammeItem
from domain.meetups.notices import Audience
from domain.meetups.rsvp import Answer, Rsvp
from domain.people.roles import Role
from playground.client import Player
from storage.database import Database
from storage.halls import Chat
from storage.meetups import Meetups
from storage.migrations import migrate
from storage.people import People, Roles, Seen
from storage.rsvps import Answered, Rsvps
from storage.tables.people import audit

ZONE = ZoneInfo("Europe/Belgrade")
PLACE = Place("Коворкинг «Мост»", "ул. Речная, 5", "", 44.8125, 20.4612)
PROGRAMME = (ProgrammeItem("Как не сгореть", "Пётр Ильин"), ProgrammeItem("Знакомства"))


class Evening(StrEnum):
    """Meetups, each with a card of its own in the hall, by their titles."""

    WARM_UP = "Разминка"
    BURST = "Все сразу"
    TAP = "По одному"
    BROADCAST = "Всем письмо"


@dataclass(frozen=True, slots=True)
class Answers:
    """What the database holds of one meetup, people by their Telegram ids. ``entries`` counts its RSVPs."""

    going: frozenset[int]
    waitlisted: frozenset[int]
    entries: int
    audited: int


async def furnish(path: Path, organiser: Player, hall: int, seats: int) -> Mapping[Evening, MeetupId]:
    """A new database with a hall and every evening announced in it. Only the burst has a limit of seats."""
    await asyncio.to_thread(migrate, path)
    async with _opened(path) as ctx:
        actor = await identify(ctx, _seen(organiser), opened=True)
        async with ctx.write() as connection:
            await Roles(connection).give(actor.id, Role.ORGANISER, None, ctx.now())
        actor = await identify(ctx, _seen(organiser), opened=True)
        chat = Chat(hall, None, "Клуб у реки", None, False, can_pin=False)
        bound = await halls.bind_chat(ctx, actor, chat, is_administrator=True, can_write=True)
        day = (ctx.now() + timedelta(days=5)).date()
        found = {}
        for evening in Evening:
            meetup = (await drafts.create_draft(ctx, actor, evening)).id
            await drafts.set_zone(ctx, actor, meetup, ZONE)
            await drafts.set_start(ctx, actor, meetup, day, time(19))
            await drafts.set_length(ctx, actor, meetup, timedelta(hours=2))
            await drafts.set_place(ctx, actor, meetup, PLACE)
            await drafts.set_capacity(ctx, actor, meetup, seats if evening is Evening.BURST else None)
            await details.set_guests_limit(ctx, actor, meetup, 2)
            await details.set_programme(ctx, actor, meetup, PROGRAMME)
            await drafts.choose_halls(ctx, actor, meetup, [bound.id])
            await announce.announce(ctx, actor, meetup)
            found[evening] = meetup
    return found


async def introduce(path: Path, players: Sequence[Player]) -> None:
    """The bot has known them since they opened it."""
    async with _opened(path) as ctx, ctx.write() as connection:
        await People(connection).see_all([(_seen(player), True) for player in players], ctx.now())


async def seat(path: Path, meetup: MeetupId, players: Sequence[Player]) -> None:
    """They go to a meetup. They are introduced already."""
    async with _opened(path) as ctx, ctx.write() as connection:
        known = await People(connection).with_roles(player.id for player in players)
        going = [
            Rsvp(known[player.id][0].id, Answer.GOING, since=ctx.now(), turn=turn)
            for turn, player in enumerate(players, 1)
        ]
        await Rsvps(connection).put_all(meetup, [Answered(rsvp, None) for rsvp in going])
        await Meetups(connection).answered(meetup, len(players), 0)


IN_ONE_EVENING = 500
"""People who answered to one of the many meetups of the large database."""


def crowd(path: Path, strangers: int, rsvps: int) -> None:
    """Years of a large community: people who tap nothing now, and their answers to other meetups of the same kind."""
    with closing(sqlite3.connect(path)) as connection, connection:
        first = connection.execute("SELECT max(id) + 1 FROM people").fetchone()[0]
        connection.executemany(
            "INSERT INTO people (id, telegram_id, name, reachable, first_seen_at) VALUES (?, ?, 'Гость', 1, 0)",
            ((first + number, 10**12 + number) for number in range(strangers)),
        )
        columns = [row[1] for row in connection.execute("PRAGMA table_info(meetups)") if row[1] not in {"id", "uid"}]
        evenings = -(-rsvps // IN_ONE_EVENING)
        # Column names come from the database itself.
        connection.executemany(
            f"INSERT INTO meetups (uid, {', '.join(columns)}) SELECT ?, {', '.join(columns)} FROM meetups WHERE id = 1",  # noqa: S608
            ((f"evening-{number}",) for number in range(evenings)),
        )
        last = connection.execute("SELECT max(id) FROM meetups").fetchone()[0]
        connection.executemany(
            "INSERT INTO rsvps (meetup_id, person_id, answer, turn, since) VALUES (?, ?, ?, ?, 0)",
            (
                (
                    last - number // IN_ONE_EVENING,
                    first + (number * 7919) % strangers,
                    Answer.GOING if number % 4 else Answer.NOT_GOING,
                    number % IN_ONE_EVENING,
                )
                for number in range(rsvps)
            ),
        )


async def write_to_all(path: Path, meetup: MeetupId, organiser: Player, text: str) -> int:
    """The organiser's message to all who go; how many it is owed to. The bot may be running meanwhile."""
    async with _opened(path) as ctx:
        actor = await identify(ctx, _seen(organiser), opened=True)
        return (await people.write_to(ctx, actor, meetup, Audience.GOING, text, token="bench")).people


async def answers(path: Path, meetup: MeetupId) -> Answers:
    """What is stored now. The bot may be running meanwhile."""
    async with _opened(path) as ctx, ctx.read() as connection:
        entries = await Rsvps(connection).roster(meetup, list(Answer))
        audited = await connection.scalar(
            select(func.count()).where(
                audit.c.action == "rsvp", audit.c.subject == "meetup", audit.c.subject_id == meetup
            )
        )
    by_answer = {
        answer: frozenset(entry.person.telegram_id for entry in entries if entry.rsvp.answer is answer)
        for answer in Answer
    }
    return Answers(by_answer[Answer.GOING], by_answer[Answer.WAITLISTED], len(entries), int(audited or 0))


def copy(source: Path, target: Path) -> Path:
    """A copy of a database that nobody writes to."""
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
    return target


@asynccontextmanager
async def _opened(path: Path) -> AsyncIterator[Context]:
    database = Database(path)
    try:
        yield Context(database, SystemClock(), Policy(ZONE, ("ru", "en"), frozenset(), None))
    finally:
        await database.close()


def _seen(player: Player) -> Seen:
    """As Telegram tells of them with each update."""
    name = " ".join(part for part in (player.first_name, player.last_name) if part)
    return Seen(player.id, name, player.username, player.language_code)
