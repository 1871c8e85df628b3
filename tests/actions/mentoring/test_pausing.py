"""A pairing rests while a consent is missing, and goes on by itself; a mentor who leaves is the curator's to decide."""

from dataclasses import replace
from datetime import timedelta

import pytest

from actions.consents.papers import Paper, Signing, mark_signed
from actions.consents.withdrawing import record_withdrawal, take_back, withdraw
from actions.context import Context
from actions.mentoring import ending, pausing
from actions.mentoring.pairing_ticks import PairingTicks
from actions.registry.directory import Directory
from domain.consents.consent import Purpose
from domain.consents.signing import Signer, Stage
from domain.errors import NotAllowed
from domain.mentoring.pairing import Ending, EndReason, Membership, MembershipState, Pause
from domain.mentoring.pairing_notices import CuratorNews, MentorLeft, PairNews, ToldCurators, ToldSide
from domain.mentoring.refusals import NoConsent, NotNow
from domain.mentoring.speaking import Side
from domain.people.roles import Role
from domain.registry.record import Part, Standing
from tests.actions.registry.conftest import Meet, MovedClock

from .making import TODAY, Town

ADULT = Paper(Purpose.PROCESSING, Signer.OWN, Stage.ADULT)


async def standing(town: Town, membership: Membership) -> tuple[MembershipState, Pause | None]:
    found = await town.membership(membership)
    return found.state, found.pause


async def test_a_curator_pauses_and_resumes(town: Town, meet: Meet) -> None:
    made = await town.active(await town.mentor(), await town.mentee())
    director = await meet("Директор", Role.DIRECTOR)
    with pytest.raises(NotAllowed):
        await pausing.pause(town.ctx, director, made.id)

    await pausing.pause(town.ctx, town.curator, made.id)
    assert await standing(town, made) == (MembershipState.PAUSED, Pause.WISHED)
    with pytest.raises(NotNow):
        await pausing.pause(town.ctx, town.curator, made.id)
    with pytest.raises(NotAllowed):
        await pausing.resume(town.ctx, director, made.id)
    await pausing.resume(town.ctx, town.curator, made.id)

    assert await standing(town, made) == (MembershipState.ACTIVE, None)


async def test_a_withdrawal_pauses_and_a_new_signature_goes_on(town: Town, meet: Meet) -> None:
    pavel = await meet("Павел")
    mentor, mentee = await town.mentor(pavel), await town.mentee()
    made = await town.active(mentor, mentee)

    await record_withdrawal(town.ctx, town.curator, mentee.id, TODAY, "3")

    assert await standing(town, made) == (MembershipState.PAUSED, Pause.CONSENT)
    paused = ToldSide(mentee.id, made.id, Side.MENTOR, PairNews.PAUSED)
    assert (paused, pavel.id) in await town.told(ToldSide)
    with pytest.raises(NoConsent):
        await pausing.resume(town.ctx, town.curator, made.id)
    await take_back(town.ctx, town.curator, mentee.id)
    assert await standing(town, made) == (MembershipState.PAUSED, Pause.CONSENT)
    await town.sign_consents(await town.record(mentee.id))
    assert await standing(town, made) == (MembershipState.ACTIVE, None)


async def test_a_guardians_withdrawal_pauses_the_child(town: Town) -> None:
    guardian = await town.add(Part.GUARDIAN, "1985", signs=False)
    child = await town.add(Part.MENTEE, "03.05.2014", guardians=(guardian,), signs=False)
    of_guardian = Paper(Purpose.PROCESSING, Signer.GUARDIAN, Stage.CHILD)
    await mark_signed(town.ctx, town.curator, child.id, of_guardian, Signing(signed_on=TODAY))
    made = await town.active(await town.mentor(), child)

    await record_withdrawal(town.ctx, town.curator, guardian.id, TODAY, "3")

    assert await standing(town, made) == (MembershipState.PAUSED, Pause.CONSENT)


