"""What became of a post, as delivery writes it down: each in the transaction in which it does."""

from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Policy
from actions.posts import keys
from actions.posts.record import count_as_evidence, meant, record
from actions.posts.responsible import answering
from domain.delivery import WhyNot
from domain.notices import Owed
from domain.posts.notices import PostFailed, PostLate, PostLeftAside, PostSent, ScheduledPost
from domain.posts.post import Post, PostState, PostTrouble
from storage.outbox import Outbox
from storage.posts import Posts

NEWS_LAST = timedelta(days=2)
"""For so long it helps an author who was away to hear that a post went out, or that it was left aside."""

TROUBLES = {
    WhyNot.HALL_CLOSED: PostTrouble.HALL_CLOSED,
    WhyNot.NO_PICTURES: PostTrouble.NO_PICTURES,
    WhyNot.REFUSED: PostTrouble.REFUSED,
    WhyNot.BROKEN: PostTrouble.BROKEN,
}


async def it_is_out(
    connection: AsyncConnection, letter: ScheduledPost, message_id: int, policy: Policy, now: datetime
) -> None:
    """Its letter was sent: it counts as evidence where its hall is a resource, and its author hears of it."""
    post = await meant(connection, letter, PostState.PLANNED)
    if post is None:
        return
    new = await record(connection, None, "sent", post, now, state=PostState.SENT, message_id=message_id, sent_at=now)
    address = await count_as_evidence(connection, new, policy)
    news = Owed(
        notice=PostSent(new.id, address), key=keys.sent(new), person=new.author, due_at=now, until=now + NEWS_LAST
    )
    await Outbox(connection).owe([news], now)


async def it_failed(
    connection: AsyncConnection, letter: ScheduledPost, why: WhyNot, reason: str, policy: Policy, now: datetime
) -> None:
    """Its letter cannot be delivered: whoever answers for the post is told at once."""
    post = await meant(connection, letter, PostState.PLANNED)
    if post is not None:
        await fail(connection, post, TROUBLES[why], reason, policy, now)


async def it_is_uncertain(connection: AsyncConnection, letter: ScheduledPost, now: datetime) -> None:
    """Nobody knows whether it appeared; delivery asks."""
    post = await meant(connection, letter, PostState.PLANNED)
    if post is not None:
        await record(connection, None, "uncertain", post, now, state=PostState.UNCERTAIN)


async def fail(
    connection: AsyncConnection, post: Post, trouble: PostTrouble, detail: str, policy: Policy, now: datetime
) -> None:
    """A planned post does not go out any more by itself, for a reason that its author can do something about."""
    new = await record(connection, None, "failed", post, now, state=PostState.FAILED, trouble=trouble, detail=detail)
    people = await answering(connection, new, policy)
    notice = PostFailed(new.id, new.revision)
    owed = [Owed(notice=notice, key=keys.failed(new, person), person=person, due_at=now) for person in people]
    await Outbox(connection).owe(owed, now)


async def be_late(connection: AsyncConnection, post: Post, policy: Policy, now: datetime) -> None:
    """The time of a planned post passed while the bot could not send."""
    new = await record(connection, None, "late", post, now, state=PostState.LATE)
    people = await answering(connection, new, policy)
    notice = PostLate(new.id, new.revision)
    owed = [Owed(notice=notice, key=keys.late(new, person), person=person, due_at=now) for person in people]
    await Outbox(connection).owe(owed, now)


async def left_aside(connection: AsyncConnection, policy: Policy, now: datetime) -> list[Owed]:
    """What is owed of drafts that were taken off the schedule and not planned again in time, owed already or not."""
    overtaken = [post for post in await Posts(connection).taken_off(now - NEWS_LAST) if post.time <= now]
    return [
        Owed(
            notice=PostLeftAside(post.id, post.revision),
            key=keys.left_aside(post, person),
            person=person,
            due_at=now,
            until=post.time + NEWS_LAST,
        )
        for post in overtaken
        for person in await answering(connection, post, policy)
    ]
