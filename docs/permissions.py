"""Writes docs/permissions.md of the table of permissions: `.venv/bin/python -m docs.permissions`.

`tests/docs` fails while the page says anything else than the table does.
"""

from pathlib import Path

from domain.people.roles import PERMISSIONS, Right, Role

PAGE = Path(__file__).parent / "permissions.md"

RIGHTS: dict[Right, str] = {
    Right.APPOINT: "make one-time links that give roles, take roles away",
    Right.SEE_OPERATIONS: "be told of the server's trouble, and of what failed",
    Right.BIND_HALLS: "connect groups and channels",
    Right.CREATE_MEETUPS: "create meetups, and run one's own",
    Right.RUN_ANY_MEETUP: "run anybody's meetup",
    Right.SEE_DUTIES: "see all deadlines",
    Right.RUN_DUTIES: "add and change deadlines, mark any of them as handed in",
    Right.PLAN_POSTS: "plan posts, and run one's own",
    Right.RUN_ANY_POST: "run anybody's post",
    Right.READ_REGISTRY: "read the registries, with names, at the desk",
    Right.KEEP_REGISTRY: "add and change people of the programme",
    Right.READ_AUDIT: "read the audit log",
    Right.OPEN_DESK: "open the desk: each sees there what they may read",
    Right.END_DESK_SESSIONS: "see and end anybody's session at the desk",
    Right.SEE_MENTORING: "see requests, pairings, and what is stuck",
    Right.RUN_MENTORING: "propose pairings, record what came on paper, end them",
    Right.READ_PETITIONS: "read petitions for another mentor, with the reason",
    Right.DECIDE_PETITIONS: "decide petitions",
    Right.READ_REPORTED: "open a talk of mentor and mentee, once one of the two reports it",
    Right.SEE_ROADMAP: "see the roadmap of the programme",
    Right.WORK_ON_ROADMAP: "mark how events of the roadmap stand",
    Right.EDIT_ROADMAP: "begin a year's roadmap, change its stages and events, decide proposals to it",
    Right.PROPOSE_TO_ROADMAP: "propose to the roadmap",
    Right.SEE_MEDIA: "see the media plan",
    Right.KEEP_MEDIA: "plan publications, write them, say where they are out",
    Right.APPROVE_MEDIA: "approve publications, or give them back",
    Right.READ_SURVEYS: "read what people wrote in surveys, without knowing who",
}
ROLES: dict[Role, str] = {
    Role.OWNER: "owner",
    Role.CURATOR: "curator",
    Role.DIRECTOR: "director",
    Role.WORKING_GROUP: "working group",
    Role.ORGANISER: "organiser",
    Role.MENTOR: "mentor",
    Role.MENTEE: "mentee",
    Role.GUARDIAN: "guardian",
    Role.PARTICIPANT: "participant",
}


def page() -> str:
    """The whole page."""
    rows = [
        f"| {RIGHTS[right]} | {' | '.join('yes' if role in PERMISSIONS[right] else '' for role in ROLES)} |"
        for right in Right
    ]
    return "\n".join(
        [
            "# Who may do what",
            "",
            "Made of the table in `domain/people/roles.py` by `.venv/bin/python -m docs.permissions`:",
            "change that, not this. Every action checks it; a button never proves a right, and a refusal says",
            "who could do it.",
            "",
            f"| to | {' | '.join(ROLES.values())} |",
            f"|---|{'---|' * len(ROLES)}",
            *rows,
            "",
            "A meetup's own organisers run it besides those who may run any; so does a post's author.",
            "Whoever answers for a deadline sees it and hands it in; whoever answers for an event of the roadmap sees",
            "that and marks it. Mentors, mentees and guardians see and change what is theirs.",
            "",
            "An owner keeps the server and has no need to know the programme's people: an owner who is to see them",
            "makes themselves a curator, and the audit log has it.",
            "",
        ]
    )


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
