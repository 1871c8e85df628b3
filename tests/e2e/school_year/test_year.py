"""From 1 September to 31 August: every reminder on its day and hour, once, and none after its work is done.

What is expected is written by hand from the calendar of 2026 and 2027, not computed by the rules under test. The
programme rests from 29 December to 10 January, and in July.
"""

from collections.abc import Awaitable, Callable
from datetime import date

import pytest

from domain.media.publication import Kind
from tests.e2e.school_year.reading import Told
from tests.e2e.school_year.school import MEETUP, Planned, School, by_group, by_member, by_nobody

PRESS, POST = Kind.PRESS_RELEASE, Kind.POST_RELEASE
TRAINING, PAPER, FAIR, TRIP = "Школа наставника", "Отчёт группы", "Ярмарка", "Выезд"
FEAST, SECOND, SUMMARY = "Праздник", "Вторая школа", "Итоги года"
ROADMAP = (
    Planned(TRAINING, date(2026, 10, 16), by_member),
    Planned(PAPER, date(2026, 12, 16), by_group),
    Planned(FAIR, date(2027, 2, 17), by_nobody),
    Planned(TRIP, date(2027, 3, 15), by_nobody),
    Planned(FEAST, date(2027, 4, 20), by_member),
    Planned(SECOND, date(2027, 4, 20), by_member),
    Planned(SUMMARY, date(2027, 6, 18), by_nobody),
)
NOT_FOR_PUBLIC = {
    "2026-11-15": (PAPER,),
    "2027-01-17": (FAIR,),
    "2027-02-12": (TRIP,),
    "2027-03-20": (FEAST, SECOND),
    "2027-05-18": (SUMMARY,),
}
"""On the day, 31 days before, on which an event comes into the media plan, the curator takes it out again."""

# -- what people do --------------------------------------------------------------------------------------------------


async def announce(school: School) -> None:
    await school.announce("2026-11-10T18:00")
    await school.entrust(PRESS, MEETUP, school.member)
    await school.entrust(POST, MEETUP, school.member)


async def write_of_training(school: School) -> None:
    await school.only_on(PRESS, TRAINING, "site")
    await school.submit(school.curator, PRESS, TRAINING)
    await school.approve(PRESS, TRAINING)
    await school.plan(school.curator, PRESS, TRAINING, "2026-10-12T10:00")


async def tell_of_training(school: School) -> None:
    await school.only_on(POST, TRAINING, "site")
    await school.submit(school.curator, POST, TRAINING)
    await school.approve(POST, TRAINING)
    await school.publish(school.curator, POST, TRAINING)


Step = tuple[str, Callable[[School], Awaitable[None]]]


def updates(resource: str, months: dict[str, int]) -> list[Step]:
    """Handed in on the 16th of these months; of each its last day is the term."""

    def of(term: str) -> Callable[[School], Awaitable[None]]:
        return lambda school: school.hand_in(f"update-{resource}", term)

    return [(f"{month}-16T12:00", of(f"{month}-{last}")) for month, last in months.items()]


