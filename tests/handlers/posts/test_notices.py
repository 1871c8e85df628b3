"""What authors are told of their posts, from what is true when it is told."""

from datetime import timedelta

import pytest

from actions.posts import drafts, schedule
from domain.meetups.hall import HallState
from domain.people.person import Actor
from domain.posts.notices import PostFailed, PostLate, PostLeftAside, PostSent
from domain.posts.post import PostId, PostState
from handlers.posts.callbacks import Act, PostButton
from handlers.posts.views.notices import post_failed, post_late, post_left_aside, post_sent
from handlers.rendering import Outgoing
from storage.halls import Halls
from tests.actions.posts.making import Newsroom
from tests.e2e.town import unmarked
from wording.reader import Reader, reader_of
from wording.texts import Texts

TEXTS = Texts(("ru", "en"))
WORDS = "Приходите завтра!"


def reader(newsroom: Newsroom, who: Actor) -> Reader:
    return reader_of(who.person, TEXTS, newsroom.ctx.policy)


def buttons(told: Outgoing) -> list[tuple[str, str | None]]:
    assert told.keyboard is not None
    return [(button.text, button.callback_data) for row in told.keyboard.inline_keyboard for button in row]


def decisions(post: PostId) -> list[tuple[str, str]]:
    labels = {
        Act.SEND: "📤 Отправить сейчас",
        Act.MOVE: "🕙 Перенести",
        Act.EDIT: "✏️ Изменить",
        Act.OPEN: "Открыть пост",
        Act.CANCEL: "❌ Отменить пост",
    }
    return [(text, PostButton(act=act, post=post).pack()) for act, text in labels.items()]


async def test_sent_is_told_quietly_with_its_address(newsroom: Newsroom) -> None:
    post = await newsroom.in_state(PostState.SENT)
    notice = PostSent(post.id, "https://t.me/novosti_play/5")

    told = await post_sent(notice, reader(newsroom, newsroom.organiser), newsroom.ctx)

    assert told is not None
    assert unmarked(told.text) == f"✅ Пост вышел в «Новости»: {WORDS}\n🔗 Посмотреть пост"
    assert '<a href="https://t.me/novosti_play/5">' in told.text
    assert (told.silent, told.keyboard) == (True, None)


async def test_sent_without_an_address_has_no_link(newsroom: Newsroom) -> None:
    post = await newsroom.in_state(PostState.SENT)

    told = await post_sent(PostSent(post.id, ""), reader(newsroom, newsroom.organiser), newsroom.ctx)

    assert told is not None
    assert told.text == f"✅ Пост вышел в «Новости»: {WORDS}"


async def test_failed_says_why_and_what_can_be_done(newsroom: Newsroom) -> None:
    post = await newsroom.in_state(PostState.FAILED)

    told = await post_failed(PostFailed(post.id, post.revision), reader(newsroom, newsroom.organiser), newsroom.ctx)

    assert told is not None
    head, why = unmarked(told.text).split("\n\n")
    assert head == f"⚠️ Пост не вышел в «Новости»: {WORDS}"
    assert why.startswith("Что-то сломалось у меня, простите.")
    assert buttons(told) == decisions(post.id)
    assert not told.silent


async def test_late_says_when_it_was_to_be(newsroom: Newsroom) -> None:
    post = await newsroom.in_state(PostState.LATE)

    told = await post_late(PostLate(post.id, post.revision), reader(newsroom, newsroom.organiser), newsroom.ctx)

    assert told is not None
    when = newsroom.at().astimezone(newsroom.ctx.policy.zone).strftime("%H:%M")
    assert when in told.text
    assert buttons(told) == decisions(post.id)


async def test_another_reader_is_told_whose_post_it_is(newsroom: Newsroom) -> None:
    post = await newsroom.in_state(PostState.LATE)

    told = await post_late(PostLate(post.id, post.revision), reader(newsroom, newsroom.curator), newsroom.ctx)

    assert told is not None
    assert f"{WORDS} (Олег)" in told.text


async def test_left_aside_says_when_it_was_to_be_until_it_has_another_time(newsroom: Newsroom) -> None:
    post = await newsroom.planned()
    left = await schedule.back_to_draft(newsroom.ctx, newsroom.organiser, post.id)
    newsroom.clock.move(timedelta(days=1))
    organiser = reader(newsroom, newsroom.organiser)

    told = await post_left_aside(PostLeftAside(post.id, left.revision), organiser, newsroom.ctx)

    assert told is not None
    assert unmarked(told.text).startswith(f"⏸ Пост остался черновиком: {WORDS}")
    assert buttons(told) == [one for one in decisions(post.id) if one[0] in ("📤 Отправить сейчас", "✏️ Изменить")]
    await drafts.set_time(newsroom.ctx, newsroom.organiser, post.id, newsroom.at())
    assert await post_left_aside(PostLeftAside(post.id, left.revision), organiser, newsroom.ctx) is None


@pytest.mark.parametrize("state", [state for state in PostState if state is not PostState.FAILED])
async def test_failed_makes_no_sense_in_any_other_state(newsroom: Newsroom, state: PostState) -> None:
    post = await newsroom.in_state(state)
    organiser = reader(newsroom, newsroom.organiser)

    assert await post_failed(PostFailed(post.id, post.revision), organiser, newsroom.ctx) is None


@pytest.mark.parametrize("state", [state for state in PostState if state is not PostState.LATE])
async def test_late_makes_no_sense_in_any_other_state(newsroom: Newsroom, state: PostState) -> None:
    post = await newsroom.in_state(state)
    organiser = reader(newsroom, newsroom.organiser)

    assert await post_late(PostLate(post.id, post.revision), organiser, newsroom.ctx) is None


async def test_what_was_decided_about_since_is_not_told(newsroom: Newsroom) -> None:
    """It failed, was moved, and failed again: the first news is out of date."""
    post = await newsroom.in_state(PostState.FAILED)
    moved = await schedule.move(newsroom.ctx, newsroom.organiser, post.id, newsroom.at(timedelta(days=2)))
    organiser = reader(newsroom, newsroom.organiser)

    assert moved.revision != post.revision
    assert await post_failed(PostFailed(post.id, post.revision), organiser, newsroom.ctx) is None


async def test_what_is_gone_is_not_told(newsroom: Newsroom) -> None:
    organiser = reader(newsroom, newsroom.organiser)

    assert await post_sent(PostSent(PostId(99), ""), organiser, newsroom.ctx) is None
    assert await post_failed(PostFailed(PostId(99), 1), organiser, newsroom.ctx) is None
    assert await post_late(PostLate(PostId(99), 1), organiser, newsroom.ctx) is None


async def test_failed_in_a_hall_that_is_lost_names_it(newsroom: Newsroom) -> None:
    post = await newsroom.in_state(PostState.FAILED)
    async with newsroom.ctx.write() as connection:
        await Halls(connection).set_state(newsroom.hall, HallState.LEFT)

    told = await post_failed(PostFailed(post.id, post.revision), reader(newsroom, newsroom.organiser), newsroom.ctx)

    assert told is not None
    assert "«Новости»" in told.text
