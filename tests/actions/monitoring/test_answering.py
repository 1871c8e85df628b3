"""Surveys: who answers for whom, what is stored and how, what goes when somebody is forgotten; 500 people."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select

from actions.consents.erasing import erase
from actions.consents.withdrawing import record_withdrawal
from actions.context import Context
from actions.monitoring import answering, report
from actions.monitoring.ticks import MonitoringTicks
from actions.people.identity import identify
from actions.people.mydata import as_json, held
from actions.registry.directory import Directory
from domain.errors import NotAllowed
from domain.mentoring.refusals import NotYours
from domain.mentoring.speaking import OnPaper
from domain.monitoring.notices import SurveyAsked
from domain.monitoring.questions import AnswerKind, SurveyKind
from domain.monitoring.refusals import (
    AnswersThemselves,
    SensitiveAnswer,
    SurveyIncomplete,
    SurveyNoConsent,
    SurveyOnPaper,
    SurveyOver,
)
from domain.monitoring.survey import SurveyState
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.code import Series
from domain.registry.record import NewRecord, Part, Record, Standing
from storage.consents import Consents
from storage.people import Seen
from storage.tables.monitoring import surveys
from tests.actions.mentoring.meetings.pairs import working
from tests.actions.monitoring.conftest import AUTUMN, Monitoring, Two
from tests.actions.monitoring.making import answered
from tests.actions.registry.conftest import Meet

PAPER = OnPaper("12/3", date(2026, 11, 25))


async def test_breaking_off_going_on_and_changing_an_answer(ctx: Context, monitoring: Monitoring, two: Two) -> None:
    await monitoring.tick()
    survey = await monitoring.survey(two.mentee)
    await answering.answer(ctx, two.mentees, survey.id, "result", 3)
    await answering.answer(ctx, two.mentees, survey.id, "comfort", None)

    (found,) = await answering.mine(ctx, two.mentees)
    assert (found.filling.done, found.filling.next) == (2, found.filling.questions[2])
    changed = await answering.answer(ctx, two.mentees, survey.id, "result", 9)
    assert changed.filling.answers == {"result": 9, "comfort": None}
    with pytest.raises(SurveyIncomplete):
        await answering.finish(ctx, two.mentees, survey.id)

    await answered(ctx, two.mentees, survey)
    assert await answering.mine(ctx, two.mentees) == []
    with pytest.raises(SurveyOver):
        await answering.answer(ctx, two.mentees, survey.id, "result", 1)


async def test_answers_are_sealed_and_of_nobody_else(
    ctx: Context, monitoring: Monitoring, two: Two, curator: Actor, meet: Meet
) -> None:
    await monitoring.tick()
    survey = await monitoring.survey(two.mentee)
    await answering.answer(ctx, two.mentees, survey.id, "expected", "Интересных встреч")

    for somebody in (two.mentors, curator, await meet("Директор", Role.DIRECTOR), await meet("Кто-то")):
        with pytest.raises(NotYours):
            await answering.look(ctx, somebody, survey.id)
        with pytest.raises(NotYours):
            await answering.answer(ctx, somebody, survey.id, "result", 1)
    with pytest.raises(SensitiveAnswer):
        await answering.answer(ctx, two.mentees, survey.id, "expected", "Мой номер 8 916 123-45-67")
    async with ctx.read() as connection:
        stored = await connection.scalar(select(surveys.c.answers).where(surveys.c.id == survey.id))
    assert stored is not None
    assert b"result" not in stored


async def test_a_withdrawn_consent_ends_it(ctx: Context, monitoring: Monitoring, two: Two, curator: Actor) -> None:
    await monitoring.tick()
    survey = await monitoring.survey(two.mentee)
    await answered(ctx, two.mentors, await monitoring.survey(two.mentor))
    await record_withdrawal(ctx, curator, two.mentee.id, date(2026, 11, 26), "12")

    assert await answering.mine(ctx, two.mentees) == []
    with pytest.raises((SurveyNoConsent, NotYours)):
        await answering.answer(ctx, two.mentees, survey.id, "result", 1)
    assert [one.record for one in await monitoring.surveys()] == [two.mentor.id]


async def test_whoever_is_forgotten_is_still_counted_and_says_nothing_any_more(
    ctx: Context, monitoring: Monitoring, two: Two, curator: Actor
) -> None:
    await monitoring.tick()
    await answered(ctx, two.mentees, await monitoring.survey(two.mentee), words="Секрет")
    for person in (two.mentee, two.mentor):
        await record_withdrawal(ctx, curator, person.id, date(2026, 11, 26), "12")
        await erase(ctx, curator, person.id)

    async with ctx.read() as connection:
        left = (await connection.execute(select(surveys.c.record_id, surveys.c.state, surveys.c.answers))).all()
    assert left == [(two.mentee.id, SurveyState.FINISHED, None)]
    assert await monitoring.told(SurveyAsked) == []


async def test_a_child_answers_or_a_guardian_where_the_centre_wishes(
    ctx: Context, monitoring: Monitoring, two: Two, meet: Meet
) -> None:
    parents, child = await meet("Мама", Role.GUARDIAN), await meet("Дима", Role.MENTEE)
    guardian = await monitoring.town.add(Part.GUARDIAN, "1985", account=parents)
    ward = await monitoring.town.mentee(child, birth="2015", guardians=(guardian,))
    await working(ctx, two.mentor, ward, began=AUTUMN)
    await monitoring.tick()
    survey = await monitoring.survey(ward)
    wishes = replace(ctx, policy=replace(ctx.policy, guardians_answer=True))

    assert [one.survey.id for one in await answering.mine(ctx, child)] == [survey.id]
    assert await answering.mine(ctx, parents) == []
    assert [one.survey.id for one in await answering.mine(wishes, parents)] == [survey.id]
    assert await answering.mine(wishes, child) == []
    with pytest.raises(NotYours):
        await answering.answer(wishes, child, survey.id, "result", 1)
    await answered(wishes, parents, survey)


async def test_what_comes_on_paper(ctx: Context, monitoring: Monitoring, two: Two, curator: Actor) -> None:
    silent, other = await monitoring.town.mentee(birth="2001"), await monitoring.town.mentee(birth="2002")
    await working(ctx, two.mentor, silent, other, began=AUTUMN)
    await monitoring.tick()
    campaign = (await monitoring.campaign()).id
    survey, by_form = await monitoring.survey(silent), await monitoring.survey(other)

    listed = await answering.on_paper(ctx, curator, campaign)
    assert [person.id for _, person in listed] == [silent.id, other.id]
    with pytest.raises(NotAllowed):
        await answering.begin_paper(ctx, two.mentors, survey.id, PAPER)
    with pytest.raises(AnswersThemselves):
        await answering.begin_paper(ctx, curator, (await monitoring.survey(two.mentee)).id, PAPER)
    begun = await answering.begin_paper(ctx, curator, survey.id, PAPER)
    assert begun.paper == PAPER
    await answered(ctx, curator, begun)
    answers = {
        one.key: 5 if one.answer is AnswerKind.SCALE else None
        for one in (await monitoring.campaign()).questions[SurveyKind.MENTEE_BEFORE]
    }
    await answering.record_paper(ctx, curator, by_form.id, PAPER, answers)

    assert await answering.on_paper(ctx, curator, campaign) == []
    with pytest.raises(SurveyOver):
        await answering.begin_paper(ctx, curator, survey.id, PAPER)
    with pytest.raises(SurveyOver):
        await answering.look(ctx, curator, survey.id)


async def test_whoever_joins_meanwhile_is_told_that_it_is_copied_from_paper(
    ctx: Context, monitoring: Monitoring, two: Two, curator: Actor, meet: Meet
) -> None:
    silent = await monitoring.town.mentee(birth="2001")
    await working(ctx, two.mentor, silent, began=AUTUMN)
    await monitoring.tick()
    survey = await monitoring.survey(silent)
    await answering.begin_paper(ctx, curator, survey.id, PAPER)
    joined = await meet("Пётр", Role.MENTEE)
    async with ctx.write() as connection:
        await ctx.records(connection).tie(silent.id, joined.id, ctx.now())

    with pytest.raises(SurveyOnPaper):
        await answering.look(ctx, joined, survey.id)
    assert await answering.mine(ctx, joined) == []


async def test_my_data_has_my_own_answers(ctx: Context, monitoring: Monitoring, two: Two) -> None:
    await monitoring.tick()
    await answered(ctx, two.mentees, await monitoring.survey(two.mentee), number=7)

    found = as_json(await held(ctx, two.mentees)).decode()

    assert '"survey": "mentee_before"' in found
    assert '"comfort": 7' in found


HUNDREDS = 500
SHORT = """
[[question]]
key = "comfort"
answer = "scale"
ask.ru = "Комфортно?"
ask.en = "Comfortable?"
name.ru = "Комфорт"
name.en = "Comfort"

