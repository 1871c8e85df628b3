"""What is due, of every feature: for oneself, and for whoever sees all of it."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from actions.agenda import looking
from actions.context import Context
from actions.duties import edits
from actions.meetups import drafts as meetups
from actions.mentoring import results
from actions.mentoring.petition import judging, stating
from actions.posts import drafts as posts
from domain.agenda.entry import EntryKind
from domain.duties.duty import Bound, Ladder, Once
from domain.duties.standing import DutyState
from domain.errors import NotAllowed
from domain.mentoring.formats import WorkFormat
from domain.mentoring.pairing import Membership, MembershipState
from domain.mentoring.paper import PaperKind
from domain.mentoring.petition import Reason, View
from domain.mentoring.plan import ItemContent
from domain.mentoring.results import Result
from domain.people.person import Actor
from domain.people.roles import Role
from domain.posts.post import PostState
from storage.mentoring.pairings import Pairings
from storage.mentoring.papers import MentoringPapers
from storage.mentoring.plans import Plans
from storage.posts import Posts
from tests.actions.mentoring.petition.making import Centre, meet
from tests.actions.registry.conftest import MovedClock

DECEMBER = date(2026, 12, 1)
Told = list[tuple[str, str, str]]


async def seen(ctx: Context, who: Actor, month: date | None = None, *, everything: bool = False) -> Told:
    """Each entry as its key, its day, how it stands."""
    found = await looking.month(ctx, who, month, everything=everything)
    return [(one.key, one.day.isoformat(), one.state.value) for one in found.entries]


def of(told: Told, *beginnings: str) -> Told:
    return [one for one in told if one[0].startswith(beginnings)]


async def planned(ctx: Context, membership: Membership, *items: tuple[date, date]) -> None:
    """A plan that was agreed to, with items from one day to another."""
    async with ctx.write() as connection:
        plans = Plans(connection, ctx.records(connection))
        draft = await plans.begin(membership.pairing, ctx.now())
        await plans.save(draft, replace(draft, agreed_at=ctx.now()), ctx.now())
        for first, last in items:
            await plans.add_item(membership.pairing, ItemContent(format=WorkFormat.PROJECT, first=first, last=last))


async def test_deadlines_of_the_centre_are_everybodys_for_the_team(centre: Centre) -> None:
    ctx = centre.ctx
    helper = await meet(ctx, "Помощница", Role.WORKING_GROUP)
    every = [("duty-1-2026-12-20", "2026-12-18", "soon"), ("duty-3-2026-12-30", "2026-12-30", "ahead")]

    told = await seen(ctx, centre.curator, DECEMBER)
    assert [one for one in told if one in every] == every
    assert await seen(ctx, helper, DECEMBER) == []
    assert of(await seen(ctx, helper, DECEMBER, everything=True), "duty-1", "duty-3") == every
    with pytest.raises(NotAllowed):
        await seen(ctx, centre.mentor, DECEMBER, everything=True)


async def test_what_is_overdue_stands_in_the_present_month_alone(centre: Centre, clock: MovedClock) -> None:
    ctx = centre.ctx
    made = await edits.add(ctx, centre.curator, "Отчёт", "", Once(date(2026, 11, 27)), Bound.BY, Ladder())
    clock.move(timedelta(days=10))

    key = f"duty-{made.id}-2026-11-27"
    assert (key, "2026-11-27", "overdue") == (await seen(ctx, centre.curator))[0]
    assert (key, "2026-11-27", "overdue") in await seen(ctx, centre.curator, date(2026, 11, 1))
    assert of(await seen(ctx, centre.curator, date(2027, 1, 1)), key) == []


async def test_a_petition_is_the_curators_and_then_the_directors(centre: Centre, clock: MovedClock) -> None:
    ctx, membership = centre.ctx, await centre.pair()
    draft = await stating.state_reason(ctx, centre.anna, membership.id, Reason.NO_CONTACT)
    petition = await stating.sign(ctx, centre.anna, draft.id)

    opinion = [(f"petition-{petition.id}-opinion", "2026-12-01", "soon")]
    assert of(await seen(ctx, centre.curator, DECEMBER), "petition") == opinion
    assert of(await seen(ctx, centre.director, DECEMBER), "petition") == []
    assert of(await seen(ctx, centre.director, DECEMBER, everything=True), "petition") == opinion
    helper = await meet(ctx, "Помощница", Role.WORKING_GROUP)
    assert of(await seen(ctx, helper, DECEMBER, everything=True), "petition") == []
    assert of(await seen(ctx, centre.anna, DECEMBER), "petition") == []

    await judging.give_opinion(ctx, centre.curator, petition.id, View.FOR)
    decision = [(f"petition-{petition.id}-decision", "2026-12-10", "soon")]
    assert of(await seen(ctx, centre.director, DECEMBER), "petition") == decision
    assert of(await seen(ctx, centre.curator, DECEMBER), "petition") == []


async def test_who_is_the_mentor_in_question_sees_no_petition(centre: Centre) -> None:
    judge = await meet(centre.ctx, "Пётр", Role.CURATOR)
    membership = await centre.pair()
    draft = await stating.state_reason(centre.ctx, centre.anna, membership.id, Reason.NO_CONTACT)
    await stating.sign(centre.ctx, centre.anna, draft.id)

    assert of(await seen(centre.ctx, judge, DECEMBER, everything=True), "petition") == []


async def test_papers_are_due_two_weeks_after_they_were_made(centre: Centre) -> None:
    ctx, membership = centre.ctx, await centre.pair()
    over = await centre.pair("misha")
    async with ctx.write() as connection:
        papers = MentoringPapers(connection)
        paper = await papers.add(PaperKind.PROLONGATION, ctx.now(), membership=membership.id, term=3)
        await papers.add(PaperKind.PROLONGATION, ctx.now(), membership=over.id, term=3)
        await Pairings(connection, ctx.records(connection)).save(replace(over, state=MembershipState.ENDED), ctx.now())

    found = await looking.month(ctx, centre.curator, DECEMBER, everything=False)

    (entry,) = [one for one in found.entries if one.kind is EntryKind.PAPER]
    assert (entry.key, entry.day, entry.what) == (f"paper-{paper.id}", date(2026, 12, 10), "prolongation")
    assert [one.code.number for one in entry.people] == [centre.records["anna"].code.number]
    assert of(await seen(ctx, centre.director, DECEMBER, everything=True), "paper") != []
    assert of(await seen(ctx, centre.mentor, DECEMBER), "paper") == []


async def test_results_are_the_mentors_until_they_answered(centre: Centre) -> None:
    ctx, membership = centre.ctx, await centre.pair()
    call = await results.ask(ctx, centre.curator, [centre.records["mentor"].id], date(2026, 12, 3))

    asked = [(f"results-{call.id}", "2026-12-03", "soon")]
    assert of(await seen(ctx, centre.mentor, DECEMBER), "results") == asked
    assert of(await seen(ctx, centre.curator, DECEMBER), "results") == []
    assert of(await seen(ctx, centre.curator, DECEMBER, everything=True), "results") == asked
    assert of(await seen(ctx, centre.anna, DECEMBER), "results") == []

    await results.answer(ctx, centre.mentor, call.id, membership.id, Result.DONE)
    assert of(await seen(ctx, centre.mentor, DECEMBER), "results") == []
    told = of(await seen(ctx, centre.curator, DECEMBER, everything=True), "results")
    assert told == [(f"results-{call.id}", "2026-12-03", "done")]


async def test_items_of_a_plan_are_both_sides_own_and_nobody_elses(centre: Centre, clock: MovedClock) -> None:
    ctx = centre.ctx
    membership = await centre.pair("misha")
    await planned(ctx, membership, (date(2026, 12, 5), date(2026, 12, 8)), (date(2026, 12, 20), date(2027, 1, 4)))

    items = [("plan-item-1", "2026-12-08", "soon")]
    assert of(await seen(ctx, centre.mentor, DECEMBER), "plan") == items
    # Under 14 the guardian speaks, and is told.
    assert of(await seen(ctx, centre.mother, DECEMBER), "plan") == items
    assert of(await seen(ctx, centre.anna, DECEMBER), "plan") == []
    assert of(await seen(ctx, centre.curator, DECEMBER, everything=True), "plan") == []
    assert of(await seen(ctx, centre.mentor, date(2027, 1, 1)), "plan") == [("plan-item-2", "2027-01-04", "ahead")]


async def test_meetups_and_posts_are_their_authors_and_all_of_them_those_of_who_runs_any(
    centre: Centre, clock: MovedClock
) -> None:
    ctx = centre.ctx
    organiser = await meet(ctx, "Олег", Role.ORGANISER)
    owner = await meet(ctx, "Вера")
    object.__setattr__(ctx.policy, "owners", frozenset({owner.person.telegram_id}))
    owner = replace(owner, roles=owner.roles | {Role.OWNER})
    meetup = await meetups.create_draft(ctx, organiser, "Вечер")
    await meetups.set_start(ctx, organiser, meetup.id, date(2026, 12, 12), time(19))
    post = await posts.start(ctx, organiser)
    async with ctx.write() as connection:
        at = datetime(2026, 12, 13, 22, tzinfo=ctx.policy.zone)
        await Posts(connection).change(post.id, ctx.now(), state=PostState.PLANNED, at=at)

    both = [(f"meetup-{meetup.id}", "2026-12-12", "soon"), (f"post-{post.id}", "2026-12-13", "soon")]
    assert of(await seen(ctx, organiser, DECEMBER), "meetup", "post") == both
    assert of(await seen(ctx, owner, DECEMBER), "meetup", "post") == []
    assert of(await seen(ctx, owner, DECEMBER, everything=True), "meetup", "post") == both
    assert of(await seen(ctx, centre.curator, DECEMBER, everything=True), "meetup", "post") == both[1:]
    assert of(await seen(ctx, centre.director, DECEMBER, everything=True), "meetup", "post") == []

    clock.move(timedelta(days=20))
    # A draft that was never announced is asked for no more; a post that did not go out is.
    assert of(await seen(ctx, organiser, DECEMBER), "meetup", "post") == [
        (f"post-{post.id}", "2026-12-13", "overdue"),
        (f"meetup-{meetup.id}", "2026-12-12", "missed"),
    ]


async def test_names_are_those_of_the_team(centre: Centre) -> None:
    membership = await centre.pair()
    await results.ask(centre.ctx, centre.curator, [centre.records["mentor"].id], date(2026, 12, 3))
    draft = await stating.state_reason(centre.ctx, centre.anna, membership.id, Reason.NO_CONTACT)
    await stating.sign(centre.ctx, centre.anna, draft.id)

    found = await looking.month(centre.ctx, centre.director, DECEMBER, everything=True)

    named = {one.kind: found.named(one) for one in found.entries}
    assert (named[EntryKind.PETITION], named[EntryKind.RESULTS]) == (("Куратор",), ())


async def test_a_participant_has_nothing(centre: Centre) -> None:
    found = await looking.month(centre.ctx, await meet(centre.ctx, "Гость"), everything=False)

    assert (found.entries, found.month, found.today) == ((), date(2026, 11, 1), date(2026, 11, 26))
    assert DutyState.TODAY not in {one.state for one in found.entries}
