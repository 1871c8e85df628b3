"""One pairing: who is in it, how it stands with each, what was answered and signed, and when they met."""

from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import dataclass

from aiohttp import web

from actions.audit.reading import history_of
from actions.mentoring import meeting_lists, pairs
from actions.mentoring.agreeing import ASKED
from actions.mentoring.pairs import Pair
from desk.form import Form
from desk.pages.audit_words import Told, told
from desk.visit import Visit
from domain.errors import NotFound, Refusal
from domain.mentoring.accord import AccordKind
from domain.mentoring.meeting import MINUTES, Meeting, Opinion, Subject
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


async def done_with(visit: Visit, name: str, change: Awaitable[object], done: str) -> web.Response:
    """The pairing again: with what was done, or with why not beside what was typed into the form of this ``name``."""
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
