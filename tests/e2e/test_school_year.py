"""A school year of a curator, travelled from 1 September to 31 August: every reminder on its day and hour, once.

One such year is lived in Russian, the other in English. What is expected is written by hand from the calendar of 2026
and 2027, not computed by the rules under test.
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from actions.duties import lists, marks
from actions.people.identity import identify
from bot.app import Program
from domain.mentoring.speaking import OnPaper
from domain.people.person import Actor
from domain.people.roles import Role
from playground.client import Json, Player, Playground
from playground.server import PlaygroundServer
from playground.testing import start_playground
from storage.people import Roles, Seen
from tests.e2e.running import bot_in_process, environment
from tests.e2e.town import TEXTS, unmarked

MOSCOW = ZoneInfo("Europe/Moscow")
Told = tuple[str, str]
"""On which day and hour of Moscow, and what: which duty's reminder, «overdue» before it, or «digest»."""


def moscow(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=MOSCOW).astimezone(UTC)


# -- what is expected ------------------------------------------------------------------------------------------------

DECEMBER = ["2026-11-18", "2026-12-04", "2026-12-11", "2026-12-15", "2026-12-17", "2026-12-18"]
"""30, 14, 7, 3, 1 and 0 days before 18 December: the 20th is a Sunday."""
FIGURES = ["2026-12-10", "2026-12-16", "2026-12-23", "2026-12-27", "2026-12-29", "2026-12-30"]
MAY = ["2027-04-19", "2027-05-05", "2027-05-12", "2027-05-16", "2027-05-18", "2027-05-19"]
"""Before 19 May: the 20th is a Thursday, and it has to be before it."""
UPDATES = {
    "2026-09": [15, 22, 28, 29, 30],
    "2026-10": [15, 22, 28, 29, 30],
    "2026-11": [15, 22, 26, 27, 30],
    "2026-12": [15, 22, 28, 29, 30],  # the 31st is a day off
    "2027-01": [15, 22, 27, 28, 29],
    "2027-02": [15, 22, 24, 25, 26],
    "2027-03": [15, 22, 29, 30, 31],
    "2027-04": [15, 22, 28, 29, 30],
    "2027-05": [15, 22, 27, 28, 31],
    "2027-06": [15, 22, 28, 29, 30],
    "2027-07": [15, 22, 28, 29, 30],
    "2027-08": [15, 22, 27, 30, 31],
}
DIGESTS = [
    *("2026-09-23", "2026-09-24", "2026-09-25", "2026-09-28", "2026-09-29", "2026-09-30"),
    *("2026-10-23", "2026-10-26", "2026-10-27", "2026-10-28", "2026-10-29", "2026-10-30"),
    *("2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-30"),
    *("2026-12-11", "2026-12-14", "2026-12-15", "2026-12-16", "2026-12-17", "2026-12-18"),
    *("2026-12-23", "2026-12-24", "2026-12-25", "2026-12-28", "2026-12-29", "2026-12-30"),
    *("2027-01-22", "2027-01-25", "2027-01-26", "2027-01-27", "2027-01-28", "2027-01-29"),
    # Saturday the 20th is worked, Monday the 22nd and Tuesday the 23rd are not.
    *("2027-02-19", "2027-02-20", "2027-02-24", "2027-02-25", "2027-02-26"),
    *("2027-03-24", "2027-03-25", "2027-03-26", "2027-03-29", "2027-03-30", "2027-03-31"),
    *("2027-04-23", "2027-04-26", "2027-04-27", "2027-04-28", "2027-04-29", "2027-04-30"),
    *("2027-05-12", "2027-05-13", "2027-05-14", "2027-05-17", "2027-05-18", "2027-05-19"),
    *("2027-05-24", "2027-05-25", "2027-05-26", "2027-05-27", "2027-05-28", "2027-05-31"),
    *("2027-06-23", "2027-06-24", "2027-06-25", "2027-06-28", "2027-06-29", "2027-06-30"),
    *("2027-07-23", "2027-07-26", "2027-07-27", "2027-07-28", "2027-07-29", "2027-07-30"),
    *("2027-08-24", "2027-08-25", "2027-08-26", "2027-08-27", "2027-08-30", "2027-08-31"),
]
"""Working days within a week of what is due and not handed in."""


