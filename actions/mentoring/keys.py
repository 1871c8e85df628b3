"""The keys under which what is told of pairings is owed: one fact, one key."""

from datetime import date, datetime

from domain.mentoring.accord import AccordId
from domain.mentoring.meeting import MeetingId
from domain.mentoring.pairing import MembershipId
from domain.mentoring.pairing_notices import CuratorNews, PairNews
from domain.mentoring.results import CallId
from domain.mentoring.speaking import Side
from domain.people.person import PersonId
from domain.registry.record import RecordId


def asked(membership: MembershipId, side: Side, reader: PersonId) -> str:
    return f"membership:{membership}:asked:{side}:{reader}"


def asked_again(membership: MembershipId, side: Side, reader: PersonId) -> str:
    return f"membership:{membership}:asked again:{side}:{reader}"


def side_told(membership: MembershipId, side: Side, news: PairNews, at: datetime, reader: PersonId) -> str:
    """The same can happen more than once: a pause, a longer term."""
    return f"membership:{membership}:{side}:{news}:{at.timestamp():.0f}:{reader}"


def curator_told(membership: MembershipId, news: CuratorNews, at: datetime, reader: PersonId) -> str:
    return f"membership:{membership}:curator:{news}:{at.timestamp():.0f}:{reader}"


def term_ends(membership: MembershipId, until: date, days: int, reader: PersonId) -> str:
    """A longer term ends anew."""
    return f"membership:{membership}:term:{until.isoformat()}:{days}:{reader}"


def accord_asked(accord: AccordId, side: Side, reader: PersonId) -> str:
    return f"accord:{accord}:asked:{side}:{reader}"


def mentor_left(mentor: RecordId, last: MembershipId, reader: PersonId) -> str:
    """By the newest membership: who comes back, is given somebody and leaves again is told of anew."""
    return f"mentor:{mentor}:left:{last}:{reader}"


def meeting_logged(meeting: MeetingId, membership: MembershipId, side: Side, reader: PersonId) -> str:
    return f"meeting:{meeting}:{membership}:logged:{side}:{reader}"


def meeting_denied(meeting: MeetingId, membership: MembershipId, reader: PersonId) -> str:
    return f"meeting:{meeting}:{membership}:denied:{reader}"


def no_meeting(membership: MembershipId, since: date, side: Side, reader: PersonId) -> str:
    """Once for each silence: ``since`` is when it began."""
    return f"membership:{membership}:silent:{since.isoformat()}:{side}:{reader}"


def opinion_asked(membership: MembershipId, side: Side, reader: PersonId) -> str:
    return f"membership:{membership}:opinion:{side}:{reader}"


def opinion_differs(membership: MembershipId, side: Side, at: datetime, reader: PersonId) -> str:
    """Who changed their mind and then says so again is told of again."""
    return f"membership:{membership}:differs:{side}:{at.timestamp():.0f}:{reader}"


def results_asked(call: CallId, mentor: RecordId, days: int | None, reader: PersonId) -> str:
    return f"results:{call}:{mentor}:{days}:{reader}"


def results_of(call: CallId) -> str:
    """What the keys of all that is told of a call begin with."""
    return f"results:{call}:"


def results_not_needed(call: CallId, mentor: RecordId, reader: PersonId) -> str:
    return f"results-back:{call}:{mentor}:{reader}"


def results_missing(call: CallId, reader: PersonId) -> str:
    return f"results:{call}:missing:{reader}"


def results_complete(call: CallId, reader: PersonId) -> str:
    return f"results:{call}:complete:{reader}"


def weekly_overview(week: date, reader: PersonId) -> str:
    """``week`` is its Monday."""
    return f"overview:{week.isoformat()}:{reader}"
