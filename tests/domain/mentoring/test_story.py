"""What may become of a story by consents to publication."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from domain.consents.consent import Category, Terms
from domain.mentoring.story import cleared
from domain.registry.record import RecordId

RESOURCES = ("site", "telegram", "vk")
PEOPLE = st.lists(st.integers(1, 5).map(RecordId), unique=True)
TERMS = st.dictionaries(
    st.integers(1, 5).map(RecordId),
    st.builds(Terms, st.frozensets(st.sampled_from(Category)), st.frozensets(st.sampled_from((*RESOURCES, "other")))),
)


@given(PEOPLE, TERMS)
def test_photos_go_only_where_everybody_who_is_on_them_allows_it(
    recognised: list[RecordId], terms: Mapping[RecordId, Terms]
) -> None:
    found = cleared(recognised, terms, RESOURCES)

    for resource in RESOURCES:
        allowed = [
            one in terms and Category.PHOTO in terms[one].categories and resource in terms[one].resources
            for one in recognised
        ]
        assert (resource in found.photos) == all(allowed)
    assert set(found.photo_of) == set(found.name_of) == set(recognised)
    assert not found.photos if found.lacking else True


def test_nobody_to_be_recognised_needs_no_consent() -> None:
    assert cleared([], {}, RESOURCES).photos == frozenset(RESOURCES)


def test_two_who_allow_different_places_allow_none_together() -> None:
    one, two = RecordId(1), RecordId(2)
    terms = {
        one: Terms(frozenset({Category.PHOTO}), frozenset({"site"})),
        two: Terms(frozenset({Category.PHOTO, Category.NAME}), frozenset({"vk"})),
    }

    found = cleared([one, two], terms, RESOURCES)

    assert (found.photos, found.lacking, found.nameless) == (frozenset(), (), (one,))
