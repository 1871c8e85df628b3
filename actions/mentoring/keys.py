"""The keys under which what is told of pairings is owed: one fact, one key."""

from datetime import date, datetime

from domain.mentoring.accord import AccordId
from domain.mentoring.pairing import MembershipId
from domain.mentoring.pairing_notices import CuratorNews, PairNews
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
    """By the newest membership that is left behind: who comes back and leaves again is told of anew."""
    return f"mentor:{mentor}:left:{last}:{reader}"
