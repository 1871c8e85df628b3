"""What there is to see of all of mentoring, by whom, and the digest of Monday."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from actions.applications.applying import apply
from actions.consents.papers import Paper as ConsentPaper
from actions.consents.papers import mark_printed
from actions.consents.withdrawing import record_withdrawal
from actions.context import Context
from actions.mentoring import ending, meetings, papers
from actions.mentoring.overview import Overviews
from actions.mentoring.overview_ticks import OverviewTicks
from actions.mentoring.petition import stating
from actions.mentoring.plans import deciding, drafting
from actions.registry.directory import Directory
from domain.applications.application import Wish
from domain.consents.consent import Purpose
from domain.consents.signing import stage_on
from domain.duties.breaks import Break, DatedBreak
from domain.errors import NotAllowed
from domain.mentoring.formats import WorkFormat
from domain.mentoring.meeting import TALK, Said
from domain.mentoring.overview import Counts, Patience, StuckKind
from domain.mentoring.overview_notices import WeeklyOverview
from domain.mentoring.pairing import Ending, EndReason, MembershipState
from domain.mentoring.petition import Reason
from domain.mentoring.plan import Goal, ItemContent
from domain.mentoring.request import RequestState
from domain.mentoring.speaking import OnPaper, Side
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.record import Kind, Part, Standing
from storage.mentoring.choosing import Waits
from storage.outbox import Outbox
from tests.actions.mentoring.making import FORM, TODAY, Town
from tests.actions.mentoring.meetings.pairs import working
from tests.actions.mentoring.petition.making import meet as seen_as
from tests.actions.mentoring.petition.making import settle
from tests.actions.registry.conftest import Meet, MovedClock

DAY = timedelta(days=1)
MONDAY = date(2026, 12, 7)
"""Eleven days after everything began, the second Monday."""


def at(day: date, hour: int = 9) -> datetime:
    """By the centre's clock, three hours ahead."""
    return datetime(day.year, day.month, day.day, hour - 3, tzinfo=UTC)


@pytest.fixture
def overviews(ctx: Context, directory: Directory) -> Overviews:
    return Overviews(ctx, directory)


async def stuck_for(overviews: Overviews, actor: Actor) -> list[tuple[StuckKind, str, int]]:
    """All but records that lack something: mentors of the town named no topics."""
    found = (await overviews.look(actor)).stuck
    return [(one.wait.kind, one.wait.what, one.days) for one in found if one.wait.kind is not StuckKind.PROFILE]


async def owed(ctx: Context) -> list[tuple[WeeklyOverview, int | None]]:
    """What was owed and is there still, and to whom."""
    async with ctx.read() as connection:
        letters = await Outbox(connection).under("overview:")
    return [(one.notice, one.person) for one in letters if isinstance(one.notice, WeeklyOverview)]


async def test_nothing_is_stuck_while_everything_is_new(town: Town, overviews: Overviews) -> None:
    await town.active(await town.mentor(), await town.mentee())
    await town.agreed(await town.mentor(), await town.mentee())

    assert (await overviews.look(town.curator)).stuck == []