def at_nine(days: list[str], what: str) -> list[Told]:
    return [(f"{day} 09", what) for day in days]


def updates(resource: str, months: dict[str, list[int]]) -> list[Told]:
    return at_nine([f"{month}-{day}" for month, days in months.items() for day in days], f"update-{resource}")


# -- who lives it ----------------------------------------------------------------------------------------------------


@dataclass
class School:
    """A centre: its bot can be switched off and on again; a curator and the director read what it writes."""

    play: Playground
    variables: dict[str, str]
    language: str
    curator: Player
    director: Player

    def read_as(self, message: Json) -> Told | None:
        """What a message is; None for what has nothing to do with duties."""
        words = TEXTS.of(self.language)
        first = message.get("text", "").partition("\n")[0]
        when = f"{datetime.fromtimestamp(message['date'], MOSCOW):%Y-%m-%d %H}"
        if first == unmarked(words("told-duty-digest")):
            return when, "digest"
        for sign, before in (("⏰", ""), ("🔴", "overdue "), ("✅", "done ")):
            if first.startswith(sign):
                return when, before + self._duty_of(first)
        return None

    def _duty_of(self, line: str) -> str:
        words = TEXTS.of(self.language)
        titles = {
            key: words.plain(f"duty-title-{key}")
            for key in ("monitoring-december", "monitoring-may", "figures-december")
        }
        for key in ("site", "vk"):
            titles[f"update-{key}"] = words.plain("duty-title-update", resource=words.plain(f"duty-resource-{key}"))
        (found,) = [key for key, title in titles.items() if title in line]
        return found

    async def told(self, player: Player) -> list[Told]:
        """All that somebody read of duties."""
        messages = await player.messages(player.id, limit=1000)
        return [one for message in messages if (one := self.read_as(message)) is not None]

    async def appoint(self, program: Program) -> None:
        for player, role in ((self.curator, Role.CURATOR), (self.director, Role.DIRECTOR)):
            await player.start()
            await player.wait_for(player.id, player.first_name)
            who = await actor_of(program, player)
            async with program.ctx.write() as connection:
                await Roles(connection).give(who.id, role, None, program.ctx.now())

    async def hand_in(self, program: Program, key: str, term: str) -> None:
        who = await actor_of(program, self.curator)
        duty = next(one for one in await lists.everything(program.ctx, who) if one.key == key)
        today = program.ctx.today()
        letter = OnPaper("1", today) if key == "figures-december" else None
        await marks.hand_in(program.ctx, who, duty.id, date.fromisoformat(term), today, letter=letter)


async def actor_of(program: Program, player: Player) -> Actor:
    seen = Seen(player.id, player.first_name, player.username, player.language_code)
    return await identify(program.ctx, seen, opened=False)


@pytest.fixture
async def server() -> AsyncIterator[PlaygroundServer]:
    started = await start_playground(starts_at=moscow("2026-09-01T08:00"), limits=False)
    try:
        yield started
    finally:
        await started.stop()


@pytest.fixture
async def school(server: PlaygroundServer, tmp_path: Path, language: str) -> AsyncIterator[School]:
    async with Playground(server.url) as play:
        owner = await play.person("Вера", None, None, language)
        curator = await play.person("Кира", None, None, language)
        director = await play.person("Дина", None, None, language)
        variables = environment(server, tmp_path / "bot.db", owner.id, TIME_ZONE="Europe/Moscow")
        yield School(play, variables, language, curator, director)


