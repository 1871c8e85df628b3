"""People of the playground, and the bot among them."""

from dataclasses import dataclass, field
from typing import Any

COLOURS = ("#e17076", "#7bc862", "#65aadd", "#a695e7", "#ee7aae", "#6ec9cb", "#faa774", "#5b8def", "#c78a3b")


@dataclass(slots=True)
class Person:
    """Someone with an account.

    `about` and `part` are for the page: who they are in the demo's story, and which of its parts they play there.
    `zone` is that of the person's phone, such as "Europe/Belgrade"; Telegram tells it to nobody.
    """

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False
    about: str | None = None
    part: str | None = None
    zone: str | None = None
    deleted: bool = False
    _user: dict[str, Any] | None = field(default=None, repr=False)

    @property
    def colour(self) -> str:
        """The colour of the avatar, the same for the same id."""
        return COLOURS[self.id % len(COLOURS)]

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}" if self.last_name else self.first_name

    def user(self) -> dict[str, Any]:
        """The Bot API's User. Shared between messages: never change it in place."""
        if self._user is None:
            user: dict[str, Any] = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
            for name in ("last_name", "username", "language_code"):
                value = getattr(self, name)
                if value:
                    user[name] = value
            self._user = user
        return self._user

    def renamed(self) -> None:
        """Forget the prepared User after a change of the account."""
        self._user = None

    def dump(self) -> dict[str, Any]:
        """As JSON, for a snapshot of the world."""
        return {
            "id": self.id,
            "first_name": self.first_name,
            "last_name": self.last_name,
            "username": self.username,
            "language_code": self.language_code,
            "is_bot": self.is_bot,
            "about": self.about,
            "part": self.part,
            "zone": self.zone,
            "deleted": self.deleted,
        }
