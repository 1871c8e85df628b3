"""Where the bot publishes by itself: in halls, and on what the settings have a key or a folder for."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Policy
from domain.duties.built_in import update_key
from domain.media.publication import Outlet, Publication
from domain.notices import HallId
from storage.duties import Duties


@dataclass(frozen=True, slots=True)
class Ways:
    """``halls`` are resources that are halls of the bot; ``places`` those that it reaches in another way."""

    halls: dict[str, HallId] = field(default_factory=dict)
    places: frozenset[str] = frozenset()

    def covers(self, resource: str) -> bool:
        """Whether the bot publishes there by itself."""
        return resource in self.halls or resource in self.places

    def by_hand(self, publication: Publication) -> tuple[Outlet, ...]:
        """Where it is not out yet, and a person has to publish it."""
        return tuple(one for one in publication.open_outlets if not self.covers(one.resource))


async def ways(connection: AsyncConnection, policy: Policy, resources: Iterable[str]) -> Ways:
    """For these resources."""
    wanted = set(resources)
    places = policy.posts_to & wanted
    halls = {}
    for resource in wanted - places:
        duty = await Duties(connection).by_key(update_key(resource))
        if duty is not None and duty.hall is not None:
            halls[resource] = duty.hall
    return Ways(halls, places)
