"""One pairing: who is in it, how it stands with each, what was answered and signed, and what a curator does with it."""

from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import dataclass

from aiohttp import web

from actions.audit.reading import history_of
from actions.mentoring import accords, agreeing, ending, meeting_lists, meetings, opinions, pairs, pausing, proposing
from actions.mentoring.agreeing import ASKED
from actions.mentoring.ending import Outcome
from actions.mentoring.pairs import Pair
from desk.form import Form
from desk.pages.audit_words import Told, told
from desk.pages.choosing import chosen, must_choose
from desk.pages.days import read_day
from desk.pages.on_paper import paper_in
from desk.section import Route
from desk.visit import Visit
from domain.errors import NotFound, Refusal
from domain.mentoring.accord import AccordId, AccordKind
from domain.mentoring.meeting import MINUTES, Meeting, Opinion, Said, Subject
from domain.mentoring.pairing import (
    MEMBERSHIP,
    RUNNING,
    DeclineReason,
    Ending,
    EndReason,
    MembershipId,
    MembershipState,
    MembershipVerb,
    PairingId,
    Verdict,
)
from domain.mentoring.paper import PAPER, Paper, PaperVerb
from domain.mentoring.refusals import MeetingDayWrong, MeetingIncomplete
from domain.mentoring.request import WORDS_LIMIT
from domain.mentoring.speaking import NUMBER_LIMIT, Side
from domain.mentoring.terms import MOST_MONTHS, USUAL_MONTHS, endings_for
from domain.people.roles import Right
from domain.registry.fields import WrongFields
from domain.registry.record import Record
from wording import moments
from wording.forms import form_name
from wording.mentoring.meetings import length, subject_name
from wording.refusals import refusal

NOTHING = Form()
"""What stands in forms that were not sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnTable:
    """A paper of a membership, and what can become of it now."""

    paper: Paper
    can_give: bool
    can_sign: bool
    can_keep: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A membership as its page shows it. ``side`` is who is asked; what cannot be done now is not offered."""

    pair: Pair
    papers: Sequence[OnTable]
    opinions: Mapping[Side, Opinion]
    side: Side | None
    endings: Sequence[Ending]
    can_cancel: bool
    can_pause: bool
    can_resume: bool
    can_prolong: bool
    can_ask_end: bool
    is_running: bool
    is_over: bool


@dataclass(frozen=True, slots=True)
class Met:
    """A meeting as it is told: never how it went."""

    meeting: Meeting
    day: str
    length: str
    about: str
    who: Sequence[Record]
    is_denied: bool


async def look(visit: Visit) -> web.Response:
    return await page(visit)


