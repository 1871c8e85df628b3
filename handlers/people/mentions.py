"""People in texts."""

from markupsafe import Markup

from domain.people.person import Person


def mention(person: Person) -> Markup:
    """Their name, leading to them. Works for people without a username too."""
    return Markup('<a href="tg://user?id={}">{}</a>').format(person.telegram_id, person.name)
