"""What buttons around pairings carry. They may stay in a chat for months, so their shape has a version."""

from aiogram.filters.callback_data import CallbackData

from domain.mentoring.speaking import Side


class OpenMine(CallbackData, prefix="ga1"):
    """From the menu: «Моя пара»."""


class OpenOwn(CallbackData, prefix="gb1"):
    """Opens one's own membership, as who speaks for this side."""

    membership: int
    side: Side


class Accept(CallbackData, prefix="gc1"):
    membership: int
    side: Side


class Decline(CallbackData, prefix="gd1"):
    """Asks for the reason."""

    membership: int
    side: Side


class AnswerAccord(CallbackData, prefix="ge1"):
    accord: int
    side: Side
    yes: bool


class SharePractice(CallbackData, prefix="gf1"):
    membership: int


class OpenPairings(CallbackData, prefix="gg1"):
    """From the menu: the curator's list."""


class OpenMembership(CallbackData, prefix="gh1"):
    """The curator's card of one."""

    membership: int
