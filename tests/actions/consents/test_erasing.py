"""After an erasure nothing says who it was, nor does an older backup that is brought back.

That no byte on disk does stands in tests/handlers/consents/test_on_disk.py.
"""

import json
import os
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select

from actions.consents.erasing import Aftercare, Destroyed, destroyed, erase
from actions.consents.papers import Paper, Signing, mark_signed
from actions.consents.withdrawing import record_withdrawal, withdraw
from actions.context import Context
from actions.housekeeping import forget_old
from actions.media import deciding as media
from actions.media import lists, planning, writing
from actions.media.publishing import mark_published
from actions.registry.keeping import Change, add_person
from domain.consents.consent import Category, Purpose, Terms
from domain.consents.notices import DataDestroyed
from domain.consents.refusals import NotWithdrawn
from domain.consents.signing import Signer, Stage
from domain.consents.withdrawal import Ending, Erasure, Ground, Source
from domain.errors import NotAllowed
from domain.media.publication import Kind, PublicationId, PublicationState
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.code import Code, Series
from domain.registry.field import Field
from domain.registry.record import NewRecord, Part, Record, Standing
from domain.registry.refusals import IsErased
from storage import erasures
from storage.backups import take
from storage.database import Database
from storage.dialogs import Dialogs, Form
from storage.erasures import Erasures
from storage.outbox import Delivery, Outbox
from storage.restoring import restore
from storage.tables.media import publications
from storage.tables.people import audit, dialog_data
from storage.tables.records import record_secrets
from storage.vault import Vault
from tests.actions.registry.conftest import KEY, Meet

from .conftest import Add

TODAY = date(2026, 11, 26)
NAME = "Жаворонкова Аглая Тихоновна"
PLACE = "лицей имени Ломоносова"
OWN = Signer.OWN


@pytest.fixture
async def aglaya(ctx: Context, curator: Actor, meet: Meet) -> tuple[Actor, Record]:
    """Somebody with an account, papers, and a half-filled form."""
    account = await meet("Глаша")
    typed = {Field.NAME: NAME, Field.BIRTH: "2000", Field.PLACE: PLACE}
    record = await add_person(ctx, curator, Part.MENTEE, Change(typed=typed))
    async with ctx.write() as connection:
        await ctx.records(connection).tie(record.id, account.id, ctx.now())
        number = account.person.telegram_id
        await Dialogs(connection).put(
            f"fsm:1:{number}:{number}:default", Form("x", json.dumps({"said": NAME})), ctx.now()
        )
        await Dialogs(connection).put(f"fsm:1:{number}:{number}", Form("x", json.dumps({"said": NAME})), ctx.now())
    terms = Terms(frozenset({Category.PHOTO}), frozenset({"site"}))
    paper = Paper(Purpose.PUBLICATION, OWN, Stage.ADULT)
    await mark_signed(ctx, curator, record.id, paper, Signing(signed_on=TODAY, terms=terms))
    return account, record


def traces(found: bytes) -> list[str]:
    """Which words of hers are in it, as they are or as JSON escapes them."""
    words = [*NAME.split(), *PLACE.split()[::2]]
    return [word for word in words if word.encode() in found or json.dumps(word)[1:-1].encode() in found]


async def test_an_erasure_leaves_a_code_and_counts(ctx: Context, curator: Actor, aglaya: tuple[Actor, Record]) -> None:
    account, record = aglaya
    withdrawal = await withdraw(ctx, account, record.id)

    done = await erase(ctx, curator, record.id)

    assert (done.code, done.ground, done.day) == (record.code, Ground.WITHDRAWN, TODAY)
    assert done.withdrawal == withdrawal
    async with ctx.read() as connection:
        left = await ctx.records(connection).get(record.id)
        assert left is not None
        assert (left.code, left.parts, left.account) == (record.code, {Part.MENTEE: Standing.ENDED}, None)
        assert left.erased_at == ctx.now()
        assert (await connection.execute(select(record_secrets))).all() == []
        assert (await connection.execute(select(dialog_data))).all() == []
        letters = [(one.notice, one.person) for one in await Outbox(connection).in_state(Delivery.PENDING)]
        entry = (await connection.execute(select(audit).where(audit.c.action == "erase_record"))).one()
    assert letters == [(DataDestroyed(str(record.code)), account.id)]
    assert (entry.person_id, entry.before, entry.after) == (curator.id, None, {"code": "Н-001", "ground": "withdrawn"})


