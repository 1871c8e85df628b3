"""What is refused around stories, each with the words in which it is told."""

from domain.errors import Refusal


class StoryEmpty(Refusal):
    """Neither a text nor a photo."""

    text_id = "refusal-story-empty"


class StoryTooLong(Refusal):
    """More than ``limit`` characters."""

    text_id = "refusal-story-too-long"


class PhotosEnough(Refusal):
    """``limit`` photos are there already."""

    text_id = "refusal-story-photos-enough"


class StoryNames(Refusal):
    """A chat carries codes alone here, and ``word`` looks like a name of somebody of the pairing."""

    text_id = "refusal-story-names"


class StoryMedium(Refusal):
    """A voice message, a sticker: a story is text and photos."""

    text_id = "refusal-story-medium"


class StoryOnlyAtDesk(Refusal):
    """What is told and shown is read at the desk, where chats do not carry names in full."""

    text_id = "refusal-story-only-at-desk"


class StoryClosed(Refusal):
    """Somebody of the pairing withdrew their consent to processing: nobody reads it any more."""

    text_id = "refusal-story-closed"
