"""Asking the mentor, being answered, and everything that stands against it."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from actions.consents.erasing import erase
from actions.consents.withdrawing import record_withdrawal
from actions.context import Context
from actions.delivery import following
from actions.mentoring.advice import talking
from actions.mentoring.advice.ticks import AdviceTicks
from domain.delivery import WhyNot
from domain.duties.breaks import DatedBreak
from domain.errors import NotFound, Refusal
from domain.mentoring.advice import CAPTION_LIMIT, KEPT, ROW, TEXT_LIMIT, UNANSWERED, Medium, Said
from domain.mentoring.advice_notices import AdviceCame, AdviceIsOn, AdviceUndelivered, AdviceWaits, GuardianToBeTold
from domain.mentoring.advice_refusals import (
    AdviceMedium,
    AdviceTooLong,
    MinorsDoNotTalk,
    NothingAsked,
    PartnerNotHere,
    TalkPaused,
    WaitForAnswer,
)
from domain.mentoring.pairing import MembershipState
from domain.mentoring.speaking import Side
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.record import Part
from storage.mentoring.advice import Talks
from storage.outbox import Delivery, Letter, Outbox
from storage.tables.joining import loose_keys
from storage.tables.mentoring_advice import advice_messages

from ...registry.conftest import MovedClock
from .making import ANSWERED, ASKED, Pair, a_pair, person, set_state, told

Meet = Callable[..., Awaitable[Actor]]


def with_minors(ctx: Context) -> Context:
    return replace(ctx, policy=replace(ctx.policy, advice_with_minors=True))


async def letter_of(ctx: Context) -> Letter:
    async with ctx.read() as connection:
        letters = await Outbox(connection).in_state(Delivery.PENDING)
    return next(one for one in letters if isinstance(one.notice, AdviceCame))


async def test_a_mentee_asks_and_is_answered(ctx: Context, pair: Pair) -> None:
    with pytest.raises(NothingAsked):
        await talking.say(ctx, pair.mentor, pair.id, ANSWERED)

    asked = await talking.say(ctx, pair.mentee, pair.id, ASKED)
    answered = await talking.say(ctx, pair.mentor, pair.id, ANSWERED)

    assert (asked.left, answered.left, answered.side) == (ROW - 1, ROW - 1, Side.MENTOR)
    assert [(one.side, who) for one, who in await told(ctx, AdviceCame) if isinstance(one, AdviceCame)] == [
        (Side.MENTEE, pair.mentor.id),
        (Side.MENTOR, pair.mentee.id),
    ]
    async with ctx.read() as connection:
        talk = await Talks(connection, ctx.open_vault()).of(pair.id)
        messages = await Talks(connection, ctx.open_vault()).messages(pair.id)
    assert talk is not None
    assert (talk.messages, talk.last_on, [one.said for one in messages]) == (2, ctx.today(), [ASKED, ANSWERED])


async def test_a_row_waits_for_an_answer(ctx: Context, pair: Pair) -> None:
    for _ in range(ROW):
        last = await talking.say(ctx, pair.mentee, pair.id, ASKED)
    assert last.left == 0
    with pytest.raises(WaitForAnswer):
        await talking.say(ctx, pair.mentee, pair.id, ASKED)

    await talking.say(ctx, pair.mentor, pair.id, ANSWERED)

    assert (await talking.say(ctx, pair.mentee, pair.id, ASKED)).left == ROW - 1


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        (Said(Medium.TEXT, "д" * (TEXT_LIMIT + 1)), AdviceTooLong),
        (Said(Medium.PHOTO, "д" * (CAPTION_LIMIT + 1), "file"), AdviceTooLong),
        (Said(Medium.TEXT), AdviceMedium),
        (Said(Medium.VOICE, "подпись"), AdviceMedium),
    ],
)
async def test_what_cannot_be_passed_on(ctx: Context, pair: Pair, said: Said, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        await talking.say(ctx, pair.mentee, pair.id, said)

    assert await told(ctx, AdviceCame) == []


@pytest.mark.parametrize("state", [one for one in MembershipState if one is not MembershipState.ACTIVE])
async def test_only_a_pair_that_works_talks(ctx: Context, pair: Pair, state: MembershipState) -> None:
    await talking.say(ctx, pair.mentee, pair.id, ASKED)
    (came, _), *_ = await told(ctx, AdviceCame)
    assert isinstance(came, AdviceCame)
    await set_state(ctx, pair, state)

    for actor in (pair.mentee, pair.mentor):
        with pytest.raises(TalkPaused):
            await talking.say(ctx, actor, pair.id, ASKED)
    assert await talking.seen(ctx, came.message) is None, "what did not arrive yet does not arrive now"


async def test_nobody_else_reads_or_writes(ctx: Context, pair: Pair, curator: Actor, meet: Meet) -> None:
    other = await a_pair(ctx, curator, await meet("Другой", Role.MENTOR), await meet("Боря", Role.MENTEE))

    for actor in (curator, other.mentor, other.mentee, await meet("Никто")):
        with pytest.raises(NotFound):
            await talking.say(ctx, actor, pair.id, ASKED)
        assert pair.id not in [one.membership.id for one in await talking.mine(ctx, actor)]


async def test_who_withdrew_does_not_talk(ctx: Context, pair: Pair, curator: Actor) -> None:
    await record_withdrawal(ctx, curator, pair.mentor_record.id, ctx.today(), "12")

    with pytest.raises(TalkPaused):
        await talking.say(ctx, pair.mentee, pair.id, ASKED)


async def test_a_mentor_without_an_account_cannot_be_asked(ctx: Context, pair: Pair) -> None:
    async with ctx.write() as connection:
        await ctx.records(connection).untie(pair.mentor_record.id, ctx.now())

    with pytest.raises(PartnerNotHere) as refused:
        await talking.look(ctx, pair.mentee, pair.id)
    assert refused.value.details == {"side": "mentor"}


@pytest.mark.parametrize("births", [("1990", "2012"), ("2010", "2000"), ("2010", "2012"), ("1990", "2008")])
async def test_with_minors_it_is_off_unless_the_centre_allows_it(
    ctx: Context, curator: Actor, meet: Meet, births: tuple[str, str]
) -> None:
    """Of 2008 alone nobody knows yet whether they are 18."""
    minors = await a_pair(ctx, curator, await meet("Н"), await meet("М"), births=births)
    with pytest.raises(MinorsDoNotTalk):
        await talking.say(ctx, minors.mentee, minors.id, ASKED)

    await talking.say(with_minors(ctx), minors.mentee, minors.id, ASKED)

    (came, who), *_ = await told(ctx, AdviceCame)
    assert isinstance(came, AdviceCame)
    assert who == minors.mentor.id
    assert await talking.seen(ctx, came.message) is None, "switched off again, nothing more is passed on"


async def test_guardians_are_told_once(ctx: Context, curator: Actor, meet: Meet) -> None:
    allowed, mother = with_minors(ctx), await meet("Мама", Role.GUARDIAN)
    here = await person(ctx, curator, Part.GUARDIAN, mother, "")
    pair = await a_pair(ctx, curator, await meet("Н"), await meet("М"), births=("1990", "2012"), guardians=(here.id,))

    await talking.say(allowed, pair.mentee, pair.id, ASKED)
    await talking.say(allowed, pair.mentor, pair.id, ANSWERED)

    assert await told(ctx, AdviceIsOn, GuardianToBeTold) == [(AdviceIsOn(pair.mentee_record.id, pair.id), mother.id)]


async def test_a_guardian_who_is_not_in_the_bot_is_told_by_the_curator(
    ctx: Context, curator: Actor, meet: Meet
) -> None:
    absent = await person(ctx, curator, Part.GUARDIAN, None, "")
    pair = await a_pair(ctx, curator, await meet("Н"), await meet("М"), births=("1990", "2012"), guardians=(absent.id,))

    for _ in range(2):
        await talking.say(with_minors(ctx), pair.mentee, pair.id, ASKED)

    assert await told(ctx, AdviceIsOn, GuardianToBeTold) == [
        (GuardianToBeTold(pair.mentee_record.id, pair.id), curator.id)
    ]


async def test_who_wrote_hears_that_it_does_not_arrive(ctx: Context, pair: Pair, clock: MovedClock) -> None:
    await talking.say(ctx, pair.mentee, pair.id, ASKED)
    letter = await letter_of(ctx)
    assert isinstance(letter.notice, AdviceCame)

    async with ctx.write() as connection:
        for _ in range(2):
            await following.tell_otherwise(connection, [letter], ctx.now())
        await following.failed(ctx, connection, letter, WhyNot.REFUSED, "VOICE_MESSAGES_FORBIDDEN", ctx.now())

    about = (pair.mentee_record.id, pair.id, letter.notice.message)
    assert await told(ctx, AdviceUndelivered) == [
        (AdviceUndelivered(*about, returns=True), pair.mentee.id),
        (AdviceUndelivered(*about, returns=False), pair.mentee.id),
    ]


async def test_a_mentor_is_reminded_once_of_who_waits(ctx: Context, pair: Pair, clock: MovedClock) -> None:
    await talking.say(ctx, pair.mentee, pair.id, ASKED)
    await talking.say(ctx, pair.mentee, pair.id, ASKED)
    ticks = AdviceTicks(ctx)
    await ticks.remind()
    assert await told(ctx, AdviceWaits) == []

    ((due, _),) = [one for one in await ticks.moments(ctx) if one[1] == "advice not given"]
    clock.moment = due
    resting = replace(ctx, policy=replace(ctx.policy, breaks=(DatedBreak(due.date(), due.date()),)))
    await AdviceTicks(resting).remind()
    assert await told(ctx, AdviceWaits) == []
    for _ in range(2):
        await ticks.remind()

    ((notice, who),) = await told(ctx, AdviceWaits)
    assert isinstance(notice, AdviceWaits)
    assert (who, await talking.waits(ctx, notice.message)) == (pair.mentor.id, True)
    await talking.say(ctx, pair.mentor, pair.id, ANSWERED)
    assert not await talking.waits(ctx, notice.message)
    clock.move(UNANSWERED)
    await ticks.remind()
    assert len(await told(ctx, AdviceWaits)) == 1


async def test_it_is_erased_after_thirty_days_with_its_key(ctx: Context, pair: Pair, clock: MovedClock) -> None:
    await talking.say(ctx, pair.mentee, pair.id, ASKED)
    clock.move(timedelta(days=1))
    await talking.say(ctx, pair.mentor, pair.id, ANSWERED)
    ticks = AdviceTicks(ctx)

    for left in (1, 0):
        clock.moment = next(due for due, what in await ticks.moments(ctx) if what == "advice to be erased")
        await ticks.erase()
        assert await count(ctx, advice_messages) == left

    assert await count(ctx, loose_keys) == 0
    async with ctx.read() as connection:
        talk = await Talks(connection, ctx.open_vault()).of(pair.id)
    assert talk is not None
    assert talk.messages == 2, "that they talked is counted for good"
    await talking.say(ctx, pair.mentee, pair.id, ASKED)
    assert await count(ctx, loose_keys) == 1


@pytest.mark.parametrize("side", list(Side))
async def test_it_goes_with_either_of_the_two(ctx: Context, pair: Pair, curator: Actor, side: Side) -> None:
    await talking.say(ctx, pair.mentee, pair.id, ASKED)
    gone = pair.mentor_record if side is Side.MENTOR else pair.mentee_record
    await record_withdrawal(ctx, curator, gone.id, ctx.today(), "12")

    await erase(ctx, curator, gone.id)

    assert (await count(ctx, advice_messages), await count(ctx, loose_keys)) == (0, 0)


async def test_nothing_that_was_said_lies_readable_on_disk(ctx: Context, pair: Pair) -> None:
    said = [
        Said(Medium.TEXT, "вулканология"),
        Said(Medium.VOICE, "", "AwACAgVOICE"),
        Said(Medium.PHOTO, "метеориты", "AgPHOTO"),
    ]
    for one in said:
        await talking.say(ctx, pair.mentee, pair.id, one)
    path = Path(ctx.database.path)

    content = b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))

    assert b"advice_came" in content, "what is looked through is there"
    for word in ("вулканология", "метеориты", "AwACAgVOICE", "AgPHOTO", r"\u0432\u0443\u043b\u043a"):
        assert word.encode() not in content
    assert timedelta(days=30) == KEPT


async def count(ctx: Context, table: object) -> int:
    async with ctx.read() as connection:
        return await connection.scalar(select(func.count()).select_from(table)) or 0  # type: ignore[arg-type]
