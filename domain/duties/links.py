"""Whether a link can be that of something on a resource: what is slipped in by mistake is told at once."""

from urllib.parse import urlsplit

from domain.duties import fields
from domain.duties.refusals import LinkElsewhere, LinkToWhole

SITE = "site"
"""Of a site any page will do, the first one too: some centres have their news there."""
NETWORKS = {
    "vk": ("vk.com", "vk.ru", "vkontakte.ru"),
    "telegram": ("t.me", "telegram.me", "telegram.dog"),
}
"""Resources whose addresses are known, by their keys."""


def link_on(resource: str, text: str) -> str:
    """As `fields.link`, of something on the ``resource`` of this key.

    Raises `LinkIsNone`, `LinkElsewhere`, `LinkToWhole`.
    """
    link = fields.link(text)
    if not link:
        return ""
    address = urlsplit(link)
    found = _network(address.hostname or "")
    if found is not None and found != resource and resource in {SITE, *NETWORKS}:
        raise LinkElsewhere(found=found)
    if resource != SITE and not address.path.strip("/"):
        raise LinkToWhole(resource=resource)
    return link


def _network(host: str) -> str | None:
    """Whose address it is, with or without «m.» and the like before it."""
    for name, hosts in NETWORKS.items():
        if any(host == one or host.endswith(f".{one}") for one in hosts):
            return name
    return None
