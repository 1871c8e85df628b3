"""A post before it is planned."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from actions.housekeeping import KEPT, forget_old
from actions.posts import drafts, schedule
from domain.errors import NotFound
from domain.posts.post import Post, PostId, PostState
from domain.posts.refusals import (
    PostCaptionTooLong,
    PostHallClosed,
    PostInPast,
    PostPlannedAlready,
    PostSentAlready,
    PostTextTooLong,
    PostTooFar,
)
from tests.actions.meetups.making import audit_of
from tests.actions.posts.making import Newsroom


async def test_start_makes_a_blank_draft_in_the_centre_s_zone(newsroom: Newsroom) -> None:
    draft = await drafts.start(newsroom.ctx, newsroom.curator)

    assert draft == Post(
        id=PostId(1),
        author=newsroom.curator.id,
        hall=None,
        text="",
        length=0,
        photo="",
        at=None,
        zone=ZoneInfo("Europe/Moscow"),
        state=PostState.DRAFT,
        revision=0,
        message_id=None,
        sent_at=None,
        trouble=None,
        detail="",
        created_at=newsroom.clock.now(),
    )


async def test_start_takes_the_author_s_own_zone(newsroom: Newsroom) -> None:
    traveller = replace(newsroom.curator, person=replace(newsroom.curator.person, zone=ZoneInfo("Asia/Omsk")))

    assert (await drafts.start(newsroom.ctx, traveller)).zone == ZoneInfo("Asia/Omsk")


async def test_blank_draft_serves_again_for_its_author_only(newsroom: Newsroom) -> None:
    first = await drafts.start(newsroom.ctx, newsroom.curator)

    assert await drafts.start(newsroom.ctx, newsroom.curator) == first
    assert (await drafts.start(newsroom.ctx, newsroom.organiser)).id != first.id


async def test_draft_with_a_word_in_it_is_left_alone(newsroom: Newsroom) -> None:
    first = await drafts.start(newsroom.ctx, newsroom.curator)
    await drafts.write(newsroom.ctx, newsroom.curator, first.id, "Ура", 3)

    assert (await drafts.start(newsroom.ctx, newsroom.curator)).id != first.id
    assert (await newsroom.stored(first.id)).text == "Ура"


async def test_everything_that_is_filled_in_is_kept_with_its_history(newsroom: Newsroom) -> None:
    ctx, author = newsroom.ctx, newsroom.organiser
    draft = await drafts.start(ctx, author)
    await drafts.write(ctx, author, draft.id, "<b>Ура</b>", 3)
    await drafts.write(ctx, author, draft.id, "<b>Ура</b>", 3)
    await drafts.set_photo(ctx, author, draft.id, "photo-1")
    await drafts.choose_hall(ctx, author, draft.id, newsroom.hall)
    filled = await drafts.set_time(ctx, author, draft.id, newsroom.at())

    assert filled == replace(draft, text="<b>Ура</b>", length=3, photo="photo-1", hall=newsroom.hall, at=newsroom.at())
    assert await newsroom.stored(draft.id) == filled
    assert await audit_of(ctx, "post", draft.id) == [
        ("create", None, None),
        ("change", {"text": "", "length": 0}, {"text": "<b>Ура</b>", "length": 3}),
        ("change", {"photo": ""}, {"photo": "photo-1"}),
        ("change", {"hall": None}, {"hall": newsroom.hall}),
        ("change", {"at": None}, {"at": "2026-12-02T12:00:00+00:00"}),
    ]


async def test_text_that_is_too_long_leaves_the_old_one(newsroom: Newsroom) -> None:
    draft = await newsroom.draft()

    with pytest.raises(PostTextTooLong):
        await drafts.write(newsroom.ctx, newsroom.organiser, draft.id, "х" * 4097, 4097)

    assert await newsroom.stored(draft.id) == draft


async def test_picture_is_refused_over_a_long_text_and_a_long_text_under_a_picture(newsroom: Newsroom) -> None:
    ctx, author = newsroom.ctx, newsroom.organiser
    long = await newsroom.draft(text="х" * 1025)
    with pytest.raises(PostCaptionTooLong) as refused:
        await drafts.set_photo(ctx, author, long.id, "photo-1")
    assert refused.value.details == {"limit": 1024, "length": 1025, "over": 1}
    assert await newsroom.stored(long.id) == long

    pictured = await drafts.start(ctx, author)
    await drafts.set_photo(ctx, author, pictured.id, "photo-1")
    with pytest.raises(PostCaptionTooLong):
        await drafts.write(ctx, author, pictured.id, "х" * 1025, 1025)
    assert (await newsroom.stored(pictured.id)).photo == "photo-1"

    # Without its picture the same text fits.
    await drafts.drop_photo(ctx, author, pictured.id)
    assert (await drafts.write(ctx, author, pictured.id, "х" * 1025, 1025)).length == 1025


async def test_picture_with_its_text_is_kept_whole_or_not_at_all(newsroom: Newsroom) -> None:
    ctx, author = newsroom.ctx, newsroom.organiser
    draft = await newsroom.draft(text="Было")

    with pytest.raises(PostCaptionTooLong):
        await drafts.fill(ctx, author, draft.id, "х" * 1025, 1025, "photo-1")

    assert await newsroom.stored(draft.id) == draft
    filled = await drafts.fill(ctx, author, draft.id, "<b>Стало</b>", 5, "photo-1")
    assert filled == replace(draft, text="<b>Стало</b>", length=5, photo="photo-1")
    assert await newsroom.stored(draft.id) == filled


async def test_custom_emoji_become_plain_ones(newsroom: Newsroom) -> None:
    draft = await drafts.start(newsroom.ctx, newsroom.organiser)

    html = 'Ура <tg-emoji emoji-id="1">👍</tg-emoji>'

    assert (await drafts.write(newsroom.ctx, newsroom.organiser, draft.id, html, 6)).text == "Ура 👍"


async def test_hall_that_is_closed_cannot_be_chosen(newsroom: Newsroom) -> None:
    draft = await drafts.start(newsroom.ctx, newsroom.organiser)
    await newsroom.close_hall()

    with pytest.raises(PostHallClosed) as refused:
        await drafts.choose_hall(newsroom.ctx, newsroom.organiser, draft.id, newsroom.hall)

    assert refused.value.details == {"hall": "Новости"}
    assert (await newsroom.stored(draft.id)).hall is None


@pytest.mark.parametrize(("span", "refusal"), [(timedelta(0), PostInPast), (timedelta(days=367), PostTooFar)])
async def test_time_out_of_range_leaves_the_old_one(
    newsroom: Newsroom, span: timedelta, refusal: type[Exception]
) -> None:
    draft = await newsroom.draft()

    with pytest.raises(refusal):
        await drafts.set_time(newsroom.ctx, newsroom.organiser, draft.id, newsroom.at(span))

    assert await newsroom.stored(draft.id) == draft


@pytest.mark.parametrize("state", [state for state in PostState if state is not PostState.DRAFT])
async def test_only_a_draft_is_changed(newsroom: Newsroom, state: PostState) -> None:
    post = await newsroom.in_state(state)
    refusal = PostSentAlready if state is PostState.SENT else PostPlannedAlready

    for change in (
        drafts.write(newsroom.ctx, newsroom.organiser, post.id, "Другое", 6),
        drafts.set_photo(newsroom.ctx, newsroom.organiser, post.id, "photo-1"),
        drafts.set_time(newsroom.ctx, newsroom.organiser, post.id, newsroom.at(timedelta(days=2))),
        drafts.forget(newsroom.ctx, newsroom.organiser, post.id),
    ):
        with pytest.raises(refusal):
            await change

    assert await newsroom.stored(post.id) == post


async def test_forgotten_draft_is_gone(newsroom: Newsroom) -> None:
    draft = await newsroom.draft()

    await drafts.forget(newsroom.ctx, newsroom.organiser, draft.id)

    for act in (drafts.forget, schedule.plan, drafts.drop_photo):
        with pytest.raises(NotFound):
            await act(newsroom.ctx, newsroom.organiser, draft.id)


async def test_draft_without_a_word_is_forgotten_after_a_season(newsroom: Newsroom) -> None:
    blank = await drafts.start(newsroom.ctx, newsroom.curator)
    kept = await newsroom.draft(newsroom.organiser)
    newsroom.clock.move(KEPT)
    await forget_old(newsroom.ctx)
    assert await newsroom.stored(blank.id) == blank

    newsroom.clock.move(timedelta(seconds=1))
    await forget_old(newsroom.ctx)

    with pytest.raises(NotFound):
        await drafts.drop_photo(newsroom.ctx, newsroom.curator, blank.id)
    assert await newsroom.stored(kept.id) == kept
