"""What is told of stories for the media plan. ``record`` is the mentor: once forgotten, it is not told any more."""

from dataclasses import dataclass
from typing import ClassVar

from domain.media.publication import PublicationId
from domain.mentoring.story import StoryId, StoryState
from domain.notices import Notice
from domain.registry.record import RecordId


@dataclass(frozen=True)
class StorySent(Notice):
    """To curators: it waits for them."""

    kind: ClassVar[str] = "story_sent"
    record: RecordId
    story: StoryId


@dataclass(frozen=True)
class StoryAnswered(Notice):
    """To the mentor: it was taken into the media plan, or declined with a reason."""

    kind: ClassVar[str] = "story_answered"
    record: RecordId
    story: StoryId
    state: StoryState


@dataclass(frozen=True)
class StoryOut(Notice):
    """To the mentor: it was published, and here it is."""

    kind: ClassVar[str] = "story_out"
    record: RecordId
    story: StoryId
    publication: PublicationId