async def test_each_thing_that_waits_is_found_with_its_days(
    ctx: Context, town: Town, overviews: Overviews, clock: MovedClock, meet: Meet
) -> None:
    await apply(ctx, await meet("Гость"), Part.MENTEE, Wish(kind=Kind.PUPIL, forms=frozenset({FORM})))
    await town.ask(await town.mentee())
    waiting = await town.ask(await town.add(Part.MENTEE, "2000", signs=False))
    async with ctx.write() as connection:
        await Waits(connection).begin(waiting.id, ctx.now())
    await town.propose(await town.mentor(), await town.mentee())
    agreed = await town.agreed(await town.mentor(), await town.mentee())
    await papers.give(ctx, town.curator, (await town.paper(agreed)).id)
    await town.agreed(await town.mentor(), await town.mentee())
    silent = await town.active(await town.mentor(), await town.mentee())
    met = await town.active(await town.mentor(), await town.mentee(), months=1)
    said = Said(held_on=TODAY, minutes=60, about=TALK, attended=(met.id,))
    await meetings.log(ctx, town.curator, met.id, None, said, OnPaper("1", TODAY))
    clock.move(15 * DAY)

    assert await stuck_for(overviews, town.curator) == [
        (StuckKind.APPLICATION, "", 15),
        (StuckKind.REQUEST, "mentor", 15),
        (StuckKind.REQUEST, "consent", 15),
        (StuckKind.PROPOSAL, "with_mentor", 15),
        (StuckKind.PAPER, "agreement_given", 15),
        (StuckKind.PAPER, "agreement_to_print", 15),
        (StuckKind.FIRST_MEETING, "", 15),
        (StuckKind.MEETING, "", 15),
    ]
    seen = await overviews.look(town.curator)
    (first,) = [one.wait for one in seen.stuck if one.wait.kind is StuckKind.FIRST_MEETING]
    assert (first.number, first.mentor, first.mentee, first.since) == (silent.id, silent.mentor, silent.mentee, TODAY)
    assert {one.wait.what for one in seen.stuck if one.wait.kind is StuckKind.PROFILE} == {"topics"}
    clock.move(30 * DAY)
    assert (StuckKind.TERM, "", 16) in await stuck_for(overviews, town.curator)


async def test_what_goes_on_is_stuck_no_more(ctx: Context, town: Town, overviews: Overviews, clock: MovedClock) -> None:
    agreed = await town.agreed(await town.mentor(), await town.mentee())
    clock.move(20 * DAY)
    assert await stuck_for(overviews, town.curator) == [(StuckKind.PAPER, "agreement_to_print", 20)]

    await papers.sign(ctx, town.curator, (await town.paper(agreed)).id, OnPaper("12", ctx.today()), 9)

    assert await stuck_for(overviews, town.curator) == []


async def test_a_meeting_that_is_denied_does_not_count(
    ctx: Context, town: Town, overviews: Overviews, clock: MovedClock, meet: Meet
) -> None:
    vera = await meet("Вера", Role.MENTEE)
    made = await town.active(await town.mentor(), await town.mentee(vera))
    said = Said(held_on=TODAY, minutes=60, about=TALK, attended=(made.id,))
    logged = await meetings.log(ctx, town.curator, made.id, None, said, OnPaper("1", TODAY))
    clock.move(11 * DAY)
    assert await stuck_for(overviews, town.curator) == []

    await meetings.deny(ctx, vera, logged.id, made.id, Side.MENTEE)

    assert await stuck_for(overviews, town.curator) == [(StuckKind.FIRST_MEETING, "", 11)]


async def test_a_plan_waits_for_its_order_once_for_a_whole_group(
    ctx: Context, town: Town, overviews: Overviews, clock: MovedClock
) -> None:
    mentor = await town.mentor(capacity=2)
    first, second = await working(ctx, mentor, await town.mentee(), await town.mentee())
    await drafting.set_goal(ctx, town.curator, first.pairing, Goal.POTENTIAL)
    item = ItemContent(format=WorkFormat.PROJECT, first=TODAY, last=TODAY)
    await drafting.add_item(ctx, town.curator, first.pairing, item)
    await drafting.submit(ctx, town.curator, first.pairing)
    await deciding.agree(ctx, town.curator, first.pairing)
    clock.move(14 * DAY)

    found = [one.wait for one in (await overviews.look(town.curator)).stuck if one.wait.kind is StuckKind.PAPER]

    assert [(one.number, one.what, one.mentee) for one in found] == [(first.id, "plan_to_print", None)]
    assert second.pairing == first.pairing


async def test_a_consent_that_was_given_out_waits_until_it_is_signed(
    ctx: Context, town: Town, overviews: Overviews, clock: MovedClock
) -> None:
    person = await town.add(Part.MENTEE, "2000", signs=False)
    stage = stage_on(person, TODAY)
    sheets = [ConsentPaper(Purpose.PROCESSING, signer, stage) for signer in stage.signers]
    sheets += [ConsentPaper(Purpose.PUBLICATION, signer, stage) for signer in stage.signers]
    await mark_printed(ctx, town.curator, person.id, sheets)
    clock.move(14 * DAY)
    assert await stuck_for(overviews, town.curator) == [(StuckKind.PAPER, "consent_given", 14)]

    await town.sign_consents(person)

    # Nobody has to let anything be published.
    assert await stuck_for(overviews, town.curator) == []


