"""A request for a mentor: who says it, what can be said, and what becomes of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from actions.context import Context
from actions.mentoring import proposing, requesting
from actions.mentoring.request_ticks import RequestTicks
from actions.registry.directory import Directory
from actions.registry.tags import add_tag
from domain.applications.refusals import OwnWordsNotAsked
from domain.errors import NotAllowed, NotFound
from domain.mentoring.pairing import MembershipState
from domain.mentoring.pairing_notices import ToldSide
from domain.mentoring.refusals import CannotAsk, NoSuchMentor, NotNow, NotYours, RequestIncomplete, RequestOpenAlready
from domain.mentoring.request import Need, RequestState
from domain.mentoring.request_notices import RequestGoesOn, RequestNews, RequestTold
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.names import ChatNames
from domain.registry.record import Part, Record
from tests.actions.mentoring.making import FORM, ON_PAPER, Town
from tests.actions.registry.conftest import Meet, MovedClock


@pytest.fixture
async def need(ctx: Context, curator: Actor) -> Need:
    tag = await add_tag(ctx, curator, "шахматы")
    return Need(form=FORM, topics=frozenset({tag.id}), days=frozenset({1, 3}))


@pytest.fixture
async def vera(meet: Meet) -> Actor:
    return await meet("Вера", Role.MENTEE)


@pytest.fixture
async def ward(town: Town, vera: Actor) -> Record:
    return await town.mentee(vera)


async def test_a_mentee_asks_changes_and_withdraws(
    ctx: Context, directory: Directory, town: Town, vera: Actor, ward: Record, need: Need
) -> None:
    made = await requesting.ask(ctx, vera, ward.id, need)

    (seen,) = (await requesting.mine(ctx, vera)).requests
    assert (seen.request, seen.request.need, seen.is_consented) == (made, need, True)
    assert await town.told(RequestTold) == [
        (RequestTold(ward.id, made.id, RequestNews.MADE), town.curator.id),
    ]
    assert [(one[0].id, one[1].id, one[2]) for one in await requesting.open_ones(ctx, directory, town.curator)] == [
        (made.id, ward.id, True)
    ]
    with pytest.raises(RequestOpenAlready):
        await requesting.ask(ctx, vera, ward.id, need)

    changed = await requesting.change(ctx, vera, made.id, replace(need, days=frozenset({5})))
    assert changed.need == replace(need, days=frozenset({5}))
    await requesting.withdraw(ctx, vera, made.id)
    assert (await town.request(made.id)).state is RequestState.WITHDRAWN
    assert (await requesting.mine(ctx, vera)).requests == []
    with pytest.raises(NotNow):
        await requesting.withdraw(ctx, vera, made.id)
    await requesting.ask(ctx, vera, ward.id, need)


async def test_what_cannot_be_asked(ctx: Context, town: Town, vera: Actor, ward: Record, need: Need) -> None:
    mentor = await town.mentor()
    wrong = [
        replace(need, form="wizard_apprentice"),
        replace(need, topics=frozenset()),
        replace(need, days=frozenset({7})),
        replace(need, mentors=(mentor.id, mentor.id)),
    ]
    for one in wrong:
        with pytest.raises(RequestIncomplete):
            await requesting.ask(ctx, vera, ward.id, one)
    with pytest.raises(NoSuchMentor):
        await requesting.ask(ctx, vera, ward.id, replace(need, mentors=(ward.id,)))
    with pytest.raises(CannotAsk):
        await requesting.ask(ctx, town.curator, mentor.id, need, ON_PAPER)
    assert (await requesting.mentor_by_code(ctx, vera, "m 1", FORM)).id == mentor.id
    for code, form in (("М-002", FORM), ("Н-001", FORM), ("М-001", "pupil_pupil"), ("Орлов", FORM)):
        with pytest.raises(NoSuchMentor):
            await requesting.mentor_by_code(ctx, vera, code, form)


async def test_own_words_go_where_a_chat_may_carry_them(
    ctx: Context, vera: Actor, town: Town, ward: Record, need: Need
) -> None:
    said = replace(need, words="  Хочу выступить на  конкурсе ")
    with pytest.raises(OwnWordsNotAsked):
        await requesting.ask(ctx, vera, ward.id, said)
    on_paper = await requesting.ask(ctx, town.curator, ward.id, said, ON_PAPER)
    assert on_paper.need is not None
    assert on_paper.need.words == "Хочу выступить на конкурсе"
    # What stands there already may stay when something else is changed in a chat.
    await requesting.change(ctx, vera, on_paper.id, replace(on_paper.need, days=frozenset({6})))
    with pytest.raises(OwnWordsNotAsked):
        await requesting.change(ctx, vera, on_paper.id, said)
    object.__setattr__(ctx, "policy", replace(ctx.policy, chat_names=ChatNames.INITIALS))
    await requesting.change(ctx, vera, on_paper.id, said)


async def test_a_guardian_asks_for_a_child_and_a_curator_from_paper(
    ctx: Context, town: Town, meet: Meet, need: Need
) -> None:
    olga, kirill = await meet("Ольга", Role.GUARDIAN), await meet("Кирилл", Role.MENTEE)
    guardian = await town.add(Part.GUARDIAN, "1985", account=olga, signs=False)
    child = await town.mentee(kirill, birth="2016", guardians=(guardian,))

    with pytest.raises(NotYours):
        await requesting.ask(ctx, kirill, child.id, need)
    assert [one.id for one in (await requesting.mine(ctx, olga)).people] == [child.id]
    made = await requesting.ask(ctx, olga, child.id, need)
    stranger = await meet("Чужая", Role.MENTEE)
    await town.mentee(stranger)
    with pytest.raises(NotYours):
        await requesting.withdraw(ctx, stranger, made.id)
    with pytest.raises(NotAllowed):
        await requesting.withdraw(ctx, olga, made.id, ON_PAPER)
    with pytest.raises(NotFound):
        await requesting.look_at_own(ctx, stranger, made.id)
    await requesting.withdraw(ctx, town.curator, made.id, ON_PAPER)
    assert (await town.request(made.id)).state is RequestState.WITHDRAWN


async def test_withdrawn_while_proposed_cancels_the_proposal(
    ctx: Context, town: Town, meet: Meet, vera: Actor, ward: Record, need: Need
) -> None:
    petr = await meet("Пётр", Role.MENTOR)
    mentor = await town.mentor(petr)
    made = await requesting.ask(ctx, vera, ward.id, need)
    proposed = await proposing.propose(ctx, town.curator, made.id, mentor.id)
    with pytest.raises(NotNow):
        await requesting.change(ctx, vera, made.id, need)

    await requesting.withdraw(ctx, vera, made.id)

    assert (await town.membership(proposed)).state is MembershipState.CANCELLED
    assert (await town.request(made.id)).state is RequestState.WITHDRAWN
    assert [person for _, person in await town.told(ToldSide)] == [petr.id]


async def test_without_a_consent_it_waits_and_goes_on_by_itself(
    ctx: Context, town: Town, directory: Directory, clock: MovedClock, vera: Actor, need: Need
) -> None:
    person = await town.add(Part.MENTEE, "2000", account=vera, signs=False)
    ticks = RequestTicks(ctx, directory)
    made = await requesting.ask(ctx, vera, person.id, need)
    assert not (await requesting.look_at_own(ctx, vera, made.id)).is_consented
    await ticks.look_after_consents()
    assert await town.told(RequestGoesOn) == []

    await town.sign_consents(person)
    assert (await requesting.look_at_own(ctx, vera, made.id)).is_consented
    clock.move(timedelta(hours=12))
    await ticks.look_after_consents()
    assert await town.told(RequestGoesOn) == []
    clock.move(timedelta(hours=12))
    await ticks.look_after_consents()
    await ticks.look_after_consents()

    ready = RequestTold(person.id, made.id, RequestNews.READY)
    assert [one for one in await town.told(RequestTold) if one[0] == ready] == [(ready, town.curator.id)]
    assert await town.told(RequestGoesOn) == [(RequestGoesOn(person.id, made.id), vera.id)]
