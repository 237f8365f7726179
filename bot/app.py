"""Composition: from settings to the steps of the service. Short; nothing is decided here."""

import os
import secrets
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from telegram.ext import Application, ContextTypes, ExtBot
from telegram.request import BaseRequest

from bot.actions.event import House
from bot.incoming.context import App, Context
from bot.incoming.files import Files
from bot.incoming.poll import ALLOWED, Poll
from bot.incoming.webhook import Webhook
from bot.incoming.worker import Worker
from bot.outgoing.delivery import SLOTS, Delivery
from bot.outgoing.greeting import be_posted_to, greet
from bot.outgoing.limits import Limits
from bot.outgoing.presses import TOGETHER, Presses
from bot.outgoing.transport import Transport
from bot.practice import practice, spoken_of
from bot.settings import Settings
from content.library import Library
from scheduler.clock import Clock
from scheduler.jobs import erasing, retention, review, safety
from scheduler.ticker import JOBS, Job
from storage import Database, moments

# Waiting times as timedelta: without this, python-telegram-bot warns at every 429.
os.environ.setdefault("PTB_TIMEDELTA", "1")

Bot = ExtBot[None]
Step = Callable[[], Awaitable[bool]]
NOTED_EVERY = timedelta(minutes=1)
LONG_POLL = 50  # seconds: the most that Telegram grants
SEND_TIMEOUT = 30.0  # seconds: long enough to turn most unknowns into answers


def new_token() -> str:
    """A token with 128 random bits, in the characters that a deep link allows (Bot API, deep linking)."""
    return secrets.token_urlsafe(16)


@dataclass
class Service:
    """All steps by name; each is one batch of work and says whether there may be more. `wake` is called for a loop."""

    bot: Bot
    database: Database
    poll: Poll | Webhook
    worker: Worker
    delivery: Delivery
    presses: Presses
    files: Files
    jobs: Mapping[str, Step]
    house: House
    wake: dict[str, Callable[[], None]] = field(default_factory=dict)

    @property
    def steps(self) -> Mapping[str, Step]:
        """In the order in which work flows: called in turn, each finds what the ones before it left."""
        return {
            "poll": self.poll.step,
            "worker": self.worker.step,
            "files": self.files.step,
            **self.jobs,
            "delivery": self.delivery.step,
            "presses": self.presses.step,
        }

    async def introduce(self) -> None:
        """Let texts speak of the practice as an admin left it: when the database is there."""
        async with self.database.read() as db:
            settings = await practice(db, self.house.settings)
        self.house.library.texts.introduce(spoken_of(settings))

    def awaken(self, name: str) -> None:
        """Wake this loop if it sleeps."""
        self.wake.get(name, _nobody)()


def _nobody() -> None:
    """Where steps are called one by one, no loop has to be woken."""


async def connect(bot: Bot, settings: Settings) -> None:
    """Learn the bot's name, and tell Telegram whether this is posted to or asks itself.

    Raises TokenRefused or Unreachable.
    """
    await greet(bot)
    await be_posted_to(bot, settings.webhook_url, settings.webhook_secret.get_secret_value(), ALLOWED)


def build_webhook(settings: Settings, database: Database, clock: Clock) -> Webhook | None:
    """What receives by webhook, if that is wanted. It may store before and beside the rest."""
    if not settings.webhook_url:
        return None
    return Webhook(database, clock, settings.webhook_secret.get_secret_value(), LONG_POLL)


def build_bot(settings: Settings, transport: Callable[[int, float], BaseRequest] = Transport) -> Bot:
    """A bot for these settings. `transport` makes what carries its calls: for so many at once, waiting so long."""
    base = settings.telegram_api_url.rstrip("/")
    return ExtBot(
        settings.telegram_bot_token.get_secret_value(),
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=transport(SLOTS + TOGETHER, SEND_TIMEOUT),
        get_updates_request=transport(1, SEND_TIMEOUT),
    )


def build(
    settings: Settings,
    library: Library,
    database: Database,
    clock: Clock,
    bot: Bot,
    *,
    long_poll: int = LONG_POLL,
    limited: bool = True,
    token: Callable[[], str] = new_token,
) -> Service:
    """Wire everything. `bot` is initialized: its name is known. `limited`: keep to SEND_RATE."""
    application: App = (
        Application.builder()
        .bot(bot)
        .updater(None)
        .job_queue(None)
        .context_types(ContextTypes(context=Context))
        .build()
    )
    library.texts.introduce(spoken_of(settings))
    presses = Presses(bot)
    house = House(library, settings, bot.username, token)
    limits = Limits(settings.send_rate if limited else None, clock.monotonic)
    delivery = Delivery(bot, database, clock, library, limits, paid=settings.paid_broadcast)
    poll = Poll(bot, database, clock, long_poll)
    service: Service
    files = Files(bot)
    worker = Worker(application, database, clock, house, presses, files, lambda: service.awaken("delivery"))
    automatic = partial(review.run, automatic=settings.dose_steps == "auto")
    chosen: Mapping[Job, Job] = {  # jobs that depend on settings
        review.run: automatic,
        safety.run: partial(safety.run, admins=house.admins),
        erasing.run: partial(erasing.run, admins=house.admins),
        retention.run: partial(retention.run, months=settings.retention_months, admins=house.admins),
    }
    jobs = {name: job_step(name, chosen.get(job, job), database, library, clock) for name, _trigger, job in JOBS}
    service = Service(bot, database, poll, worker, delivery, presses, files, jobs, house)
    files.asked, files.came = lambda: service.awaken("files"), lambda: service.awaken("worker")
    presses.wanted = lambda: service.awaken("presses")
    delivery.wanted = lambda: service.awaken("delivery")
    return service


def job_step(name: str, job: Job, database: Database, library: Library, clock: Clock) -> Step:
    """A job as a step: one run is one transaction. That it ran is noted there, once a minute at most."""
    noted: datetime | None = None

    async def step() -> bool:
        nonlocal noted
        async with database.write() as db:
            now = clock.now()
            more = await job(db, library, now)
            note = noted is None or not timedelta(0) <= now - noted < NOTED_EVERY
            if note:
                await moments.note_job(db, name, now)
        noted = now if note else noted
        return more

    return step
