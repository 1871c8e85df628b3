"""What is refused around people and their roles, each with the words in which it is told."""

from domain.errors import Refusal


class LinkUnknown(Refusal):
    """No such one-time link was ever made; it was perhaps copied in part."""

    text_id = "refusal-link-unknown"


class LinkUsedAlready(Refusal):
    text_id = "refusal-link-used"


class LinkExpired(Refusal):
    text_id = "refusal-link-expired"


class LinkRevoked(Refusal):
    text_id = "refusal-link-revoked"


class LinkIsYours(Refusal):
    """Whoever made a link opened it; it is kept for somebody else."""

    text_id = "refusal-link-is-yours"


class HasRoleAlready(Refusal):
    """The link is kept for somebody who does not have the role."""

    text_id = "refusal-has-role"


class CityTooShort(Refusal):
    """Too few letters to look for a city."""

    text_id = "refusal-city-too-short"
