"""What an organiser's form of a meetup shows."""

from dataclasses import dataclass

from actions.context import Context
from actions.meetups.permission import organised
from domain.meetups.hall import Hall
from domain.meetups.meetup import Field, Meetup, MeetupId, MeetupState, missing
from domain.people.person import Actor
from storage.halls import Halls
from storage.meetups import Meetups
from storage.rsvps import Counts, Rsvps


@dataclass(frozen=True, slots=True)
class Filled:
    """A meetup as far as it is filled in.

    ``chosen`` are its halls, ``choice`` all in which it could be announced; ``gaps`` is what an announcement still
    needs; ``concerned`` is how many people would be told of a change.
    """

    meetup: Meetup
    counts: Counts
    chosen: tuple[Hall, ...]
    choice: tuple[Hall, ...]
    gaps: tuple[Field, ...]

    @property
    def is_draft(self) -> bool:
        return self.meetup.state is MeetupState.DRAFT

    @property
    def concerned(self) -> int:
        return self.counts.going + self.counts.waitlisted


async def filled(ctx: Context, actor: Actor, meetup_id: MeetupId) -> Filled:
    """Raises `NotFound`; `NotAllowed` for everyone but the meetup's organisers and owners."""
    async with ctx.read() as connection:
        meetup = await organised(connection, actor, meetup_id)
        ids = await Meetups(connection).halls(meetup_id)
        known = await Halls(connection).many(ids)
        bound = await Halls(connection).bound()
        counts = await Rsvps(connection).counts(meetup_id)
    return Filled(
        meetup=meetup,
        counts=counts,
        chosen=tuple(known[hall] for hall in ids),
        choice=tuple(bound),
        gaps=missing(meetup, len(ids), ctx.now()),
    )