async def test_of_whoever_rests_or_withdrew_nothing_is_asked(
    ctx: Context, town: Town, overviews: Overviews, clock: MovedClock
) -> None:
    resting, gone = await town.mentee(), await town.mentee()
    await town.ask(resting)
    await town.ask(gone)
    async with ctx.write() as connection:
        paused = replace(await town.record(resting.id), parts={Part.MENTEE: Standing.PAUSED})
        await ctx.records(connection).save_all([paused], ctx.now())
    await record_withdrawal(ctx, town.curator, gone.id, received_on=TODAY, paper="12")
    clock.move(20 * DAY)

    assert await stuck_for(overviews, town.curator) == []


async def test_counts_and_loads(ctx: Context, town: Town, overviews: Overviews) -> None:
    busy, free = await town.mentor(capacity=1), await town.mentor(capacity=3)
    ended = await town.active(free, await town.mentee())
    await ending.end(ctx, town.curator, ended.id, Ending.ONE_SIDED, reason=EndReason.MISSED)
    await town.active(busy, await town.mentee())
    await town.ask(await town.mentee())

    seen = await overviews.look(town.curator)

    assert seen.counts == Counts(
        requests={RequestState.MET: 2, RequestState.OPEN: 1},
        without_consent=0,
        memberships={MembershipState.ACTIVE: 1, MembershipState.ENDED: 1},
        endings={Ending.ONE_SIDED: 1},
    )
    assert [(one.mentor.id, one.taken, one.free) for one in seen.loads] == [(free.id, 0, 3), (busy.id, 1, 0)]


async def test_thresholds_and_breaks_are_settings(ctx: Context, town: Town, clock: MovedClock) -> None:
    await town.active(await town.mentor(), await town.mentee())

    def seen_with(patience: Patience, *breaks: Break) -> Overviews:
        policy = replace(ctx.policy, patience=patience, breaks=breaks)
        changed = Context(ctx.database, clock, policy, vault=ctx.vault)
        return Overviews(changed, Directory(changed))

    clock.move(5 * DAY)
    assert await stuck_for(seen_with(Patience(first_meeting=5)), town.curator) == [(StuckKind.FIRST_MEETING, "", 5)]
    assert await stuck_for(seen_with(Patience(first_meeting=5), DatedBreak(TODAY, TODAY + DAY)), town.curator) == []


async def test_who_sees_it_and_who_of_them_petitions(ctx: Context, clock: MovedClock) -> None:
    """Neither the working group, nor whoever is the mentor in question."""
    centre = await settle(ctx, clock)
    helper = await seen_as(ctx, "Помощница", Role.WORKING_GROUP)
    judged = await seen_as(ctx, "Пётр", Role.CURATOR)
    membership = await centre.pair()
    draft = await stating.state_reason(ctx, centre.anna, membership.id, Reason.NO_CONTACT)
    await stating.sign(ctx, centre.anna, draft.id)
    overviews = Overviews(ctx, Directory(ctx))

    async def petitions(actor: Actor) -> tuple[list[tuple[int, str, date]] | None, bool]:
        seen = await overviews.look(actor)
        known = None if seen.petitions is None else [(one.number, one.what, one.since) for one in seen.petitions]
        return known, any(one.wait.kind is StuckKind.PETITION for one in seen.stuck)

    waits = [(draft.id, "curator", date(2026, 12, 1))]
    assert await petitions(centre.curator) == (waits, False)
    clock.move(6 * DAY)
    assert await petitions(centre.curator) == (waits, True)
    assert await petitions(centre.director) == (waits, True)
    assert await petitions(judged) == ([], False)
    assert await petitions(helper) == (None, False)
    with pytest.raises(NotAllowed):
        await overviews.look(centre.anna)


