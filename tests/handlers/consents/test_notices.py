"""What is told, in both languages, by code; and nothing once it makes no sense any more."""

from datetime import timedelta

import pytest

from actions.consents.erasing import erase
from actions.consents.papers import Paper, Signing, mark_signed
from actions.consents.ticks import ConsentTicks
from actions.consents.withdrawing import record_withdrawal, take_back
from actions.context import Context
from actions.registry.directory import Directory
from actions.registry.keeping import Change, add_person
from domain.consents.consent import ConsentId, Purpose
from domain.consents.notices import (
    ConsentReminder,
    ConsentWithdrawn,
    DataDestroyed,
    DestructionDue,
    PublicationRevoked,
    WithdrawalRecorded,
    WithdrawalTakenBack,
)
from domain.consents.signing import Signer, Stage
from domain.notices import Notice
from domain.people.person import Actor
from domain.registry.field import Field
from domain.registry.record import Part, Record
from handlers.consents.notices import ConsentNotices
from tests.actions.registry.conftest import MovedClock, clock, ctx, curator, directory, meet
from wording.reader import Reader
from wording.texts import Texts

__all__ = ["clock", "ctx", "curator", "directory", "meet"]

NAME = "Жаворонкова Аглая Тихоновна"


@pytest.fixture
async def aglaya(ctx: Context, curator: Actor) -> Record:
    return await add_person(ctx, curator, Part.MENTEE, Change(typed={Field.NAME: NAME, Field.BIRTH: "1990"}))


async def told(ctx: Context, directory: Directory, notice: Notice, language: str = "ru") -> str | None:
    reader = Reader(Texts(("ru", "en")).of(language), ctx.policy.zone)
    outgoing = await ConsentNotices(directory).renderers()[type(notice)](notice, reader, ctx)
    return None if outgoing is None else str(outgoing.text)


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_whatever_is_told_names_a_code_and_nobody(
    ctx: Context, curator: Actor, directory: Directory, aglaya: Record, language: str
) -> None:
    withdrawal = await record_withdrawal(ctx, curator, aglaya.id, ctx.today(), "5")
    notices: list[Notice] = [
        ConsentWithdrawn(aglaya.id, withdrawal.id),
        DestructionDue(aglaya.id, withdrawal.id, ctx.today()),
        PublicationRevoked(aglaya.id, ConsentId(1)),
        DataDestroyed("Н-001"),
        DataDestroyed("Н-001", whose="ward"),
    ]

    for notice in notices:
        said = await told(ctx, directory, notice, language)
        assert said is not None
        assert "Н-001" in said
        assert "Аглая" not in said
    assert await told(ctx, directory, WithdrawalRecorded(aglaya.id, withdrawal.id), language)
    assert await told(ctx, directory, WithdrawalTakenBack(aglaya.id, withdrawal.id), language)


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        (20, "осталось 10 дней"),
        (29, "остался 1 день"),
        (30, "сегодня последний день"),
        (31, "срок уничтожения данных прошёл"),
    ],
)
async def test_how_many_days_are_left(
    ctx: Context, curator: Actor, directory: Directory, aglaya: Record, clock: MovedClock, later: int, expected: str
) -> None:
    withdrawal = await record_withdrawal(ctx, curator, aglaya.id, ctx.today(), "5")

    clock.move(timedelta(days=later))

    assert expected in str(await told(ctx, directory, DestructionDue(aglaya.id, withdrawal.id, ctx.today())))


async def test_what_is_over_is_not_told(ctx: Context, curator: Actor, directory: Directory, aglaya: Record) -> None:
    first = await record_withdrawal(ctx, curator, aglaya.id, ctx.today(), "5")
    await take_back(ctx, curator, aglaya.id)
    assert await told(ctx, directory, DestructionDue(aglaya.id, first.id, ctx.today())) is None
    assert await told(ctx, directory, ConsentWithdrawn(aglaya.id, first.id)) is None

    await record_withdrawal(ctx, curator, aglaya.id, ctx.today(), "6")
    await erase(ctx, curator, aglaya.id)
    assert await told(ctx, directory, PublicationRevoked(aglaya.id, ConsentId(1))) is None
    assert await told(ctx, directory, WithdrawalTakenBack(aglaya.id, first.id)) is None


async def test_a_reminder_names_what_is_still_so(
    ctx: Context, curator: Actor, directory: Directory, aglaya: Record, clock: MovedClock
) -> None:
    clock.move(timedelta(days=1))
    await ConsentTicks(ctx, directory).remind()
    notice = ConsentReminder(ctx.today())

    assert "▫️ Н-001: нужно подписать (сам участник)" in str(await told(ctx, directory, notice))
    paper = Paper(Purpose.PROCESSING, Signer.OWN, Stage.ADULT)
    await mark_signed(ctx, curator, aglaya.id, paper, Signing(signed_on=ctx.today()))
    assert await told(ctx, directory, notice) is None
