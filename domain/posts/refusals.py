"""What the rules of posts refuse, each with the words in which it is told."""

from domain.errors import NotAllowed, Refusal


class PostTextTooLong(Refusal):
    """``over`` characters more than a post's ``limit``."""

    text_id = "refusal-post-text-too-long"


class PostCaptionTooLong(Refusal):
    """``over`` characters more than the ``limit`` of a text under a picture."""

    text_id = "refusal-post-caption-too-long"


class PostBlank(Refusal):
    """Neither a text nor a picture."""

    text_id = "refusal-post-blank"


class PostWithoutHall(Refusal):
    """Nobody said where it is to appear."""

    text_id = "refusal-post-without-hall"


class PostHallClosed(Refusal):
    """The bot cannot write in the hall that was chosen (any more). ``hall`` is its title."""

    text_id = "refusal-post-hall-closed"


class PostWithoutTime(Refusal):
    text_id = "refusal-post-without-time"


class PostInPast(Refusal):
    text_id = "refusal-post-in-past"


class PostTooFar(Refusal):
    """More than ``days`` days ahead."""

    text_id = "refusal-post-too-far"


class TooManyPosts(Refusal):
    """``limit`` posts of the author wait for their time already."""

    text_id = "refusal-too-many-posts"


class NotYourPost(NotAllowed):
    """The person may plan posts, perhaps, but not run this one. ``who`` names the roles that could."""

    text_id = "refusal-not-your-post"


class PostSentAlready(Refusal):
    text_id = "refusal-post-sent-already"


class PostBeingSent(Refusal):
    """It is on its way this very moment."""

    text_id = "refusal-post-being-sent"


class PostNotSure(Refusal):
    """Somebody has to say first whether it appeared."""

    text_id = "refusal-post-not-sure"


class PostPlannedAlready(Refusal):
    """A post on schedule is taken off it before it is changed."""

    text_id = "refusal-post-planned-already"


class PostNotPlanned(Refusal):
    text_id = "refusal-post-not-planned"


class PostCancelled(Refusal):
    text_id = "refusal-post-cancelled"
