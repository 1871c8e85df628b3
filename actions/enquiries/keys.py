"""The keys under which what is told of enquiries is owed: one message, one key."""

from domain.enquiries.enquiry import EnquiryMessageId
from domain.people.person import PersonId


def came(message: EnquiryMessageId, reader: PersonId) -> str:
    return f"enquiry-message:{message}:came:{reader}"


def answered(message: EnquiryMessageId) -> str:
    return f"enquiry-message:{message}:answered"


def taken(message: EnquiryMessageId, reader: PersonId) -> str:
    return f"enquiry-message:{message}:taken:{reader}"
