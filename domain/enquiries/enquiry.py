"""An enquiry («обращение»): all that somebody and the curators wrote to each other lately."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NewType

from domain.people.person import PersonId
from domain.registry.record import RecordId

EnquiryId = NewType("EnquiryId", int)
EnquiryMessageId = NewType("EnquiryMessageId", int)

TEXT_LIMIT = 2000
A_DAY = 20
"""Messages of one account within 24 hours."""
KEPT = timedelta(days=90)
"""Afterwards a message is erased."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enquiry:
    """``person`` is the account that wrote first; of somebody with a ``record`` the one that is tied to it reads on.

    ``waiting_since`` is when they wrote first after the last answer; None: they wait for none.
    """

    id: EnquiryId
    person: PersonId
    record: RecordId | None
    waiting_since: datetime | None
    last_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class EnquiryMessage:
    """One message; ``text`` lies sealed. ``is_answer``: a curator wrote it."""

    id: EnquiryMessageId
    enquiry: EnquiryId
    author: PersonId
    is_answer: bool
    text: str
    at: datetime
