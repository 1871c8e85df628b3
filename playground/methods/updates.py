"""How the bot gets its updates: polling or a webhook."""

from typing import Any

from playground.errors import Conflict
from playground.limits import check_webhook_secret
from playground.world import World

Json = dict[str, Any]
MOST_CONNECTIONS = 100
USUAL_CONNECTIONS = 40
WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


async def get_updates(world: World, params: Json) -> list[Json]:
    if world.webhook.active:
        raise Conflict(WEBHOOK_ACTIVE)
    world.updates.allow(params.get("allowed_updates"))
    limit = min(max(params.get("limit", 100), 1), 100)
    return await world.updates.fetch(params.get("offset", 0), limit, params.get("timeout", 0))


def set_webhook(world: World, params: Json) -> bool:
    url: str = params["url"]
    secret: str = params.get("secret_token") or ""
    check_webhook_secret(secret)
    connections = min(max(params.get("max_connections") or USUAL_CONNECTIONS, 1), MOST_CONNECTIONS)
    world.webhook.check(url)
    world.updates.allow(params.get("allowed_updates"))
    if params.get("drop_pending_updates"):
        world.updates.clear()
    world.updates.abort_poll(Conflict("terminated by setWebhook request"))
    world.webhook.start(url, secret, connections)
    return True


def delete_webhook(world: World, params: Json) -> bool:
    if params.get("drop_pending_updates"):
        world.updates.clear()
    world.webhook.stop()
    return True


def get_webhook_info(world: World, params: Json) -> Json:
    hook = world.webhook
    told: Json = {
        "url": hook.url,
        "has_custom_certificate": False,
        "pending_update_count": world.updates.count(),
    }
    if hook.active:
        told["max_connections"] = hook.connections
        told["ip_address"] = "127.0.0.1"
        if hook.last_error is not None:
            told["last_error_date"], told["last_error_message"] = hook.last_error
    if world.updates.allowed is not None:
        told["allowed_updates"] = sorted(world.updates.allowed)
    return told
