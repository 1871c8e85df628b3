"""A centre where pairings work, and whoever has to do with a petition."""

import hashlib
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from actions.context import Context, Policy
from actions.people.identity import identify
from actions.registry.keeping import Change, add_person
from domain.mentoring.pairing import Membership, MembershipState
from domain.mentoring.request import Need, RequestState
from domain.mentoring.speaking import OnPaper
from domain.moments import QuietHours
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.field import Field
from domain.registry.names import ChatNames
from domain.registry.record import Kind, Part, Record, RecordId
from storage.database import Database
from storage.mentoring.pairings import Pairings
from storage.mentoring.requests import Requests
from storage.people import Roles, Seen
from storage.vault import Vault, new_master
from tests.actions.registry.conftest import MovedClock

FORM = "teacher_pupil"
MORNING = datetime(2026, 11, 26, 9, tzinfo=UTC)
"""When its clock is started, a Thursday at noon in Moscow: three working days later is Tuesday, 1 December."""
SECRET = "Он кричит на меня при всех"
VIEW = "Поговорил с обоими, мирить поздно"
RULING = "Жаль, что так вышло"
KEY = new_master()


def policy() -> Policy:
    return Policy(
        zone=ZoneInfo("Europe/Moscow"),
        languages=("ru", "en"),
        owners=frozenset({1}),
        quiet_hours=QuietHours(time(21), time(8)),
        chat_names=ChatNames.FULL,
    )


def paper(number: str = "12/3", day: datetime = MORNING) -> OnPaper:
    return OnPaper(number, day.date())


async def meet(ctx: Context, name: str, *given: Role) -> Actor:
    """Somebody opens the bot, with roles: always the same person for the same name."""
    seen = Seen(int(hashlib.sha256(name.encode()).hexdigest()[:6], 16), name, None, "ru")
    actor = await identify(ctx, seen, opened=True)
    async with ctx.write() as connection:
        for role in given:
            await Roles(connection).give(actor.id, role, None, ctx.now())
    return await identify(ctx, seen, opened=True)


@dataclass
class Centre:
    """``anna`` is 15 and speaks for herself; ``misha`` is 11, his ``mother`` speaks for him."""

    ctx: Context
    clock: MovedClock
    curator: Actor
    director: Actor
    mentor: Actor
    anna: Actor
    mother: Actor
    records: dict[str, Record]

    async def pair(self, mentee: str = "anna") -> Membership:
        """A pairing that works, made of a request, with the mentor."""
        ctx = self.ctx
        async with ctx.write() as connection:
            records = ctx.records(connection)
            record = self.records[mentee].id
            need = Need(form=FORM, words="Робот", mentors=(self.records["mentor"].id,), days=frozenset({1}))
            request = await Requests(connection, records).add(record, need, self.curator.id, ctx.now())
            assert request is not None
            await Requests(connection, records).set_state(request.id, RequestState.MET, ctx.now())
            pairings = Pairings(connection, records)
            pairing = await pairings.add(self.records["mentor"].id, FORM, ctx.now())
            made = await pairings.propose(pairing, record, request.id, ctx.now())
            begun = replace(made, state=MembershipState.ACTIVE, began_on=ctx.today())
            return await pairings.save(begun, ctx.now())

    async def tie(self, name: str, actor: Actor) -> Actor:
        """From now on this account is that of the record."""
        async with self.ctx.write() as connection:
            await self.ctx.records(connection).tie(self.records[name].id, actor.id, self.ctx.now())
        person = actor.person
        seen = Seen(person.telegram_id, person.name, person.username, person.telegram_language)
        return await identify(self.ctx, seen, opened=True)

    async def membership(self, membership: Membership) -> Membership:
        async with self.ctx.read() as connection:
            found = await Pairings(connection, self.ctx.records(connection)).membership(membership.id)
        assert found is not None
        return found


def context(database: Database, clock: MovedClock) -> Context:
    return Context(database, clock, policy(), vault=Vault([KEY]))


async def settle(ctx: Context, clock: MovedClock) -> Centre:
    curator = await meet(ctx, "Куратор", Role.CURATOR)

    async def add(name: str, birth: str, part: Part, kind: Kind, *guardians: Record) -> Record:
        acting = frozenset(RecordId(one.id) for one in guardians)
        typed = {Field.NAME: name, Field.BIRTH: birth}
        return await add_person(ctx, curator, part, Change(typed=typed, kind=kind, guardians=acting))

    mother = await add("Сорокина Ольга Ивановна", "1985", Part.GUARDIAN, Kind.PARENT)
    records = {
        "mother": mother,
        "mentor": await add("Петров Пётр Ильич", "1980", Part.MENTOR, Kind.TEACHER),
        "anna": await add("Иванова Анна Петровна", "03.05.2011", Part.MENTEE, Kind.PUPIL),
        "misha": await add("Сорокин Михаил Олегович", "03.05.2015", Part.MENTEE, Kind.PUPIL, mother),
    }
    centre = Centre(
        ctx=ctx,
        clock=clock,
        curator=curator,
        director=await meet(ctx, "Директор", Role.DIRECTOR),
        mentor=await meet(ctx, "Пётр"),
        anna=await meet(ctx, "Анна"),
        mother=await meet(ctx, "Ольга"),
        records=records,
    )
    centre.mentor = await centre.tie("mentor", centre.mentor)
    centre.anna = await centre.tie("anna", centre.anna)
    centre.mother = await centre.tie("mother", centre.mother)
    return centre
