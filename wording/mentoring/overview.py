"""How all of mentoring stands, in words: the same in chat, where people have codes, and at the desk, by names."""

from collections.abc import Sequence

from domain.mentoring.overview import LEGAL, Counts, Patience, StuckKind, Wait
from domain.mentoring.pairing import MembershipState
from domain.mentoring.request import RequestState
from wording.texts import Words


def kind_name(kind: StuckKind, words: Words) -> str:
    """«Первой встречи не было»."""
    return words.plain("overview-kind", kind=kind.value)


def hint(kind: StuckKind, patience: Patience, answer_days: int, words: Words) -> str:
    """What is meant by it, and what helps."""
    limit = words.plain("overview-limit", count=patience.of(kind, answer_days))
    said = words.plain("overview-hint", kind=kind.value, limit=limit)
    return said if kind in LEGAL else f"{said} {words.plain('overview-breaks')}"


def what_said(wait: Wait, words: Words) -> str:
    """Which paper, who has to answer, what is missing; "" where the kind says it all."""
    return words.plain("overview-what", what=f"{wait.kind}_{wait.what}") if wait.what else ""


def requests_counted(counts: Counts, words: Words) -> Sequence[str]:
    """«ждут наставника 3», «ждут согласия 1» ...: of what there is none, nothing."""
    found = [("waits", counts.without_consent)]
    for state in RequestState:
        count = counts.requests.get(state, 0)
        found.append((state.value, count - counts.without_consent if state is RequestState.OPEN else count))
    return [words.plain("overview-request", state=state, count=count) for state, count in found if count]


def memberships_counted(counts: Counts, words: Words) -> Sequence[str]:
    found = [(state, counts.memberships.get(state, 0)) for state in MembershipState]
    return [words.plain("overview-pairing", state=state.value, count=count) for state, count in found if count]


def endings_counted(counts: Counts, words: Words) -> Sequence[str]:
    """Each kind by itself (Appendix 3)."""
    return [
        words.plain("overview-ending", ending=ending.value, count=count) for ending, count in counts.endings.items()
    ]


def petitions_counted(petitions: Sequence[Wait], words: Words) -> Sequence[str]:
    """By who has them."""
    found = [(where, sum(one.what == where for one in petitions)) for where in ("curator", "director")]
    return [words.plain("overview-petition", where=where, count=count) for where, count in found if count]
