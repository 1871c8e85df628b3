"""What a publication, its kind and its event are called, wherever they are."""

from datetime import datetime

from domain.media.happening import Happening
from domain.media.publication import Kind, Publication
from wording import moments
from wording.media.drafts import during
from wording.reader import Reader
from wording.texts import Words


def kind_name(kind: Kind, words: Words) -> str:
    return words.plain(f"media-kind-{kind}")


def named(one: Publication, words: Words) -> str:
    """«Пресс-релиз «Роботы»»; of what is something else its title alone."""
    if one.kind is Kind.OTHER:
        return one.title
    return words.plain("media-named", kind=kind_name(one.kind, words), title=one.title)


def time_of(one: Publication, reader: Reader, now: datetime) -> str:
    """When it comes out; of what has no time, until when it should; "" for what has neither."""
    if one.at is not None:
        return moments.short(one.at, reader.language, reader.zone, now)
    if one.window is None:
        return ""
    closes = moments.short(one.window.closes, reader.language, reader.zone, now)
    return reader.words.plain("media-until", when=closes, past="yes" if one.window.closes < now else "no")


def begins(happening: Happening, reader: Reader, now: datetime) -> str:
    """When an event is: of a meetup its beginning on the reader's clock, of what has no hours its days."""
    if happening.by_day:
        return during(happening, reader.language)
    return moments.short(happening.starts, reader.language, reader.zone, now)
