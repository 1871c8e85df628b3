"""Names of formats of work, and what the glossary says of them."""

from markupsafe import Markup

from domain.mentoring.formats import WorkFormat
from domain.mentoring.glossary import Term
from wording.texts import Words


def format_name(one: WorkFormat | str, words: Words) -> str:
    """The name of a format; a centre's own is in its own words."""
    return words.plain(f"format-name-{one}") if isinstance(one, WorkFormat) else one


def term_name(term: Term, words: Words) -> str:
    return words.plain(f"glossary-name-{term}")


def explained(term: Term, words: Words) -> Markup:
    """The term with what it means."""
    return words("glossary-term", name=term_name(term, words), about=words(f"glossary-about-{term}"))
