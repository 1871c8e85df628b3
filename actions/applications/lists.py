"""Applications as the desk lists them: a page at a time, with whoever is of the programme already."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from actions.context import Context
from actions.registry.directory import Directory
from domain.applications.application import Application
from domain.people.person import Actor, PersonId
from domain.people.roles import Right, require
from domain.registry.record import Record, RecordId
from storage.applications import Applications


@dataclass(frozen=True, slots=True)
class Listed:
    """``record`` is who applied, or what the application became."""

    application: Application
    record: Record | None


async def listed(
    ctx: Context, actor: Actor, directory: Directory, *, decided: bool, limit: int, skipped: int
) -> tuple[Sequence[Listed], int]:
    """What waits for a decision, the oldest first, or what is decided, the latest first; and how many there are."""
    require(actor.roles, Right.READ_REGISTRY)
    async with ctx.read() as connection:
        gateway = Applications(connection, ctx.open_vault())
        count = await gateway.count(decided=decided)
        found = await gateway.page(decided=decided, limit=limit, skipped=skipped)
    people = await directory.people(actor)
    accounts: Mapping[PersonId, Record] = {one.account: one for one in people.values() if one.account is not None}
    return [Listed(one, _record(one, people, accounts)) for one in found], count


async def of_record(ctx: Context, actor: Actor, record: RecordId) -> Sequence[Application]:
    """All that somebody of the programme applied for, the oldest first."""
    require(actor.roles, Right.READ_REGISTRY)
    async with ctx.read() as connection:
        return await Applications(connection, ctx.open_vault()).of_record(record)


def _record(
    application: Application, people: Mapping[RecordId, Record], accounts: Mapping[PersonId, Record]
) -> Record | None:
    known = None if application.record is None else people.get(application.record)
    return known if known is not None else accounts.get(application.person)
