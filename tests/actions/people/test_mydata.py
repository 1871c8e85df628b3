"""What is held about a guest of meetups: given out, and forgotten for good, also by a backup brought back."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from actions.context import Context
from actions.people.mydata import as_json, forget_me, held
from actions.registry.keeping import Change, add_person
from domain.consents.refusals import HasDuties, WithdrawFirst
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.field import Field
from domain.registry.record import Part
from storage.backups import take
from storage.dialogs import Dialogs, Form
from storage.restoring import restore
from storage.tables.people import dialog_data, people
from tests.actions.registry.conftest import Meet, clock, ctx, curator, meet

__all__ = ["clock", "ctx", "curator", "meet"]

NAME = "Жаворонкова Аглая"


@pytest.fixture
async def guest(ctx: Context, meet: Meet) -> Actor:
    actor = await meet(NAME)
    number = actor.person.telegram_id
    async with ctx.write() as connection:
        await Dialogs(connection).put(f"fsm:1:{number}:{number}:default", Form("x", '{"said": "Аглая"}'), ctx.now())
        await Dialogs(connection).put(f"fsm:1:{number}1:{number}1", Form("x", '{"said": "other"}'), ctx.now())
    return actor


async def test_a_copy_of_what_telegram_told(ctx: Context, guest: Actor) -> None:
    copy = json.loads(as_json(await held(ctx, guest)))

    assert copy == {
        "telegram": {
            "id": guest.person.telegram_id,
            "name": NAME,
            "username": None,
            "language": "ru",
            "zone": None,
        },
        "roles": ["participant"],
        "meetups": [],
        "invitations": [],
        "calendar_link_since": None,
    }


async def test_nobody_is_left(ctx: Context, guest: Actor, meet: Meet) -> None:
    await forget_me(ctx, guest)

    path = ctx.database.path
    found = b"".join(one.read_bytes() for one in path.parent.iterdir() if one.name.startswith(path.name))
    async with ctx.read() as connection:
        row = (await connection.execute(select(people).where(people.c.id == guest.id))).one()
        forms = (await connection.execute(select(dialog_data.c.data))).scalars().all()
    assert (row.name, row.username, row.telegram_id) == ("—", None, -guest.id)
    assert forms == ['{"said": "other"}']
    assert "Аглая".encode() not in found
    again = await meet(NAME)
    assert again.id != guest.id


async def test_a_backup_brought_back_has_forgotten_them_too(ctx: Context, guest: Actor, tmp_path: Path) -> None:
    backup = take(ctx.database.path, tmp_path / "backups", datetime(2026, 11, 26, tzinfo=UTC))
    await forget_me(ctx, guest)
    path = ctx.database.path
    await ctx.database.close()

    done = restore(backup.path, path, ctx.now())

    assert done.destroyed == 1
    assert "Аглая".encode() not in path.read_bytes()


async def test_who_cannot_be_forgotten_yet(ctx: Context, guest: Actor, curator: Actor, meet: Meet) -> None:
    record = await add_person(ctx, curator, Part.MENTEE, Change(typed={Field.NAME: "Кто-то"}))
    async with ctx.write() as connection:
        await ctx.records(connection).tie(record.id, guest.id, ctx.now())

    with pytest.raises(WithdrawFirst):
        await forget_me(ctx, guest)
    for role in (Role.CURATOR, Role.DIRECTOR, Role.WORKING_GROUP, Role.ORGANISER):
        with pytest.raises(HasDuties):
            await forget_me(ctx, await meet(role.value, role))
