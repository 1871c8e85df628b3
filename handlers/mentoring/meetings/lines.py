"""Meetings as text. How one went stands nowhere but in a curator's mean."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from actions.context import Context
from actions.mentoring.meeting_lists import Course
from domain.mentoring.meeting import Meeting, Subject
from domain.mentoring.pairing import MembershipId
from domain.mentoring.speaking import Side
from domain.registry.field import Field
from domain.registry.names import may_show
from handlers.mentoring.pairings.lines import LINE, PARAGRAPHS, day_of
from handlers.programme.naming import called
from wording.mentoring.meetings import length, subject_name
from wording.reader import Reader

SHOWN = 10
"""Meetings in a list: the rest is a number."""


def summary(meeting: Meeting, topics: Mapping[Subject, str], reader: Reader, ctx: Context) -> str:
    """«чт, 26 ноября · 1 ч · Разговор · со специалистом»."""
    parts = (
        day_of(meeting.held_on, reader, ctx),
        length(meeting.minutes, reader),
        subject_name(meeting.about, topics, reader),
        *([reader.words.plain("meeting-with-specialist")] if meeting.specialist else []),
    )
    return " · ".join(parts)


def meeting_lines(
    found: Sequence[Meeting], membership: MembershipId, topics: Mapping[Subject, str], reader: Reader, ctx: Context
) -> Markup:
    """The newest first; what somebody denies is marked."""
    lines = []
    for one in found[:SHOWN]:
        line = reader.words(
            "meeting-line",
            what=summary(one, topics, reader, ctx),
            by="paper" if one.side is None else one.side.value,
            denied="no" if one.counts_for(membership) else "yes",
        )
        if one.words and may_show(Field.RESULTS, ctx.policy.chat_names):
            line += Markup("\n«{}»").format(one.words)
        lines.append(line)
    if len(found) > SHOWN:
        lines.append(reader.words("meeting-more", count=len(found) - SHOWN))
    return LINE.join(lines)


def course_text(course: Course, reader: Reader, ctx: Context) -> Markup:
    """What a curator sees of one pair: meetings, what both sides think, how it goes on the whole."""
    words, pair = reader.words, course.pair
    counted = [one for one in course.meetings if one.counts_for(pair.membership.id)]
    head = [
        words("pairing-title", mentor=called(pair.mentor, ctx), mentee=called(pair.mentee, ctx)),
        words("course-count", count=len(counted)),
    ]
    if course.mean is not None:
        head.append(words("course-mean", mean=f"{course.mean:.1f}".replace(".", reader.words.plain("course-point"))))
    said = [
        words("course-opinion", side=side.value, opinion=course.opinions[side].value)
        for side in Side
        if side in course.opinions
    ]
    listed = meeting_lines(course.meetings, pair.membership.id, course.topics, reader, ctx)
    return PARAGRAPHS.join(part for part in (LINE.join(head), LINE.join(said), listed) if part)
