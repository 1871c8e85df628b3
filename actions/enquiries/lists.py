"""Enquiries as the desk lists them: a page at a time, with who wrote."""

from collections.abc import Sequence
from dataclasses import dataclass

from actions.context import Context
from actions.registry.directory import Directory
from domain.applications.application import ApplicationId
from domain.enquiries.enquiry import Enquiry
from domain.people.person import Actor
from domain.people.roles import Right, require
from domain.registry.record import Record, RecordId
from storage.applications import Applications
from storage.enquiries import Enquiries


@dataclass(frozen=True, slots=True)
class Written:
    """Who wrote, as far as a curator may know: by a record, else by the number of their latest application."""

    enquiry: Enquiry
    record: Record | None
    application: ApplicationId | None


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of them; ``count`` is how many there are in all, ``waiting`` how many of all wait for an answer."""

    written: Sequence[Written]
    count: int
    waiting: int


async def listed(ctx: Context, actor: Actor, directory: Directory, *, limit: int, skipped: int) -> Listed:
    """Those who wait, the longest first, then all others, the latest first; without a word of what they wrote."""
    require(actor.roles, Right.READ_REGISTRY)
    people = await directory.people(actor)
    async with ctx.read() as connection:
        gateway = Enquiries(connection, ctx.open_vault())
        found = await gateway.page(limit, skipped)
        applied = await Applications(connection, ctx.open_vault()).latest_of({one.person for one in found})
        written = [
            Written(one, None if one.record is None else people.get(one.record), applied.get(one.person))
            for one in found
        ]
        return Listed(written, *await gateway.counts())


async def of_record(ctx: Context, actor: Actor, record: RecordId) -> Enquiry | None:
    """What somebody of the programme wrote and is still kept, the latest."""
    require(actor.roles, Right.READ_REGISTRY)
    async with ctx.read() as connection:
        found = await Enquiries(connection, ctx.open_vault()).of_record(record)
    return found[-1] if found else None
