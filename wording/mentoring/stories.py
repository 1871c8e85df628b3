"""What may become of a story by consents, in words: the same in chat and at the desk, which call people differently."""

from collections.abc import Callable, Collection

from babel.lists import format_list
from markupsafe import Markup

from actions.consents.printing import resources_of
from actions.context import Policy
from actions.mentoring.stories.standing import Told
from domain.registry.record import Record
from wording.resources import known_name
from wording.texts import Words

Name = Callable[[Record], str]


def clearance(told: Told, words: Words, policy: Policy, name: Name) -> list[Markup]:
    """Line by line: of each who can be recognised, then what it means for the photos and for the text."""
    resources = resources_of(policy)

    def where(keys: Collection[str]) -> str:
        named = [known_name(key, called, words) for key, called in resources.items() if key in keys]
        return format_list(named, locale=words.language) if named else "none"

    def who(people: Collection[Record]) -> str:
        return format_list([name(one) for one in people], locale=words.language)

    found = told.clearance
    if not told.recognised:
        lines = [words("story-nobody")]
    else:
        lines = [words("story-recognised")]
        lines += [
            words(
                "story-person",
                who=name(one),
                photo=where(found.photo_of[one.id]),
                name=where(found.name_of[one.id]),
            )
            for one in told.recognised
        ]
    if told.story.photos and told.recognised:
        lacking = [one for one in told.recognised if one.id in found.lacking]
        verdict = "all" if found.photos == set(resources) else "some" if found.photos else "none"
        lines.append(
            words("story-photos-may", may=verdict, where=where(found.photos), who=who(lacking) if lacking else "none")
        )
    if told.named_unallowed:
        lines.append(words("story-named", who=who(told.named_unallowed)))
    return lines


def publication_title(told: Told, words: Words) -> str:
    """What the media plan calls it: the mentor by code, as the plan is read in chat."""
    return words.plain("story-publication-title", mentor=str(told.planned.mentor.code))
