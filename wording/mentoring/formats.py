"""Names of formats of work, and what the glossary says of them."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from domain.mentoring.formats import EXPLAINED, WorkFormat
from domain.mentoring.glossary import Term
from wording.texts import Words


def format_name(one: WorkFormat | str, words: Words) -> str:
    """The name of a format; a centre's own is in its own words."""
    return words.plain(f"format-name-{one}") if isinstance(one, WorkFormat) else one


def term_name(term: Term, words: Words) -> str:
    return words.plain(f"glossary-name-{term}")


def all_explained(formats: Iterable[WorkFormat | str], words: Words) -> Sequence[Markup]:
    """Those of these formats of which the glossary knows something, in their order."""
    return [explained(EXPLAINED[one], words) for one in formats if isinstance(one, WorkFormat) and one in EXPLAINED]


def explained(term: Term, words: Words) -> Markup:
    """The term with what it means."""
    return words("glossary-term", name=term_name(term, words), about=words(f"glossary-about-{term}"))
