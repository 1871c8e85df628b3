"""What is said of a rule that says no."""

from babel.lists import format_list

from domain.errors import Refusal
from wording.reader import Reader
from wording.resources import resource_name


def refusal(refused: Refusal, reader: Reader) -> str:
    """A refusal in the reader's words, without markup."""
    details = dict(refused.details)
    if "who" in details:
        roles = [reader.words.plain(f"role-{role}") for role in str(details["who"]).split(",")]
        details["who"] = format_list(roles, style="or", locale=reader.language)
    if "resources" in details:
        resources = [resource_name(one, reader.words) for one in str(details["resources"]).split(",")]
        details["resources"] = format_list(resources, style="standard", locale=reader.language)
    return reader.words.plain(refused.text_id, **details)
