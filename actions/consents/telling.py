"""Who is told of what happens around consents, and how the log has it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from domain.consents.consent import Consent
from domain.notices import Notice, Owed
from domain.people.person import PersonId
from storage.outbox import Outbox


async def owe(
    connection: AsyncConnection,
    people: Iterable[PersonId],
    notice: Notice,
    key: str,
    now: datetime,
    *,
    until: datetime | None = None,
) -> None:
    """Owe it to these people, each under a key of their own."""
    await Outbox(connection).owe(
        [
            Owed(notice=notice, key=f"{key}:{person}", person=person, due_at=now, until=until)
            for person in sorted(set(people))
        ],
        now,
    )


def waking(ctx: Context) -> datetime:
    """Now, or, at night, when the morning comes."""
    now, quiet = ctx.now(), ctx.policy.quiet_hours
    return quiet.after(now, ctx.policy.zone) if quiet else now


def is_night(ctx: Context) -> bool:
    """Whether it is one of the quiet hours now: whatever can wait for the morning does."""
    quiet = ctx.policy.quiet_hours
    return quiet is not None and quiet.covers(ctx.now(), ctx.policy.zone)


def told(consent: Consent) -> dict[str, Any]:
    """A paper as the log tells it."""
    facts: dict[str, Any] = {
        "purpose": consent.purpose.value,
        "signer": consent.signer.value,
        "stage": consent.stage.value,
        "state": consent.state.value,
    }
    days = {"signed_on": consent.signed_on, "until": consent.until, "ended_on": consent.ended_on}
    facts |= {name: day.isoformat() for name, day in days.items() if day is not None}
    if consent.terms.categories:
        facts |= {"categories": sorted(consent.terms.categories), "resources": sorted(consent.terms.resources)}
    return facts
