"""A Bot API server on this machine: python-telegram-bot runs against it unchanged, over real HTTP."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from aiohttp import web

from demo.chats import Chat, Person, World
from demo.faults import Fault, Faults, FloodLimits, Trouble
from demo.fields import Json, Parameters, table
from demo.methods import METHODS
from demo.people import Group, User
from demo.posting import post_updates
from demo.refusal import Refused
from demo.wire import read_call, refusal_response, result_response

HTML_STATUSES = (200, 502, 503, 504)
HTML_PAGE = "<html><body><h1>Bad Gateway</h1></body></html>"
SENDS = ("sendMessage", "sendPhoto", "sendDocument", "sendAnimation")
WEBHOOK_IS_SET = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


@dataclass(frozen=True)
class Call:
    """One call of the bot. `status` is the HTTP status of the answer, 0 when the connection was dropped.

    `delivered`: the call was carried out, whatever the bot was told. Files are their names.
    """

    method: str
    parameters: Json
    chat_id: int | None
    at: datetime
    status: int
    result: object = None
    error: str | None = None
    delivered: bool = True


LARGEST = 50 * 1024 * 1024  # bytes of a file that is sent (Bot API, "Sending files")


def _request(message: Any, payload: Any, protocol: Any, writer: Any, task: Any) -> web.BaseRequest:  # noqa: ANN401
    """A request as aiohttp makes it (the parts are its own), but one that may be as large as Telegram takes it."""
    loop = asyncio.get_running_loop()
    return web.BaseRequest(message, payload, protocol, writer, task, loop, client_max_size=LARGEST)


class LocalBotApi:
    """`async with LocalBotApi(now=...) as api:` serves on 127.0.0.1; `api.url` is the address without /bot.

    `now` gives aware times for dates, expiry and flood limits; long polls, `latency` and slow answers take
    real seconds. `flood` switches Telegram's sending limits on. `journal_path` gets a JSON line a call.
    """

    def __init__(
        self,
        now: Callable[[], datetime],
        token: str = "1000:local-test-token",  # noqa: S107 - opens nothing but this server
        *,
        flood: bool = False,
        keep_journal: bool = True,
        journal_path: Path | None = None,
        port: int = 0,
    ) -> None:
        self.world = World(token, now)
        self.token = token
        self.url = ""
        self.journal: list[Call] = []
        self.latency = 0.0
        self._port = port
        self._keep_journal = keep_journal
        self._journal_file = journal_path.open("a", encoding="utf-8") if journal_path else None
        self._limits = FloodLimits(now) if flood else None
        self._faults = Faults()
        self._table = table()
        self._changed = asyncio.Event()
        self._runner: web.ServerRunner | None = None
        self._posting: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    async def start(self) -> None:
        """Listen; afterwards `url` is known."""
        self._runner = web.ServerRunner(
            web.Server(self._serve, request_factory=_request, access_log=None), shutdown_timeout=1.0
        )
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        self._posting = asyncio.create_task(post_updates(self.world))

    async def stop(self) -> None:
        """End waiting long polls and close every connection."""
        self.world.queue.close()
        if self._posting is not None:
            self._posting.cancel()
            await asyncio.wait({self._posting})
        if self._runner is not None:
            await self._runner.cleanup()
        if self._journal_file is not None:
            self._journal_file.close()

    def user(
        self,
        user_id: int,
        first_name: str = "Anna",
        language_code: str | None = "nl",
        username: str | None = None,
        *,
        known: bool = False,
    ) -> User:
        """A person with a private chat. The bot may write after they wrote, or at once when `known`."""
        chat = self.world.chats.get(user_id)
        if chat is None:
            person = Person(user_id, first_name, language_code, username)
            chat = self.world.chats[user_id] = Chat(user_id, "private", person=person, open=known)
        if chat.person is None:
            raise ValueError(f"{user_id} is a group")
        return User(self.world, chat, chat.person)

    def group(self, group_id: int, title: str) -> Group:
        """A group the bot is a member of; ids of groups are negative."""
        chat = self.world.chats.setdefault(group_id, Chat(group_id, "group", title=title, open=True))
        return Group(self.world, chat)

    def push_raw(self, update: Json) -> int:
        """Queue an update as it is, also of a kind the bot did not ask for; returns its update_id."""
        return self.world.queue.put(update, always=True)

    def fail_next(  # noqa: PLR0913 - one keyword for each thing that can be wrong
        self,
        method: str,
        status: Trouble = 429,
        *,
        retry_after: int = 3,
        times: int = 1,
        chat_id: int | None = None,
        seconds: float = 1.0,
        description: str | None = None,
        migrate_to_chat_id: int | None = None,
        delivered: bool = False,
    ) -> None:
        """Let the next calls go wrong: see Fault."""
        carried_out = delivered or status in ("hang_up_after", "slow")
        fault = Fault(method, status, retry_after, times, chat_id, seconds)
        fault.description, fault.migrate_to_chat_id = description, migrate_to_chat_id
        fault.delivered = carried_out
        self._faults.planned.append(fault)

    async def until(self, condition: Callable[[], object], seconds: float = 5.0) -> None:
        """Wait for the condition, looking after each call of the bot; TimeoutError after `seconds`."""
        async with asyncio.timeout(seconds):
            while not condition():
                self._changed.clear()
                await self._changed.wait()

    def calls(self, method: str) -> list[Call]:
        """The journal's calls of one method."""
        return [call for call in self.journal if call.method == method]

    async def _serve(self, request: web.BaseRequest) -> web.StreamResponse:
        parts = request.path.split("/")
        if parts[1] == "file":
            return self._file(parts[2:])
        if len(parts) != 3 or not parts[1].startswith("bot"):
            return refusal_response(Refused(404, "Not Found"))
        if parts[1] != f"bot{self.token}":
            return refusal_response(Refused(401, "Unauthorized"))
        if self.latency:
            await asyncio.sleep(self.latency / 2)
        response = await self._call(request, parts[2])
        if self.latency:
            await asyncio.sleep(self.latency / 2)
        return response

    async def _call(self, request: web.BaseRequest, method: str) -> web.StreamResponse:
        call = Parameters(method, {})
        try:
            call = self._table.read(method, *await read_call(request))
            fault = self._faults.take(method, call.values.get("chat_id"))
            result = await self._carry_out(call) if fault is None or fault.delivered else None
        except Refused as refused:
            self._note(call, refused.code, error=refused.description, delivered=False)
            return refusal_response(refused)
        if fault is not None:
            return await self._go_wrong(request, call, fault, result)
        self._note(call, 200, result)
        return result_response(result)

    async def _carry_out(self, call: Parameters) -> object:
        if call.method == "getUpdates":
            if self.world.webhook["url"]:
                raise Refused(409, WEBHOOK_IS_SET)
            return await self.world.queue.get(call)
        if self._limits is not None and call.method in SENDS:
            self._limits.check(call.number("chat_id"))
        return METHODS[call.method](self.world, call)

    async def _go_wrong(
        self, request: web.BaseRequest, call: Parameters, fault: Fault, result: object
    ) -> web.StreamResponse:
        status = fault.status
        if status == "slow":
            self._note(call, 200, result)
            await asyncio.sleep(fault.seconds)
            return result_response(result)
        if not isinstance(status, int):
            self._note(call, 0, result, status, delivered=fault.delivered)
            if request.transport is not None:
                request.transport.abort()
            return web.Response()
        self._note(call, status, result, f"planned {status}", delivered=fault.delivered)
        if status in HTML_STATUSES:
            return web.Response(status=status, text=HTML_PAGE, content_type="text/html")
        return refusal_response(fault.refusal(status))

    def _note(
        self,
        call: Parameters,
        status: int,
        result: object = None,
        error: str | None = None,
        *,
        delivered: bool = True,
    ) -> None:
        """Write the journal, before the answer leaves: what a killed bot never heard of is in it too."""
        self._changed.set()
        if not self._keep_journal and self._journal_file is None:
            return
        chat_id = call.values.get("chat_id")
        entry = Call(
            method=call.method,
            parameters=call.printable(),
            chat_id=chat_id if isinstance(chat_id, int) else None,
            at=self.world.now(),
            status=status,
            result=result,
            error=error,
            delivered=delivered,
        )
        if self._keep_journal:
            self.journal.append(entry)
        if self._journal_file is not None:
            self._journal_file.write(json.dumps(asdict(entry), default=str, ensure_ascii=False) + "\n")
            self._journal_file.flush()

    def _file(self, parts: list[str]) -> web.Response:
        file = self.world.files.get(parts[-1])
        if parts[0] != f"bot{self.token}" or file is None:
            return refusal_response(Refused(404, "Not Found"))
        return web.Response(body=file.content, content_type=file.mime_type)
