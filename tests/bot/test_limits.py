"""The rate is spacing: there is no burst at the start."""

import asyncio

from aiolimiter import AsyncLimiter

from bot.outgoing.limits import spaced


async def test_after_one_send_the_next_has_to_wait():
    limiter = spaced(0.01)  # one in a hundred seconds
    await limiter.acquire()
    assert not limiter.has_capacity()
    burst = AsyncLimiter(30, 1)  # the usual way lets the whole second's worth through at once
    await burst.acquire()
    assert burst.has_capacity()


async def test_the_next_one_comes_after_its_spacing_and_not_before():
    limiter = spaced(50)
    loop = asyncio.get_running_loop()
    await limiter.acquire()
    first = loop.time()
    await limiter.acquire()
    assert loop.time() - first >= 0.9 / 50
