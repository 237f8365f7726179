"""python-telegram-bot's requests over aiohttp: a third of the work of httpx with aiohttp below it (decision 13)."""

import ssl
from functools import cache

import aiohttp
import certifi
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECT = 10.0  # seconds for a connection: to find the address (DNS), to reach it, to encrypt
WRITE = 30.0  # seconds for a request to leave


class Transport(BaseRequest):
    """One pool of connections. What it raises has aiohttp's own error as its cause: whether something left is told by
    that.
    """

    def __init__(self, connections: int, read_timeout: float) -> None:
        """`read_timeout`: seconds of silence after which an answer is no longer waited for."""
        self._connections, self._read_timeout = connections, read_timeout
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return self._read_timeout

    async def initialize(self) -> None:
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=self._connections, ssl=_trusted())
            self._session = aiohttp.ClientSession(
                connector=connector,
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = None,
        write_timeout: object = None,  # noqa: ARG002 - this and those below have one value each (CONNECT, WRITE)
        connect_timeout: object = None,  # noqa: ARG002
        pool_timeout: object = None,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        """The status and the body of the answer. Raises TimedOut or NetworkError."""
        await self.initialize()
        assert self._session is not None  # noqa: S101 - initialize makes it
        wait = read_timeout if isinstance(read_timeout, int | float) else self._read_timeout
        timeout = aiohttp.ClientTimeout(total=CONNECT + WRITE + wait, connect=CONNECT, sock_read=wait)
        body, headers = _body(request_data)
        sent = self._session.request(method, url, data=body, headers=headers, timeout=timeout, allow_redirects=False)
        try:
            async with sent as answer:
                return answer.status, await answer.read()
        except TimeoutError as error:
            raise TimedOut from error
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(type(error).__name__) from error  # its own words hold the address, and that the token


@cache
def _trusted() -> ssl.SSLContext:
    """The certificates that are trusted: certifi's, read once (20 ms each time)."""
    return ssl.create_default_context(cafile=certifi.where())


def _body(data: RequestData | None) -> tuple[aiohttp.FormData | str | None, dict[str, str]]:
    """The parameters, and what they are (Bot API, "Making requests"); with files as multipart/form-data."""
    if data is None:
        return None, {}
    if not data.contains_files:
        return data.url_encoded_parameters(), {"Content-Type": "application/x-www-form-urlencoded"}
    form = aiohttp.FormData(data.json_parameters)
    for name, (filename, content, content_type) in (data.multipart_data or {}).items():
        form.add_field(name, content, filename=filename, content_type=content_type)
    return form, {}