[[question]]
key = "expected"
answer = "text"
ask.ru = "Чего ждёте?"
ask.en = "What do you expect?"
name.ru = "Ожидания"
name.en = "Expectations"
"""


async def hundreds(ctx: Context, like: Record) -> list[tuple[Actor, Record]]:
    """Mentees in Telegram who have signed as this one did."""
    seen = [Seen(10_000 + number, f"Участник {number}", None, "ru") for number in range(HUNDREDS)]
    people = [await identify(ctx, one, opened=True) for one in seen]
    async with ctx.write(long=True) as connection:
        records = ctx.records(connection)
        new = NewRecord(parts={Part.MENTEE: Standing.ACTIVE}, details=like.details)
        made = await records.add_all([(Series.MENTEE, replace(new, account=one.id)) for one in people], ctx.now())
        consents = Consents(connection, records)
        (paper,) = await consents.of(like.id)
        for one in made:
            await consents.add(replace(paper, record=one.id))
    return list(zip(people, made, strict=True))


async def test_five_hundred_are_asked_and_answer_none_twice(
    ctx: Context, monitoring: Monitoring, directory: Directory, curator: Actor, tmp_path: Path
) -> None:
    """With two questions of the centre's own, so that it does not take minutes."""
    (tmp_path / "mentee_before.toml").write_text(SHORT)
    ctx = replace(ctx, policy=replace(ctx.policy, surveys=tmp_path))
    ticks = MonitoringTicks(ctx, directory)
    mentor = await monitoring.town.mentor(capacity=HUNDREDS)
    people = await hundreds(ctx, await monitoring.town.mentee())
    await working(ctx, mentor, *(record for _, record in people), began=AUTUMN)
    for _ in range(2):
        await ticks.open()
        await ticks.ask()
        await ticks.remind()

    asked = [one for one, _ in await monitoring.told(SurveyAsked)]
    assert len(asked) == len(set(asked)) == HUNDREDS
    by_record = {one.record: one.id for one in await monitoring.surveys()}
    for number, (actor, record) in enumerate(people):
        survey = by_record[record.id]
        await answering.answer(ctx, actor, survey, "comfort", number % 10 + 1)
        await answering.answer(ctx, actor, survey, "expected", None if number % 50 else "Встреч")
        await answering.finish(ctx, actor, survey)
        if number % 100 == 0:
            with pytest.raises(SurveyOver):
                await answering.finish(ctx, actor, survey)

    campaign = (await monitoring.campaign()).id
    totals = (await report.figures(ctx, curator, campaign)).totals
    assert totals.finished == {SurveyKind.MENTEE_BEFORE: HUNDREDS}
    assert totals.spreads[SurveyKind.MENTEE_BEFORE]["comfort"].counts == (HUNDREDS // 10,) * 10
    assert (await report.words(ctx, curator, campaign))[SurveyKind.MENTEE_BEFORE] == {"expected": ["Встреч"] * 10}
    async with ctx.read() as connection:
        assert await connection.scalar(select(func.count()).select_from(surveys)) == HUNDREDS + 1
