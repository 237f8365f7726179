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
from scheduler.programme.appointed import Appointed
from scheduler.programme.ladder import Dosed, by_hand
from scheduler.programme.pause import paused_dates, total_weeks
from scheduler.programme.supervision import changes_of, scheme_in_force
from scheduler.records import EASED, EXTRA, LIGHTER, Row, prescription_of, programme_week, session_of, week_days
from storage import Db, appointments, doses, patients, pauses, taper
from storage.tables import Appointment, DoseDecision, Patient, PlannedSession, PrescriptionVersion

TYPES = ("strength", "aerobic")
HARDER = "harder_form"
BY_HAND = "by_hand"  # a therapist chose the row
HARDER_BY_HAND = "harder_by_hand"  # what a session says whose harder form a therapist chose
HARDER_NOTES = frozenset({HARDER, HARDER_BY_HAND})
MORE = frozenset({"up", HARDER})  # what has to be agreed to; each of them is a step
LOWER = frozenset({"back", "absence"})  # what a session says that is the first at a lower dose
# What a session says that is the first with other exercises, because a therapist changed them.
EXERCISE_ADDED, EXERCISE_OUT, EXERCISES_CHANGED = "exercise_added", "exercise_out", "exercises"
EXERCISE_NOTES = frozenset({EXERCISE_ADDED, EXERCISE_OUT, EXERCISES_CHANGED})
# What the first session at another dose says about it.
CHANGES = frozenset({"up", "end_of_new", BY_HAND, *HARDER_NOTES, *LOWER})
AHEAD = timedelta(days=13)  # from any day on, the rest of its programme week and the next one fit into this


@dataclass(frozen=True)
class Basis:
    """What a patient's plan is made from: the prescription in force, the taper's changes, the decisions about the dose.

    `written`: the last programme week that is planned, and the highest version of its sessions; zeros before the first.
    `paused`: the local dates without exercises. `appointed`: the appointments for supervised sessions; None: never any.
    """

    stored: PrescriptionVersion
    changes: Sequence[tuple[str, int]]
    decisions: Sequence[DoseDecision]
    written: tuple[int, int] = (0, 0)
    paused: frozenset[date] = frozenset()
    appointed: tuple[Appointed, ...] | None = None


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
    def weeks(self) -> int:
        """The programme weeks of the treatment period, those that pauses added included."""
        return total_weeks(self.prescription, self.basis.changes)

    @property
    def rows(self) -> dict[str, str]:
        """The row of each ladder that was decided last, by type; a step that is agreed to may lie ahead (`row_on`)."""
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

    def __add__(self, other: "Written") -> "Written":
        return Written((*self.replaced, *other.replaced), (*self.rows, *other.rows))


async def situations(db: Db, library: Library, of: Collection[Patient], now: datetime) -> Mapping[int, Situation]:
    """The situation of each of these patients, by id, in six queries."""
    ids = [patient.id for patient in of]
    stored = await patients.prescriptions(db, ids)
    changes = await taper.changes(db, ids)
    decisions = await doses.decisions(db, ids)
    written = await patients.written(db, ids)
    paused = await pauses.of_patients(db, ids)
    made = await appointments.of_patients(db, ids)
    return {
        each.id: Situation(
            library,
            each,
            Basis(
                stored[each.id],
                changes.get(each.id, ()),
                decisions[each.id],
                written.get(each.id, (0, 0)),
                paused_dates((pause.first, pause.last) for pause in paused[each.id]),
                appointed_of(made[each.id], each.timezone),
            ),
            now,
        )
        for each in of
    }


def appointed_of(made: Iterable[Appointment], zone: str) -> tuple[Appointed, ...] | None:
    """The appointments for supervised sessions as the plan sees them; None: there never was one."""
    of = [each for each in made if each.kind == "supervised"]
    return tuple(_appointed(each, zone) for each in of) if of else None


