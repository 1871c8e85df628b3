"""Requests, pairings and papers are read as they were stored; words go with the key of whose they are."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.mentoring.pairing import (
    Answer,
    DeclineReason,
    Ending,
    Membership,
    MembershipState,
    Verdict,
)
from domain.mentoring.paper import PaperKind, PaperState
from domain.mentoring.request import Need, RequestState
from domain.mentoring.speaking import OnPaper, Side
from domain.people.person import PersonId
from domain.registry.code import Series
from domain.registry.forms import TagId
from domain.registry.record import NewRecord, Part, Record, Standing
from storage.database import Database
from storage.mentoring.pairings import Pairings
from storage.mentoring.papers import MentoringPapers
from storage.mentoring.requests import Requests
from storage.people import People, Seen
from storage.records import Records
from storage.vault import Vault, new_master

NOW = datetime(2026, 11, 26, 9, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
NEED = Need(form="pupil_pupil", topics=frozenset({TagId(3)}), words="Хочу собрать робота", days=frozenset({1, 3}))


class Town:
    """A mentor, a mentee and whoever writes it down."""

    def __init__(self, mentor: Record, mentee: Record, by: PersonId, vault: Vault) -> None:
        self.mentor, self.mentee, self.by, self.vault = mentor, mentee, by, vault


@pytest.fixture
async def town(database: Database) -> Town:
    vault = Vault([new_master()])
    async with database.write() as connection:
        records = Records(connection, vault)
        mentor = await records.add(Series.MENTOR, NewRecord(parts={Part.MENTOR: Standing.ACTIVE}), NOW)
        mentee = await records.add(Series.MENTEE, NewRecord(parts={Part.MENTEE: Standing.ACTIVE}), NOW)
        by = await People(connection).see(Seen(7, "Куратор", None, "ru"), reachable=True, now=NOW)
    return Town(mentor, mentee, by.id, vault)


async def test_request_is_read_as_stored_and_those_with_priority_come_first(database: Database, town: Town) -> None:
    async with database.write() as connection:
        requests = Requests(connection, Records(connection, town.vault))
        plain = await requests.add(town.mentee.id, NEED, town.by, NOW)
        urgent = await requests.add(town.mentee.id, replace(NEED, words=""), town.by, LATER, priority=True)
        assert plain is not None
        assert urgent is not None
        await requests.set_need(plain, replace(NEED, form="teacher_pupil"), LATER)

        assert [one.id for one in await requests.open()] == [urgent.id, plain.id]
        await requests.set_state(urgent.id, RequestState.MET, LATER)
        assert [one.id for one in await requests.live_of(town.mentee.id)] == [plain.id]
        read = await requests.get(plain.id)

    assert read is not None
    assert (read.need, read.changed_at) == (replace(NEED, form="teacher_pupil"), LATER)


async def membership_in(database: Database, town: Town) -> Membership:
    async with database.write() as connection:
        pairings = Pairings(connection, Records(connection, town.vault))
        pairing = await pairings.add(town.mentor.id, "pupil_pupil", NOW)
        return await pairings.propose(pairing, town.mentee.id, None, NOW)


async def test_membership_keeps_a_seat_until_it_is_over(database: Database, town: Town) -> None:
    membership = await membership_in(database, town)
    async with database.write() as connection:
        pairings = Pairings(connection, Records(connection, town.vault))
        assert await pairings.seats_taken() == {town.mentor.id: 1}
        active = await pairings.save(
            replace(membership, state=MembershipState.ACTIVE, began_on=date(2026, 11, 27)), LATER
        )
        again = await pairings.save(replace(active, until=date(2027, 5, 27)), LATER + timedelta(days=1))
        assert (active.since, again.since) == (LATER, LATER)
        ended = replace(
            again,
            state=MembershipState.ENDED,
            ending=Ending.COMPLETED,
            outcome="Робот едет",
            case_link="https://c.test",
        )
        await pairings.save(ended, LATER)
        assert await pairings.seats_taken() == {}
        found = await pairings.of(town.mentor.id)

    assert [(one.ending, one.outcome, one.case_link) for one in found] == [
        (Ending.COMPLETED, "Робот едет", "https://c.test")
    ]


async def test_answers_of_both_sides(database: Database, town: Town) -> None:
    membership = await membership_in(database, town)
    yes = Answer(membership=membership.id, side=Side.MENTOR, verdict=Verdict.ACCEPTED, by=town.by, at=NOW)
    no = Answer(
        membership=membership.id,
        side=Side.MENTEE,
        verdict=Verdict.DECLINED,
        by=town.by,
        at=LATER,
        reason=DeclineReason.OTHER,
        words="Мы соседи",
        paper=OnPaper("4", date(2026, 11, 20)),
    )
    async with database.write() as connection:
        pairings = Pairings(connection, Records(connection, town.vault))
        await pairings.add_answer(no)
        await pairings.add_answer(yes)

        assert await pairings.answers(membership) == [yes, no]


async def test_paper_goes_its_way(database: Database, town: Town) -> None:
    membership = await membership_in(database, town)
    async with database.write() as connection:
        papers = MentoringPapers(connection)
        paper = await papers.add(PaperKind.AGREEMENT, NOW, membership=membership.id, term=6)
        signed = replace(paper, state=PaperState.SIGNED, number="1/26", dated=date(2026, 11, 27))
        await papers.save(signed, LATER)

        assert await papers.in_states([PaperState.TO_PRINT]) == []
        assert await papers.of_membership(membership.id) == [replace(signed, since=LATER)]


@pytest.mark.parametrize("who", ["mentee", "mentor"])
async def test_nothing_said_is_left_of_whoever_is_forgotten(database: Database, town: Town, who: str) -> None:
    membership = await membership_in(database, town)
    forgotten = town.mentee if who == "mentee" else town.mentor
    said = Answer(
        membership=membership.id,
        side=Side(who),
        verdict=Verdict.DECLINED,
        by=town.by,
        at=NOW,
        words="Мы соседи",
    )
    async with database.write() as connection:
        records = Records(connection, town.vault)
        request = await Requests(connection, records).add(town.mentee.id, NEED, town.by, NOW)
        assert request is not None
        await Pairings(connection, records).add_answer(said)
        await records.erase(forgotten.id, LATER)

        after = await Pairings(connection, records).membership(membership.id)
        left = await Requests(connection, records).get(request.id)
        answers = await Pairings(connection, records).answers(membership)

    assert after is not None
    assert left is not None
    assert after.state is MembershipState.CANCELLED
    assert [one.words for one in answers] == [""]
    assert (left.need, left.state) == ((None, RequestState.WITHDRAWN) if who == "mentee" else (NEED, RequestState.OPEN))
