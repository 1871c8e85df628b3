"""The people, the meetups and the letters of a crash test, and what is in the database of them."""

import asyncio
import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from actions.meetups import people, rsvp
from domain.meetups.meetup import MeetupId
from domain.meetups.notices import Audience
from domain.meetups.rsvp import Answer
from handlers.meetups.callbacks import Links, Tap
from playground.client import Json, Player, Playground
from storage.outbox import Delivery
from tests.e2e.running import bot_in_process
from tests.e2e.town import Town, settle
from tests.soak.plan import GUESTS, Evening, Planned
from tests.soak.size import Size

LETTER = "Берите с собой тёплые носки."


@dataclass(frozen=True)
class Stage:
    """What is tapped. ``pages`` are the private pages of the evening with guests, by person."""

    path: Path
    players: Sequence[Player]
    readers: Sequence[Player]
    meetups: dict[Evening, MeetupId]
    cards: dict[Evening, Json]
    pages: dict[int, Json]
    hall: int

    async def tap(self, planned: Planned, wait: float = 0.0) -> bool:
        """Whether the tap was answered within so many seconds."""
        meetup = self.meetups[planned.evening]
        if planned.alone:
            message, data = self.pages[planned.player.id], Tap(act=planned.act, meetup=meetup)
        else:
            message = self.cards[planned.evening]
            data = Tap(act=planned.act, meetup=meetup, hall=self.hall, card=True)
        return (await planned.player.tap(message, data=data.pack(), stale=True, wait=wait)).answered

    def told(self, path: Path | None = None) -> dict[tuple[Evening, int], list[str]]:
        """What the audit tells of each evening and person, in order; see `plan.expected`."""
        found: dict[tuple[Evening, int], list[str]] = defaultdict(list)
        for evening, meetup in self.meetups.items():
            query = (
                "SELECT people.telegram_id, audit.after FROM audit JOIN people ON people.id = audit.person_id"
                " WHERE audit.action = 'rsvp' AND audit.subject = 'meetup' AND audit.subject_id = ? ORDER BY audit.id"
            )
            for person, after in self.rows(query, meetup, path=path):
                facts = json.loads(after)
                answer = "out" if facts["answer"] == Answer.NOT_GOING else "in"
                found[evening, person].append(str(facts["guests"]) if evening is Evening.GUESTS else answer)
        return dict(found)

    def answers(self, evening: Evening) -> Counter[str]:
        """How many people gave each answer."""
        query = "SELECT answer, count(*) FROM rsvps WHERE meetup_id = ? GROUP BY answer"
        return Counter(dict(self.rows(query, self.meetups[evening])))

    def open_letters(self) -> int:
        """For how many letters the bot still does something by itself.

        It does nothing for one of unknown outcome, which a connection that broke twice leaves: whoever waits for that
        waits in vain.
        """
        return self._letters_in(Delivery.PENDING, Delivery.SENDING)

    def failed_letters(self) -> int:
        """How many letters the bot gave up, though nobody was to blame for it."""
        return self._letters_in(Delivery.FAILED, Delivery.UNREACHABLE)

    def _letters_in(self, *states: Delivery) -> int:
        marks = ", ".join("?" * len(states))
        found = self.rows(f"SELECT count(*) FROM outbox WHERE state IN ({marks})", *states)
        return int(found[0][0])

    def open_updates(self) -> int:
        return int(self.rows("SELECT count(*) FROM inbox")[0][0])

    def stale_cards(self) -> int:
        """How many cards do not show what is true."""
        query = (
            "SELECT count(*) FROM cards JOIN meetups ON meetups.id = cards.meetup_id"
            " WHERE cards.shown_revision < meetups.revision"
        )
        return int(self.rows(query)[0][0])

    def rows(self, query: str, *parameters: object, path: Path | None = None) -> list[tuple[Any, ...]]:
        """Read beside the running bot."""
        with closing(sqlite3.connect(path or self.path, timeout=30)) as connection:
            return connection.execute(query, parameters).fetchall()

    async def letters(self) -> Counter[int]:
        """How often each reader was told what the organiser wrote."""
        found: Counter[int] = Counter()
        for reader in self.readers:
            messages = await reader.messages(reader.id)
            found[reader.id] = sum(LETTER in message.get("text", "") for message in messages)
        return found


async def staged(play: Playground, variables: dict[str, str], owner: Player, size: Size) -> Stage:
    """Play it all to the point where taps begin, with a bot in this process that is stopped in the end."""
    async with bot_in_process(variables, play) as program:
        town = await settle(play, program, "ru", owner)
        return await _set_up(town, Path(variables["DATABASE_PATH"]), size)


async def _set_up(town: Town, path: Path, size: Size) -> Stage:
    """Everybody has opened the bot; two meetups are announced, and an organiser wrote to all who go to a third."""
    await town.owner.start()
    players = await _people(town, "Гость", size.people)
    readers = await _people(town, "Читатель", size.readers)
    meetups = {
        Evening.GUESTS: await town.meetup(capacity=None, guests=GUESTS, title="С друзьями"),
        Evening.SEATS: await town.meetup(capacity=size.seats, guests=0, title="Мест мало"),
    }
    cards = {
        Evening.GUESTS: await town.card("С друзьями"),
        Evening.SEATS: await town.card("Мест мало"),
    }
    pages = {}
    for player in players:
        await player.join(town.group)
        await player.start(f"{Links.PAGE}{meetups[Evening.GUESTS]}")
        pages[player.id] = await player.wait_for(player.id, "С друзьями")
    third = await town.meetup(capacity=None, title="С письмом")
    for reader in readers:
        await rsvp.say_going(town.ctx, await town.actor(reader), third)
    actor = await town.actor(town.organiser)
    await people.write_to(town.ctx, actor, third, Audience.GOING, LETTER, token="soak")
    return Stage(path, players, readers, meetups, cards, pages, town.hall)


async def _people(town: Town, name: str, count: int) -> list[Player]:
    found = [await town.play.person(name, str(number), language_code=town.language) for number in range(count)]
    await asyncio.gather(*(player.start() for player in found))
    for player in found:
        await player.wait_for(player.id, name)
    return found
