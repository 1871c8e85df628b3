"""Who is in the programme, and what waits: for the curator in chat; the director and the working group read along."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from actions.context import Context
from actions.registry.directory import Directory, Filter
from domain.applications.application import Application
from domain.enquiries.enquiry import Enquiry
from domain.errors import NotFound, Refusal
from domain.joining.slip import Slip, SlipState
from domain.people.person import Actor
from domain.people.roles import Right, require
from domain.registry.code import Code
from domain.registry.forms import Vocabulary
from domain.registry.names import ChatNames
from domain.registry.record import Part, Record, RecordId, Standing
from domain.registry.refusals import IsErased
from storage.applications import Applications
from storage.enquiries import Enquiries
from storage.slips import Slips


class CodeExpected(Refusal):
    """A chat that shows codes is asked by codes: names are looked for at the desk."""

    text_id = "refusal-code-expected"


class NobodyFound(Refusal):
    text_id = "refusal-nobody-found"


class Missing(StrEnum):
    """What somebody who takes part has not yet."""

    NAME = "name"
    ACCOUNT = "account"


@dataclass(frozen=True, slots=True)
class Overview:
    """How many there are, by part and standing, and how much waits for a curator."""

    counts: Mapping[tuple[Part, Standing], int]
    missing: Mapping[Missing, int]
    applications: int
    enquiries: int


@dataclass(frozen=True, slots=True)
class Card:
    """One person, with whatever belongs to them. ``guardians`` act for them, they act for ``wards``."""

    record: Record
    guardians: Sequence[Record]
    wards: Sequence[Record]
    slip: Slip | None
    applications: Sequence[Application]
    enquiries: Sequence[Enquiry]
    vocabulary: Vocabulary

    def slip_state(self, ctx: Context) -> SlipState:
        return SlipState.NONE if self.slip is None else self.slip.state(ctx.now())


async def overview(ctx: Context, directory: Directory, actor: Actor) -> Overview:
    people = await _living(directory, actor)
    counts = Counter((part, standing) for record in people for part, standing in record.parts.items())
    missing = {what: sum(_lacks(record, what) for record in people) for what in Missing}
    async with ctx.read() as connection:
        vault = ctx.open_vault()
        applications = await Applications(connection, vault).count_open()
        enquiries = len(await Enquiries(connection, vault).waiting())
    return Overview(counts, missing, applications, enquiries)


async def with_part(directory: Directory, actor: Actor, part: Part, standing: Standing) -> Sequence[Record]:
    """Those who are this and stand so, by their codes."""
    return [record for record in await _living(directory, actor) if record.parts.get(part) is standing]


async def who_lacks(directory: Directory, actor: Actor, what: Missing) -> Sequence[Record]:
    """Those who take part without it, by their codes."""
    return [record for record in await _living(directory, actor) if _lacks(record, what)]


async def find(ctx: Context, directory: Directory, actor: Actor, typed: str) -> Sequence[Record]:
    """Whoever has this code; where the chat shows names, also whoever is called so.

    Raises CodeExpected, NobodyFound.
    """
    require(actor.roles, Right.READ_REGISTRY)
    if ctx.policy.chat_names is ChatNames.CODES and Code.parse(typed) is None:
        raise CodeExpected
    found = await directory.search(actor, Filter(words=typed))
    if not found:
        raise NobodyFound
    return found


async def card(ctx: Context, directory: Directory, actor: Actor, record: RecordId) -> Card:
    """Raises NotFound, IsErased."""
    people = await directory.people(actor)
    if record not in people:
        raise NotFound
    found = people[record]
    if found.erased_at is not None:
        raise IsErased
    async with ctx.read() as connection:
        vault = ctx.open_vault()
        slips = await Slips(connection).latest_of([record])
        return Card(
            record=found,
            guardians=[people[one] for one in found.guardians],
            wards=sorted((one for one in people.values() if record in one.guardians), key=lambda one: one.code),
            slip=slips.get(record),
            applications=await Applications(connection, vault).of_record(record),
            enquiries=await Enquiries(connection, vault).of_record(record),
            vocabulary=await directory.vocabulary(),
        )


async def _living(directory: Directory, actor: Actor) -> Sequence[Record]:
    """Everybody who is not erased, by their codes."""
    people = await directory.people(actor)
    return sorted((record for record in people.values() if record.erased_at is None), key=lambda one: one.code)


def _lacks(record: Record, what: Missing) -> bool:
    if not record.roles or record.blocked_at is not None:
        return False
    return not record.details.name if what is Missing.NAME else record.account is None
