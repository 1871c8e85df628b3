"""What is told of talks and reports, as text. People are shown as the centre lets a chat."""

from collections.abc import Sequence

from markupsafe import Markup

from actions.context import Context
from actions.mentoring.advice.reports import Case, Conversation, Happening
from domain.mentoring.advice import Advice
from domain.mentoring.speaking import Side
from domain.registry.names import ChatNames
from handlers.programme.naming import called
from wording import moments
from wording.reader import Reader

LONGEST = 3500
"""Characters of a conversation that fit into one message with its heading; what is older is left out."""
SHOWN = 15
"""Talks in one message: the latest ones; the desk has all."""
LINE, PARAGRAPHS = Markup("\n"), Markup("\n\n")


def case_text(case: Case, reader: Reader, ctx: Context) -> Markup:
    """Who reported when; nothing of what was said."""
    return reader.words(
        "advice-report",
        mentor=called(case.mentor, ctx),
        mentee=called(case.mentee, ctx),
        side=case.report.side.value,
        when=moments.day_and_hour(case.report.at, reader.language, reader.zone),
        state=case.report.state.value,
        codes="yes" if ctx.policy.chat_names is ChatNames.CODES else "no",
    )


def conversation_text(found: Conversation, reader: Reader, ctx: Context) -> Markup:
    """As much of it as fits, the oldest first; the message that was reported is marked."""
    lines: list[Markup] = []
    length = 0
    for one in reversed(found.messages):
        line = message_line(found.case, one, reader, ctx)
        length += len(line)
        if lines and length > LONGEST:
            break
        lines.append(line)
    if not lines:
        lines.append(reader.words("advice-report-erased"))
    return PARAGRAPHS.join([case_text(found.case, reader, ctx), *reversed(lines)])


def message_line(case: Case, one: Advice, reader: Reader, ctx: Context) -> Markup:
    by = case.mentor if one.side is Side.MENTOR else case.mentee
    heading = reader.words(
        "advice-line",
        by=called(by, ctx),
        when=moments.day_and_hour(one.at, reader.language, reader.zone),
        medium="gone" if one.said is None else one.said.medium.value,
        reported="yes" if one.id == case.report.message else "no",
    )
    text = "" if one.said is None else one.said.text
    return LINE.join([heading, Markup.escape(text)]) if text else heading


def overview_text(talks: Sequence[Happening], reports: int, reader: Reader, ctx: Context) -> Markup:
    """That people talk: how often, and when last."""
    lines = [
        reader.words(
            "advice-happening",
            mentor=called(one.mentor, ctx),
            mentee=called(one.mentee, ctx),
            count=one.talk.messages,
            day=moments.date_with_year(one.talk.last_on, reader.language),
        )
        for one in talks[:SHOWN]
    ]
    more = len(talks) - len(lines)
    if more > 0:
        lines.append(reader.words("advice-more", count=more))
    parts = [reader.words("advice-overview", count=len(talks), reports=reports)]
    return PARAGRAPHS.join([*parts, *([LINE.join(lines)] if lines else [])])
