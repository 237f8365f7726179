"""How the service is, for machines: /healthz, /readyz and /metrics."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, generate_latest
from prometheus_client.metrics_core import GaugeMetricFamily, Metric

from scheduler.clock import Clock
from storage import Database, DatabaseTrouble
from storage.status import Status, status

State = Literal["starting", "standby", "active", "stopping"]
OLD = timedelta(minutes=5)  # the slowest loop looks once an hour only; those that are watched look every minute
WATCHED = ("poll", "worker", "delivery", "daily")


@dataclass
class Health:
    """What the loops tell of themselves. `database` is known once the service is built."""

    clock: Clock
    state: State = "starting"
    database: Database | None = None
    active_since: datetime | None = None
    successes: dict[str, datetime] = field(default_factory=dict)

    def begins(self) -> None:
        """This service is the active one now."""
        self.state, self.active_since = "active", self.clock.now()
        self.successes.clear()

    def succeeded(self, step: str) -> None:
        self.successes[step] = self.clock.now()

    def ages(self) -> dict[str, float]:
        """Seconds since the last success of each step that had one."""
        now = self.clock.now()
        return {step: (now - at).total_seconds() for step, at in sorted(self.successes.items())}

    def late(self) -> list[str]:
        """The watched steps of an active service without a success for so long."""
        if self.state != "active" or self.active_since is None:
            return []
        now = self.clock.now()
        return [step for step in WATCHED if now - self.successes.get(step, self.active_since) > OLD]

    async def healthz(self, _request: web.Request) -> web.Response:
        """200, or 503 while a watched step has not succeeded for five minutes: Telegram or the database may be gone."""
        late = self.late()
        body = {"state": self.state, "late": late, "seconds_since_success": self.ages()}
        return web.json_response(body, status=503 if late else 200)

    async def readyz(self, _request: web.Request) -> web.Response:
        """200 with "active" or "standby" (it would take over), 503 with "starting" or "stopping"."""
        return web.Response(text=self.state, status=200 if self.state in {"active", "standby"} else 503)

    async def metrics(self, _request: web.Request) -> web.Response:
        """Prometheus' text format: what this process counted, and how the database stands."""
        found = None
        if self.database is not None:
            try:
                async with self.database.read() as db:
                    found = await status(db, self.clock.now())
            except (DatabaseTrouble, OSError):
                found = None
        registry = CollectorRegistry()
        registry.register(_Now(self, found))
        body = generate_latest(REGISTRY) + generate_latest(registry)
        return web.Response(body=body, headers={"Content-Type": CONTENT_TYPE_LATEST})


@dataclass(frozen=True, eq=False)
class _Now:
    """What is read at the moment it is asked for. `status`: None where the database cannot be asked."""

    health: Health
    status: Status | None

    def collect(self) -> Iterable[Metric]:
        """Gauges: prometheus-client calls this."""
        states = GaugeMetricFamily("oefenmaat_state", "1 for the state that the service is in", labels=["state"])
        states.add_metric([self.health.state], 1)
        yield states
        ages = GaugeMetricFamily(
            "oefenmaat_step_age_seconds", "Seconds since the last success of a step", labels=["step"]
        )
        for step, age in self.health.ages().items():
            ages.add_metric([step], age)
        yield ages
        yield _gauge("oefenmaat_database_up", "Whether the database answers", self.status is not None)
        if self.status is not None:
            yield from _of_database(self.status)


def _of_database(found: Status) -> Iterable[Metric]:
    due = GaugeMetricFamily("oefenmaat_messages_due", "Messages that wait to be sent now, by lane", labels=["lane"])
    oldest = [found.at]
    for lane, waiting in found.outbox.waiting.items():
        due.add_metric([lane.name.lower()], waiting.count)
        oldest.append(waiting.since)
    yield due
    waits = (found.at - min(oldest)).total_seconds()
    yield _gauge("oefenmaat_oldest_due_seconds", "How long the oldest of them has waited", waits)
    yield _gauge("oefenmaat_messages_held", "Messages held for people who blocked the bot", found.outbox.held)
    inbox = found.inbox
    yield _gauge("oefenmaat_updates_waiting", "Updates to be handled", inbox.waiting.count if inbox.waiting else 0)
    yield _gauge("oefenmaat_updates_parked", "Updates that failed at every try", inbox.parked)
    if inbox.heard is not None:
        heard = (found.at - inbox.heard).total_seconds()
        yield _gauge("oefenmaat_heard_age_seconds", "Seconds since Telegram was last heard", heard)
    patients = GaugeMetricFamily("oefenmaat_patients", "Patients by state", labels=["state"])
    for state, count in sorted(found.people.states.items()):
        patients.add_metric([state], count)
    yield patients


def _gauge(name: str, meaning: str, value: float) -> Metric:
    return GaugeMetricFamily(name, meaning, value=value)
