"""How the team, its links and its roles are shown."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from aiogram.types import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup
from markupsafe import Markup

from actions.people.team import Member, Team
from domain.people.person import Actor, RoleLink
from domain.people.roles import Role
from handlers.people.buttons import (
    AskDismissal,
    ChooseRole,
    Dismiss,
    Invite,
    Open,
    Page,
    RevokeLink,
    TakeRole,
    TeamPage,
    to_menu,
)
from handlers.people.mentions import mention
from wording import moments
from wording.reader import Reader

PER_PAGE = 10
PARAGRAPHS = Markup("\n\n")

Screen = tuple[Markup, InlineKeyboardMarkup]


def name_of(role: Role, reader: Reader) -> str:
    """«куратор»."""
    return reader.words.plain(f"role-{role}")


def team(found: Team, reader: Reader, number: int) -> Screen:
    """A page of everybody by role, the open links, and what can be done about them."""
    words = reader.words
    first = number * PER_PAGE if 0 <= number * PER_PAGE < len(found.members) else 0
    shown = found.members[first : first + PER_PAGE]
    parts = [words("team-title"), *_groups(found, shown, reader)] if shown else [words("team-empty")]
    if found.links:
        parts.append(words("team-links", count=len(found.links)))
    rows = [
        [
            InlineKeyboardButton(
                text=words.plain("team-button-choose"), callback_data=ChooseRole().pack(), style="primary"
            )
        ],
        *([_revoking(found, link, reader)] for link in found.links[:PER_PAGE]),
        *([_dismissing(member, reader)] for member in shown),
        _turning(first, len(found.members)),
        [to_menu(reader)],
    ]
    return PARAGRAPHS.join(parts), InlineKeyboardMarkup(inline_keyboard=[row for row in rows if row])


def roles(offered: Sequence[Role], actor: Actor, reader: Reader) -> Screen:
    """Whom to invite. An owner may take a role as well: reminders, for one, go to those who have it."""
    words = reader.words
    rows = [
        [InlineKeyboardButton(text=words.plain(f"team-invite-{role}"), callback_data=Invite(role=role).pack())]
        for role in offered
    ]
    rows += [
        [
            InlineKeyboardButton(
                text=words.plain("team-button-take", role=name_of(role, reader)),
                callback_data=TakeRole(role=role).pack(),
            )
        ]
        for role in offered
        if role not in actor.roles
    ]
    rows.append([_to_team(reader)])
    text = PARAGRAPHS.join([words("team-choose"), *(words(f"team-can-{role}") for role in offered)])
    return text, InlineKeyboardMarkup(inline_keyboard=rows)


def invitation(link: RoleLink, address: str, reader: Reader) -> Screen:
    """What is forwarded to whom is invited: the role, what one can do with it, the link and how long it lives."""
    words = reader.words
    text = words(
        "team-link",
        role=name_of(link.role, reader),
        can=words(f"team-can-{link.role}"),
        address=address,
        until=moments.day_and_hour(link.expires_at, reader.language, reader.zone),
    )
    return text, InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text=words.plain("team-button-copy"), copy_text=CopyTextButton(text=address))],
            [
                InlineKeyboardButton(
                    text=words.plain("team-button-revoke-this"), callback_data=RevokeLink(link=link.id).pack()
                )
            ],
            [_to_team(reader)],
        ]
    )


def dismissal(member: Member, reader: Reader) -> Screen:
    """Whether one role is to be taken away."""
    words = reader.words
    yes = InlineKeyboardButton(
        text=words.plain("team-button-dismiss"),
        callback_data=Dismiss(person=member.person.id, role=member.role).pack(),
        style="danger",
    )
    text = words("team-ask-dismissal", name=mention(member.person), role=name_of(member.role, reader))
    return text, InlineKeyboardMarkup(inline_keyboard=[[yes], [_to_team(reader)]])


def _groups(found: Team, shown: Sequence[Member], reader: Reader) -> Iterator[Markup]:
    """People of the page under their roles; a heading counts everybody with the role, also on other pages."""
    counts = Counter(member.role for member in found.members)
    for role, members in groupby(shown, lambda member: member.role):
        heading = reader.words(f"team-heading-{role}", count=counts[role])
        yield Markup("\n").join([heading, *(Markup("• {}").format(mention(one.person)) for one in members)])


def _revoking(found: Team, link: RoleLink, reader: Reader) -> InlineKeyboardButton:
    return InlineKeyboardButton(
        text=reader.words.plain(
            "team-button-revoke",
            role=name_of(link.role, reader),
            until=moments.day_and_hour(link.expires_at, reader.language, reader.zone),
            maker=found.makers[link.created_by].name,
        ),
        callback_data=RevokeLink(link=link.id).pack(),
    )


def _dismissing(member: Member, reader: Reader) -> InlineKeyboardButton:
    return InlineKeyboardButton(
        text=reader.words.plain(
            "team-button-ask-dismissal", name=member.person.name, role=name_of(member.role, reader)
        ),
        callback_data=AskDismissal(person=member.person.id, role=member.role).pack(),
    )


def _turning(first: int, count: int) -> list[InlineKeyboardButton]:
    page = first // PER_PAGE
    row = []
    if page:
        row.append(InlineKeyboardButton(text="‹", callback_data=TeamPage(number=page - 1).pack()))
    if first + PER_PAGE < count:
        row.append(InlineKeyboardButton(text="›", callback_data=TeamPage(number=page + 1).pack()))
    return row


def _to_team(reader: Reader) -> InlineKeyboardButton:
    return InlineKeyboardButton(
        text=reader.words.plain("team-button-list"),
        callback_data=Open(page=Page.TEAM).pack(),
    )
