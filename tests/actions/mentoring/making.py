"""A centre whose people have signed, and pairings as far as a test needs them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from actions.consents.papers import Paper, Signing, mark_signed
from actions.context import Context
from actions.mentoring import agreeing, papers, proposing
from actions.registry.keeping import Change, add_person
from domain.consents.consent import Purpose
from domain.consents.signing import stage_on
from domain.mentoring.pairing import Membership, MembershipState
from domain.mentoring.paper import Paper as MentoringPaper
from domain.mentoring.paper import PaperKind, PaperState
from domain.mentoring.request import MentorRequest, Need, RequestId
from domain.mentoring.speaking import OnPaper, Side
from domain.notices import Notice
from domain.people.person import Actor
from domain.registry.field import Field
from domain.registry.record import Kind, Part, Record, RecordId
from storage.mentoring.pairings import Pairings
from storage.mentoring.papers import MentoringPapers
from storage.mentoring.requests import Requests
from storage.outbox import Delivery, Outbox

FORM = "teacher_pupil"
TODAY = date(2026, 11, 26)
ON_PAPER = OnPaper("7", TODAY)


class Town:
    """A curator's centre."""

    def __init__(self, ctx: Context, curator: Actor) -> None:
        self.ctx = ctx
        self.curator = curator

    async def add(
        self,
        part: Part,
        birth: str,
        *,
        account: Actor | None = None,
        guardians: tuple[Record, ...] = (),
        capacity: int = 1,
        signs: bool = True,
        form: str = FORM,
        name: str = "Синицына Вера Олеговна",
        more: Mapping[Field, str] = MappingProxyType({}),
    ) -> Record:
        """Somebody who has signed; a mentor of one form. ``more`` is what else is known of them."""
        typed = {Field.NAME: name, Field.BIRTH: birth, **more}
        acting = frozenset(RecordId(one.id) for one in guardians)
        kind = Kind.TEACHER if part is Part.MENTOR else Kind.PUPIL
        made = await add_person(self.ctx, self.curator, part, Change(typed=typed, kind=kind, guardians=acting))
        async with self.ctx.write() as connection:
            records = self.ctx.records(connection)
            if made.details.mentor is not None:
                mentor = replace(made.details.mentor, forms=frozenset({form}), capacity=capacity)
                await records.save_all([replace(made, details=replace(made.details, mentor=mentor))], self.ctx.now())
            if account is not None:
                await records.tie(made.id, account.id, self.ctx.now())
        if signs:
            await self.sign_consents(made)
        return await self.record(made.id)

    async def mentor(self, account: Actor | None = None, *, capacity: int = 1, birth: str = "1990") -> Record:
        return await self.add(Part.MENTOR, birth, account=account, capacity=capacity)

    async def mentee(
        self, account: Actor | None = None, *, birth: str = "2000", guardians: tuple[Record, ...] = ()
    ) -> Record:
        return await self.add(Part.MENTEE, birth, account=account, guardians=guardians)

    async def sign_consents(self, person: Record) -> None:
        stage = stage_on(person, self.ctx.today())
        for signer in stage.signers:
            paper = Paper(Purpose.PROCESSING, signer, stage)
            await mark_signed(self.ctx, self.curator, person.id, paper, Signing(signed_on=TODAY))

    async def record(self, record: RecordId) -> Record:
        async with self.ctx.read() as connection:
            found = await self.ctx.records(connection).get(record)
        assert found is not None
        return found

    async def ask(self, mentee: Record, form: str = FORM) -> MentorRequest:
        """A request for a mentor."""
        async with self.ctx.write() as connection:
            requests = Requests(connection, self.ctx.records(connection))
            made = await requests.add(mentee.id, Need(form=form), self.curator.id, self.ctx.now())
        assert made is not None
        return made

    async def propose(self, mentor: Record, mentee: Record) -> Membership:
        request = await self.ask(mentee)
        return await proposing.propose(self.ctx, self.curator, request.id, mentor.id)

    async def agreed(self, mentor: Record, mentee: Record) -> Membership:
        """Both said yes on paper: an agreement is to be signed."""
        made = await self.propose(mentor, mentee)
        for side in (Side.MENTOR, Side.MENTEE):
            made = await agreeing.accept(self.ctx, self.curator, made.id, side, ON_PAPER)
        return made

    async def active(self, mentor: Record, mentee: Record, months: int = 9) -> Membership:
        made = await self.agreed(mentor, mentee)
        return await papers.sign(self.ctx, self.curator, (await self.paper(made)).id, OnPaper("12/3", TODAY), months)

    async def paper(self, membership: Membership, kind: PaperKind = PaperKind.AGREEMENT) -> MentoringPaper:
        """The newest of this kind, void or not."""
        async with self.ctx.read() as connection:
            found = await MentoringPapers(connection).of_membership(membership.id)
        return [one for one in found if one.kind is kind][-1]

    async def membership(self, membership: Membership) -> Membership:
        async with self.ctx.read() as connection:
            found = await Pairings(connection, self.ctx.records(connection)).membership(membership.id)
        assert found is not None
        return found

    async def memberships(self) -> list[Membership]:
        async with self.ctx.read() as connection:
            gateway = Pairings(connection, self.ctx.records(connection))
            return list(await gateway.in_states(list(MembershipState)))

    async def request(self, request: RequestId | None) -> MentorRequest:
        assert request is not None
        async with self.ctx.read() as connection:
            found = await Requests(connection, self.ctx.records(connection)).get(request)
        assert found is not None
        return found

    async def open_papers(self, membership: Membership) -> list[PaperState]:
        async with self.ctx.read() as connection:
            return [one.state for one in await MentoringPapers(connection).of_membership(membership.id)]

    async def told(self, *kinds: type[Notice]) -> list[tuple[Notice, Actor | int | None]]:
        """What is owed of these kinds, and to whom."""
        async with self.ctx.read() as connection:
            letters = await Outbox(connection).in_state(Delivery.PENDING)
        return [(one.notice, one.person) for one in letters if isinstance(one.notice, kinds)]
