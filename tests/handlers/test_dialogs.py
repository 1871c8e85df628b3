"""Forms of all features live side by side in one program."""

from collections import Counter

from handlers import people
from handlers.duties import feature as duties
from handlers.meetups import feature as meetups
from handlers.mentoring import feature as mentoring
from handlers.posts import feature as posts
from handlers.programme import feature as programme


def test_groups_of_states_have_names_of_their_own() -> None:
    """aiogram-dialog finds a stored form by the name of its group: of two with one name, one could not be opened."""
    dialogs = [
        dialog for side in (people, meetups, duties, posts, programme, *mentoring.PARTS) for dialog in side.dialogs()
    ]
    names = Counter(dialog.states_group().__full_group_name__ for dialog in dialogs)

    assert len(names) > 4
    assert [name for name, count in names.items() if count > 1] == []
