"""What the curator has to see to: signatures that are missing, that wait, that run out, that a birthday asks anew."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.consents.consent import Consent, Purpose, Signature, State, signatures
from domain.consents.signing import Signer, Stage, is_only_guardian, next_change, stage_on, stage_since, takes_part
from domain.registry.record import Record, RecordId

RUNS_OUT = (timedelta(days=30), timedelta(days=7))
"""How long before a consent's last day it is spoken of, the earlier first."""
BIRTHDAY = timedelta(days=30)
"""How long before a birthday that changes who signs."""


class Need(StrEnum):
    """Why a person is on the list."""

    MISSING = "missing"
    """Nobody printed the paper, or what was signed is over."""
    WAITING = "waiting"
    """It is printed and not signed."""
    RUNS_OUT = "runs_out"
    BIRTHDAY = "birthday"
    """Others will have to sign soon."""


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the list. ``day`` is since when it is missing, the last day of what runs out, or the birthday."""

    record: RecordId
    need: Need
    purpose: Purpose
    stage: Stage
    day: date
    signers: tuple[Signer, ...]


def asked_of(record: Record, everybody: Mapping[RecordId, Record], wards: Collection[RecordId], day: date) -> bool:
    """Whether a consent to processing is asked of this person.

    Not of somebody who is here for a child's sake alone: what is known of a guardian stands in the paper which they
    sign for the child. Once no child of theirs needs one they need a paper of their own.
    """
    if not takes_part(record):
        return False
    if not is_only_guardian(record):
        return True
    signs = [everybody[ward] for ward in wards if ward in everybody]
    return not any(takes_part(ward) and Signer.GUARDIAN in stage_on(ward, day).signers for ward in signs)


def wards_of(everybody: Mapping[RecordId, Record]) -> dict[RecordId, list[RecordId]]:
    """For whom each guardian acts."""
    found: dict[RecordId, list[RecordId]] = {}
    for record in everybody.values():
        for guardian in record.guardians:
            found.setdefault(guardian, []).append(record.id)
    return found


def needs(
    everybody: Mapping[RecordId, Record], consents: Mapping[RecordId, Sequence[Consent]], day: date
) -> list[Item]:
    """The whole list, by kind of need and code."""
    wards = wards_of(everybody)
    found = [
        item
        for record in everybody.values()
        if asked_of(record, everybody, wards.get(record.id, ()), day)
        for item in needs_of(record, consents.get(record.id, ()), day)
    ]
    order = list(Need)
    return sorted(found, key=lambda item: (order.index(item.need), everybody[item.record].code, item.purpose))


def needs_of(record: Record, consents: Sequence[Consent], day: date) -> Iterator[Item]:
    """What is to be seen to for one person of whom consents are asked."""
    stage = stage_on(record, day)
    began = max(filter(None, (record.created_at.date(), stage_since(record, day))))
    for purpose in Purpose:
        asked = signatures(consents, purpose, stage, day)
        open_ones = [one for one in asked if not one.counts_on(day)]
        yield from _open(record, purpose, stage, began, open_ones, day)
        yield from _running_out(record, purpose, stage, asked, day)
    yield from _birthday(record, consents, stage, day)


def _open(
    record: Record, purpose: Purpose, stage: Stage, began: date, open_ones: Sequence[Signature], day: date
) -> Iterator[Item]:
    """Nobody is asked for a consent to publication: only one that was printed is waited for."""
    waiting = tuple(one.signer for one in open_ones if one.state_on(day) is State.PRINTED)
    missing = tuple(one.signer for one in open_ones if one.state_on(day) is not State.PRINTED)
    if missing and purpose is Purpose.PROCESSING:
        ends = [
            _end(one.paper) for one in open_ones if one.paper is not None and one.state_on(day) is not State.PRINTED
        ]
        yield Item(record.id, Need.MISSING, purpose, stage, max([began, *filter(None, ends)]), missing)
    if waiting:
        printed = [one.paper.printed_at.date() for one in open_ones if one.paper and one.paper.printed_at]
        yield Item(record.id, Need.WAITING, purpose, stage, max([began, *printed]), waiting)


def _end(paper: Consent) -> date | None:
    """The day after which it did not count any more."""
    return paper.ended_on or paper.until


def _running_out(
    record: Record, purpose: Purpose, stage: Stage, asked: Sequence[Signature], day: date
) -> Iterator[Item]:
    """Not what is renewed already: then a paper that counts for longer decides."""
    change = next_change(record, day)
    last = [
        (one.paper.until, one.signer)
        for one in asked
        if one.paper is not None
        and one.counts_on(day)
        and one.paper.until is not None
        and one.paper.until - day <= RUNS_OUT[0]
        # Whoever signs anew after a birthday anyway is told of that alone.
        and not (change is not None and change.day <= one.paper.until)
    ]
    if last:
        yield Item(record.id, Need.RUNS_OUT, purpose, stage, min(until for until, _ in last), tuple(s for _, s in last))


def _birthday(record: Record, consents: Sequence[Consent], stage: Stage, day: date) -> Iterator[Item]:
    change = next_change(record, day)
    if change is None or change.day - day > BIRTHDAY:
        return
    ahead = signatures(consents, Purpose.PROCESSING, change.stage, change.day)
    unsigned = tuple(one.signer for one in ahead if not one.counts_on(change.day))
    if unsigned:
        yield Item(record.id, Need.BIRTHDAY, Purpose.PROCESSING, change.stage, change.day, unsigned)
