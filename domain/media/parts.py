"""A publication as messages of a Telegram channel: an album with its caption, a rich message, or texts in a row."""

from dataclasses import dataclass

from domain.media.markup import split
from domain.media.publication import Publication
from domain.media.rich import Block, blocks
from domain.meetups.fields import size
from domain.posts.excerpt import plain
from domain.posts.post import CAPTION_LIMIT, TEXT_LIMIT


@dataclass(frozen=True, slots=True)
class Message:
    """Telegram's HTML, under ``pictures`` if there are some; with ``blocks`` it is the same as a rich message."""

    text: str
    pictures: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()


def messages(publication: Publication, *, in_plain: bool = False) -> tuple[Message, ...]:
    """Pictures with the text below them; a text that is longer than a caption follows them.

    One that is longer than a message is a rich message where that can show it, else, and ``in_plain``, several.
    """
    text = publication.text.strip()
    if publication.pictures and size(plain(text)) <= CAPTION_LIMIT:
        return (Message(text, publication.pictures),)
    above = (Message("", publication.pictures),) if publication.pictures else ()
    pieces = split(text, TEXT_LIMIT)
    if len(pieces) > 1 and not in_plain and (rich := blocks(text)):
        return (*above, Message(text, blocks=rich))
    return (*above, *(Message(piece) for piece in pieces))
