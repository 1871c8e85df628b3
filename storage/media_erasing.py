"""What becomes of publications that tell of somebody who is forgotten: that one came out, and where, stays."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, UpdateBase, delete, select, update

from domain.media.publication import LIVE, PublicationState
from domain.registry.record import RecordId
from storage.tables.media import publication_people, publication_pictures, publications

NAMELESS = "—"
"""What the plan calls one that has lost its words."""


def silencing(told: ColumnElement[bool]) -> tuple[UpdateBase, ...]:
    """Words and pictures of these are gone; what is cancelled stays so."""
    numbers = select(publications.c.id).where(told)
    return (
        delete(publication_pictures).where(publication_pictures.c.publication_id.in_(numbers)),
        update(publications).where(told).values(title=NAMELESS, text="", returned="", words=None, off_with_event=False),
    )


def calling_off(told: ColumnElement[bool]) -> UpdateBase:
    """Those of these that are not out yet do not come out."""
    return update(publications).where(told, _in(LIVE)).values(state=PublicationState.CANCELLED, off_with_event=False)


def forgetting_in_plan(record: RecordId, now: datetime) -> tuple[UpdateBase, ...]:
    """Whatever they can be recognised in. What nobody approved yet is to be written anew; the rest is called off."""
    told = publications.c.id.in_(
        select(publication_people.c.publication_id).where(publication_people.c.record_id == record)
    )
    unapproved = publications.c.approved_by.is_(None)
    return (
        *silencing(told),
        update(publications)
        .where(told, unapproved, _in(LIVE))
        .values(state=PublicationState.IDEA, since=now, timed_at=now),
        calling_off(told & ~unapproved),
        delete(publication_people).where(publication_people.c.record_id == record),
    )


def _in(states: Iterable[PublicationState]) -> ColumnElement[bool]:
    return publications.c.state.in_(list(states))
