"""Receives by webhook: an update is stored as it came, and Telegram hears 200 only after the commit."""

import asyncio
import hmac
import json
import logging
from contextlib import suppress
from datetime import datetime, timedelta

from aiohttp import web

from bot.actions import again
from bot.incoming.poll import NOTED_EVERY, readable
from scheduler.clock import Clock
from storage import Database, DatabaseTrouble, inbox, moments
from storage.trouble import cause

log = logging.getLogger(__name__)
SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name (Bot API, setWebhook)
LARGEST = 1024 * 1024  # bytes: an update is a few thousand


class Webhook:
    """What Telegram posts. Every service of a database may store; the active one handles (`step` beside its worker).

    `heard` is when this was last known to listen: whoever writes meanwhile is heard, or comes again (Bot API,
    setWebhook: until it hears 200).
    """

    def __init__(self, database: Database, clock: Clock, secret: str, seconds: float) -> None:
        """`seconds`: how long one step waits for updates."""
        self._database, self._clock, self._secret, self._seconds = database, clock, secret, seconds
        self._came = asyncio.Event()
        self._noted: datetime | None = None
        self.heard: datetime | None = None

    async def receive(self, request: web.Request) -> web.Response:
        """One update: 200 when it is stored, 403 without the secret, 400 if it is none, 503 if it cannot be stored."""
        given = request.headers.get(SECRET, "")
        if not hmac.compare_digest(given.encode(), self._secret.encode()):
            return web.Response(status=403)
        try:
            updates = readable([json.loads(await request.read())])
        except (ValueError, RecursionError):
            updates = []
        if not updates:
            return web.Response(status=400)
        try:
            async with self._database.write() as db:
                await inbox.store(db, updates, self._clock.now())
        except (DatabaseTrouble, OSError, TimeoutError) as error:
            log.warning("an update cannot be stored (%s): Telegram sends it again", cause(error))
            return web.Response(status=503)
        self._came.set()
        return web.Response()

    async def step(self) -> bool:
        """Wait until something was stored here, a while at most, and note that this listens. True if something came."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._came.wait(), self._seconds)
        came = self._came.is_set()
        self._came.clear()
        now = self._clock.now()
        if self._noted is None or not timedelta(0) <= now - self._noted < NOTED_EVERY:
            async with self._database.write() as db:
                heard = self.heard or await moments.noted(db, moments.RECEIVED)
                if heard is not None:
                    await again.ask(db, heard, now)
                await moments.note(db, moments.RECEIVED, now)
            self._noted = now
        self.heard = now
        return came

    def forget(self) -> None:
        """Somebody else may have listened meanwhile: go on from what the database knows."""
        self._noted = self.heard = None