def _appointed(each: Appointment, zone: str) -> Appointed:
    if each.state == "cancelled":
        return Appointed(each.local_date, local_date(each.made_at, zone), local_date(each.changed_at, zone))
    decided = local_date(each.changed_at, zone)
    return Appointed(each.local_date, decided, each.local_date if each.state == "missed" else None)


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
    *,
    keep_eased: bool = True,
    told: str | None = None,
) -> Written:
    """The plan from the local date `first` on, of these types, as far as it is written, at the rows of each day.

    `rows`: the patient's sessions in force. One that is answered stays, so does that of a painful day unless it is
    paused, and one that would be the same again. One that was eased stays so (`keep_eased`), unless the dose of its
    type goes down anyway. `notes`: what the first new session of a type says about the change; what else a session
    said, it goes on saying. `told`: what the first session with other exercises says, of whatever type it is.
    """
    standing = [row for row in rows if row[0].local_date >= first]
    there = {(row[0].local_date, row[0].type): row for row in standing if row[0].note != EXTRA}
    left = {
        key
        for key, (old, answer) in there.items()
        if key[1] in types and answer is None and (old.note != LIGHTER or key[0] in at.basis.paused)
    }
    running = max(1, programme_week(at.patient.start, at.today))
    planned = [row for week in range(running, at.basis.written[0] + 1) for row in week_rows(at, week)]
    said, unsaid = dict(notes or {}), _unsaid([there[key][0] for key in sorted(left)], planned)
    new: list[Mapping[str, object]] = []
    for row in planned:
        key = cast("tuple[date, str]", (row["local_date"], row["type"]))
        if key[0] < first or key[1] not in types or (key in there and key not in left):
            continue
        old = there[key][0] if key in left else None
        eased = keep_eased and old is not None and old.note == EASED and said.get(key[1]) not in LOWER
        again = _eased_again(at, old) if eased and old is not None else None
        if again is None:
            fits = said.get(key[1]) not in HARDER_NOTES or _is_harder(row)  # new exercises begin in their usual form
            new_note = said.pop(key[1], None) if fits else None
            again = {**row, "note": new_note or _still_said(old, row) or _said_late(unsaid, row)}
            if told and not (old is not None and _same_exercises(old, again)):
                again, told = _told(again, told)
        if old is not None and _same(old, again):
            left.discard(key)
        else:
            new.append({**again, "version": at.basis.written[1] + 1})
    replaced = tuple(there[key][0].id for key in sorted(left))
    return Written(replaced, tuple(_numbered(new, [row[0] for row in standing if row[0].id not in replaced])))


def _numbered(new: Iterable[Mapping[str, object]], staying: Iterable[PlannedSession]) -> list[Mapping[str, object]]:
    """New sessions, none in a place of its day that a staying one (or one more that was done) has."""
    taken = {(each.local_date, each.number) for each in staying}
    found: list[Mapping[str, object]] = []
    for row in new:
        day, number = cast("tuple[date, int]", (row["local_date"], row["number"]))
        while (day, number) in taken:
            number += 1
        taken.add((day, number))
        found.append({**row, "number": number})
    return found


def _unsaid(
    left: Iterable[PlannedSession], planned: Iterable[Mapping[str, object]]
) -> dict[tuple[object, object], str]:
    """What sessions say about a change of dose whose day has none of their type any more, by type and row."""
    days = {(row["local_date"], row["type"]) for row in planned}
    gone = [each for each in left if (each.local_date, each.type) not in days and each.note in CHANGES]
    return {(each.type, each.ladder_row): each.note for each in gone if each.note}


def _said_late(unsaid: dict[tuple[object, object], str], row: Mapping[str, object]) -> str | None:
    """The first session at that dose says it instead."""
    key = (row["type"], row["ladder_row"])
    return None if unsaid.get(key) in HARDER_NOTES and not _is_harder(row) else unsaid.pop(key, None)


def _still_said(old: PlannedSession | None, row: Mapping[str, object]) -> str | None:
    """What a session said about a change, as long as that is true of what stands in its place."""
    if old is None or old.note == EASED or old.ladder_row != row["ladder_row"]:
        return None
    return None if old.note in HARDER_NOTES and not _is_harder(row) else old.note


def _is_harder(row: Mapping[str, object]) -> bool:
    """Whether an exercise of this session is done in its harder form."""
    return any(item.form == "harder" for item in Session.model_validate(row["content"]).items)


def _eased_again(at: Situation, old: PlannedSession) -> Mapping[str, object] | None:
    """The session that was eased as it is planned now, at the row of then; None: that day has none of its type."""
    rows = {**at.rows, old.type: old.ladder_row or at.rows[old.type]}
    of_day = [day for day in days_of(at, old.week, rows) if day.date == old.local_date]
    planned = (row for day in of_day for row in session_rows(at, day, rows) if row["type"] == old.type)
    return next(({**row, "note": EASED} for row in planned), None)


def _told(row: Mapping[str, object], told: str) -> tuple[Mapping[str, object], str | None]:
    """A session that says what a therapist changed, unless it has something else to say; and what is still to be said.

    Two changes on the way to the same session are told as one.
    """
    if row["note"] in EXERCISE_NOTES:
        return {**row, "note": told if row["note"] == told else EXERCISES_CHANGED}, None
    return (row, told) if row["note"] else ({**row, "note": told}, None)


