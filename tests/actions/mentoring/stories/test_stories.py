"""A mentor tells of the pair; consents are checked at once; curators decide; what it tells goes with its people."""

from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from actions.consents.erasing import erase
from actions.consents.papers import Paper, Signing, mark_signed, revoke_publication
from actions.consents.withdrawing import record_withdrawal
from actions.context import Context
from actions.housekeeping import forget_old
from actions.media import deciding as media
from actions.media import lists
from actions.media.publishing import mark_published
from actions.mentoring.stories import deciding, reading, writing
from domain.applications.refusals import OwnWordsNotAsked
from domain.consents.consent import Category, Purpose, Terms
from domain.consents.signing import stage_on
from domain.errors import NotAllowed, NotFound
from domain.media.publication import Kind as MediaKind
from domain.media.publication import PublicationState
from domain.mentoring.pairing import Membership
from domain.mentoring.refusals import NotNow, NotYours
from domain.mentoring.story import PHOTOS_LIMIT, TEXT_LIMIT, Story, StoryReason, StoryState
from domain.mentoring.story_notices import StoryAnswered, StoryOut, StorySent
from domain.mentoring.story_refusals import PhotosEnough, StoryClosed, StoryEmpty, StoryNames, StoryTooLong
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.names import ChatNames
from domain.registry.record import Record
from storage.tables.mentoring_stories import stories, story_people
from tests.actions.mentoring.making import TODAY, Town
from tests.actions.registry.conftest import Meet, MovedClock, clock, ctx, curator, directory, meet

