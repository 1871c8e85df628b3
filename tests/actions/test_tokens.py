"""One-time tokens: what fits where, what is stored, and why one opens nothing."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from actions.tokens import LINK_BYTES, Reasons, digest_of, new_token, require_good
from domain.errors import Refusal

NOW = datetime(2026, 11, 12, 12, tzinfo=UTC)


class Unknown(Refusal):
    text_id = "refusal-link-unknown"


class Used(Refusal):
    text_id = "refusal-link-used"


class Expired(Refusal):
    text_id = "refusal-link-expired"


REASONS = Reasons(Unknown, Used, Expired)


@dataclass(frozen=True)
class Link:
    expires_at: datetime = NOW + timedelta(seconds=1)
    used_at: datetime | None = None


def test_a_token_for_deep_links_leaves_half_of_their_64_letters_to_the_prefix() -> None:
    assert len(new_token(LINK_BYTES)) == 32


def test_two_tokens_differ_and_so_do_their_digests() -> None:
    one, other = new_token(LINK_BYTES), new_token(LINK_BYTES)

    assert one != other
    assert digest_of(one) == digest_of(one) != digest_of(other)


def test_a_link_is_good_until_its_last_moment() -> None:
    link = Link()

    assert require_good(link, NOW, REASONS) is link


@pytest.mark.parametrize(
    ("link", "reason"),
    [
        (None, Unknown),
        (Link(used_at=NOW), Used),
        (Link(used_at=NOW, expires_at=NOW), Used),
        (Link(expires_at=NOW), Expired),
    ],
)
def test_a_link_that_is_not_good_says_why(link: Link | None, reason: type[Refusal]) -> None:
    with pytest.raises(reason):
        require_good(link, NOW, REASONS)
