"""What could not be delivered: operators look at it, and have it sent again."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from actions.context import Context
from domain.media.notices import PublicationPart
from domain.posts.notices import ScheduledPost
from storage.audit import Audit, Entry
from storage.outbox import Delivery
from storage.undelivered import STATES, Undelivered, UndeliveredLetters


class WhyNotAgain(StrEnum):
    """Why a letter is not sent again."""

    NO_SUCH = "no_such"
    """There is no letter of that number that did not arrive."""
    TOO_LATE = "too_late"
    MAY_HAVE_APPEARED = "may_have_appeared"
    """A public post: somebody has to look first."""
    ON_SCHEDULE = "on_schedule"
    """A post that its author sends again from its own page, which knows what became of it."""


@dataclass(frozen=True, slots=True)
class Retried:
    """Which letters are due again, and why others are not."""

    again: tuple[Undelivered, ...]
    left: dict[int, WhyNotAgain]


async def undelivered(ctx: Context, states: Collection[Delivery] = STATES) -> Sequence[Undelivered]:
    """The oldest first."""
    async with ctx.database.read(long=True) as connection:
        return await UndeliveredLetters(connection).all(states)


async def retry(ctx: Context, numbers: Collection[int] | None, *, it_did_not_appear: bool = False) -> Retried:
    """Have letters sent again; ``numbers`` None: all that may be.

    ``it_did_not_appear`` says that somebody looked for public posts of unknown outcome and saw none.
    """
    now = ctx.now()
    async with ctx.write() as connection:
        letters = UndeliveredLetters(connection)
        found = {letter.id: letter for letter in await letters.all()}
        wanted = found.keys() if numbers is None else numbers
        left: dict[int, WhyNotAgain] = {}
        again = []
        for number in sorted(wanted):
            letter = found.get(number)
            why = WhyNotAgain.NO_SUCH if letter is None else _why_not(letter, now, it_did_not_appear=it_did_not_appear)
            if why is not None:
                left[number] = why
            elif letter is not None:
                again.append(letter)
        await letters.send_again(again, now)
        await Audit(connection).add_all(
            Entry(None, "sent_again", "letter", letter.id, now, before={"state": letter.state}) for letter in again
        )
    return Retried(tuple(again), left)


def _why_not(letter: Undelivered, now: datetime, *, it_did_not_appear: bool) -> WhyNotAgain | None:
    if letter.kind in {ScheduledPost.kind, PublicationPart.kind}:
        return WhyNotAgain.ON_SCHEDULE
    if letter.until is not None and letter.until <= now:
        return WhyNotAgain.TOO_LATE
    if letter.is_public and letter.state is Delivery.UNKNOWN and not it_did_not_appear:
        return WhyNotAgain.MAY_HAVE_APPEARED
    return None
