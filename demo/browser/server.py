"""`python -m bot demo`: the page and its WebSocket on this machine only, and the command line around them."""

import asyncio
import gc
import json
import logging
import signal
import socket
import sys
import warnings
import webbrowser
from collections.abc import Awaitable, Callable, Mapping
from functools import cache
from pathlib import Path
from urllib.parse import quote

import yaml
from aiohttp import WSMsgType, web
from pydantic import ValidationError
from telegram.warnings import PTBUserWarning

from content.words import LANGUAGES, Language
from demo.browser.casting import CannotDo
from demo.browser.events import type_of
from demo.browser.prepared import prepare
from demo.browser.show import Show
from demo.browser.wishes import WISHES
from demo.fields import Json

PAGE, TEXTS = Path(__file__).with_name("page"), Path(__file__).with_name("texts")
LARGEST = 2 * 1024 * 1024  # bytes of what a window sends at once: a file of an admin
BEHIND = 20_000  # events that a window may be behind: it is cut off then and begins anew
HEADERS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}
FOR_PAGE = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' ws://{host}; "
    "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
# A page that the bot sent is shown without scripts, without a network and without an origin.
FOR_SENT = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'"
FOR_PDF = "frame-ancestors 'self'"  # the browser's own viewer needs scripts and styles of its own


@cache
def texts() -> Mapping[Language, Mapping[str, str]]:
    """The page's words by language."""
    return {
        language: yaml.safe_load((TEXTS / f"{language}.yaml").read_text(encoding="utf-8")) for language in LANGUAGES
    }


class Windows:
    """All windows that watch: what is told goes to each of them, in order."""

    def __init__(self) -> None:
        self._queues: set[asyncio.Queue[str | None]] = set()

    def tell(self, event: Json) -> None:
        line = json.dumps(event, ensure_ascii=False)
        for queue in list(self._queues):
            if queue.qsize() >= BEHIND:
                self.leave(queue)
                queue.put_nowait(None)
            else:
                queue.put_nowait(line)

    def join(self, first: Json) -> asyncio.Queue[str | None]:
        """A queue that begins with this event; None in it: there will be no more."""
        queue: asyncio.Queue[str | None] = asyncio.Queue()
        queue.put_nowait(json.dumps(first, ensure_ascii=False))
        self._queues.add(queue)
        return queue

    def leave(self, queue: asyncio.Queue[str | None]) -> None:
        self._queues.discard(queue)

    def close(self) -> None:
        for queue in self._queues:
            queue.put_nowait(None)


