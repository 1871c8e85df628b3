"""What is refused around enquiries, each with the words in which it is told."""

from domain.errors import Refusal


class NotOfProgramme(Refusal):
    """Only people of the programme and those who applied write to the curator through the bot."""

    text_id = "refusal-not-of-programme"


class EnquiryTooLong(Refusal):
    """More than ``limit`` characters."""

    text_id = "refusal-enquiry-too-long"


class TooManyEnquiries(Refusal):
    """``limit`` within a day already."""

    text_id = "refusal-too-many-enquiries"


class NobodyToAnswer(Refusal):
    """Whoever wrote has no account that is tied to their record at the moment."""

    text_id = "refusal-nobody-to-answer"