def _same_exercises(planned: PlannedSession, row: Mapping[str, object]) -> bool:
    """Compared as sessions: one that was stored by an older version lacks what is new and says nothing by it."""
    return planned.content == row["content"] or session_of(planned) == Session.model_validate(row["content"])


def _same(planned: PlannedSession, row: Mapping[str, object]) -> bool:
    same = all(getattr(planned, name) == row[name] for name in ("ladder_row", "note"))
    return same and _same_exercises(planned, row)


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
    """The sessions of one programme week as rows of the table `session`, each day at the ladder rows that hold on it;
    past the last week none.
    """
    if not 1 <= week <= at.weeks:
        return []
    first, last = week_days(at.patient.start, week)
    rungs = {first + timedelta(days=n): rungs_on(at, first + timedelta(days=n)) for n in range((last - first).days + 1)}
    each_way = {tuple(sorted(rows.items())): rows for rows in rungs.values()}  # nearly always one
    days = [day for rows in each_way.values() for day in days_of(at, week, rows) if rungs[day.date] == rows]
    return [row for day in sorted(days, key=lambda day: day.date) for row in session_rows(at, day, rungs[day.date])]


def rungs_on(at: Situation, day: date) -> dict[str, str]:
    """The row of each ladder that holds on a local date, by type: a step that is agreed to may begin later."""
    return {type_: row_on(day, type_, at.basis.decisions, present) for type_, present in at.rows.items()}


def days_of(at: Situation, week: int, rows: Mapping[str, str]) -> tuple[Day, ...]:
    """The days of one programme week at these rows of the ladders."""
    return plan_week(
        at.prescription, at.library, week, rows["strength"], rows["aerobic"], at.basis.paused, course_of(at, week)
    )


def harder_now(at: Situation, week: int) -> frozenset[SessionType]:
    """The types whose exercises are done in their harder form in this programme week."""
    return course_of(at, week).harder


def course_of(at: Situation, week: int) -> Course:
    """What has become of the programme so far, as far as it changes this week's plan."""
    scheme = scheme_in_force(at.prescription, at.library, changes_of(at.basis.changes))
    _block, first = block_of(week, scheme, at.library.numbers.selection.block_weeks)
    begins = week_days(at.patient.start, first)[0]
    block_row = row_on(begins, "strength", at.basis.decisions, at.patient.strength_row)
    harder = _harder(at, begins)
    return Course(block_row=block_row, scheme=scheme, harder=harder, appointed=at.basis.appointed)


def change_by_hand(at: Situation, made: DoseDecision) -> int:
    """By how many rows a therapist changed the dose by hand, down below 0; 0 for any other decision."""
    type_: Dosed = "strength" if made.type == "strength" else "aerobic"
    if made.kind != BY_HAND:
        return 0
    experience = at.prescription.strength if type_ == "strength" else at.prescription.aerobic
    rows = by_hand(type_, experience, at.library.numbers)
    return rows.index(made.to_row) - rows.index(made.from_row)


def row_on(day: date, type_: str, decisions: Sequence[DoseDecision], present: str) -> str:
    """The ladder row that held on a local date; `present` where no decision says otherwise."""
    changes = [each for each in decisions if each.type == type_ and each.effective_on is not None]
    before = [each for each in changes if each.effective_on is not None and each.effective_on <= day]
    if before:
        return before[-1].to_row
    return changes[0].from_row if changes else present


def _harder(at: Situation, block_begins: date) -> frozenset[SessionType]:
    """The types in whose harder form the exercises are done now.

    It ends when the dose goes down; for strength with its block, too: new exercises begin in their usual form.
    """
    types: set[SessionType] = set()
    for each in at.basis.decisions:
        if each.effective_on is None:
            continue
        if each.kind == HARDER and each.type == "aerobic":
            types.add("aerobic")
        elif each.kind == HARDER and each.effective_on >= block_begins:
            types.add("strength")
        elif each.kind in LOWER or change_by_hand(at, each) < 0:
            types.discard("aerobic" if each.type == "aerobic" else "strength")
    return frozenset(types)


def session_rows(at: Situation, day: Day, rows: Mapping[str, str]) -> list[Mapping[str, object]]:
    """A planned day as rows of the table `session`, their first version; `rows`: those of the ladders."""
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
            "ladder_row": rows.get(session.type),
            "note": None,
            "created_at": at.now,
        }
        for number, session in enumerate(day.sessions, start=1)
    ]
