"""The addresses that the service listens on: the webhook, and health for machines."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from urllib.parse import urlsplit

from aiohttp import web

from bot.health import Health
from bot.incoming.webhook import LARGEST, Webhook
from bot.settings import Listen, Settings


class CannotListen(Exception):
    """An address cannot be listened on; the text names the setting and the cause."""


@asynccontextmanager
async def listening(settings: Settings, health: Health, webhook: Webhook | None) -> AsyncIterator[None]:
    """Listen while the block runs. Raises CannotListen."""
    found: dict[Listen, tuple[str, web.Application]] = {}
    for name, address, routes in _wanted(settings, health, webhook):
        _name, application = found.setdefault(address, (name, web.Application(client_max_size=LARGEST)))
        application.add_routes(routes)
    async with AsyncExitStack() as stack:
        for address, (name, application) in found.items():
            runner = web.AppRunner(application, access_log=None, shutdown_timeout=1.0)
            await runner.setup()
            stack.push_async_callback(runner.cleanup)
            try:
                await web.TCPSite(runner, address.host, address.port).start()
            except OSError as error:
                raise CannotListen(f"{name}: cannot listen there ({error.strerror or type(error).__name__})") from error
        yield


def _wanted(
    settings: Settings, health: Health, webhook: Webhook | None
) -> list[tuple[str, Listen, list[web.RouteDef]]]:
    """The setting's name, its address, and what is there."""
    wanted = []
    if webhook is not None and settings.webhook_listen is not None:
        path = urlsplit(settings.webhook_url).path or "/"
        wanted.append(("WEBHOOK_LISTEN", settings.webhook_listen, [web.post(path, webhook.receive)]))
    if settings.health_listen is not None:
        pages = [
            web.get("/healthz", health.healthz),
            web.get("/readyz", health.readyz),
            web.get("/metrics", health.metrics),
        ]
        wanted.append(("HEALTH_LISTEN", settings.health_listen, pages))
    return wanted
