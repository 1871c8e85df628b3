"""Drafts of releases and digests, in the centre's first language."""

from collections.abc import Sequence
from functools import partial

from actions.context import Policy
from actions.media.following import Draft
from documents.release_texts import POST_OF_EVENT, POST_RELEASE, PRESS_OF_EVENT, PRESS_RELEASE, written
from domain.media.happening import EventKind, Happening
from domain.media.publication import Kind, Publication
from domain.posts.excerpt import plain
from wording import moments
from wording.texts import Words

TEXTS = {
    EventKind.MEETUP: (PRESS_RELEASE, POST_RELEASE),
    EventKind.ROADMAP: (PRESS_OF_EVENT, POST_OF_EVENT),
}


def drafting(policy: Policy) -> Draft:
    """Writes releases of the texts in use."""
    return partial(_release, policy)


def _release(policy: Policy, kind: Kind, happening: Happening) -> str:
    language = policy.languages[0]
    values = {
        "title": happening.title,
        "description": plain(happening.description),
        "when": during(happening, language),
        "place": happening.place,
        "programme": "\n".join(f"• {one}" for one in happening.programme),
        "link": happening.link,
        "people": str(happening.people) if happening.people else "",
    }
    press, post = TEXTS[happening.event.kind]
    return written(press if kind is Kind.PRESS_RELEASE else post, values, language, policy.templates)


def during(happening: Happening, language: str) -> str:
    """«сб, 19 декабря, 18:00–20:00»; of what has no hours its days: «01.12–16.12.2026»."""
    if happening.by_day:
        first, last = (one.astimezone(happening.zone).date() for one in (happening.starts, happening.ends))
        return moments.days(first, last)
    return moments.span(happening.starts, happening.ends, language, happening.zone)


def digest(found: Sequence[Publication], title: str, words: Words) -> str:
    """A line of each with its first link."""
    lines = [words.plain("media-digest-line", title=one.title, link=_link(one)) for one in found]
    return "\n\n".join([words.plain("media-digest-head", title=title), "\n".join(lines)])


def _link(one: Publication) -> str:
    return next((outlet.link for outlet in one.outlets if outlet.link), "")
