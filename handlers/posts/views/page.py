"""How it stands with a post, in words."""

from datetime import datetime

from markupsafe import Markup

from actions.posts.lists import PostPage
from domain.posts.post import PostState, PostTrouble
from handlers.posts.views.lines import day_and_hour, with_zone
from wording.reader import Reader


def page_text(page: PostPage, reader: Reader, now: datetime) -> Markup:
    """Its state, and where, when and by whom."""
    post, words = page.post, reader.words
    is_due = post.state is PostState.PLANNED and post.at is not None and post.at <= now
    lines = [words("post-state", state="sending" if is_due else post.state.value)]
    if post.state is PostState.FAILED:
        lines.append(trouble(page, reader))
    lines.append(Markup())
    lines.append(words("post-hall-none") if page.hall is None else words("post-hall", hall=page.hall.title))
    if post.sent_at is not None:
        lines.append(words("post-when", when=day_and_hour(post.sent_at, reader, now)))
    elif post.at is not None:
        lines.append(words("post-when", when=with_zone(post.at, reader, now)))
    if post.author != reader.person:
        lines.append(words("post-author", author=page.author.name))
    if page.link:
        lines.append(words("post-link", link=page.link))
    return Markup("\n").join(lines)


def trouble(page: PostPage, reader: Reader) -> Markup:
    """Why it did not go out, and what to do about it."""
    post = page.post
    why = post.trouble or PostTrouble.BROKEN
    hall = "" if page.hall is None else page.hall.title
    return reader.words("post-trouble", why=why.value, hall=hall, detail=post.detail.rstrip("."))
