"""What a meetup's rules refuse, each with the words in which it is told."""

from domain.errors import NotAllowed, Refusal


class StartInPast(Refusal):
    text_id = "refusal-start-in-past"


class StartTooFar(Refusal):
    """More than ``years`` years ahead: mistyped, most likely."""

    text_id = "refusal-start-too-far"


class EndBeforeStart(Refusal):
    text_id = "refusal-end-before-start"


class LengthOutOfRange(Refusal):
    text_id = "refusal-length-out-of-range"


class TitleTooLong(Refusal):
    text_id = "refusal-title-too-long"


class NothingTyped(Refusal):
    text_id = "refusal-nothing-typed"


class DescriptionTooLong(Refusal):
    text_id = "refusal-description-too-long"


class CapacityOutOfRange(Refusal):
    text_id = "refusal-capacity-out-of-range"


class ProgrammeTooLong(Refusal):
    text_id = "refusal-programme-too-long"


class NotYetReady(Refusal):
    """Something that an announcement needs is missing; ``field`` says what comes first."""

    text_id = "refusal-not-yet-ready"


class NotYourMeetup(NotAllowed):
    """The person may run meetups, perhaps, but not this one. ``who`` names the roles that could."""

    text_id = "refusal-not-your-meetup"


class NoSuchHall(Refusal):
    """This is no hall, or no longer one."""

    text_id = "refusal-no-such-hall"


class AlreadyAnnounced(Refusal):
    text_id = "refusal-already-announced"


class NotAnnounced(Refusal):
    text_id = "refusal-not-announced"


class MeetupCancelled(Refusal):
    text_id = "refusal-meetup-cancelled"


class MeetupStarted(Refusal):
    text_id = "refusal-meetup-started"


class GuestsNotAllowed(Refusal):
    text_id = "refusal-guests-not-allowed"


class GuestsLimitReached(Refusal):
    text_id = "refusal-guests-limit"


class NoSeatForGuest(Refusal):
    text_id = "refusal-no-seat-for-guest"


class SeatsPromised(Refusal):
    """There are free seats, but they are kept for those who wait."""

    text_id = "refusal-seats-promised"


class AnswerFirst(Refusal):
    """A guest comes with somebody: say that you come first."""

    text_id = "refusal-answer-first"


class NoGuests(Refusal):
    text_id = "refusal-no-guests"


class SeatGone(Refusal):
    """An offered seat was taken by somebody else first."""

    text_id = "refusal-seat-gone"


class MessageTooLong(Refusal):
    text_id = "refusal-message-too-long"
