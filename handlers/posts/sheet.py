"""What the windows and handlers of posts share: which post is at hand, and what is chosen but no part of it yet.

The dialog keeps the post's id, how steps follow each other, a day whose hour is not known yet, and the number of the
message above that shows how the post will look. All else is in the post itself.
"""

from datetime import date
from enum import StrEnum
from typing import Any, cast

from aiogram import Bot
from aiogram_dialog import DialogManager

from actions.posts import lists
from actions.posts.lists import PostPage
from domain.posts.post import PostId
from handlers.widgets import actor_in, context_in, reader_in


class Mode(StrEnum):
    """How one step leads to the next."""

    NEW = "new"
    """All in order, for a post that is just being written."""
    EDIT = "edit"
    """One thing, and back to the preview."""
    MOVE = "move"
    """Only another time, for a post that is on schedule or failed, and back to its page."""


class Sheet:
    """The post at hand."""

    def __init__(self, manager: DialogManager) -> None:
        self.manager = manager
        self.ctx = context_in(manager)
        self.actor = actor_in(manager)
        self.reader = reader_in(manager)
        self._data: dict[str, Any] = manager.dialog_data

    @property
    def bot(self) -> Bot:
        return cast(Bot, self.manager.middleware_data["bot"])

    @property
    def has_post(self) -> bool:
        return "post" in self._data

    @property
    def post_id(self) -> PostId:
        return PostId(int(self._data["post"]))

    def open(self, post: PostId, mode: Mode = Mode.EDIT) -> None:
        """From now on it is about this post."""
        self._data["post"] = post
        self.mode = mode
        for name in ("day", "album", "taken_off"):
            self._data.pop(name, None)

    def close(self) -> None:
        """No post is at hand any more."""
        for name in ("post", "mode", "day", "album", "taken_off"):
            self._data.pop(name, None)

    async def look(self) -> PostPage:
        """The post as it is now. Raises `NotFound`, `NotYourPost`."""
        return await lists.get(self.ctx, self.actor, self.post_id)

    @property
    def mode(self) -> Mode:
        return Mode(self._data.get("mode", Mode.EDIT))

    @mode.setter
    def mode(self, mode: Mode) -> None:
        self._data["mode"] = mode.value

    @property
    def day(self) -> date | None:
        """The day that was chosen while its hour is asked."""
        day = self._data.get("day")
        return None if day is None else date.fromisoformat(day)

    @day.setter
    def day(self, day: date | None) -> None:
        self._keep("day", None if day is None else day.isoformat())

    @property
    def sees_all(self) -> bool:
        """Whether the calendar shows what is far ahead, too."""
        return bool(self._data.get("sees_all"))

    @sees_all.setter
    def sees_all(self, wanted: bool) -> None:
        self._keep("sees_all", wanted or None)

    @property
    def today(self) -> date:
        """The present day where the reader lives."""
        return self.ctx.now().astimezone(self.reader.zone).date()

    @property
    def taken_off(self) -> bool:
        """Whether the post was on schedule until it was opened for a change."""
        return bool(self._data.get("taken_off"))

    @taken_off.setter
    def taken_off(self, is_so: bool) -> None:
        self._keep("taken_off", is_so or None)

    @property
    def album(self) -> str | None:
        """The album of which a picture was taken; ``album_told``: the author knows that it was only one."""
        return self._data.get("album")

    @album.setter
    def album(self, album: str | None) -> None:
        self._keep("album", album)
        self._keep("album_told", None)

    @property
    def album_told(self) -> bool:
        return bool(self._data.get("album_told"))

    @album_told.setter
    def album_told(self, told: bool) -> None:
        self._keep("album_told", told or None)

    @property
    def sample(self) -> int | None:
        """The number of the message that shows how the post will look."""
        return self._data.get("sample")

    @sample.setter
    def sample(self, message_id: int | None) -> None:
        self._keep("sample", message_id)

    def _keep(self, name: str, value: object) -> None:
        if value is None:
            self._data.pop(name, None)
        else:
            self._data[name] = value