STEPS: list[Step] = [
    ("2026-10-10T12:00", write_of_training),
    ("2026-10-12T12:00", lambda school: school.publish(school.curator, PRESS, TRAINING)),
    ("2026-10-16T12:00", lambda school: school.finish(TRAINING)),
    ("2026-10-17T12:00", tell_of_training),
    ("2026-11-01T12:00", announce),
    ("2026-11-04T12:00", lambda school: school.submit(school.member, PRESS, MEETUP)),
    ("2026-11-05T12:00", lambda school: school.approve(PRESS, MEETUP)),
    ("2026-11-06T12:00", lambda school: school.plan(school.member, PRESS, MEETUP, "2026-11-06T14:00")),
    ("2026-11-06T15:00", lambda school: school.publish(school.member, PRESS, MEETUP)),
    ("2026-11-12T12:00", lambda school: school.submit(school.member, POST, MEETUP)),
    ("2026-11-12T13:00", lambda school: school.approve(POST, MEETUP)),
    ("2026-11-12T14:00", lambda school: school.publish(school.member, POST, MEETUP)),
    ("2026-11-28T12:00", lambda school: school.answer(school.mentee)),
    ("2026-12-20T12:00", lambda school: school.hand_in("monitoring-december", "2026-12-20")),
    ("2026-12-22T12:00", lambda school: school.finish(PAPER)),
    ("2026-12-28T12:00", lambda school: school.hand_in("figures-december", "2026-12-30")),
    ("2027-01-01T12:00", lambda school: school.answers_for("update-vk", school.member)),
    ("2027-02-05T12:00", lambda school: school.finish(FAIR)),
    ("2027-03-01T12:00", lambda school: school.answers_for("update-vk")),
    ("2027-03-09T12:00", lambda school: school.call_off(TRIP)),
    ("2027-04-06T12:00", lambda school: school.answer(school.mentor)),
    ("2027-04-20T12:00", lambda school: school.finish(FEAST, SECOND)),
    ("2027-04-29T12:00", lambda school: school.answer(school.mentee)),
    ("2027-05-19T12:00", lambda school: school.hand_in("monitoring-may", "2027-05-20")),
    ("2027-08-03T12:00", lambda school: school.finish(SUMMARY)),
    *updates("site", {"2026-09": 30, "2026-12": 31, "2027-01": 31, "2027-02": 28, "2027-03": 31}),
    *updates("site", {"2027-04": 30, "2027-05": 31, "2027-06": 30, "2027-07": 31, "2027-08": 31}),
    *updates(
        "vk", {"2026-10": 31, "2027-02": 28, "2027-03": 31, "2027-04": 30, "2027-05": 31, "2027-06": 30, "2027-07": 31}
    ),
]
RESTARTS = ("2026-11-06T13:00", "2027-01-12T12:00", "2027-05-01T12:00")
"""The bot is started anew, as happens with updates of the program."""

# -- what they read --------------------------------------------------------------------------------------------------


def days(month: str, *numbers: int) -> list[str]:
    return [f"{month}-{number:02}" for number in numbers]


def at_nine(found: list[str], what: str) -> list[Told]:
    return [(f"{day} 09", what) for day in found]


