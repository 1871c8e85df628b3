"""The limits hold in every window, and everybody gets a turn."""

import asyncio
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.lanes import Lane, WaitTooLong
from bot.limiter import FORGET_ABOVE, Limiter
from bot.limits import Limits
from tests.bot.skipping_time import run_skipping

LIMITS = Limits()
HALL = -100


@dataclass(frozen=True)
class Call:
    at: float
    chat: int
    lane: Lane
    cost: int = 1


@dataclass(frozen=True)
class Sent:
    asked: float
    at: float
    call: Call


async def send(limiter: Limiter, call: Call, sent: list[Sent]) -> None:
    loop = asyncio.get_running_loop()
    await asyncio.sleep(call.at)
    asked = loop.time()
    await limiter.take(call.chat, call.lane, call.cost)
    sent.append(Sent(asked, loop.time(), call))


def play(calls: list[Call], limiter: Limiter | None = None) -> list[Sent]:
    """Make the calls and tell when each got its turn, in that order."""
    sent: list[Sent] = []

    async def all_of_them() -> None:
        used = limiter or Limiter()
        await asyncio.gather(*(send(used, call, sent) for call in calls))
        assert used.waiting == 0

    run_skipping(all_of_them())
    return sent


def most_within(moments: list[tuple[float, int]], window: float) -> int:
    """The most that was sent in any half-open window of this length; `moments` are (when, how many)."""
    return max(sum(cost for at, cost in moments if start <= at < start + window - 1e-6) for start, _ in moments)


lanes = st.sampled_from(Lane)
chats = st.one_of(st.integers(1, 40), st.integers(-4, -1))
calls = st.builds(Call, at=st.floats(0, 20), chat=chats, lane=lanes, cost=st.sampled_from([1, 1, 1, 3]))


@settings(max_examples=150, deadline=None)
@given(st.lists(calls, min_size=1, max_size=150))
def test_limits_hold_in_every_window_and_nobody_starves(asked: list[Call]) -> None:
    sent = play(asked)

    assert len(sent) == len(asked)
    assert most_within([(one.at, one.call.cost) for one in sent], 1.0) <= 30
    for chat in {call.chat for call in asked}:
        here = [one for one in sent if one.call.chat == chat]
        assert most_within([(one.at, 1) for one in here], 1.0) <= LIMITS.chat_burst
        assert most_within([(one.at, 1) for one in here], 10.0) <= LIMITS.chat_burst + 10
        if chat < 0:
            assert most_within([(one.at, one.call.cost) for one in here], 60.0) <= 20


@settings(max_examples=100, deadline=None)
@given(st.lists(calls, min_size=1, max_size=150))
def test_calls_of_one_chat_and_lane_keep_their_order(asked: list[Call]) -> None:
    sent = play(asked)

    for chat, lane in {(call.chat, call.lane) for call in asked}:
        arrivals = [one.asked for one in sent if (one.call.chat, one.call.lane) == (chat, lane)]
        assert arrivals == sorted(arrivals)


@settings(max_examples=50, deadline=None)
@given(st.lists(calls, min_size=1, max_size=100))
def test_a_turn_comes_as_soon_as_there_is_room(asked: list[Call]) -> None:
    """No call waits while its chat has room, everything has room, and nobody else takes the room."""
    sent = play(asked)

    for one in (one for one in sent if one.at > one.asked + 0.001):
        before = [other for other in sent if other.at < one.at]
        here = [other for other in before if other.call.chat == one.call.chat]
        overall_full = sum(o.call.cost for o in before if o.at > one.at - 1.05) + one.call.cost > 30 - 3
        chat_full = sum(o.call.cost for o in here if o.at > one.at - 12 * LIMITS.chat_interval) >= 3
        hall_full = one.call.chat < 0 and sum(o.call.cost for o in here if o.at > one.at - 61.1) >= 18
        paced = one.call.lane is Lane.BROADCAST
        assert overall_full or chat_full or hall_full or paced


