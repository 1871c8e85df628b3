"""Modern formats of work that the glossary explains (Положение, Appendix 4). Their names and words are texts."""

from enum import StrEnum


class Term(StrEnum):
    """A format that not everybody has met yet, in the order of the Положение."""

    CASE_METHOD = "case-method"
    IMAGE_MAKING = "image-making"
    FORESIGHT = "foresight"
    NETWORKING = "networking"
    MEETUP = "meetup"
    WORKSHOP = "workshop"
    TREND_SESSION = "trend-session"
    HACKATHON = "hackathon"
    FORUM = "forum"
    NETWORK_PROJECT = "network-project"
