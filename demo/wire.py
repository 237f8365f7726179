"""The HTTP form of calls and answers: JSON, urlencoded and multipart bodies."""

import json

from aiohttp import web
from aiohttp.multipart import BodyPartReader

from demo.fields import Json, Upload
from demo.refusal import Refused, bad_request

UPLOAD_LIMIT = 50 * 2**20


async def read_call(request: web.BaseRequest) -> tuple[Json, dict[str, Upload]]:
    """The fields and files of a call, from the address and the body; Refused for broken JSON."""
    values: Json = dict(request.query)
    files: dict[str, Upload] = {}
    if request.content_type == "application/json":
        values.update(_decoded(await request.read()))
    elif request.content_type.startswith("multipart/"):
        async for part in await request.multipart():
            if isinstance(part, BodyPartReader):
                await _read_part(part, values, files)
    elif request.can_read_body:
        form = await request.post()
        values.update({name: value for name, value in form.items() if isinstance(value, str)})
    return values, files


def result_response(result: object) -> web.Response:
    """The answer with ok = true."""
    return _json({"ok": True, "result": result}, 200)


def refusal_response(refused: Refused) -> web.Response:
    """The answer with ok = false."""
    return _json(refused.payload(), refused.code)


def _decoded(body: bytes) -> Json:
    try:
        values = json.loads(body) if body else {}
    except ValueError as error:
        raise bad_request("can't parse JSON object") from error
    if not isinstance(values, dict):
        raise bad_request("can't parse JSON object")
    return values


async def _read_part(part: BodyPartReader, values: Json, files: dict[str, Upload]) -> None:
    content = bytes(await part.read(decode=True))
    name = part.name or ""
    if part.filename is None:
        values[name] = content.decode()
    elif len(content) > UPLOAD_LIMIT:
        raise Refused(413, "Request Entity Too Large")
    else:
        kind = part.headers.get("Content-Type", "application/octet-stream")
        files[name] = Upload(part.filename, content, kind)


def _json(body: Json, status: int) -> web.Response:
    return web.Response(body=json.dumps(body).encode(), status=status, content_type="application/json")
