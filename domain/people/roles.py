"""Roles and the one table of permissions. Every action checks it; a button never proves a right."""

from enum import StrEnum

from domain.errors import NotAllowed


class Role(StrEnum):
    """What a person is to the organisation. A person can have several; everyone is a participant.

    The order is that of standing: the first that a person has is how they are greeted.
    """

    OWNER = "owner"
    CURATOR = "curator"
    DIRECTOR = "director"
    WORKING_GROUP = "working_group"
    ORGANISER = "organiser"
    MENTOR = "mentor"
    MENTEE = "mentee"
    GUARDIAN = "guardian"
    PARTICIPANT = "participant"


TEAM = (Role.CURATOR, Role.DIRECTOR, Role.WORKING_GROUP, Role.ORGANISER)
"""Roles that a one-time link can give. One more needs a line here and its texts in locales/*/people.ftl."""

OF_PROGRAMME = frozenset({Role.MENTOR, Role.MENTEE, Role.GUARDIAN})
"""Whoever is one of these has a record."""


class Right(StrEnum):
    """Something that not everyone may do."""

    APPOINT = "appoint"
    SEE_OPERATIONS = "see_operations"
    BIND_HALLS = "bind_halls"
    CREATE_MEETUPS = "create_meetups"
    RUN_ANY_MEETUP = "run_any_meetup"
    SEE_DUTIES = "see_duties"
    RUN_DUTIES = "run_duties"
    PLAN_POSTS = "plan_posts"
    RUN_ANY_POST = "run_any_post"
    READ_REGISTRY = "read_registry"
    KEEP_REGISTRY = "keep_registry"
    READ_AUDIT = "read_audit"
    OPEN_DESK = "open_desk"
    END_DESK_SESSIONS = "end_desk_sessions"
    SEE_MENTORING = "see_mentoring"
    RUN_MENTORING = "run_mentoring"
    READ_PETITIONS = "read_petitions"
    DECIDE_PETITIONS = "decide_petitions"
    READ_REPORTED = "read_reported"
    SEE_ROADMAP = "see_roadmap"
    WORK_ON_ROADMAP = "work_on_roadmap"
    EDIT_ROADMAP = "edit_roadmap"
    PROPOSE_TO_ROADMAP = "propose_to_roadmap"
    SEE_MEDIA = "see_media"
    KEEP_MEDIA = "keep_media"
    APPROVE_MEDIA = "approve_media"
    READ_SURVEYS = "read_surveys"


PERMISSIONS: dict[Right, frozenset[Role]] = {
    Right.APPOINT: frozenset({Role.OWNER}),
    Right.SEE_OPERATIONS: frozenset({Role.OWNER}),
    Right.BIND_HALLS: frozenset({Role.OWNER, Role.CURATOR, Role.ORGANISER}),
    Right.CREATE_MEETUPS: frozenset({Role.OWNER, Role.ORGANISER}),
    Right.RUN_ANY_MEETUP: frozenset({Role.OWNER}),
    Right.SEE_DUTIES: frozenset({Role.OWNER, Role.CURATOR, Role.DIRECTOR, Role.WORKING_GROUP}),
    Right.RUN_DUTIES: frozenset({Role.OWNER, Role.CURATOR}),
    Right.PLAN_POSTS: frozenset({Role.OWNER, Role.CURATOR, Role.ORGANISER}),
    Right.RUN_ANY_POST: frozenset({Role.OWNER, Role.CURATOR}),
    Right.READ_REGISTRY: frozenset({Role.CURATOR, Role.DIRECTOR, Role.WORKING_GROUP}),
    Right.KEEP_REGISTRY: frozenset({Role.CURATOR}),
    Right.READ_AUDIT: frozenset({Role.CURATOR, Role.DIRECTOR}),
    Right.OPEN_DESK: frozenset({Role.OWNER, Role.CURATOR, Role.DIRECTOR, Role.WORKING_GROUP}),
    Right.END_DESK_SESSIONS: frozenset({Role.OWNER, Role.CURATOR}),
    Right.SEE_MENTORING: frozenset({Role.CURATOR, Role.DIRECTOR, Role.WORKING_GROUP}),
    Right.RUN_MENTORING: frozenset({Role.CURATOR}),
    Right.READ_PETITIONS: frozenset({Role.CURATOR, Role.DIRECTOR}),
    Right.DECIDE_PETITIONS: frozenset({Role.DIRECTOR}),
    Right.READ_REPORTED: frozenset({Role.CURATOR, Role.DIRECTOR}),
    Right.SEE_ROADMAP: frozenset({Role.CURATOR, Role.DIRECTOR, Role.WORKING_GROUP, Role.MENTOR}),
    Right.WORK_ON_ROADMAP: frozenset({Role.CURATOR, Role.WORKING_GROUP}),
    Right.EDIT_ROADMAP: frozenset({Role.CURATOR}),
    Right.PROPOSE_TO_ROADMAP: frozenset({Role.MENTOR}),
    Right.SEE_MEDIA: frozenset({Role.CURATOR, Role.DIRECTOR, Role.WORKING_GROUP}),
    Right.KEEP_MEDIA: frozenset({Role.CURATOR, Role.WORKING_GROUP}),
    Right.APPROVE_MEDIA: frozenset({Role.CURATOR}),
    Right.READ_SURVEYS: frozenset({Role.CURATOR, Role.DIRECTOR}),
}
"""Who has which right.

An owner keeps the server, and who does that has no need to know the programme's people: an owner who is to see them
makes themselves a curator, and the audit log has it. At the desk they keep roles and sessions.

A meetup's own organisers may run it besides those who may run any; so may a post's author. Whoever answers for a
duty may see it and hand it in; whoever answers for an event of the roadmap may see the roadmap and mark that event.
"""


def may(roles: frozenset[Role], right: Right) -> bool:
    """Whether someone with these roles has the right."""
    return not PERMISSIONS[right].isdisjoint(roles)


def require(roles: frozenset[Role], right: Right) -> None:
    """Raise :class:`NotAllowed`, naming the roles that could do it, unless one of ``roles`` has the right."""
    if not may(roles, right):
        raise NotAllowed(who=",".join(role for role in Role if role in PERMISSIONS[right]))
