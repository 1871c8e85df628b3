"""Yes and no of both sides, by themselves, by guardians, and on paper."""

from dataclasses import replace
from datetime import timedelta

import pytest

from actions.consents.withdrawing import record_withdrawal
from actions.context import Context
from actions.mentoring import agreeing, pairs
from actions.mentoring.pairing_ticks import PairingTicks
from actions.registry.directory import Directory
from domain.applications.refusals import OwnWordsNotAsked
from domain.duties.breaks import DatedBreak
from domain.errors import NotAllowed
from domain.mentoring.pairing import DeclineReason, MembershipState, Verdict
from domain.mentoring.pairing_notices import CuratorNews, PairNews, ProposalAsked, ToldCurators, ToldSide
from domain.mentoring.paper import PaperState
from domain.mentoring.refusals import NotNow, NotYours, PaperIncomplete, WordsTooLong
from domain.mentoring.request import RequestState
from domain.mentoring.speaking import OnPaper, Side
from domain.registry.names import ChatNames
from domain.registry.record import Part
from tests.actions.registry.conftest import Meet, MovedClock

from .making import ON_PAPER, TODAY, Town

DAY = timedelta(days=1)


async def test_both_accept_and_an_agreement_is_to_be_printed(town: Town, meet: Meet) -> None:
    pavel, vera = await meet("Павел"), await meet("Вера")
    made = await town.propose(await town.mentor(pavel), await town.mentee(vera))

    asked = await agreeing.accept(town.ctx, pavel, made.id, Side.MENTOR)
    agreed = await agreeing.accept(town.ctx, vera, made.id, Side.MENTEE)

    assert (asked.state, agreed.state) == (MembershipState.WITH_MENTEE, MembershipState.PAPERS)
    assert (await town.paper(agreed)).state is PaperState.TO_PRINT
    proposal = ProposalAsked(made.mentor, made.id, Side.MENTEE, again=False)
    assert (proposal, vera.id) in await town.told(ProposalAsked)
    assert await town.told(ToldSide, ToldCurators) == [
        (ToldSide(made.mentee, made.id, Side.MENTOR, PairNews.PAPERS), pavel.id),
        # Vera has just read it in the answer to her yes.
        (ToldCurators(made.mentee, made.id, CuratorNews.PAPERS), town.curator.id),
    ]


async def test_nobody_answers_for_another(town: Town, meet: Meet) -> None:
    pavel, vera = await meet("Павел"), await meet("Вера")
    made = await town.propose(await town.mentor(pavel), await town.mentee(vera))

    with pytest.raises(NotYours):
        await agreeing.accept(town.ctx, vera, made.id, Side.MENTOR)
    with pytest.raises(NotNow):
        await agreeing.accept(town.ctx, vera, made.id, Side.MENTEE)
    with pytest.raises(NotAllowed):
        await agreeing.accept(town.ctx, vera, made.id, Side.MENTOR, ON_PAPER)
    assert (await town.membership(made)).state is MembershipState.WITH_MENTOR


async def test_a_child_says_nothing_and_the_guardian_does(town: Town, meet: Meet) -> None:
    olga, vera = await meet("Ольга"), await meet("Вера")
    guardian = await town.add(Part.GUARDIAN, "1985", account=olga, signs=False)
    child = await town.mentee(vera, birth="03.05.2014", guardians=(guardian,))
    made = await town.propose(await town.mentor(), child)
    await agreeing.accept(town.ctx, town.curator, made.id, Side.MENTOR, ON_PAPER)

    with pytest.raises(NotYours):
        await agreeing.accept(town.ctx, vera, made.id, Side.MENTEE)
    assert [own.side for own in await pairs.mine(town.ctx, olga)] == [Side.MENTEE]
    assert await pairs.mine(town.ctx, vera) == []

    agreed = await agreeing.accept(town.ctx, olga, made.id, Side.MENTEE)

    assert agreed.state is MembershipState.PAPERS


async def test_a_mentee_hears_of_it_once_the_mentor_accepted(town: Town, meet: Meet) -> None:
    pavel, vera = await meet("Павел"), await meet("Вера")
    made = await town.propose(await town.mentor(pavel), await town.mentee(vera))

    assert await pairs.mine(town.ctx, vera) == []
    await agreeing.accept(town.ctx, pavel, made.id, Side.MENTOR)

    assert [own.pair.membership.id for own in await pairs.mine(town.ctx, vera)] == [made.id]


async def test_what_comes_on_paper_is_kept_with_its_number(town: Town) -> None:
    made = await town.propose(await town.mentor(), await town.mentee())
    for wrong in (OnPaper(" ", TODAY), OnPaper("7", TODAY + DAY)):
        with pytest.raises(PaperIncomplete):
            await agreeing.accept(town.ctx, town.curator, made.id, Side.MENTOR, wrong)

    await agreeing.accept(town.ctx, town.curator, made.id, Side.MENTOR, OnPaper(" 7  б ", TODAY))

    (answer,) = (await pairs.look(town.ctx, town.curator, made.id)).answers
    assert (answer.verdict, answer.by, answer.paper) == (Verdict.ACCEPTED, town.curator.id, OnPaper("7 б", TODAY))


