"""What is told of pairings. How things stand is looked up when it is told; what is not so any more is skipped."""

from collections.abc import Mapping

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from actions.context import Context
from actions.mentoring import pairs
from actions.mentoring.agreeing import ASKED
from actions.mentoring.ending import MARKS
from domain.mentoring.accord import AccordKind, AccordState
from domain.mentoring.pairing import RUNNING, MembershipState, Verdict
from domain.mentoring.pairing_notices import (
    AccordAsked,
    CuratorNews,
    MentorLeft,
    PairNews,
    ProposalAsked,
    TermEnds,
    ToldCurators,
    ToldSide,
)
from domain.mentoring.speaking import Side
from domain.mentoring.terms import answer_by
from domain.notices import Notice
from handlers.mentoring.pairings.callbacks import (
    Accept,
    AnswerAccord,
    Decline,
    OpenMembership,
    OpenOwn,
    SharePractice,
)
from handlers.mentoring.pairings.lines import LINE, PARAGRAPHS, day_of, first_steps, group_lines, partner
from handlers.programme.naming import called, whose
from handlers.rendering import Outgoing, Renderer
from wording import moments
from wording.forms import form_name
from wording.reader import Reader

Row = list[InlineKeyboardButton]

FITS = {
    PairNews.PAPERS: frozenset({MembershipState.PAPERS}),
    PairNews.BEGAN: frozenset({MembershipState.ACTIVE}),
    PairNews.PAUSED: frozenset({MembershipState.PAUSED}),
    PairNews.RESUMED: frozenset({MembershipState.ACTIVE}),
    PairNews.NOT_AGREED: RUNNING,
    PairNews.END_AGREED: RUNNING,
    CuratorNews.PAPERS: frozenset({MembershipState.PAPERS}),
    CuratorNews.PAUSED: frozenset({MembershipState.PAUSED}),
    CuratorNews.RESUMED: frozenset({MembershipState.ACTIVE}),
}
"""In which states some news is still true; what is not here always is."""


def renderers() -> Mapping[type[Notice], Renderer]:
    return {
        ProposalAsked: proposal_asked,
        ToldSide: told_side,
        ToldCurators: told_curators,
        TermEnds: term_ends,
        AccordAsked: accord_asked,
        MentorLeft: mentor_left,
    }


async def proposal_asked(notice: ProposalAsked, reader: Reader, ctx: Context) -> Outgoing | None:
    pair = await pairs.seen(ctx, notice.membership)
    if pair is None or ASKED.get(pair.membership.state) is not notice.side:
        return None
    words, side, policy = reader.words, notice.side, ctx.policy
    until = answer_by(pair.membership.since, policy.answer_days, policy.breaks, policy.zone)
    lines = [
        words(
            "told-proposal",
            side=side.value,
            partner=partner(pair, side, ctx),
            who=whose(pair.person(side), reader, ctx),
            again="yes" if notice.again else "no",
        ),
        words("pair-form", form=form_name(pair.membership.form, policy.forms, words)),
        *group_lines(pair, side, reader, ctx),
        *([words("pair-topics", topics=", ".join(pair.topics))] if pair.topics else []),
    ]
    text = PARAGRAPHS.join(
        [
            LINE.join(lines),
            words("told-proposal-until", until=moments.day_and_hour(until, reader.language, reader.zone)),
        ]
    )
    number = pair.membership.id
    rows = [
        [_button(reader, "pair-button-accept", Accept(membership=number, side=side).pack(), "success")],
        [_button(reader, "pair-button-decline", Decline(membership=number, side=side).pack())],
    ]
    return Outgoing(text, InlineKeyboardMarkup(inline_keyboard=rows))


async def told_side(notice: ToldSide, reader: Reader, ctx: Context) -> Outgoing | None:
    pair = await pairs.seen(ctx, notice.membership)
    if pair is None or not _is_true(pair.membership.state, notice.news):
        return None
    membership, side = pair.membership, notice.side
    text = reader.words(
        "told-pair",
        news=notice.news.value,
        side=side.value,
        partner=partner(pair, side, ctx),
        who=whose(pair.person(side), reader, ctx),
        until="" if membership.until is None else moments.date_with_year(membership.until, reader.language),
        ending="none" if membership.ending is None else membership.ending.value,
        ready="yes" if any(one.side is side and one.verdict is Verdict.ACCEPTED for one in pair.answers) else "no",
        lacks="yes" if await pairs.lacks_consent(ctx, pairs.Own(pair, side)) else "no",
    )
    parts = [text]
    rows: list[Row] = []
    if notice.news is PairNews.BEGAN and membership.began_on is not None:
        parts += first_steps(pair, side, await pairs.begun(ctx, membership), reader, ctx)
    if notice.news is PairNews.ENDED and side is Side.MENTOR and membership.ending in MARKS:
        parts.append(reader.words("told-practice"))
        rows.append(
            [_button(reader, "pair-button-practice", SharePractice(membership=membership.id).pack(), "success")]
        )
    if notice.news not in {PairNews.OVER, PairNews.ENDED_TO_CLOSE}:
        rows.append([_button(reader, "pair-button-open", OpenOwn(membership=membership.id, side=side).pack())])
    keyboard = InlineKeyboardMarkup(inline_keyboard=rows) if rows else None
    return Outgoing(PARAGRAPHS.join(parts), keyboard)