async def test_what_a_curator_paused_does_not_go_on_by_itself(town: Town) -> None:
    mentee = await town.mentee()
    made = await town.active(await town.mentor(), mentee)
    await pausing.pause(town.ctx, town.curator, made.id)

    await record_withdrawal(town.ctx, town.curator, mentee.id, TODAY, "3")
    await take_back(town.ctx, town.curator, mentee.id)
    await town.sign_consents(await town.record(mentee.id))

    assert await standing(town, made) == (MembershipState.PAUSED, Pause.WISHED)


async def test_a_consent_that_runs_out_pauses(town: Town, directory: Directory, clock: MovedClock) -> None:
    mentee = await town.add(Part.MENTEE, "2000", signs=False)
    until = TODAY + timedelta(days=10)
    await mark_signed(town.ctx, town.curator, mentee.id, ADULT, Signing(signed_on=TODAY, until=until))
    made = await town.active(await town.mentor(), mentee)
    other = await town.active(await town.mentor(), await town.mentee())
    ticks = PairingTicks(town.ctx, directory)

    clock.move(timedelta(days=10))
    await ticks.look_after_consents()
    assert await standing(town, made) == (MembershipState.ACTIVE, None)
    clock.move(timedelta(days=1))
    for _ in range(2):
        await ticks.look_after_consents()

    assert await standing(town, made) == (MembershipState.PAUSED, Pause.CONSENT)
    assert await standing(town, other) == (MembershipState.ACTIVE, None)


async def test_curators_decide_about_what_a_mentor_leaves_behind(town: Town, directory: Directory) -> None:
    mentor = await town.mentor(capacity=2)
    await town.active(mentor, await town.mentee())
    newest = await town.active(mentor, await town.mentee())
    ticks = PairingTicks(town.ctx, directory)
    await ticks.look_after_mentors()
    assert await town.told(MentorLeft) == []
    async with town.ctx.write() as connection:
        gone = replace(await town.record(mentor.id), parts={Part.MENTOR: Standing.ENDED})
        await town.ctx.records(connection).save_all([gone], town.ctx.now())

    for _ in range(2):
        await ticks.look_after_mentors()

    assert await town.told(MentorLeft) == [(MentorLeft(mentor.id), town.curator.id)]
    # What the curator decides about one of them is no news of the others.
    await ending.end(town.ctx, town.curator, newest.id, Ending.ONE_SIDED, reason=EndReason.OTHER)
    await ticks.look_after_mentors()
    assert len(await town.told(MentorLeft)) == 1


async def test_a_mentor_who_withdraws_is_told_of_at_once(town: Town) -> None:
    mentor = await town.mentor()
    await town.active(mentor, await town.mentee())

    await record_withdrawal(town.ctx, town.curator, mentor.id, TODAY, "3")

    assert await town.told(MentorLeft) == [(MentorLeft(mentor.id), town.curator.id)]


async def test_what_a_mentor_leaves_behind_is_told_in_one_message(town: Town, meet: Meet) -> None:
    pavel = await meet("Павел")
    mentor = await town.mentor(pavel, capacity=2)
    for _ in range(2):
        await town.active(mentor, await town.mentee())

    await withdraw(town.ctx, pavel, mentor.id)

    assert await town.told(MentorLeft) == [(MentorLeft(mentor.id), town.curator.id)]
    news = [getattr(one, "news", None) for one, _ in await town.told(ToldCurators)]
    assert CuratorNews.PAUSED not in news


async def test_where_no_programme_runs_nothing_is_done(ctx: Context, directory: Directory) -> None:
    off = Context(ctx.database, ctx.clock, ctx.policy)
    ticks = PairingTicks(off, directory)

    for tick in (
        ticks.look_after_proposals,
        ticks.remind_of_terms,
        ticks.look_after_consents,
        ticks.look_after_mentors,
    ):
        await tick()

    assert await ticks.moments(off) == []
