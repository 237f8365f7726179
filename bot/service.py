"""Runs the service: becomes the active one, starts its loops, begins again if the lock is lost, stops in order."""

import asyncio
import gc
import logging
from contextlib import AsyncExitStack
from functools import partial

from bot.app import Bot, Service, build, build_bot, build_webhook, connect
from bot.errors import Unreachable
from bot.health import Health
from bot.incoming.webhook import Webhook
from bot.loops import TROUBLE, UNREACHABLE, Loops, Pauses, on_signal
from bot.practice import practice
from bot.settings import Settings, remarks
from bot.web import listening
from content.library import Library
from scheduler.clock import SystemClock
from storage import Database, outbox
from storage.keys import readable_with_this_key
from storage.lock import Lock, LockLost, only_service
from storage.migrate import bring_up_to_date, reach
from storage.trouble import cause, passing

log = logging.getLogger(__name__)


async def run(settings: Settings, library: Library) -> None:
    """The service: until SIGTERM or SIGINT. Raises what ends a start, and LoopDied.

    Where the lock is lost (PostgreSQL was restarted, say) everything stops at once, and begins again with the lock.
    """
    starting = asyncio.current_task()
    assert starting is not None  # noqa: S101 - a coroutine that runs has a task
    on_signal(starting.cancel)  # also while it waits for Telegram, for the database or, as a standby, for the lock
    service: Service | None = None
    pauses = Pauses(TROUBLE)
    health = Health(SystemClock())
    try:
        await reach(settings.database_url)
        async with AsyncExitStack() as stack:
            database = Database(settings.database_url, settings.data_key)
            stack.push_async_callback(database.close)
            health.database = database
            webhook = build_webhook(settings, database, health.clock)
            await stack.enter_async_context(listening(settings, health, webhook))  # also as a standby
            while True:
                try:
                    async with only_service(settings.database_url, partial(_standby, health)) as lock:
                        await bring_up_to_date(settings.database_url)  # also after a loss: who was active may be newer
                        service = service or await _built(settings, library, database, webhook, stack)
                        await _take_over(service, lock)
                        settle_down()
                        pauses.succeeded()
                        health.begins()
                        try:
                            await Loops(service, lock, health).run()
                        finally:
                            health.state = "starting"
                            on_signal(starting.cancel)
                    break
                except LockLost:
                    log.warning("the connection that holds the lock was lost: everything stopped")
                except Exception as error:
                    if not passing(error):
                        raise
                    log.warning("DATABASE_URL: the database cannot be used (%s): waiting", cause(error))
                    await asyncio.sleep(pauses.longer())
    except asyncio.CancelledError:
        log.info("stopped in order, while it was not running")
        return
    log.info("stopped in order")


async def _built(
    settings: Settings, library: Library, database: Database, webhook: Webhook | None, stack: AsyncExitStack
) -> Service:
    """Look whether the key fits the database, learn the bot's name, wire everything."""
    async with database.read() as db:
        await readable_with_this_key(db)
        noted = remarks(await practice(db, settings))
    for remark in noted:
        log.warning(remark)
    bot = build_bot(settings)
    stack.push_async_callback(bot.shutdown)
    await _greet(bot, settings)
    service = build(settings, library, database, SystemClock(), bot)
    service.poll = webhook or service.poll
    return service


async def _take_over(service: Service, lock: Lock) -> None:
    """Begin where things stand: what ended and could not be written down, what was under way, what was received."""
    if not await lock.held():
        raise LockLost("lost while Telegram was waited for")
    await service.delivery.settle()
    service.delivery.forget()
    async with service.database.write() as db:
        left = await outbox.release(db)
    if left:
        log.warning("%s messages were under way at the last stop: sent again, maybe a second time", left)
    await service.introduce()
    service.poll.forget()
    service.files.forget()
    log.info("running as @%s", service.bot.username)


def settle_down() -> None:
    """What was loaded at the start stays: the garbage collector looks through it no more, and less often through the
    rest. It took a fifth of what ten thousand due patients cost.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)


def _standby(health: Health) -> None:
    health.state = "standby"
    log.info("another service is active on this database: waiting")


async def _greet(bot: Bot, settings: Settings) -> None:
    """Learn the bot's name; wait for the network. Raises TokenRefused."""
    pauses = Pauses(UNREACHABLE)
    while True:
        try:
            await connect(bot, settings)
        except Unreachable as error:
            log.warning("Telegram cannot be reached at TELEGRAM_API_URL (%s): trying again", error)
            await asyncio.sleep(pauses.longer())
        else:
            return
