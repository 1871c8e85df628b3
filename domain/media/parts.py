"""A publication as messages of a Telegram channel: an album with its caption, or texts one after another."""

from dataclasses import dataclass

from domain.media.markup import split
from domain.media.publication import Publication
from domain.meetups.fields import size
from domain.posts.excerpt import plain
from domain.posts.post import CAPTION_LIMIT, TEXT_LIMIT


@dataclass(frozen=True, slots=True)
class Message:
    """Telegram's HTML, under ``pictures`` if there are some."""

    text: str
    pictures: tuple[str, ...] = ()


def messages(publication: Publication) -> tuple[Message, ...]:
    """Pictures with the text below them; a text that is longer than a caption follows them."""
    text = publication.text.strip()
    if publication.pictures and size(plain(text)) <= CAPTION_LIMIT:
        return (Message(text, publication.pictures),)
    above = (Message("", publication.pictures),) if publication.pictures else ()
    return (*above, *(Message(piece) for piece in split(text, TEXT_LIMIT)))
