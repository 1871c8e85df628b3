"""Who gets which survey, and when whoever has not answered is reminded. Pure."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from domain.mentoring.pairing import RUNNING, Ending, Membership, MembershipState
from domain.monitoring.campaign import Period
from domain.monitoring.questions import SurveyKind
from domain.monitoring.survey import Survey
from domain.registry.record import RecordId

FRESH = timedelta(days=30)
"""Whoever began so shortly before the year's end is asked what they expect, not how it was."""
REMINDERS = (21, 10, 3)
"""Days before the due day."""
MOST_REMINDERS = 3
"""However they come about: by themselves, or because a curator pressed the button."""
GAP = timedelta(days=2)
"""At least so long after one reminder no other comes by itself."""


def wanted(memberships: Iterable[Membership], period: Period) -> set[tuple[RecordId, SurveyKind]]:
    """Who is asked what, whether consents allow it or not.

    A mentee who works with somebody is asked «before» where that began in this period; at the end of the school year
    «after», unless it has only just begun. Who does not work with anybody any more is asked «after» where it ended in
    this period. A mentor who works or worked with somebody in it is asked «after».
    """
    begun = [one for one in memberships if one.began_on is not None]
    current = [one for one in begun if one.state in RUNNING or _ended_in(one, period)]
    of_mentees: dict[RecordId, list[Membership]] = defaultdict(list)
    for one in current:
        of_mentees[one.mentee].append(one)
    found = {(one.mentor, SurveyKind.MENTOR_AFTER) for one in current}
    for mentee, theirs in of_mentees.items():
        kind = _of_mentee(theirs, period)
        if kind is not None:
            found.add((mentee, kind))
    return found


def _of_mentee(theirs: list[Membership], period: Period) -> SurveyKind | None:
    began = [one.began_on for one in theirs if one.state in RUNNING and one.began_on is not None]
    if not began:
        return SurveyKind.MENTEE_AFTER
    if period.is_final and min(began) <= period.last - FRESH:
        return SurveyKind.MENTEE_AFTER
    return SurveyKind.MENTEE_BEFORE if any(period.covers(day) for day in began) else None


def _ended_in(one: Membership, period: Period) -> bool:
    return (
        one.state is MembershipState.ENDED and one.ending is not Ending.DATA_DESTROYED and period.covers(one.ended_on)
    )


def is_due(survey: Survey, due: date, today: date) -> bool:
    """Whether a reminder comes by itself today. After an outage one comes, not all that were missed."""
    if survey.invited_on is None or not may_remind(survey, today) or today > due:
        return False
    passed = [day for days in REMINDERS if survey.invited_on < (day := due - timedelta(days=days)) <= today]
    if not passed:
        return False
    last = survey.reminded_on
    return last is None or (last < max(passed) and today - last >= GAP)


def may_remind(survey: Survey, today: date) -> bool:
    """Whether they may be reminded at all: not of what they were told today, and three times at most."""
    return (
        not survey.is_finished
        and survey.paper is None
        and survey.invited_on is not None
        and survey.invited_on < today
        and survey.reminders < MOST_REMINDERS
        and survey.reminded_on != today
    )
