"""An invented year: mentors with their mentees, asked in December and in May, most of whom have answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from actions.context import Context
from actions.duties import upkeep
from actions.mentoring import meetings, results
from actions.monitoring import overview, swot
from actions.monitoring.questions import questions_of
from actions.monitoring.steps import surveys_in
from domain.duties.duty import DutyKind
from domain.mentoring.meeting import TALK, Said
from domain.mentoring.pairing import Membership
from domain.mentoring.results import Result
from domain.mentoring.speaking import OnPaper
from domain.monitoring.campaign import Campaign, SwotPart
from domain.monitoring.questions import AnswerKind, SurveyKind
from domain.monitoring.survey import Answer
from domain.people.person import Actor
from domain.registry.record import Part, Record
from storage.duties import Duties
from storage.monitoring.campaigns import Campaigns
from tests.actions.mentoring.meetings.pairs import somebody, working
from tests.actions.registry.conftest import MovedClock

BEFORE, AFTER, MENTORS = SurveyKind.MENTEE_BEFORE, SurveyKind.MENTEE_AFTER, SurveyKind.MENTOR_AFTER
DECEMBER, MAY = date(2026, 12, 20), date(2027, 5, 20)
BEGAN = date(2026, 10, 1)
HALF_A_YEAR = timedelta(days=160)
"""From the clock of the tests to the beginning of May."""
SAID = (
    "Больше встреч вживую",
    "Всё понравилось, спасибо!",
    "Хочу продолжить с тем же наставником",
    "Не хватило времени на проект: наставник занят, а встречи раз в две недели, и до конкурса мы не успели довести "
    "модель до ума, хотя идея была хорошая",
    "Пока не знаю",
    "Да",
)
SWOT = {
    SwotPart.STRENGTHS: "Наставники встречаются чаще, чем по плану.\nЕсть своя база практик.",
    SwotPart.WEAKNESSES: "Мало групповых встреч.",
    SwotPart.OPPORTUNITIES: "Колледж готов дать площадку и двух мастеров для проектов по робототехнике.",
    SwotPart.THREATS: "В апреле и мае все заняты экзаменами.",
}


@dataclass(frozen=True, slots=True)
class Year:
    """Both campaigns, and who is in them."""

    december: Campaign
    may: Campaign
    mentors: Sequence[Record]
    mentees: Sequence[Record]


async def invented(
    ctx: Context, curator: Actor, clock: MovedClock, *, mentors: int = 20, each: int = 3, answered: float = 0.8
) -> Year:
    """It is May now. ``answered`` is the share of those who were asked."""
    await upkeep.ensure(ctx)
    pick = Random(7)
    leading = [await somebody(ctx, curator, Part.MENTOR, birth="1985") for _ in range(mentors)]
    led: list[Record] = []
    pairs: list[list[Membership]] = []
    for mentor in leading:
        own = [await somebody(ctx, curator, Part.MENTEE) for _ in range(each)]
        led += own
        pairs.append(await working(ctx, mentor, *own, began=BEGAN))
    december = await _campaign(ctx, DECEMBER)
    await _asked(ctx, december, [(BEFORE, led), (MENTORS, leading)], answered, pick, 3, 9)
    clock.move(HALF_A_YEAR)
    may = await _campaign(ctx, MAY)
    await _asked(ctx, may, [(AFTER, led), (MENTORS, leading)], answered, pick, 6, 10)
    for members in pairs[: mentors // 2]:
        for week in range(pick.randint(1, 5)):
            day = date(2027, 1, 15) + timedelta(weeks=3 * week)
            said = Said(held_on=day, minutes=pick.choice((45, 60, 90)), about=TALK, attended=(members[0].id,))
            await meetings.log(ctx, curator, members[0].id, None, said, OnPaper("1", day))
    return Year(december, may, leading, led)


async def worked_on(ctx: Context, curator: Actor, year: Year) -> None:
    """SWOT is written, and of most mentees it is said how far they are."""
    await swot.write(ctx, curator, year.may.id, SWOT)
    call = await overview.ask_results(ctx, curator, year.may.id)
    asked = await results.look(ctx, curator, call.id)
    for number, one in enumerate(asked.asked[1:]):
        for brief, _ in one.mentees:
            said = (Result.DONE, Result.DONE, Result.PARTLY, Result.NOT_YET)[number % 4]
            await results.answer(ctx, curator, call.id, brief.id, said, paper=OnPaper("2", ctx.today()))


async def _campaign(ctx: Context, term: date) -> Campaign:
    async with ctx.write() as connection:
        duties = [one for one in await Duties(connection).active() if one.kind is DutyKind.MONITORING]
        duty = next(one for one in duties if (one.key or "").endswith("may" if term.month == MAY.month else "december"))
        return await Campaigns(connection).add(duty.id, term, await questions_of(ctx), ctx.now())


async def _asked(
    ctx: Context,
    campaign: Campaign,
    whom: Sequence[tuple[SurveyKind, Sequence[Record]]],
    answered: float,
    pick: Random,
    least: int,
    most: int,
) -> None:
    """Everybody, and this share of each survey answers, between these numbers."""
    async with ctx.write() as connection:
        gateway = surveys_in(ctx, connection)
        await gateway.add_all(campaign.id, [(one.id, kind) for kind, people in whom for one in people])
        surveys = await gateway.of_campaign(campaign.id)
        for kind, people in whom:
            own = [one for one in surveys if one.kind is kind]
            for survey in own[: round(len(people) * answered)]:
                said: dict[str, Answer] = {
                    one.key: pick.randint(least, most) if one.answer is AnswerKind.SCALE else pick.choice(SAID)
                    for one in campaign.questions[kind]
                }
                await gateway.say(survey, said)
                await gateway.finish(survey.id, ctx.now())
