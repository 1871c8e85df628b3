"""How a pairing ends: kinds are never mixed, and the registries have what came of it."""

from datetime import date, timedelta

import pytest

from actions.mentoring import accords, ending
from actions.mentoring.ending import Outcome
from actions.registry.practices import practices
from domain.errors import NotAllowed
from domain.mentoring.accord import AccordState
from domain.mentoring.pairing import Ending, EndReason, MembershipState, Verdict
from domain.mentoring.pairing_notices import CuratorNews, PairNews, ToldCurators, ToldSide
from domain.mentoring.refusals import EndingDiffers, NotNow, NotYours, ReasonNeeded
from domain.mentoring.request import RequestState
from domain.mentoring.speaking import Side
from domain.people.roles import Role
from domain.registry.fields import WrongFields
from domain.registry.record import Mentee
from tests.actions.registry.conftest import Meet, MovedClock

from .making import FORM, ON_PAPER, TODAY, Town

CASE = "https://centre.example/case/7"


async def test_it_is_completed_and_the_registries_have_it(town: Town, clock: MovedClock, meet: Meet) -> None:
    pavel = await meet("Павел")
    mentor, mentee = await town.mentor(pavel), await town.mentee()
    made = await town.active(mentor, mentee, months=1)
    clock.move(timedelta(days=29))

    ended = await ending.end(town.ctx, town.curator, made.id, Ending.COMPLETED, Outcome("Собрали робота", CASE))

    day = date(2026, 12, 25)
    assert (ended.state, ended.ending, ended.ended_on) == (MembershipState.ENDED, Ending.COMPLETED, day)
    stored = await town.membership(made)
    assert (stored.outcome, stored.case_link) == ("Собрали робота", CASE)
    as_mentee, as_mentor = (await town.record(mentee.id)).details.mentee, (await town.record(mentor.id)).details.mentor
    assert as_mentee is not None
    assert as_mentor is not None
    assert (as_mentee.results, as_mentee.case_link, as_mentee.ended, as_mentee.completed) == (
        "Собрали робота",
        CASE,
        day,
        "завершено с результатом",
    )
    assert (as_mentor.results, as_mentor.case_link, as_mentor.ended) == ("Собрали робота", CASE, day)
    assert (ToldSide(mentee.id, made.id, Side.MENTOR, PairNews.ENDED), pavel.id) in await town.told(ToldSide)
    with pytest.raises(NotNow):
        await ending.end(town.ctx, town.curator, made.id, Ending.COMPLETED)


async def test_a_mentor_of_others_goes_on(town: Town) -> None:
    mentor = await town.mentor(capacity=2)
    made = await town.active(mentor, await town.mentee())
    await town.active(mentor, await town.mentee())

    await ending.end(town.ctx, town.curator, made.id, Ending.COMPLETED_EARLY, Outcome("Первый робот"))

    as_mentor = (await town.record(mentor.id)).details.mentor
    assert as_mentor is not None
    assert (as_mentor.results, as_mentor.ended) == ("Первый робот", None)


@pytest.mark.parametrize(("left", "fits"), [(15, Ending.COMPLETED_EARLY), (14, Ending.COMPLETED)])
async def test_early_and_in_time_are_not_mixed(town: Town, clock: MovedClock, left: int, fits: Ending) -> None:
    made = await town.active(await town.mentor(), await town.mentee(), months=2)
    assert made.until is not None
    clock.move(made.until - TODAY - timedelta(days=left))

    for kind in {Ending.COMPLETED, Ending.COMPLETED_EARLY} - {fits}:
        with pytest.raises(EndingDiffers):
            await ending.end(town.ctx, town.curator, made.id, kind)
    assert (await ending.end(town.ctx, town.curator, made.id, fits)).ending is fits


@pytest.mark.parametrize("kind", [Ending.REPLACED, Ending.DATA_DESTROYED, Ending.BY_AGREEMENT])
async def test_what_a_curator_does_not_decide_alone(town: Town, kind: Ending) -> None:
    made = await town.active(await town.mentor(), await town.mentee())

    with pytest.raises(EndingDiffers):
        await ending.end(town.ctx, town.curator, made.id, kind)


async def test_by_agreement_once_both_agree(town: Town, meet: Meet) -> None:
    vera = await meet("Вера")
    mentee = await town.mentee(vera)
    made = await town.active(await town.mentor(), mentee)
    asked = await accords.ask_to_end(town.ctx, vera, made.id, Side.MENTEE)
    with pytest.raises(EndingDiffers):
        await ending.end(town.ctx, town.curator, made.id, Ending.BY_AGREEMENT)

    said = await accords.answer(town.ctx, town.curator, asked.id, Side.MENTOR, Verdict.ACCEPTED, ON_PAPER)
    ended = await ending.end(town.ctx, town.curator, made.id, Ending.BY_AGREEMENT)

    assert (said.state, ended.ending) == (AccordState.AGREED, Ending.BY_AGREEMENT)
    as_mentee = (await town.record(mentee.id)).details.mentee
    assert isinstance(as_mentee, Mentee)
    assert (as_mentee.ended, as_mentee.completed) == (TODAY, "")


