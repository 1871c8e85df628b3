"""A request as text, and mentors for it with what speaks for and against them. People are shown as a chat may."""

from collections.abc import Sequence

from markupsafe import Markup

from actions.context import Context
from actions.mentoring.drafting import Reviewed
from actions.mentoring.requesting import Seen
from actions.mentoring.suggesting import Suggested
from domain.mentoring.matching.candidates import Candidate
from domain.mentoring.request import Need, RequestState
from domain.registry.field import Field
from domain.registry.forms import Vocabulary
from domain.registry.names import may_show
from domain.registry.record import Record
from handlers.programme.naming import called
from handlers.programme.wording import topics_text
from wording import moments
from wording.forms import form_name
from wording.mentoring.matching import against_pair, for_pair, impossible, what_helps
from wording.reader import Reader
from wording.weekdays import days_text

LINE = Markup("\n")
PARAGRAPHS = Markup("\n\n")
SHOWN = 5
"""Mentors of a request, and pairs of the draft, that a chat tells of: all of them are at the desk."""


def request_text(seen: Seen, reader: Reader, ctx: Context) -> Markup:
    """Whose it is, how it stands, what is needed."""
    request, words = seen.request, reader.words
    head = [
        words("request-title", who=called(seen.mentee, ctx), priority="yes" if request.priority else "no"),
        words(
            "request-state",
            state=_stands(seen),
        ),
        words("request-made", day=moments.day_and_hour(request.made_at, reader.language, reader.zone)),
    ]
    if request.need is None or seen.mentee.blocked_at is not None:
        # What is needed is closed with everything else that is known of somebody who withdrew.
        return LINE.join(head)
    return PARAGRAPHS.join([LINE.join(head), need_text(request.need, seen.vocabulary, seen.wished, reader, ctx)])


def _stands(seen: Seen) -> str:
    if seen.request.state is not RequestState.OPEN or seen.is_consented:
        return seen.request.state.value
    return "waits" if seen.mentee.blocked_at is None else "closed"


def need_text(need: Need, vocabulary: Vocabulary, wished: Sequence[Record], reader: Reader, ctx: Context) -> Markup:
    """What is needed, a line each; own words only where the chat may carry them."""
    words = reader.words
    lines = [
        words("request-form", form=form_name(need.form, vocabulary.forms, words)),
        words("request-topics", topics=topics_text(need.topics, vocabulary, reader)),
        words("request-days", days=days_text(need.days, reader) or words.plain("request-days-any")),
    ]
    if wished:
        lines.append(words("request-wished", mentors=", ".join(called(one, ctx) for one in wished)))
    if need.words:
        shows = may_show(Field.RESULTS, ctx.policy.chat_names)
        lines.append(words("request-words", words=need.words) if shows else words("request-words-at-desk"))
    return LINE.join(lines)


def suggested_text(found: Suggested, reader: Reader, ctx: Context) -> Markup:
    """The best mentors, each with reasons; how many do not fit, and why the first of them does not."""
    words, suggestions = reader.words, found.suggestions
    parts = [words("request-suggested", who=called(found.mentee, ctx), count=len(suggestions.candidates))]
    parts += [
        candidate_text(one, found.people[one.offer.record], found.vocabulary, reader, ctx)
        for one in suggestions.candidates[:SHOWN]
    ]
    if suggestions.ruled_out:
        out = sorted(suggestions.ruled_out, key=lambda one: len(one.bars))[:SHOWN]
        lines = [words("request-ruled-out", count=len(suggestions.ruled_out))]
        lines += [
            words(
                "request-ruled-out-one",
                mentor=called(found.people[one.offer.record], ctx),
                why=impossible(one.bars, words),
            )
            for one in out
        ]
        parts.append(LINE.join(lines))
    return PARAGRAPHS.join(parts)


def candidate_text(
    candidate: Candidate, mentor: Record, vocabulary: Vocabulary, reader: Reader, ctx: Context
) -> Markup:
    """«М-004: совпадает 3 из 4 запросов, есть место. Против: …»"""
    words = reader.words
    against = against_pair(candidate, words, vocabulary)
    lines = [words("request-candidate", mentor=called(mentor, ctx), reasons=for_pair(candidate, words))]
    if against:
        lines.append(words("request-against", reasons=against))
    return LINE.join(lines)


def draft_text(draft: Reviewed, reader: Reader, ctx: Context) -> Markup:
    """How many pairs there would be, the first of them, and what would help most."""
    words = reader.words
    parts = [words("draft-title", pairs=len(draft.pairs), alone=len(draft.unmatched))]
    if draft.pairs:
        parts.append(
            LINE.join(
                words(
                    "draft-pair",
                    mentee=called(one.mentee, ctx),
                    mentor=called(one.mentor, ctx),
                    locked="yes" if one.is_locked else "no",
                )
                for one in draft.pairs[:SHOWN]
            )
        )
    if len(draft.pairs) > SHOWN:
        parts.append(words("draft-more", count=len(draft.pairs) - SHOWN))
    helps = what_helps(draft.lacks, words, draft.vocabulary, lambda one: called(draft.people[one], ctx))
    if helps:
        parts.append(LINE.join([words("draft-helps"), *helps]))
    return PARAGRAPHS.join(parts)