async def test_the_act_can_be_printed_later(ctx: Context, curator: Actor, aglaya: tuple[Actor, Record]) -> None:
    _, record = aglaya
    await record_withdrawal(ctx, curator, record.id, TODAY, "12")
    await erase(ctx, curator, record.id)

    later = await destroyed(ctx, curator, record.id)

    assert isinstance(later, Destroyed)
    assert later.withdrawal is not None
    assert (later.withdrawal.source, later.withdrawal.ending) == (Source.PAPER, Ending.ERASED)
    assert later.withdrawal.paper == ""


async def test_a_backup_from_before_is_brought_back_without_her(
    ctx: Context, curator: Actor, aglaya: tuple[Actor, Record], add: Add, tmp_path: Path
) -> None:
    _, record = aglaya
    other = await add("Белов Иван", "2000")
    backup = take(ctx.database.path, tmp_path / "backups", datetime(2026, 11, 26, tzinfo=UTC))
    await record_withdrawal(ctx, curator, record.id, TODAY, "12")
    late = await add("Поздний Пётр", "2000")
    await erase(ctx, curator, record.id)
    await record_withdrawal(ctx, curator, late.id, TODAY, "13")
    await erase(ctx, curator, late.id)
    path = ctx.database.path
    await ctx.database.close()

    done = restore(backup.path, path, ctx.now())

    again = Database(path)
    back = Context(again, ctx.clock, ctx.policy, vault=Vault([KEY]))
    async with back.read() as connection:
        everybody = [await back.records(connection).get(one.id) for one in (record, other, late)]
        assert (await connection.execute(select(record_secrets.c.record_id))).scalars().all() == [other.id]
        assert [one.record for one in await Erasures(connection).all()] == [record.id]
    found, kept, gone = everybody
    assert (done.destroyed, gone) == (1, None)
    assert found is not None
    assert kept is not None
    assert (found.erased_at, found.details.name, kept.details.name) == (ctx.now(), "", "Белов Иван")
    assert traces(path.read_bytes()) == []
    async with back.write() as connection:
        new = await back.records(connection).add(Series.MENTEE, NewRecord(), ctx.now())
    assert new.code == Code(Series.MENTEE, 4), "a code given after the backup is not given again"
    await again.close()


