"""The plan as rows: snapshots of a patient's sessions, and what replaces them when something changes."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import cast

from content.library import Library
from content.plan import Day, Session
from content.prescription import Prescription
from content.words import SessionType
from scheduler.local_time import local_date
from scheduler.programme import Course, block_of, plan_week
from scheduler.programme.supervision import changes_of, scheme_in_force
from scheduler.records import Row, prescription_of, programme_week, week_days
from storage import Db, doses, patients, taper
from storage.tables import DoseDecision, Patient, PlannedSession, PrescriptionVersion

TYPES = ("strength", "aerobic")
AHEAD = timedelta(days=13)  # from any day on, the rest of its programme week and the next one fit into this


@dataclass(frozen=True)
class Basis:
    """What a patient's plan is made from: the prescription in force, the taper's changes, the decisions about the dose.

    `written`: the last programme week that is planned, and the highest version of its sessions; zeros before the first.
    """

    stored: PrescriptionVersion
    changes: Sequence[tuple[str, int]]
    decisions: Sequence[DoseDecision]
    written: tuple[int, int] = (0, 0)


@dataclass(frozen=True)
class Situation:
    """One patient at one moment, with all that the plan depends on."""

    library: Library
    patient: Patient
    basis: Basis
    now: datetime

    @property
    def today(self) -> date:
        return local_date(self.now, self.patient.timezone)

    @property
    def prescription(self) -> Prescription:
        return prescription_of(self.basis.stored)

    @property
    def rows(self) -> dict[str, str]:
        """The present row of each ladder, by type."""
        return {"strength": self.patient.strength_row, "aerobic": self.patient.aerobic_row}

    def with_decision(self, made: DoseDecision) -> "Situation":
        """The same with this decision among those that hold."""
        others = [each for each in self.basis.decisions if each is not made]
        return replace(self, basis=replace(self.basis, decisions=[*others, made]))


@dataclass(frozen=True)
class Written:
    """What a change of plan comes to: ids of sessions that are replaced, and rows of new ones."""

    replaced: tuple[int, ...] = ()
    rows: tuple[Mapping[str, object], ...] = ()


async def situations(db: Db, library: Library, of: Collection[Patient], now: datetime) -> Mapping[int, Situation]:
    """The situation of each of these patients, by id, in four queries."""
    ids = [patient.id for patient in of]
    stored = await patients.prescriptions(db, ids)
    changes = await taper.changes(db, ids)
    decisions = await doses.decisions(db, ids)
    written = await patients.written(db, ids)
    return {
        each.id: Situation(
            library,
            each,
            Basis(stored[each.id], changes.get(each.id, ()), decisions[each.id], written.get(each.id, (0, 0))),
            now,
        )
        for each in of
    }


async def situation(db: Db, library: Library, patient: Patient, now: datetime) -> Situation:
    """The situation of one patient, who is locked: nobody else decides about the same dose meanwhile."""
    await patients.lock(db, patient)
    return (await situations(db, library, [patient], now))[patient.id]


async def write(db: Db, changes: Iterable[Written], now: datetime) -> None:
    """Carry out changes of plan, of any number of patients, in two statements."""
    every = list(changes)
    await patients.replace_sessions(db, [each for change in every for each in change.replaced], now)
    await patients.write_sessions(db, [row for change in every for row in change.rows])


def planned_anew(
    at: Situation,
    rows: Iterable[Row],
    first: date,
    types: Collection[str] = TYPES,
    notes: Mapping[str, str] | None = None,
) -> Written:
    """The plan from the local date `first` on, of these types, as far as it is written, at the present rows.

    `rows`: the patient's sessions in force. One that is answered stays, and so does one that would be the same again.
    `notes`: what the first new session of a type says about the change.
    """
    there = {(row[0].local_date, row[0].type): row for row in rows if row[0].local_date >= first}
    left = {key for key, row in there.items() if key[1] in types and row[1] is None}
    running = max(1, programme_week(at.patient.start, at.today))
    said = dict(notes or {})
    new: list[Mapping[str, object]] = []
    for row in (row for week in range(running, at.basis.written[0] + 1) for row in week_rows(at, week)):
        key = cast("tuple[date, str]", (row["local_date"], row["type"]))
        if key[0] < first or key[1] not in types or (key in there and key not in left):
            continue
        note = said.pop(key[1], None)
        if key in left and note is None and _same(there[key][0], row):
            left.discard(key)
        else:
            new.append({**row, "version": at.basis.written[1] + 1, "note": note})
    return Written(tuple(there[key][0].id for key in sorted(left)), tuple(new))


def _same(planned: PlannedSession, row: Mapping[str, object]) -> bool:
    return planned.note is None and planned.content == row["content"] and planned.ladder_row == row["ladder_row"]


def instead(at: Situation, planned: PlannedSession, session: Session, note: str, row: str | None) -> Written:
    """Another session, at this ladder row, in the place of a planned one, with what it says about it."""
    new = {
        "patient_id": planned.patient_id,
        "local_date": planned.local_date,
        "number": planned.number,
        "version": at.basis.written[1] + 1,
        "prescription_version": planned.prescription_version,
        "week": planned.week,
        "type": session.type,
        "content": session.model_dump(mode="json"),
        "ladder_row": row,
        "note": note,
        "created_at": at.now,
    }
    return Written((planned.id,), (new,))


def missing_weeks(at: Situation, day: date) -> list[Mapping[str, object]]:
    """Rows of the programme week of a local date and the one after it, as far as they are not written yet."""
    running = max(1, programme_week(at.patient.start, day))
    weeks = range(max(running, at.basis.written[0] + 1), running + 2)
    return [row for week in weeks for row in week_rows(at, week)]


def week_rows(at: Situation, week: int) -> list[Mapping[str, object]]:
    """The sessions of one programme week at the present ladder rows, as rows; past the last week none."""
    if not 1 <= week <= at.prescription.weeks:
        return []
    return session_rows(at, days_of(at, week, at.rows))


def days_of(at: Situation, week: int, rows: Mapping[str, str]) -> tuple[Day, ...]:
    """The days of one programme week at these rows of the ladders."""
    return plan_week(at.prescription, at.library, week, rows["strength"], rows["aerobic"], course=course_of(at, week))


def course_of(at: Situation, week: int) -> Course:
    """What has become of the programme so far, as far as it changes this week's plan."""
    scheme = scheme_in_force(at.prescription, at.library, changes_of(at.basis.changes))
    _block, first = block_of(week, scheme, at.library.numbers.selection.block_weeks)
    begins = week_days(at.patient.start, first)[0]
    block_row = row_on(begins, "strength", at.basis.decisions, at.patient.strength_row)
    return Course(block_row=block_row, scheme=scheme, harder=_harder(at.basis.decisions, begins))


