"""Who answers for a post, and is told and asked what its author is."""

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Policy
from actions.meetups.responsible import owners
from domain.people.person import PersonId
from domain.people.roles import PERMISSIONS, Right, Role, may
from domain.posts.post import Post
from storage.people import People, Roles


async def answering(connection: AsyncConnection, post: Post, policy: Policy) -> tuple[PersonId, ...]:
    """The author, who may still plan posts and can be written to; otherwise everyone who may run any post."""
    author = await People(connection).get(post.author)
    if author is not None and author.reachable:
        roles = await Roles(connection).of(author.id)
        if author.telegram_id in policy.owners:
            roles |= {Role.OWNER}
        if may(roles, Right.PLAN_POSTS):
            return (author.id,)
    appointed = [
        person.id
        for role in sorted(PERMISSIONS[Right.RUN_ANY_POST] - {Role.OWNER})
        for person in await Roles(connection).having(role)
    ]
    return tuple(dict.fromkeys([*appointed, *await owners(connection, policy)]))