async def page(visit: Visit, status: int = 200, about: str = "", complaint: str = "") -> web.Response:
    """The page; ``complaint`` is about what was sent with the form called ``about``: what was typed stands in it."""
    number, wanted = number_of(visit), max(1, visit.query.number("page") or 1)
    found = await pairs.look_at_pairing(visit.ctx, visit.actor, number)
    runs = visit.may(Right.RUN_MENTORING)
    diary = await meeting_lists.diary(visit.ctx, visit.actor, number, wanted)
    people = {one.membership.id: one.mentee for one in found}
    active = [one for one in found if one.membership.state is MembershipState.ACTIVE]
    return visit.page(
        "pairing.html",
        status,
        number=number,
        mentor=found[0].mentor,
        form=form_name(found[0].membership.form, visit.ctx.policy.forms, visit.words),
        seats=[await _seat(visit, one, runs=runs) for one in found],
        is_planned=any(one.membership.state in RUNNING for one in found),
        met=[_met(visit, one, diary.topics, people) for one in diary.meetings],
        count=diary.count,
        page=wanted,
        pages=max(1, -(-diary.count // meeting_lists.PER_PAGE)),
        choices=await _choices(visit, active) if runs and active else None,
        minutes=[(one, length(one, visit.reader)) for one in MINUTES],
        history=await _history(visit, found) if visit.may(Right.READ_AUDIT) else [],
        runs=runs,
        reasons=list(DeclineReason),
        breaches=list(EndReason),
        verdicts=list(Verdict),
        sides=list(Side),
        all_opinions=list(Opinion),
        most_months=MOST_MONTHS,
        usual_months=USUAL_MONTHS,
        number_limit=NUMBER_LIMIT,
        words_limit=WORDS_LIMIT,
        today=visit.ctx.today(),
        now=visit.ctx.now(),
        day=lambda day: moments.date_with_year(day, visit.reader.language),
        about=about,
        complaint=complaint,
        sent=lambda name: visit.form if name == about else NOTHING,
    )


async def _seat(visit: Visit, pair: Pair, *, runs: bool) -> Seat:
    membership = pair.membership
    state = membership.state
    fitting = endings_for(membership, visit.ctx.today(), is_agreed=pair.is_end_agreed) if runs else ()
    asked = {one.kind for one in pair.asked}

    def can(verb: MembershipVerb) -> bool:
        return runs and MEMBERSHIP.can(state, verb)

    return Seat(
        pair=pair,
        papers=[
            OnTable(
                paper=one,
                can_give=runs and PAPER.can(one.state, PaperVerb.GIVE),
                can_sign=runs and PAPER.can(one.state, PaperVerb.SIGN),
                can_keep=runs and PAPER.can(one.state, PaperVerb.KEEP),
            )
            for one in pair.papers
        ],
        opinions=await meeting_lists.opinions_of(visit.ctx, visit.actor, membership.id) if runs else {},
        side=ASKED.get(state) if runs else None,
        endings=fitting,
        can_cancel=can(MembershipVerb.CANCEL),
        can_pause=can(MembershipVerb.PAUSE),
        can_resume=can(MembershipVerb.RESUME),
        can_prolong=can(MembershipVerb.PAUSE) and AccordKind.PROLONG not in asked,
        can_ask_end=bool(fitting) and not pair.is_end_agreed and AccordKind.END not in asked,
        is_running=runs and state in RUNNING,
        is_over=runs and state is MembershipState.ENDED,
    )


def _met(visit: Visit, meeting: Meeting, topics: Mapping[Subject, str], people: Mapping[MembershipId, Record]) -> Met:
    return Met(
        meeting,
        moments.date_with_year(meeting.held_on, visit.reader.language),
        length(meeting.minutes, visit.reader),
        subject_name(meeting.about, topics, visit.reader),
        [people[one.membership] for one in meeting.attended if one.membership in people],
        any(one.denied_at is not None for one in meeting.attended),
    )


async def _choices(
    visit: Visit, active: Sequence[Pair]
) -> tuple[Sequence[tuple[MembershipId, Record]], Sequence[tuple[str, str]]]:
    """Whom to tick as having been there, and what a meeting can have been about."""
    about: dict[str, str] = {}
    for one in active:
        found = await meeting_lists.choices(visit.ctx, visit.actor, one.membership.id, None)
        about |= {subject: subject_name(subject, found.topics, visit.reader) for subject in found.about}
    return [(one.membership.id, one.mentee) for one in active], list(about.items())


async def _history(visit: Visit, found: Sequence[Pair]) -> Sequence[Told]:
    """What happened to this pairing, of what the log has of its mentor lately."""
    log = await history_of(visit.ctx, visit.actor, visit.desk.directory, found[0].mentor.id)
    pairing, members = found[0].membership.pairing, {one.membership.id for one in found}
    lines = [one for one in log.lines if one.after.get("membership") in members or one.after.get("pairing") == pairing]
    return await told(visit, lines)


async def answer(visit: Visit) -> web.Response:
    """What a side said on paper to the proposal: yes, or no with a reason."""
    return await _done(visit, "answer", _answered(visit), "pairing-recorded")


async def _answered(visit: Visit) -> None:
    membership, side = member_of(visit), must_choose(Side, visit.form.text("side"))
    paper, verdict = paper_in(visit), must_choose(Verdict, visit.form.text("verdict"))
    if verdict is Verdict.ACCEPTED:
        await agreeing.accept(visit.ctx, visit.actor, membership, side, paper)
        return
    reason, words = chosen(DeclineReason, visit.form.text("reason")) or DeclineReason.OTHER, visit.form.text("words")
    await agreeing.decline(visit.ctx, visit.actor, membership, side, reason, words, paper)


async def cancel(visit: Visit) -> web.Response:
    """«Отозвать предложение»."""
    return await _done(visit, "cancel", proposing.cancel(visit.ctx, visit.actor, member_of(visit)), "pairing-cancelled")


async def pause(visit: Visit) -> web.Response:
    return await _done(visit, "pause", pausing.pause(visit.ctx, visit.actor, member_of(visit)), "pairing-paused")


async def resume(visit: Visit) -> web.Response:
    return await _done(visit, "pause", pausing.resume(visit.ctx, visit.actor, member_of(visit)), "pairing-resumed")


async def prolong(visit: Visit) -> web.Response:
    """Both sides are asked for a longer term."""
    months = visit.form.number("months") or 0
    asked = accords.ask_to_prolong(visit.ctx, visit.actor, member_of(visit), months)
    return await _done(visit, "prolong", asked, "pairing-asked")


async def ask_end(visit: Visit) -> web.Response:
    """Both sides are asked whether it is to end by agreement."""
    asked = accords.ask_to_end(visit.ctx, visit.actor, member_of(visit))
    return await _done(visit, "end", asked, "pairing-asked")


async def accord(visit: Visit) -> web.Response:
    """What a side said on paper of a longer term, or of an end."""
    return await _done(visit, f"accord-{visit.form.text('accord')}", _said(visit), "pairing-recorded")


async def _said(visit: Visit) -> None:
    number, side = AccordId(visit.form.number("accord") or 0), must_choose(Side, visit.form.text("side"))
    verdict, paper = must_choose(Verdict, visit.form.text("verdict")), paper_in(visit)
    await accords.answer(visit.ctx, visit.actor, number, side, verdict, paper)


async def drop_accord(visit: Visit) -> web.Response:
    """The question to both sides is taken back."""
    number = AccordId(visit.form.number("accord") or 0)
    return await _done(visit, f"accord-{number}", accords.drop(visit.ctx, visit.actor, number), "pairing-asked-no-more")


async def end(visit: Visit) -> web.Response:
    """«Завершить»: how, what was broken where it is one-sided, what came of it."""
    kind, reason = must_choose(Ending, visit.form.text("ending")), chosen(EndReason, visit.form.text("reason"))
    ended = ending.end(visit.ctx, visit.actor, member_of(visit), kind, _outcome(visit), reason)
    return await _done(visit, "end", ended, "pairing-ended")


async def add_outcome(visit: Visit) -> web.Response:
    """What came of one that ended, said later."""
    added = ending.add_outcome(visit.ctx, visit.actor, member_of(visit), _outcome(visit))
    return await _done(visit, "outcome", added, "pairing-outcome")


def _outcome(visit: Visit) -> Outcome:
    return Outcome(visit.form.text("result").strip(), visit.form.text("link").strip())


async def log_meeting(visit: Visit) -> web.Response:
    """A meeting, from paper."""
    return await _done(visit, "meeting", _logged(visit), "meeting-recorded", whole=True)


async def _logged(visit: Visit) -> None:
    there = tuple(MembershipId(int(one)) for one in visit.form.texts("there") if one.isdecimal())
    held_on = read_day(visit.form.text("held"))
    if not there:
        raise MeetingIncomplete
    if held_on is None:
        raise MeetingDayWrong(since="none")
    said = Said(
        held_on=held_on,
        minutes=visit.form.number("minutes") or 0,
        about=Subject(visit.form.text("about")),
        attended=there,
    )
    await meetings.log(visit.ctx, visit.actor, there[0], None, said, paper_in(visit))


async def say_opinion(visit: Visit) -> web.Response:
    """What a side thinks after the first meeting, from paper."""
    return await _done(visit, "opinion", _opined(visit), "opinion-recorded")


async def _opined(visit: Visit) -> None:
    side = must_choose(Side, visit.form.text("side"))
    opinion = must_choose(Opinion, visit.form.text("opinion"))
    await opinions.say(visit.ctx, visit.actor, member_of(visit), side, opinion, paper_in(visit))


async def _done(visit: Visit, about: str, change: Awaitable[object], done: str, *, whole: bool = False) -> web.Response:
    """The pairing again: with what was done, or with why not beside what was typed.

    ``about``: the form's name; unless it is of the ``whole`` pairing, that of one of its memberships.
    """
    name = about if whole else f"{about}-{member_of(visit)}"
    return await done_with(visit, name, change, done)


async def done_with(visit: Visit, name: str, change: Awaitable[object], done: str) -> web.Response:
    """As forms of papers need it: ``name`` is the form's."""
    try:
        await change
    except NotFound:
        raise
    except WrongFields:
        return await page(visit, 422, name, visit.words.plain("refusal-outcome-not-understood"))
    except Refusal as refused:
        return await page(visit, 422, name, refusal(refused, visit.reader))
    return visit.go(f"/pairings/{number_of(visit)}", done)


def number_of(visit: Visit) -> PairingId:
    return PairingId(visit.number("pairing"))


def member_of(visit: Visit) -> MembershipId:
    return MembershipId(visit.number("membership"))


ONE = r"/pairings/{pairing:\d{1,15}}"
MEMBER = ONE + r"/members/{membership:\d{1,15}}"
ROUTES = (
    Route("GET", ONE, Right.SEE_MENTORING, look),
    Route("POST", ONE + "/meetings", Right.RUN_MENTORING, log_meeting),
    Route("POST", MEMBER + "/answer", Right.RUN_MENTORING, answer),
    Route("POST", MEMBER + "/cancel", Right.RUN_MENTORING, cancel),
    Route("POST", MEMBER + "/pause", Right.RUN_MENTORING, pause),
    Route("POST", MEMBER + "/resume", Right.RUN_MENTORING, resume),
    Route("POST", MEMBER + "/prolong", Right.RUN_MENTORING, prolong),
    Route("POST", MEMBER + "/ask-end", Right.RUN_MENTORING, ask_end),
    Route("POST", MEMBER + "/accord", Right.RUN_MENTORING, accord),
    Route("POST", MEMBER + "/drop-accord", Right.RUN_MENTORING, drop_accord),
    Route("POST", MEMBER + "/end", Right.RUN_MENTORING, end),
    Route("POST", MEMBER + "/outcome", Right.RUN_MENTORING, add_outcome),
    Route("POST", MEMBER + "/opinion", Right.RUN_MENTORING, say_opinion),
)
