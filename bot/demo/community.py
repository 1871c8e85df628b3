"""The demo's small community: who organises, where meetups are announced, what was and what is planned."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from actions.context import Context
from actions.meetups import announce, details, drafts, rsvp
from bot.demo.acting import actor_of, appoint, bind
from bot.demo.stage import Cast, Member, Stage
from domain.meetups.meetup import MeetupId, Place, ProgrammeItem
from domain.notices import HallId
from domain.people.person import Actor
from domain.people.roles import Role

BELGRADE = ZoneInfo("Europe/Belgrade")
COWORKING = Place("Коворкинг «Мост»", "ул. Речная, 5, Белград", "", 44.8125, 20.4612)
PARK = Place("Парк у крепости", "у главных ворот", "", 44.8231, 20.4502)
LAST_TIME = date(2026, 11, 18)
"""When the meetup took place that is over."""
TALK = "Болталка"
"""The forum's topic where people talk, and where the bot announces nothing."""


@dataclass(frozen=True, slots=True)
class Community:
    """Who organises, and the halls."""

    organiser: Actor
    halls: Sequence[HallId]
    participants: Sequence[Actor]


async def gather(ctx: Context, stage: Stage, cast: Cast) -> Community:
    """Organisers are appointed, people open the bot (all but the newcomer), halls are bound."""
    for member in cast.organisers:
        await appoint(ctx, stage, cast.owner, member, Role.ORGANISER)
    for member in cast.participants:
        await stage.open_bot(member)
    await stage.pause()
    organiser = await actor_of(ctx, cast.organisers[0])
    halls = [await bind(ctx, organiser, place) for place in await stage.places(cast.owner)]
    return Community(organiser, halls, [await actor_of(ctx, member) for member in cast.participants])


async def announce_meetup(ctx: Context, stage: Stage, town: Community) -> None:
    """The meetup that is over now, a week before. One person cannot come after all."""
    meetup = await _draft(ctx, town.organiser, "Портфолио без стыда", LAST_TIME, time(19), COWORKING)
    await drafts.set_capacity(ctx, town.organiser, meetup, 12)
    await details.set_description(
        ctx, town.organiser, meetup, "Принесите свою работу: разберём вместе, что показать первым, а что убрать."
    )
    await details.set_guests_limit(ctx, town.organiser, meetup, 1)
    await _announce(ctx, town.organiser, meetup, town.halls)
    for participant in town.participants:
        await rsvp.say_going(ctx, participant, meetup)
    await rsvp.bring_guest(ctx, town.participants[-1], meetup)
    await stage.pause()
    await rsvp.say_not_going(ctx, town.participants[1], meetup)


async def meet(stage: Stage) -> None:
    """People are reminded of it, and it is held."""
    await stage.travel(datetime.combine(LAST_TIME, time(22), BELGRADE))


async def plan(ctx: Context, stage: Stage, town: Community, cast: Cast) -> None:
    """What is today: two meetups ahead, and talk about them."""
    await _talks_tomorrow(ctx, town)
    await _walk(ctx, town)
    await stage.pause()
    await _talk(stage, cast.organisers, cast.participants)


async def _talks_tomorrow(ctx: Context, town: Community) -> None:
    """Full, with a waitlist."""
    organiser = town.organiser
    meetup = await _draft(ctx, organiser, "Стартапы: кому стоит пробовать", _day(ctx, 1), time(19), COWORKING)
    await drafts.set_capacity(ctx, organiser, meetup, 4)
    await details.set_description(
        ctx,
        organiser,
        meetup,
        "Три коротких рассказа о ролях в стартапе и о том, что пошло не так. Потом познакомимся в тройках.",
    )
    programme = [
        ProgrammeItem("Первый найм: кого звать", "Лада Громова"),
        ProgrammeItem("Как мы закрылись за полгода", "Игнат Седов"),
        ProgrammeItem("Знакомства в тройках"),
    ]
    await details.set_programme(ctx, organiser, meetup, programme)
    await details.set_tags(ctx, organiser, meetup, ["стартап", "митап"])
    await details.set_guests_limit(ctx, organiser, meetup, 1)
    await _announce(ctx, organiser, meetup, town.halls)
    for participant in town.participants:
        await rsvp.say_going(ctx, participant, meetup)


async def _walk(ctx: Context, town: Community) -> None:
    """Without a limit, and nobody has answered yet."""
    meetup = await _draft(ctx, town.organiser, "Прогулка и разговоры о карьере", _day(ctx, 9), time(11), PARK)
    await _announce(ctx, town.organiser, meetup, town.halls)


async def _talk(stage: Stage, organisers: Sequence[Member], participants: Sequence[Member]) -> None:
    """People among themselves: a few words, a poll with names, a quiz."""
    anton, emily = organisers
    marina, timur, oliver, miljan, darya = participants
    here = await stage.topic(anton, TALK)
    await stage.say(marina, here, "Спасибо за вечер о портфолио! Я всё переделала и уже получила ответ.")
    await stage.say(oliver, here, "Is there a way in from the river side tomorrow?")
    await stage.say(emily, here, "Yes, second door on the left, just ring.")
    poll = await stage.ask(
        anton,
        here,
        "О чём встретимся в декабре?",
        ["Резюме и собеседования", "Инструменты дизайнера", "Настольные игры"],
        is_anonymous=False,
        allows_multiple_answers=True,
    )
    for member, options in ((marina, (1,)), (timur, (0, 2)), (miljan, (1,)), (darya, (1, 2))):
        await stage.vote(member, here, poll, *options)
    quiz = await stage.ask(
        emily,
        here,
        "How many people are there in a networking group?",
        ["2", "3", "5"],
        type="quiz",
        correct_option_ids=[1],
        explanation="Threes: nobody is left out, and everybody gets a word in.",
    )
    await stage.vote(miljan, here, quiz, 1)


async def _draft(ctx: Context, organiser: Actor, title: str, day: date, hour: time, place: Place) -> MeetupId:
    made = await drafts.create_draft(ctx, organiser, title)
    await drafts.set_zone(ctx, organiser, made.id, BELGRADE)
    await drafts.set_start(ctx, organiser, made.id, day, hour)
    await drafts.set_length(ctx, organiser, made.id, timedelta(hours=2))
    await drafts.set_place(ctx, organiser, made.id, place)
    return made.id


async def _announce(ctx: Context, organiser: Actor, meetup: MeetupId, places: Sequence[HallId]) -> None:
    await drafts.choose_halls(ctx, organiser, meetup, places)
    await announce.announce(ctx, organiser, meetup)


def _day(ctx: Context, days: int) -> date:
    return (ctx.now().astimezone(BELGRADE) + timedelta(days=days)).date()
