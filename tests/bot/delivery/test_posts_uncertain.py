"""A post of which nobody knows whether it appeared: asked about, never repeated unasked, whatever breaks when."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from actions.context import Context
from actions.delivery.questions import post_again, post_appeared
from actions.posts import answers, schedule
from domain.delivery import PostSettled, PostUncertain
from domain.errors import NotAllowed
from domain.meetups.hall import Hall
from domain.people.person import Actor
from domain.people.roles import Role
from domain.posts.post import Post, PostId, PostState
from domain.posts.refusals import PostBeingSent, PostNotSure, PostSentAlready
from storage.outbox import Delivery, Outbox
from tests.bot.delivery.posts_on_stage import (
    SEEN,
    an_author,
    became,
    letter_of,
    planned,
    stored,
    when_time_has_come,
)
from tests.bot.delivery.stage import QUICK, Stage, stage

Verb = Callable[[Context, Actor, PostId], Awaitable[Any]]


async def lost_post(on_stage: Stage, fault: str = "lost") -> tuple[Actor, Hall, Post]:
    """The connection broke while it was sent."""
    author, hall = await an_author(on_stage), await on_stage.hall()
    post = await planned(on_stage, author, hall)
    on_stage.fault(fault, method="sendMessage", chat_id=hall.chat_id, times=1)
    await when_time_has_come(on_stage)
    return author, hall, await became(on_stage, post.id, PostState.UNCERTAIN)


@pytest.mark.parametrize(("fault", "copies"), [("lost", 1), ("reset", 0), ("hang", 0)])
async def test_broken_connection_is_asked_about_and_nothing_is_repeated(
    on_stage: Stage, fault: str, copies: int
) -> None:
    author, hall, post = await lost_post(on_stage, fault)

    for span in (timedelta(minutes=5), timedelta(hours=4), timedelta(days=3)):
        await when_time_has_come(on_stage, span)
        await on_stage.restart()
        await on_stage.rest()

    assert on_stage.texts(hall) == [SEEN] * copies
    assert await stored(on_stage, post.id) == post
    (question,) = on_stage.texts(author.person)
    assert question == (
        "Связь с Telegram оборвалась, когда пост уже уходил в «Зал»: "
        "пост по расписанию «Приходите завтра: https://example.org».\n\n"
        "Загляните туда, пожалуйста: он появился? Сам повторять не буду, чтобы он не вышел дважды."
    )


async def test_it_appeared(on_stage: Stage) -> None:
    author, hall, post = await lost_post(on_stage)

    await post_appeared(on_stage.ctx, author, (await letter_of(on_stage, post)).id)

    assert await stored(on_stage, post.id) == replace(post, state=PostState.SENT, sent_at=post.at)
    assert (await letter_of(on_stage, post)).state is Delivery.SENT
    await on_stage.restart()
    await on_stage.rest()
    assert on_stage.texts(hall) == [SEEN]


async def test_it_did_not_appear_and_is_sent_once_more_however_late(on_stage: Stage) -> None:
    author, hall, post = await lost_post(on_stage, "reset")
    await when_time_has_come(on_stage, timedelta(days=2))

    await post_again(on_stage.ctx, author, (await letter_of(on_stage, post)).id)
    on_stage.delivery.wake()
    await became(on_stage, post.id, PostState.SENT)

    assert on_stage.texts(hall) == [SEEN]


@pytest.mark.parametrize("first", [answers.appeared, answers.send_again, answers.did_not_appear])
async def test_question_that_was_answered_on_the_page_is_settled(on_stage: Stage, first: Verb) -> None:
    author, hall, post = await lost_post(on_stage)
    letter = await letter_of(on_stage, post)
    await first(on_stage.ctx, author, post.id)
    on_stage.delivery.wake()
    await on_stage.nothing_waits()
    copies = on_stage.texts(hall)

    for act in (post_appeared, post_again):
        with pytest.raises(PostSettled):
            await act(on_stage.ctx, author, letter.id)

    await on_stage.nothing_waits()
    assert on_stage.texts(hall) == copies


async def test_question_about_an_older_letter_answers_nothing_about_the_newer(on_stage: Stage) -> None:
    author, hall, post = await lost_post(on_stage)
    older = await letter_of(on_stage, post)
    on_stage.fault("reset", method="sendMessage", chat_id=hall.chat_id, times=1)
    await post_again(on_stage.ctx, author, older.id)
    on_stage.delivery.wake()
    again = await became(on_stage, post.id, PostState.UNCERTAIN)

    for act in (post_appeared, post_again):
        with pytest.raises(PostSettled):
            await act(on_stage.ctx, author, older.id)
    assert await stored(on_stage, post.id) == again
    assert len(await on_stage.rows(PostUncertain)) == 2

    await post_appeared(on_stage.ctx, author, (await letter_of(on_stage, again)).id)
    assert on_stage.texts(hall) == [SEEN]


@pytest.mark.parametrize(
    ("role", "allowed"),
    [
        (Role.OWNER, True),
        (Role.CURATOR, True),
        (Role.ORGANISER, False),
        (Role.DIRECTOR, False),
        (Role.WORKING_GROUP, False),
        (Role.PARTICIPANT, False),
    ],
)
@pytest.mark.parametrize("act", [post_appeared, post_again])
async def test_who_may_answer_besides_the_author(on_stage: Stage, act: Any, role: Role, allowed: bool) -> None:
    _, _, post = await lost_post(on_stage)
    letter = await letter_of(on_stage, post)
    other = Actor(await on_stage.person("Другая"), frozenset({role}))

    if allowed:
        await act(on_stage.ctx, other, letter.id)
        assert (await stored(on_stage, post.id)).state is not PostState.UNCERTAIN
    else:
        with pytest.raises(NotAllowed) as refused:
            await act(on_stage.ctx, other, letter.id)
        assert refused.value.details == {"who": "owner,curator"}
        assert await stored(on_stage, post.id) == post


async def move(ctx: Context, actor: Actor, post: PostId) -> Any:
    return await schedule.move(ctx, actor, post, ctx.now() + timedelta(days=1))


@pytest.mark.parametrize("act", [move, schedule.cancel, schedule.back_to_draft, schedule.send_now])
async def test_decision_while_it_is_on_its_way_is_refused_and_the_end_of_the_program_is_asked_about(
    database_path: Path, act: Verb
) -> None:
    async with stage(database_path, pace=replace(QUICK, answer=100.0)) as on_stage:
        author, hall = await an_author(on_stage), await on_stage.hall()
        post = await planned(on_stage, author, hall)
        on_stage.fault("hang", method="sendMessage", chat_id=hall.chat_id, seconds=100, times=1)
        on_stage.clock.offset += timedelta(hours=1)
        on_stage.delivery.wake()
        await on_stage.ended((await letter_of(on_stage, post)).id, "sending")

        with pytest.raises(PostBeingSent):
            await act(on_stage.ctx, author, post.id)
        await on_stage.kill()
        uncertain = await became(on_stage, post.id, PostState.UNCERTAIN)
        with pytest.raises(PostNotSure):
            await act(on_stage.ctx, author, post.id)

        assert await stored(on_stage, post.id) == uncertain
        assert len(on_stage.messages(author.person)) == 1
        assert on_stage.texts(hall) == []


@pytest.mark.parametrize("act", [move, schedule.cancel, schedule.back_to_draft])
async def test_program_that_ended_between_claim_and_answer_found_a_decision_refused(
    database_path: Path, act: Verb
) -> None:
    async with stage(database_path, starts=False) as on_stage:
        author, hall = await an_author(on_stage), await on_stage.hall()
        post = await planned(on_stage, author, hall)
        letter = await letter_of(on_stage, post)
        async with on_stage.ctx.write() as connection:
            assert await Outbox(connection).claim([letter.id]) == {letter.id}
        with pytest.raises(PostBeingSent):
            await act(on_stage.ctx, author, post.id)

        await on_stage.delivery.start()

        await became(on_stage, post.id, PostState.UNCERTAIN)
        assert (on_stage.texts(hall), len(on_stage.texts(author.person))) == ([], 1)


@pytest.mark.parametrize("act", [move, schedule.cancel, schedule.back_to_draft])
async def test_decision_at_the_very_moment_either_counts_or_is_refused(on_stage: Stage, act: Verb) -> None:
    """Whoever comes first: a decision that was taken is kept, and one that was refused left nothing behind."""
    author, hall = await an_author(on_stage), await on_stage.hall()
    for _ in range(8):
        before = len(on_stage.texts(hall))
        post = await planned(on_stage, author, hall)
        on_stage.clock.offset += timedelta(hours=1)
        on_stage.delivery.wake()
        counts = True
        await asyncio.sleep(0.01)
        try:
            decided = await act(on_stage.ctx, author, post.id)
        except (PostBeingSent, PostSentAlready):
            counts = False
        if counts:
            await on_stage.rest()
            assert await stored(on_stage, post.id) == decided
            await schedule.back_to_draft(on_stage.ctx, author, post.id)
        else:
            await became(on_stage, post.id, PostState.SENT)
        assert len(on_stage.texts(hall)) - before == (0 if counts else 1)
