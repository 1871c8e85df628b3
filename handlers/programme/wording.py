"""What the registry holds, in the reader's words: kinds, parts, ages, topics, and what a wish is made of."""

from collections.abc import Collection, Iterable

from markupsafe import Markup

from domain.applications.application import Wish
from domain.registry.forms import TagId, Vocabulary
from domain.registry.record import Ages, Kind, Part
from wording.forms import named_forms
from wording.reader import Reader

LINE = Markup("\n")


def kind_name(kind: Kind, reader: Reader) -> str:
    """«педагог»."""
    return reader.words.plain("programme-kind", kind=kind.value)


def part_name(part: Part, reader: Reader) -> str:
    """«наставник»."""
    return reader.words.plain("programme-part", part=part.value)


def ages_text(ages: Ages, reader: Reader) -> str:
    """«10–14», «от 15», «любой»."""
    if ages.least is None and ages.most is None:
        return reader.words.plain("programme-ages-any")
    if ages.most is None:
        return reader.words.plain("programme-ages-from", least=ages.least)
    if ages.least is None:
        return reader.words.plain("programme-ages-to", most=ages.most)
    return f"{ages.least}\N{EN DASH}{ages.most}"


def forms_text(keys: Collection[str], vocabulary: Vocabulary, reader: Reader) -> str:
    forms = named_forms(vocabulary.forms, reader.words)
    return ", ".join(form.name for form in forms if form.key in keys) or reader.words.plain("programme-none")


def topics_text(tags: Iterable[TagId], vocabulary: Vocabulary, reader: Reader) -> str:
    """Names of tags: what was said in own words is not among them."""
    return ", ".join(vocabulary.names(tags)) or reader.words.plain("programme-none")


def wish_lines(part: Part, wish: Wish, vocabulary: Vocabulary, reader: Reader) -> Markup:
    """Everything that was chosen, a line each."""
    words = reader.words
    lines = [
        words("programme-line-kind", kind=kind_name(wish.kind, reader)),
        words("programme-line-forms", forms=forms_text(wish.forms, vocabulary, reader)),
        words("programme-line-topics", part=part.value, topics=topics_text(wish.topics, vocabulary, reader)),
    ]
    if part is Part.MENTOR:
        lines.append(words("programme-line-capacity", count=wish.capacity))
        lines.append(words("programme-line-ages", ages=ages_text(wish.ages, reader)))
    if wish.words:
        lines.append(words("programme-line-words", words=wish.words))
    return LINE.join(lines)
