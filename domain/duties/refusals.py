"""What is refused around duties, each with the words in which it is told."""

from domain.errors import NotAllowed, Refusal


class NotYourDuty(NotAllowed):
    """The person neither answers for this duty nor may run duties. ``who`` names the roles that could."""

    text_id = "refusal-not-your-duty"


class HandedInAlready(Refusal):
    """``whose`` mark stands: the asking person's own ("mine"), "another"'s, whose name ``by`` is, or that of a "post".

    ``day`` and ``hour`` say when, by the centre's clocks (18.12.2026, 14:05).
    """

    text_id = "refusal-duty-handed-in"


class NotHandedIn(Refusal):
    """There is no mark to take back (any more)."""

    text_id = "refusal-duty-not-handed-in"


class UndoTooLate(Refusal):
    """A mark can be taken back for ``hours`` hours."""

    text_id = "refusal-duty-undo-too-late"


class DutyRetired(Refusal):
    """It was switched off: nobody has to do it."""

    text_id = "refusal-duty-retired"


class DoneOnLater(Refusal):
    """Nothing was done on a day that is still to come; ``today`` is an example (18.12.2026)."""

    text_id = "refusal-duty-done-later"


class LinkIsNone(Refusal):
    """What was given as a link is no address on the web."""

    text_id = "refusal-duty-link"


class LinkElsewhere(Refusal):
    """A link to another resource than the one of which something is told; ``found`` is the key of that other."""

    text_id = "refusal-link-elsewhere"


class LinkToWhole(Refusal):
    """A link to all of a resource, where one to what was published there is asked for."""

    text_id = "refusal-link-to-whole"


class NoteTooLong(Refusal):
    """``length`` characters where ``limit`` fit."""

    text_id = "refusal-duty-note-too-long"


class DutyTitleTooLong(Refusal):
    text_id = "refusal-duty-title-too-long"


class TodoTooLong(Refusal):
    text_id = "refusal-duty-todo-too-long"


class TermInPast(Refusal):
    """The only term of a duty lies behind; ``today`` is an example of one that does not."""

    text_id = "refusal-duty-term-in-past"


class TermTooFar(Refusal):
    """More than ``years`` years ahead: mistyped, most likely."""

    text_id = "refusal-duty-term-too-far"


class NoSuchDay(Refusal):
    """No such day of a month, or of a year."""

    text_id = "refusal-duty-no-such-day"


class UpdateIsMonthly(Refusal):
    """The update of a resource is asked for every month; only its day can be changed."""

    text_id = "refusal-duty-update-is-monthly"


class LadderOutOfRange(Refusal):
    """A reminder more than ``days`` days before, on a day no month has, or too many working days."""

    text_id = "refusal-duty-ladder-out-of-range"


class TooManyRungs(Refusal):
    """More than ``limit`` reminders before one term."""

    text_id = "refusal-duty-too-many-rungs"


class NotInTeam(Refusal):
    """Somebody who was chosen to answer for it has no role in the organisation (any more): ``name``."""

    text_id = "refusal-duty-not-in-team"


class TooManyResponsible(Refusal):
    text_id = "refusal-duty-too-many-responsible"


class NotByMonth(Refusal):
    """Who answers for it cannot differ by month: it does not come every month."""

    text_id = "refusal-duty-not-by-month"


class MonthOutOfPlan(Refusal):
    """The plan of who answers begins with the present month and goes on for ``months``."""

    text_id = "refusal-duty-month-out-of-plan"


class OnlyUpdatesHaveHalls(Refusal):
    """A channel belongs to the update of a resource, not to other duties."""

    text_id = "refusal-duty-no-hall"


class ResourceGone(Refusal):
    """The settings name this resource (``resource``) no more: its update cannot be switched on."""

    text_id = "refusal-duty-resource-gone"


class TooManyDuties(Refusal):
    text_id = "refusal-duty-too-many"
