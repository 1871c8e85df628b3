"""How a pair can work: formats for each form of mentoring (Положение, Appendix 4), and the centre's own besides."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain.mentoring.glossary import Term


class WorkFormat(StrEnum):
    """A format of work, in the order in which formats are offered. Their names are texts."""

    PROJECT = "project"
    CENTRE_EVENT = "centre-event"
    PREPARATION = "preparation"
    """For events, contests, olympiads."""
    JOINT_EVENT = "joint-event"
    """Visited or organised together."""
    EXCURSION = "excursion"
    """To where the mentor studies or studied."""
    JOINT_PRODUCT = "joint-product"
    CLUB = "club"
    """Of an interest, led by the mentor."""
    CHILDREN_TO_CHILDREN = "children-to-children"
    CASE_TOURNAMENT = "case-tournament"
    IMAGE_MAKING = "image-making"
    FORESIGHT = "foresight"
    NETWORKING = "networking"
    MEETUP = "meetup"
    WORKSHOP = "workshop"
    NETWORK_PROJECT = "network-project"
    COURSES = "courses"
    """Of the movement of schoolchildren."""
    SOCIAL = "social"
    VOLUNTEERING = "volunteering"


_TOGETHER = (
    WorkFormat.CLUB,
    WorkFormat.CHILDREN_TO_CHILDREN,
)
_MODERN = (
    WorkFormat.CASE_TOURNAMENT,
    WorkFormat.IMAGE_MAKING,
    WorkFormat.FORESIGHT,
    WorkFormat.NETWORKING,
    WorkFormat.MEETUP,
    WorkFormat.WORKSHOP,
    WorkFormat.NETWORK_PROJECT,
    WorkFormat.COURSES,
    WorkFormat.SOCIAL,
    WorkFormat.VOLUNTEERING,
)
_WITH_A_TEACHER = (
    WorkFormat.PROJECT,
    WorkFormat.CENTRE_EVENT,
    WorkFormat.EXCURSION,
    WorkFormat.JOINT_PRODUCT,
    *_TOGETHER,
)
OF_FORM: Mapping[str, tuple[WorkFormat, ...]] = {
    "pupil_pupil": (
        WorkFormat.PROJECT,
        WorkFormat.PREPARATION,
        WorkFormat.JOINT_EVENT,
        *_TOGETHER,
        *_MODERN,
    ),
    "teacher_pupil": (*_WITH_A_TEACHER, *_MODERN),
    "teacher_teacher": _WITH_A_TEACHER,
}
"""By key of the form of mentoring. The Положение calls the list open: see `FormatBook`."""

EXPLAINED: Mapping[WorkFormat, Term] = {
    WorkFormat.CASE_TOURNAMENT: Term.CASE_METHOD,
    WorkFormat.IMAGE_MAKING: Term.IMAGE_MAKING,
    WorkFormat.FORESIGHT: Term.FORESIGHT,
    WorkFormat.NETWORKING: Term.NETWORKING,
    WorkFormat.MEETUP: Term.MEETUP,
    WorkFormat.WORKSHOP: Term.WORKSHOP,
    WorkFormat.NETWORK_PROJECT: Term.NETWORK_PROJECT,
}
"""Where the glossary says what a format is."""


OWN_LIMIT = 40
"""Characters of a format's name that a centre added."""
OWN_MOST = 20
"""How many a centre adds to one form: each is a button."""


@dataclass(frozen=True, slots=True)
class FormatBook:
    """The centre's choices around formats, by key of the form of mentoring.

    ``added`` are formats in its own words, each with its form ("": every form). ``chosen`` says of a form which of
    ours fit it; of a form that a centre added itself nobody else could say so.
    """

    added: tuple[tuple[str, str], ...] = ()
    chosen: tuple[tuple[str, tuple[WorkFormat, ...]], ...] = ()

    @property
    def forms(self) -> frozenset[str]:
        """Those that are named in it."""
        return frozenset(form for form, _ in (*self.added, *self.chosen) if form)

    def offered(self, form: str) -> tuple[WorkFormat | str, ...]:
        """What somebody who works in this form chooses from, each once: ours, then the centre's own."""
        fitting = dict(self.chosen).get(form, OF_FORM.get(form, tuple(WorkFormat)))
        words = dict[str, str]()
        for of, name in self.added:
            if of in ("", form):
                words.setdefault(name.casefold(), name)
        return (*(one for one in WorkFormat if one in fitting), *words.values())


ONLY_OURS = FormatBook()
"""Of a centre that added nothing."""
