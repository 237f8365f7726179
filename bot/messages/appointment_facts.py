"""A patient's appointments, and what of a new one is chosen so far: what the therapist's message about them shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time

from bot.dates import iso_date
from bot.messages.loading import languages, number, subjects
from content.library import library
from content.words import Language
from scheduler.booking import KINDS, WITH_APPOINTMENTS, usual_kind
from scheduler.local_time import local_date
from scheduler.programme.supervision import Count, Slot
from scheduler.visits import Visits, visits
from storage import Db
from storage.tables import Appointment, Outgoing, Patient

WEEK = 7


@dataclass(frozen=True)
class Made:
    """An appointment on its local date and wall time. `week`: of the programme, 0 outside it."""

    id: int
    kind: str
    day: date
    wall: time
    state: str
    sequence: int
    week: int


@dataclass(frozen=True)
class Chosen:
    """What is chosen so far. `of`: the kind, or m and the id of the one that is moved; empty: nothing yet.

    `problem`: why that is not possible; `doubts`: what is asked about before it is done; `unreadable`: what was typed.
    """

    week: int = 0
    day: date | None = None
    wall: time | None = None
    of: str = ""
    opened: int = 0
    problem: str | None = None
    doubts: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    unreadable: bool = False


@dataclass(frozen=True)
class AppointmentFacts:
    """One patient, with all appointments in order of time. view: days, time, sure or open.

    `empty`: slots that no appointment fills; `told`: whether the patient can be told.
    """

    language: Language
    patient: int
    code: str
    view: str
    today: date
    start: date
    usual: str
    made: tuple[Made, ...]
    empty: tuple[Slot, ...]
    count: Count
    chosen: Chosen
    takes_part: bool = True
    told: bool = True

    @property
    def moved(self) -> Made | None:
        """The one that is being moved."""
        id_ = self.chosen.of[1:] if self.chosen.of.startswith("m") else ""
        return next((each for each in self.made if str(each.id) == id_), None)

    @property
    def opened(self) -> Made | None:
        return next((each for each in self.made if each.id == self.chosen.opened), None)

    @property
    def kind(self) -> str:
        """What the appointment is for, as it is chosen or usual."""
        if self.moved is not None:
            return self.moved.kind
        return self.chosen.of if self.chosen.of in KINDS else self.usual


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, AppointmentFacts]:
    language = await languages(db, rows)
    subject = await subjects(db, rows)
    at = max(row.not_before for row in rows)
    found = await visits(db, library(), list({each.id: each for each in subject.values()}.values()), at)
    return {
        row.id: _facts(row, subject[row.id], found[subject[row.id].id], language[row.id])
        for row in rows
        if row.id in subject
    }


def _facts(row: Outgoing, patient: Patient, of: Visits, language: Language) -> AppointmentFacts:
    chosen = _chosen(row)
    return AppointmentFacts(
        language=language,
        patient=patient.id,
        code=patient.code,
        view=str(row.arguments.get("view", "days")),
        today=local_date(row.not_before, patient.timezone),
        start=patient.start,
        usual=usual_kind(patient, chosen.day or local_date(row.not_before, patient.timezone)),
        made=tuple(_made(each, patient) for each in of.made),
        empty=of.empty if patient.state in {"invited", "active"} else (),
        count=of.count,
        chosen=chosen,
        takes_part=patient.state in WITH_APPOINTMENTS,
        told=patient.person_id is not None and patient.state in {"active", "ended"},
    )


def _made(each: Appointment, patient: Patient) -> Made:
    inside = patient.start <= each.local_date <= patient.end
    week = (each.local_date - patient.start).days // WEEK + 1 if inside else 0
    return Made(each.id, each.kind, each.local_date, each.local_time, each.state, each.sequence, week)


def _chosen(row: Outgoing) -> Chosen:
    said = row.arguments
    problem = said.get("problem")
    return Chosen(
        week=number(row, "week"),
        day=iso_date(str(said.get("day", ""))),
        wall=time.fromisoformat(str(said["wall"])) if said.get("wall") else None,
        of=str(said.get("of", "")),
        opened=number(row, "opened"),
        problem=None if problem is None else str(problem),
        doubts=tuple(map(str, said.get("doubts", ()))),  # type: ignore[call-overload]
        also=tuple(map(str, said.get("also", ()))),  # type: ignore[call-overload]
        unreadable=bool(said.get("unreadable")),
    )
