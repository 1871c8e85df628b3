"""Chats: private ones with the bot, groups, supergroups with topics, channels."""

from dataclasses import dataclass, field
from typing import Any

from playground.world.history import History, Stored
from playground.world.members import Member
from playground.world.polls import restored_poll

Json = dict[str, Any]
GENERAL_TOPIC = 1
ICON_COLOUR = 7322096


@dataclass(slots=True)
class Topic:
    """A topic of a forum; its id is the number of the message that created it."""

    id: int
    name: str
    icon_color: int = ICON_COLOUR


@dataclass(slots=True)
class Chat:
    """A chat and everything in it. A private chat is the one between a person and the bot."""

    id: int
    type: str
    title: str | None = None
    username: str | None = None
    is_forum: bool = False
    members: dict[int, Member] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    history: History = field(default_factory=History)
    pinned: list[int] = field(default_factory=list)
    migrated_to: int | None = None
    migrated_from: int | None = None
    started: bool = False
    blocked: bool = False
    read: dict[int, int] = field(default_factory=dict)
    last_id: int = 0
    version: int = 0
    private_with: Json | None = None
    _chat: Json | None = field(default=None, repr=False)

    @property
    def has_own_numbers(self) -> bool:
        """Whether messages are numbered within this chat; elsewhere the bot's account numbers them."""
        return self.type in ("supergroup", "channel")

    def standing(self, person: int) -> Member | None:
        """The person's membership, a past one included."""
        return self.members.get(person)

    def has(self, person: int) -> bool:
        """Whether the person is in this chat now."""
        member = self.members.get(person)
        return member is not None and member.present

    def present(self) -> list[int]:
        """Ids of everyone in this chat."""
        return [person for person, member in self.members.items() if member.present]

    def as_chat(self) -> Json:
        """The Bot API's Chat. Shared between messages: never change it in place."""
        if self._chat is None:
            told: Json = {"id": self.id, "type": self.type}
            if self.private_with is not None:
                told.update({k: v for k, v in self.private_with.items() if k in _NAMES})
            if self.title is not None:
                told["title"] = self.title
            if self.username:
                told["username"] = self.username
            if self.is_forum:
                told["is_forum"] = True
            self._chat = told
        return self._chat

    def renamed(self) -> None:
        """Forget the prepared Chat after a change."""
        self._chat = None

    def dump(self) -> Json:
        """As JSON, for a snapshot of the world."""
        return {
            "id": self.id,
            "type": self.type,
            "title": self.title,
            "username": self.username,
            "is_forum": self.is_forum,
            "members": [[p, m.status, m.rights, m.removed] for p, m in self.members.items()],
            "topics": [[t.id, t.name, t.icon_color] for t in self.topics.values()],
            "messages": [stored.dump() for stored in self.history.all()],
            "pinned": self.pinned,
            "migrated_to": self.migrated_to,
            "migrated_from": self.migrated_from,
            "started": self.started,
            "blocked": self.blocked,
            "read": [[p, number] for p, number in self.read.items()],
            "last_id": self.last_id,
            "private_with": self.private_with,
        }


_NAMES = frozenset({"first_name", "last_name", "username"})


def restored_chat(data: Json) -> Chat:
    """The chat of a snapshot."""
    chat = Chat(
        id=data["id"],
        type=data["type"],
        title=data["title"],
        username=data["username"],
        is_forum=data["is_forum"],
        members={p: Member(status, dict(rights), removed) for p, status, rights, removed in data["members"]},
        topics={i: Topic(i, name, colour) for i, name, colour in data["topics"]},
        pinned=list(data["pinned"]),
        migrated_to=data["migrated_to"],
        migrated_from=data["migrated_from"],
        started=data["started"],
        blocked=data["blocked"],
        read=dict(data["read"]),
        last_id=data["last_id"],
        private_with=data["private_with"],
    )
    for stored in data["messages"]:
        chat.history.add(Stored(**{**stored, "poll": restored_poll(stored["poll"])}))
    return chat
