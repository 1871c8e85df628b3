"""A link that can be none of what came out on a resource is refused, with what is wrong about it."""

import pytest

from domain.duties.links import link_on
from domain.duties.refusals import LinkElsewhere, LinkIsNone, LinkToWhole
from domain.errors import Refusal


@pytest.mark.parametrize(
    ("resource", "typed", "link"),
    [
        ("vk", "vk.com/wall-1_25", "https://vk.com/wall-1_25"),
        ("vk", "https://m.vk.com/centre?w=wall-1_25", "https://m.vk.com/centre?w=wall-1_25"),
        ("vk", "https://news.example/about-us", "https://news.example/about-us"),
        ("telegram", "t.me/centre/25", "https://t.me/centre/25"),
        ("site", "centre.example", "https://centre.example"),
        ("site", "https://centre.example/news/25", "https://centre.example/news/25"),
        ("second-group", "https://vk.com/wall-2_1", "https://vk.com/wall-2_1"),
        ("vk", " ", ""),
    ],
)
def test_what_can_be_there(resource: str, typed: str, link: str) -> None:
    assert link_on(resource, typed) == link


@pytest.mark.parametrize(
    ("resource", "typed", "refusal"),
    [
        ("vk", "vk.com", LinkToWhole),
        ("vk", "https://vk.com/", LinkToWhole),
        ("telegram", "https://t.me", LinkToWhole),
        ("second-group", "https://vk.com", LinkToWhole),
        ("vk", "https://t.me/centre/25", LinkElsewhere),
        ("telegram", "https://m.vk.com/wall-1_25", LinkElsewhere),
        ("site", "https://vk.com/wall-1_25", LinkElsewhere),
        ("site", "t.me/centre/25", LinkElsewhere),
        ("site", "будет завтра", LinkIsNone),
    ],
)
def test_what_cannot(resource: str, typed: str, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        link_on(resource, typed)


def test_a_name_that_only_ends_alike_is_another() -> None:
    assert link_on("site", "https://notvk.com/1") == "https://notvk.com/1"
