"""A mentor invites another specialist, who answers: a link is for one, and for a while."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from actions.consents.erasing import erase
from actions.consents.withdrawing import record_withdrawal
from actions.context import Context
from actions.mentoring.invitations import answering, inviting, reading
from actions.mentoring.plans import reading as plans
from actions.people import mydata
from domain.applications.refusals import OwnWordsNotAsked
from domain.errors import NotFound, Refusal
from domain.mentoring.invitation import OPEN_LIMIT, InvitationState, Occasion
from domain.mentoring.invitation_notices import InvitationAnswered, InvitationWithdrawn
from domain.mentoring.invitation_refusals import (
    InvitationInside,
    InvitationNothing,
    InvitationOver,
    InvitationTaken,
    InvitationTooLate,
    InvitationUnknown,
    InvitationWhenWrong,
    NamesMentee,
    NotYetOver,
    TooManyInvitations,
)
from domain.mentoring.meeting import TALK, Subject
from domain.mentoring.plan import ItemId
from domain.mentoring.refusals import NotNow, NotYours
from domain.mentoring.speaking import Side
from domain.registry.names import ChatNames
from domain.registry.record import Part
from storage.tables.mentoring_invitations import invitations
from tests.actions.mentoring.making import TODAY
from tests.actions.registry.conftest import Meet, MovedClock

from .conftest import Pair

MEETING = Occasion(starts=datetime(2026, 12, 5, 13, tzinfo=UTC), about=TALK)


def in_full(ctx: Context) -> Context:
    return replace(ctx, policy=replace(ctx.policy, chat_names=ChatNames.FULL))


async def state_of(pair: Pair, number: int) -> InvitationState:
    found = await reading.seen(pair.ctx, number)  # type: ignore[arg-type]
    assert found is not None
    return found.invitation.state


async def test_a_specialist_accepts_and_the_mentor_hears_so(pair: Pair) -> None:
    made = await pair.invite()
    looked = await answering.look(pair.ctx, pair.gleb, made.token)
    found = await answering.accept(pair.ctx, pair.gleb, made.token)
    again = await answering.accept(pair.ctx, pair.gleb, made.token)

    assert (looked.invitation.state, looked.invitation.guest) == (InvitationState.OPEN, None)
    assert found.invitation.state is again.invitation.state is InvitationState.ACCEPTED
    assert found.invitation.guest == pair.gleb.id
    told = await pair.town.told(InvitationAnswered)
    number = made.found.invitation.id
    assert told == [(InvitationAnswered(pair.mentor.id, number, InvitationState.ACCEPTED, False), pair.pavel.id)]
    (shown,) = (await plans.look(pair.ctx, pair.vera, pair.membership.id, Side.MENTEE)).invitations
    assert (shown.occasion.item, shown.state) == (pair.item.id, InvitationState.ACCEPTED)


async def test_a_link_is_for_one_and_a_second_person_is_refused(pair: Pair, meet: Meet) -> None:
    made = await pair.accepted()
    nina = await meet("Нина")

    for act in (answering.look, answering.accept, answering.decline):
        with pytest.raises(InvitationTaken):
            await act(pair.ctx, nina, made.token)
    assert (await answering.look(pair.ctx, pair.gleb, made.token)).invitation.guest == pair.gleb.id


async def test_people_of_the_pair_do_not_use_it_up(pair: Pair) -> None:
    made = await pair.invite()

    for somebody in (pair.pavel, pair.vera):
        with pytest.raises(InvitationInside):
            await answering.accept(pair.ctx, somebody, made.token)
    assert (await answering.accept(pair.ctx, pair.gleb, made.token)).invitation.guest == pair.gleb.id


async def test_words_follow_an_answer_and_a_yes_can_be_taken_back_once(pair: Pair, meet: Meet) -> None:
    made = await pair.accepted()
    number = made.found.invitation.id
    said = await answering.add_words(pair.ctx, pair.gleb, number, "  Возьму   ноутбук ")
    left = await answering.drop_out(pair.ctx, pair.gleb, number)
    again = await answering.drop_out(pair.ctx, pair.gleb, number)

    assert said.invitation.answer == "Возьму ноутбук"
    assert left.invitation.state is again.invitation.state is InvitationState.DECLINED
    with pytest.raises(NotNow):
        await answering.accept(pair.ctx, pair.gleb, made.token)
    with pytest.raises(NotFound):
        await answering.drop_out(pair.ctx, await meet("Нина"), number)
    kinds = [(one.state, one.again) for one, _ in await pair.town.told(InvitationAnswered)]  # type: ignore[attr-defined]
    assert kinds == [
        (InvitationState.ACCEPTED, False),
        (InvitationState.ACCEPTED, True),
        (InvitationState.DECLINED, False),
    ]


async def test_a_withdrawn_link_works_for_nobody_and_who_accepted_is_told(pair: Pair) -> None:
    open_one, taken = await pair.invite(), await pair.accepted()
    for made in (open_one, taken):
        await inviting.withdraw(pair.ctx, pair.pavel, made.found.invitation.id)

    for made in (open_one, taken):
        with pytest.raises(InvitationOver):
            await answering.look(pair.ctx, pair.gleb, made.token)
    assert [who for _, who in await pair.town.told(InvitationWithdrawn)] == [pair.gleb.id]
    with pytest.raises(NotNow):
        await inviting.withdraw(pair.ctx, pair.pavel, taken.found.invitation.id)


async def test_a_new_link_takes_the_place_of_one_that_got_lost(pair: Pair) -> None:
    lost = await pair.invite()
    found = await inviting.renew(pair.ctx, pair.pavel, lost.found.invitation.id)

    with pytest.raises(InvitationUnknown):
        await answering.look(pair.ctx, pair.gleb, lost.token)
    await answering.accept(pair.ctx, pair.gleb, found.token)
    with pytest.raises(NotNow):
        await inviting.renew(pair.ctx, pair.pavel, lost.found.invitation.id)


async def test_it_runs_out_after_fourteen_days_or_once_the_meeting_starts(pair: Pair, clock: MovedClock) -> None:
    far = Occasion(starts=datetime(2027, 2, 1, 13, tzinfo=UTC), about=TALK)
    soon, late = await pair.invite(occasion=MEETING), await pair.invite(occasion=far)
    clock.moment = datetime(2026, 12, 5, 12, 59, tzinfo=UTC)
    await answering.look(pair.ctx, pair.gleb, soon.token)
    clock.moment = datetime(2026, 12, 5, 13, tzinfo=UTC)

    with pytest.raises(InvitationTooLate):
        await answering.accept(pair.ctx, pair.gleb, soon.token)
    await answering.look(pair.ctx, pair.gleb, late.token)
    clock.moment = datetime(2026, 12, 10, 9, tzinfo=UTC)
    with pytest.raises(InvitationTooLate):
        await answering.accept(pair.ctx, pair.gleb, late.token)
    with pytest.raises(NotNow):
        await inviting.renew(pair.ctx, pair.pavel, late.found.invitation.id)


@pytest.mark.parametrize(
    ("occasion", "refusal"),
    [
        (Occasion(item=ItemId(99)), NotFound),
        (Occasion(), InvitationNothing),
        (replace(MEETING, about=Subject("topic.77")), InvitationNothing),
        (replace(MEETING, starts=datetime(2026, 11, 25, tzinfo=UTC)), InvitationWhenWrong),
        (replace(MEETING, starts=datetime(2028, 1, 1, tzinfo=UTC)), InvitationWhenWrong),
    ],
)
async def test_what_nobody_can_be_invited_for(pair: Pair, occasion: Occasion, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        await pair.invite(occasion=occasion)


async def test_own_words_are_sealed_and_name_nobody(pair: Pair) -> None:
    with pytest.raises(OwnWordsNotAsked):
        await pair.invite("Про роботов")
    ctx = in_full(pair.ctx)
    occasion = Occasion(item=pair.item.id)
    with pytest.raises(NamesMentee):
        await inviting.invite(ctx, pair.pavel, pair.membership.id, occasion, "Поможем Вере с роботом")
    made = await inviting.invite(ctx, pair.pavel, pair.membership.id, occasion, "Про роботов")

    assert made.found.invitation.words == "Про роботов"
    async with ctx.read() as connection:
        row = (await connection.execute(select(invitations))).one()
    assert "роботов".encode() not in row.words
    assert made.token not in str(row)


async def test_so_many_wait_and_no_more(pair: Pair) -> None:
    made = [await pair.invite() for _ in range(OPEN_LIMIT)]
    with pytest.raises(TooManyInvitations):
        await pair.invite()
    await inviting.withdraw(pair.ctx, pair.pavel, made[0].found.invitation.id)

    assert (await pair.invite()).found.invitation.state is InvitationState.OPEN


async def test_whether_they_came_is_said_from_the_day_on_and_can_be_put_right(pair: Pair, clock: MovedClock) -> None:
    number = (await pair.accepted()).found.invitation.id
    with pytest.raises(NotYetOver):
        await inviting.mark(pair.ctx, pair.pavel, number, came=True)
    clock.moment = datetime(2026, 12, 5, 9, tzinfo=UTC)

    states = []
    for there in (False, False, True, True):
        states.append((await inviting.mark(pair.ctx, pair.pavel, number, came=there)).invitation.state)

    came, missed = InvitationState.CAME, InvitationState.MISSED
    assert states == [missed, missed, came, came]
    with pytest.raises(NotNow):
        await inviting.mark(pair.ctx, pair.pavel, number, came=False)


async def test_others_have_no_say(pair: Pair, meet: Meet) -> None:
    made = await pair.invite()
    other = await meet("Пётр")
    await pair.town.add(Part.MENTOR, "1980", account=other)
    number = made.found.invitation.id

    for somebody in (pair.vera, other):
        with pytest.raises(NotYours):
            await inviting.withdraw(pair.ctx, somebody, number)
        with pytest.raises(NotYours):
            await inviting.invite(pair.ctx, somebody, pair.membership.id, MEETING)
    # A curator does it for a mentor who is not in Telegram, and hears of the answer then.
    assert (await inviting.withdraw(pair.ctx, pair.town.curator, number)).invitation.state is InvitationState.WITHDRAWN


async def test_a_mentor_without_telegram_is_stood_in_for_by_the_curator(pair: Pair, meet: Meet) -> None:
    made = await pair.town.active(await pair.town.mentor(), await pair.town.mentee())
    asked = await inviting.invite(pair.ctx, pair.town.curator, made.id, MEETING)
    await answering.decline(pair.ctx, pair.gleb, asked.token)

    assert [who for _, who in await pair.town.told(InvitationAnswered)] == [pair.town.curator.id]


async def test_a_mentee_does_not_see_who_declined(pair: Pair) -> None:
    declined, accepted = await pair.invite(), await pair.accepted()
    await answering.decline(pair.ctx, pair.gleb, declined.token)

    seen = [
        [one.invitation.id for one in await reading.listed(pair.ctx, actor, pair.membership.id, side)]
        for actor, side in ((pair.pavel, Side.MENTOR), (pair.vera, Side.MENTEE), (pair.town.curator, None))
    ]

    both = [accepted.found.invitation.id, declined.found.invitation.id]
    assert seen == [both, both[:1], both]


async def test_a_specialist_reads_what_is_held_and_is_forgotten(pair: Pair) -> None:
    made = await pair.accepted()
    number = made.found.invitation.id
    await answering.add_words(pair.ctx, pair.gleb, number, "Буду в три")
    (held,) = json.loads(mydata.as_json(await mydata.held(pair.ctx, pair.gleb)))["invitations"]

    await mydata.forget_me(pair.ctx, pair.gleb)

    assert held == {
        "first": "2026-12-05",
        "last": "2026-12-20",
        "starts_at": None,
        "state": "accepted",
        "words": "Буду в три",
    }
    found = await reading.seen(pair.ctx, number)
    assert found is not None
    assert (found.invitation.state, found.invitation.answer) == (InvitationState.DECLINED, "")
    assert found.guest is not None
    assert found.guest.name == "—"
    assert [one.state for one, _ in await pair.town.told(InvitationAnswered)][-1] is InvitationState.DECLINED  # type: ignore[attr-defined]


async def test_what_was_said_goes_with_whoever_of_the_pair_is_forgotten(pair: Pair) -> None:
    ctx = in_full(pair.ctx)
    asked = await inviting.invite(ctx, pair.pavel, pair.membership.id, Occasion(item=pair.item.id), "Про роботов")
    number = asked.found.invitation.id
    await answering.accept(ctx, pair.gleb, asked.token)
    await answering.add_words(ctx, pair.gleb, number, "Буду")
    await record_withdrawal(ctx, pair.town.curator, pair.mentee.id, TODAY, "12")
    await erase(ctx, pair.town.curator, pair.mentee.id)

    async with ctx.read() as connection:
        row = (await connection.execute(select(invitations))).one()
    assert (row.words, row.answer) == (None, None)


async def test_nobody_is_asked_where_there_is_no_programme(pair: Pair) -> None:
    made = await pair.invite()
    without = replace(pair.ctx, vault=None)

    with pytest.raises(InvitationUnknown):
        await answering.look(without, pair.gleb, made.token)
    assert await answering.mine(without, pair.gleb) == ()