MONITORING = [
    # 30, 14, 7, 3, 1 and 0 days before Friday 18 December: the 20th is a Sunday.
    *at_nine(["2026-11-18", *days("2026-12", 4, 11, 15, 17, 18)], "monitoring-december"),
    *at_nine(days("2026-12", 19, 20), "overdue monitoring-december"),
    # Before 19 May: the 20th is a Thursday, and it has to be before it.
    *at_nine(["2027-04-19", *days("2027-05", 5, 12, 16, 18, 19)], "monitoring-may"),
    # 45 days before the 20th of December and of May.
    ("2026-11-05 09", "opened monitoring-december"),
    ("2027-04-05 09", "opened monitoring-may"),
    ("2027-04-29 12", "complete monitoring-may"),
]
SURVEYS_ANSWERED = ["0 of 2", *["1 of 2"] * 8, *["2 of 2"] * 5]
"""What the reminders above say of them, one after the other."""
SITE_UPDATES = [
    *at_nine([f"{month}-15" for month in ("2026-09", "2026-12", "2027-01", "2027-02", "2027-03")], "update-site"),
    *at_nine([f"{month}-15" for month in ("2027-04", "2027-05", "2027-06", "2027-08")], "update-site"),
    # By publications with a link.
    ("2026-10-12 12", "done update-site"),
    ("2026-11-06 15", "done update-site"),
]
VK_UPDATES = [
    *at_nine([*days("2026-09", 15, 22, 28, 29, 30), "2026-10-15"], "update-vk"),
    ("2026-11-06 15", "done update-vk"),
    # On the 29th and 30th the programme rests.
    *at_nine(days("2026-12", 15, 22, 28), "update-vk"),
    *at_nine(["2027-03-15", "2027-04-15", "2027-05-15", "2027-06-15"], "update-vk"),
    *at_nine(days("2027-08", 15, 22, 27, 30, 31), "update-vk"),
]
FIGURES = at_nine(days("2026-12", 10, 16, 23, 27), "figures-december")
DIGESTS = at_nine(
    # Working days within a week of what is due, unless it has a reminder of its own.
    [
        *days("2026-09", 23, 24, 25),
        *days("2026-12", 14, 16, 23, 24, 25, 28),
        *days("2027-05", 13, 14, 17),
        *days("2027-08", 24, 25, 26),
    ],
    "digest",
)
CURATORS_ROADMAP = [
    *at_nine(days("2026-12", 17, 21), f"roadmap overdue {PAPER}"),
    ("2027-02-03 09", f"roadmap {FAIR}"),
    *at_nine(days("2027-03", 1, 8), f"roadmap {TRIP}"),
    *at_nine(days("2027-06", 4, 11, 17), f"roadmap {SUMMARY}"),
    # Monday, Monday, and the first Monday after the break.
    *at_nine([*days("2027-06", 21, 28), "2027-08-02"], f"roadmap overdue {SUMMARY}"),
]
CURATORS_MEDIA = [
    ("2026-09-15 08", f"near {TRAINING}"),
    *((f"{day} 08", f"near {' '.join(titles)}") for day, titles in NOT_FOR_PUBLIC.items()),
    ("2026-10-10 09", f"write press_release {TRAINING}"),
    ("2026-10-12 10", f"due press_release {TRAINING}"),
    # It was over at midnight.
    ("2026-10-17 08", f"write post_release {TRAINING}"),
    ("2026-11-01 12", f"covered {MEETUP}"),
    ("2026-11-04 12", f"submitted press_release {MEETUP}"),
    ("2026-11-05 09", f"waits press_release {MEETUP}"),
    ("2026-11-11 20", f"overdue post_release {MEETUP}"),
    ("2026-11-12 12", f"submitted post_release {MEETUP}"),
]
MEMBERS = [
    *at_nine(days("2026-10", 2, 9, 15), f"roadmap {TRAINING}"),
    *at_nine(days("2026-12", 2, 9, 15), f"roadmap {PAPER}"),
    *at_nine(days("2027-04", 6, 13, 19), f"roadmap {FEAST} {SECOND}"),
    ("2026-11-01 12", f"yours press_release {MEETUP}"),
    ("2026-11-01 12", f"yours post_release {MEETUP}"),
    ("2026-11-04 09", f"write press_release {MEETUP}"),
    ("2026-11-05 12", f"approved press_release {MEETUP}"),
    ("2026-11-06 09", f"plan press_release {MEETUP}"),
    ("2026-11-06 14", f"due press_release {MEETUP}"),
    ("2026-11-10 20", f"write post_release {MEETUP}"),
    ("2026-11-11 20", f"overdue post_release {MEETUP}"),
    ("2026-11-12 13", f"approved post_release {MEETUP}"),
    # From 1 January to 1 March they answer for VK.
    *at_nine([*days("2027-01", 15, 22, 27, 28, 29), "2027-02-15"], "update-vk"),
    *at_nine(days("2027-01", 25, 26), "digest"),
    ("2027-02-16 12", "done update-vk"),
]
DIRECTORS = [
    *at_nine(days("2026-12", 19, 20), "overdue monitoring-december"),
    ("2026-12-20 12", "done monitoring-december"),
]
MENTORS = [
    ("2026-11-05 09", "survey"),
    # 21, 10 and 3 days before 18 December.
    *at_nine(["2026-11-27", *days("2026-12", 8, 15)], "survey again"),
    ("2027-04-05 09", "survey"),
]
MENTEES = [
    ("2026-11-05 09", "survey"),
    ("2026-11-27 09", "survey again"),
    ("2027-04-05 09", "survey"),
    ("2027-04-28 09", "survey again"),
]

# -- the year --------------------------------------------------------------------------------------------------------


@pytest.mark.timeout(600)
@pytest.mark.parametrize("language", ["ru"], indirect=True)
async def test_from_september_to_august_every_reminder_comes_once(school: School) -> None:
    async with school.on():
        await school.begin(*ROADMAP)
    steps = [*STEPS, *((f"{day}T12:00", _taking_out(titles)) for day, titles in NOT_FOR_PUBLIC.items())]
    steps.sort(key=lambda one: one[0])
    for until in (*RESTARTS, "2027-08-31T20:00"):
        async with school.on():
            while steps and steps[0][0] < until:
                moment, step = steps.pop(0)
                await school.until(moment)
                await step(school)
            await school.until(until)

    curators = [*MONITORING, *SITE_UPDATES, *VK_UPDATES, *FIGURES, *DIGESTS, *CURATORS_ROADMAP, *CURATORS_MEDIA]
    expected = {
        "curator": curators,
        "member": MEMBERS,
        "director": DIRECTORS,
        "mentor": MENTORS,
        "mentee": MENTEES,
    }
    for who, player in school.people.items():
        assert sorted(await school.told(player)) == sorted(expected[who])
    assert await school.missing(school.curator) == SURVEYS_ANSWERED


def _taking_out(titles: tuple[str, ...]) -> Callable[[School], Awaitable[None]]:
    return lambda school: school.nothing_for_public(*titles)