async def told_curators(notice: ToldCurators, reader: Reader, ctx: Context) -> Outgoing | None:
    pair = await pairs.seen(ctx, notice.membership)
    if pair is None or not _is_true(pair.membership.state, notice.news):
        return None
    declined = next((one for one in pair.answers if one.verdict is Verdict.DECLINED), None)
    text = reader.words(
        "told-curator",
        news=notice.news.value,
        mentor=called(pair.mentor, ctx),
        mentee=called(pair.mentee, ctx),
        side="none" if declined is None else declined.side.value,
        reason="none" if declined is None or declined.reason is None else declined.reason.value,
        why="none" if pair.membership.pause is None else pair.membership.pause.value,
    )
    return Outgoing(text, _to_membership(pair, reader))


async def term_ends(notice: TermEnds, reader: Reader, ctx: Context) -> Outgoing | None:
    """Not once the term was made longer, or it ended."""
    pair = await pairs.seen(ctx, notice.membership)
    if pair is None or pair.membership.state is not MembershipState.ACTIVE or pair.membership.until is None:
        return None
    if (pair.membership.until - ctx.today()).days > notice.days:
        return None
    text = reader.words(
        "told-term",
        to="curator" if notice.to_curator else "mentor",
        mentor=called(pair.mentor, ctx),
        mentee=called(pair.mentee, ctx),
        days=notice.days,
        until=day_of(pair.membership.until, reader, ctx),
    )
    number = pair.membership.id
    own = _button(reader, "pair-button-open", OpenOwn(membership=number, side=Side.MENTOR).pack())
    return Outgoing(
        text, _to_membership(pair, reader) if notice.to_curator else InlineKeyboardMarkup(inline_keyboard=[[own]])
    )


async def accord_asked(notice: AccordAsked, reader: Reader, ctx: Context) -> Outgoing | None:
    found = await pairs.seen_by_accord(ctx, notice.accord)
    if found is None or found[0].state is not AccordState.ASKED or notice.side not in found[0].waits_for:
        return None
    accord, pair = found
    other = partner(pair, notice.side, ctx)
    who = whose(pair.person(notice.side), reader, ctx)
    if accord.kind is AccordKind.PROLONG:
        text = reader.words("told-accord-prolong", partner=other, who=who, months=accord.months or 0)
    else:
        text = reader.words("told-accord-end", partner=other, who=who)
    rows = [
        [
            _button(
                reader,
                f"pair-button-{said}-{accord.kind}",
                AnswerAccord(accord=accord.id, side=notice.side, yes=yes).pack(),
            )
        ]
        for said, yes in (("yes", True), ("no", False))
    ]
    return Outgoing(text, InlineKeyboardMarkup(inline_keyboard=rows))


async def mentor_left(notice: MentorLeft, reader: Reader, ctx: Context) -> Outgoing | None:
    found = await pairs.left_by(ctx, notice.record)
    if not found:
        return None
    text = reader.words("told-mentor-left", mentor=called(found[0].mentor, ctx), count=len(found))
    rows = [
        [
            InlineKeyboardButton(
                text=reader.words.plain(
                    "pairing-row",
                    mentor=called(one.mentor, ctx),
                    mentee=called(one.mentee, ctx),
                    state=one.membership.state.value,
                ),
                callback_data=OpenMembership(membership=one.membership.id).pack(),
            )
        ]
        for one in found
    ]
    return Outgoing(text, InlineKeyboardMarkup(inline_keyboard=rows))


def _is_true(state: MembershipState, news: PairNews | CuratorNews) -> bool:
    return state in FITS.get(news, frozenset(MembershipState))


def _to_membership(pair: pairs.Pair, reader: Reader) -> InlineKeyboardMarkup:
    data = OpenMembership(membership=pair.membership.id).pack()
    return InlineKeyboardMarkup(inline_keyboard=[[_button(reader, "pair-button-open", data)]])


def _button(reader: Reader, key: str, data: str, style: str | None = None) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=reader.words.plain(key), callback_data=data, style=style)