__all__ = ["MovedClock", "clock", "ctx", "curator", "directory", "meet"]
TITLE = "Рассказ наставника М-001"
SITE = Terms(frozenset({Category.PHOTO}), frozenset({"site"}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    town: Town
    mentor: Record
    mentee: Record
    pavel: Actor
    membership: Membership

    @property
    def ctx(self) -> Context:
        return self.town.ctx

    async def draft(self, text: str = "Сделали робота", photos: int = 1) -> Story:
        made = await writing.begin(self.ctx, self.pavel, self.membership.id)
        if text:
            made = await writing.write_text(self.ctx, self.pavel, made.id, text)
        for number in range(photos):
            made = await writing.add_photo(self.ctx, self.pavel, made.id, f"photo-{number}")
        return made

    async def sent(self, *recognised: Record) -> Story:
        made = await self.draft()
        return (await writing.send_story(self.ctx, self.pavel, made.id, [one.id for one in recognised])).story

    async def allow(self, person: Record, terms: Terms) -> None:
        stage = stage_on(person, self.ctx.today())
        for signer in stage.signers:
            paper = Paper(Purpose.PUBLICATION, signer, stage)
            await mark_signed(self.ctx, self.town.curator, person.id, paper, Signing(signed_on=TODAY, terms=terms))


@pytest.fixture
async def pair(ctx: Context, curator: Actor, meet: Meet) -> Pair:
    town, pavel = Town(ctx, curator), await meet("Павел")
    mentor, mentee = await town.mentor(pavel), await town.mentee()
    membership = await town.active(mentor, mentee)
    return Pair(town=town, mentor=mentor, mentee=mentee, pavel=pavel, membership=membership)


async def test_it_goes_to_the_curators_with_what_may_become_of_it(pair: Pair) -> None:
    await pair.allow(pair.mentor, SITE)
    made = await pair.draft()
    people = [pair.mentor.id, pair.mentee.id]
    looked = await reading.preview(pair.ctx, pair.pavel, made.id, people)
    told = await writing.send_story(pair.ctx, pair.pavel, made.id, people)

    for found in (looked, told):
        assert found.clearance.photo_of == {pair.mentor.id: {"site"}, pair.mentee.id: frozenset()}
        assert (found.clearance.lacking, found.clearance.photos) == ((pair.mentee.id,), frozenset())
    assert await pair.town.told(StorySent) == [(StorySent(pair.mentor.id, made.id), pair.town.curator.id)]
    seen = await reading.look(pair.ctx, pair.town.curator, made.id)
    assert (seen.story.text, seen.story.photos) == ("Сделали робота", ("photo-0",))


async def test_consents_are_those_of_the_day_on_which_it_is_read(pair: Pair) -> None:
    await pair.allow(pair.mentee, SITE)
    made = await pair.sent(pair.mentee)
    before = (await reading.look(pair.ctx, pair.town.curator, made.id)).clearance.photos
    await revoke_publication(pair.ctx, pair.town.curator, pair.mentee.id)

    after = (await reading.look(pair.ctx, pair.town.curator, made.id)).clearance.photos

    assert before == {"site"}
    assert not after


async def test_nobody_recognised_needs_no_consent(pair: Pair) -> None:
    made = await pair.sent()

    assert "vk" in (await reading.look(pair.ctx, pair.town.curator, made.id)).clearance.photos


async def test_what_it_tells_lies_sealed(pair: Pair) -> None:
    await pair.sent()

    async with pair.ctx.read() as connection:
        row = (await connection.execute(select(stories))).one()
    for secret in ("робота", "photo-0"):
        assert secret.encode() not in row.content


async def test_a_draft_goes_on_until_it_is_sent_and_then_no_more(pair: Pair) -> None:
    first = await pair.draft()
    again = await writing.begin(pair.ctx, pair.pavel, pair.membership.id)
    await writing.drop_photos(pair.ctx, pair.pavel, first.id)
    await writing.write_text(pair.ctx, pair.pavel, first.id, "Иначе")
    sent = await writing.send_story(pair.ctx, pair.pavel, first.id, [])

    assert (again.id, again.photos) == (first.id, ("photo-0",))
    assert (sent.story.text, sent.story.photos) == ("Иначе", ())
    with pytest.raises(NotNow):
        await writing.write_text(pair.ctx, pair.pavel, first.id, "Ещё")
    with pytest.raises(NotNow):
        await writing.send_story(pair.ctx, pair.pavel, first.id, [])
    assert (await writing.begin(pair.ctx, pair.pavel, pair.membership.id)).id != first.id


async def test_what_is_not_taken_into_a_draft(pair: Pair) -> None:
    made = await pair.draft(photos=PHOTOS_LIMIT)

    with pytest.raises(PhotosEnough):
        await writing.add_photo(pair.ctx, pair.pavel, made.id, "one more")
    with pytest.raises(StoryTooLong):
        await writing.write_text(pair.ctx, pair.pavel, made.id, "а" * (TEXT_LIMIT + 1))
    with pytest.raises(StoryNames):
        await writing.write_text(pair.ctx, pair.pavel, made.id, "Мы с Верой сделали робота")
    with pytest.raises(NotFound):
        await writing.send_story(pair.ctx, pair.pavel, made.id, [(await pair.town.mentee()).id])
    kept = await writing.begin(pair.ctx, pair.pavel, pair.membership.id)
    assert (kept.text, len(kept.photos)) == ("Сделали робота", PHOTOS_LIMIT)


async def test_an_empty_one_is_not_sent_and_a_draft_can_go(pair: Pair) -> None:
    made = await pair.draft(text="", photos=0)
    with pytest.raises(StoryEmpty):
        await writing.send_story(pair.ctx, pair.pavel, made.id, [])
    await writing.discard(pair.ctx, pair.pavel, made.id)

    with pytest.raises(NotFound):
        await writing.write_text(pair.ctx, pair.pavel, made.id, "Ещё")


async def test_names_in_a_text_are_seen_where_chats_carry_them(pair: Pair) -> None:
    full = replace(pair.ctx, policy=replace(pair.ctx.policy, chat_names=ChatNames.FULL))
    made = await writing.begin(full, pair.pavel, pair.membership.id)
    await writing.write_text(full, pair.pavel, made.id, "Вера сделала робота")
    found = await reading.preview(full, pair.pavel, made.id, [])

    assert [one.id for one in found.named_unallowed] == [pair.mentor.id, pair.mentee.id]
    for person in (pair.mentor, pair.mentee):
        await pair.allow(person, Terms(frozenset({Category.NAME}), frozenset({"vk"})))
    assert not (await reading.preview(full, pair.pavel, made.id, [])).named_unallowed


async def test_a_curator_takes_it_once_and_a_draft_is_in_the_plan(pair: Pair, meet: Meet) -> None:
    made = await pair.sent(pair.mentee)
    for role in (Role.DIRECTOR, Role.WORKING_GROUP):
        with pytest.raises(NotAllowed):
            await deciding.take_story(pair.ctx, await meet(role.value, role), made.id, TITLE)
    draft = await deciding.take_story(pair.ctx, pair.town.curator, made.id, TITLE)

    assert (await reading.look(pair.ctx, pair.town.curator, made.id)).story.state is StoryState.TAKEN
    assert (draft.kind, draft.title, draft.state) == (MediaKind.ALBUM, TITLE, PublicationState.DRAFT)
    assert (draft.text, draft.pictures, draft.people) == ("Сделали робота", ("photo-0",), (pair.mentee.id,))
    assert draft == await lists.of_story(pair.ctx, pair.town.curator, made.id)
    with pytest.raises(NotNow):
        await deciding.take_story(pair.ctx, pair.town.curator, made.id, TITLE)
    with pytest.raises(NotNow):
        await writing.withdraw(pair.ctx, pair.pavel, made.id)
    answered = StoryAnswered(pair.mentor.id, made.id, StoryState.TAKEN)
    assert await pair.town.told(StoryAnswered) == [(answered, pair.pavel.id)]


@pytest.mark.parametrize(("length", "kind"), [(20, MediaKind.OTHER), (2001, MediaKind.LONGREAD)])
async def test_without_photos_its_kind_goes_by_its_length(pair: Pair, length: int, kind: MediaKind) -> None:
    made = await pair.draft(text="а" * length, photos=0)
    await writing.send_story(pair.ctx, pair.pavel, made.id, [])

    assert (await deciding.take_story(pair.ctx, pair.town.curator, made.id, TITLE)).kind is kind


async def test_the_mentor_hears_once_it_is_out_everywhere(pair: Pair) -> None:
    made = await pair.sent()
    draft = await deciding.take_story(pair.ctx, pair.town.curator, made.id, TITLE)
    await media.submit(pair.ctx, pair.town.curator, draft.id)
    await media.approve(pair.ctx, pair.town.curator, draft.id)
    site, vk = "https://example.org/1", "https://vk.com/wall-1_1"
    await mark_published(pair.ctx, pair.town.curator, draft.id, "site", site)
    before = await pair.town.told(StoryOut)
    await mark_published(pair.ctx, pair.town.curator, draft.id, "vk", vk)

    assert before == []
    assert await pair.town.told(StoryOut) == [(StoryOut(pair.mentor.id, made.id, draft.id), pair.pavel.id)]


async def test_one_that_is_closed_cannot_be_taken(pair: Pair) -> None:
    made = await pair.sent()
    await record_withdrawal(pair.ctx, pair.town.curator, pair.mentee.id, TODAY, "12")

    with pytest.raises(StoryClosed):
        await deciding.take_story(pair.ctx, pair.town.curator, made.id, TITLE)
    assert await lists.of_story(pair.ctx, pair.town.curator, made.id) is None


async def test_a_curator_declines_it_with_a_reason(pair: Pair) -> None:
    made = await pair.sent()
    with pytest.raises(OwnWordsNotAsked):
        await deciding.decline_story(pair.ctx, pair.town.curator, made.id, StoryReason.PHOTOS, "Темно")
    initials = replace(pair.ctx, policy=replace(pair.ctx.policy, chat_names=ChatNames.INITIALS))
    await deciding.decline_story(initials, pair.town.curator, made.id, StoryReason.PHOTOS, "Темно")

    (found,) = await reading.mine(pair.ctx, pair.pavel, pair.membership.id)
    assert (found.story.state, found.story.reason, found.story.reason_words) == (
        StoryState.DECLINED,
        StoryReason.PHOTOS,
        "Темно",
    )


async def test_a_withdrawn_one_is_nobodys_to_see(pair: Pair) -> None:
    made = await pair.sent()
    await writing.withdraw(pair.ctx, pair.pavel, made.id)

    assert await reading.listed(pair.ctx, pair.town.curator) == []
    with pytest.raises(NotFound):
        await reading.look(pair.ctx, pair.town.curator, made.id)
    with pytest.raises(NotNow):
        await deciding.take_story(pair.ctx, pair.town.curator, made.id, TITLE)


async def test_others_have_no_say(pair: Pair, meet: Meet) -> None:
    made, other = await pair.draft(), await meet("Пётр")
    await pair.town.mentor(other)

    with pytest.raises(NotYours):
        await writing.begin(pair.ctx, other, pair.membership.id)
    with pytest.raises(NotFound):
        await writing.write_text(pair.ctx, other, made.id, "Чужое")


async def test_waiting_ones_come_first_and_photos_by_their_place(pair: Pair) -> None:
    first = await pair.sent()
    second = await pair.sent()
    third = await pair.sent()
    await deciding.take_story(pair.ctx, pair.town.curator, first.id, TITLE)

    listed = [one.story.id for one in await reading.listed(pair.ctx, pair.town.curator)]

    assert listed == [second.id, third.id, first.id]
    assert await reading.photo(pair.ctx, pair.town.curator, first.id, 1) == "photo-0"
    for number in (0, 2):
        with pytest.raises(NotFound):
            await reading.photo(pair.ctx, pair.town.curator, first.id, number)


async def test_it_is_closed_when_somebody_withdraws_and_goes_when_they_are_erased(pair: Pair) -> None:
    taken = await pair.sent(pair.mentee)
    await deciding.take_story(pair.ctx, pair.town.curator, taken.id, TITLE)
    waiting = await pair.sent(pair.mentee)
    await pair.draft()
    await record_withdrawal(pair.ctx, pair.town.curator, pair.mentee.id, TODAY, "12")
    closed = await reading.look(pair.ctx, pair.town.curator, taken.id)
    with pytest.raises(NotFound):
        await reading.photo(pair.ctx, pair.town.curator, taken.id, 1)
    await erase(pair.ctx, pair.town.curator, pair.mentee.id)

    assert closed.is_closed
    async with pair.ctx.read() as connection:
        rows = (await connection.execute(select(stories).order_by(stories.c.id))).all()
        people = await connection.scalar(select(func.count()).select_from(story_people))
    assert [(row.id, row.state, row.content) for row in rows] == [
        (taken.id, StoryState.TAKEN, None),
        (waiting.id, StoryState.WITHDRAWN, None),
    ]
    assert people == 0
    draft = await lists.of_story(pair.ctx, pair.town.curator, taken.id)
    assert draft is not None
    assert (draft.state, draft.text, draft.pictures, draft.people) == (PublicationState.CANCELLED, "", (), ())


async def test_what_came_to_nothing_is_dropped_after_a_while(pair: Pair, clock: MovedClock) -> None:
    taken, declined = await pair.sent(pair.mentee), await pair.sent(pair.mentee)
    await deciding.take_story(pair.ctx, pair.town.curator, taken.id, TITLE)
    await deciding.decline_story(pair.ctx, pair.town.curator, declined.id, StoryReason.LATER)
    await pair.draft()
    clock.move(timedelta(days=91))
    await forget_old(pair.ctx)

    async with pair.ctx.read() as connection:
        left = [row.id for row in await connection.execute(select(stories))]
    assert left == [taken.id]
