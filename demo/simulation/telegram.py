"""The local Bot API without a network: calls are carried to it inside the process, one after another.

All that a call says is read, checked and answered as over HTTP. What the network does wrong is raised as the product's
own transport raises it. So the same seed gives the same calls in the same order.
"""

import asyncio
import json
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.outgoing.delivery import Delivery
from demo.bot_api import HTML_PAGE, LocalBotApi
from demo.fields import Json, Parameters, Upload
from demo.refusal import Refused
from demo.simulation.transcript import Transcript
from demo.simulation.weather import CARRIED_OUT, DEATHS, Trouble, Weather

BLOB = "application/octet-stream"


class Death(BaseException):
    """The service dies here, whatever it was doing."""


class Telegram(LocalBotApi):
    """The local Bot API; `carry` takes the place of HTTP. `delivery`: of the service that runs now."""

    def __init__(self, now: Callable[[], datetime], transcript: Transcript, weather: Weather) -> None:
        super().__init__(now, keep_journal=False)
        self.url = "http://simulated"
        self.delivery: Delivery | None = None
        self._dying = False
        self._transcript, self._weather = transcript, weather
        self._numbers: Counter[tuple[str, object]] = Counter()

    def served(self, delivery: Delivery) -> None:
        """A service begins."""
        self.delivery, self._dying = delivery, False

    async def carry(self, method: str, sent: Mapping[str, object], files: Mapping[str, Upload]) -> tuple[int, bytes]:
        """Status and body of the answer. Raises what the transport raises, or Death."""
        call = Parameters(method, {})
        try:
            call = self._table.read(method, sent, files)
            trouble = self._trouble(call)
            if trouble is not None and trouble not in CARRIED_OUT:
                return await self._goes_wrong(call, trouble, None)
            result = await self._carry_out(call)
        except Refused as refused:
            self._write(call, refused.code, None, error=refused.description)
            return refused.code, json.dumps(refused.payload()).encode()
        if trouble is not None:
            return await self._goes_wrong(call, trouble, result)
        self._write(call, 200, result)
        return 200, json.dumps({"ok": True, "result": result}).encode()

    def file(self, path: str) -> tuple[int, bytes]:
        """A file's content."""
        kept = self.world.files.get(path.rpartition("/")[2])
        return (200, kept.content) if kept is not None else (404, b"{}")

    def _trouble(self, call: Parameters) -> Trouble | None:
        chat = call.values.get("chat_id")
        self._numbers[call.method, chat] += 1
        if call.method == "getUpdates":  # nothing can be lost there that is not asked for again
            return None
        trouble = self._weather.trouble(call.method, chat, self._numbers[call.method, chat])
        return None if self._dying and trouble in DEATHS else trouble

    async def _die(self) -> None:
        """Of this one message: those that left with it end, and are written down, before."""
        self._dying = True
        assert self.delivery is not None  # noqa: S101 - it sends
        while self.delivery.being_sent > 1:  # noqa: ASYNC110 - each turn of the loop brings them on
            await asyncio.sleep(0)
        await self.delivery.written_down()

    async def _goes_wrong(self, call: Parameters, trouble: Trouble, result: object) -> tuple[int, bytes]:
        chat, number = call.values.get("chat_id"), self._numbers[call.method, call.values.get("chat_id")]
        carried_out = trouble in CARRIED_OUT
        if trouble in DEATHS:
            await self._die()
        status = {"too many": 429, "server error": 500, "bad gateway": 502}.get(trouble, 0)
        self._write(call, status, result, error=trouble, carried_out=carried_out)
        match trouble:
            case "too many":
                wait = self._weather.wait(chat, number)
                refused = Refused(429, f"Too Many Requests: retry after {wait}", retry_after=wait)
                return 429, json.dumps(refused.payload()).encode()
            case "server error":
                return 500, json.dumps(Refused(500, "Internal Server Error").payload()).encode()
            case "bad gateway":
                return 502, HTML_PAGE.encode()
            case "no connection":
                raise NetworkError("ConnectionTimeoutError") from aiohttp.ConnectionTimeoutError()
            case "timeout" | "answer late":
                raise TimedOut from TimeoutError()
            case "dropped" | "answer lost":
                raise NetworkError("ServerDisconnectedError") from aiohttp.ServerDisconnectedError()
            case _:
                raise Death

    def _write(
        self, call: Parameters, status: int, result: object, *, error: str | None = None, carried_out: bool = True
    ) -> None:
        message_id = result.get("message_id") if isinstance(result, dict) else None
        details: Json = {"call": call.method, "parameters": call.printable(), "status": status}
        if message_id is not None:
            details["message_id"] = message_id
        if isinstance(result, list):
            details["updates"] = [each["update_id"] for each in result]
        if error is not None:
            details.update(error=error, carried_out=carried_out and status in {0, 200, 502})
        self._transcript.write("call", **details)


class Inside(BaseRequest):
    """python-telegram-bot's requests, carried to the local Bot API in this process."""

    def __init__(self, api: Telegram) -> None:
        self._api = api

    @property
    def read_timeout(self) -> float:
        return 30.0

    async def initialize(self) -> None:
        """Nothing is opened."""

    async def shutdown(self) -> None:
        """Nothing is open."""

    async def do_request(
        self,
        url: str,
        method: str,  # noqa: ARG002
        request_data: RequestData | None = None,
        read_timeout: object = None,  # noqa: ARG002
        write_timeout: object = None,  # noqa: ARG002
        connect_timeout: object = None,  # noqa: ARG002
        pool_timeout: object = None,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        path = url.removeprefix(self._api.url)
        if path.startswith("/file/"):
            return self._api.file(path)
        values = request_data.json_parameters if request_data is not None else {}
        return await self._api.carry(path.rpartition("/")[2], values, _uploads(request_data))


def _uploads(data: RequestData | None) -> Mapping[str, Upload]:
    if data is None or not data.contains_files:
        return {}
    parts = (data.multipart_data or {}).items()
    return {
        name: Upload(file_name, content if isinstance(content, bytes) else content.read(), kind)
        for name, (file_name, content, kind) in parts
    }
