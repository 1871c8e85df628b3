"""The waitlist's rules, walked through as people would: joins, guests, leaving, more seats, time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, assume, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from domain.errors import Refusal
from domain.meetups.refusals import AnswerFirst, GuestsLimitReached, NoGuests, NoSeatForGuest, SeatsPromised
from domain.meetups.rsvp import (
    HOLD_AFTER,
    HOLD_AFTER_PASSES,
    Answer,
    House,
    Rsvp,
    bring_guest,
    promote,
    say_going,
    say_not_going,
    send_guest_home,
)
from domain.people.person import PersonId
from tests.soak.examples import examples

NOON = datetime(2026, 12, 12, 12, tzinfo=UTC)


def waiting(person: int, guests: int = 0, passes: int = 0, passed_since: datetime | None = None) -> Rsvp:
    return Rsvp(PersonId(person), Answer.WAITLISTED, guests, person, NOON, passes, passed_since)


def house(free: int, *queue: Rsvp, capacity: int = 10, guests: int = 2, near: bool = False) -> House:
    return House(capacity, capacity - free, len(queue), guests, near)


def test_promote_two_seats_first_two_get_in() -> None:
    promotion = promote([waiting(1), waiting(2), waiting(3)], 2, NOON)

    assert [party.person for party in promotion.seated] == [1, 2]
    assert promotion.passed == ()


def test_promote_party_does_not_fit_is_passed_over_and_counted() -> None:
    promotion = promote([waiting(1, guests=2), waiting(2)], 1, NOON)

    assert [party.person for party in promotion.seated] == [2]
    assert promotion.passed == (waiting(1, guests=2, passes=1, passed_since=NOON),)


def test_promote_nobody_behind_fits_nobody_is_passed_over() -> None:
    assert promote([waiting(1, guests=2), waiting(2, guests=1)], 1, NOON).passed == ()


def test_promote_last_in_line_does_not_fit_is_not_passed_over() -> None:
    promotion = promote([waiting(1), waiting(2, guests=2)], 2, NOON)

    assert [party.person for party in promotion.seated] == [1]
    assert promotion.passed == ()


def test_promote_after_three_passes_seats_are_held() -> None:
    held = waiting(1, guests=2, passes=HOLD_AFTER_PASSES, passed_since=NOON)

    assert promote([held, waiting(2)], 1, NOON).seated == ()
    assert [party.person for party in promote([held, waiting(2)], 3, NOON).seated] == [1]


def test_promote_a_day_after_the_first_pass_seats_are_held() -> None:
    passed = waiting(1, guests=2, passes=1, passed_since=NOON)

    assert promote([passed, waiting(2)], 1, NOON + HOLD_AFTER - timedelta(seconds=1)).seated != ()
    assert promote([passed, waiting(2)], 1, NOON + HOLD_AFTER).seated == ()


def test_promote_without_limit_everyone_gets_in() -> None:
    assert len(promote([waiting(1, guests=5), waiting(2)], None, NOON).seated) == 2


def test_say_going_somebody_waits_newcomer_joins_the_end() -> None:
    answer = say_going(None, house(1, waiting(1, guests=2)), PersonId(9), 9, NOON)

    assert answer == Rsvp(PersonId(9), Answer.WAITLISTED, turn=9, since=NOON)


def test_say_going_near_the_start_first_tap_has_the_seat() -> None:
    mine = waiting(2)

    assert say_going(mine, house(1, waiting(1), mine, near=True), PersonId(2), 0, NOON).answer is Answer.GOING
    assert say_going(mine, house(0, waiting(1), mine, near=True), PersonId(2), 0, NOON) == mine


def test_house_with_more_taken_than_there_are_seats_has_none_free() -> None:
    crowded = House(capacity=2, seats=4, waiting=1, guests_limit=0, near=False)

    left = crowded.after(Rsvp(PersonId(1), Answer.GOING), Rsvp(PersonId(1), Answer.NOT_GOING))

    assert (left.seats, left.free) == (3, 0)


def test_say_going_twice_changes_nothing() -> None:
    first = say_going(None, house(3), PersonId(1), 1, NOON)

    assert say_going(first, house(2), PersonId(1), 2, NOON + timedelta(hours=1)) == first


@pytest.mark.parametrize(
    ("mine", "where", "refusal"),
    [
        (None, house(5), AnswerFirst),
        (Rsvp(PersonId(1), Answer.NOT_GOING), house(5), AnswerFirst),
        (Rsvp(PersonId(1), Answer.GOING, guests=2), house(5), GuestsLimitReached),
        (Rsvp(PersonId(1), Answer.GOING), house(0), NoSeatForGuest),
        (Rsvp(PersonId(1), Answer.GOING), house(1, waiting(2, guests=1)), SeatsPromised),
        (waiting(1, guests=1), house(0, capacity=2), NoSeatForGuest),
    ],
)
def test_bring_guest_refused(mine: Rsvp | None, where: House, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        bring_guest(mine, where)


def test_bring_guest_while_waiting_keeps_the_place() -> None:
    assert bring_guest(waiting(1), house(0)) == waiting(1, guests=1)


def test_send_guest_home_without_guests_is_refused() -> None:
    with pytest.raises(NoGuests):
        send_guest_home(waiting(1))


class Meeting(RuleBasedStateMachine):
    """Any order of taps, changes of capacity and passing of time, with the house settled after each."""

    def __init__(self) -> None:
        super().__init__()
        self.now = NOON
        self.start = NOON + timedelta(days=4)
        self.capacity: int | None = 3
        self.answers: dict[PersonId, Rsvp] = {}
        self.turn = 0

    @property
    def near(self) -> bool:
        return self.now >= self.start - timedelta(hours=2)

    @property
    def taken(self) -> int:
        return sum(one.size for one in self.answers.values() if one.answer is Answer.GOING)

    @property
    def queue(self) -> tuple[Rsvp, ...]:
        found = [one for one in self.answers.values() if one.answer is Answer.WAITLISTED]
        return tuple(sorted(found, key=lambda one: one.turn))

    @property
    def house(self) -> House:
        return House(self.capacity, self.taken, len(self.queue), 3, self.near)

    def answer(self, new: Rsvp) -> None:
        """Store an answer; the house that is derived from it is the one that is counted."""
        expected = self.house.after(self.answers.get(new.person), new)
        self.answers[new.person] = new
        assert self.house == expected
        self.settle()

    def settle(self) -> None:
        if self.near:
            return
        before = self.queue
        free = self.house.free
        promotion = promote(before, free, self.now)
        for party in (*promotion.seated, *promotion.passed):
            self.answers[party.person] = party
        held = [party for party in before if party.is_held_for(self.now)]
        if held:
            last = min(party.turn for party in held)
            late = [party for party in promotion.seated if party.turn > last]
            first = next(party for party in held if party.turn == last)
            assert not late or first.person in {party.person for party in promotion.seated}

    @rule(person=st.integers(1, 8))
    def go(self, person: int) -> None:
        who = PersonId(person)
        mine = self.answers.get(who)
        self.turn += 1
        turn = self.turn if mine is None or mine.answer is Answer.NOT_GOING else mine.turn
        self.answer(say_going(mine, self.house, who, turn, self.now))
        assert say_going(self.answers[who], replace(self.house, near=False), who, 99, self.now) == self.answers[who]

    @rule(person=st.integers(1, 8))
    def stay_away(self, person: int) -> None:
        who = PersonId(person)
        self.answer(say_not_going(self.answers.get(who), who, self.now))

    @rule(person=st.integers(1, 8))
    def one_more(self, person: int) -> None:
        who = PersonId(person)
        try:
            answer = bring_guest(self.answers.get(who), self.house)
        except Refusal:
            return
        self.answer(answer)

    @rule(person=st.integers(1, 8))
    def one_less(self, person: int) -> None:
        who = PersonId(person)
        try:
            answer = send_guest_home(self.answers.get(who))
        except Refusal:
            return
        self.answer(answer)

    @rule(capacity=st.one_of(st.none(), st.integers(1, 9)))
    def change_seats(self, capacity: int | None) -> None:
        # Lowering below what is taken throws nobody out, so the invariant is about growth: start from what is taken.
        assume(capacity is None or capacity >= self.taken)
        self.capacity = capacity
        self.settle()

    @precondition(lambda self: not self.near)
    @rule(hours=st.integers(1, 30))
    def wait(self, hours: int) -> None:
        self.now += timedelta(hours=hours)

    @invariant()
    def capacity_is_never_exceeded(self) -> None:
        assert self.capacity is None or self.taken <= self.capacity

    @invariant()
    def nobody_waits_in_vain(self) -> None:
        if self.near or not self.queue:
            return
        first = self.queue[0]
        assert not self.house.fits(first.size), "the first in line fits and still waits"

    @invariant()
    def nobody_is_passed_over_too_often(self) -> None:
        assert all(party.passes <= HOLD_AFTER_PASSES for party in self.queue)


TestMeeting = Meeting.TestCase
TestMeeting.settings = settings(
    max_examples=examples(100), deadline=None, suppress_health_check=[HealthCheck.filter_too_much]
)