async def live(ctx: Context, clock: MovedClock, directory: Directory, until: date) -> None:
    """Days pass, the bot looking at eight, nine and in the evening; each time as if it had just started."""
    day = ctx.today()
    while day <= until:
        for hour in (8, 9, 10, 20):
            if at(day, hour) >= clock.moment:
                clock.moment = at(day, hour)
                await OverviewTicks(ctx, Overviews(ctx, directory)).digest()
        day += DAY


async def test_digest_is_silent_when_nothing_is_wrong(
    ctx: Context, town: Town, clock: MovedClock, directory: Directory
) -> None:
    await town.mentee()
    await live(ctx, clock, directory, MONDAY + 7 * DAY)

    assert await owed(ctx) == []


async def test_digest_goes_once_a_week_on_monday_at_nine_to_each_curator(
    ctx: Context, town: Town, clock: MovedClock, directory: Directory, meet: Meet
) -> None:
    second = await meet("Второй куратор", Role.CURATOR)
    await meet("Директор", Role.DIRECTOR)
    await town.active(await town.mentor(), await town.mentee())
    await live(ctx, clock, directory, MONDAY - DAY)
    # On the first Monday there was nothing to tell.
    assert await owed(ctx) == []
    clock.moment = at(MONDAY, 8)
    await OverviewTicks(ctx, Overviews(ctx, directory)).digest()
    assert await owed(ctx) == []

    await live(ctx, clock, directory, MONDAY + 6 * DAY)

    assert sorted(await owed(ctx), key=str) == sorted(
        [(WeeklyOverview(MONDAY), town.curator.id), (WeeklyOverview(MONDAY), second.id)], key=str
    )
    await live(ctx, clock, directory, MONDAY + 7 * DAY)
    assert len(await owed(ctx)) == 4


async def test_what_comes_up_later_in_the_week_waits_for_the_next_monday(
    ctx: Context, town: Town, clock: MovedClock, directory: Directory
) -> None:
    await live(ctx, clock, directory, MONDAY)
    await town.active(await town.mentor(), await town.mentee())
    hasty = replace(ctx.policy, patience=Patience(first_meeting=1, profile=1))
    changed = Context(ctx.database, clock, hasty, vault=ctx.vault)

    await live(changed, clock, directory, MONDAY + 6 * DAY)
    assert await owed(ctx) == []
    await live(changed, clock, directory, MONDAY + 7 * DAY)
    assert await owed(ctx) == [(WeeklyOverview(MONDAY + 7 * DAY), town.curator.id)]


async def test_after_an_outage_it_goes_by_wednesday_and_not_at_night(
    ctx: Context, town: Town, clock: MovedClock, directory: Directory
) -> None:
    await town.active(await town.mentor(), await town.mentee())
    ticks = OverviewTicks(ctx, Overviews(ctx, directory))
    clock.moment = at(MONDAY + DAY, 22)
    await ticks.digest()
    clock.moment = at(MONDAY + 3 * DAY)
    await ticks.digest()
    assert await owed(ctx) == []

    clock.moment = at(MONDAY + 9 * DAY)
    await ticks.digest()

    assert await owed(ctx) == [(WeeklyOverview(MONDAY + 7 * DAY), town.curator.id)]


async def test_in_a_break_of_the_programme_there_is_none(
    ctx: Context, town: Town, clock: MovedClock, directory: Directory
) -> None:
    await town.active(await town.mentor(), await town.mentee())
    resting = replace(ctx.policy, breaks=(DatedBreak(MONDAY, MONDAY + 13 * DAY),))
    await live(Context(ctx.database, clock, resting, vault=ctx.vault), clock, directory, MONDAY + 13 * DAY)

    assert await owed(ctx) == []


async def test_the_playground_stops_where_a_digest_will_come(
    ctx: Context, town: Town, clock: MovedClock, directory: Directory
) -> None:
    ticks = OverviewTicks(ctx, Overviews(ctx, directory))
    assert await ticks.moments(ctx) == []
    await town.active(await town.mentor(), await town.mentee())
    assert await ticks.moments(ctx) == []
    clock.moment = at(MONDAY - DAY)

    assert await ticks.moments(ctx) == [(at(MONDAY), "digest of what is stuck")]
