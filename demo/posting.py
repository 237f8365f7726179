"""What Telegram does while a webhook is set: it posts each update until it hears 200."""

import asyncio

import aiohttp

from demo.chats import World

AGAIN = 0.1  # seconds until the next try; Telegram waits longer and longer
SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name


async def post_updates(world: World) -> None:
    """Post the oldest update that nobody confirmed, one after the other, for ever."""
    async with aiohttp.ClientSession() as session:
        while True:
            await world.posts.wait()
            update_id, update = await world.queue.oldest()
            headers = {SECRET: world.webhook_secret} if world.webhook_secret else {}
            try:
                async with session.post(str(world.webhook["url"]), json=update, headers=headers) as response:
                    status = response.status
            except aiohttp.ClientError:
                status = 0
            world.posted.append((update_id, status))
            if status == 200:
                world.queue.confirm(update_id)
            else:
                await asyncio.sleep(AGAIN)
