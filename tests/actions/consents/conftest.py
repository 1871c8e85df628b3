"""A centre with a programme, as for the registry, and people whose papers are looked at."""

from collections.abc import Awaitable, Callable

import pytest

from actions.context import Context
from actions.registry.keeping import Change, add_person
from domain.people.person import Actor
from domain.registry.field import Field
from domain.registry.record import Kind, Part, Record, RecordId
from tests.actions.registry.conftest import MovedClock, clock, ctx, curator, directory, meet

__all__ = ["MovedClock", "clock", "ctx", "curator", "directory", "meet"]

Add = Callable[..., Awaitable[Record]]


@pytest.fixture
def add(ctx: Context, curator: Actor) -> Add:
    """Somebody is added, tied to an account if one is given."""

    async def add(
        name: str,
        birth: str = "",
        part: Part = Part.MENTEE,
        *,
        kind: Kind | None = Kind.PUPIL,
        guardians: tuple[Record, ...] = (),
        account: Actor | None = None,
    ) -> Record:
        typed = {Field.NAME: name, Field.BIRTH: birth}
        acting = frozenset(RecordId(guardian.id) for guardian in guardians)
        record = await add_person(ctx, curator, part, Change(typed=typed, kind=kind, guardians=acting))
        async with ctx.write() as connection:
            if account is not None:
                await ctx.records(connection).tie(record.id, account.id, ctx.now())
            found = await ctx.records(connection).get(record.id)
        assert found is not None
        return found

    return add
