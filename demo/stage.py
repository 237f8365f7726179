"""The whole service on a stage: over the local Bot API, on a virtual clock, its steps called one after another."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import count

from pydantic import SecretStr
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource
from telegram.request import BaseRequest

from bot.app import Service, build, build_bot
from bot.outgoing.transport import Transport
from bot.settings import Settings
from content.library import Library
from demo.bot_api import LocalBotApi
from demo.people import User
from scheduler.clock import VirtualClock
from scheduler.local_time import moment
from storage import Database, outbox
from storage.due import MESSAGE, UPDATE, moments

ROUNDS = 50  # more than any moment needs: a message that is due again at once would go round for ever
STEPS = {MESSAGE: "delivery", UPDATE: "worker"}  # the step for what is due; each job is its own
TIDIED_EVERY = timedelta(hours=1)
ADMIN, THERAPIST, PATIENT = 1001, 2001, 3001
ZONE = "Europe/Amsterdam"


class Stuck(Exception):
    """Something is due and no step does it."""


@dataclass
class Stage:
    """A practice with an admin, a therapist and a patient, and all means to play a dialogue."""

    api: LocalBotApi
    clock: VirtualClock
    service: Service
    database: Database
    admin: User
    therapist: User
    patient: User
    next_due: datetime | None = None  # after `settle`: when time has to do something next
    _tidied: datetime | None = None
    _next: Mapping[str, datetime] | None = None  # what is due when, as it was when things were last still

    @property
    def now(self) -> datetime:
        return self.clock.now()

    async def settle(self) -> None:
        """Call the steps in turn until nobody has anything left to do at this moment. Stuck if something stays due."""
        await self._until_still(set(STEPS.values()))

    async def _until_still(self, wanted: set[str]) -> None:
        """Call these steps, and whatever is due or comes of them, until nothing is."""
        for _ in range(ROUNDS):
            if len(self.api.world.queue):  # what is read stays there until the next call confirms it
                await self._all("poll")
                wanted |= set(STEPS.values())
            if not wanted:
                self.next_due = min((self._next or {}).values(), default=None)
                return
            if "worker" in wanted:
                await self._all("worker")
                while len(self.service.files):
                    await self._all("files", "worker")
            await self._all(*(name for name in self.service.jobs if name in wanted), "delivery", "presses")
            self._next = await self._moments()
            wanted = self._due()
        raise Stuck(f"due at {self.now:%Y-%m-%d %H:%M} UTC and not done: {', '.join(wanted)}")

    def _due(self) -> set[str]:
        """The steps for what is due now."""
        if self._next is None:
            return set(STEPS.values())
        due = {STEPS.get(name, name) for name, at in self._next.items() if at <= self.now}
        if due & self.service.jobs.keys() and (self._tidied is None or self.now - self._tidied >= TIDIED_EVERY):
            self._tidied = self.now
            due.add("housekeeping")
        return due

    async def _all(self, *names: str) -> None:
        for name in names:
            while await self.service.steps[name]():
                pass

    async def advance_to(self, to: datetime) -> None:
        """Let time pass up to this moment, stopping wherever something is due."""
        await self.settle()
        while (due := self.next_due) is not None and due <= to:
            await self.at(due)
        await self.at(max(to, self.now))

    async def at(self, moment: datetime) -> None:
        """What there is to do at this moment. The time that passed is no outage: nobody had written."""
        self.clock.set(moment)
        self.service.poll.heard = moment
        await self._until_still(self._due())

    async def advance(self, step: timedelta) -> None:
        await self.advance_to(self.now + step)

    async def until(self, day: str, wall: str = "00:00") -> None:
        """Let time pass up to this local day (YYYY-MM-DD) and wall time in Amsterdam."""
        await self.advance_to(moment(datetime.fromisoformat(day).date(), time.fromisoformat(wall), ZONE))

    async def says(self, user: User, text: str) -> None:
        """A person types something."""
        user.send(text)
        await self.settle()

    async def presses(self, user: User, label: str) -> None:
        """A person presses the button with this label on the newest message that has it."""
        user.press(label)
        await self.settle()

    async def _moments(self) -> Mapping[str, datetime]:
        async with self.database.read() as db:
            return await moments(db, self.now)


class StageSettings(Settings):
    """Settings that only the stage gives: the environment and `.env` have no say."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003 - the signature is pydantic's
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return (init_settings,)


def stage_settings(api: LocalBotApi, database_url: str, **changes: object) -> Settings:
    """Settings for a stage, `changes` over the usual ones."""
    values: dict[str, object] = {
        "telegram_bot_token": SecretStr(api.token),
        "telegram_api_url": api.url,
        "admin_ids": frozenset({ADMIN}),
        "database_url": database_url,
        "practice_name": "Fysio De Linde",
        "practice_phone": "020 555 01 23",
        "timezone": ZONE,
    }
    return StageSettings.model_validate({**values, **changes})


@asynccontextmanager
async def stage(
    database: Database,
    library: Library,
    clock: VirtualClock,
    *,
    api: LocalBotApi | None = None,
    tokens: Callable[[], str] | None = None,
    transport: Callable[[int, float], BaseRequest] = Transport,
    **settings: object,
) -> AsyncIterator[Stage]:
    """A stage on this clock. `database` is migrated; `api` may be one that runs already on this clock (a restart)."""
    async with AsyncExitStack() as stack:
        served = await stack.enter_async_context(LocalBotApi(now=clock.now)) if api is None else api
        yield await stack.enter_async_context(_built(served, clock, database, library, tokens, transport, settings))


@asynccontextmanager
async def _built(
    api: LocalBotApi,
    clock: VirtualClock,
    database: Database,
    library: Library,
    tokens: Callable[[], str] | None,
    transport: Callable[[int, float], BaseRequest],
    changes: dict[str, object],
) -> AsyncIterator[Stage]:
    settings = stage_settings(api, database.url, **changes)
    bot = build_bot(settings, transport)
    await bot.initialize()
    async with database.write() as db:
        await outbox.release(db)
    numbers = count(1)
    new_token = tokens or (lambda: f"invitation-{next(numbers)}")
    service = build(settings, library, database, clock, bot, long_poll=0, limited=False, token=new_token)
    await service.introduce()
    service.poll.heard = clock.now()
    people = (
        api.user(ADMIN, first_name="Ans", language_code="nl"),
        api.user(THERAPIST, first_name="Tom", language_code="nl"),
        api.user(PATIENT, first_name="Piet", language_code="nl"),
    )
    try:
        yield Stage(api, clock, service, database, *people)
    finally:
        await bot.shutdown()
