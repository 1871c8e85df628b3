"""What a meeting of a pair was about, and how long it was, in words."""

from collections.abc import Mapping
from datetime import timedelta

from domain.mentoring.formats import WorkFormat
from domain.mentoring.meeting import TALK, Subject
from wording import moments
from wording.mentoring.formats import format_name
from wording.reader import Reader


def subject_name(about: Subject, topics: Mapping[Subject, str], reader: Reader) -> str:
    """What a meeting was about; a topic that the centre has no word for any more is a talk."""
    kind, _, key = about.partition(".")
    if kind == "own":
        return key
    if kind == "format" and key in set(WorkFormat):
        return format_name(WorkFormat(key), reader.words)
    return topics.get(about, reader.words.plain(f"meeting-{TALK}"))


def length(minutes: int, reader: Reader) -> str:
    return moments.length(timedelta(minutes=minutes), reader.words)
