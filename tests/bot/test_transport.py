"""Requests over aiohttp, as python-telegram-bot wants them."""

import pytest
from aiohttp import web
from telegram import InputFile
from telegram.error import NetworkError
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.outgoing.transport import Transport


@pytest.fixture
async def echo():
    """A server that answers with what it was given; `/away` points elsewhere."""

    async def given(request):
        fields = await request.post()
        files = {name: each for name, each in fields.items() if isinstance(each, web.FileField)}
        texts = {name: each for name, each in fields.items() if name not in files}
        names = {name: [each.filename, each.content_type, each.file.read().decode()] for name, each in files.items()}
        return web.json_response({**texts, **names})

    async def away(_request):
        raise web.HTTPFound("/")

    app = web.Application()
    app.add_routes([web.post("/", given), web.post("/away", away)])
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0]
    yield f"http://{host}:{port}"
    await runner.cleanup()


@pytest.fixture
async def transport():
    made = Transport(1, 5.0)
    await made.initialize()
    yield made
    await made.shutdown()


def data(**parameters):
    return RequestData([RequestParameter.from_input(name, value) for name, value in parameters.items()])


async def test_parameters_arrive_as_they_are(transport, echo):
    status, body = await transport.do_request(echo, "POST", data(text="Dag & welkom 👋\n+1", chat_id=5, on=True))
    assert (status, transport.parse_json_payload(body)) == (
        200,
        {"text": "Dag & welkom 👋\n+1", "chat_id": "5", "on": "true"},
    )


async def test_a_file_arrives_with_its_name_and_the_parameters_beside_it(transport, echo):
    file = InputFile(b"%PDF", filename="week.pdf")
    _status, body = await transport.do_request(echo, "POST", data(chat_id=5, document=file))
    assert transport.parse_json_payload(body) == {"chat_id": "5", "document": ["week.pdf", "application/pdf", "%PDF"]}


async def test_nobody_is_followed_elsewhere(transport, echo):
    status, _body = await transport.do_request(f"{echo}/away", "POST", data(chat_id=5))
    assert status == 302


async def test_what_went_wrong_names_its_kind_and_no_address(transport):
    with pytest.raises(NetworkError) as raised:
        await transport.do_request("http://127.0.0.1:9/bot1:secret/getMe", "POST")
    assert str(raised.value) == "ClientConnectorError"
