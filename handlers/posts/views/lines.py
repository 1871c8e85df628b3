"""A post in one line, and its moments, as people read them."""

from datetime import datetime

from markupsafe import Markup

from actions.posts.lists import Listed
from domain.posts.excerpt import excerpt
from domain.posts.post import Post, PostState
from domain.shortening import shortened
from wording import moments
from wording.reader import Reader
from wording.texts import Words

WORDS_SHOWN = 60
"""Characters of a post in a line."""
ON_A_BUTTON = 24
"""Characters of a post, and of its hall, on a button."""

SIGNS = {
    PostState.DRAFT: "✏️ ",
    PostState.PLANNED: "",
    PostState.SENT: "✅ ",
    PostState.UNCERTAIN: "❓ ",
    PostState.FAILED: "⚠️ ",
    PostState.LATE: "⚠️ ",
    PostState.CANCELLED: "❌ ",
}


def first_words(post: Post, words: Words, limit: int = WORDS_SHOWN) -> str:
    """How the post begins, without its formatting and on one line; what else it is when it has no words."""
    said = excerpt(post.text, limit)
    if not said:
        return words.plain("posts-only-picture" if post.photo else "posts-no-words")
    return f"🖼 {said}" if post.photo else said


def day_and_hour(moment: datetime, reader: Reader, now: datetime) -> str:
    """«пт, 18 декабря, 10:00» by the reader's clock; a year that is not this one is named."""
    local = moment.astimezone(reader.zone)
    if local.year == now.astimezone(reader.zone).year:
        return moments.day_and_hour(moment, reader.language, reader.zone)
    return f"{moments.day_with_year(local.date(), reader.language)}, {moments.hour(moment, reader.zone)}"


def with_zone(moment: datetime, reader: Reader, now: datetime) -> str:
    """The same with the clock by which it is meant: «пт, 18 декабря, 10:00 (Белград, UTC+1)»."""
    return f"{day_and_hour(moment, reader, now)} ({moments.zone_name(reader.zone, moment, reader.language)})"


def day_of(moment: datetime, reader: Reader, now: datetime) -> str:
    """«пт, 18 декабря», the head of a day in the calendar."""
    local = moment.astimezone(reader.zone)
    if local.year == now.astimezone(reader.zone).year:
        return moments.day(moment, reader.language, reader.zone)
    return moments.day_with_year(local.date(), reader.language)


def shown_at(post: Post) -> datetime | None:
    """The moment by which a post is listed: when it went out, else when it is to."""
    return post.sent_at or post.at


def line(listed: Listed, reader: Reader, now: datetime, *, dated: bool) -> Markup:
    """A post in the calendar: «10:00 · Новости клуба · Приходите в пятницу…», another's with its author."""
    words, post = reader.words, listed.post
    at = shown_at(post)
    if at is None:
        when = words.plain("posts-no-time")
    elif dated:
        when = moments.short(at, reader.language, reader.zone, now)
    else:
        when = moments.hour(at, reader.zone)
    hall = words.plain("posts-no-hall") if listed.hall is None else listed.hall.title
    said = first_words(post, words)
    sign = SIGNS[post.state]
    if post.author == reader.person:
        return words("posts-line", when=f"{sign}{when}", hall=hall, words=said)
    return words("posts-line-of", when=f"{sign}{when}", hall=hall, words=said, author=listed.author.name)


def label(listed: Listed, reader: Reader, now: datetime) -> str:
    """The same on a button, in plain text."""
    post = listed.post
    at = shown_at(post)
    parts = [] if at is None else [moments.short(at, reader.language, reader.zone, now)]
    if listed.hall is not None:
        parts.append(shortened(listed.hall.title, ON_A_BUTTON))
    parts.append(first_words(post, reader.words, ON_A_BUTTON))
    return SIGNS[post.state] + " · ".join(parts)