async def test_one_side_needs_a_reason(town: Town) -> None:
    made = await town.active(await town.mentor(), await town.mentee())
    with pytest.raises(ReasonNeeded):
        await ending.end(town.ctx, town.curator, made.id, Ending.ONE_SIDED)

    await ending.end(town.ctx, town.curator, made.id, Ending.ONE_SIDED, reason=EndReason.MISSED)

    stored = await town.membership(made)
    assert (stored.ending, stored.reason) == (Ending.ONE_SIDED, EndReason.MISSED)


async def test_what_is_wrong_ends_nothing(town: Town, meet: Meet) -> None:
    made = await town.active(await town.mentor(), await town.mentee())

    with pytest.raises(WrongFields):
        await ending.end(town.ctx, town.curator, made.id, Ending.COMPLETED_EARLY, Outcome(case_link="на сайте"))
    with pytest.raises(NotAllowed):
        await ending.end(town.ctx, await meet("Директор", Role.DIRECTOR), made.id, Ending.COMPLETED_EARLY)
    assert (await town.membership(made)).state is MembershipState.ACTIVE


async def test_the_result_can_be_added_later(town: Town) -> None:
    mentee = await town.mentee()
    made = await town.active(await town.mentor(), mentee)
    with pytest.raises(NotNow):
        await ending.add_outcome(town.ctx, town.curator, made.id, Outcome("рано"))
    await ending.end(town.ctx, town.curator, made.id, Ending.COMPLETED_EARLY)

    await ending.add_outcome(town.ctx, town.curator, made.id, Outcome("Собрали робота"))
    await ending.add_outcome(town.ctx, town.curator, made.id, Outcome(case_link=CASE))

    stored = await town.membership(made)
    assert (stored.outcome, stored.case_link) == ("Собрали робота", CASE)
    as_mentee = (await town.record(mentee.id)).details.mentee
    assert as_mentee is not None
    assert (as_mentee.results, as_mentee.case_link) == ("Собрали робота", CASE)


async def test_a_replaced_mentor_learns_that_it_ends_and_no_more(town: Town, meet: Meet) -> None:
    pavel, vera = await meet("Павел"), await meet("Вера")
    mentor, mentee = await town.mentor(pavel), await town.mentee(vera)
    made = await town.active(mentor, mentee)
    await accords.ask_to_prolong(town.ctx, pavel, made.id, 3, Side.MENTOR)

    async with town.ctx.write() as connection:
        request = await ending.end_as_replaced(town.ctx, connection, town.curator.id, made)

    assert request is not None
    assert (request.state, request.priority, request.need and request.need.form) == (RequestState.OPEN, True, FORM)
    stored = await town.membership(made)
    assert (stored.state, stored.ending) == (MembershipState.ENDED, Ending.REPLACED)
    as_mentee = (await town.record(mentee.id)).details.mentee
    assert as_mentee is not None
    assert (as_mentee.ended, as_mentee.completed) == (None, "")
    told = [
        (one, who)
        for one, who in await town.told(ToldSide)
        if getattr(one, "news", None) not in {PairNews.PAPERS, PairNews.BEGAN}
    ]
    assert told == [(ToldSide(mentee.id, made.id, Side.MENTOR, PairNews.ENDED_TO_CLOSE), pavel.id)]


async def test_an_open_request_of_the_same_form_comes_first_then(town: Town) -> None:
    mentee = await town.mentee()
    made = await town.active(await town.mentor(), mentee)
    waiting = await town.ask(mentee)

    async with town.ctx.write() as connection:
        request = await ending.end_as_replaced(town.ctx, connection, town.curator.id, made)

    assert request is not None
    assert request.id == waiting.id
    assert (await town.request(waiting.id)).priority


async def test_a_practice_comes_into_the_registry_once_and_with_consent(town: Town, meet: Meet) -> None:
    pavel, vera = await meet("Павел"), await meet("Вера")
    mentor, mentee = await town.mentor(pavel), await town.mentee(vera)
    made = await town.active(mentor, mentee)
    with pytest.raises(NotNow):
        await ending.share_practice(town.ctx, pavel, made.id)
    await ending.end(town.ctx, town.curator, made.id, Ending.COMPLETED_EARLY, Outcome("Собрали робота", CASE))
    with pytest.raises(NotYours):
        await ending.share_practice(town.ctx, vera, made.id)

    for _ in range(2):
        await ending.share_practice(town.ctx, pavel, made.id)

    (found,) = await practices(town.ctx, town.curator)
    assert (found.mentor.id, found.practice.form, found.practice.may_publish) == (mentor.id, FORM, True)
    assert (found.practice.story.result, found.practice.story.link) == ("Собрали робота", CASE)
    assert await town.told(ToldCurators) == [(ToldCurators(mentee.id, made.id, CuratorNews.PRACTICE), town.curator.id)]
