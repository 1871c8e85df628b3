"""Each role and each right. The expected answers are written by hand, not read from the table of permissions."""

import pytest

from domain.errors import NotAllowed
from domain.people.roles import TEAM, Right, Role, may, require

YES, NO = True, False

ROLES = (
    Role.OWNER,
    Role.CURATOR,
    Role.DIRECTOR,
    Role.WORKING_GROUP,
    Role.ORGANISER,
    Role.MENTOR,
    Role.MENTEE,
    Role.GUARDIAN,
    Role.PARTICIPANT,
)
EXPECTED: dict[Right, tuple[bool, ...]] = {
    # owner, curator, director, working group, organiser, mentor, mentee, guardian, participant
    Right.APPOINT: (YES, NO, NO, NO, NO, NO, NO, NO, NO),
    Right.SEE_OPERATIONS: (YES, NO, NO, NO, NO, NO, NO, NO, NO),
    Right.BIND_HALLS: (YES, YES, NO, NO, YES, NO, NO, NO, NO),
    Right.CREATE_MEETUPS: (YES, NO, NO, NO, YES, NO, NO, NO, NO),
    Right.RUN_ANY_MEETUP: (YES, NO, NO, NO, NO, NO, NO, NO, NO),
    Right.SEE_DUTIES: (YES, YES, YES, YES, NO, NO, NO, NO, NO),
    Right.RUN_DUTIES: (YES, YES, NO, NO, NO, NO, NO, NO, NO),
    Right.PLAN_POSTS: (YES, YES, NO, NO, YES, NO, NO, NO, NO),
    Right.RUN_ANY_POST: (YES, YES, NO, NO, NO, NO, NO, NO, NO),
    Right.READ_REGISTRY: (NO, YES, YES, YES, NO, NO, NO, NO, NO),
    Right.KEEP_REGISTRY: (NO, YES, NO, NO, NO, NO, NO, NO, NO),
    Right.READ_AUDIT: (NO, YES, YES, NO, NO, NO, NO, NO, NO),
    Right.OPEN_DESK: (YES, YES, YES, YES, NO, NO, NO, NO, NO),
    Right.END_DESK_SESSIONS: (YES, YES, NO, NO, NO, NO, NO, NO, NO),
    Right.SEE_MENTORING: (NO, YES, YES, YES, NO, NO, NO, NO, NO),
    Right.RUN_MENTORING: (NO, YES, NO, NO, NO, NO, NO, NO, NO),
    Right.READ_PETITIONS: (NO, YES, YES, NO, NO, NO, NO, NO, NO),
    Right.DECIDE_PETITIONS: (NO, NO, YES, NO, NO, NO, NO, NO, NO),
    Right.READ_REPORTED: (NO, YES, YES, NO, NO, NO, NO, NO, NO),
    Right.READ_SURVEYS: (NO, YES, YES, NO, NO, NO, NO, NO, NO),
}
NAMED = {
    Right.APPOINT: "owner",
    Right.SEE_OPERATIONS: "owner",
    Right.BIND_HALLS: "owner,curator,organiser",
    Right.CREATE_MEETUPS: "owner,organiser",
    Right.RUN_ANY_MEETUP: "owner",
    Right.SEE_DUTIES: "owner,curator,director,working_group",
    Right.RUN_DUTIES: "owner,curator",
    Right.PLAN_POSTS: "owner,curator,organiser",
    Right.RUN_ANY_POST: "owner,curator",
    Right.READ_REGISTRY: "curator,director,working_group",
    Right.KEEP_REGISTRY: "curator",
    Right.READ_AUDIT: "curator,director",
    Right.OPEN_DESK: "owner,curator,director,working_group",
    Right.END_DESK_SESSIONS: "owner,curator",
    Right.SEE_MENTORING: "curator,director,working_group",
    Right.RUN_MENTORING: "curator",
    Right.READ_PETITIONS: "curator,director",
    Right.DECIDE_PETITIONS: "director",
    Right.READ_REPORTED: "curator,director",
    Right.READ_SURVEYS: "curator,director",
}


def test_every_right_and_every_role_is_expected() -> None:
    assert (set(EXPECTED), set(NAMED), set(ROLES)) == (set(Right), set(Right), set(Role))


@pytest.mark.parametrize(
    ("right", "role", "allowed"),
    [(right, role, allowed) for right, row in EXPECTED.items() for role, allowed in zip(ROLES, row, strict=True)],
)
def test_right_of_a_role(right: Right, role: Role, allowed: bool) -> None:
    assert may(frozenset({role}), right) is allowed
    if allowed:
        require(frozenset({role}), right)
    else:
        with pytest.raises(NotAllowed) as refused:
            require(frozenset({role}), right)
        assert refused.value.details == {"who": NAMED[right]}


def test_roles_add_up() -> None:
    """Who is a curator and organises meetups as well may do both."""
    both = frozenset({Role.PARTICIPANT, Role.CURATOR, Role.ORGANISER})

    assert [right for right in Right if may(both, right)] == [
        Right.BIND_HALLS,
        Right.CREATE_MEETUPS,
        Right.SEE_DUTIES,
        Right.RUN_DUTIES,
        Right.PLAN_POSTS,
        Right.RUN_ANY_POST,
        Right.READ_REGISTRY,
        Right.KEEP_REGISTRY,
        Right.READ_AUDIT,
        Right.OPEN_DESK,
        Right.END_DESK_SESSIONS,
        Right.SEE_MENTORING,
        Right.RUN_MENTORING,
        Right.READ_PETITIONS,
        Right.READ_REPORTED,
        Right.READ_SURVEYS,
    ]


def test_nobody_becomes_an_owner_by_a_link() -> None:
    assert set(TEAM).isdisjoint({Role.OWNER, Role.PARTICIPANT})
