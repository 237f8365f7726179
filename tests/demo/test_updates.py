import asyncio

import pytest
from telegram.error import Conflict

from demo.bot_api import LocalBotApi


async def texts(bot, **fields):
    return [update.effective_message.text for update in await bot.get_updates(**fields)]


async def test_an_update_comes_again_until_a_higher_offset_confirms_it(anna, bot):
    first, second = anna.send("een"), anna.send("twee")
    assert second == first + 1
    assert await texts(bot) == ["een", "twee"]
    assert await texts(bot, offset=first) == ["een", "twee"]
    assert await texts(bot, offset=second) == ["twee"]
    assert await texts(bot) == ["twee"]


async def test_a_negative_offset_forgets_all_but_the_last(anna, bot):
    for text in ("een", "twee", "drie"):
        anna.send(text)
    assert await texts(bot, offset=-1) == ["drie"]
    assert await texts(bot) == ["drie"]


async def test_limit_cuts_a_batch(anna, bot):
    for number in range(103):
        anna.send(str(number))
    assert len(await bot.get_updates(limit=2)) == 2
    assert len(await bot.get_updates()) == 100


async def test_a_long_poll_ends_at_once_when_an_update_arrives(api, anna, bot):
    waiting = asyncio.create_task(texts(bot, timeout=30))
    await asyncio.wait_for(_poll_waits(api), 5)
    anna.send("hallo")
    assert await asyncio.wait_for(waiting, 5) == ["hallo"]


async def test_a_poller_that_died_takes_no_update_along(api, anna, bot):
    _, writer = await _start_long_poll(api)
    writer.transport.abort()
    anna.send("hallo")
    assert await texts(bot) == ["hallo"]


async def test_a_second_poller_ends_the_first_with_a_conflict(api, bot, call):
    first = asyncio.create_task(bot.get_updates(timeout=30))
    await asyncio.wait_for(_poll_waits(api), 5)
    assert (await call("getUpdates"))["result"] == []
    with pytest.raises(Conflict, match="terminated by other getUpdates"):
        await first


@pytest.mark.filterwarnings("ignore:Please use .Bot.getUpdates")
async def test_raw_updates_can_be_asked_for_and_confirmed_by_hand(anna, bot):
    update_id = anna.send("hallo")
    (update,) = await bot.do_api_request("getUpdates", {"timeout": 0, "allowed_updates": ["message"]})
    assert (update["update_id"], update["message"]["text"]) == (update_id, "hallo")
    assert await bot.do_api_request("getUpdates", {"offset": update_id + 1}) == []


async def test_polling_while_a_webhook_is_set_is_a_conflict(anna, bot):
    await bot.set_webhook("https://example.org/hook")
    assert (await bot.get_webhook_info()).url == "https://example.org/hook"
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates()
    anna.send("hallo")
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()


async def test_stopping_ends_a_long_poll(time):
    async with LocalBotApi(now=time) as api:
        reader, writer = await _start_long_poll(api)
    assert b'"result": []' in await reader.read()
    writer.close()
    await writer.wait_closed()


async def test_kinds_that_were_not_asked_for_are_dropped(anna, bot):
    await bot.get_updates(allowed_updates=["callback_query"])
    anna.send("hallo")
    assert await bot.get_updates() == ()


async def test_presses_expire_after_150_seconds_and_messages_after_a_day(anna, bot, time):
    await bot.send_message(5, "x")
    anna.send("hallo")
    anna.press_data(1, "done")
    time.pass_by(seconds=149)
    assert len(await bot.get_updates()) == 2
    time.pass_by(seconds=1)
    assert await texts(bot) == ["hallo"]
    time.pass_by(hours=24)
    assert await bot.get_updates() == ()


async def test_a_raw_update_keeps_its_id_and_later_ones_count_on(api, anna, call):
    await call("getUpdates", allowed_updates=["message"])
    assert api.push_raw({"update_id": 9000, "unheard_of": {}}) == 9000
    assert anna.send("hallo") == 9001
    answer = await call("getUpdates")
    assert answer["result"][0] == {"update_id": 9000, "unheard_of": {}}


async def _start_long_poll(api):
    """A getUpdates on a bare connection, which the server holds open."""
    reader, writer = await asyncio.open_connection("127.0.0.1", int(api.url.rpartition(":")[2]))
    writer.write(f"GET /bot{api.token}/getUpdates?timeout=50 HTTP/1.1\r\nHost: x\r\n\r\n".encode())
    await asyncio.wait_for(_poll_waits(api), 5)
    return reader, writer


async def _poll_waits(api):
    """Until the server holds a getUpdates open."""
    while not api.world.queue.is_read:  # noqa: ASYNC110 - the call comes in over a socket
        await asyncio.sleep(0)
