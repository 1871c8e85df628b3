"""Writing to the curator, and answering, through the bot."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from actions.applications.applying import apply, withdraw
from actions.applications.deciding import accept
from actions.context import Context
from actions.enquiries.writing import answer, ask, correspondence, may_ask, seen, waiting
from actions.housekeeping import forget_old
from actions.joining.slips import reissue
from domain.applications.application import Application
from domain.enquiries.enquiry import A_DAY, KEPT, TEXT_LIMIT, EnquiryId
from domain.enquiries.notices import EnquiryAnswered, EnquiryCame, EnquiryTaken
from domain.enquiries.refusals import EnquiryTooLong, NobodyToAnswer, NotOfProgramme, TooManyEnquiries
from domain.errors import NotAllowed, NotFound
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.record import Part, Record
from domain.registry.refusals import ProgrammeOff
from storage.outbox import Delivery, Outbox
from storage.tables.joining import enquiries, enquiry_messages, loose_keys

from .conftest import Meet, MovedClock
from .test_applications import MENTEE


async def applied(ctx: Context, actor: Actor) -> Application:
    return await apply(ctx, actor, Part.MENTEE, MENTEE)


async def of_programme(ctx: Context, curator: Actor, actor: Actor) -> Record:
    return await accept(ctx, curator, (await applied(ctx, actor)).id)


async def told(ctx: Context) -> list[tuple[object, object]]:
    """What is owed of enquiries, to whom."""
    async with ctx.read() as connection:
        letters = await Outbox(connection).in_state(Delivery.PENDING)
    return [(one.person, one.notice) for one in letters if one.notice.kind.startswith("enquiry")]


async def test_a_question_and_an_answer(ctx: Context, curator: Actor, meet: Meet) -> None:
    other, anna = await meet("Второй куратор", Role.CURATOR), await meet("Аня")
    record = await of_programme(ctx, curator, anna)

    asked = await ask(ctx, anna, "Можно перенести встречу?")
    (who,) = await waiting(ctx, curator)
    assert (who.record, who.account) == (record, anna.id)
    answered = await answer(ctx, curator, asked.enquiry, "Да, на пятницу")

    assert await told(ctx) == [
        (curator.id, EnquiryCame(asked.enquiry, asked.id)),
        (other.id, EnquiryCame(asked.enquiry, asked.id)),
        (anna.id, EnquiryAnswered(asked.enquiry, answered.id)),
        (other.id, EnquiryTaken(asked.enquiry, curator.id)),
    ]
    found = await correspondence(ctx, other, asked.enquiry)
    assert [(one.text, one.is_answer) for one in found.messages] == [
        ("Можно перенести встречу?", False),
        ("Да, на пятницу", True),
    ]
    assert found.curators == {curator.id: curator.person}
    assert await waiting(ctx, curator) == []


async def test_who_was_answered_is_not_taken_twice(ctx: Context, curator: Actor, meet: Meet) -> None:
    other, anna = await meet("Второй куратор", Role.CURATOR), await meet("Аня")
    await applied(ctx, anna)
    asked = await ask(ctx, anna, "Здравствуйте")
    await answer(ctx, curator, asked.enquiry, "Добрый день")

    await answer(ctx, other, asked.enquiry, "И от меня")

    assert [notice for _, notice in await told(ctx) if isinstance(notice, EnquiryTaken)] == [
        EnquiryTaken(asked.enquiry, curator.id)
    ]


async def test_who_waits_longest_comes_first(ctx: Context, curator: Actor, meet: Meet, clock: MovedClock) -> None:
    first, second = await meet("Аня"), await meet("Боря")
    for actor in (first, second):
        await applied(ctx, actor)
    asked = await ask(ctx, first, "раз")
    clock.move(timedelta(hours=1))
    await ask(ctx, second, "два")
    clock.move(timedelta(hours=1))
    await ask(ctx, first, "три")

    found = await waiting(ctx, curator)

    assert [one.enquiry.person for one in found] == [first.id, second.id]
    assert found[0].enquiry.waiting_since == asked.at


async def test_an_applicant_writes_before_there_is_a_record(ctx: Context, curator: Actor, meet: Meet) -> None:
    anna = await meet("Аня")
    with pytest.raises(NotOfProgramme):
        await ask(ctx, anna, "Здравствуйте")
    made = await applied(ctx, anna)
    assert await may_ask(ctx, anna)
    asked = await ask(ctx, anna, "Когда прийти?")
    (who,) = await waiting(ctx, curator)
    assert (who.record, who.application) == (None, made)

    record = await accept(ctx, curator, made.id)
    more = await ask(ctx, anna, "Я приду в среду")

    assert more.enquiry == asked.enquiry
    (who,) = await waiting(ctx, curator)
    assert who.record == record
    found = await correspondence(ctx, curator, asked.enquiry)
    assert [one.text for one in found.messages] == ["Когда прийти?", "Я приду в среду"]


async def test_who_withdrew_does_not_write(ctx: Context, meet: Meet) -> None:
    anna = await meet("Аня")
    await withdraw(ctx, anna, (await applied(ctx, anna)).id)

    assert not await may_ask(ctx, anna)
    with pytest.raises(NotOfProgramme):
        await ask(ctx, anna, "Здравствуйте")


async def test_an_account_that_was_lost_gets_no_answer(ctx: Context, curator: Actor, meet: Meet) -> None:
    old, new = await meet("Старый телефон"), await meet("Новый телефон")
    record = await of_programme(ctx, curator, old)
    asked = await ask(ctx, old, "Это ещё я")
    await reissue(ctx, curator, record.id)

    with pytest.raises(NobodyToAnswer):
        await answer(ctx, curator, asked.enquiry, "Вам придёт новая памятка")

    async with ctx.write() as connection:
        await ctx.records(connection).tie(record.id, new.id, ctx.now())
    answered = await answer(ctx, curator, asked.enquiry, "Добрый день")
    assert (new.id, EnquiryAnswered(asked.enquiry, answered.id)) in await told(ctx)
    # One correspondence, whichever telephone.
    assert (await ask(ctx, new, "Спасибо")).enquiry == asked.enquiry
    with pytest.raises(NotOfProgramme):
        await ask(ctx, await meet("Чужой"), "А я?")


async def test_limits(ctx: Context, meet: Meet, clock: MovedClock) -> None:
    anna = await meet("Аня")
    await applied(ctx, anna)
    with pytest.raises(EnquiryTooLong):
        await ask(ctx, anna, "д" * (TEXT_LIMIT + 1))
    for _ in range(A_DAY):
        await ask(ctx, anna, "д" * TEXT_LIMIT)

    with pytest.raises(TooManyEnquiries):
        await ask(ctx, anna, "ещё")

    clock.move(timedelta(days=1))
    await ask(ctx, anna, "ещё")


async def test_texts_lie_sealed(ctx: Context, curator: Actor, meet: Meet) -> None:
    anna, boris = await meet("Аня"), await meet("Боря")
    await applied(ctx, anna)
    await of_programme(ctx, curator, boris)
    for actor in (anna, boris):
        asked = await ask(ctx, actor, "Мне трудно с математикой")
        await answer(ctx, curator, asked.enquiry, "Поможем с математикой")

    async with ctx.read() as connection:
        rows = (await connection.execute(select(enquiry_messages.c.text))).scalars().all()
        outbox = await Outbox(connection).in_state(Delivery.PENDING)
    assert len(rows) == 4
    assert not any("математикой".encode() in text for text in rows)
    assert "математикой" not in str(outbox)


async def test_it_is_erased_after_ninety_days(ctx: Context, curator: Actor, meet: Meet, clock: MovedClock) -> None:
    anna = await meet("Аня")
    await applied(ctx, anna)
    asked = await ask(ctx, anna, "раз")
    clock.move(KEPT - timedelta(days=1))
    later = await ask(ctx, anna, "два")

    clock.move(timedelta(days=1, seconds=1))
    await forget_old(ctx)
    found = await correspondence(ctx, curator, asked.enquiry)
    assert [one.text for one in found.messages] == ["два"]
    assert await seen(ctx, asked.enquiry, asked.id) == (found.who, None)

    clock.move(KEPT)
    await forget_old(ctx)
    assert await seen(ctx, later.enquiry, later.id) is None
    async with ctx.read() as connection:
        assert (await connection.execute(select(enquiries))).all() == []
        keys = (await connection.execute(select(loose_keys))).all()
    # That of the application is left, which waits still.
    assert len(keys) == 1
    with pytest.raises(NotFound):
        await answer(ctx, curator, asked.enquiry, "поздно")


async def test_it_goes_with_the_record(ctx: Context, curator: Actor, meet: Meet) -> None:
    anna = await meet("Аня")
    record = await of_programme(ctx, curator, anna)
    asked = await ask(ctx, anna, "раз")
    async with ctx.write() as connection:
        await ctx.records(connection).erase(record.id, ctx.now())

    assert await seen(ctx, asked.enquiry, asked.id) is None
    async with ctx.read() as connection:
        assert (await connection.execute(select(enquiry_messages))).all() == []


@pytest.mark.parametrize("role", list(Role))
async def test_who_reads_and_who_answers(ctx: Context, curator: Actor, meet: Meet, role: Role) -> None:
    anna = await meet("Аня")
    await applied(ctx, anna)
    asked = await ask(ctx, anna, "раз")
    somebody = await meet("Кто-то", role)

    if role in {Role.CURATOR, Role.DIRECTOR, Role.WORKING_GROUP}:
        assert len(await waiting(ctx, somebody)) == 1
    else:
        with pytest.raises(NotAllowed):
            await waiting(ctx, somebody)
    if role is Role.CURATOR:
        await correspondence(ctx, somebody, asked.enquiry)
        await answer(ctx, somebody, asked.enquiry, "да")
    else:
        for refused in (correspondence(ctx, somebody, asked.enquiry), answer(ctx, somebody, asked.enquiry, "да")):
            with pytest.raises(NotAllowed):
                await refused


async def test_without_a_key_there_is_no_programme(ctx: Context, curator: Actor) -> None:
    keyless = Context(ctx.database, ctx.clock, ctx.policy)

    for refused in (
        ask(keyless, curator, "раз"),
        waiting(keyless, curator),
        answer(keyless, curator, EnquiryId(1), "да"),
    ):
        with pytest.raises(ProgrammeOff):
            await refused