async def test_a_mentor_declines_and_the_mentee_never_knows(town: Town, meet: Meet) -> None:
    pavel, vera = await meet("Павел"), await meet("Вера")
    made = await town.propose(await town.mentor(pavel), await town.mentee(vera))

    declined = await agreeing.decline(town.ctx, pavel, made.id, Side.MENTOR, DeclineReason.NO_TIME)

    assert declined.state is MembershipState.DECLINED
    assert (await town.request(made.request)).state is RequestState.OPEN
    assert await town.told(ToldSide, ToldCurators) == [
        (ToldCurators(made.mentee, made.id, CuratorNews.DECLINED), town.curator.id)
    ]


async def test_own_words_only_where_a_chat_may_carry_them(town: Town, meet: Meet) -> None:
    pavel = await meet("Павел")
    made = await town.propose(await town.mentor(pavel), await town.mentee())
    open_ctx = replace(town.ctx, policy=replace(town.ctx.policy, chat_names=ChatNames.INITIALS))

    with pytest.raises(OwnWordsNotAsked):
        await agreeing.decline(town.ctx, pavel, made.id, Side.MENTOR, DeclineReason.OTHER, "Мы соседи")
    with pytest.raises(WordsTooLong):
        await agreeing.decline(open_ctx, pavel, made.id, Side.MENTOR, DeclineReason.OTHER, "о" * 501)
    await agreeing.decline(open_ctx, pavel, made.id, Side.MENTOR, DeclineReason.OTHER, "Мы соседи")

    (answer,) = (await pairs.look(town.ctx, town.curator, made.id)).answers
    assert (answer.reason, answer.words) == (DeclineReason.OTHER, "Мы соседи")


async def test_a_proposal_is_reminded_of_and_lapses(
    town: Town, meet: Meet, directory: Directory, clock: MovedClock
) -> None:
    pavel = await meet("Павел")
    made = await town.propose(await town.mentor(pavel), await town.mentee())
    ticks = PairingTicks(town.ctx, directory)
    again = ProposalAsked(made.mentee, made.id, Side.MENTOR, again=True)
    found = await ticks.moments(town.ctx)
    assert [moment - made.since for moment, _ in found] == [2 * DAY, 3 * DAY]

    clock.move(2 * DAY - timedelta(minutes=1))
    await ticks.look_after_proposals()
    assert (again, pavel.id) not in await town.told(ProposalAsked)
    clock.move(timedelta(minutes=1))
    for _ in range(2):
        await ticks.look_after_proposals()
    assert [one for one in await town.told(ProposalAsked) if one == (again, pavel.id)] == [(again, pavel.id)]

    clock.move(DAY)
    for _ in range(2):
        await ticks.look_after_proposals()

    assert (await town.membership(made)).state is MembershipState.LAPSED
    assert (await town.request(made.request)).state is RequestState.OPEN
    assert await town.told(ToldSide, ToldCurators) == [
        (ToldSide(made.mentee, made.id, Side.MENTOR, PairNews.OVER), pavel.id),
        (ToldCurators(made.mentee, made.id, CuratorNews.LAPSED), town.curator.id),
    ]


async def test_who_has_a_day_is_not_reminded_at_once(
    town: Town, meet: Meet, directory: Directory, clock: MovedClock
) -> None:
    made = await town.propose(await town.mentor(await meet("Павел")), await town.mentee())
    hasty = Context(town.ctx.database, clock, replace(town.ctx.policy, answer_days=1), vault=town.ctx.vault)
    clock.move(timedelta(hours=1))

    await PairingTicks(hasty, directory).look_after_proposals()

    assert [one.again for one, _ in await town.told(ProposalAsked) if isinstance(one, ProposalAsked)] == [False]
    clock.move(DAY)
    await PairingTicks(hasty, directory).look_after_proposals()
    assert (await town.membership(made)).state is MembershipState.LAPSED


async def test_nothing_lapses_in_a_break_nor_where_nobody_can_be_asked(
    town: Town, meet: Meet, directory: Directory, clock: MovedClock
) -> None:
    made = await town.propose(await town.mentor(await meet("Павел")), await town.mentee())
    on_paper = await town.propose(await town.mentor(), await town.mentee())
    rests = DatedBreak(TODAY + DAY, TODAY + 10 * DAY)
    resting = Context(town.ctx.database, clock, replace(town.ctx.policy, breaks=(rests,)), vault=town.ctx.vault)
    ticks = PairingTicks(resting, directory)

    clock.move(10 * DAY)
    await ticks.look_after_proposals()
    assert (await town.membership(made)).state is MembershipState.WITH_MENTOR
    clock.move(2 * DAY)
    await ticks.look_after_proposals()
    assert (await town.membership(made)).state is MembershipState.WITH_MENTOR
    clock.move(DAY)
    await ticks.look_after_proposals()

    assert (await town.membership(made)).state is MembershipState.LAPSED
    assert (await town.membership(on_paper)).state is MembershipState.WITH_MENTOR


async def test_a_withdrawal_in_the_middle_ends_the_proposal(town: Town, meet: Meet) -> None:
    pavel, vera = await meet("Павел"), await meet("Вера")
    mentor, mentee = await town.mentor(pavel), await town.mentee(vera)
    made = await town.propose(mentor, mentee)
    await agreeing.accept(town.ctx, pavel, made.id, Side.MENTOR)

    await record_withdrawal(town.ctx, town.curator, mentor.id, TODAY, "3")

    assert (await town.membership(made)).state is MembershipState.CANCELLED
    assert (await town.request(made.request)).state is RequestState.OPEN
    assert await town.told(ToldSide) == [(ToldSide(mentor.id, made.id, Side.MENTEE, PairNews.OVER), vera.id)]
