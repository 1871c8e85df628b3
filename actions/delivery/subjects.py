"""What a letter speaks of, and who answers for that."""

from collections.abc import Sequence
from typing import cast

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.media import telling as media
from actions.meetups.permission import may_organise
from actions.meetups.responsible import owners, responsible
from actions.posts.permission import MAY_RUN_ANY, may_run
from actions.posts.responsible import answering
from domain.media.notices import PublicationPart
from domain.meetups.meetup import MeetupId
from domain.notices import Notice
from domain.people.person import Actor, PersonId
from domain.people.roles import Right, Role, may
from domain.posts.excerpt import excerpt
from domain.posts.notices import ScheduledPost
from storage.halls import Halls
from storage.media import Publications
from storage.meetups import Meetups
from storage.outbox import Letter
from storage.posts import Posts


def meetup_of(notice: Notice) -> MeetupId | None:
    """The meetup that a notice speaks of, if it speaks of one."""
    return cast("MeetupId | None", getattr(notice, "meetup", None))


async def title_of(ctx: Context, connection: AsyncConnection, notice: Notice) -> str:
    """By what people know it: a meetup's or a publication's title, the first words of a post; "" for the rest."""
    if isinstance(notice, ScheduledPost):
        post = await Posts(connection).get(notice.post)
        return "" if post is None else excerpt(post.text)
    if isinstance(notice, PublicationPart):
        publication = await Publications(connection, ctx.vault).get(notice.publication)
        return "" if publication is None else publication.title
    meetup_id = meetup_of(notice)
    meetup = None if meetup_id is None else await Meetups(connection).get(meetup_id)
    return "" if meetup is None else meetup.title


async def may_answer(connection: AsyncConnection, actor: Actor, notice: Notice) -> bool:
    """Whether the actor may say what became of a letter that tells this."""
    if isinstance(notice, ScheduledPost):
        post = await Posts(connection).get(notice.post)
        return post is not None and may_run(actor, post)
    if isinstance(notice, PublicationPart):
        return may(actor.roles, Right.KEEP_MEDIA)
    meetup = meetup_of(notice)
    if meetup is None:
        return may(actor.roles, Right.BIND_HALLS)
    return await may_organise(connection, actor, meetup)


def who_could_answer(notice: Notice) -> str:
    """The roles to name to somebody who may not."""
    if isinstance(notice, PublicationPart):
        return f"{Role.CURATOR},{Role.WORKING_GROUP}"
    return MAY_RUN_ANY if isinstance(notice, ScheduledPost) else f"{Role.OWNER},{Role.ORGANISER}"


async def who_answers(ctx: Context, connection: AsyncConnection, letter: Letter) -> Sequence[PersonId]:
    """Whom to ask: those who answer for the post or the meetup, else who bound the hall, else the owners."""
    if isinstance(letter.notice, ScheduledPost):
        post = await Posts(connection).get(letter.notice.post)
        if post is not None:
            return await answering(connection, post, ctx.policy)
    if isinstance(letter.notice, PublicationPart):
        publication = await Publications(connection, ctx.vault).get(letter.notice.publication)
        if publication is not None:
            return await media.answering(connection, publication)
    meetup = meetup_of(letter.notice)
    if meetup is not None:
        return await responsible(connection, meetup, ctx.policy)
    binder = None if letter.hall is None else await Halls(connection).bound_by(letter.hall)
    return await owners(connection, ctx.policy) if binder is None else (binder,)
