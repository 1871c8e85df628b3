"""Membership: who is what in a chat, with which rights, as the Bot API tells it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from playground.world.people import Person

EVERYWHERE = (
    "can_manage_chat",
    "can_change_info",
    "can_delete_messages",
    "can_invite_users",
    "can_restrict_members",
    "can_promote_members",
    "can_manage_video_chats",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",
    "is_anonymous",
)
ONLY_IN = {
    "group": ("can_pin_messages", "can_manage_tags"),
    "supergroup": ("can_pin_messages", "can_manage_topics", "can_manage_tags"),
    "channel": ("can_post_messages", "can_edit_messages", "can_manage_direct_messages"),
}
KNOWN = frozenset(EVERYWHERE).union(*ONLY_IN.values())
# What an app offers by default when somebody is made an administrator.
USUAL = frozenset(
    {
        "can_manage_chat",
        "can_change_info",
        "can_delete_messages",
        "can_invite_users",
        "can_restrict_members",
        "can_manage_video_chats",
        "can_post_stories",
        "can_edit_stories",
        "can_delete_stories",
        "can_pin_messages",
        "can_manage_topics",
        "can_post_messages",
        "can_edit_messages",
    }
)
PRESENT = frozenset({"creator", "administrator", "member"})


@dataclass(slots=True)
class Member:
    """One person's standing in one chat."""

    status: str
    rights: dict[str, bool] = field(default_factory=dict)
    # Thrown out by somebody. A basic group calls it "left" all the same: it bans nobody.
    removed: bool = False

    @property
    def present(self) -> bool:
        """Whether this person sees the chat."""
        return self.status in PRESENT

    @property
    def is_admin(self) -> bool:
        """Owner or administrator."""
        return self.status in ("creator", "administrator")

    def can(self, right: str) -> bool:
        """Whether this person may do what the administrator's right names."""
        return self.status == "creator" or (self.status == "administrator" and self.rights.get(right, False))


def rights_of(chat_type: str, chosen: Mapping[str, Any] | None) -> dict[str, bool]:
    """A full set of administrator's rights for a kind of chat.

    `chosen` overrides the usual set; what this kind of chat does not have is left out. ValueError: no such right.
    """
    names = EVERYWHERE + ONLY_IN[chat_type]
    wanted = dict(chosen or {})
    if unknown := sorted(set(wanted) - KNOWN):
        raise ValueError(f"no such right: {', '.join(unknown)}")
    return {name: bool(wanted.get(name, name in USUAL)) for name in names}


def chat_member(person: Person, member: Member) -> dict[str, Any]:
    """The Bot API's ChatMember."""
    told: dict[str, Any] = {"status": member.status, "user": person.user()}
    if member.status == "creator":
        told["is_anonymous"] = False
    elif member.status == "administrator":
        told["can_be_edited"] = False
        told.update(member.rights)
    elif member.status == "kicked":
        told["until_date"] = 0
    return told