async def test_the_file_is_enough_where_the_database_is_lost(
    ctx: Context, curator: Actor, aglaya: tuple[Actor, Record], tmp_path: Path
) -> None:
    _, record = aglaya
    backup = take(ctx.database.path, tmp_path / "backups", datetime(2026, 11, 26, tzinfo=UTC))
    await record_withdrawal(ctx, curator, record.id, TODAY, "12")
    await erase(ctx, curator, record.id)
    await ctx.database.close()
    path = ctx.database.path
    for ending in ("", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    path.write_bytes(os.urandom(4096))

    assert restore(backup.path, path, ctx.now()).destroyed == 1
    assert restore(backup.path, path, ctx.now()).destroyed == 1


async def test_the_file_holds_numbers_and_moments(ctx: Context, curator: Actor, aglaya: tuple[Actor, Record]) -> None:
    _, record = aglaya
    await record_withdrawal(ctx, curator, record.id, TODAY, "12")
    await erase(ctx, curator, record.id)
    journal = erasures.beside(ctx.database.path)

    (line,) = filter(None, journal.read_text("utf-8").splitlines())
    assert json.loads(line) == {
        "at": "2026-11-26T09:00:00.000000+00:00",
        "ground": "withdrawn",
        "record": record.id,
        "code": "Н-001",
    }
    assert journal.stat().st_mode & 0o077 == 0
    expected = Erasure(at=ctx.now(), ground=Ground.WITHDRAWN, record=record.id, code=record.code)
    assert erasures.read(journal) == (expected,)


async def test_what_a_crash_kept_from_the_file_is_made_good(
    ctx: Context, curator: Actor, aglaya: tuple[Actor, Record]
) -> None:
    _, record = aglaya
    await record_withdrawal(ctx, curator, record.id, TODAY, "12")
    await erase(ctx, curator, record.id)
    journal = erasures.beside(ctx.database.path)
    journal.write_text('{"at": "2026-11-2', "utf-8")

    await Aftercare(ctx).look()

    assert [one.record for one in erasures.read(journal)] == [record.id]


async def test_what_was_planned_about_her_loses_its_words(
    ctx: Context, curator: Actor, aglaya: tuple[Actor, Record]
) -> None:
    _, record = aglaya
    drafted, approved, out = [await _planned(ctx, curator, record) for _ in range(3)]
    for one in (approved, out):
        await media.submit(ctx, curator, one)
        await media.approve(ctx, curator, one)
    await mark_published(ctx, curator, out, "site", "https://example.org/1")
    await record_withdrawal(ctx, curator, record.id, TODAY, "12")
    await erase(ctx, curator, record.id)

    pages = [(await lists.page(ctx, curator, one)).publication for one in (drafted, approved, out)]
    assert [one.state for one in pages] == [
        PublicationState.IDEA,
        PublicationState.CANCELLED,
        PublicationState.PUBLISHED,
    ]
    assert {(one.title, one.text, one.pictures, one.people) for one in pages} == {("—", "", (), ())}
    assert [one.link for one in pages[2].outlets] == ["https://example.org/1"]
    async with ctx.read() as connection:
        assert await connection.scalar(select(func.count()).where(publications.c.words.is_not(None))) == 0


async def test_what_was_planned_before_there_was_a_programme_is_sealed(ctx: Context, curator: Actor) -> None:
    before = replace(ctx, vault=None)
    made = await planning.add(before, curator, Kind.OTHER, NAME)
    await writing.write(before, curator, made.id, PLACE)
    assert traces(await _plan_on_disk(ctx)) != []

    await forget_old(ctx)

    assert traces(await _plan_on_disk(ctx)) == []
    found = (await lists.page(ctx, curator, made.id)).publication
    assert (found.title, found.text) == (NAME, PLACE)


async def _planned(ctx: Context, curator: Actor, about: Record) -> PublicationId:
    made = await planning.add(ctx, curator, Kind.OTHER, f"Успех: {NAME}")
    await planning.set_resources(ctx, curator, made.id, ["site"])
    await writing.write(ctx, curator, made.id, f"{NAME}, {PLACE}")
    await writing.add_picture(ctx, curator, made.id, "photo-1")
    await writing.name_people(ctx, curator, made.id, [str(about.code)])
    return made.id


async def _plan_on_disk(ctx: Context) -> bytes:
    async with ctx.read() as connection:
        return repr((await connection.execute(select(publications))).all()).encode()


async def test_without_a_withdrawal_only_who_takes_part_in_nothing(ctx: Context, curator: Actor, add: Add) -> None:
    girl = await add(NAME, "2000")

    for ground in (Ground.WITHDRAWN, Ground.PURPOSE_OVER):
        with pytest.raises(NotWithdrawn):
            await erase(ctx, curator, girl.id, ground)
    async with ctx.write() as connection:
        girl.parts[Part.MENTEE] = Standing.ENDED
        await ctx.records(connection).save_all([girl], ctx.now())
    await erase(ctx, curator, girl.id, Ground.PURPOSE_OVER)
    with pytest.raises(IsErased):
        await erase(ctx, curator, girl.id, Ground.PURPOSE_OVER)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.CURATOR])
async def test_nobody_else_destroys_anything(ctx: Context, meet: Meet, curator: Actor, add: Add, role: Role) -> None:
    girl = await add(NAME, "2000")
    await record_withdrawal(ctx, curator, girl.id, TODAY, "12")
    somebody = Actor((await meet("Кто-то")).person, frozenset({role}))

    with pytest.raises(NotAllowed):
        await erase(ctx, somebody, girl.id)
