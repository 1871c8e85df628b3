"""What is told of pairings, in both languages, by code; and nothing once it makes no sense any more."""

from dataclasses import replace
from datetime import timedelta

import pytest

from actions.context import Context
from actions.mentoring import accords, agreeing, pausing, proposing
from domain.mentoring.accord import AccordId
from domain.mentoring.pairing import Membership, MembershipId
from domain.mentoring.pairing_notices import (
    AccordAsked,
    CuratorNews,
    MentorLeft,
    PairNews,
    ProposalAsked,
    TermEnds,
    ToldCurators,
    ToldSide,
)
from domain.mentoring.speaking import Side
from domain.notices import Notice
from domain.people.person import Actor
from handlers.mentoring.pairings.notices import FITS, renderers
from handlers.rendering import Outgoing
from tests.actions.mentoring.making import ON_PAPER, Town
from tests.actions.registry.conftest import MovedClock, clock, ctx, curator, directory, meet
from wording.reader import Reader
from wording.texts import Texts

__all__ = ["clock", "ctx", "curator", "directory", "meet"]


@pytest.fixture
def town(ctx: Context, curator: Actor) -> Town:
    return Town(ctx, curator)


async def shown(ctx: Context, notice: Notice, language: str = "ru") -> Outgoing | None:
    reader = Reader(Texts(("ru", "en")).of(language), ctx.policy.zone)
    return await renderers()[type(notice)](notice, reader, ctx)


async def told(ctx: Context, notice: Notice, language: str = "ru") -> str:
    outgoing = await shown(ctx, notice, language)
    assert outgoing is not None
    return str(outgoing.text)


def news_of(made: Membership) -> list[ToldSide | ToldCurators]:
    found: list[ToldSide | ToldCurators] = [ToldSide(made.mentee, made.id, Side.MENTOR, news) for news in PairNews]
    found += [ToldSide(made.mentor, made.id, Side.MENTEE, news) for news in PairNews]
    found += [ToldCurators(made.mentee, made.id, news) for news in CuratorNews]
    return found


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_whatever_is_told_names_codes_and_nobody(town: Town, language: str) -> None:
    made = await town.active(await town.mentor(), await town.mentee())
    asked = await accords.ask_to_prolong(town.ctx, town.curator, made.id, 3)
    ends = await accords.ask_to_end(town.ctx, town.curator, made.id)
    notices = [
        *(one for one in news_of(made) if made.state in FITS.get(one.news, {made.state})),
        MentorLeft(made.mentor),
        *(AccordAsked(made.partner_of(side), one.id, side) for one in (asked, ends) for side in Side),
    ]

    assert len(notices) > 20
    for notice in notices:
        said = await told(town.ctx, notice, language)
        assert "М-001" in said or "Н-001" in said
        assert "Синицына" not in said


async def test_a_proposal_is_asked_of_one_side_after_the_other(town: Town) -> None:
    made = await town.propose(await town.mentor(), await town.mentee())
    to_mentor = ProposalAsked(made.mentee, made.id, Side.MENTOR, again=False)
    to_mentee = ProposalAsked(made.mentor, made.id, Side.MENTEE, again=False)

    assert await shown(town.ctx, to_mentee) is None
    said = await told(town.ctx, replace(to_mentor, again=True))
    assert said.startswith("⏳ Напоминаю: ждём вашего ответа. Наставляемый: <b>Н-001</b>, наставник: М-001.")
    assert "Ответьте, пожалуйста, до вс, 29 ноября" in said
    await agreeing.accept(town.ctx, town.curator, made.id, Side.MENTOR, ON_PAPER)

    assert await shown(town.ctx, to_mentor) is None
    assert (await told(town.ctx, to_mentee)).startswith("🤝 Нашёлся наставник, и он согласен!")
    await proposing.cancel(town.ctx, town.curator, made.id)
    assert await shown(town.ctx, to_mentee) is None


async def test_a_pause_that_is_over_is_not_told(town: Town) -> None:
    made = await town.active(await town.mentor(), await town.mentee())
    await pausing.pause(town.ctx, town.curator, made.id)
    paused = ToldSide(made.mentor, made.id, Side.MENTEE, PairNews.PAUSED)

    assert await told(town.ctx, paused) == (
        "⏸ Пара с М-001 на паузе. Пока ничего делать не нужно, я напишу, когда можно продолжить."
    )
    await pausing.resume(town.ctx, town.curator, made.id)
    assert await shown(town.ctx, paused) is None


async def test_the_end_of_a_term_that_was_made_longer_is_not_told(town: Town, clock: MovedClock) -> None:
    made = await town.active(await town.mentor(), await town.mentee(), months=2)
    assert made.until is not None
    to_curator, to_mentor = (TermEnds(made.mentee, made.id, 30, to_curator=one) for one in (True, False))
    clock.move(timedelta(days=32))

    assert await told(town.ctx, to_curator) == (
        "📄 М-001 и Н-001: срок заканчивается пн, 25 января 2027. Самое время решить: продлить или завершать."
    )
    assert (await told(town.ctx, to_mentor)).startswith("📄 Соглашение наставника М-001 с Н-001: срок заканчивается")
    asked = await accords.ask_to_prolong(town.ctx, town.curator, made.id, 3, Side.MENTOR, ON_PAPER)
    await accords.drop(town.ctx, town.curator, asked.id)
    assert await shown(town.ctx, AccordAsked(made.mentor, asked.id, Side.MENTEE)) is None


async def test_of_whoever_is_forgotten_nothing_is_told(town: Town) -> None:
    made = await town.active(await town.mentor(), await town.mentee())
    async with town.ctx.write() as connection:
        await town.ctx.records(connection).erase(made.mentee, town.ctx.now())

    assert [one for one in news_of(made) if await shown(town.ctx, one) is not None] == []
    for gone in (
        TermEnds(made.mentee, made.id, 7, to_curator=True),
        AccordAsked(made.mentor, AccordId(99), Side.MENTEE),
        ToldSide(made.mentor, MembershipId(99), Side.MENTEE, PairNews.BEGAN),
        MentorLeft(made.mentor),
    ):
        assert await shown(town.ctx, gone) is None
