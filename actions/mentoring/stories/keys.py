"""The keys under which what is told of stories is owed: one fact, one key."""

from domain.mentoring.story import StoryId
from domain.people.person import PersonId


def sent(story: StoryId, reader: PersonId) -> str:
    return f"story:{story}:sent:{reader}"


def answered(story: StoryId, reader: PersonId) -> str:
    return f"story:{story}:answered:{reader}"


def out(story: StoryId, reader: PersonId) -> str:
    return f"story:{story}:out:{reader}"
