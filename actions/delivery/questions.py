"""Posts of which nobody knows whether they appeared: who is asked, and what their answers do."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.delivery.subjects import may_answer, meetup_of, title_of, who_answers, who_could_answer
from actions.media import in_halls
from actions.posts import answers
from domain.delivery import PostSettled, PostTooLate, PostUncertain
from domain.errors import NotAllowed, NotFound
from domain.media.notices import PublicationPart
from domain.meetups.hall import Hall
from domain.notices import HallId, Owed
from domain.people.person import Actor
from domain.posts.notices import ScheduledPost
from storage.audit import Audit
from storage.halls import Halls
from storage.outbox import Delivery, Letter, Outbox


async def post_appeared(ctx: Context, actor: Actor, letter: int) -> None:
    """«Появился»: somebody saw the post of unknown outcome. Raises NotFound, NotAllowed, `PostSettled`."""
    now = ctx.now()
    async with ctx.write() as connection:
        post = await _answered_for(connection, actor, letter)
        if isinstance(post.notice, ScheduledPost):
            await answers.it_appeared(connection, actor, post.notice, ctx.policy, now)
        elif isinstance(post.notice, PublicationPart):
            hall = _hall_of(post)
            await in_halls.it_appeared(ctx, connection, post.notice, letter, hall, now)
        elif not await Outbox(connection).settle(letter, Delivery.SENT, now, "appeared, as somebody saw"):
            raise PostSettled
        await Audit(connection).add(actor.id, "post_appeared", "letter", letter, now)


async def post_again(ctx: Context, actor: Actor, letter: int) -> None:
    """«Не появился — отправить ещё раз». Raises NotFound, NotAllowed, `PostSettled`, `PostTooLate`.

    A post on schedule, or a publication, is never too late for that; it raises what planning it does.
    """
    now = ctx.now()
    async with ctx.write() as connection:
        post = await _answered_for(connection, actor, letter)
        if isinstance(post.notice, ScheduledPost):
            await answers.it_is_wanted_again(connection, actor, post.notice, now)
        elif isinstance(post.notice, PublicationPart):
            await in_halls.it_is_wanted_again(ctx, connection, post.notice, letter, _hall_of(post), now)
        elif post.until is not None and post.until <= now:
            raise PostTooLate
        elif not await Outbox(connection).settle(letter, Delivery.PENDING, now, "did not appear: sent again"):
            raise PostSettled
        await Audit(connection).add(actor.id, "post_again", "letter", letter, now)


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """Where somebody should look whether a post appeared, and the title of what it was about, "" for none."""

    hall: Hall
    title: str


async def open_question(ctx: Context, question: PostUncertain) -> OpenQuestion | None:
    """What to ask; None when it is answered already."""
    async with ctx.read() as connection:
        post = await Outbox(connection).get(question.letter)
        hall = await Halls(connection).get(question.hall)
        if hall is None or post is None or post.state is not Delivery.UNKNOWN:
            return None
        return OpenQuestion(hall, await title_of(ctx, connection, post.notice))


async def ask_whether_posted(ctx: Context, connection: AsyncConnection, post: Letter, now: datetime) -> None:
    """Nobody knows whether a public post appeared: those who answer for it are asked, each on their own."""
    assert post.hall is not None
    question = PostUncertain(post.id, post.hall, post.notice.kind, meetup_of(post.notice))
    # A post on schedule, or a publication, can be sent whenever somebody says so: that question does not get old.
    until = None if isinstance(post.notice, ScheduledPost | PublicationPart) else post.until
    await Outbox(connection).owe(
        [
            Owed(
                notice=question,
                key=f"delivery:{post.id}:uncertain:{round(now.timestamp() * 1000)}:{person}",
                person=person,
                due_at=now,
                until=until,
            )
            for person in await who_answers(ctx, connection, post)
        ],
        now,
    )


async def _answered_for(connection: AsyncConnection, actor: Actor, letter: int) -> Letter:
    """The post, for somebody who may answer for it."""
    post = await Outbox(connection).get(letter)
    if post is None or post.hall is None:
        raise NotFound
    if not await may_answer(connection, actor, post.notice):
        raise NotAllowed(who=who_could_answer(post.notice))
    return post


def _hall_of(letter: Letter) -> HallId:
    assert letter.hall is not None
    return letter.hall
