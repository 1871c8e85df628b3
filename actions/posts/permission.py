"""Who may run a post: its author, and those who may run any."""

from sqlalchemy.ext.asyncio import AsyncConnection

from domain.errors import NotFound
from domain.people.person import Actor
from domain.people.roles import PERMISSIONS, Right, Role, may
from domain.posts.post import Post, PostId
from domain.posts.refusals import NotYourPost
from storage.posts import Posts

MAY_RUN_ANY = ",".join(role for role in Role if role in PERMISSIONS[Right.RUN_ANY_POST])
"""The roles to name to somebody who may not."""


def may_run(actor: Actor, post: Post) -> bool:
    """Whether the actor may see this post before it is out, and decide about it."""
    if may(actor.roles, Right.RUN_ANY_POST):
        return True
    return may(actor.roles, Right.PLAN_POSTS) and post.author == actor.id


async def run_by(connection: AsyncConnection, actor: Actor, post_id: PostId) -> Post:
    """The post, for somebody who may run it. Raises `NotFound`, or `NotYourPost` for everybody else."""
    found = await Posts(connection).get(post_id)
    if found is None:
        raise NotFound
    if not may_run(actor, found):
        raise NotYourPost(who=MAY_RUN_ANY)
    return found