def row_on(day: date, type_: str, decisions: Sequence[DoseDecision], present: str) -> str:
    """The ladder row that held on a local date; `present` where no decision says otherwise."""
    changes = [each for each in decisions if each.type == type_ and each.effective_on is not None]
    before = [each for each in changes if each.effective_on is not None and each.effective_on <= day]
    if before:
        return before[-1].to_row
    return changes[0].from_row if changes else present


def _harder(decisions: Sequence[DoseDecision], block_begins: date) -> frozenset[SessionType]:
    """The types in whose harder form the exercises are done now.

    It ends when the dose goes down; for strength with its block, too: new exercises begin in their usual form.
    """
    types: set[SessionType] = set()
    for each in decisions:
        if each.effective_on is None:
            continue
        if each.kind == "harder_form" and each.type == "aerobic":
            types.add("aerobic")
        elif each.kind == "harder_form" and each.effective_on >= block_begins:
            types.add("strength")
        elif each.kind in {"back", "absence"}:
            types.discard("aerobic" if each.type == "aerobic" else "strength")
    return frozenset(types)


def session_rows(at: Situation, days: Sequence[Day]) -> list[Mapping[str, object]]:
    """Planned days as rows of the table `session`, their first version."""
    return [
        {
            "patient_id": at.patient.id,
            "local_date": day.date,
            "number": number,
            "version": 1,
            "prescription_version": at.basis.stored.version,
            "week": day.week,
            "type": session.type,
            "content": session.model_dump(mode="json"),
            "ladder_row": at.rows.get(session.type),
            "note": None,
            "created_at": at.now,
        }
        for day in days
        for number, session in enumerate(day.sessions, start=1)
    ]
