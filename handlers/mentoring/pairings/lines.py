"""A pair as text: who with whom, how it stands, and what is to do next. People are shown as the centre lets a chat."""

from datetime import date

from markupsafe import Markup

from actions.context import Context
from actions.mentoring.pairs import Begun, Own, Pair
from domain.mentoring.accord import Accord
from domain.mentoring.pairing import RUNNING, Answer, MembershipState, Verdict
from domain.mentoring.paper import Paper
from domain.mentoring.speaking import Side
from domain.mentoring.terms import FIRST_MEETING_WITHIN, PLAN_WITHIN
from domain.registry.field import Field
from domain.registry.names import may_show
from handlers.duties.views import days
from handlers.programme.naming import OWN, called, whose
from wording import moments
from wording.forms import form_name
from wording.reader import Reader

LINE = Markup("\n")
PARAGRAPHS = Markup("\n\n")


def day_of(day: date, reader: Reader, ctx: Context) -> str:
    return days.day(day, reader.language, ctx.today())


def partner(pair: Pair, side: Side, ctx: Context) -> str:
    """Whom somebody on this side works with."""
    return called(pair.mentee if side is Side.MENTOR else pair.mentor, ctx)


def own_row(own: Own, reader: Reader, ctx: Context) -> str:
    """A button of the list of one's own."""
    return reader.words.plain(
        "pair-row",
        side=own.side.value,
        who=whose(own.pair.person(own.side), reader, ctx),
        partner=partner(own.pair, own.side, ctx),
        state=own.pair.membership.state.value,
    )


def own_text(own: Own, begun: Begun, reader: Reader, ctx: Context, *, lacks_consent: bool = False) -> Markup:
    """Everything that a side sees of their pair; whose it is where it is not the reader's own."""
    pair, side, words = own.pair, own.side, reader.words
    who = whose(pair.person(side), reader, ctx)
    lines = [
        words("pair-title", side=side.value, partner=partner(pair, side, ctx)),
        *([] if who == OWN else [words("pair-for", who=who)]),
        *_common(pair, side, reader, ctx),
    ]
    accords = [accord_line(one, reader) for one in pair.asked]
    if pair.is_end_agreed and pair.membership.state in RUNNING:
        accords.append(words("pairing-end-agreed"))
    return PARAGRAPHS.join(
        [
            LINE.join(lines),
            *first_steps(pair, side, begun, reader, ctx),
            _next(own, reader, lacks_consent=lacks_consent),
            *accords,
        ]
    )


def first_steps(pair: Pair, side: Side, begun: Begun, reader: Reader, ctx: Context) -> list[Markup]:
    """What a pair that has just begun still has to do, for as long as its first meeting is not overdue; or nothing."""
    membership = pair.membership
    if membership.state is not MembershipState.ACTIVE or membership.began_on is None:
        return []
    plan, meeting = membership.began_on + PLAN_WITHIN, membership.began_on + FIRST_MEETING_WITHIN
    if ctx.today() > meeting or (begun.has_plan and begun.has_met):
        return []
    left = "meeting" if begun.has_plan else "plan" if begun.has_met else "both"
    plan_by, meet_by = (day_of(day, reader, ctx) for day in (plan, meeting))
    return [reader.words("pair-first-steps", left=left, side=side.value, plan=plan_by, meeting=meet_by)]


def curator_text(pair: Pair, reader: Reader, ctx: Context) -> Markup:
    """Everything that a curator sees in chat: people by code, answers with their reasons, papers, ends."""
    words, membership = reader.words, pair.membership
    lines = [
        words("pairing-title", mentor=called(pair.mentor, ctx), mentee=called(pair.mentee, ctx)),
        *_common(pair, None, reader, ctx),
        words("pairing-since", day=moments.day_and_hour(membership.since, reader.language, reader.zone)),
    ]
    more = [_answer(one, pair, reader, ctx) for one in pair.answers]
    more += [_paper(one, reader, ctx) for one in pair.papers]
    more += [accord_line(one, reader) for one in pair.asked]
    if pair.is_end_agreed and membership.state is not MembershipState.ENDED:
        more.append(words("pairing-end-agreed"))
    if membership.pause is not None:
        more.append(words("pairing-pause", why=membership.pause.value))
    if membership.reason is not None:
        more.append(words("pairing-breach", reason=membership.reason.value))
    if membership.outcome and may_show(Field.RESULTS, ctx.policy.chat_names):
        more.append(words("pairing-outcome", outcome=membership.outcome))
    if membership.case_link:
        more.append(words("pairing-link", link=membership.case_link))
    return PARAGRAPHS.join([LINE.join(lines), *([LINE.join(more)] if more else [])])


def accord_line(accord: Accord, reader: Reader) -> Markup:
    """What both sides are asked, and who has answered."""
    waits = "both" if len(accord.waits_for) > 1 else accord.waits_for[0].value if accord.waits_for else "none"
    return reader.words("pairing-accord", kind=accord.kind.value, months=accord.months or 0, waits=waits)


def group_lines(pair: Pair, side: Side | None, reader: Reader, ctx: Context) -> list[Markup]:
    """Who else is in the group, if it is one; a mentee learns how many. ``side`` is the reader's, None: a curator's."""
    if not pair.group:
        return []
    who = ", ".join(called(one, ctx) for one in pair.group)
    return [reader.words("pair-group", side="none" if side is None else side.value, who=who, count=len(pair.group))]


def _common(pair: Pair, side: Side | None, reader: Reader, ctx: Context) -> list[Markup]:
    words, membership = reader.words, pair.membership
    ending = "none" if membership.ending is None else membership.ending.value
    lines = [
        words("pair-state", state=membership.state.value, ending=ending),
        words("pair-form", form=form_name(membership.form, ctx.policy.forms, words)),
        *group_lines(pair, side, reader, ctx),
    ]
    if pair.topics:
        lines.append(words("pair-topics", topics=", ".join(pair.topics)))
    if membership.began_on is not None and membership.until is not None:
        lines.append(
            words(
                "pair-term",
                since=moments.date_with_year(membership.began_on, reader.language),
                until=moments.date_with_year(membership.until, reader.language),
            )
        )
    if membership.ended_on is not None:
        lines.append(words("pair-ended", day=moments.date_with_year(membership.ended_on, reader.language)))
    return lines


def _next(own: Own, reader: Reader, *, lacks_consent: bool) -> Markup:
    """What is to do next, of this side."""
    state, lacks = own.pair.membership.state.value, "yes" if lacks_consent else "no"
    return reader.words("pair-next", state=state, side=own.side.value, lacks=lacks)


def _answer(one: Answer, pair: Pair, reader: Reader, ctx: Context) -> Markup:
    said = one.verdict.value if one.verdict is Verdict.ACCEPTED or one.reason is None else one.reason.value
    paper = "" if one.paper is None else f"№ {one.paper.number}, {one.paper.dated:%d.%m.%Y}"
    line = reader.words("pairing-answer", side=one.side.value, said=said, paper=paper or "none")
    if one.words and may_show(Field.RESULTS, ctx.policy.chat_names):
        line += Markup(" «{}»").format(one.words)
    return line


def _paper(one: Paper, reader: Reader, ctx: Context) -> Markup:
    number = f"№ {one.number}" if one.number else ""
    dated = f"{one.dated:%d.%m.%Y}" if one.dated is not None else ""
    what = " · ".join(filter(None, (number, dated)))
    return reader.words("pairing-paper", kind=one.kind.value, state=one.state.value, what=what or "none")
