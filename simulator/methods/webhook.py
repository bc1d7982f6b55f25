"""setWebhook, deleteWebhook and getWebhookInfo. A webhook is remembered, and called by nobody."""

import re
from urllib.parse import urlsplit

from simulator import limits
from simulator.errors import BadRequest
from simulator.parameters import Call
from simulator.polls import BY_WEBHOOK
from simulator.replies import Described
from simulator.shapes import WebhookInfo
from simulator.updates import DEFAULT
from simulator.world import Webhook, World

_SECRET = re.compile(r"[A-Za-z0-9_-]*")
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


def set_webhook(world: World, call: Call) -> Described:
    """Remember a webhook; an empty URL deletes the one there is.

    As on Telegram's server what was there goes first: a refused webhook leaves none.
    """
    if not call.has("url"):
        return delete_webhook(world, call)
    webhook = _read(call)
    if webhook == world.webhook and not call.flag("drop_pending_updates"):
        world.updates.allow(call.json_if_any("allowed_updates"))
        return Described(result=True, description="Webhook is already set")
    world.polls.end(BY_WEBHOOK)
    delete_webhook(world, call)
    _check(webhook)
    world.updates.allow(call.json_if_any("allowed_updates"))
    world.set_webhook(webhook)
    return Described(result=True, description="Webhook was set")


def delete_webhook(world: World, call: Call) -> Described:
    """Forget the webhook."""
    _drop_pending(world, call)
    was_set = world.webhook is not None
    world.delete_webhook()
    description = "Webhook was deleted" if was_set else "Webhook is already deleted"
    return Described(result=True, description=description)


def get_webhook_info(world: World, _: Call) -> WebhookInfo:
    """Tell where updates are sent to, and how many wait."""
    allowed = world.updates.allowed
    webhook = world.webhook
    return WebhookInfo(
        url=webhook.url if webhook else "",
        has_custom_certificate=False,
        pending_update_count=len(world.updates),
        max_connections=webhook.max_connections if webhook else None,
        ip_address=(webhook.ip_address or "<unknown>") if webhook else None,
        allowed_updates=() if allowed == DEFAULT else tuple(sorted(allowed)),
    )


def _drop_pending(world: World, call: Call) -> None:
    if call.flag("drop_pending_updates"):
        world.updates.forget()


def _read(call: Call) -> Webhook:
    connections = call.integer("max_connections", limits.WEBHOOK_CONNECTIONS)
    return Webhook(
        url=call.text("url"),
        max_connections=min(max(connections, 1), 100),
        ip_address=call.text("ip_address"),
        secret_token=call.text("secret_token"),
    )


def _check(webhook: Webhook) -> None:
    _check_url(webhook.url)
    if len(webhook.secret_token) > limits.SECRET_TOKEN_CHARACTERS:
        raise BadRequest("secret token is too long")
    if not _SECRET.fullmatch(webhook.secret_token):
        raise BadRequest("secret token contains unallowed characters")


def _check_url(url: str) -> None:
    """Allow HTTPS, and on loopback, as a server of one's own does, HTTP too."""
    try:
        parts = urlsplit(url if "://" in url else f"https://{url}")
    except ValueError as wrong:
        raise BadRequest("invalid webhook URL specified") from wrong
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise BadRequest("invalid webhook URL specified")
    if parts.scheme == "http" and parts.hostname not in _LOOPBACK:
        raise BadRequest("bad webhook: An HTTPS URL must be provided for webhook")
