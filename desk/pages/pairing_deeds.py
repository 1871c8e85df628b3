"""What a curator does with a pairing: answers, ends, pauses and meetings, most of them recorded from paper."""

from collections.abc import Awaitable

from aiohttp import web

from actions.mentoring import accords, agreeing, ending, meetings, opinions, pausing, proposing
from actions.mentoring.ending import Outcome
from desk.pages.choosing import chosen, must_choose
from desk.pages.days import read_day
from desk.pages.on_paper import paper_in
from desk.pages.pairing import ONE, done_with, look, member_of
from desk.section import Route
from desk.visit import Visit
from domain.mentoring.accord import AccordId
from domain.mentoring.meeting import Opinion, Said, Subject
from domain.mentoring.pairing import DeclineReason, Ending, EndReason, MembershipId, Verdict
from domain.mentoring.refusals import MeetingDayWrong, MeetingIncomplete
from domain.mentoring.speaking import Side
from domain.people.roles import Right


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
