"""Hard rules: what forbids a pair, however well the two would suit each other."""

from enum import StrEnum

from domain.mentoring.matching.people import Offer, Seeker


class Bar(StrEnum):
    """Why a pair is impossible, in the order in which a curator would ask: who, in which form, what age, what room?"""

    MENTEE_CONSENT = "mentee_consent"
    """No valid consent to processing, no pairing."""
    SELF = "self"
    """The same person: a pupil can be the mentee of one and the mentor of another, never of themselves."""
    GUARDIAN = "guardian"
    """One acts for the other by law: they would sign the agreement for both sides."""
    FORM_UNSAID = "form_unsaid"
    """One of them has no form of mentoring yet: there is nothing that an agreement could name."""
    FORM = "form"
    """Both said which forms they want, and there is none in common."""
    AGE_UNKNOWN = "age_unknown"
    """The mentor wishes a certain age, and nobody knows the mentee's."""
    AGE = "age"
    LEFT = "left"
    """The mentor whom the mentee just left, or one who is not to be given for another reason."""
    MENTOR_CONSENT = "mentor_consent"
    SEAT = "seat"
    """All seats of the mentor are taken."""


def bars(seeker: Seeker, offer: Offer) -> tuple[Bar, ...]:
    """Everything that forbids this pair, in the order of `Bar`; nothing: it is possible.

    `table.Table` asks the same of all pairs at once: a rule that changes here changes there.
    """
    broken = {
        Bar.MENTEE_CONSENT: not seeker.has_consent,
        Bar.SELF: seeker.record == offer.record,
        Bar.GUARDIAN: offer.record in seeker.guardians or seeker.record in offer.guardians,
        Bar.FORM_UNSAID: not seeker.forms or not offer.forms,
        Bar.FORM: bool(seeker.forms and offer.forms) and seeker.forms.isdisjoint(offer.forms),
        Bar.AGE_UNKNOWN: seeker.age is None and not (offer.ages.least is None and offer.ages.most is None),
        Bar.AGE: seeker.age is not None and not _is_within(seeker.age, offer.ages.least, offer.ages.most),
        Bar.LEFT: offer.record in seeker.not_again,
        Bar.MENTOR_CONSENT: not offer.has_consent,
        Bar.SEAT: not offer.free,
    }
    return tuple(bar for bar in Bar if broken[bar])


def _is_within(age: int, least: int | None, most: int | None) -> bool:
    return (least is None or least <= age) and (most is None or age <= most)