# -- the year --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["ru"], indirect=True)
async def test_from_september_to_august_every_reminder_comes_once(school: School) -> None:
    """The site is updated on the 16th of every month, VK never; the other dates are handed in sooner or later."""
    months = {month: date.fromisoformat(f"{month}-{days[-1]}") for month, days in UPDATES.items()}
    ends = {month: (day.replace(day=1) + timedelta(days=31)).replace(day=1) for month, day in months.items()}
    handing_in = [
        *((f"{month}-16T12:00", "update-site", f"{ends[month] - timedelta(days=1)}") for month in UPDATES),
        ("2026-12-20T12:00", "monitoring-december", "2026-12-20"),
        ("2026-12-28T12:00", "figures-december", "2026-12-30"),
        ("2027-05-19T12:00", "monitoring-may", "2027-05-20"),
    ]

    async with bot_in_process(school.variables, school.play) as program:
        await school.appoint(program)
    done = 0
    # The bot is started anew for each term, as happens with updates of the program.
    for end in ("2026-12-31T12:00", "2027-04-01T12:00", "2027-08-31T20:00"):
        async with bot_in_process(school.variables, school.play) as program:
            for when, key, term in sorted(handing_in)[done:]:
                if when > end:
                    break
                await school.play.travel(to=moscow(when))
                await school.hand_in(program, key, term)
                done += 1
            await school.play.travel(to=moscow(end))

    assert sorted(await school.told(school.curator)) == sorted(
        [
            *at_nine(DECEMBER, "monitoring-december"),
            *at_nine(["2026-12-19", "2026-12-20"], "overdue monitoring-december"),
            # Handed in on the 28th.
            *at_nine(FIGURES[:4], "figures-december"),
            *at_nine(MAY, "monitoring-may"),
            *updates("vk", UPDATES),
            *updates("site", {month: days[:1] for month, days in UPDATES.items()}),
            *at_nine(DIGESTS, "digest"),
        ]
    )
    assert sorted(await school.told(school.director)) == [
        *at_nine(["2026-12-19", "2026-12-20"], "overdue monitoring-december"),
        ("2026-12-20 12", "done monitoring-december"),
    ]


@pytest.mark.parametrize("language", ["en"], indirect=True)
async def test_year_with_the_bot_switched_off_around_each_date(school: School) -> None:
    """Switched off for five days around each date: on return what still makes sense comes, once."""
    outages: list[tuple[str, str, list[str]]] = [
        # Back on the due day at noon: what was missed last of each duty, and the digest of that morning.
        (
            "2026-12-13T12:00",
            "2026-12-18T12:00",
            ["monitoring-december", "figures-december", "update-site", "update-vk", "digest"],
        ),
        # Over 18 December and handed in meanwhile: nothing; over 30 December, back on a day off: no digest either.
        ("2026-12-28T12:00", "2027-01-02T12:00", ["overdue figures-december"]),
        # Over the end of a month: it is over, nothing is asked for any more.
        ("2027-01-27T12:00", "2027-02-01T12:00", []),
        # Over the last working day, back on a Saturday that is still of the month.
        ("2027-02-22T12:00", "2027-02-27T12:00", ["overdue update-site", "overdue update-vk"]),
        # Over 19 May, back in the night: nobody is woken.
        ("2027-05-17T12:00", "2027-05-22T02:00", []),
    ]
    handed_in = {
        "2026-12-18T12:00": ("monitoring-december", "2026-12-20"),
        "2027-01-02T12:00": ("figures-december", "2026-12-30"),
    }
    async with bot_in_process(school.variables, school.play) as program:
        await school.appoint(program)
    for off, on, expected in outages:
        async with bot_in_process(school.variables, school.play):
            await school.play.travel(to=moscow(off))
            before = await school.told(school.curator)
        await school.play.jump(moscow(on))
        async with bot_in_process(school.variables, school.play) as program:
            await school.play.travel(by=timedelta(minutes=10))
            back = await school.told(school.curator)
            assert sorted(back[len(before) :]) == sorted((on[:13].replace("T", " "), what) for what in expected)
            if on in handed_in:
                await school.hand_in(program, *handed_in[on])
            await school.play.travel(by=timedelta(minutes=50))
            assert await school.told(school.curator) == back

    # In the morning of 22 May: that day's reminders, and not yesterday's besides.
    async with bot_in_process(school.variables, school.play):
        await school.play.travel(to=moscow("2027-05-22T12:00"))
        morning = await school.told(school.curator)
    assert sorted(morning[len(back) :]) == [
        ("2027-05-22 09", "overdue monitoring-may"),
        ("2027-05-22 09", "update-site"),
        ("2027-05-22 09", "update-vk"),
    ]
    whole = await school.told(school.curator)
    assert len(whole) == len(set(whole))
    assert [one for one in whole if one[1].endswith("monitoring-december")][-1] == (
        "2026-12-18 12",
        "monitoring-december",
    )
