"""The keys under which posts are owed, and what is told of them. One decision, one key."""

from domain.people.person import PersonId
from domain.posts.post import Post


def letter(post: Post) -> str:
    """The post itself, by the decision that stands."""
    return f"post:{post.id}:{post.revision}"


def sent(post: Post) -> str:
    return f"{letter(post)}:sent"


def failed(post: Post, reader: PersonId) -> str:
    return f"{letter(post)}:failed:{reader}"


def late(post: Post, reader: PersonId) -> str:
    return f"{letter(post)}:late:{reader}"


def left_aside(post: Post, reader: PersonId) -> str:
    """A draft may be given another time, and be left aside again."""
    return f"{letter(post)}:left:{post.time.isoformat()}:{reader}"
