"""What a publication may hold: cleaned, or refused with the reason."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from domain.duties.links import link_on
from domain.media.publication import Kind, Publication
from domain.media.refusals import (
    AlbumEmpty,
    DraftUnfinished,
    EvidenceMissing,
    LongreadShort,
    NoResources,
    PublicationBlank,
    PublicationInPast,
    PublicationTextTooLong,
    PublicationTitleTooLong,
    PublicationTooFar,
    ReturnTooLong,
    TooManyPictures,
)
from domain.meetups.refusals import NothingTyped
from domain.posts import fields as post_fields
from domain.posts.excerpt import plain

TITLE_LIMIT = 120
TEXT_LIMIT = 30_000
RETURN_LIMIT = 300
PICTURES_LIMIT = 10
LONGREAD_LEAST = 2001
"""«Посты и статьи более 2000 знаков», spaces included."""
FURTHEST = timedelta(days=366)
TO_FILL = "‹"
"""With what a gap begins that the bot leaves in a draft for a person to fill."""


def title(text: str) -> str:
    """One line. Raises `NothingTyped`, `PublicationTitleTooLong`."""
    clean = " ".join(text.split())
    if not clean:
        raise NothingTyped
    if len(clean) > TITLE_LIMIT:
        raise PublicationTitleTooLong(limit=TITLE_LIMIT, length=len(clean))
    return clean


def text(html: str) -> str:
    """Telegram's HTML. Raises `PublicationTextTooLong`."""
    clean = post_fields.text(html)
    length = len(plain(clean))
    if length > TEXT_LIMIT:
        raise PublicationTextTooLong(limit=TEXT_LIMIT, length=length)
    return clean


def returned(words: str) -> str:
    """The curator's word with which it comes back. Raises `NothingTyped`, `ReturnTooLong`."""
    clean = " ".join(words.split())
    if not clean:
        raise NothingTyped
    if len(clean) > RETURN_LIMIT:
        raise ReturnTooLong(limit=RETURN_LIMIT, length=len(clean))
    return clean


def pictures(files: Sequence[str]) -> tuple[str, ...]:
    """As many as an album of Telegram holds, each once. Raises `TooManyPictures`."""
    clean = tuple(dict.fromkeys(files))
    if len(clean) > PICTURES_LIMIT:
        raise TooManyPictures(limit=PICTURES_LIMIT)
    return clean


def time(wanted: datetime, now: datetime) -> datetime:
    """In the future, at most a year ahead. Raises `PublicationInPast`, `PublicationTooFar`."""
    if wanted <= now:
        raise PublicationInPast
    if wanted > now + FURTHEST:
        raise PublicationTooFar(days=FURTHEST.days)
    return wanted


def evidence(resource: str, link: str) -> str:
    """The address where it can be looked at. Raises `EvidenceMissing`, and what `link_on` does."""
    clean = link_on(resource, link)
    if not clean:
        raise EvidenceMissing
    return clean


def resources(wanted: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    """In the centre's order. Raises `NoResources`."""
    chosen = set(wanted)
    clean = tuple(one for one in known if one in chosen)
    if not clean:
        raise NoResources
    return clean


def require_whole(publication: Publication) -> None:
    """Whether it can be submitted, but for consents.

    Raises `NoResources`, `AlbumEmpty`, `PublicationBlank`, `DraftUnfinished`, `LongreadShort`.
    """
    written = plain(publication.text)
    if not publication.outlets:
        raise NoResources
    if publication.kind is Kind.ALBUM and not publication.pictures:
        raise AlbumEmpty
    if not written and not publication.pictures:
        raise PublicationBlank
    if TO_FILL in written:
        raise DraftUnfinished(words=written.partition(TO_FILL)[2].partition("›")[0])
    if publication.kind is Kind.LONGREAD and len(written) < LONGREAD_LEAST:
        raise LongreadShort(least=LONGREAD_LEAST, length=len(written), lacks=LONGREAD_LEAST - len(written))
