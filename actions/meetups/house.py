"""What a tap is decided on, as it is now."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Policy
from domain.meetups.meetup import Meetup
from domain.meetups.rsvp import House
from storage.rsvps import Rsvps


async def house_of(connection: AsyncConnection, meetup: Meetup, policy: Policy, now: datetime) -> House:
    """The seats, who waits and the hour."""
    counts = await Rsvps(connection).counts(meetup.id)
    return House(
        capacity=meetup.capacity,
        seats=counts.seats,
        waiting=counts.waitlisted,
        guests_limit=meetup.guests_limit,
        near=is_near(meetup, policy, now),
    )


def is_near(meetup: Meetup, policy: Policy, now: datetime) -> bool:
    """Whether free seats are offered to all who wait instead of being given to the first."""
    return now >= meetup.starts - policy.promotion_window
