"""Pairings by names: all of them by state, one with everything in it, and on the page of a person theirs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aiohttp import web
from markupsafe import Markup

from actions.mentoring import pairs
from actions.mentoring.roll import Group
from desk.desk import Search
from desk.pages import pairing_deeds, pairing_papers
from desk.pages.choosing import chosen
from desk.pages.rolls import form_name, listed
from desk.pages.searching import kept_search, page_of, wanted_of
from desk.section import Route, Section
from desk.visit import Visit
from domain.mentoring.pairing import SEATED, Brief, MembershipId, MembershipState
from domain.people.roles import Right
from domain.registry.record import Record, RecordId

SECTION = "pairings"
TONES = {
    MembershipState.WITH_MENTOR: "warn",
    MembershipState.WITH_MENTEE: "warn",
    MembershipState.PAPERS: "warn",
    MembershipState.ACTIVE: "good",
    MembershipState.PAUSED: "paused",
}
"""How a state looks; what is over looks like nothing."""


@dataclass(frozen=True, slots=True)
class Line:
    """A pairing of the list: who is in it, each mentee with how it stands."""

    group: Group
    mentor: Record
    form: str
    members: Sequence[tuple[Brief, Record]]


async def look(visit: Visit) -> web.Response:
    """All pairings; those whom this session looked for last."""
    return await _listed(visit, visit.desk.searches.of(visit.session.id, SECTION))


async def search(visit: Visit) -> web.Response:
    search = kept_search(visit, SECTION)
    return await _listed(visit, search) if visit.is_partial else visit.go("/pairings")


async def lead_to_pairing(visit: Visit) -> web.Response:
    """For whoever knows a membership: to the page of its pairing."""
    found = await pairs.look(visit.ctx, visit.actor, MembershipId(visit.number("membership")))
    return visit.go(f"/pairings/{found.membership.pairing}")


async def _listed(visit: Visit, search: Search) -> web.Response:
    state = chosen(MembershipState, search.state)
    groups, counts = await visit.desk.roll.pairings(visit.actor, await wanted_of(visit, search), state)
    found = page_of(groups, search.page)
    people = await visit.desk.directory.people(visit.actor)
    lines = [line_of(visit, one, people, state) for one in found.records]
    return listed(visit, SECTION, search, found, list(MembershipState), counts, lines=lines, tones=TONES)


def line_of(
    visit: Visit, group: Group, people: Mapping[RecordId, Record], state: MembershipState | None = None
) -> Line:
    """Of its mentees those who stand so; else those who go on, or all of them where nobody does."""
    going = [one for one in group.members if one.state in SEATED]
    shown = [one for one in group.members if one.state is state] if state is not None else going or group.members
    members = [(one, people[one.mentee]) for one in shown]
    return Line(group, people[group.mentor], form_name(visit, group.form), members)


async def beside_person(visit: Visit, record: Record) -> Markup | None:
    """Pairings of this person, with the ways there and to their plans."""
    if not visit.may(Right.SEE_MENTORING):
        return None
    groups = await visit.desk.roll.of_person(visit.actor, record.id)
    people = await visit.desk.directory.people(visit.actor)
    lines = [_own_line(line_of(visit, one, people), record.id) for one in groups]
    return visit.part("person_pairings.html", lines=lines, record=record, tones=TONES) if lines else None


def _own_line(line: Line, record: RecordId) -> Line:
    """Of a group a mentee's page tells of that mentee alone."""
    if line.mentor.id == record:
        return line
    own = [(one, mentee) for one, mentee in line.members if mentee.id == record]
    return Line(line.group, line.mentor, line.form, own or line.members)


PAIRINGS = Section(
    SECTION,
    135,
    (
        Route("GET", "/pairings", Right.SEE_MENTORING, look),
        Route("POST", "/pairings", Right.SEE_MENTORING, search),
        Route("GET", r"/memberships/{membership:\d{1,15}}", Right.SEE_MENTORING, lead_to_pairing),
        *pairing_deeds.ROUTES,
        *pairing_papers.ROUTES,
    ),
    beside_person=beside_person,
)
