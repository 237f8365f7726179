import asyncio
import json
from datetime import timedelta

import aiohttp
import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from demo.bot_api import LocalBotApi


async def test_a_planned_429_says_how_long_to_wait_and_happens_once(api, anna, bot, monkeypatch):
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    api.fail_next("sendMessage", retry_after=7)
    with pytest.raises(RetryAfter) as refused:
        await bot.send_message(5, "x")
    assert refused.value.retry_after == timedelta(seconds=7)
    await bot.send_message(5, "y")
    assert [message.text for message in anna.inbox] == ["y"]


async def test_a_fault_can_concern_one_chat_and_several_calls(api, anna, bot):
    api.user(6, known=True)
    api.fail_next("*", 403, times=2, chat_id=5)
    await bot.send_message(6, "x")
    for _ in range(2):
        with pytest.raises(Forbidden, match="user is deactivated"):
            await bot.send_message(5, "x")
    await bot.send_message(5, "y")
    assert [message.text for message in anna.inbox] == ["y"]


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ({"status": 500}, NetworkError),
        ({"status": 502}, NetworkError),
        ({"status": 400, "description": "Bad Request: odd"}, BadRequest),
        ({"status": 400, "migrate_to_chat_id": -7}, ChatMigrated),
        ({"status": "hang_up_before"}, NetworkError),
    ],
)
async def test_a_failed_call_is_not_delivered(api, anna, bot, fault, error):
    api.fail_next("sendMessage", **fault)
    with pytest.raises(error):
        await bot.send_message(5, "x")
    assert (anna.inbox, api.journal[-1].delivered) == ([], False)


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ({"status": "hang_up_after"}, NetworkError),
        ({"status": 502, "delivered": True}, NetworkError),
        ({"status": 200, "delivered": True}, TelegramError),
    ],
)
async def test_some_failures_come_after_delivery(api, anna, bot, fault, error):
    api.fail_next("sendMessage", **fault)
    with pytest.raises(error):
        await bot.send_message(5, "x")
    assert (anna.last.text, api.journal[-1].delivered) == ("x", True)


async def test_a_slow_answer_runs_into_the_clients_timeout_though_delivered(api, anna, bot):
    api.fail_next("sendMessage", "slow", seconds=0.1)
    with pytest.raises(TimedOut):
        await bot.send_message(5, "x", read_timeout=0.01)
    assert anna.last.text == "x"


async def test_latency_delays_every_answer(api, bot):
    api.latency = 0.02
    started = asyncio.get_running_loop().time()
    await bot.get_me()
    assert asyncio.get_running_loop().time() - started >= 0.02


async def test_flood_limits_allow_short_bursts_in_a_chat(time):
    async with LocalBotApi(now=time, flood=True) as api, aiohttp.ClientSession() as session:
        api.user(5, known=True)
        assert [await _send(api, session, 5) for _ in range(4)] == [None, None, None, 1]
        time.pass_by(seconds=1)
        assert [await _send(api, session, 5) for _ in range(2)] == [None, 1]


async def test_flood_limits_allow_30_messages_in_any_second(time):
    async with LocalBotApi(now=time, flood=True) as api, aiohttp.ClientSession() as session:
        for user_id in range(1, 32):
            api.user(user_id, known=True)
        answers = [await _send(api, session, user_id) for user_id in range(1, 32)]
        assert answers == [None] * 30 + [1]
        time.pass_by(seconds=1)
        assert await _send(api, session, 31) is None


async def test_the_journal_tells_every_call(api, anna, bot, time):
    await bot.send_message(5, "x")
    with pytest.raises(BadRequest):
        await bot.send_message(5, "")
    sent, refused = api.calls("sendMessage")
    assert (sent.chat_id, sent.parameters["text"], sent.at, sent.status) == (5, "x", time(), 200)
    assert sent.result["message_id"] == anna.last.message_id
    assert (refused.status, refused.error) == (400, "Bad Request: message text is empty")


async def test_the_journal_can_be_a_file_of_json_lines(time, tmp_path):
    path = tmp_path / "journal.jsonl"
    async with LocalBotApi(now=time, keep_journal=False, journal_path=path) as api:
        async with aiohttp.ClientSession() as session:
            api.user(5, known=True)
            await _send(api, session, 5)
        assert api.journal == []
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert [(line["method"], line["chat_id"], line["at"]) for line in lines] == [("sendMessage", 5, str(time()))]


async def test_form_query_and_json_calls_mean_the_same(api, anna):
    address, fields = f"{api.url}/bot{api.token}/sendMessage", {"chat_id": "5", "text": "x"}
    async with aiohttp.ClientSession() as session:
        for body in ({"params": fields}, {"data": fields}, {"json": {"chat_id": 5, "text": "x"}}):
            async with session.post(address, **body) as response:
                assert response.status == 200
        async with session.post(address, data="{", headers={"Content-Type": "application/json"}) as response:
            assert (await response.json())["description"] == "Bad Request: can't parse JSON object"
    assert len(anna.inbox) == 3


async def test_until_waits_for_the_bot_to_act_and_gives_up_in_time(api, anna, bot):
    await bot.send_message(5, "x")
    await api.until(lambda: anna.inbox)
    with pytest.raises(TimeoutError):
        await api.until(lambda: len(anna.inbox) == 2, seconds=0.01)


async def test_sent_files_can_be_fetched_back(api, anna, bot):
    await bot.send_photo(5, b"pixels", filename="bridge.png")
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{api.url}/file/bot{api.token}/{anna.last.file.file_id}") as response:
            assert await response.read() == b"pixels"
        async with session.get(f"{api.url}/file/bot{api.token}/nothing") as response:
            assert response.status == 404


async def test_files_that_people_send_can_be_fetched_as_the_library_does_it(api, anna, bot):
    anna.send_document("new.csv", b"code\nP-1\n", caption="look")
    [update] = await bot.get_updates()
    document = update.message.document
    assert (document.file_name, document.file_size, update.message.caption) == ("new.csv", 9, "look")
    file = await bot.get_file(document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"code\nP-1\n"
    with pytest.raises(BadRequest, match="Wrong file_id"):
        await bot.get_file("nothing")


async def _send(api, session, chat_id):
    """Send a message; the retry_after of a refusal, else None."""
    async with session.post(f"{api.url}/bot{api.token}/sendMessage", json={"chat_id": chat_id, "text": "x"}) as answer:
        return (await answer.json()).get("parameters", {}).get("retry_after")
