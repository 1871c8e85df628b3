"""In the last hours before the start free seats are offered to all who wait; a start moved away ends that."""

from datetime import timedelta

from actions.meetups import changes, rsvp, ticks
from domain.meetups.meetup import MeetupId
from domain.meetups.notices import SeatGiven, SeatsOffered
from domain.people.person import Actor
from tests.actions.meetups.making import Community, announced, met, owed, stored

NEAR = timedelta(hours=1)


async def one_seat_and_two_who_want_it(community: Community) -> tuple[MeetupId, Actor, Actor]:
    meetup = await announced(community, begins=NEAR, seats=1)
    going, waiting = await met(community.ctx, 10, "Анна"), await met(community.ctx, 11, "Борис")
    await rsvp.say_going(community.ctx, going, meetup)
    await rsvp.say_going(community.ctx, waiting, meetup)
    return meetup, going, waiting


async def test_free_seat_is_offered_once_however_often_the_tick_looks(community: Community) -> None:
    meetup, going, waiting = await one_seat_and_two_who_want_it(community)

    await rsvp.say_not_going(community.ctx, going, meetup)
    await ticks.open_offers(community.ctx)
    await ticks.open_offers(community.ctx)

    assert await owed(community.ctx, SeatsOffered) == [(waiting.id, SeatsOffered(meetup))]


async def test_seat_that_comes_free_again_is_offered_again(community: Community) -> None:
    meetup, going, waiting = await one_seat_and_two_who_want_it(community)
    await rsvp.say_not_going(community.ctx, going, meetup)
    await rsvp.say_going(community.ctx, going, meetup)

    await rsvp.say_not_going(community.ctx, going, meetup)
    await ticks.open_offers(community.ctx)

    assert await owed(community.ctx, SeatsOffered) == [(waiting.id, SeatsOffered(meetup))] * 2


async def test_party_is_offered_a_seat_once_it_is_small_enough(community: Community) -> None:
    ctx = community.ctx
    meetup = await announced(community, begins=NEAR, seats=2)
    anna, boris, clara = [await met(ctx, number, "Гость") for number in (10, 11, 12)]
    for person in (anna, clara, boris):
        await rsvp.say_going(ctx, person, meetup)
    await rsvp.bring_guest(ctx, boris, meetup)
    await rsvp.say_not_going(ctx, clara, meetup)
    await ticks.open_offers(ctx)
    too_many = await owed(ctx, SeatsOffered)

    await rsvp.send_guest_home(ctx, boris, meetup)
    await ticks.open_offers(ctx)

    assert (too_many, await owed(ctx, SeatsOffered)) == ([], [(boris.id, SeatsOffered(meetup))])


async def test_seat_on_offer_is_given_once_the_start_moves_away(community: Community) -> None:
    meetup, going, waiting = await one_seat_and_two_who_want_it(community)
    await rsvp.say_not_going(community.ctx, going, meetup)
    far = (await stored(community.ctx, meetup)).starts + timedelta(days=7)

    told = await changes.reschedule(community.ctx, community.organiser, meetup, far, timedelta(hours=2))

    assert told == 1
    assert await owed(community.ctx, SeatGiven) == [(waiting.id, SeatGiven(meetup))]
    assert (await rsvp.say_going(community.ctx, going, meetup)).position == 1
