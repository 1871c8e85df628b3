"""What is refused around invitations of specialists, each with the words in which it is told."""

from domain.errors import Refusal


class InvitationUnknown(Refusal):
    """No such link was ever made, it was copied in part, or another took its place."""

    text_id = "refusal-invitation-unknown"


class InvitationTaken(Refusal):
    """Somebody else answered it: a link is for one."""

    text_id = "refusal-invitation-taken"


class InvitationOver(Refusal):
    """The mentor withdrew it, or what it was for is there no more."""

    text_id = "refusal-invitation-over"


class InvitationTooLate(Refusal):
    """Fourteen days are over, or what it was for is."""

    text_id = "refusal-invitation-too-late"


class InvitationInside(Refusal):
    """Whoever opens it made it, or is of the pairing: it is for somebody from elsewhere."""

    text_id = "refusal-invitation-inside"


class InvitationWhenWrong(Refusal):
    """A meeting is to come, and within the pairing's days, until ``until``."""

    text_id = "refusal-invitation-when-wrong"


class InvitationNoHour(Refusal):
    """A meeting's ``day`` without its hour."""

    text_id = "refusal-invitation-no-hour"


class InvitationNothing(Refusal):
    """Neither an item of the plan that is to come, nor a meeting with an hour and a subject."""

    text_id = "refusal-invitation-nothing"


class TooManyInvitations(Refusal):
    """``limit`` of this pairing wait for an answer or for their day."""

    text_id = "refusal-too-many-invitations"


class NamesMentee(Refusal):
    """A stranger is to read it, and ``word`` looks like a name of somebody of the pairing."""

    text_id = "refusal-names-mentee"


class NotYetOver(Refusal):
    """Whether somebody came can be said from the day itself on."""

    text_id = "refusal-invitation-not-yet"
