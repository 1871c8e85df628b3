"""A report opens what was said, to who looks into it and for as long as that takes; the log has each opening."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from sqlalchemy import select

from actions.context import Context
from actions.mentoring.advice import reports, talking
from actions.registry.directory import Directory
from domain.errors import NotAllowed
from domain.mentoring.advice import KEPT, AdviceId, Medium, ReportState, Said
from domain.mentoring.advice_notices import AdviceCame, AdviceReported, ReportClosed, ReportedPiece
from domain.mentoring.advice_refusals import AdviceGone, NotYourReport, OnlyAtDesk, ReportedAlready
from domain.mentoring.refusals import NotNow
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.names import ChatNames
from storage.mentoring.advice import Talks
from storage.tables.people import audit

from ...registry.conftest import MovedClock
from .making import ANSWERED, ASKED, Pair, a_pair, told

Meet = Callable[..., Awaitable[Actor]]
VOICE = Said(Medium.VOICE, "", "a-voice")


async def said(ctx: Context, pair: Pair) -> list[AdviceId]:
    """A question, a voice message, an answer; by their numbers."""
    for actor, one in ((pair.mentee, ASKED), (pair.mentee, VOICE), (pair.mentor, ANSWERED)):
        await talking.say(ctx, actor, pair.id, one)
    return [one.message for one, _ in await told(ctx, AdviceCame) if isinstance(one, AdviceCame)]


async def logged(ctx: Context) -> list[tuple[str, int | None]]:
    async with ctx.read() as connection:
        rows = await connection.execute(select(audit.c.action, audit.c.person_id).order_by(audit.c.id))
        return [(row[0], row[1]) for row in rows if "advice" in row[0]]


async def test_from_a_report_to_its_end(ctx: Context, pair: Pair, curator: Actor, meet: Meet) -> None:
    director, helper = await meet("Директор", Role.DIRECTOR), await meet("Помощница", Role.WORKING_GROUP)
    *_, answer = await said(ctx, pair)

    made = await reports.report(ctx, pair.mentee, answer)
    with pytest.raises(ReportedAlready):
        await reports.report(ctx, pair.mentee, answer)
    assert await told(ctx, AdviceReported) == [(AdviceReported(pair.mentee_record.id, made.id), curator.id)]
    with pytest.raises(NotAllowed):
        await reports.open_talk(ctx, helper, made.id, at_desk=True)
    with pytest.raises(OnlyAtDesk):
        await reports.open_talk(ctx, curator, made.id, at_desk=False)

    for reader in (curator, director):
        found = await reports.open_talk(ctx, reader, made.id, at_desk=True)
        assert [one.said for one in found.messages] == [ASKED, VOICE, ANSWERED]
    assert await told(ctx, ReportedPiece) == []
    await reports.close(ctx, curator, made.id)

    for refused in (
        reports.open_talk(ctx, curator, made.id, at_desk=True),
        reports.open_file(ctx, curator, made.id, answer),
        reports.close(ctx, curator, made.id),
    ):
        with pytest.raises(NotNow):
            await refused
    assert await told(ctx, ReportClosed) == [(ReportClosed(pair.mentee_record.id, made.id), pair.mentee.id)]
    # In the log of each of the two.
    assert await logged(ctx) == [
        *[("report_advice", pair.mentee.id)] * 2,
        *[("open_advice", curator.id)] * 2,
        *[("open_advice", director.id)] * 2,
        *[("close_advice_report", curator.id)] * 2,
    ]


async def test_only_who_got_a_message_reports_it(ctx: Context, pair: Pair, curator: Actor, meet: Meet) -> None:
    other = await a_pair(ctx, curator, await meet("Другой", Role.MENTOR), await meet("Боря", Role.MENTEE))
    question, *_ = await said(ctx, pair)

    for actor in (pair.mentee, other.mentor, other.mentee, curator):
        with pytest.raises(AdviceGone):
            await reports.report(ctx, actor, question)
    assert (await reports.report(ctx, pair.mentor, question)).state is ReportState.OPEN


async def test_a_curator_looks_into_no_talk_of_their_own(ctx: Context, curator: Actor, meet: Meet) -> None:
    director = await meet("Директор", Role.DIRECTOR)
    pair = await a_pair(ctx, curator, curator, await meet("Аня", Role.MENTEE))
    *_, answer = await said(ctx, pair)

    made = await reports.report(ctx, pair.mentee, answer)

    assert [who for _, who in await told(ctx, AdviceReported)] == [director.id]
    for refused in (
        reports.look_into(ctx, curator, made.id),
        reports.open_talk(ctx, curator, made.id, at_desk=True),
        reports.close(ctx, curator, made.id),
    ):
        with pytest.raises(NotYourReport):
            await refused
    _, cases = await reports.overview(ctx, Directory(ctx), curator)
    assert cases == []


async def test_in_chat_where_names_may_be_voices_and_photos_follow(ctx: Context, pair: Pair, curator: Actor) -> None:
    named = replace(ctx, policy=replace(ctx.policy, chat_names=ChatNames.INITIALS))
    _, voice, answer = await said(ctx, pair)
    made = await reports.report(ctx, pair.mentee, answer)

    for _ in range(2):
        await reports.open_talk(named, curator, made.id, at_desk=False)

    assert await told(ctx, ReportedPiece) == [(ReportedPiece(pair.mentee_record.id, made.id, voice), curator.id)]


async def test_after_thirty_days_there_is_nothing_to_report_or_read(
    ctx: Context, pair: Pair, curator: Actor, clock: MovedClock
) -> None:
    question, _, answer = await said(ctx, pair)
    made = await reports.report(ctx, pair.mentee, answer)
    clock.move(KEPT)
    async with ctx.write() as connection:
        await Talks(connection, ctx.open_vault()).erase_before(ctx.now() - KEPT)

    with pytest.raises(AdviceGone):
        await reports.report(ctx, pair.mentor, question)
    assert (await reports.open_talk(ctx, curator, made.id, at_desk=True)).messages == []


async def test_otherwise_it_is_seen_that_they_talk_and_nothing_else(
    ctx: Context, pair: Pair, curator: Actor, meet: Meet, directory: Directory
) -> None:
    await said(ctx, pair)
    helper = await meet("Помощница", Role.WORKING_GROUP)

    for reader in (curator, helper):
        (one,), cases = await reports.overview(ctx, directory, reader)
        assert (one.mentor.id, one.mentee.id, one.talk.messages, one.talk.last_on, one.works, cases) == (
            pair.mentor_record.id,
            pair.mentee_record.id,
            3,
            ctx.today(),
            True,
            [],
        )
    with pytest.raises(NotAllowed):
        await reports.overview(ctx, directory, pair.mentor)