patiences = st.one_of(st.none(), st.floats(0, 5))
gave_up = st.one_of(st.none(), st.floats(0, 5))
refusals = st.tuples(st.floats(0, 20), chats, st.integers(1, 10))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(calls, patiences, gave_up), min_size=1, max_size=80), st.lists(refusals, max_size=8))
def test_refusals_and_callers_who_give_up_leave_nobody_behind(
    asked: list[tuple[Call, float | None, float | None]], refused: list[tuple[float, int, int]]
) -> None:
    """Everybody gets a turn or gives up in time; a refused chat gets nothing before its time."""
    sent: list[Sent] = []
    held: list[tuple[int, float, float]] = []

    async def ask(limiter: Limiter, call: Call, patience: float | None, leaves_after: float | None) -> None:
        loop = asyncio.get_running_loop()
        await asyncio.sleep(call.at)
        asked_at = loop.time()
        try:
            async with asyncio.timeout(leaves_after):
                await limiter.take(call.chat, call.lane, call.cost, patience)
        except WaitTooLong:
            assert patience is not None
            assert loop.time() <= asked_at + patience + 0.001
        except TimeoutError:
            assert leaves_after is not None
        else:
            sent.append(Sent(asked_at, loop.time(), call))
            assert patience is None or loop.time() <= asked_at + patience + 0.001

    async def refuse(limiter: Limiter, at: float, chat: int, seconds: int) -> None:
        await asyncio.sleep(at)
        now = asyncio.get_running_loop().time()
        limiter.refused(chat, seconds)
        held.append((chat, now, now + seconds))

    async def all_of_it() -> None:
        limiter = Limiter()
        await asyncio.gather(*(ask(limiter, *one) for one in asked), *(refuse(limiter, *one) for one in refused))
        assert limiter.waiting == 0

    run_skipping(all_of_it())

    assert not [
        (one, since, until)
        for one in sent
        for chat, since, until in held
        if one.call.chat == chat and since + 0.001 < one.at < until - 0.001
    ]
    if sent:
        assert most_within([(one.at, one.call.cost) for one in sent], 1.0) <= 30


def test_quiet_bot_answers_without_waiting() -> None:
    sent = play([Call(0, person, Lane.ANSWER) for person in range(1, 31)])

    assert {one.at - one.asked for one in sent} == {0.0}


def test_private_chat_takes_a_short_burst_then_one_a_second() -> None:
    sent = play([Call(0, 1, Lane.ANSWER) for _ in range(6)])

    first = sent[0].at
    assert [round(one.at - first, 2) for one in sent] == [0, 0, 0, 1.05, 2.1, 3.15]


def test_hall_takes_twenty_a_minute() -> None:
    sent = play([Call(0, HALL, Lane.ANSWER) for _ in range(25)])

    first = sent[0].at
    assert sum(one.at < first + 60 for one in sent) == 20


def test_broadcast_reaches_its_rate() -> None:
    sent = play([Call(0, person, Lane.BROADCAST) for person in range(1, 1001)])

    seconds = sent[-1].at - sent[0].at
    assert 0.98 * 28 <= 999 / seconds <= 28.2


def test_broadcast_delays_an_answer_by_a_slot_at_most() -> None:
    broadcast = [Call(0, person, Lane.BROADCAST) for person in range(1, 501)]
    answers = [Call(1 + number * 0.37, 1000 + number, Lane.ANSWER) for number in range(40)]

    sent = play(broadcast + answers)

    waits = [one.at - one.asked for one in sent if one.call.lane is Lane.ANSWER]
    assert len(waits) == 40
    assert max(waits) <= 1 / 28


def test_later_lanes_get_a_turn_a_second_while_answers_take_all_there_is() -> None:
    answers = [Call(number / 60, 1000 + number, Lane.ANSWER) for number in range(1200)]
    others = [Call(1, 1, Lane.NOTICE), Call(1, 2, Lane.BROADCAST), Call(1.1, 3, Lane.BROADCAST)]

    sent = play(answers + others)

    waits = {one.call.chat: one.at - one.asked for one in sent if one.call.lane is not Lane.ANSWER}
    assert waits[1] < 1.2
    assert waits[2] < 1.2
    assert waits[3] < 2.4


def test_in_one_chat_a_notice_is_passed_over_three_times_at_most() -> None:
    sent = play([Call(0, 1, Lane.ANSWER) for _ in range(10)] + [Call(0.01, 1, Lane.NOTICE)])

    assert [one.call.lane for one in sent].index(Lane.NOTICE) == 3 + 3


