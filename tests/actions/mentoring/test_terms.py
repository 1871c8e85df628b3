"""A term ends, is spoken of in time, and is made longer by both."""

from datetime import date, timedelta

import pytest

from actions.mentoring import accords, papers
from actions.mentoring.pairing_ticks import PairingTicks
from actions.registry.directory import Directory
from domain.errors import NotAllowed
from domain.mentoring.accord import AccordKind, AccordState
from domain.mentoring.pairing import Verdict
from domain.mentoring.pairing_notices import AccordAsked, CuratorNews, PairNews, TermEnds, ToldCurators, ToldSide
from domain.mentoring.paper import PaperKind, PaperState
from domain.mentoring.refusals import AnsweredAlready, AskedAlready, NotNow, NotYours, TermWrong
from domain.mentoring.speaking import OnPaper, Side
from tests.actions.registry.conftest import Meet, MovedClock

from .making import ON_PAPER, Town

DAY = timedelta(days=1)


async def test_reminders_at_30_and_7_days_and_once_it_is_over(
    town: Town, meet: Meet, directory: Directory, clock: MovedClock
) -> None:
    pavel = await meet("Павел")
    made = await town.active(await town.mentor(pavel), await town.mentee(), months=3)
    assert made.until == date(2027, 2, 25)
    ticks = PairingTicks(town.ctx, directory)
    days = []

    for _ in range(95):
        clock.move(DAY)
        await ticks.remind_of_terms()
        days.append(len(await town.told(TermEnds)))

    both = [(True, town.curator.id), (False, pavel.id)]
    assert sorted((one.days, one.to_curator, who) for one, who in await town.told(TermEnds)) == sorted(  # type: ignore[attr-defined]
        (left, to_curator, who) for left in (30, 7, 0) for to_curator, who in both
    )
    until = (made.until - ON_PAPER.dated).days
    assert [days.index(count) + 1 for count in (2, 4, 6)] == [until - 30, until - 7, until + 1]


async def test_both_make_it_longer(town: Town, meet: Meet) -> None:
    pavel, vera = await meet("Павел"), await meet("Вера")
    made = await town.active(await town.mentor(pavel), await town.mentee(vera))

    asked = await accords.ask_to_prolong(town.ctx, pavel, made.id, 3, Side.MENTOR)
    assert await town.told(AccordAsked) == [(AccordAsked(made.mentor, asked.id, Side.MENTEE), vera.id)]
    assert (await town.membership(made)).until == date(2027, 8, 25)
    with pytest.raises(AskedAlready):
        await accords.ask_to_prolong(town.ctx, town.curator, made.id, 6)
    with pytest.raises(AnsweredAlready):
        await accords.answer(town.ctx, pavel, asked.id, Side.MENTOR, Verdict.ACCEPTED)
    agreed = await accords.answer(town.ctx, vera, asked.id, Side.MENTEE, Verdict.ACCEPTED)

    assert agreed.state is AccordState.AGREED
    assert (await town.membership(made)).until == date(2027, 11, 25)
    paper = await town.paper(made, PaperKind.PROLONGATION)
    assert (paper.state, paper.term) == (PaperState.TO_PRINT, 3)
    told = [one for one, _ in await town.told(ToldSide) if getattr(one, "news", None) is PairNews.PROLONGED]
    assert [getattr(one, "side", None) for one in told] == [Side.MENTOR, Side.MENTEE]
    signed = await papers.sign(town.ctx, town.curator, paper.id, OnPaper("12/4", ON_PAPER.dated), 12)
    assert signed.until == date(2027, 11, 25)
    stored = await town.paper(made, PaperKind.PROLONGATION)
    assert (stored.state, stored.term) == (PaperState.SIGNED, 3), "what both agreed to, not what was copied"


async def test_on_paper_a_curator_records_what_both_say(town: Town) -> None:
    made = await town.active(await town.mentor(), await town.mentee())
    asked = await accords.ask_to_prolong(town.ctx, town.curator, made.id, 1)
    assert asked.waits_for == (Side.MENTOR, Side.MENTEE)

    for side in Side:
        asked = await accords.answer(town.ctx, town.curator, asked.id, side, Verdict.ACCEPTED, ON_PAPER)

    assert (asked.state, [word.paper for word in asked.words]) == (AccordState.AGREED, [ON_PAPER, ON_PAPER])


async def test_one_no_is_enough(town: Town, meet: Meet) -> None:
    pavel, vera = await meet("Павел"), await meet("Вера")
    made = await town.active(await town.mentor(pavel), await town.mentee(vera))
    asked = await accords.ask_to_prolong(town.ctx, town.curator, made.id, 3)

    refused = await accords.answer(town.ctx, vera, asked.id, Side.MENTEE, Verdict.DECLINED)

    assert refused.state is AccordState.REFUSED
    assert (await town.membership(made)).until == made.until
    told = ToldCurators(made.mentee, made.id, CuratorNews.NOT_AGREED)
    assert (told, town.curator.id) in await town.told(ToldCurators)
    with pytest.raises(NotNow):
        await accords.answer(town.ctx, pavel, asked.id, Side.MENTOR, Verdict.ACCEPTED)
    again = await accords.ask_to_prolong(town.ctx, vera, made.id, 1, Side.MENTEE)
    assert again.kind is AccordKind.PROLONG


async def test_who_may_ask_and_for_how_long(town: Town, meet: Meet) -> None:
    made = await town.active(await town.mentor(), await town.mentee())
    stranger = await meet("Кто-то")
    await town.mentee(stranger)

    with pytest.raises(NotAllowed):
        await accords.ask_to_prolong(town.ctx, stranger, made.id, 3)
    with pytest.raises(NotYours):
        await accords.ask_to_prolong(town.ctx, stranger, made.id, 3, Side.MENTEE)
    for months in (0, 37):
        with pytest.raises(TermWrong):
            await accords.ask_to_prolong(town.ctx, town.curator, made.id, months)
    waiting = await town.agreed(await town.mentor(), await town.mentee())
    with pytest.raises(NotNow):
        await accords.ask_to_prolong(town.ctx, town.curator, waiting.id, 3)


async def test_a_curator_takes_the_question_back(town: Town, meet: Meet) -> None:
    pavel = await meet("Павел")
    made = await town.active(await town.mentor(pavel), await town.mentee())
    asked = await accords.ask_to_prolong(town.ctx, pavel, made.id, 3, Side.MENTOR)

    with pytest.raises(NotAllowed):
        await accords.drop(town.ctx, pavel, asked.id)
    await accords.drop(town.ctx, town.curator, asked.id)

    with pytest.raises(NotNow):
        await accords.answer(town.ctx, town.curator, asked.id, Side.MENTEE, Verdict.ACCEPTED, ON_PAPER)
