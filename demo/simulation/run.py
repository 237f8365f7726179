"""The simulation: time goes from one thing that is due to the next; people and service act in turn, never together."""

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

from content.library import Library
from demo.people import User
from demo.simulation.agenda import Agenda
from demo.simulation.chance import Chance
from demo.simulation.kinds import fields_of, kind_of, language_of
from demo.simulation.patient import HOME, Patient
from demo.simulation.phone import Phone
from demo.simulation.staff import EACH, NAMES, WAYS, Admin, Therapist
from demo.simulation.telegram import Death, Inside, Telegram
from demo.simulation.transcript import Transcript
from demo.simulation.weather import LEVELS, Weather
from demo.stage import ADMIN, Stage, stage
from scheduler.clock import VirtualClock
from storage import Database
from storage.migrate import bring_up_to_date

BEGIN = datetime(2027, 3, 8, 9, tzinfo=HOME)  # the clocks change on 28 March, and on 31 October
SPREAD = timedelta(weeks=4)  # over which patients are enrolled
WHOLE = timedelta(weeks=45)  # the last enrolment, twelve weeks, a pause that moves the end, six months
THERAPISTS, PATIENTS = 2001, 10_001  # accounts
DATABASE, TRANSCRIPT = "oefenmaat.db", "transcript.jsonl"


@dataclass(frozen=True)
class Plan:
    """What is simulated. `weeks`: of time from the first day on; None: until the last six months are over."""

    patients: int
    seed: int
    folder: Path
    weeks: int | None = None
    faults: str = "none"

    @property
    def end(self) -> datetime:
        return BEGIN + (WHOLE if self.weeks is None else timedelta(weeks=self.weeks))


@dataclass
class Simulation:
    """One run. `restarts`: how often the service died and was begun anew."""

    plan: Plan
    library: Library
    database: Database
    clock: VirtualClock
    transcript: Transcript
    telegram: Telegram
    agenda: Agenda = field(default_factory=Agenda)
    restarts: int = 0

    def __post_init__(self) -> None:
        self.chance = Chance(self.plan.seed)
        tokens = count(1)
        self._token = lambda: f"invitation-{next(tokens)}"
        self.therapists = self._therapists()
        self.patients = [self._patient(number) for number in range(1, self.plan.patients + 1)]
        phone = self._phone(ADMIN, "Ans", "nl")
        self.admin = Admin(phone, self.agenda, self.chance, self.patients, self.therapists)

    @property
    def people(self) -> Sequence[Patient | Therapist | Admin]:
        return (self.admin, *self.therapists, *self.patients)

    async def run(self) -> None:
        """From the first invitation to the end."""
        spread = SPREAD if self.plan.weeks is None else min(SPREAD, timedelta(weeks=self.plan.weeks) / 4)
        self.admin.plans(self.clock.now(), spread)
        for patient in self.patients:
            about = {"chat": patient.phone.user.id, "kind": patient.kind.name, "zone": str(patient.zone)}
            self.transcript.write("patient", code=patient.code, **about)
        while True:
            async with AsyncExitStack() as stack:
                made = await stack.enter_async_context(self._stage())
                self.telegram.served(made.service.delivery)
                try:
                    await self._live(made)
                except Death:
                    self.restarts += 1
                    self.transcript.write("restart")
                    continue
                return

    async def _live(self, made: Stage) -> None:
        """Until the end, or until the service dies."""
        moment = self.clock.now()
        while moment < self.plan.end:
            await made.at(moment)
            await self._people_act(made)
            moment = min(each for each in (made.next_due, self.agenda.next(), self.plan.end) if each is not None)
        self.clock.set(self.plan.end)

    async def _people_act(self, made: Stage) -> None:
        """Everybody does what they meant to do now, and looks at what came of it."""
        while True:
            now = self.clock.now()
            for person in self.people:
                person.looks(now)
            acts = self.agenda.due(now)
            if not acts:
                return
            for act in acts:
                act(now)
            await made.settle()

    def _stage(self) -> AbstractAsyncContextManager[Stage]:
        return stage(
            self.database,
            self.library,
            self.clock,
            api=self.telegram,
            tokens=self._token,
            transport=lambda _connections, _timeout: Inside(self.telegram),
        )

    def _therapists(self) -> Sequence[Therapist]:
        made = []
        for number in range(min(len(NAMES), max(2, -(-self.plan.patients // EACH)))):
            name, way = NAMES[number], WAYS[number % len(WAYS)]
            leaves = BEGIN + timedelta(weeks=3 + number, hours=8)
            away = (leaves, leaves + timedelta(days=16)) if way == "on leave" else None
            made.append(
                Therapist(name, way, self._phone(THERAPISTS + number, name, "nl"), self.agenda, self.chance, away)
            )
        return made

    def _patient(self, number: int) -> Patient:
        kind, code = kind_of(number, self.chance), f"P-{number:03}"
        language = language_of(number, self.chance)
        phone = self._phone(PATIENTS + number, code, language)
        fields = fields_of(number, kind, self.chance)
        return Patient(number, code, kind, language, phone, self.agenda, self.chance, BEGIN.date(), fields)

    def _phone(self, account: int, name: str, language: str) -> Phone:
        user: User = self.telegram.user(account, name, language)
        return Phone(user, name, self.transcript)


async def simulate(plan: Plan, library: Library) -> Simulation:
    """Run it; writes the database and the transcript into the folder, which has neither of them yet."""
    plan.folder.mkdir(parents=True, exist_ok=True)
    url = f"sqlite+aiosqlite:///{plan.folder / DATABASE}"
    await bring_up_to_date(url)
    database, clock = Database(url, on_stage=True), VirtualClock(BEGIN)
    try:
        with (plan.folder / TRANSCRIPT).open("x", encoding="utf-8") as stream:
            transcript = Transcript(stream, clock.now)
            weather = Weather(Chance(plan.seed), LEVELS[plan.faults])
            telegram = Telegram(clock.now, transcript, weather)
            simulation = Simulation(plan, library, database, clock, transcript, telegram)
            await simulation.run()
            return simulation
    finally:
        await database.close()
