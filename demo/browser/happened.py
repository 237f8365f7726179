"""The panel "what happened": which jobs ran, which rows came, and the rule behind each patient's plan."""

from collections import deque
from collections.abc import Awaitable, Callable, Collection, Mapping
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum

from bot.messages.message import Message
from bot.messages.why import WHY
from content.library import library
from demo.browser.events import written
from demo.browser.telephones import Telephone
from demo.fields import Json
from demo.stage import ZONE, Stage
from demo.telegram_html import parse_html
from scheduler.local_time import local_date
from storage import Db, looking, patients
from storage.figures import figures
from storage.tables import Outgoing

NEWEST, RUNS = 6, 40
AHEAD = timedelta(days=9)  # a whole week ahead is planned, and a bit
# What is told of the newest rows, table by table; others are counted only. Nothing of what people wrote.
TOLD: Mapping[str, tuple[str, ...]] = {
    "answer": ("patient_id", "done", "effort", "pain", "reason", "answered_at"),
    "session": ("patient_id", "local_date", "type", "week", "ladder_row", "note"),
    "dose_decision": ("patient_id", "type", "week", "kind", "reason", "from_row", "to_row", "state"),
    "outbox": ("chat_id", "kind", "state", "reason", "not_before", "settled_at"),
    "inbox": ("chat_id", "received_at", "handled_at"),
    "alert": ("patient_id", "kind", "raised_at", "told_at"),
    "taper_change": ("patient_id", "kind", "week"),
    "pause": ("patient_id", "first", "last", "reason"),
    "questionnaire": ("patient_id", "moment", "asked_at", "finished_at"),
    "after_end_answer": ("patient_id", "local_date", "days"),
    "appointment": ("patient_id", "kind", "local_date", "local_time", "state"),
    "prescription": ("patient_id", "version", "created_at"),
    "patient": ("code", "state", "strength_row", "aerobic_row", "next_prompt_at", "end"),
    "letter": ("patient_id", "from_patient", "written_at"),
    "safety_report": ("patient_id", "sign", "now_so", "said_at"),
    "access": ("at", "role", "patient_id", "what"),
}


class Runs:
    """Notes which job ran when, the newest last."""

    def __init__(self) -> None:
        self.newest: deque[tuple[datetime, str]] = deque(maxlen=RUNS)

    def watch(self, stage: Stage) -> None:
        """From now on, each run of a job of this stage is noted."""
        stage.service.jobs = {
            name: self._noted(name, step, stage.clock.now) for name, step in stage.service.jobs.items()
        }

    def _noted(
        self, name: str, step: Callable[[], Awaitable[bool]], now: Callable[[], datetime]
    ) -> Callable[[], Awaitable[bool]]:
        async def run() -> bool:
            if (now(), name) not in self.newest:
                self.newest.append((now(), name))
            return await step()

        return run

    def told(self) -> list[Json]:
        """By moment, the newest first."""
        moments: dict[datetime, list[str]] = {}
        for at, name in reversed(self.newest):
            moments.setdefault(at, []).insert(0, name)
        return [{"at": written(at), "jobs": names} for at, names in moments.items()]


async def happened(
    stage: Stage, telephones: Collection[Telephone], runs: Runs, before: Mapping[str, int]
) -> tuple[Json, Mapping[str, int]]:
    """The panel as JSON, and how many rows there are; `before`: how many there were before what is told of."""
    async with stage.database.read() as db:
        counts = await looking.counts(db)
        names = await looking.codes(db)
        people = {each.id: each.user.person.first_name for each in telephones}
        tables: list[Json] = [
            {
                "name": name,
                "count": counts[name],
                "came": max(counts[name] - before.get(name, 0), 0),
                "rows": [_row(each, TOLD[name], names, people) for each in await looking.newest(db, name, NEWEST)],
            }
            for name in TOLD
            if counts[name]
        ]
        others: list[Json] = [
            {"name": name, "count": count, "came": max(count - before.get(name, 0), 0), "rows": []}
            for name, count in counts.items()
            if count and name not in TOLD
        ]
        plans = [await _plan(db, each, stage.now) for each in telephones if each.known and each.known.patient_id]
        counted = await figures(db)
    panel: Json = {
        "type": "happened",
        "jobs": runs.told(),
        "tables": [*tables, *others],
        "plans": [each for each in plans if each is not None],
        "figures": {
            "sent": counted.sent, "edits": counted.edits, "answers": counted.answers, "lost": counted.lost,
        },
    }  # fmt: skip
    return panel, counts


def _row(
    row: Mapping[str, object], columns: Collection[str], codes: Mapping[int, str], people: Mapping[int, str]
) -> Json:
    told = {name: _plain(row[name]) for name in columns}
    patient, chat = row.get("patient_id"), row.get("chat_id")
    if isinstance(patient, int):
        told["patient_id"] = codes.get(patient, patient)
    if isinstance(chat, int):
        told["chat_id"] = people.get(chat, chat)
    return {"id": row["id"], **told}


def _plain(value: object) -> object:
    """As JSON takes it: moments as Unix time (marked, so that a window can say them in words), dates as text."""
    if isinstance(value, datetime):
        return {"at": written(value.replace(tzinfo=value.tzinfo or UTC))}
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, date):
        return {"day": value.isoformat()}
    return value.value if isinstance(value, Enum) else value


async def _plan(db: Db, telephone: Telephone, now: datetime) -> Json | None:
    """What `/why` says of the next session of each type, and of the figures of the running week."""
    known = telephone.known
    if known is None or known.patient_id is None:
        return None
    today = local_date(now, ZONE)
    coming = await patients.sessions(db, [known.patient_id], today, today + AHEAD)
    first = {planned.type: planned.id for planned, _answer in reversed(coming) if planned.replaced_at is None}
    asked = [("session", session) for session in first.values()]
    if not asked:
        return {"code": known.name, "parts": []}
    asked.append(("numbers", asked[0][1]))
    rows = [
        Outgoing(
            id=number, kind="why", chat_id=telephone.id, created_at=now, not_before=now,
            arguments={"patient": known.patient_id, "session": session, "view": view, "day": today.isoformat()},
        )
        for number, (view, session) in enumerate(asked, 1)
    ]  # fmt: skip
    facts = await WHY.load(db, rows)
    said = [WHY.render(each, library()) for each in facts.values()]
    return {"code": known.name, "parts": [_part(each) for each in said if isinstance(each, Message)]}


def _part(message: Message) -> Json:
    parsed = parse_html(message.html).trimmed()
    return {"text": parsed.text, "entities": [each.payload() for each in parsed.entities]}