class Server:
    """The requests of windows on one show."""

    def __init__(self, show: Show, windows: Windows, port: int) -> None:
        self.show = show
        self._windows = windows
        self._hosts = {f"{name}:{port}" for name in ("127.0.0.1", "localhost")}

    def app(self) -> web.Application:
        app = web.Application(middlewares=[self._guard])
        app.router.add_get("/", self._page)
        app.router.add_get("/live", self._live)
        app.router.add_get("/file/{id}/{name}", self._file)
        app.router.add_get("/{name:[a-z]+\\.(?:js|css|svg)}", self._part)
        return app

    @web.middleware
    async def _guard(
        self, request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        """Only windows of this very address: another site's name that points here (DNS rebinding) is no use."""
        if request.headers.get("Host") not in self._hosts:
            raise web.HTTPForbidden(text="This address is for this machine only.\n", headers=dict(HEADERS))
        return await handler(request)

    async def _page(self, request: web.Request) -> web.Response:
        policy = FOR_PAGE.format(host=request.headers["Host"])
        return _answer((PAGE / "index.html").read_bytes(), "text/html", policy)

    async def _part(self, request: web.Request) -> web.Response:
        file = PAGE / request.match_info["name"]
        if not file.is_file():
            raise web.HTTPNotFound
        kinds = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
        return _answer(file.read_bytes(), kinds[file.suffix], "default-src 'none'")

    async def _file(self, request: web.Request) -> web.Response:
        """A file that was sent, as what its name says."""
        file = self.show.stage.api.world.files.get(request.match_info["id"])
        if file is None:
            raise web.HTTPNotFound
        kind = type_of(file.name)
        response = _answer(file.content, kind, FOR_PDF if kind == "application/pdf" else FOR_SENT)
        way = "attachment" if "download" in request.query else "inline"
        response.headers["Content-Disposition"] = f"{way}; filename*=UTF-8''{quote(file.name)}"
        return response

    async def _live(self, request: web.Request) -> web.StreamResponse:
        if request.headers.get("Origin") != f"http://{request.headers['Host']}":
            raise web.HTTPForbidden(text="Only the page of this address may listen.\n", headers=dict(HEADERS))
        socket_ = web.WebSocketResponse(max_msg_size=LARGEST, heartbeat=30.0, timeout=1.0)
        await socket_.prepare(request)
        queue = self._windows.join({**self.show.whole(), "texts": texts()})
        writing = asyncio.create_task(_write(socket_, queue))
        try:
            async for message in socket_:
                if message.type == WSMsgType.TEXT:
                    await self._wished(message.data, queue)
        finally:
            self._windows.leave(queue)
            writing.cancel()
            await asyncio.wait([writing])
        return socket_

    async def _wished(self, written: str, queue: asyncio.Queue[str | None]) -> None:
        """Only the window that wished hears why it could not be."""
        why = ""
        try:
            await self.show.carry_out(WISHES.validate_json(written))
        except ValidationError:
            why = "refused.wrong"
        except CannotDo as error:
            why = str(error)
        if why:
            queue.put_nowait(json.dumps({"type": "refused", "why": why}))


async def _write(socket_: web.WebSocketResponse, queue: asyncio.Queue[str | None]) -> None:
    while (line := await queue.get()) is not None:
        await socket_.send_str(line)
    await socket_.close()


def _answer(body: bytes, kind: str, policy: str) -> web.Response:
    charset = "utf-8" if kind.startswith("text/") else None
    headers = {**HEADERS, "Content-Security-Policy": policy}
    return web.Response(body=body, content_type=kind, charset=charset, headers=headers)


def listening(port: int) -> socket.socket:
    """A socket of this machine only. OSError: the port is taken."""
    return socket.create_server(("127.0.0.1", port))


async def serve(bound: socket.socket, language: Language, ready: Callable[[str], object]) -> None:
    """Prepare the stage and serve until this task is cancelled; `ready` is called with the address."""
    windows = Windows()
    show = Show(language, windows.tell)
    port: int = bound.getsockname()[1]
    await show.open()
    try:
        await prepare(show)
        runner = web.AppRunner(Server(show, windows, port).app(), access_log=None, shutdown_timeout=0.5)
        await runner.setup()
        try:
            await web.SockSite(runner, bound).start()
            ready(f"http://127.0.0.1:{port}/")
            await asyncio.Event().wait()
        finally:
            windows.close()
            await runner.cleanup()
    finally:
        await show.close()


async def _until_stopped(bound: socket.socket, language: Language, ready: Callable[[str], object]) -> None:
    """Serve until Ctrl-C or SIGTERM."""
    serving = asyncio.create_task(serve(bound, language, ready))
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, serving.cancel)
    await asyncio.wait([serving])
    if not serving.cancelled():
        serving.result()


def run(port: int, language: Language, *, to_open: bool) -> int:
    """The demo until it is stopped; its exit code: 2 if the port cannot be had."""
    # The inbox keeps raw JSON; python-telegram-bot would rather give its own objects, and says so.
    warnings.filterwarnings("ignore", "Please use 'Bot.getUpdates'", PTBUserWarning)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    try:
        bound = listening(port)
    except (OSError, OverflowError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "not a port"
        print(f"oefenmaat: port {port} cannot be used ({reason}): try --port 0", file=sys.stderr)
        return 2

    def ready(address: str) -> None:
        print(f"The demo is at {address} and on this machine only. Ctrl-C ends it.", flush=True)
        if to_open:
            webbrowser.open(address)

    print("Preparing a practice with a patient of one week …", flush=True)
    with bound:
        asyncio.run(_until_stopped(bound, language, ready))
    gc.freeze()  # the last look of the garbage collector at all of this would take 1.6 s, and nothing is left to do
    return 0
