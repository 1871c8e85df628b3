"""The page of permissions says what the table does."""

from docs.permissions import PAGE, RIGHTS, ROLES, page
from domain.people.roles import Right, Role


def test_every_right_and_role_is_told() -> None:
    assert (list(RIGHTS), list(ROLES)) == (list(Right), list(Role))


def test_page_is_made_of_the_table() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "python -m docs.permissions makes it anew"
