"""Consents of the demo's people: most signed, one awaited, one missing, one that runs out, one withdrawn."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from actions.consents.papers import Paper, Signing, mark_printed, mark_signed
from actions.consents.withdrawing import record_withdrawal
from actions.context import Context
from bot.demo.registry import ANYA, GLEB, LENA, MAYA, MENTOR, NASTYA, TIMOFEY
from domain.consents.consent import NOTHING, Category, Purpose, Terms
from domain.consents.signing import Signer, Stage
from domain.people.person import Actor
from domain.registry.record import Record

PROCESSING, PUBLICATION = Purpose.PROCESSING, Purpose.PUBLICATION
ADULT = (Signer.OWN, Stage.ADULT)
CHILD = (Signer.GUARDIAN, Stage.CHILD)
SCHOOL_YEAR = date(2027, 8, 31)
SOON = date(2026, 12, 10)
"""Within the thirty days in which a curator is told that a consent runs out."""
PICTURES = Terms(frozenset({Category.PHOTO, Category.ACHIEVEMENTS}), frozenset({"site", "vk"}))


@dataclass(frozen=True, slots=True)
class Signed:
    """Somebody's paper that came back signed; ``until`` is its last day."""

    name: str
    paper: Paper
    on: date
    until: date = SCHOOL_YEAR
    terms: Terms = NOTHING


SIGNED = (
    Signed(MENTOR, Paper(PROCESSING, *ADULT), date(2026, 9, 10)),
    Signed(MENTOR, Paper(PUBLICATION, *ADULT), date(2026, 9, 10), terms=PICTURES),
    Signed("Рощина Дарья Степановна", Paper(PROCESSING, Signer.GUARDIAN, Stage.TEEN), date(2026, 9, 15)),
    Signed("Рощина Дарья Степановна", Paper(PROCESSING, Signer.OWN, Stage.TEEN), date(2026, 9, 15)),
    Signed(ANYA, Paper(PROCESSING, *CHILD), date(2026, 9, 20)),
    Signed(LENA, Paper(PROCESSING, *ADULT), date(2026, 9, 25)),
    # His father has not signed: the one that is missing.
    Signed(TIMOFEY, Paper(PROCESSING, Signer.OWN, Stage.TEEN), date(2026, 9, 24)),
    Signed(GLEB, Paper(PROCESSING, *ADULT), date(2026, 9, 11), until=SOON),
    Signed(NASTYA, Paper(PROCESSING, *ADULT), date(2026, 9, 26)),
    Signed(MAYA, Paper(PROCESSING, *CHILD), date(2026, 10, 8)),
    Signed("Тихонов Лев Андреевич", Paper(PROCESSING, *CHILD), date(2026, 10, 5)),
)
PRINTED = (
    ("Алексеева Нина Олеговна", Paper(PROCESSING, *ADULT)),
    (ANYA, Paper(PUBLICATION, *CHILD)),
)
WITHDRAWN = ("Тихонов Лев Андреевич", date(2026, 11, 12), "7")
"""Who, since when, and the number of the paper: its thirty days end on 12 December."""


async def keep_papers(ctx: Context, curator: Actor, people: Mapping[str, Record]) -> None:
    """The curator notes what was printed, what came back signed, and what was withdrawn."""
    for name, printed in PRINTED:
        await mark_printed(ctx, curator, people[name].id, [printed])
    await sign(ctx, curator, people, SIGNED)
    name, received_on, number = WITHDRAWN
    await record_withdrawal(ctx, curator, people[name].id, received_on, number)


async def sign(ctx: Context, curator: Actor, people: Mapping[str, Record], signed: Iterable[Signed]) -> None:
    """They came back signed."""
    for one in signed:
        signing = Signing(signed_on=one.on, until=one.until, terms=one.terms)
        await mark_signed(ctx, curator, people[one.name].id, one.paper, signing)
