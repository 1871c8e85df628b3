"""The bot is switched off for five days around each date: what still makes sense comes on its return, once, by day.

What is expected is written by hand from the calendar of 2026 and 2027. Nothing comes of what was done, nor of what is
over: who comes back to the end of a month is not asked for its update any more.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

import pytest

from domain.media.publication import Kind
from tests.e2e.school_year.reading import Told
from tests.e2e.school_year.school import MEETUP, Planned, School, by_group, by_member

PRESS, POST = Kind.PRESS_RELEASE, Kind.POST_RELEASE
TRAINING, PAPER = "Школа наставника", "Отчёт группы"
ROADMAP = (Planned(TRAINING, date(2026, 10, 16), by_member), Planned(PAPER, date(2026, 12, 16), by_group))

Doing = Callable[[School], Awaitable[None]]

# -- what people do --------------------------------------------------------------------------------------------------


async def nothing(_: School) -> None:
    """Nobody does anything."""


async def updated(school: School, *terms: str) -> None:
    """Both resources have their updates."""
    for term in terms:
        for key in ("update-site", "update-vk"):
            await school.hand_in(key, term)


async def december_is_handed_in(school: School) -> None:
    await school.hand_in("monitoring-december", "2026-12-20")
    await school.finish(PAPER)
    await updated(school, "2026-12-31")


async def figures_are_sent(school: School) -> None:
    await school.hand_in("figures-december", "2026-12-30")
    await updated(school, "2027-01-31")


async def meetup_is_announced(school: School) -> None:
    await updated(school, "2027-02-28")
    await school.announce("2027-03-31T18:00")
    await school.entrust(PRESS, MEETUP, school.member)
    await school.entrust(POST, MEETUP, school.member)


async def release_is_planned(school: School) -> None:
    await school.submit(school.member, PRESS, MEETUP)
    await school.approve(PRESS, MEETUP)
    await school.plan(school.member, PRESS, MEETUP, "2027-03-27T10:00")


async def everybody_answered(school: School) -> None:
    await school.answer(school.mentor)
    await school.answer(school.mentee)
    await updated(school, "2027-04-30")


# -- when it is off, and what comes then -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Outage:
    """``before`` it people did this; on return the bot ``tells`` this, to whom; then, ten minutes later, they do that.

    ``echo`` is what the bot tells of what they did.
    """

    off: str
    on: str
    tells: Mapping[str, list[str]]
    then: Doing = nothing
    echo: Mapping[str, list[str]] = field(default_factory=dict)
    before: Doing = nothing


OUTAGES = (
    # Over the week before the term of an event, and the day before its press release's window.
    Outage(
        "2026-10-07T12:00",
        "2026-10-12T12:00",
        {"curator": [f"write press_release {TRAINING}"], "member": [f"roadmap {TRAINING}"]},
    ),
    # Over its last day, back on a Sunday: what should have come out did not; that it is overdue is said on Monday.
    Outage(
        "2026-10-13T12:00",
        "2026-10-18T12:00",
        {"curator": [f"overdue press_release {TRAINING}", f"overdue post_release {TRAINING}"]},
        then=lambda school: school.finish(TRAINING, on=date(2026, 10, 16)),
    ),
    # Over the day on which a campaign opens.
    Outage(
        "2026-11-03T12:00",
        "2026-11-08T12:00",
        {"curator": ["opened monitoring-december"], "mentor": ["survey"], "mentee": ["survey"]},
    ),
    # Over the 30th day before monitoring is due.
    Outage(
        "2026-11-16T12:00",
        "2026-11-21T12:00",
        {"curator": ["monitoring-december"]},
        then=lambda school: school.answer(school.mentee),
        before=lambda school: school.nothing_for_public(PAPER),
    ),
    # Over two reminders of updates and one of surveys, back on the month's last working day: the last of each.
    Outage(
        "2026-11-25T12:00",
        "2026-11-30T12:00",
        {"curator": ["update-site", "update-vk"], "mentor": ["survey again"]},
        then=lambda school: updated(school, "2026-11-30"),
    ),
    # Over the 9th, a week before an event; back on the day from which on figures are asked for.
    Outage(
        "2026-12-05T12:00",
        "2026-12-10T12:00",
        {"curator": ["figures-december"], "member": [f"roadmap {PAPER}"], "mentor": ["survey again"]},
    ),
    # Over the last week of monitoring, back on the due day.
    Outage(
        "2026-12-13T12:00",
        "2026-12-18T12:00",
        {
            "curator": [
                *("monitoring-december", "figures-december", "update-site", "update-vk"),
                f"roadmap overdue {PAPER}",
            ],
            "mentor": ["survey again"],
        },
        then=december_is_handed_in,
    ),
    # Over 30 December, back on a day off, in a break of the programme.
    Outage(
        "2026-12-28T12:00",
        "2027-01-02T12:00",
        {"curator": ["overdue figures-december"], "director": ["overdue figures-december"]},
        then=figures_are_sent,
        echo={"director": ["done figures-december"]},
    ),
    # Over the last working day, back on a Saturday that is still of the month.
    Outage(
        "2027-02-22T12:00",
        "2027-02-27T12:00",
        {"curator": ["overdue update-site", "overdue update-vk"]},
        then=meetup_is_announced,
        echo={
            "curator": [f"covered {MEETUP}"],
            "member": [f"yours press_release {MEETUP}", f"yours post_release {MEETUP}"],
        },
    ),
    # Over the hour for which a press release was planned.
    Outage(
        "2027-03-24T12:00",
        "2027-03-29T12:00",
        {
            "curator": ["update-site", "update-vk", f"overdue press_release {MEETUP}"],
            "member": [f"overdue press_release {MEETUP}"],
        },
        before=release_is_planned,
    ),
    # Over a meetup, and over the end of a month.
    Outage(
        "2027-03-30T12:00",
        "2027-04-04T12:00",
        {"curator": [f"overdue post_release {MEETUP}"], "member": [f"overdue post_release {MEETUP}"]},
    ),
    # Over the day on which the other campaign opens; everybody answers at once, and nobody is reminded.
    Outage(
        "2027-04-04T14:00",
        "2027-04-09T14:00",
        {"curator": ["opened monitoring-may"], "mentor": ["survey"], "mentee": ["survey"]},
        then=everybody_answered,
        echo={"curator": ["complete monitoring-may"]},
    ),
    # Over 19 May, back in the night: nobody is woken.
    Outage("2027-05-17T12:00", "2027-05-22T02:00", {}),
)
LAST_MORNING = {
    "curator": ["overdue monitoring-may", "update-site", "update-vk"],
    "director": ["overdue monitoring-may"],
}
"""Of 22 May: that day's reminders, and not yesterday's besides."""

# -- the year --------------------------------------------------------------------------------------------------------


class Listening:
    """What people read since it was asked for last."""

    def __init__(self, school: School) -> None:
        self._school = school
        self._heard: dict[str, int] = {}

    async def news(self) -> dict[str, list[Told]]:
        found = {who: await self._school.told(player) for who, player in self._school.people.items()}
        new = {who: sorted(told[self._heard.get(who, 0) :]) for who, told in found.items()}
        self._heard = {who: len(told) for who, told in found.items()}
        return {who: told for who, told in new.items() if told}


def at_hour(moment: str, told: Mapping[str, list[str]]) -> dict[str, list[Told]]:
    hour = moment[:13].replace("T", " ")
    return {who: sorted((hour, what) for what in found) for who, found in told.items()}


@pytest.mark.timeout(600)
@pytest.mark.parametrize("language", ["en"], indirect=True)
async def test_year_with_the_bot_switched_off_around_each_date(school: School) -> None:
    async with school.on():
        await school.begin(*ROADMAP)
        await updated(school, "2026-09-30", "2026-10-31")
        await school.until(OUTAGES[0].off)
        await OUTAGES[0].before(school)
        await school.wait(1)
    listening = Listening(school)
    for one, following in zip(OUTAGES, (*OUTAGES[1:], None), strict=True):
        await listening.news()
        await school.pass_without_bot(one.on)
        async with school.on():
            await school.wait(10)
            assert await listening.news() == at_hour(one.on, one.tells)
            await one.then(school)
            await school.wait(40)
            assert await listening.news() == at_hour(one.on, one.echo)
            if following is not None:
                await school.until(following.off)
                await following.before(school)
                # What it tells people is out before the bot is off.
                await school.wait(1)
            else:
                await school.until("2027-05-22T12:00")
    assert await listening.news() == at_hour("2027-05-22T09:00", LAST_MORNING)
    for player in school.people.values():
        told = await school.told(player)
        assert len(told) == len(set(told))
    assert ("2026-12-18 12", "monitoring-december") in await school.told(school.curator)