def test_patience_shorter_than_the_wait_refuses_at_once() -> None:
    async def ask() -> float:
        limiter = Limiter()
        for _ in range(LIMITS.chat_burst):
            await limiter.take(1)
        started = asyncio.get_running_loop().time()
        with pytest.raises(WaitTooLong):
            await limiter.take(1, patience=1.0)
        return asyncio.get_running_loop().time() - started

    assert run_skipping(ask()) == 0


def test_patience_that_runs_out_in_the_line_gives_up_and_holds_nobody_up() -> None:
    async def ask() -> tuple[float, float]:
        limiter = Limiter()
        loop = asyncio.get_running_loop()
        started = loop.time()
        for _ in range(LIMITS.chat_burst):
            await limiter.take(1)
        first = asyncio.create_task(limiter.take(1))
        second = asyncio.create_task(limiter.take(1, patience=1.5))
        third = asyncio.create_task(limiter.take(1))
        with pytest.raises(WaitTooLong):
            await second
        gave_up = loop.time() - started
        await asyncio.gather(first, third)
        assert limiter.waiting == 0
        return round(gave_up, 2), round(loop.time() - started, 2)

    assert run_skipping(ask()) == (1.5, 2.1)


def test_cancelled_call_takes_no_room() -> None:
    async def ask() -> float:
        limiter = Limiter()
        loop = asyncio.get_running_loop()
        started = loop.time()
        for _ in range(LIMITS.chat_burst):
            await limiter.take(1)
        waiting = [asyncio.create_task(limiter.take(1)) for _ in range(3)]
        await asyncio.sleep(0.1)
        for task in waiting[:2]:
            task.cancel()
        await waiting[2]
        return round(loop.time() - started, 2)

    assert run_skipping(ask()) == 1.05


def test_refused_chat_waits_as_told_and_others_do_not() -> None:
    async def ask() -> tuple[float, float]:
        limiter = Limiter()
        loop = asyncio.get_running_loop()
        started = loop.time()
        ticket = await limiter.take(1)
        limiter.refused(1, 7)
        await limiter.take(2)
        other = loop.time() - started
        await limiter.take(1, ticket=ticket)
        return other, loop.time() - started

    assert run_skipping(ask()) == (0, 7)


def test_refused_call_goes_before_those_behind_it() -> None:
    async def ask() -> list[str]:
        limiter = Limiter()
        order: list[str] = []

        async def go(name: str, ticket: int | None = None) -> None:
            await limiter.take(1, ticket=ticket)
            order.append(name)

        first, second = await limiter.take(1), await limiter.take(1)
        limiter.refused(1, 3)
        limiter.refused(1, 3)
        await asyncio.gather(go("third"), go("second again", second), go("first again", first))
        return order

    assert run_skipping(ask()) == ["first again", "second again", "third"]


def test_two_fresh_private_chats_refused_together_hold_back_everything() -> None:
    async def ask() -> float:
        limiter = Limiter()
        loop = asyncio.get_running_loop()
        started = loop.time()
        await limiter.take(1)
        await limiter.take(2)
        limiter.refused(1, 5)
        limiter.refused(2, 5)
        await limiter.take(3)
        return loop.time() - started

    assert run_skipping(ask()) == 5


def test_two_halls_refused_together_hold_back_only_themselves() -> None:
    async def ask() -> float:
        limiter = Limiter()
        loop = asyncio.get_running_loop()
        started = loop.time()
        limiter.refused(HALL, 40)
        limiter.refused(HALL - 1, 40)
        await limiter.take(3)
        return loop.time() - started

    assert run_skipping(ask()) == 0


def test_album_counts_as_its_pictures() -> None:
    sent = play([Call(0, HALL, Lane.ANSWER, cost=10) for _ in range(3)])

    assert sent[1].at < sent[0].at + 60 <= sent[2].at


def test_chats_at_rest_are_forgotten() -> None:
    async def ask() -> int:
        limiter = Limiter(Limits(overall=10**6))
        for person in range(1, FORGET_ABOVE + 1):
            await limiter.take(person)
        await asyncio.sleep(10)
        await limiter.take(HALL)
        return len(limiter._chats)

    assert run_skipping(ask()) == 1
