"""What is told of enquiries. The texts lie sealed: whoever renders a notice looks them up."""

from dataclasses import dataclass
from typing import ClassVar

from domain.enquiries.enquiry import EnquiryId, EnquiryMessageId
from domain.notices import Notice
from domain.people.person import PersonId


@dataclass(frozen=True)
class EnquiryCame(Notice):
    """To the curators: somebody wrote."""

    kind: ClassVar[str] = "enquiry_came"
    enquiry: EnquiryId
    message: EnquiryMessageId


@dataclass(frozen=True)
class EnquiryAnswered(Notice):
    """To whoever wrote."""

    kind: ClassVar[str] = "enquiry_answered"
    enquiry: EnquiryId
    message: EnquiryMessageId


@dataclass(frozen=True)
class EnquiryTaken(Notice):
    """To the other curators: ``by`` answered."""

    kind: ClassVar[str] = "enquiry_taken"
    enquiry: EnquiryId
    by: PersonId
